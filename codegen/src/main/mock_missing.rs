//! `mock` in a program that was built without it: cargo, which runs this one, builds the one that has it.

use std::env;
use std::io;
use std::path::Path;
use std::process::{Command, ExitCode};

use clap::ArgMatches;

use super::task::Task;
use super::{FAILED, fail};

pub(crate) fn run(_: &ArgMatches, _: &Task) -> io::Result<ExitCode> {
    let (Some(cargo), Some(package)) = (env::var_os("CARGO"), env::var_os("CARGO_MANIFEST_DIR")) else {
        fail(&"this program was built without its feature `mock`, which the stand-in needs");
        return Ok(ExitCode::from(FAILED));
    };
    let mut command = Command::new(cargo);
    command.args(["run", "--quiet", "--features", "mock", "--manifest-path"]).arg(Path::new(&package).join("Cargo.toml"));
    command.args((!cfg!(debug_assertions)).then_some("--release")).arg("--").args(env::args_os().skip(1));
    // Ctrl-C is for that one; how it ends is how this one ends.
    ctrlc::set_handler(|| {}).map_err(io::Error::other)?;
    let status = command.status()?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::SUCCESS, ExitCode::from))
}
