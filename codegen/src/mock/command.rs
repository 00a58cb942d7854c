//! The stand-in of any API as a server to be run from the command line.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use super::curl;
use super::describe::{describe, fake};
use super::description::{Description, Endpoint};
pub use super::request::Request;
use super::server::{Running, Shared, Told};
use super::state::{Fault, Kind, State};
use crate::model::Api;

/// A stand-in that is told what it has to know, and not running yet.
pub struct Mock {
    shared: Shared,
    api: Api,
}

/// A stand-in that runs until it is dropped.
pub struct Server {
    running: Running,
    api: Api,
}

impl Mock {
    /// The stand-in of an API, with the state of a file instead of the fake credentials, and with faults for its first answers. What is
    /// wrong with these is told in words.
    pub fn new(api: Api, state: Option<&str>, faults: &[String], told: Told) -> Result<Self, String> {
        let description = describe(&api);
        let state = match state {
            Some(text) => State::read(text, &description).map_err(|wrong| format!("the state: {wrong}"))?,
            None => State::new(&description),
        };
        let faults: Vec<Fault> = faults.iter().map(|text| fault(text, &description)).collect::<Result<_, _>>()?;
        let shared = Shared::new(description, state, Some(told));
        for fault in faults {
            shared.next(fault);
        }
        Ok(Self { shared, api })
    }

    /// Begins to serve. It runs on the runtime that it is called in.
    pub async fn serve(self, address: SocketAddr) -> io::Result<Server> {
        Ok(Server { running: Running::start(address, self.shared).await?, api: self.api })
    }
}

impl Server {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.running.address
    }

    /// A command line for each call, with the credentials that work from the start.
    pub fn commands(&self) -> Vec<String> {
        let base_url = format!("http://{}", self.address());
        let line = |endpoint| curl::command(endpoint, &self.api, &base_url).replace(" \\\n  ", " ").replacen("curl", "curl -s", 1);
        self.api.endpoints.iter().map(line).collect()
    }

    /// The environment of programs that call it: where it is, and the credentials that work from the start.
    pub fn environment(&self) -> String {
        let credentials = self.api.auth.iter().flat_map(|scheme| scheme.parts.iter().zip(fake(scheme)));
        let base = format!("BASE_URL=http://{}", self.address());
        [base].into_iter().chain(credentials.map(|(part, fake)| format!("{}={fake}", part.variable))).collect::<Vec<_>>().join(" ")
    }
}

/// Reads `[ENDPOINT=]WHAT[:VALUE]`.
fn fault(text: &str, description: &Description) -> Result<Fault, String> {
    let wrong = |why: String| format!("the fault `{text}`: {why}");
    let (name, what) = match text.split_once('=') {
        Some((name, what)) if description.endpoints.iter().any(|endpoint| endpoint.name == name) => (Some(name), what),
        _ => (None, text),
    };
    let (what, value) = what.split_once(':').unwrap_or((what, ""));
    let has_pages = |endpoint: &Endpoint| endpoint.data.paging.is_some() && name.is_none_or(|name| endpoint.name == name);
    let fault = match what {
        "code" if description.codes.contains_key(value) => Fault::new(Kind::Code(value.to_owned())),
        "code" => return Err(wrong(format!("there is no error code `{value}`"))),
        "status" => {
            let status = value.parse().ok().filter(|status| (200..600).contains(status));
            Fault::status(status.ok_or_else(|| wrong("write a status, as in `status:503`".to_owned()))?)
        }
        "slow" => Fault::slow(Duration::from_secs(value.parse().map_err(|_| wrong("write whole seconds, as in `slow:5`".to_owned()))?)),
        "cut-off" if value.is_empty() => Fault::cut_off(),
        "malformed" if value.is_empty() => Fault::malformed(),
        "page-url" if !description.endpoints.iter().any(has_pages) => return Err(wrong("the call has no pages".to_owned())),
        "page-url" if !value.is_empty() => Fault::page_url(value),
        _ => {
            let endpoints: Vec<&str> = description.endpoints.iter().map(|endpoint| endpoint.name.as_str()).collect();
            return Err(wrong(format!(
                "write `code:CODE`, `status:STATUS`, `slow:SECONDS`, `cut-off`, `malformed` or `page-url:URL`, with `ENDPOINT=` before it for one of {}",
                endpoints.join(", ")
            )));
        }
    };
    Ok(match name {
        Some(name) => fault.of(name),
        None => fault,
    })
}
