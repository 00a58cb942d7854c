//! The command line: exit codes, what it prints, and that it never loses or half-writes anything.

use std::io;
use std::path::Path;
use std::process::Stdio;

use fs_err as fs;
use tempfile::TempDir;
use tests::command::{Run, command, finish, run};
use tests::examples::examples;
use tests::read;

const SPEC: &str = include_str!("golden/minimal/spec.yaml");

/// A folder with the smallest spec, generated once.
fn generated() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("api.yaml"), SPEC).expect("the spec can be written");
    let first = run(folder.path(), &["generate", "api.yaml", "--out", "out"]);
    assert_eq!(first.code, Some(0), "{}{}", first.out, first.err);
    folder
}

fn generate(folder: &Path) -> Run {
    run(folder, &["generate", "api.yaml", "--out", "out"])
}

fn check(folder: &Path) -> Run {
    run(folder, &["check", "api.yaml", "--out", "out"])
}

/// A command whose feature is off would be read as `generate`.
#[test]
fn every_feature_is_switched_on_by_its_command() {
    let (manifest, missing) = (read("codegen/Cargo.toml"), read("codegen/src/main/missing.rs"));
    let features = manifest.split("[features]").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("the features");
    let names: Vec<&str> = features.lines().filter_map(|line| line.split_once(" = [")).map(|(name, _)| name).collect();
    let off: Vec<_> = names.iter().filter(|name| !missing.contains(&format!("cfg!(feature = \"{name}\")"))).collect();
    assert!(names.contains(&"mock") && off.is_empty(), "{off:?} of {names:?}");
}

#[test]
fn fresh_output_is_fine_and_says_so() {
    let folder = generated();
    let again = generate(folder.path());
    assert_eq!((again.code, again.out.contains("nothing changed")), (Some(0), true), "{}", again.out);
    let check = check(folder.path());
    assert_eq!((check.code, check.out.contains("fresh")), (Some(0), true), "{}", check.out);
}

#[test]
fn a_hand_edit_is_reported_with_a_diff_and_overwritten() {
    let folder = generated();
    let edited = folder.path().join("out/src/lib.rs");
    let original = fs::read_to_string(&edited).expect("a file");
    fs::write(&edited, format!("{original}// mine\n")).expect("an edit");
    let stale = check(folder.path());
    assert_eq!(stale.code, Some(1));
    assert!(stale.out.contains("-// mine") && stale.out.contains("cargo run -- generate api.yaml --out out"), "{}", stale.out);
    let cured = generate(folder.path());
    assert!(cured.out.contains("changed  out/src/lib.rs"), "{}", cured.out);
    assert_eq!(fs::read_to_string(&edited).expect("a file"), original);
}

#[test]
fn what_the_last_run_made_is_never_taken_for_what_is_there() {
    let folder = generated();
    let (spec, out) = (folder.path().join("api.yaml"), folder.path().join("out"));
    assert!(generate(folder.path()).out.contains("nothing changed"));
    fs::remove_file(out.join("README.md")).expect("a file goes");
    assert!(check(folder.path()).out.contains("missing: out/README.md"));
    assert!(generate(folder.path()).out.contains("  added  out/README.md"));
    fs::write(out.join(".generated-files.1.tmp"), "what a dead run left").expect("a file");
    generate(folder.path());
    assert!(!out.join(".generated-files.1.tmp").exists());
    fs::write(&spec, SPEC.replace("Tells the time", "Tells no time")).expect("another spec");
    assert!(generate(folder.path()).out.contains("changed  out/src/lib.rs"));
    fs::write(&spec, SPEC).expect("the first spec");
    assert!(generate(folder.path()).out.contains("changed  out/src/lib.rs"));
    assert!(check(folder.path()).out.contains("fresh"));
}

#[test]
fn what_is_no_longer_made_goes_and_what_is_not_ours_stays() {
    let folder = generated();
    let out = folder.path().join("out");
    fs::write(out.join("src/endpoints/notes.txt"), "mine").expect("a file of somebody's");
    let renamed = SPEC.replace("- name: now", "- name: later");
    assert_ne!(renamed, SPEC);
    fs::write(folder.path().join("api.yaml"), renamed).expect("the spec can be written");
    assert_eq!(check(folder.path()).code, Some(1));
    let run = generate(folder.path());
    assert!(run.out.contains("removed  out/src/endpoints/now.rs"), "{}", run.out);
    assert!(!out.join("src/endpoints/now.rs").exists() && out.join("src/endpoints/later.rs").exists());
    assert_eq!(fs::read_to_string(out.join("src/endpoints/notes.txt")).expect("still there"), "mine");
}

#[test]
fn a_file_of_somebody_elses_is_never_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("api.yaml"), SPEC).expect("the spec can be written");
    fs::create_dir_all(folder.path().join("out")).expect("a folder");
    fs::write(folder.path().join("out/README.md"), "mine").expect("a file of somebody's");
    let refused = generate(folder.path());
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("README.md"), "{}", refused.err);
    assert_eq!(fs::read_dir(folder.path().join("out")).expect("a folder").count(), 1, "something was written");
}

