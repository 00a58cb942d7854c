//! `check --watch`: checks again when the spec is saved, until it is interrupted.
#![cfg(unix)]

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use fs_err as fs;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tests::command::command;
use tests::read;

#[test]
fn a_save_is_seen_and_an_interrupt_ends_it_well() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, sound) = (folder.path().join("api.yaml"), read("tests/golden/minimal/spec.yaml"));
    fs::write(&path, &sound).expect("the spec can be written");
    let mut command = command(folder.path(), &["check", "api.yaml", "--out", "out", "--format", "github", "--watch"]);
    let mut child = command.stdout(Stdio::piped()).spawn().expect("the program runs");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines().map(|line| line.expect("a line"));
    let mut wait_for = |part: &str| assert!(lines.any(|line| line.contains(part)), "it ended before `{part}`");
    wait_for("watching api.yaml");
    // In place, and as editors do that put another file there.
    fs::write(&path, sound.replace("[GET]", "[GOT]")).expect("the spec can be saved");
    wait_for("`GOT`");
    let other = folder.path().join("other");
    fs::write(&other, sound.replace("[GET]", "[GIT]")).expect("another file");
    fs::rename(&other, &path).expect("the spec can be replaced");
    wait_for("`GIT`");
    wait_for("watching api.yaml");
    kill(Pid::from_raw(child.id().try_into().expect("a process")), Signal::SIGINT).expect("it can be interrupted");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}
