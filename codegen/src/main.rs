//! The command line: what can be asked for. Nothing but the modules of this program prints, and never by a macro that panics when
//! nobody reads on, as behind `| head`.

// As in the library.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "main/cache.rs"]
mod cache;
#[path = "main/diff.rs"]
mod diff;
#[path = "main/fix.rs"]
mod fix;
#[path = "main/git.rs"]
mod git;
#[path = "main/missing.rs"]
mod missing;
#[cfg(feature = "mock")]
#[path = "main/mock.rs"]
mod mock;
#[path = "main/openapi.rs"]
mod openapi;
#[path = "main/task.rs"]
mod task;
#[cfg(feature = "verify")]
#[path = "main/verify.rs"]
mod verify;
#[cfg(feature = "watch")]
#[path = "main/watch.rs"]
mod watch;

use std::fmt::Display;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use kakao_codegen::{explain, rules, schema};
use mimalloc::MiMalloc;

use self::task::{OUT, SPEC, Task};

/// Making code is making and dropping small things: a third of the time goes into that without it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The answer is "no": the spec has problems, or the output is stale.
const NO: u8 = 1;
/// There is no answer: bad arguments (clap uses the same code), or a file that cannot be read or written.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let matches = command().get_matches();
    let result = match missing::feature(&matches) {
        Some(feature) => missing::run_with(feature),
        None => run(&matches),
    };
    result.unwrap_or_else(|error: io::Error| {
        if error.kind() != io::ErrorKind::BrokenPipe {
            fail(&error);
        }
        ExitCode::from(FAILED)
    })
}

fn run(matches: &ArgMatches) -> io::Result<ExitCode> {
    match matches.subcommand() {
        #[cfg(feature = "watch")]
        Some(("check", arguments)) if arguments.get_flag("watch") => watch::check(&Task::new(Some(arguments))),
        Some(("check", arguments)) => task::check(&Task::new(Some(arguments))),
        Some(("diff", arguments)) => diff::run(arguments, &Task::new(Some(arguments))),
        #[cfg(feature = "mock")]
        Some(("mock", arguments)) => mock::run(arguments, &Task::new(Some(arguments))),
        Some(("explain", arguments)) => explain(arguments),
        Some(("openapi", arguments)) => openapi::print(arguments),
        #[cfg(feature = "verify")]
        Some(("verify", arguments)) => verify::run(arguments),
        Some(("schema", _)) => io::stdout().write_all(schema::text().as_bytes()).map(|()| ExitCode::SUCCESS),
        Some(("completions", arguments)) => completions(arguments),
        Some((_, arguments)) => task::write(&Task::new(Some(arguments))),
        None => task::write(&Task::new(None)),
    }
}

