//! Makes modules of the Rust functions on the pages of calls, so that they can be called.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("../generated-client/docs/en");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut pages: Vec<_> = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    pages.sort();
    let (mut modules, mut calls) = (String::new(), String::new());
    for page in pages.iter().filter(|page| page.extension().is_some_and(|extension| extension == "md")) {
        let text = fs::read_to_string(page)?;
        if !text.contains("<a id=\"response\">") {
            continue;
        }
        let name = page.file_stem().ok_or("a name")?.to_string_lossy();
        for (index, code) in text.split("```rust\n").skip(1).filter_map(|rest| rest.split("```").next()).enumerate() {
            let function = code.split("async fn ").nth(1).and_then(|rest| rest.split('(').next()).ok_or("a function")?;
            let arguments = if code.contains(": &str)") { "client, credential" } else { "client" };
            writeln!(modules, "mod {name}_{index} {{\n{}\n}}", code.replace("async fn ", "pub(super) async fn "))?;
            writeln!(calls, "(\"{name}\", Box::pin(async move {{ {name}_{index}::{function}({arguments}).await.map(drop) }})),")?;
        }
    }
    let all = format!(
        "{modules}\n/// Every function on a page, called.\nfn all<'c>(client: &'c Client, credential: &'c str) -> Vec<(&'static str, Called<'c>)> {{\nvec![{calls}]\n}}\n"
    );
    Ok(fs::write(Path::new(&env::var("OUT_DIR")?).join("snippets.rs"), all)?)
}
