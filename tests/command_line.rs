//! The command line: exit codes, what it prints, and that it never loses or half-writes anything.

use std::path::Path;
use std::process::Output;
use std::sync::LazyLock;

use fs_err as fs;
use tempfile::TempDir;
use tests::{cargo, root};

const SPEC: &str = include_str!("golden/minimal/spec.yaml");

/// The program itself, built once.
static PROGRAM: LazyLock<std::path::PathBuf> = LazyLock::new(|| {
    let built = cargo(&root()).args(["build", "--quiet", "-p", "kakao-codegen"]).status().expect("cargo runs");
    assert!(built.success());
    let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into);
    folder.join("debug").join(format!("kakao-codegen{}", std::env::consts::EXE_SUFFIX))
});

struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = std::process::Command::new(&*PROGRAM);
    let Output { status, stdout, stderr } = command.current_dir(folder).args(arguments).output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    Run { code: status.code(), out: text(stdout), err: text(stderr) }
}

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
}

#[test]
fn a_wrong_spec_writes_nothing_and_names_every_problem() {
    let folder = generated();
    let before = fs::read_to_string(folder.path().join("out/src/lib.rs")).expect("a file");
    let wrong = SPEC.replace("methods: [GET]", "methods: [GOT]").replace("version: 0.1.0", "version: one");
    fs::write(folder.path().join("api.yaml"), wrong).expect("the spec can be written");
    let run = generate(folder.path());
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("`GOT` is not an allowed value") && run.err.contains("not a version"), "{}", run.err);
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
