//! The command line: reads a spec, generates, writes or checks, prints, and sets the exit code. Nothing else prints.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is the place for it")]

use std::env;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command, value_parser};
use fs_err as fs;
use kakao_codegen::output::{Difference, FileSet, not_ours};
use kakao_codegen::{Outcome, generate};
use spec_reader::{Renderer, Severity};

/// What `cargo run` reads and writes, below the root of the workspace.
const SPEC: &str = "spec/kakaotalk-social.yaml";
const OUT: &str = "generated-client";

/// The answer is "no": the spec has problems, or the output is stale.
const NO: u8 = 1;
/// There is no answer: bad arguments (clap uses the same code), or a file that cannot be read or written.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let matches = command().get_matches();
    let result = match matches.subcommand() {
        Some(("check", arguments)) => check(&Task::new(Some(arguments))),
        Some((_, arguments)) => write(&Task::new(Some(arguments))),
        None => write(&Task::new(None)),
    };
    result.unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::from(FAILED)
    })
}

fn command() -> Command {
    let spec = || Arg::new("SPEC").help(format!("The spec to read [default: {SPEC}]")).value_parser(value_parser!(PathBuf));
    let out = || {
        Arg::new("out")
            .long("out")
            .value_name("DIR")
            .help(format!("The folder of the crate [default: {OUT}]"))
            .value_parser(value_parser!(PathBuf))
    };
    Command::new("kakao-codegen")
        .about("Turns the spec of an HTTP API into a Rust client and its reference docs.\nWithout a command: generate, with the defaults.")
        .subcommand(Command::new("generate").about("Writes the crate and its docs, touching only what changed").args([spec(), out()]))
        .subcommand(
            Command::new("check").about("Writes nothing; tells whether the spec is sound and the output fresh").args([spec(), out()]),
        )
}

/// What to read, and where to write.
struct Task {
    spec: PathBuf,
    out: PathBuf,
}

impl Task {
    /// Paths that the user gave are relative to where they are; the defaults to the workspace, wherever `cargo run` is called.
    fn new(arguments: Option<&ArgMatches>) -> Self {
        let given = |name| arguments.and_then(|arguments| arguments.get_one::<PathBuf>(name)).cloned();
        let workspace = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).and_then(|folder| Some(folder.parent()?.to_owned()));
        let default = |path: &str| match (&workspace, env::current_dir()) {
            (Some(root), Ok(here)) if *root != here => root.join(path),
            _ => PathBuf::from(path),
        };
        Self { spec: given("SPEC").unwrap_or_else(|| default(SPEC)), out: given("out").unwrap_or_else(|| default(OUT)) }
    }

    /// Generates in memory and prints every problem; no files if there is an error.
    fn run(&self) -> io::Result<(Option<FileSet>, usize)> {
        let bytes = fs::read(&self.spec)?;
        let Outcome { files, problems, source } = generate(&self.spec.display().to_string(), &bytes);
        let is_colourful = io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none();
        let renderer = if is_colourful { Renderer::styled() } else { Renderer::plain() };
        for problem in &problems {
            eprintln!("{}\n", problem.draw(&source, &renderer));
        }
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        if errors > 0 {
            eprintln!("{}: {errors} error(s); nothing was written", self.spec.display());
        }
        Ok((files, problems.len()))
    }
}

fn write(task: &Task) -> io::Result<ExitCode> {
    let (Some(files), _) = task.run()? else { return Ok(ExitCode::from(NO)) };
    let written = files.write(&task.out)?;
    let lists = [("added", &written.added), ("changed", &written.changed), ("removed", &written.removed)];
    for (what, path) in lists.iter().flat_map(|(what, paths)| paths.iter().map(move |path| (what, path))) {
        println!("{what:>7}  {}", task.out.join(path).display());
    }
    let fresh = if written.is_nothing() { "nothing changed; " } else { "" };
    println!("{}: {fresh}{} files are up to date", task.out.display(), files.iter().count());
    Ok(ExitCode::SUCCESS)
}

fn check(task: &Task) -> io::Result<ExitCode> {
    let (Some(files), problems) = task.run()? else { return Ok(ExitCode::from(NO)) };
    let differences = files.compare(&task.out)?;
    for difference in &differences {
        match difference {
            Difference::Missing(path) => println!("missing: {}", task.out.join(path).display()),
            Difference::Foreign(path) => println!("in the way: {}", not_ours(&task.out.join(path))),
            Difference::Surplus(path) => println!("no longer made: {}", task.out.join(path).display()),
            Difference::Changed(path, diff) => println!("changed: {}\n{diff}", task.out.join(path).display()),
        }
    }
    let foreign = differences.iter().any(|difference| matches!(difference, Difference::Foreign(_)));
    if differences.is_empty() {
        let doubts = if problems == 0 { String::new() } else { format!("; the spec has {problems} warning(s)") };
        println!("{}: fresh, {} files{doubts}", task.out.display(), files.iter().count());
    } else if foreign {
        println!("{}: stale, {} file(s) differ, and some are not ours to overwrite", task.out.display(), differences.len());
    } else {
        println!("{}: stale, {} file(s) differ; `{}` cures it", task.out.display(), differences.len(), cure(task));
    }
    Ok(if differences.is_empty() && problems == 0 { ExitCode::SUCCESS } else { ExitCode::from(NO) })
}

/// The command that makes the output fresh.
fn cure(task: &Task) -> String {
    let defaults = Task::new(None);
    if task.spec == defaults.spec && task.out == defaults.out {
        return "cargo run".to_owned();
    }
    let show = |path: &Path| {
        let path = path.display().to_string();
        if path.contains(char::is_whitespace) { format!("'{path}'") } else { path }
    };
    format!("cargo run -- generate {} --out {}", show(&task.spec), show(&task.out))
}
