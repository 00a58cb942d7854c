//! The texts that are no Rust: where their templates are, how prose of a spec is made safe in them, and sentences of their words.

use std::collections::BTreeMap;
use std::ops::Index;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Object;
use minijinja::{Environment, UndefinedBehavior, Value};

use super::prose::{escape, label, outside_code};
use crate::model::{Api, Language, PARAGRAPH_END, Rule, RuleKind};

include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// All templates, ready to render.
pub(super) struct Templates(Environment<'static>);

#[expect(clippy::expect_used, clippy::panic, reason = "the templates are our own, and tests render all of them")]
impl Templates {
    pub(super) fn new(api: &Api) -> Self {
        let links = links(api);
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(
            SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build().expect("the usual marks"),
        );
        environment.add_filter("cell", |text: &str| cell(text));
        environment.add_filter("code", |text: &str| code(text));
        environment.add_filter("prose", |text: &str| escape(text));
        environment.add_filter("label", |text: &str| label(text));
        environment.add_filter("line", |text: &str| line(text));
        environment.add_filter("bars", |text: &str| bars(text));
        environment.add_filter("say", move |text: &str| outside_code(&line(text), |text| linked(text, &links)));
        environment.add_filter("literal", |text: &str| literal(text));
        environment.add_filter("toml", |text: &str| toml(text));
        for (name, text) in TEMPLATES.iter().copied() {
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

/// Contexts as one: the first that knows a name says what it is. What `context!` has for that makes a value of every name first.
pub(super) fn merged<const N: usize>(contexts: [Value; N]) -> Value {
    Value::from_object(Merged(contexts))
}

#[derive(Debug)]
struct Merged<const N: usize>([Value; N]);

impl<const N: usize> Object for Merged<N> {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.0.iter().filter_map(|own| own.get_attr(key).ok()).find(|value| !value.is_undefined())
    }
}

/// What the templates say in a language, by its key.
pub(super) struct Words(pub(super) BTreeMap<&'static str, &'static str>);

impl Words {
    pub(super) fn of(language: Language) -> Self {
        Self(language.words().collect())
    }
}

impl Index<&str> for Words {
    type Output = &'static str;

    #[expect(clippy::indexing_slicing, reason = "the keys are our own, and the same in every language")]
    fn index(&self, key: &str) -> &Self::Output {
        &self.0[key]
    }
}

/// Error codes as prose mentions them, and the same with a link. A code that is a mere digit may be any number.
fn links(api: &Api) -> Vec<(String, String)> {
    let codes = api.errors.iter().flat_map(|errors| &errors.codes);
    let codes = codes.map(|own| (code(&own.code.to_string()), own.name.to_lowercase()));
    codes.filter(|(code, _)| code.len() > 3).map(|(code, anchor)| (code.clone(), format!("[{code}](errors.md#{anchor})"))).collect()
}

fn linked(text: &str, links: &[(String, String)]) -> String {
    if !text.contains('`') {
        return text.to_owned();
    }
    links.iter().filter(|(code, _)| text.contains(code.as_str())).fold(text.to_owned(), |text, (code, link)| {
        // What the words of a link mention leads where that does.
        text.replace(code, link).replace(&format!("[{link}]("), &format!("[{code}]("))
    })
}

/// A text as a string of TOML. What JSON writes for a string, TOML reads.
fn toml(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// A text as the first argument of a printing macro of Rust.
fn literal(text: &str) -> String {
    format!("{:?}", text.replace('{', "{{").replace('}', "}}"))
}

/// Prose in one line, for [`unfold`](super::prose::unfold) to set its lists and its code apart.
pub(super) fn line(text: &str) -> String {
    let prose = escape(text);
    if prose.contains('\n') { prose.replace(PARAGRAPH_END, "<br>") } else { prose }
}

/// What stands in a cell of a table: no bars.
fn bars(text: &str) -> String {
    text.replace('|', "\\|")
}

/// Prose in a cell of a table.
fn cell(text: &str) -> String {
    bars(&line(text))
}

/// A name or a value as code. It holds no backticks.
pub(super) fn code(text: &str) -> String {
    if text.is_empty() || text.starts_with(' ') || text.ends_with(' ') { format!("`\"{text}\"`") } else { format!("`{text}`") }
}

/// What goes together, in words of a language.
pub(super) fn rule_sentence(Rule { kind, members, .. }: &Rule, words: &Words) -> String {
    let (word, value) = match kind {
        RuleKind::ExactlyOne => ("exactly_one_of", None),
        RuleKind::AtLeastOne => ("at_least_one_of", None),
        RuleKind::AtMostOne => ("at_most_one_of", None),
        RuleKind::AllOrNone => ("all_or_none_of", None),
        RuleKind::Required(None) => ("required_when", None),
        RuleKind::Required(Some(value)) => ("required_when_is", Some(code(&value.to_string()))),
    };
    let names = members.iter().map(|name| code(name));
    match kind {
        RuleKind::Required(_) => names.chain(value).fold(words[word].to_owned(), |text, part| text.replacen("%s", &part, 1)),
        _ => words[word].replace("%s", &names.collect::<Vec<_>>().join(", ")),
    }
}
