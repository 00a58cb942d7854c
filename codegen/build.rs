//! Makes a table of the languages that the docs can be in: one for each `templates/docs/words.*`.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/docs");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut languages: Vec<(String, String)> = fs::read_dir(&folder)
        .expect("the folder of the docs' templates")
        .map(|entry| entry.expect("a file of it").path())
        .filter(|path| path.file_stem().is_some_and(|stem| stem == "words"))
        .map(|path| (path.extension().expect("a language").to_string_lossy().into_owned(), path.display().to_string()))
        .collect();
    languages.sort_unstable();
    let codes: Vec<&str> = languages.iter().map(|(code, _)| code.as_str()).collect();
    let mut table = format!("static CODES: &[&str] = &{codes:?};\nstatic WORDS: &[&str] = &[");
    for (_, path) in &languages {
        write!(table, "include_str!({path:?}), ").expect("memory");
    }
    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo sets it")).join("languages.rs");
    fs::write(out, table + "];\n").expect("the table can be written");
}