#[test]
fn a_list_that_was_tampered_with_leads_nowhere() {
    let folder = generated();
    let victim = folder.path().join("victim.txt");
    fs::write(&victim, "mine").expect("a file");
    let list = folder.path().join("out/.generated-files");
    let text = fs::read_to_string(&list).expect("the list");
    fs::write(&list, format!("../victim.txt\n{}\n{text}", victim.display())).expect("an edit");
    assert_eq!(generate(folder.path()).code, Some(0));
    assert!(victim.exists());
    assert_eq!(fs::read_to_string(&list).expect("the list"), text);
}

#[test]
fn a_wrong_spec_writes_nothing_and_names_every_problem() {
    let folder = generated();
    let before = fs::read_to_string(folder.path().join("out/src/lib.rs")).expect("a file");
    let wrong = SPEC.replace("methods: [GET]", "methods: [GOT]").replace("version: 0.1.0", "version: one");
    fs::write(folder.path().join("api.yaml"), wrong).expect("the spec can be written");
    let run = generate(folder.path());
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("`GOT` is no value of `methods`") && run.err.contains("is no version"), "{}", run.err);
    assert!(run.err.contains("api.yaml:"), "{}", run.err);
    assert_eq!(fs::read_to_string(folder.path().join("out/src/lib.rs")).expect("a file"), before);
    assert_eq!(check(folder.path()).code, Some(1));
}

#[test]
fn what_cannot_be_run_is_told_from_a_no() {
    let folder = generated();
    assert_eq!(run(folder.path(), &["generate", "nowhere.yaml"]).code, Some(2));
    assert_eq!(run(folder.path(), &["generat"]).code, Some(2));
    assert_eq!(run(folder.path(), &["--help"]).code, Some(0));
}

/// A folder with a spec that breaks a rule.
fn broken(code: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let example = examples().into_iter().find(|example| example.code == code).expect("an example");
    fs::write(folder.path().join("api.yaml"), example.wrong).expect("the spec can be written");
    folder
}

#[test]
fn warnings_stop_nothing_unless_they_are_denied() {
    let folder = broken("K0910");
    let denied = run(folder.path(), &["generate", "api.yaml", "--out", "out", "--deny", "warnings"]);
    assert_eq!(denied.code, Some(1));
    assert!(denied.err.contains("warning[K0910]") && denied.err.contains("1 warning(s), which are denied"), "{}", denied.err);
    assert!(!folder.path().join("out").exists(), "something was written");
    let taken = generate(folder.path());
    assert_eq!((taken.code, taken.err.contains("warning[K0910]")), (Some(0), true), "{}", taken.err);
    let again = generate(folder.path());
    let told = (again.err.contains("warning[K0910]"), again.out.contains("nothing changed"));
    assert_eq!((again.code, told), (Some(0), (true, true)), "{}{}", again.out, again.err);
    assert_eq!(run(folder.path(), &["generate", "api.yaml", "--out", "out", "--deny", "warnings"]).code, Some(1));
    let fresh = check(folder.path());
    assert_eq!((fresh.code, fresh.out.contains("fresh; the spec has 1 warning(s)")), (Some(0), true), "{}", fresh.out);
    assert_eq!(run(folder.path(), &["check", "api.yaml", "--out", "out", "--deny", "warnings"]).code, Some(1));
}

#[test]
fn of_many_problems_a_hundred_are_told_and_the_rest_is_counted() {
    let folder = generated();
    let keys: String = (0..150).map(|number| format!("  key{number}: 1\n")).collect();
    fs::write(folder.path().join("api.yaml"), SPEC.replace("api:\n", &format!("api:\n{keys}"))).expect("the spec can be written");
    let told = |run: &Run| run.err.matches("error[K0101]").count();
    let some = check(folder.path());
    assert_eq!((told(&some), some.err.contains("and 50 more; `--all` shows them")), (100, true), "{}", some.err);
    assert!(some.err.contains("api.yaml: 150 error(s), 0 warning(s)"), "{}", some.err);
    let all = run(folder.path(), &["check", "api.yaml", "--out", "out", "--all"]);
    assert_eq!((told(&all), all.err.contains(" more; ")), (150, false));
    let json = |flags: &[&str]| {
        let run = run(folder.path(), &[&["check", "api.yaml", "--out", "out", "--format", "json"], flags].concat());
        let told: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        (told["problems"].as_array().map(Vec::len), told["more"].as_u64(), told["errors"].as_u64())
    };
    assert_eq!(json(&[]), (Some(100), Some(50), Some(150)));
    assert_eq!(json(&["--all"]), (Some(150), Some(0), Some(150)));
}

