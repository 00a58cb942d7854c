//! What the generator costs as a whole process: CPU time and memory, for the project's own spec and for large ones.
//!
//! `cargo bench -p kakao-codegen`. CPU times differ between machines; how they grow with the number of endpoints does not.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use fs_err as fs;
use nix::sys::resource::{UsageWho, getrusage};

const RUNS: usize = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/kakaotalk-social.yaml");
    println!("{:<24}{:>12}{:>12}{:>12}{:>12}", "spec", "first, ms", "again, ms", "per call", "peak, MiB");
    measure("this project's", 3, &own, folder.path(), RUNS)?;
    for endpoints in [10, 100, 1_000, 3_000] {
        let spec = folder.path().join(format!("{endpoints}.yaml"));
        fs::write(&spec, synthetic(endpoints)?)?;
        measure(&format!("{endpoints} endpoints"), endpoints, &spec, folder.path(), if endpoints < 1_000 { RUNS } else { 3 })?;
    }
    Ok(())
}

/// Prints the median CPU time of a run into an empty folder and of one that changes nothing.
fn measure(name: &str, endpoints: u32, spec: &Path, folder: &Path, runs: usize) -> Result<(), Box<dyn Error>> {
    let (mut first, mut again) = (Vec::new(), Vec::new());
    for run in 0..runs {
        let out = folder.join(format!("out-{run}"));
        first.push(cpu(spec, &out)?);
        again.push(cpu(spec, &out)?);
        fs::remove_dir_all(&out)?;
    }
    first.sort_unstable();
    again.sort_unstable();
    // Children's peak never sinks: the specs come in the order of their size.
    let peak = getrusage(UsageWho::RUSAGE_CHILDREN)?.max_rss() / 1024;
    let (first, again) = (first[runs / 2].as_secs_f64() * 1e3, again[runs / 2].as_secs_f64() * 1e3);
    println!("{name:<24}{first:>12.1}{again:>12.1}{:>12.3}{peak:>12}", first / f64::from(endpoints));
    Ok(())
}

/// The CPU time, user and system, of one run.
fn cpu(spec: &Path, out: &Path) -> Result<Duration, Box<dyn Error>> {
    let before = children()?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_kakao-codegen"));
    let status = command.arg("generate").arg(spec).arg("--out").arg(out).stdout(Stdio::null()).status()?;
    if !status.success() {
        return Err("the generator failed".into());
    }
    Ok(children()?.saturating_sub(before))
}

fn children() -> Result<Duration, Box<dyn Error>> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let time = usage.user_time() + usage.system_time();
    Ok(Duration::from_secs(time.tv_sec().try_into()?) + Duration::from_micros(time.tv_usec().try_into()?))
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
