//! What a maintainer is told of a wrong spec: everything that is wrong, where it is, and what to do. And whatever the
//! input, there is an answer.
//!
//! `UPDATE_GOLDEN=1 cargo test -p tests --test diagnostics` writes what is told as the new agreement; read its diff.

use std::path::PathBuf;

use annotate_snippets::Renderer;
use fs_err as fs;
use kakao_codegen::{Outcome, generate};
use tests::{bless, golden_cases, root};

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/diagnostics")).expect("the cases");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a case").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    paths.sort_unstable();
    paths
}

fn told(name: &str, spec: &[u8]) -> String {
    let Outcome { problems, source, .. } = generate(name, spec);
    let renderer = Renderer::plain();
    problems.iter().map(|problem| problem.draw(&source, &renderer) + "\n\n").collect()
}

#[test]
fn every_mistake_is_told_as_agreed_on() {
    let mut wrong = Vec::new();
    for path in cases() {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let told = told(&name, &fs::read(&path).expect("a case"));
        let expected = path.with_extension("txt");
        if bless() {
            fs::write(&expected, &told).expect("the agreement can be written");
        }
        let agreed = fs::read_to_string(&expected).unwrap_or_default();
        if told.is_empty() || told != agreed {
            wrong.push(format!("{name}:\n{}", similar::TextDiff::from_lines(&agreed, &told).unified_diff()));
        }
    }
    assert!(wrong.is_empty(), "{}\nIf this is as it should be: UPDATE_GOLDEN=1 cargo test -p tests --test diagnostics", wrong.join("\n"));
}

#[test]
fn half_a_spec_is_a_problem_or_a_spec_and_never_a_panic() {
    for (name, spec) in golden_cases() {
        // Some hundred lines' ends, and every byte of its first hundred: inside keys, quotes and braces.
        let ends = spec.match_indices('\n').map(|(end, _)| end).step_by(1 + spec.lines().count() / 100);
        for end in ends.chain(0..100.min(spec.len())) {
            let Outcome { files, problems, .. } = generate(&name, &spec.as_bytes()[..end]);
            assert!(files.is_some() || !problems.is_empty(), "{name} up to byte {end}: neither files nor a problem");
        }
    }
}

#[test]
fn a_spec_without_one_of_its_lines_is_a_problem_or_a_spec_and_never_a_panic() {
    for (name, spec) in golden_cases() {
        let lines: Vec<&str> = spec.lines().collect();
        for missing in 0..lines.len() {
            let rest: Vec<&str> = lines.iter().enumerate().filter(|(index, _)| *index != missing).map(|(_, line)| *line).collect();
            let Outcome { files, problems, .. } = generate(&name, rest.join("\n").as_bytes());
            assert!(files.is_some() || !problems.is_empty(), "{name} without line {}: neither files nor a problem", missing + 1);
        }
    }
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
