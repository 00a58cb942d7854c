//! What a change of the spec means.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::ArgMatches;
use kakao_codegen::diff;
use kakao_codegen::model::Api;

use super::task::{Task, read};
use super::{NO, git};

/// Compares two states of the spec, each a file or a revision.
pub(crate) fn run(arguments: &ArgMatches, task: &Task) -> io::Result<ExitCode> {
    let state = |name: &str| arguments.get_one::<String>(name).map(String::as_str);
    let spec = task.spec.display().to_string();
    let file = |name: &str| state(name).map(Path::new).filter(|path| path.is_file());
    let of = |state: &str| {
        if Path::new(state).is_file() {
            return read(Path::new(state));
        }
        // The old is one of the file that is the new, if git has that.
        let beside = file("NEW").and_then(|new| git::show(state, new).ok());
        beside.map_or_else(|| git::show(state, &task.spec), Ok)
    };
    let (old, new) = (state("OLD").unwrap_or("HEAD"), state("NEW"));
    let from = of(old)?;
    let to = new.map_or_else(|| task.read(), of)?;
    let (from, to) = (task.sound(old, &from)?, task.sound(new.unwrap_or(&spec), &to)?);
    let (Some(from), Some(to)): (Option<Api>, Option<Api>) = (from, to) else { return Ok(ExitCode::from(NO)) };
    let diff = diff::compare(&from, &to);
    let mut out = io::stdout().lock();
    match arguments.get_one::<String>("format").map(String::as_str) {
        Some("json") => writeln!(out, "{:#}", diff.json())?,
        Some("markdown") => write!(out, "{}", diff.markdown())?,
        Some("changelog") => write!(out, "{}", diff.changelog())?,
        _ => write!(out, "{}", diff.human(old, new.unwrap_or(&spec)))?,
    }
    Ok(ExitCode::SUCCESS)
}
