//! What a maintainer is told of a wrong spec: everything that is wrong, where it is, and what to do.
//!
//! `UPDATE_GOLDEN=1 cargo test -p tests --test diagnostics` writes what is told as the new agreement; read its diff.

use std::path::PathBuf;

use fs_err as fs;
use kakao_codegen::{Outcome, generate};
use tests::agreed::{differs, outcome, told};
use tests::{golden_cases, root};

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/diagnostics")).expect("the cases");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a case").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    paths.sort_unstable();
    paths
}

#[test]
fn every_mistake_is_told_as_agreed_on() {
    let differences = cases().into_iter().filter_map(|path| {
        let name = path.file_name().expect("a name").to_string_lossy();
        let outcome = outcome(&name, fs::read(&path).expect("a case"));
        differs(&told(&outcome), &path.with_extension("txt"))
    });
    let wrong = differences.collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{wrong}\nIf this is as it should be: UPDATE_GOLDEN=1 cargo test -p tests --test diagnostics");
}

#[test]
fn what_is_no_text_is_refused() {
    let bomb = format!("a: {}{}", "[".repeat(100_000), "]".repeat(100_000));
    for input in [b"\xff\xfe\x00".as_slice(), b"", b"\0", b"- 1", b"just a text", b"{", &vec![b'a'; 20 << 20], bomb.as_bytes()] {
        let Outcome { files, problems, .. } = generate("odd.yaml", input);
        assert!(files.is_none() && !problems.is_empty());
    }
}

#[test]
fn a_byte_order_mark_and_foreign_line_ends_do_no_harm() {
    for (name, spec) in golden_cases() {
        let windows = format!("\u{feff}{}", spec.replace('\n', "\r\n"));
        let (one, other) = (generate("spec.yaml", spec.as_bytes()), generate("spec.yaml", windows.as_bytes()));
        assert_eq!(one.files, other.files, "{name}");
    }
}
