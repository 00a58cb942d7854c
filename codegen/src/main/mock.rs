//! `mock`: a stand-in for the API, until Ctrl-C.

use std::io::{self, Write};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::mpsc;

use clap::ArgMatches;
use fs_err as fs;
use kakao_codegen::mock::{Mock, Request};

use super::task::Task;
use super::{FAILED, fail};

pub(crate) fn run(arguments: &ArgMatches, task: &Task) -> io::Result<ExitCode> {
    let Some((api, _)) = task.api()? else { return Ok(ExitCode::from(super::NO)) };
    let state = arguments.get_one::<String>("state").map(fs::read_to_string).transpose()?;
    let faults: Vec<String> = arguments.get_many::<String>("fault").into_iter().flatten().cloned().collect();
    let mock = match Mock::new(api, state.as_deref(), &faults, Box::new(tell)) {
        Ok(mock) => mock,
        Err(wrong) => {
            fail(&wrong);
            return Ok(ExitCode::from(FAILED));
        }
    };
    let Some(address) = arguments.get_one::<SocketAddr>("listen").copied() else { return Ok(ExitCode::from(FAILED)) };
    let (sender, receiver) = mpsc::channel();
    ctrlc::set_handler(move || {
        let _ = sender.send(());
    })
    .map_err(io::Error::other)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let server = runtime.block_on(mock.serve(address)).map_err(|error| {
        io::Error::new(error.kind(), format!("cannot listen on {address}: {error}; choose another address with `--listen`"))
    })?;
    let mut out = io::stdout().lock();
    writeln!(out, "listening on http://{}; Ctrl-C ends it\n", server.address())?;
    server.commands().iter().try_for_each(|command| writeln!(out, "{command}"))?;
    writeln!(out, "\nprograms find it by: {}\n", server.environment())?;
    drop(out);
    let _ = receiver.recv();
    Ok(ExitCode::SUCCESS)
}

/// What HTTP calls its methods.
const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// A line for each request. Parameters and credentials are in none; nobody who stops reading ends the server.
fn tell(request: &Request) {
    // Who calls so can call it whatever they like.
    let method = if request.endpoint.is_some() || METHODS.contains(&request.method.as_str()) { &request.method } else { "-" };
    let call = request.endpoint.as_deref().unwrap_or("-");
    let code = request.code.as_ref().map_or(String::new(), |code| format!(" {code}"));
    let why = request.refused.as_ref().map_or(String::new(), |why| format!(": {why}"));
    let _ = writeln!(io::stdout(), "{} {call} {}{code}{why}", method, request.status);
}
