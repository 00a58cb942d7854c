//! The texts that are no Rust: where their templates are, and how prose of a spec is made safe in them.

use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, Value};

use super::rust::{escape, paragraphs};

macro_rules! templates {
    ($($name:literal),* $(,)?) => { [$(($name, include_str!(concat!("../../templates/", $name)))),*] };
}

const TEMPLATES: [(&str, &str); 9] = templates![
    "Cargo.toml",
    "README.md",
    "docs/README.md",
    "docs/endpoint.md",
    "docs/errors.md",
    "docs/parts.md",
    "docs/types.md",
    "docs/words.en",
    "docs/words.ko",
];

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
    paragraphs(text).iter().map(|paragraph| escape(paragraph)).collect::<Vec<_>>().join("\n\n")
}

/// Prose in a cell of a table: one line, no bars.
fn cell(text: &str) -> String {
    prose(text).replace("\n\n", "<br>").replace('|', "\\|")
}

/// A name or a value as code in a cell of a table. It holds no backticks.
fn code(text: &str) -> String {
    let text = if text.is_empty() || text.starts_with(' ') || text.ends_with(' ') { format!("\"{text}\"") } else { text.to_owned() };
    format!("`{}`", text.replace('|', "\\|"))
}
