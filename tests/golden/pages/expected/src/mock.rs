// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A stand-in for the Pager API, for tests: a server on this machine that answers as the documentation
//! says.
//!
//! It knows the calls, what each must be given, and which error answers what. It holds what a test
//! tells it, and answers by the samples of the documentation until then.
//!
//! ```no_run
//! use pager::mock;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = mock::Server::start().await?;
//! let client = server.client();
//! let answer = client.by_url().await?;
//! println!("{}", answer.items.len());
//! assert_eq!(server.requests().len(), 1);
//! # Ok(())
//! # }
//! ```

mod account;
mod answer;
mod description;
mod refusal;
mod request;
mod schema;
mod server;
mod state;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;

use crate::mock::account::Handle;
use crate::mock::description::Description;
use crate::mock::server::{Running, Shared};
use crate::mock::state::State;
use crate::runtime::answer::Answer;
use crate::runtime::client::Client;
use crate::runtime::error::{Context, Error, ErrorKind, Failure};

pub use self::request::Request;
pub use self::state::Fault;

/// What the stand-in knows of the API.
fn description() -> serde_json::Result<Description> {
    serde_json::from_str(include_str!("mock/api.json"))
}

/// A stand-in for the API, on a free port of this machine. It stops when it is dropped.
#[derive(Debug)]
pub struct Server(Running);

impl Server {
    /// Starts a stand-in that answers as the documentation's samples do.
    ///
    /// It runs on the Tokio runtime that it is called in.
    ///
    /// # Errors
    ///
    /// If the machine has no port left.
    pub async fn start() -> io::Result<Self> {
        let description = description()?;
        let state = State::new(&description);
        Self::run(description, state).await
    }

    /// Starts a stand-in with what there is in JSON, as in a file for the one on the command line.
    ///
    /// # Errors
    ///
    /// If the text is no such JSON, which the error explains, or if the machine has no port left.
    pub async fn start_with(state: &str) -> io::Result<Self> {
        let description = description()?;
        let state = State::read(state, &description).map_err(io::Error::other)?;
        Self::run(description, state).await
    }

    async fn run(description: Description, state: State) -> io::Result<Self> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Running::start(address, Shared::new(description, state, None)).await.map(Self)
    }

    /// Where it is, for [`ClientBuilder::base_url`](crate::ClientBuilder::base_url).
    pub fn base_url(&self) -> String {
        format!("http://{}", self.0.address)
    }

    /// A client that points at it, and does not wait before it tries again.
    ///
    /// # Panics
    ///
    /// If no client can be made, which only ever happens to one that needs TLS.
    pub fn client(&self) -> Client {
        let builder = Client::builder().base_url(self.base_url());
        builder
            .backoff(Duration::ZERO, Duration::ZERO)
            .build()
            .expect("a client of this machine")
    }

    /// Makes something go wrong with the next answer. Several go wrong one after the other.
    pub fn next(&self, fault: Fault) {
        self.0.shared.next(fault);
    }

    /// All requests so far, in the order in which they came.
    pub fn requests(&self) -> Vec<Request> {
        self.0.shared.requests()
    }

    /// What belongs to whoever calls without a credential.
    ///
    /// Nobody has to be known for it.
    pub fn anybody(&self) -> AnybodyAccount {
        AnybodyAccount(self.0.account("none", &[]))
    }
}

/// What belongs to whoever calls without a credential. Whatever is changed holds from the next request
/// on.
#[derive(Clone, Debug)]
pub struct AnybodyAccount(Handle);

impl AnybodyAccount {
    /// Says what there is for `by_url`: its answers are made of these, sorted, found and cut into pages as
    /// documented.
    pub fn by_url(self, all: impl IntoIterator<Item = crate::Item>) -> Self {
        Self(self.0.answers("by_url", all.into_iter().collect::<Vec<_>>()))
    }

    /// Says what there is for `by_link`: its answers are made of these, sorted, found and cut into pages as
    /// documented.
    pub fn by_link(self, all: impl IntoIterator<Item = crate::Item>) -> Self {
        Self(self.0.answers("by_link", all.into_iter().collect::<Vec<_>>()))
    }

    /// Says what there is for `by_offset`: its answers are made of these, sorted, found and cut into pages
    /// as documented.
    pub fn by_offset(self, all: impl IntoIterator<Item = crate::Item>) -> Self {
        Self(self.0.answers("by_offset", all.into_iter().collect::<Vec<_>>()))
    }

    /// Says what there is for `by_page`: its answers are made of these, sorted, found and cut into pages as
    /// documented.
    pub fn by_page(self, all: impl IntoIterator<Item = crate::Item>) -> Self {
        Self(self.0.answers("by_page", all.into_iter().collect::<Vec<_>>()))
    }

    /// Says what there is for `by_cursor`: its answers are made of these, sorted, found and cut into pages
    /// as documented.
    pub fn by_cursor(self, all: impl IntoIterator<Item = crate::Item>) -> Self {
        Self(self.0.answers("by_cursor", all.into_iter().collect::<Vec<_>>()))
    }

    /// Says what there is for `by_last`: its answers are made of these, sorted, found and cut into pages as
    /// documented.
    pub fn by_last(self, all: impl IntoIterator<Item = crate::Item>) -> Self {
        Self(self.0.answers("by_last", all.into_iter().collect::<Vec<_>>()))
    }
}

impl Error {
    /// An error as a call returns it when the API answers so, for tests of what is done about it.
    pub fn test(status: StatusCode, body: impl Into<Bytes>) -> Self {
        let answer = Answer {
            status,
            headers: Default::default(),
            body: body.into(),
        };
        Self::made(Failure::new(ErrorKind::Api, ""), Some(answer))
    }

    /// An error of this kind that came without an answer.
    pub fn test_kind(kind: ErrorKind) -> Self {
        Self::made(Failure::new(kind, "made by a test"), None)
    }

    fn made(failure: Failure, answer: Option<Answer>) -> Self {
        let call = Context {
            endpoint: "test",
            repeatable: true,
            catalog: None,
            body: None,
            success: &[],
        };
        Self::new(&call, &[], failure, answer)
    }
}
