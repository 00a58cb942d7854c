//! `check --watch`: checks again whenever the spec is saved.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::mpsc;

use notify::{RecursiveMode, Watcher};

use super::task::{self, Task};

/// What makes it look again, or end.
enum Signal {
    Saved,
    Ended,
}

pub(crate) fn check(task: &Task) -> io::Result<ExitCode> {
    let (sender, receiver) = mpsc::channel();
    let spec = task.spec.canonicalize()?;
    let name = spec.file_name().map(ToOwned::to_owned);
    let of_watcher = sender.clone();
    let saved = move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access() && event.paths.iter().any(|path| path.file_name() == name.as_deref())) {
            let _ = of_watcher.send(Signal::Saved);
        }
    };
    let mut watcher = notify::recommended_watcher(saved).map_err(io::Error::other)?;
    // Editors put another file in the place of the old one, so its folder is watched.
    watcher.watch(spec.parent().unwrap_or(&spec), RecursiveMode::NonRecursive).map_err(io::Error::other)?;
    ctrlc::set_handler(move || drop(sender.send(Signal::Ended))).map_err(io::Error::other)?;
    loop {
        if io::stdout().is_terminal() {
            write!(io::stdout(), "\x1b[2J\x1b[H")?;
            io::stdout().flush()?;
        }
        // A file that is not there for a moment is no reason to end.
        if let Err(error) = task::check(task) {
            writeln!(io::stderr(), "error: {error}")?;
        }
        writeln!(io::stdout(), "watching {}; Ctrl-C ends it", task.spec.display())?;
        match receiver.recv() {
            Ok(Signal::Saved) => {}
            Ok(Signal::Ended) | Err(_) => return Ok(ExitCode::SUCCESS),
        }
        // One save is several events.
        while let Ok(signal) = receiver.recv_timeout(std::time::Duration::from_millis(50)) {
            if matches!(signal, Signal::Ended) {
                return Ok(ExitCode::SUCCESS);
            }
        }
    }
}
