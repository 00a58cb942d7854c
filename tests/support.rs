//! What several tests share: where things are, and how expected texts are compared and blessed.
#![allow(clippy::missing_panics_doc, reason = "a test panics where it fails")]

pub mod agreed;
pub mod command;
pub mod examples;
pub mod random;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use fs_err as fs;
use kakao_codegen::output::FileSet;
use kakao_codegen::{Outcome, generate};
use serde_yaml::Value;

/// The spec of this project.
pub const SPEC: &str = "spec/kakaotalk-social.yaml";

/// The same as it was once, with the words of its page beside it: for tests that a change of the other shall not break.
pub const FROZEN: &str = "tests/frozen/spec.yaml";

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().expect("the workspace is there")
}

/// Reads a file below the root.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("a file of the workspace")
}

/// What is made of a spec that must be sound.
pub fn files_of(name: &str, spec: &str) -> FileSet {
    let Outcome { files, problems, .. } = generate(name, spec.as_bytes());
    files.unwrap_or_else(|| panic!("{name} has problems: {problems:#?}"))
}

/// The cases in `tests/golden`: their names and specs, in alphabetical order.
pub fn golden_cases() -> Vec<(String, String)> {
    let folder = root().join("tests/golden");
    let entries = fs::read_dir(&folder).expect("the folder of cases").map(|entry| entry.expect("a case").file_name());
    let mut names: Vec<String> = entries.filter_map(|name| name.into_string().ok()).collect();
    names.sort_unstable();
    let cases = names.into_iter().map(|name| {
        let spec = fs::read_to_string(folder.join(&name).join("spec.yaml")).expect("the spec of a case");
        (name, spec)
    });
    cases.collect()
}

/// The specs in `tests/apis`, transcribed from what others document: their names and texts.
pub fn apis() -> Vec<(String, String)> {
    let entries = fs::read_dir(root().join("tests/apis")).expect("the folder of APIs").map(|entry| entry.expect("an API").path());
    let mut apis: Vec<(String, String)> = entries
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("a spec"))
        })
        .collect();
    apis.sort_unstable();
    apis
}

/// Whether expected texts shall be overwritten. Only a person at a terminal says so.
pub fn bless() -> bool {
    env::var_os("UPDATE_GOLDEN").is_some()
}

/// The cargo that runs the tests, in `folder`.
pub fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    // What it tells this test of its own package, build scripts would take for a change, and all that depends on them be built again.
    for (name, _) in env::vars_os() {
        if ["CARGO_MANIFEST_", "CARGO_PKG_", "OUT_DIR"].iter().any(|own| name.to_string_lossy().starts_with(own)) {
            command.env_remove(name);
        }
    }
    command
}

/// Makes a workspace of the emitted crates in `folder`, with the versions of this one.
pub fn write_workspace(folder: &Path, members: &[String]) {
    // Nobody debugs these crates, nor builds them a second time.
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.dev]\ndebug = false\nincremental = false\n");
    fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest can be written");
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file can be copied");
}

/// A command of cargo in such a workspace. All have one target folder, and flags that let them use again what is in it and what was
/// built for the tests.
pub fn of_emitted(folder: &Path, subcommand: &str) -> Command {
    let mut command = cargo(folder);
    command.args([subcommand, "--no-default-features", "--features=mock", "--offline", "--quiet"]);
    command.env("RUSTFLAGS", "-D warnings").env("CARGO_TARGET_DIR", root().join("target/golden"));
    command.env("CARGO_BUILD_BUILD_DIR", target()).env_remove("RUSTC_WORKSPACE_WRAPPER");
    command
}

/// The folder that cargo builds the tests in.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into)
}

/// The folder of the programs that tests run: the generator with all that it can do, and the smoke test. They are built with the
/// features of the whole workspace, which the tests are built with, too: so hardly anything is left to build.
fn programs() -> &'static Path {
    static PROGRAMS: LazyLock<PathBuf> = LazyLock::new(|| {
        let built = ["build", "--quiet", "--workspace", "--bin", "kakao-codegen", "--example", "smoke"];
        assert!(cargo(&root()).args(built).status().expect("cargo runs").success());
        target().join("debug")
    });
    &PROGRAMS
}

