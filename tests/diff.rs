//! What a change of a spec means: a table of changes, whose verdicts `cargo-semver-checks` is asked about too; and that no change of
//! what is emitted is overlooked.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::Command;

use fs_err as fs;
use kakao_codegen::diff::{Diff, Level, compare};
use kakao_codegen::model::Api;
use kakao_codegen::{emit, read_on};
use serde_yaml::Value;
use tempfile::TempDir;
use tests::agreed::TODAY;
use tests::command::run;
use tests::{FROZEN, cargo, golden_cases, read, root};

const SMALLEST: &str = include_str!("golden/minimal/spec.yaml");

/// A change, and what it asks of the version.
struct Case {
    change: String,
    old: String,
    new: String,
    verdict: String,
    /// What cargo-semver-checks asks for.
    semver_checks: String,
}

fn cases() -> Vec<Case> {
    let list: Vec<Value> = serde_yaml::from_str(&read("tests/diff/changes.yaml")).expect("a list");
    list.iter().map(case).collect()
}

fn case(entry: &Value) -> Case {
    let text = |key: &str| entry.get(key).and_then(Value::as_str).map(str::to_owned);
    let change = text("change").expect("what changes");
    let old = read(&text("of").unwrap_or_else(|| FROZEN.to_owned()));
    let mut new = old.clone();
    for edit in entry["edits"].as_sequence().expect("edits") {
        let [from, to] = [&edit[0], &edit[1]].map(|text| text.as_str().expect("a text"));
        assert!(new.contains(from), "{change}: there is no {from:?}");
        new = new.replacen(from, to, 1);
    }
    let verdict = text("verdict").expect("a verdict");
    let usual = if verdict == "major" { "major" } else { "none" };
    let semver_checks = text("semver_checks").unwrap_or_else(|| usual.to_owned());
    let agrees = [usual, &verdict].contains(&semver_checks.as_str());
    assert!(agrees || text("because").is_some(), "{change}: why do the two disagree?");
    Case { change, old, new, verdict, semver_checks }
}

fn api(spec: &str, what: &str) -> Api {
    let (api, problems, _) = read_on("spec.yaml", spec.as_bytes(), None);
    api.unwrap_or_else(|| panic!("{what}: {problems:#?}"))
}

fn diff(old: &str, new: &str, what: &str) -> Diff {
    compare(&api(old, what), &api(new, what))
}

