//! Emits the client of `spec.yaml`, so that what is tested is what the generator makes now.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use kakao_codegen::{Outcome, generate};

fn main() -> Result<(), Box<dyn Error>> {
    let Outcome { files, problems, .. } = generate("spec.yaml", &fs::read("spec.yaml")?);
    let files = files.ok_or_else(|| format!("the specimen has problems: {problems:#?}"))?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let own = fs::read_to_string("Cargo.toml")?;
    for (path, text) in files.iter() {
        match path {
            "Cargo.toml" => compare(&own, text)?,
            // What is included must not begin with docs of its own.
            "src/lib.rs" => write(&out.join("lib.rs"), &without_inner_docs(text))?,
            _ => {
                if let Some(module) = path.strip_prefix("src/") {
                    write(&out.join(module), text)?;
                }
            }
        }
    }
    println!("cargo::rerun-if-changed=spec.yaml");
    Ok(())
}

/// A client that depends on other crates than the emitted manifest says would not be the one that is emitted.
fn compare(own: &str, emitted: &str) -> Result<(), String> {
    let dependencies = |manifest: &str| -> Vec<String> {
        let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
        lines.take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    let (own, emitted) = (dependencies(own), dependencies(emitted));
    if own == emitted { Ok(()) } else { Err(format!("the dependencies of the specimen must be those that are emitted: {emitted:#?}")) }
}

fn without_inner_docs(text: &str) -> String {
    text.lines().filter(|line| !line.starts_with("//!")).map(|line| line.to_owned() + "\n").collect()
}

fn write(path: &std::path::Path, text: &str) -> Result<(), Box<dyn Error>> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, text)?)
}
