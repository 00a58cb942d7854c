//! Commands that need more than the first `cargo run` shall wait for. Each is behind a feature of its name: where this program was
//! built without it, cargo, which runs this one, builds the one that has it.

use std::env;
use std::io;
use std::path::Path;
use std::process::{Command, ExitCode};

use clap::ArgMatches;

use super::{FAILED, fail};

/// The feature that is asked for and that this program was built without.
pub(crate) fn feature(matches: &ArgMatches) -> Option<&'static str> {
    let (feature, is_built) = match matches.subcommand()? {
        ("check", arguments) if arguments.get_flag("watch") => ("watch", cfg!(feature = "watch")),
        ("mock", _) => ("mock", cfg!(feature = "mock")),
        ("verify", _) => ("verify", cfg!(feature = "verify")),
        _ => return None,
    };
    (!is_built).then_some(feature)
}

/// Has cargo build and run the program with the feature, on the same arguments.
pub(crate) fn run_with(feature: &str) -> io::Result<ExitCode> {
    let (Some(cargo), Some(package)) = (env::var_os("CARGO"), env::var_os("CARGO_MANIFEST_DIR")) else {
        fail(&format_args!("this program was built without its feature `{feature}`, which this command needs"));
        return Ok(ExitCode::from(FAILED));
    };
    let mut command = Command::new(cargo);
    command.args(["run", "--quiet", "--features", feature, "--manifest-path"]).arg(Path::new(&package).join("Cargo.toml"));
    command.args((!cfg!(debug_assertions)).then_some("--release")).arg("--").args(env::args_os().skip(1));
    become_it(command)
}

/// That one takes the place of this one: Ctrl-C is for it, and how it ends is how this ends.
#[cfg(unix)]
fn become_it(mut command: Command) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
fn become_it(mut command: Command) -> io::Result<ExitCode> {
    ctrlc::set_handler(|| {}).map_err(io::Error::other)?;
    let status = command.status()?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::SUCCESS, ExitCode::from))
}
