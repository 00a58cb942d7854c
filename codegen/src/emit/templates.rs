//! The texts that are no Rust: where their templates are, and how prose of a spec is made safe in them.

use std::collections::HashMap;

use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, Value};

use super::rust::escape;
use crate::model::PARAGRAPH_END;

macro_rules! templates {
    ($($name:literal),* $(,)?) => { [$(($name, include_str!(concat!("../../templates/", $name)))),*] };
}

const TEMPLATES: [(&str, &str); 8] = templates![
    "Cargo.toml",
    "README.md",
    "docs/README.md",
    "docs/endpoint.md",
    "docs/errors.md",
    "docs/fields.md",
    "docs/types.md",
    "recipes.md"
];

/// The words of the docs in one language: a key and a text in each line.
pub(super) fn words(language: &str) -> HashMap<&'static str, &'static str> {
    let text = match language {
        "ko" => include_str!("../../templates/docs/words.ko"),
        _ => include_str!("../../templates/docs/words.en"),
    };
    text.lines().filter_map(|line| line.split_once(": ")).collect()
}

/// All templates, ready to render.
pub(super) struct Templates(Environment<'static>);

impl Templates {
    pub(super) fn new() -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(
            SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build().expect("the usual marks"),
        );
        environment.add_filter("cell", |text: &str| cell(text));
        environment.add_filter("code", |text: &str| code(text));
        environment.add_filter("prose", |text: &str| prose(text));
        environment.add_filter("toml", |text: &str| toml(text));
        for (name, text) in TEMPLATES {
            environment.add_template(name, text).unwrap_or_else(|error| panic!("the template {name} is wrong: {error:#}"));
        }
        Self(environment)
    }

    /// Renders a template.
    pub(super) fn render(&self, name: &str, context: Value) -> String {
        let rendered = self.0.get_template(name).and_then(|template| template.render(context));
        rendered.unwrap_or_else(|error| panic!("the template {name} cannot be rendered: {error:#}"))
    }
}

/// A text as a string of TOML. What JSON writes for a string, TOML reads.
fn toml(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// Prose in Markdown, each paragraph in one line.
fn prose(text: &str) -> String {
    text.split(PARAGRAPH_END).map(escape).collect::<Vec<_>>().join(PARAGRAPH_END)
}

/// Prose in a cell of a table: one line, no bars.
pub(super) fn cell(text: &str) -> String {
    let prose = prose(text);
    if prose.contains(['|', '\n']) { prose.replace(PARAGRAPH_END, "<br>").replace('|', "\\|") } else { prose }
}

/// A name or a value as code in a cell of a table. It holds no backticks.
pub(super) fn code(text: &str) -> String {
    let text = if text.is_empty() || text.starts_with(' ') || text.ends_with(' ') { format!("\"{text}\"") } else { text.to_owned() };
    format!("`{}`", text.replace('|', "\\|"))
}
