//! What the generator costs as a whole process: CPU time, wall time, instructions and memory, for the project's own spec and for
//! large ones.
//!
//! - `cargo bench -p kakao-codegen` prints the table. Instructions are counted in user space, by valgrind, where that is installed.
//! - `… -- synthetic 3000` prints the spec with so many endpoints.
//! - `… -- compare 20 NAME=COMMAND…` compares commands that take turns; `{out}` stands for a folder that is not there yet.
//!
//! Times differ between machines and hours; the ratios and the instructions hardly do.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use fs_err as fs;
use nix::sys::resource::{UsageWho, getrusage};

type Outcome<T> = Result<T, Box<dyn Error>>;

const RUNS: usize = 20;
/// Larger specs are measured less often, and not below valgrind, which takes fifty times as long.
const LARGE: u32 = 1_000;
const GENERATOR: &str = env!("CARGO_BIN_EXE_kakao-codegen");

fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["once", cores, command @ ..] => once(cores, command),
        ["synthetic", endpoints] => {
            print!("{}", synthetic(endpoints.parse()?)?);
            Ok(())
        }
        ["compare", runs, commands @ ..] => compare(runs.parse()?, commands),
        _ => table(),
    }
}

/// What a process took.
#[derive(Clone, Copy)]
struct Cost {
    /// CPU time, user and system, in milliseconds.
    cpu: f64,
    /// Wall time in milliseconds.
    wall: f64,
    /// The most memory it had, in MiB.
    peak: f64,
}

impl Cost {
    /// Of a command that is run once, by a process of its own: the peak of children is the highest of all of them.
    fn of(cores: &str, command: &[&str]) -> Outcome<Self> {
        let output = Command::new(env::current_exe()?).args(["once", cores]).args(command).stderr(Stdio::inherit()).output()?;
        let text = String::from_utf8(output.stdout)?;
        let figures: Vec<f64> = text.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
        let [cpu, wall, peak] = figures.as_slice() else { return Err(format!("{command:?} failed").into()) };
        Ok(Self { cpu: *cpu, wall: *wall, peak: *peak })
    }
}

/// Runs a command on one core or on all, and prints what it took.
fn once(cores: &str, command: &[&str]) -> Outcome<()> {
    let [program, arguments @ ..] = command else { return Err("no command".into()) };
    if cores == "1" {
        stay_on_one_core()?;
    }
    let start = Instant::now();
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    let wall = start.elapsed().as_secs_f64() * 1e3;
    if !status.success() {
        return Err(format!("{command:?} ended with {status}").into());
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let time = usage.user_time() + usage.system_time();
    let cpu = f64::from(i32::try_from(time.tv_sec())?) * 1e3 + f64::from(i32::try_from(time.tv_usec())?) / 1e3;
    println!("{cpu} {wall} {}", f64::from(i32::try_from(usage.max_rss())?) / 1024.0);
    Ok(())
}

#[cfg(target_os = "linux")]
fn stay_on_one_core() -> Outcome<()> {
    use nix::sched::{CpuSet, sched_getaffinity, sched_setaffinity};
    use nix::unistd::Pid;

    let (all, mut one) = (sched_getaffinity(Pid::from_raw(0))?, CpuSet::new());
    let first = (0..CpuSet::count()).find(|core| all.is_set(*core).unwrap_or(false));
    one.set(first.ok_or("no core")?)?;
    Ok(sched_setaffinity(Pid::from_raw(0), &one)?)
}

#[cfg(not(target_os = "linux"))]
fn stay_on_one_core() -> Outcome<()> {
    Err("only on Linux a process can be kept on one core".into())
}

fn table() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/kakaotalk-social.yaml");
    println!("medians of whole processes; first: into an empty folder, again: with nothing to change");
    let instructions = "instructions, millions";
    println!(
        "{:<18}{:>17}{:>8}{:>9}{:>10}{:>11}{:>24}{:>9}",
        "", "first, CPU ms", "again", "again /", "wall, 1", "wall, all", instructions, "peak,"
    );
    println!(
        "{:<18}{:>17}{:>8}{:>9}{:>10}{:>11}{:>24}{:>9}",
        "spec", "(per endpoint)", "", "first", "core, ms", "cores, ms", "first (again)", "MiB"
    );
    row("this project's", 3, &own, folder.path())?;
    for endpoints in [10, 100, 1_000, 3_000] {
        let spec = folder.path().join(format!("{endpoints}.yaml"));
        fs::write(&spec, synthetic(endpoints)?)?;
        row(&format!("{endpoints} endpoints"), endpoints, &spec, folder.path())?;
    }
    Ok(())
}