#[test]
fn each_change_of_the_table_asks_for_the_version_that_it_should() {
    let cases = cases();
    let mut wrong = String::new();
    for case in &cases {
        let diff = diff(&case.old, &case.new, &case.change);
        if diff.verdict().name() != case.verdict {
            let _ = writeln!(wrong, "{} asks for {}:\n{}", case.change, diff.verdict().name(), diff.human("old", "new"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(cases.len() >= 60, "{} changes", cases.len());
}

/// Scalars of golden specs, each made another one: whatever is emitted otherwise is told, and what can no longer be compiled against
/// asks for more than a patch.
#[test]
fn no_change_of_what_is_emitted_is_overlooked() {
    let mut overlooked = String::new();
    let (mut changed, mut all) = (0, 0);
    for (name, spec) in golden_cases() {
        let (Some(old), ..) = read_on("spec.yaml", spec.as_bytes(), Some(TODAY)) else { continue };
        let old_files = emit::emit(&old);
        // Every line in turn would take minutes.
        let lines: Vec<usize> = (0..spec.lines().count()).filter(|line| line % 7 == name.len() % 7).collect();
        for (new, what) in lines.into_iter().filter_map(|line| mutated(&spec, line)) {
            let (Some(new), ..) = read_on("spec.yaml", new.as_bytes(), Some(TODAY)) else { continue };
            all += 1;
            let differs = emit::emit(&new) != old_files;
            changed += usize::from(differs);
            let is_told = compare(&old, &new).verdict() > Level::None;
            if differs && !is_told && old.version == new.version {
                let _ = writeln!(overlooked, "{name}: {what}");
            }
            if !differs && is_told {
                let _ = writeln!(overlooked, "{name}: nothing differs, but is told: {what}");
            }
        }
    }
    assert!(overlooked.is_empty(), "{overlooked}");
    assert!(changed > 100, "{changed} of {all} changes change anything");
}

/// A line with another value.
fn mutated(spec: &str, line: usize) -> Option<(String, String)> {
    let own = spec.lines().nth(line)?;
    let (key, value) = own.split_once(": ")?;
    let other = match value {
        "true" => "false".to_owned(),
        "false" => "true".to_owned(),
        number if number.parse::<i64>().is_ok() => format!("{number}1"),
        _ if value.ends_with(|end: char| end.is_alphanumeric() || end == '.') => format!("{value}x"),
        _ => return None,
    };
    let new = spec.lines().enumerate().map(|(number, own)| if number == line { format!("{key}: {other}\n") } else { format!("{own}\n") });
    Some((new.collect(), format!("{own} -> {other}")))
}

/// A folder in git with the smallest spec, of which 0.1.0 was released.
fn repository() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("api.yaml"), SMALLEST).expect("the spec can be written");
    for arguments in [&["init", "--quiet"][..], &["add", "."], &["commit", "--quiet", "--message", "One"], &["tag", "v0.1.0"]] {
        let identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.com", "-c", "commit.gpgsign=false"];
        let done = Command::new("git").current_dir(folder.path()).args(identity).args(arguments).status().expect("git runs");
        assert!(done.success());
    }
    folder
}

/// By Cargo's rules the first number that is not 0 is the major one, and before its release a version promises nothing.
#[test]
fn the_next_version_follows_from_the_last() {
    let needed = |old: &str, new: &str, edit: (&str, &str)| {
        let [old, new] = [old, new].map(|version| SMALLEST.replace("version: 0.1.0", &format!("version: {version}")));
        diff(&old, &new.replace(edit.0, edit.1), "a version").needs().unwrap_or_else(|| "enough".to_owned())
    };
    let (major, patch, none) = (("name: now", "name: later"), ("summary: ", "summary: Really "), ("", ""));
    let table = [
        ("0.1.0", "0.1.0", major, "0.2.0"),
        ("0.1.0", "0.1.0", patch, "0.1.1"),
        ("0.1.0", "0.2.0", major, "enough"),
        ("0.0.3", "0.0.3", patch, "0.0.4"),
        ("1.2.3", "1.2.3", major, "2.0.0"),
        ("1.2.3", "1.2.4", patch, "enough"),
        ("1.2.3", "2.0.0-alpha.1", major, "enough"),
        ("1.2.3-beta.1", "1.2.3-beta.1", patch, "1.2.3"),
        ("1.2.3-beta.1", "1.2.3-beta.2", major, "enough"),
        ("1.2.3", "1.2.3", none, "enough"),
    ];
    for (old, new, edit, expected) in table {
        assert_eq!(needed(old, new, edit), expected, "{old} -> {new}, {edit:?}");
    }
}

#[test]
fn states_are_files_and_revisions() {
    let folder = repository();
    let of = |arguments: &[&str]| run(folder.path(), &[&["diff"], arguments].concat());
    assert!(of(&["--spec", "api.yaml"]).out.ends_with("HEAD → api.yaml: nothing changed\n"));
    let edited = SMALLEST.replace("name: now", "name: later");
    fs::write(folder.path().join("api.yaml"), &edited).expect("an edit");
    fs::write(folder.path().join("old.yaml"), SMALLEST).expect("a copy");
    let told = [&["HEAD", "--spec", "api.yaml"][..], &["v0.1.0", "api.yaml"], &["old.yaml", "api.yaml"], &["--spec", "api.yaml"]].map(of);
    for run in &told {
        assert!(run.code == Some(0) && run.out.contains("major: after 0.1.0 it takes 0.2.0"), "{}{}", run.out, run.err);
        assert!(["On the wire", "In the Rust API"].iter().all(|list| run.out.contains(list)), "{}", run.out);
    }
    assert!(of(&["api.yaml", "HEAD", "--spec", "api.yaml"]).out.contains("api.yaml → HEAD: major"));
    let json: Value = serde_yaml::from_str(&of(&["HEAD", "--spec", "api.yaml", "--format", "json"]).out).expect("JSON");
    assert_eq!((json["verdict"].as_str(), json["needs"].as_str()), (Some("major"), Some("0.2.0")));
    assert!(of(&["HEAD", "--spec", "api.yaml", "--format", "markdown"]).out.contains("### In the Rust API"));
    assert!(of(&["HEAD", "--spec", "api.yaml", "--format", "changelog"]).out.starts_with("## 0.2.0\n\n### Breaking\n\n- `"));
}

#[test]
fn what_cannot_be_compared_is_said() {
    let folder = repository();
    let of = |arguments: &[&str]| run(folder.path(), &[&["diff"], arguments].concat());
    for revision in ["v9", "--output=x", "HEAD:api.yaml"] {
        let none = of(&["--spec", "api.yaml", "--", revision]);
        assert!(none.code == Some(2) && none.err.starts_with("error: "), "{revision}: {}{}", none.out, none.err);
    }
    assert_eq!(of(&["HEAD", "--spec", "gone.yaml"]).code, Some(2));
    fs::write(folder.path().join("api.yaml"), SMALLEST.replace("methods", "metods")).expect("an edit");
    let unsound = of(&["HEAD", "--spec", "api.yaml"]);
    assert!(unsound.code == Some(1) && unsound.err.contains("api.yaml:"), "{}{}", unsound.out, unsound.err);
}

#[test]
fn a_version_that_lags_behind_the_last_release_is_warned_of() {
    let folder = repository();
    let check = |spec: &str| {
        fs::write(folder.path().join("api.yaml"), spec).expect("an edit");
        run(folder.path(), &["check", "api.yaml", "--out", "out"]).err
    };
    assert!(!check(SMALLEST).contains("K0922"));
    let edited = SMALLEST.replace("name: now", "name: later");
    let told = check(&edited);
    assert!(told.contains("warning[K0922]: the version 0.1.0 is too low: what changed since v0.1.0 is major"), "{told}");
    assert!(told.contains("write at least `0.2.0`"), "{told}");
    assert!(check(&edited.replace("version: 0.1.0", "version: 0.1.1")).contains("K0922"));
    assert!(!check(&edited.replace("version: 0.1.0", "version: 0.2.0")).contains("K0922"));
}

#[test]
#[ignore = "asks cargo-semver-checks, which tests/semver.sh installs"]
fn cargo_semver_checks_agrees_or_the_reason_is_written_down() {
    let folder = root().join("target/tests/semver");
    let mut wrong = String::new();
    for case in cases() {
        let [old, new] = [("old", &case.old), ("new", &case.new)].map(|(which, spec)| rustdoc(&folder.join(which), spec));
        let asked = asked(&old, &new);
        let _ = writeln!(io::stdout(), "{:<6} {asked:<6} {}", case.verdict, case.change);
        if asked != case.semver_checks {
            let _ = writeln!(wrong, "{}: it asks for {asked}, and not for {}", case.change, case.semver_checks);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The public API of the crate that is made of a spec, in JSON.
fn rustdoc(folder: &Path, spec: &str) -> std::path::PathBuf {
    let api = api(spec, "a case");
    emit::emit(&api).write(&folder.join("crate")).expect("the crate can be written");
    tests::write_workspace(folder, &["crate".to_owned()]);
    let mut run = cargo(folder);
    let package = ["rustdoc", "-p", &api.package, "--lib", "--offline", "--all-features"];
    run.args(package).args(["--", "-Zunstable-options", "--output-format", "json", "--cap-lints", "allow"]);
    let run = run.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", folder.with_file_name("target")).output().expect("cargo runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let json = folder.with_extension("json");
    let name = api.crate_name.replace('-', "_");
    fs::copy(folder.with_file_name("target").join(format!("doc/{name}.json")), &json).expect("rustdoc wrote it");
    json
}

/// What cargo-semver-checks asks of the version.
fn asked(old: &Path, new: &Path) -> &'static str {
    let mut run = Command::new("cargo-semver-checks");
    run.args(["semver-checks", "check-release", "--release-type", "patch", "--baseline-rustdoc"])
        .arg(old)
        .arg("--current-rustdoc")
        .arg(new);
    let run = run.output().expect("cargo-semver-checks is installed");
    let told = String::from_utf8_lossy(&run.stderr);
    match () {
        () if told.contains("requires new major version") => "major",
        () if told.contains("requires new minor version") => "minor",
        () if run.status.success() => "none",
        () => panic!("{told}"),
    }
}
