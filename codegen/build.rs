//! Makes tables of the texts that the generator brings along: the templates, the modules of the runtime, and the languages that
//! the docs can be in, one for each `templates/docs/words.*`.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (templates, docs, runtime) = (root.join("templates"), root.join("templates/docs"), root.join("runtime"));
    let (words, docs): (Vec<PathBuf>, Vec<PathBuf>) =
        files(&docs).into_iter().partition(|path| path.file_stem().is_some_and(|stem| stem == "words"));
    let all = [files(&templates), files(&templates.join("examples")), docs].concat();
    let name = |path: &Path| path.strip_prefix(&templates).expect("below it").to_string_lossy().replace('\\', "/");
    write("templates", "TEMPLATES", &all.into_iter().map(|path| (name(&path), path)).collect::<Vec<_>>());
    let language = |path: PathBuf| (path.extension().expect("a language").to_string_lossy().into_owned(), path);
    let languages: Vec<_> = words.into_iter().map(language).collect();
    fs::write(out("codes"), format!("&{:?}", languages.iter().map(|(code, _)| code).collect::<Vec<_>>())).expect("a file");
    write("languages", "LANGUAGES", &languages);
    let mock = files(&root.join("mock")).into_iter();
    let name = |path: PathBuf| (path.file_stem().expect("a name").to_string_lossy().into_owned(), path);
    write("mock", "PARTS", &mock.map(name).collect::<Vec<_>>());
    let order = fs::read_to_string(runtime.join("order.txt")).expect("the floors of the runtime");
    println!("cargo::rerun-if-changed={}", runtime.display());
    let module = |name: &str| (name.to_owned(), runtime.join(name).with_extension("rs"));
    write("runtime", "MODULES", &order.lines().filter(|line| !line.starts_with('#')).map(module).collect::<Vec<_>>());
}

/// The files of a folder, in the order of their names.
fn files(folder: &Path) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let entries = fs::read_dir(folder).expect("a folder of the generator").map(|entry| entry.expect("a file of it").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.is_file()).collect();
    files.sort_unstable();
    files
}

/// A table of texts, each with its name.
fn write(file: &str, table: &str, texts: &[(String, PathBuf)]) {
    let mut rust = format!("const {table}: &[(&str, &str)] = &[");
    for (name, path) in texts {
        write!(rust, "({name:?}, include_str!({:?})), ", path.display().to_string()).expect("memory");
    }
    fs::write(out(file), rust + "];\n").expect("the table can be written");
}

fn out(file: &str) -> PathBuf {
    Path::new(&env::var_os("OUT_DIR").expect("cargo sets it")).join(file).with_extension("rs")
}