/// Prints what a run into an empty folder takes, and one that changes nothing.
fn row(name: &str, endpoints: u32, spec: &Path, folder: &Path) -> Outcome<()> {
    let (spec, out) = (spec.display().to_string(), folder.join("out"));
    let command = [GENERATOR, "generate", &spec, "--out", &out.display().to_string()];
    let runs = if endpoints < LARGE { RUNS } else { 3 };
    let (mut single, mut first, mut again) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs {
        single.extend(Cost::of("1", &command));
        fs::remove_dir_all(&out)?;
        first.push(Cost::of("all", &command)?);
        again.push(Cost::of("all", &command)?);
        fs::remove_dir_all(&out)?;
    }
    let cpu = median(&first, |cost| cost.cpu);
    let ratio = median(&again, |cost| cost.cpu) / cpu;
    let counts = match (endpoints <= LARGE).then(|| [instructions(&command), instructions(&command)]) {
        Some([Ok(first), Ok(again)]) => format!("{:.1} ({:.1})", first / 1e6, again / 1e6),
        _ => "-".to_owned(),
    };
    println!(
        "{name:<18}{:>17}{:>8.1}{ratio:>9.2}{:>10.1}{:>11.1}{counts:>24}{:>9.0}",
        format!("{cpu:.1} ({:.2})", cpu / f64::from(endpoints)),
        median(&again, |cost| cost.cpu),
        median(&single, |cost| cost.wall),
        median(&first, |cost| cost.wall),
        median(&first, |cost| cost.peak),
    );
    let _ = fs::remove_dir_all(&out);
    Ok(())
}

/// The instructions that a command takes in user space.
fn instructions(command: &[&str]) -> Outcome<f64> {
    let mut valgrind = Command::new("valgrind");
    let output = valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).args(command).output()?;
    let report = String::from_utf8_lossy(&output.stderr);
    let collected = report.lines().find_map(|line| line.split_once("Collected :")).ok_or("valgrind counted nothing")?;
    Ok(collected.1.trim().parse()?)
}

/// Compares commands with the first of them. They take turns, so that all see the same weather.
fn compare(runs: usize, commands: &[&str]) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let out = folder.path().join("out").display().to_string();
    let mut costs: Vec<(&str, Vec<&str>, Vec<Cost>)> = Vec::new();
    for command in commands {
        let (name, command) = command.split_once('=').ok_or("NAME=COMMAND")?;
        costs.push((name, command.split_whitespace().map(|word| if word == "{out}" { out.as_str() } else { word }).collect(), Vec::new()));
    }
    for _ in 0..runs {
        for (_, command, costs) in &mut costs {
            costs.push(Cost::of("all", command)?);
            if Path::new(&out).exists() {
                fs::remove_dir_all(&out)?;
            }
        }
    }
    println!(
        "{:<24}{:>12}{:>8}{:>12}{:>8}{:>12}{:>8}",
        format!("medians of {runs} runs"),
        "CPU, ms",
        "ratio",
        "wall, ms",
        "ratio",
        "peak, MiB",
        "ratio"
    );
    let figures: [fn(&Cost) -> f64; 3] = [|cost| cost.cpu, |cost| cost.wall, |cost| cost.peak];
    for (name, _, own) in &costs {
        print!("{name:<24}");
        for figure in figures {
            let (own, first) = (median(own, figure), costs.first().map_or(1.0, |(_, _, first)| median(first, figure)));
            print!("{own:>12.1}{:>8.2}", own / first);
        }
        println!();
    }
    Ok(())
}

fn median(costs: &[Cost], figure: impl Fn(&Cost) -> f64) -> f64 {
    let mut figures: Vec<f64> = costs.iter().map(figure).collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

/// A spec with so many endpoints: each with four parameters, an answer of eight fields and an error.
fn synthetic(endpoints: u32) -> Result<String, std::fmt::Error> {
    let mut spec = String::from(
        "api: {name: large, version: 0.1.0, title: Large, description: Much of everything., host: https://api.example.com, source: page}\n\
         sources: [{name: page, title: The page, url: https://example.com/docs, read: 2026-01-01}]\n\
         auth: [{name: access_token, title: Access token, description: Stands for a user., obtain: Log in., prefix: Bearer, variable: TOKEN}]\n",
    );
    spec.push_str("error_body:\n  code: code\n  message: msg\n  fields:\n");
    spec.push_str(
        "    - {name: code, type: Integer, description: The code.}\n    - {name: msg, type: String, description: The message.}\n",
    );
    spec.push_str("errors:\n  - {code: -1, name: OOPS, status: 400, common: true, cause: It broke., remedy: Try again., retry: true}\n");
    spec.push_str("endpoints:\n");
    for n in 0..endpoints {
        write!(
            spec,
            "  - name: get_thing_{n}\n    summary: Gets thing {n}\n    methods: [GET]\n    path: /v1/things/{n}\n    auth: access_token\n    parameters:\n"
        )?;
        for (name, ty) in [("offset", "Integer"), ("limit", "Integer"), ("order", "String"), ("since", "Long")] {
            writeln!(spec, "      - name: {name}\n        type: {ty}\n        description: What {name} means for thing {n}.")?;
        }
        writeln!(spec, "    response: Thing{n}")?;
    }
    spec.push_str("types:\n");
    for n in 0..endpoints {
        writeln!(spec, "  - name: Thing{n}\n    description: Thing number {n}.\n    fields:")?;
        for (index, ty) in ["String", "Integer", "Long", "Boolean", "String[]", "Double", "String", "Long"].iter().enumerate() {
            writeln!(
                spec,
                "      - name: field_{index}\n        type: {ty}\n        required: {}\n        description: Field {index} of thing {n}.",
                index < 2
            )?;
        }
    }
    Ok(spec)
}