/// The generator's program.
pub fn program() -> PathBuf {
    programs().join("kakao-codegen").with_extension(env::consts::EXE_EXTENSION)
}

/// The client's example `smoke`.
pub fn smoke() -> PathBuf {
    programs().join("examples/smoke").with_extension(env::consts::EXE_EXTENSION)
}

/// A folder of its own for one test, below the target folder, empty.
pub fn scratch(name: &str) -> PathBuf {
    let folder = root().join("target/tests").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a scratch folder");
    folder
}

/// An example of the manual: a name, its spec, and the Rust that stands below it.
pub struct Example {
    /// The name of the package.
    pub name: String,
    /// Its spec.
    pub spec: String,
    /// What is done with the client.
    pub rust: Option<String>,
}

/// The examples of the manual, each with the complete spec that it adds to.
pub fn manual_examples() -> Vec<Example> {
    let text = read("spec/README.md");
    let mut examples: Vec<Example> = Vec::new();
    let mut complete: Option<Value> = None;
    for block in text.split("\n```").skip(1).step_by(2) {
        let (language, code) = block.split_once('\n').expect("a block");
        if language == "rust" {
            examples.last_mut().expect("an example above").rust = Some(code.to_owned());
            continue;
        }
        let own: Value = serde_yaml::from_str(code).unwrap_or_else(|error| panic!("{error}: {code}"));
        let mut spec = complete.get_or_insert_with(|| own.clone()).clone();
        let name = format!("example-{}", examples.len());
        match language {
            "yaml" if examples.is_empty() => {}
            "yaml" => merge(&mut spec, own),
            "yaml endpoint" => spec["endpoints"][0].as_mapping_mut().expect("an endpoint").extend(own.as_mapping().expect("keys").clone()),
            "yaml parameters" => merge(&mut spec["endpoints"][0]["parameters"], own),
            other => panic!("a block of {other}"),
        }
        spec["api"]["name"] = name.as_str().into();
        examples.push(Example { name, spec: serde_yaml::to_string(&spec).expect("it can be written"), rust: None });
    }
    examples
}

/// Adds to lists and mappings, and replaces everything else.
fn merge(value: &mut Value, more: Value) {
    match (value, more) {
        (Value::Sequence(list), Value::Sequence(more)) => list.extend(more),
        (Value::Mapping(mapping), Value::Mapping(more)) => {
            for (key, more) in more {
                match mapping.get_mut(&key) {
                    Some(value) => merge(value, more),
                    None => drop(mapping.insert(key, more)),
                }
            }
        }
        (value, more) => *value = more,
    }
}

/// A line of prose.
pub enum Line<'t> {
    /// Nothing, between two paragraphs.
    Blank,
    /// The beginning or the end of a block of code.
    Fence(&'t str),
    /// What stands in such a block.
    Code(&'t str),
    /// An item: its marker and its words.
    Item(&'t str, &'t str),
    /// Part of a paragraph.
    Words(&'t str),
}

/// Prose line by line, as the small Markdown of texts has it.
pub fn lines(prose: &str) -> Vec<Line<'_>> {
    let mut open: Option<&str> = None;
    let line = |line| {
        let words = str::trim(line);
        let ticks = &words[..words.len() - words.trim_start_matches('`').len()];
        match (open, words.split_once(' ')) {
            (Some(fence), _) if fence != words => return Line::Code(line),
            (Some(_), _) => open = None,
            (None, _) if ticks.len() > 2 => open = Some(ticks),
            (None, Some((marker, item)))
                if marker == "-" || marker.strip_suffix('.').is_some_and(|number| number.parse::<u8>().is_ok()) =>
            {
                return Line::Item(marker, item);
            }
            (None, _) if words.is_empty() => return Line::Blank,
            (None, _) => return Line::Words(words),
        }
        Line::Fence(words)
    };
    prose.lines().map(line).collect()
}
