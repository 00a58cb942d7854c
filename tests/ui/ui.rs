//! Promises of the emitted client that the compiler keeps: what must compile, and what must not.

use std::env;
use std::path::Path;
use std::process::Command;

use fs_err as fs;

/// The wording of the compiler's errors moves; it is compared only where it was agreed on.
const BLESSED_WITH: &str = "rustc 1.95.";

/// Names a wrapper of the compiler, for cargo.
const WRAPPER: &str = "RUSTC_WORKSPACE_WRAPPER";

#[test]
fn what_must_not_compile_is_told_why() {
    // Clippy as a wrapper of the compiler tells the same with longer names, so this test runs once more without.
    if env::var_os(WRAPPER).is_some_and(|wrapper| !wrapper.is_empty()) {
        let mut again = Command::new(env::current_exe().expect("this program"));
        let status = again.args(["--exact", "what_must_not_compile_is_told_why", "--nocapture"]).env_remove(WRAPPER).status();
        return assert!(status.expect("it runs").success());
    }
    if compiler().starts_with(BLESSED_WITH) {
        trybuild::TestCases::new().compile_fail("fail/*.rs");
    }
}

#[test]
fn what_must_compile_does_and_what_must_not_does_not() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace is there");
    let folder = root.join("target/tests/ui");
    let client = root.join("generated-client");
    let manifest = format!(
        "[workspace]\n[package]\nname = \"ui\"\nedition = \"2024\"\n[dependencies]\n\
         kakaotalk-social = {{ path = {client:?}, default-features = false }}\n\
         futures-util = {{ version = \"0.3\", default-features = false, features = [\"alloc\"] }}\nserde = \"1\"\nstatic_assertions = \"1\"\n\
         tokio = {{ version = \"1\", features = [\"rt-multi-thread\"] }}\n[profile.dev]\ndebug = false\n"
    );
    let _ = fs::remove_dir_all(&folder);
    let bin = folder.join("src/bin");
    fs::create_dir_all(&bin).expect("a folder");
    fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest can be written");
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file can be copied");
    fs::copy(root.join("tests/ui/contract.rs"), folder.join("src/contract.rs")).expect("it can be copied");
    let put = |cases: &str| -> Vec<String> {
        let cases = fs::read_dir(root.join("tests/ui").join(cases)).expect("the cases").map(|case| case.expect("a case").path());
        let programs = cases.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
        let put = programs.map(|path| {
            fs::copy(&path, bin.join(path.file_name().expect("a name"))).expect("it can be copied");
            path.file_stem().expect("a name").to_string_lossy().into_owned()
        });
        put.collect()
    };
    let (sound, wrong) = (put("pass"), put("fail"));
    let of = |subcommand: &str, name: &str| {
        let mut check = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        check.current_dir(&folder).args([subcommand, "--quiet", "--offline", "--bin", name]);
        // As the golden cases are checked, so that what they built is used again.
        check.env("RUSTFLAGS", "-D warnings").env("CARGO_TARGET_DIR", root.join("target/golden"));
        check.env("CARGO_BUILD_BUILD_DIR", root.join("target")).env_remove("RUSTC_WORKSPACE_WRAPPER");
        check.output().expect("cargo runs")
    };
    for name in &sound {
        let output = of("run", name);
        assert!(output.status.success(), "{name} does not compile: {}", String::from_utf8_lossy(&output.stderr));
    }
    let wrong: Vec<&String> = wrong.iter().filter(|name| of("check", name).status.success()).collect();
    assert!(!sound.is_empty() && wrong.is_empty(), "these compile: {wrong:?}");
}

fn compiler() -> String {
    let output = Command::new("rustc").arg("--version").output().expect("rustc runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
