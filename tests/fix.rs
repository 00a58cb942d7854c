//! `check --fix` mends what is certain and touches nothing else; `--diff` only shows it.

use std::path::Path;

use fs_err as fs;
use tempfile::TempDir;
use tests::agreed::outcome;
use tests::command::{Run, run};
use tests::examples::examples;
use tests::root;

/// A spec with five mistakes that are certain and one that is not, and what is to become of it.
const WRONG: &str = "# A library.
api:   # the API
  name: library
  version: 0.1.0
  publish:   false   # it stays at home
  Title:   Library API
  description: Lends books: old and new.
  host: https://api.library.example.com

  source: page
  languages: [ en ]
sources:
- { name: page, title: \"책 📚\" read: 2026-01-31 }   # 한글


endpoints:
  - name: now
    summary: 'Tells the time'
    methods: [get]
    path: /now
    auth: None
    colour: red\t# of the clock
    samples: [ {request: {}} ]
";

const MENDED: [(&str, &str); 5] = [
    ("Title:", "title:"),
    ("Lends books: old and new.", "\"Lends books: old and new.\""),
    ("\" read", "\", read"),
    ("get", "GET"),
    ("None", "none"),
];

fn folder(spec: impl AsRef<[u8]>) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("api.yaml"), spec).expect("the spec can be written");
    folder
}

fn spec(folder: &TempDir) -> Vec<u8> {
    fs::read(folder.path().join("api.yaml")).expect("the spec")
}

fn check(folder: &TempDir, flag: &str) -> Run {
    run(folder.path(), &["check", "api.yaml", "--out", "out", flag])
}

#[test]
fn what_is_certain_is_mended_and_every_other_byte_stays() {
    let mended = MENDED.iter().fold(WRONG.to_owned(), |text, (wrong, right)| text.replacen(wrong, right, 1));
    let windows = |text: &str| format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
    for (wrong, mended) in [(WRONG.to_owned(), mended.clone()), (windows(WRONG), windows(&mended))] {
        let folder = folder(&wrong);
        let first = check(&folder, "--fix");
        assert_eq!(String::from_utf8(spec(&folder)).expect("a text"), mended);
        assert!(first.err.contains("api.yaml: 5 problem(s) mended") && first.err.contains("mended K0101 api.yaml:6:3: "), "{}", first.err);
        assert!(first.code == Some(1) && first.err.contains("there is no key `colour`"), "what is left is told: {}", first.err);
        let again = check(&folder, "--fix");
        assert!(again.err.contains("api.yaml: 0 problem(s) mended"), "{}", again.err);
        assert_eq!(String::from_utf8(spec(&folder)).expect("a text"), mended);
    }
}

#[test]
fn a_diff_shows_it_and_writes_nothing() {
    let folder = folder(WRONG);
    let shown = check(&folder, "--diff");
    for line in ["-  Title:   Library API", "+  title:   Library API", "+    methods: [GET]"] {
        assert!(shown.out.lines().any(|own| own == line), "{line}: {}", shown.out);
    }
    assert!(shown.err.contains("there is no key `Title`"), "{}", shown.err);
    assert_eq!(spec(&folder), WRONG.as_bytes());
    let of_program = run(folder.path(), &["check", "api.yaml", "--out", "out", "--diff", "--format", "json"]);
    assert!(serde_json::from_str::<serde_json::Value>(&of_program.out).is_ok(), "{}", of_program.out);
}

/// What is not written to keeps its time, and needs no right to write.
#[test]
fn a_spec_with_nothing_certain_is_not_written() {
    let folder = folder(WRONG);
    check(&folder, "--fix");
    let path = folder.path().join("api.yaml");
    let file = || same_file(&path);
    let before = file();
    let run = check(&folder, "--fix");
    assert!(run.err.contains("0 problem(s) mended"), "{}", run.err);
    assert_eq!(before, file());
}

/// What tells whether a file was replaced or written to.
fn same_file(path: &Path) -> (std::time::SystemTime, u64) {
    let metadata = fs::metadata(path).expect("a file");
    #[cfg(unix)]
    let number = std::os::unix::fs::MetadataExt::ino(&metadata);
    #[cfg(not(unix))]
    let number = 0;
    (metadata.modified().expect("a time"), number)
}

#[test]
fn no_spec_becomes_worse() {
    let cases = fs::read_dir(root().join("tests/diagnostics")).expect("the cases").map(|entry| entry.expect("a case").path());
    let cases =
        cases.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).map(|path| fs::read(path).expect("a spec"));
    let mut mended = 0;
    for wrong in cases.chain(examples().into_iter().map(|example| example.wrong.into_bytes())) {
        let folder = folder(&wrong);
        check(&folder, "--fix");
        let fixed = spec(&folder);
        let (before, after) = (outcome("api.yaml", &wrong), outcome("api.yaml", &fixed));
        let text = String::from_utf8_lossy(&fixed);
        assert!(after.problems.len() <= before.problems.len() && after.files.is_some() >= before.files.is_some(), "{text}");
        assert!(
            fixed == wrong || after.problems.len() < before.problems.len() || after.files.is_some() && before.files.is_none(),
            "{text}"
        );
        mended += usize::from(fixed != wrong);
    }
    assert!(mended > 10, "hardly any is mended");
}
