//! Promises of the emitted client that the compiler keeps: what must not compile. What must is among the targets of this package.

use std::env;
use std::path::Path;
use std::process::Command;

use fs_err as fs;

/// The wording of the compiler's errors moves; it is compared only where it was agreed on.
const BLESSED_WITH: &str = "rustc 1.95.";

/// Names a wrapper of the compiler, for cargo.
const WRAPPER: &str = "RUSTC_WORKSPACE_WRAPPER";

#[test]
fn what_must_not_compile_does_not_and_is_told_why() {
    // Clippy as a wrapper of the compiler tells the same with longer names, so this test runs once more without.
    if env::var_os(WRAPPER).is_some_and(|wrapper| !wrapper.is_empty()) {
        let mut again = Command::new(env::current_exe().expect("this program"));
        return assert!(again.arg("--nocapture").env_remove(WRAPPER).status().expect("it runs").success());
    }
    if compiler().starts_with(BLESSED_WITH) {
        trybuild::TestCases::new().compile_fail("fail/*.rs");
    } else {
        let compiling = compiling();
        assert!(compiling.is_empty(), "these compile: {compiling:?}");
    }
}

/// The programs that must not compile and do, whatever the compiler says.
fn compiling() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace is there");
    let (folder, client) = (root.join("target/tests/ui"), root.join("generated-client").display().to_string());
    let manifest = format!(
        "[workspace]\n[package]\nname = \"ui\"\nedition = \"2024\"\n[dependencies]\n\
         kakaotalk-social = {{ path = {client:?}, default-features = false }}\n"
    );
    let _ = fs::remove_dir_all(&folder);
    let bin = folder.join("src/bin");
    fs::create_dir_all(&bin).expect("a folder");
    fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest can be written");
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file can be copied");
    let programs = fs::read_dir("fail").expect("the programs").map(|entry| entry.expect("a program").path());
    let mut compiling = Vec::new();
    for path in programs.filter(|path| path.extension().is_some_and(|extension| extension == "rs")) {
        fs::copy(&path, bin.join(path.file_name().expect("a name"))).expect("it can be copied");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let mut check = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        check.current_dir(&folder).args(["check", "--quiet", "--offline", "--bin", &name]).env("CARGO_TARGET_DIR", root.join("target"));
        if check.output().expect("cargo runs").status.success() {
            compiling.push(name);
        }
    }
    compiling
}

fn compiler() -> String {
    let output = Command::new("rustc").arg("--version").output().expect("rustc runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
