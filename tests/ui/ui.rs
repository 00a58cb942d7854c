//! Promises of the emitted client that the compiler keeps: what must compile, and what must not.

use std::env;
use std::path::Path;
use std::process::Command;

use fs_err as fs;

/// The wording of the compiler's errors moves; it is compared only where it was agreed on.
const BLESSED_WITH: &str = "rustc 1.95.";

#[test]
fn what_must_compile_compiles() {
    let cases = trybuild::TestCases::new();
    cases.pass("pass/*.rs");
    if compiler().starts_with(BLESSED_WITH) {
        cases.compile_fail("fail/*.rs");
    }
}

#[test]
fn what_must_not_compile_does_not_on_any_compiler() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace is there");
    let folder = root.join("target/tests/ui");
    let client = root.join("generated-client");
    let manifest = format!(
        "[workspace]\n[package]\nname = \"ui\"\nedition = \"2024\"\n[dependencies]\nkakaotalk-social = {{ path = {client:?}, default-features = false }}\n"
    );
    let _ = fs::remove_dir_all(&folder);
    let bin = folder.join("src/bin");
    fs::create_dir_all(&bin).expect("a folder");
    fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest can be written");
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file can be copied");
    fs::write(bin.join("control.rs"), "fn main() {}").expect("a program");
    let mut names = Vec::new();
    for case in fs::read_dir(root.join("tests/ui/fail")).expect("the cases") {
        let path = case.expect("a case").path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            fs::copy(&path, bin.join(path.file_name().expect("a name"))).expect("it can be copied");
            names.push(path.file_stem().expect("a name").to_string_lossy().into_owned());
        }
    }
    let compiles = |name: &str| {
        let mut check = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        check.current_dir(&folder).args(["check", "--quiet", "--offline", "--bin", name]);
        // As the golden cases are checked, so that what they built is used again.
        check.env("RUSTFLAGS", "-D warnings").env("CARGO_TARGET_DIR", root.join("target/golden"));
        check.output().expect("cargo runs").status.success()
    };
    assert!(compiles("control"), "even a program that does nothing does not compile");
    let wrong: Vec<&String> = names.iter().filter(|name| compiles(name)).collect();
    assert!(!names.is_empty() && wrong.is_empty(), "these compile: {wrong:?}");
}

fn compiler() -> String {
    let output = Command::new("rustc").arg("--version").output().expect("rustc runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
