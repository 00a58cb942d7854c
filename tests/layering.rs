//! Who may know whom: what keeps the generator a pipeline, and ignorant of any particular API.

use std::path::{Path, PathBuf};

use fs_err as fs;
use tests::{read, root};

fn sources(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    let name = |path: &Path| path.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
    found.iter().map(|path| (name(path), fs::read_to_string(path).expect("a text"))).collect()
}

/// Lines that contain one of `words`, save in the `excepted` files.
fn hits(folder: &str, words: &[&str], excepted: &[&str]) -> Vec<String> {
    let mut hits = Vec::new();
    for (name, text) in sources(folder).iter().filter(|(name, _)| !excepted.contains(&name.as_str())) {
        for (number, line) in text.lines().enumerate() {
            let code = line.trim_start();
            if words.iter().any(|word| line.to_lowercase().contains(word)) && !(code.starts_with("//") && words != WORDS_OF_ONE_API) {
                hits.push(format!("{name}:{}: {line}", number + 1));
            }
        }
    }
    hits
}

const WORDS_OF_ONE_API: &[&str] = &["kakao", "talk", "friend", "카카오", "친구"];

#[test]
fn input_and_output_happen_at_the_edges_alone() {
    let io =
        ["std::fs", "fs_err", "std::env", "std::net", "std::process", "println!", "io::stdout", "io::stderr", "systemtime", "instant::"];
    let edges = [
        "main.rs",
        "main/cache.rs",
        "main/diff.rs",
        "main/fix.rs",
        "main/git.rs",
        "main/missing.rs",
        "main/mock.rs",
        "main/openapi.rs",
        "main/task.rs",
        "main/verify.rs",
        "main/watch.rs",
        "mock/command.rs",
        "output.rs",
    ]
    .map(|name| format!("codegen/src/{name}"));
    let edges: Vec<&str> = edges.iter().map(String::as_str).collect();
    // Emitters write such words into the code they emit.
    let emitted = |hit: &String| hit.starts_with("codegen/src/emit/");
    let hits: Vec<String> = hits("codegen/src", &io, &edges).into_iter().filter(|hit| !emitted(hit)).collect();
    assert!(hits.is_empty(), "{}", hits.join("\n"));
    let emitters = self::hits("codegen/src/emit", &["fs_err", "use std::fs", "use std::env"], &[]);
    assert!(emitters.is_empty(), "{}", emitters.join("\n"));
}

#[test]
fn emitters_see_the_model_and_never_the_spec() {
    let mut beyond = hits("codegen/src/emit", &["crate::spec", "crate::lower", "serde_yaml"], &[]);
    let backends = ["diff", "mock", "openapi", "verify"].map(|name| format!("codegen/src/{name}"));
    let is_backend = |hit: &String| backends.iter().any(|backend| hit.starts_with(backend));
    beyond.extend(hits("codegen/src", &["crate::spec", "crate::lower"], &[]).into_iter().filter(is_backend));
    assert!(beyond.is_empty(), "{}", beyond.join("\n"));
    let is_lowering = |hit: &String| hit.starts_with("codegen/src/lower");
    let readers: Vec<String> = hits("codegen/src", &["spec::"], &["codegen/src/lib.rs", "codegen/src/schema.rs"])
        .into_iter()
        .filter(|hit| !is_lowering(hit))
        .collect();
    assert!(readers.is_empty(), "{}", readers.join("\n"));
}

/// The emitted crate is for an older Rust than the generator, whose compiler would not complain.
#[test]
fn what_is_emitted_word_for_word_chains_no_conditions() {
    let hits: Vec<String> = ["codegen/runtime", "codegen/mock"].iter().flat_map(|folder| hits(folder, &["&& let "], &[])).collect();
    assert!(hits.is_empty(), "Rust 1.85 has no such conditions: {}", hits.join("\n"));
}

#[test]
fn the_runtime_names_nothing_that_is_emitted() {
    // Macros name the runtime itself so.
    let own = |hit: &String| hit.contains("$crate::runtime::");
    let hits: Vec<String> =
        ["codegen/runtime", "codegen/mock"].iter().flat_map(|folder| hits(folder, &["crate::"], &[])).filter(|hit| !own(hit)).collect();
    assert!(hits.is_empty(), "{}", hits.join("\n"));
}

/// A module of the runtime may name those on the floors below its own, which stand before it in the generator's list.
#[test]
fn the_runtime_stands_on_floors() {
    let list = read("codegen/runtime/order.txt");
    let floors: Vec<&str> = list.lines().skip(1).collect();
    let mut wrong = Vec::new();
    for (file, text) in sources("codegen/runtime").iter().filter(|(file, _)| file != "codegen/runtime/order.txt") {
        let own = file.trim_start_matches("codegen/runtime/").trim_end_matches(".rs");
        let floor = floors.iter().position(|name| *name == own).unwrap_or_else(|| panic!("{file} is not in the list"));
        let uses =
            text.split("use super::").skip(1).filter_map(|rest| rest.split(';').next()).flat_map(|used| match used.strip_prefix('{') {
                Some(several) => several.split([',', '}']).collect::<Vec<_>>(),
                None => vec![used],
            });
        let names = uses.chain(text.split("$crate::runtime::").skip(1)).filter_map(|used| used.trim().split([':', ' ']).next());
        let above = |name: &&str| floors.iter().position(|floor| floor == name).is_some_and(|used| used > floor);
        wrong.extend(names.filter(above).map(|name| format!("{file} names {name}")));
    }
    assert!(wrong.is_empty() && floors.len() > 15, "{}", wrong.join("\n"));
}

/// The manifests say so, for these crates are large and would be built twice.
#[test]
fn no_tests_stand_where_none_are_run() {
    let emitted = ["codegen/src/emit/samples.rs"];
    let hits: Vec<String> =
        ["codegen/src", "codegen/reader/src"].iter().flat_map(|folder| hits(folder, &["cfg(test)", "#[test]"], &emitted)).collect();
    assert!(hits.is_empty(), "{}", hits.join("\n"));
}

#[test]
fn the_generator_knows_no_particular_api() {
    let of_the_project =
        |hit: &String| hit.contains("kakao_codegen") || hit.contains("kakao-codegen") || hit.contains("spec/kakaotalk-social.yaml");
    for folder in ["codegen/src", "codegen/runtime", "codegen/mock", "codegen/templates"] {
        let hits: Vec<String> = hits(folder, WORDS_OF_ONE_API, &[]).into_iter().filter(|hit| !of_the_project(hit)).collect();
        assert!(hits.is_empty(), "{}", hits.join("\n"));
    }
}