fn command() -> Command {
    let spec = || Arg::new("SPEC").help(format!("The spec to read [default: {SPEC}]")).value_parser(value_parser!(PathBuf));
    let option = |name: &'static str, value: &'static str, help: String| Arg::new(name).long(name).value_name(value).help(help);
    let flag = |name: &'static str, help: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    let shared = || {
        [
            spec(),
            option("out", "DIR", format!("The folder of the crate [default: {OUT}]")).value_parser(value_parser!(PathBuf)),
            option("format", "FORMAT", "How problems are told [default: human]".to_owned())
                .value_parser(["human", "json", "github", "sarif"]),
            option("deny", "WHAT", "What is as bad as an error".to_owned()).value_parser(["warnings"]),
            flag("all", "Shows all problems, however many there are"),
        ]
    };
    Command::new("kakao-codegen")
        .about("Turns the spec of an HTTP API into a Rust client and its reference docs.\nWithout a command: generate, with the defaults.")
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand(Command::new("generate").about("Writes the crate and its docs, touching only what changed").args(shared()))
        .subcommand(
            Command::new("check")
                .about("Writes nothing; tells whether the spec is sound and the output fresh")
                .args(shared())
                .arg(flag("fix", "Mends in the spec what can only be meant in one way"))
                .arg(flag("diff", "Shows what `--fix` would change, and writes nothing"))
                .arg(flag("watch", "Checks again whenever the spec is saved, until Ctrl-C")),
        )
        .subcommand(
            Command::new("mock")
                .about("Answers calls in the place of the API, until Ctrl-C: to try them without a credential")
                .arg(spec())
                .arg(
                    option("listen", "ADDRESS", "Where to listen".to_owned())
                        .default_value("127.0.0.1:8080")
                        .value_parser(value_parser!(SocketAddr)),
                )
                .arg(option("state", "FILE", "What there is: a JSON file as the manual has it".to_owned()))
                .arg(
                    option("fault", "FAULT", "What goes wrong with the next answer: `[ENDPOINT=]code:CODE`, `status:STATUS`, `slow:SECONDS`, `cut-off`, `malformed` or `page-url:URL`; several for several answers".to_owned())
                        .action(ArgAction::Append),
                ),
        )
        .subcommand(
            Command::new("diff")
                .about("Tells what a change of the spec means: on the wire, in the Rust API, in the docs, and for the version")
                .arg(Arg::new("OLD").help("What it was: a file, or a git revision of the spec [default: HEAD]"))
                .arg(Arg::new("NEW").help("What it is: likewise [default: the spec as it is]"))
                .arg(option("spec", "FILE", format!("The spec that revisions are of [default: {SPEC}]")).value_parser(value_parser!(PathBuf)))
                .arg(
                    option("format", "FORMAT", "How it is told [default: human]".to_owned())
                        .value_parser(["human", "json", "markdown", "changelog"]),
                )
                .arg(flag("all", "Shows all problems, however many there are")),
        )
        .subcommand(
            Command::new("explain")
                .about("Tells what a rule wants and why, with examples")
                .arg(Arg::new("CODE").help("The code of a problem, such as `K0101`; all of them if left out")),
        )
        .subcommand(
            Command::new("openapi")
                .about("Prints the API as an OpenAPI document")
                .arg(spec())
                .arg(option("openapi", "VERSION", "The version of OpenAPI [default: 3.1]".to_owned()).value_parser(["3.0", "3.1"]))
                .arg(option("language", "CODE", "The language of the texts [default: the first of the spec]".to_owned()))
                .arg(flag("yaml", "Prints YAML instead of JSON"))
                .arg(flag("all", "Shows all problems, however many there are")),
        )
        .subcommand(
            Command::new("verify")
                .about("Compares the spec with a saved copy of the page that it transcribes, or with what came over the wire")
                .arg(
                    Arg::new("PAGE")
                        .required_unless_present_any(["answer", "har"])
                        .conflicts_with_all(["answer", "har"])
                        .help("The page, as text, Markdown or HTML")
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(
                    option("answer", "", "Recorded answers of an endpoint, or what the example `smoke` saved of them".to_owned())
                        .value_names(["ENDPOINT", "FILE"])
                        .num_args(2..),
                )
                .arg(
                    option("har", "FILE", "Calls that a browser or a proxy recorded, as HAR 1.2".to_owned())
                        .num_args(1..)
                        .conflicts_with("answer"),
                )
                .arg(spec().long("spec").value_name("SPEC"))
                .arg(
                    option("words", "FILE", "Which words of the page say what [default: beside the spec, `.page.yaml`]".to_owned())
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(option("format", "FORMAT", "How findings are told [default: human]".to_owned()).value_parser(["human", "json"]))
                .arg(flag("all", "Shows also what agrees, and what differs as the spec says")),
        )
        .subcommand(Command::new("schema").about("Prints the JSON Schema of the spec language, for editors"))
        .subcommand(
            Command::new("completions")
                .about("Prints completions for a shell")
                .arg(Arg::new("SHELL").required(true).value_parser(value_parser!(clap_complete::Shell))),
        )
}

/// Tells why there is no answer. If nobody reads that, there is nobody to tell that either.
fn fail(error: &dyn Display) {
    let _ = writeln!(io::stderr(), "error: {error}");
}

fn explain(arguments: &ArgMatches) -> io::Result<ExitCode> {
    let Some(code) = arguments.get_one::<String>("CODE") else {
        for rule in rules::all() {
            writeln!(io::stdout(), "{}  {}", rule.code, explain::title(rule.code).unwrap_or_default())?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    if let Some(text) = explain::section(&code.to_uppercase()) {
        write!(io::stdout(), "{text}")?;
        return Ok(ExitCode::SUCCESS);
    }
    fail(&format_args!("no rule has the code `{code}`; `explain` without a code lists all"));
    Ok(ExitCode::from(FAILED))
}

fn completions(arguments: &ArgMatches) -> io::Result<ExitCode> {
    let mut script = Vec::new();
    if let Some(shell) = arguments.get_one::<clap_complete::Shell>("SHELL") {
        clap_complete::generate(*shell, &mut command(), "kakao-codegen", &mut script);
    }
    io::stdout().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}