#[test]
fn a_rule_is_explained_by_its_code() {
    let folder = tempfile::tempdir().expect("a folder");
    let explain = |code: &str| run(folder.path(), &["explain", code]);
    let (upper, lower, none) = (explain("K0101"), explain("k0101"), explain("K9999"));
    assert!(upper.code == Some(0) && upper.out.starts_with("K0101: ") && upper.out.contains("Right:"), "{upper:?}");
    assert_eq!(upper.out, lower.out);
    assert!(none.code == Some(2) && none.out.is_empty() && none.err.contains("no rule has the code `K9999`"), "{none:?}");
    let all = run(folder.path(), &["explain"]);
    assert_eq!(all.out.lines().count(), kakao_codegen::rules::all().count());
    assert!(all.out.lines().all(|line| line.split_once("  ").is_some_and(|(_, about)| !about.is_empty())), "{}", all.out);
}

#[test]
fn it_tells_its_version_its_schema_and_how_shells_complete_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let told = |arguments: &[&str]| {
        let run = run(folder.path(), arguments);
        assert_eq!(run.code, Some(0), "{run:?}");
        run.out
    };
    assert_eq!(told(&["--version"]), format!("kakao-codegen {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(told(&["schema"]), kakao_codegen::schema::text());
    let script = told(&["completions", "bash"]);
    assert!(["complete ", "kakao-codegen", "--watch", "explain"].iter().all(|part| script.contains(part)), "{script}");
}

#[test]
fn an_api_is_printed_in_openapi() {
    let folder = generated();
    let print = |arguments: &[&str]| run(folder.path(), &[&["openapi", "api.yaml"], arguments].concat());
    let (newer, older, yaml) = (print(&[]), print(&["--openapi", "3.0"]), print(&["--yaml"]));
    let json = |run: &Run| serde_json::from_str::<serde_json::Value>(&run.out).expect("JSON");
    assert_eq!((newer.code, json(&newer)["openapi"].as_str(), json(&older)["openapi"].as_str()), (Some(0), Some("3.1.1"), Some("3.0.4")));
    assert_eq!(serde_yaml::from_str::<serde_json::Value>(&yaml.out).expect("YAML"), json(&newer));
    let foreign = print(&["--language", "ko"]);
    assert!(foreign.code == Some(2) && foreign.out.is_empty() && foreign.err.contains("no texts in `ko`, but in: en"), "{foreign:?}");
    // What is wrong with a spec is told as by `generate`, and nothing is printed.
    let wrong = broken("K0101");
    let [printed, generated] =
        [&["openapi", "api.yaml"][..], &["generate", "api.yaml", "--out", "out"]].map(|arguments| run(wrong.path(), arguments));
    assert!(printed.code == Some(1) && printed.out.is_empty() && printed.err.contains("K0101"), "{printed:?}");
    assert_eq!((printed.code, printed.err), (generated.code, generated.err));
}

#[test]
fn colours_are_as_the_environment_says() {
    let folder = broken("K0101");
    let is_colourful = |variables: &[(&str, &str)]| {
        let run = finish(command(folder.path(), &["check", "api.yaml", "--out", "out"]).envs(variables.iter().copied()));
        assert!(run.err.contains("K0101"), "{}", run.err);
        run.err.contains("\x1b[")
    };
    assert!(!is_colourful(&[]), "what is no terminal gets no colours");
    assert!(is_colourful(&[("CLICOLOR_FORCE", "1")]) && !is_colourful(&[("CLICOLOR_FORCE", "0")]));
    assert!(!is_colourful(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]) && is_colourful(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")]));
}

/// A pipe that nobody reads.
fn unread() -> Stdio {
    io::pipe().expect("a pipe").1.into()
}

#[test]
fn who_stops_reading_does_no_harm() {
    let folder = generated();
    let ask = |arguments: &[&str]| {
        let run = finish(command(folder.path(), arguments).stdout(unread()));
        let is_quiet = !run.err.contains("error") && !run.err.contains("panicked");
        assert!(run.code == Some(2) && is_quiet, "{arguments:?}: {run:?}");
    };
    ask(&["check", "api.yaml", "--out", "out"]);
    for format in ["json", "github", "sarif"] {
        ask(&["check", "api.yaml", "--out", "none", "--format", format]);
    }
    ask(&["explain"]);
    ask(&["explain", "K0101"]);
    ask(&["openapi", "api.yaml"]);
    ask(&["schema"]);
    ask(&["completions", "bash"]);
    ask(&["generate", "api.yaml", "--out", "other", "--format", "json"]);
    assert!(folder.path().join("other/src/lib.rs").exists(), "what nobody reads of is written all the same");
    let wrong = broken("K0101");
    let unheard = finish(command(wrong.path(), &["check", "api.yaml", "--out", "out"]).stderr(unread()));
    assert_eq!((unheard.code, unheard.out.as_str()), (Some(2), ""));
}
