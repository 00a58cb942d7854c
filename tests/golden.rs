//! Golden cases: what is emitted for each small spec is what was agreed on, and compiles without a warning.
//!
//! `UPDATE_GOLDEN=1 cargo test -p tests --test golden` writes what is emitted as the new agreement; read its diff.

use std::path::Path;

use fs_err as fs;
use kakao_codegen::output::{Difference, FileSet};
use serde_yaml::Value;
use tests::{
    Example, apis, bless, cargo, files_of, golden_cases, manual_examples, of_emitted, random, read, root, scratch, write_workspace,
};

/// Those of the specs drawn at random that are built.
const RANDOM: [u64; 8] = [1, 2, 3, 4, 5, 6, 7, 8];

/// The files of a case, without the runtime and the inside of the stand-in: what is the same for all is read where it is written, and
/// what the stand-in makes of its data is tested by asking it.
fn agreed(name: &str, spec: &str) -> FileSet {
    let mut files = FileSet::default();
    for (path, text) in files_of(name, spec).iter().filter(|(path, _)| !path.starts_with("src/runtime/") && !path.starts_with("src/mock/"))
    {
        files.add(path, text);
    }
    files
}

#[test]
fn what_is_emitted_is_what_was_agreed_on() {
    let mut wrong = Vec::new();
    for (name, spec) in golden_cases() {
        let files = agreed("spec.yaml", &spec);
        let expected = root().join("tests/golden").join(&name).join("expected");
        if bless() {
            files.write(&expected).expect("the agreement can be written");
        }
        for difference in files.compare(&expected).expect("the agreement can be read") {
            wrong.push(match difference {
                Difference::Missing(path) => format!("{name}: {path} is new"),
                Difference::Surplus(path) => format!("{name}: {path} is no longer made"),
                Difference::Foreign(path) => format!("{name}: {path} is not on the list of the expected files"),
                Difference::Changed(path, diff) => format!("{name}: {path} differs\n{diff}"),
            });
        }
    }
    assert!(wrong.is_empty(), "{}\nIf this is as it should be: UPDATE_GOLDEN=1 cargo test -p tests --test golden", wrong.join("\n"));
}

/// What is left of the specimen when only one of its calls is, and parts of the rest are not: whatever an API lacks, its
/// client has nothing in it that is not used.
fn remnants() -> Vec<(String, String)> {
    let specimen: Value = serde_yaml::from_str(&read("tests/specimen/spec.yaml")).expect("YAML");
    let count = specimen["endpoints"].as_sequence().map_or(0, Vec::len);
    let lacks: [&[&str]; 4] = [&[], &["errors"], &["errors", "error_body"], &["errors", "error_body", "auth"]];
    let mut remnants = Vec::new();
    for (endpoint, (number, lacking)) in (0..count).flat_map(|endpoint| lacks.into_iter().enumerate().map(move |lack| (endpoint, lack))) {
        let mut spec = specimen.clone();
        let name = format!("remnant-{endpoint}-{number}");
        let mut only = spec["endpoints"][endpoint].clone();
        for key in lacking {
            remove(&mut spec, key);
            remove(&mut only, "bulk");
        }
        if lacking.contains(&"auth") {
            only["auth"] = "none".into();
        }
        spec["endpoints"] = Value::Sequence(vec![only]);
        spec["api"]["name"] = name.as_str().into();
        remnants.push((name, serde_yaml::to_string(&spec).expect("it can be written")));
    }
    remnants
}

fn remove(value: &mut Value, key: &str) {
    value.as_mapping_mut().map(|mapping| mapping.shift_remove(key));
}

#[test]
fn every_case_compiles_without_a_warning_and_does_what_it_should() {
    let folder = scratch("golden");
    let mut members = Vec::new();
    let drawn = RANDOM.map(|number| (format!("random-{number}"), random::spec(number)));
    for (name, spec) in golden_cases().into_iter().chain(apis()).chain(remnants()).chain(drawn) {
        files_of("spec.yaml", &spec).write(&folder.join(&name)).expect("the crate can be written");
        add_wire_test(&name, &folder.join(&name));
        members.push(name);
    }
    for Example { name, spec, rust } in manual_examples() {
        let crate_folder = folder.join(&name);
        files_of("spec.yaml", &spec).write(&crate_folder).expect("the crate can be written");
        if let Some(rust) = rust {
            let krate = name.replace('-', "_");
            let program = format!(
                "#![allow(missing_docs, unused, unused_must_use)]\nuse {krate}::*;\nuse {krate} as library;\n\nasync fn manual(client: Client, bytes: Vec<u8>) -> \
                 Result<(), Box<dyn std::error::Error>> {{\n{rust}Ok(())\n}}\n\nfn main() {{}}\n"
            );
            fs::create_dir_all(crate_folder.join("examples")).expect("a folder");
            fs::write(crate_folder.join("examples/manual.rs"), program).expect("the program can be written");
        }
        members.push(name);
    }
    write_workspace(&folder, &members);
    // Clippy's warnings are those of the compiler and more, but it is not installed everywhere.
    let has_clippy = cargo(&folder).args(["clippy", "--version"]).output().expect("cargo runs").status.success();
    let run = |subcommand: &str, members: &[String], targets: &[&str]| {
        let mut command = of_emitted(&folder, subcommand);
        command.args(targets).args(members.iter().flat_map(|member| ["-p".to_owned(), package(&folder.join(member))]));
        if has_clippy {
            command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
        }
        let output = command.output().expect("cargo runs");
        assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    };
    // What is run is linted as it is built, and what is not run is not built. The libraries have no tests inside.
    let (run_too, linted): (Vec<_>, Vec<_>) = members.into_iter().partition(|member| folder.join(member).join("tests").exists());
    run("check", &linted, &["--lib", "--examples"]);
    run("build", &run_too, &["--examples"]);
    run("test", &run_too, &["--test", "*"]);
}

/// What the crate in a folder is called.
fn package(folder: &Path) -> String {
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
    manifest.split("name = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("a name").to_owned()
}

/// Gives a case the test of what its client sends and reads, if it has one: `tests/language/` holds them.
fn add_wire_test(name: &str, krate: &Path) {
    let folder = root().join("tests/language");
    if let Ok(test) = fs::read_to_string(folder.join(format!("{name}.rs"))) {
        fs::create_dir_all(krate.join("tests/server")).expect("a folder");
        fs::write(krate.join("tests/wire.rs"), test).expect("the test can be written");
        fs::copy(folder.join("server.rs"), krate.join("tests/server/mod.rs")).expect("the server can be copied");
    }
}

/// Functions that some kind of API has no use for are marked so in the runtime. None of the marks is left, so each was understood.
#[test]
fn what_an_api_does_not_use_is_not_emitted() {
    for (name, spec) in golden_cases().into_iter().chain(apis()) {
        for (path, text) in files_of("spec.yaml", &spec).iter() {
            assert!(!text.contains("allow(dead_code, reason = \"of an API"), "{name}: {path}");
            assert!(!path.starts_with("src/") || !text.contains("cfg(test)"), "{name}: nobody builds the tests in {path}");
        }
    }
}

#[test]
fn the_order_of_the_run_does_not_matter() {
    let cases = golden_cases();
    let forth: Vec<FileSet> = cases.iter().map(|(_, spec)| files_of("spec.yaml", spec)).collect();
    let back: Vec<FileSet> = cases.iter().rev().map(|(_, spec)| files_of("elsewhere/spec.yaml", spec)).collect();
    assert!(forth.iter().eq(back.iter().rev()), "the same spec gave other bytes");
}
