//! Promises of the emitted client that the compiler keeps by an error: what must not compile does not. What must compile stands in
//! `pass/`; each of it is a test of its own.
//!
//! `UPDATE_GOLDEN=1 cargo test -p tests --test ui` writes what the compiler says as the new agreement; read its diff.

use std::path::PathBuf;
use std::process::{Command, Output};

use fs_err as fs;
use tests::agreed::differs;
use tests::{files_of, of_emitted, read, root, scratch, write_workspace};

/// The wording of the compiler's errors moves; it is compared only where it was agreed on.
const BLESSED_WITH: &str = "rustc 1.95.";

#[test]
fn what_must_not_compile_does_not_and_says_why() {
    let folder = scratch("ui");
    files_of("spec.yaml", &read("tests/specimen/spec.yaml")).write(&folder.join("specimen")).expect("the crate can be written");
    let bin = folder.join("wrong/src/bin");
    fs::create_dir_all(&bin).expect("a folder");
    // Tokio has the features that the tests of the golden crates give it, so that what they built is used again.
    let manifest = "[package]\nname = \"wrong\"\nedition = \"2024\"\n\n[dependencies]\nspecimen = { path = \"../specimen\", default-features = false }\n\
                    tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }\n";
    fs::write(folder.join("wrong/Cargo.toml"), manifest).expect("the manifest can be written");
    write_workspace(&folder, &["specimen".to_owned(), "wrong".to_owned()]);
    fs::write(bin.join("control.rs"), "fn main() {}").expect("a program");
    let cases = cases();
    for path in &cases {
        fs::copy(path, bin.join(path.file_name().expect("a name"))).expect("it can be copied");
    }
    let check = |name: &str| of_emitted(&folder, "check").args(["-p", "wrong", "--bin", name]).output().expect("cargo runs");
    let control = check("control");
    assert!(control.status.success(), "even a program that does nothing does not compile: {}", errors(&control));
    let mut wrong = Vec::new();
    for path in &cases {
        let name = path.file_stem().expect("a name").to_string_lossy();
        let output = check(&name);
        if output.status.success() {
            wrong.push(format!("{name} compiles"));
        } else if compiler().starts_with(BLESSED_WITH) {
            wrong.extend(differs(&errors(&output), &path.with_extension("stderr")));
        }
    }
    let wrong = wrong.join("\n");
    assert!(wrong.is_empty(), "{wrong}\nIf this is as it should be: UPDATE_GOLDEN=1 cargo test -p tests --test ui");
    assert!(!cases.is_empty());
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/ui/fail")).expect("the cases");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a case").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    paths.sort_unstable();
    paths
}

/// What the compiler says, without the numbers of lines: those in the client move with every change of its text. Cargo's own
/// lines, which come last, are left out.
fn errors(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr).replace('\\', "/");
    let told = text.split("\nerror: could not compile").next().unwrap_or_default();
    let lines =
        told.lines().filter(|line| !line.starts_with("For more information about") && !line.starts_with("Some errors have")).map(|line| {
            let rest = line.trim_start_matches(|character: char| character == ' ' || character.is_ascii_digit());
            match rest.split_once(".rs:") {
                Some((file, _)) if rest.starts_with("-->") || rest.starts_with(":::") => format!("  {file}.rs\n"),
                _ if rest.starts_with(['|', '=']) => format!("  {rest}\n"),
                _ => format!("{line}\n"),
            }
        });
    lines.collect::<String>().trim_end().to_owned() + "\n"
}

fn compiler() -> String {
    let output = Command::new("rustc").arg("--version").output().expect("rustc runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
