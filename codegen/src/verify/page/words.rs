//! Which words of a page say what: a file beside the spec. Titles of what the spec has are not in it, for they stand in the spec.

use std::fmt::Display;
use std::sync::LazyLock;

use regex_lite::Regex;
use spec_reader::{At, Grammar, Loaded, Notion, Source, mappings};

use super::document::squeezed;
use crate::model::{Api, Language};

/// What a pattern has in the place of a value.
const HOLE: char = '…';
/// What may stand there: a name or a number, and in what it may be enclosed.
const VALUE: &str = r#"["'“‘]?(-?[0-9A-Za-z_]+(?:[.:/+-][0-9A-Za-z_]+)*)["'”’]?"#;
/// What may stand behind a value: what it means, in parentheses.
const GLOSS: &str = r"(?:\s*\([^()]*\))?";
const NUMBER: &str = r"(-?[0-9][0-9,]*(?:\.[0-9]+)?)";
/// What may stand before a footnote.
const BULLET: &str = r"^[\s*•※†\\-]*";

mappings! {
    /// A whole file of words.
    Words {
        language: Language,
        columns: Columns,
        marked: Vec<String>,
        unmarked: Vec<String>,
        needed: Vec<String> = default,
        login: Option<String>,
        between: Vec<String> = default,
        lists: Vec<String> = default,
        types: Vec<TypeWords> = default,
        facts: Facts = default,
    }

    /// `columns:`, the titles of the columns of tables.
    Columns {
        method: Vec<String>,
        url: Vec<String>,
        auth: Vec<String> = default,
        permission: Vec<String> = default,
        prerequisites: Vec<String> = default,
        login: Vec<String> = default,
        scopes: Vec<String> = default,
        name: Vec<String>,
        "type" ty: Vec<String>,
        description: Vec<String>,
        required: Vec<String> = default,
    }

    /// `types:`, what a type of the page is in the spec.
    TypeWords {
        name: String,
        is: Vec<String>,
    }

    /// `facts:`, how descriptions say what the spec has keys for.
    #[derive(Default)]
    Facts {
        default: Vec<String> = default,
        min: Vec<String> = default,
        max: Vec<String> = default,
        fixed: Vec<String> = default,
        values: Vec<String> = default,
        scopes: Vec<String> = default,
        deprecated: Vec<String> = default,
        schemes: Vec<SchemeWords> = default,
    }

    /// `schemes:`, how it is said that a URL has a scheme.
    SchemeWords {
        name: String,
        says: Vec<String>,
    }
}

impl Columns {
    /// All titles that mean something.
    pub(super) fn all(&self) -> [&Vec<String>; 11] {
        let Self { method, url, auth, permission, prerequisites, login, scopes, name, ty, description, required } = self;
        [method, url, auth, permission, prerequisites, login, scopes, name, ty, description, required]
    }
}

/// The words of a file that are sound, ready to be looked for.
#[derive(Debug)]
pub struct Vocabulary {
    pub words: Words,
    pub default: Vec<Regex>,
    pub min: Vec<Regex>,
    pub max: Vec<Regex>,
    pub fixed: Vec<Regex>,
    pub values: Vec<Regex>,
    pub scopes: Vec<Regex>,
    pub deprecated: Vec<Regex>,
    pub lists: Vec<Regex>,
}

/// Reads a file of words. `name` is its path as the user gave it.
pub fn load(name: &str, bytes: &[u8]) -> Loaded<Words> {
    // Nobody has written such a file in another language.
    static NOTIONS: LazyLock<Vec<Notion>> = LazyLock::new(Vec::new);
    spec_reader::load(name, bytes, Grammar { first_key: "language", notions: &NOTIONS })
}

impl Vocabulary {
    /// The words, if they fit the API, or else what is wrong and where.
    pub fn new(words: Words, source: &Source, api: &Api) -> Result<Self, String> {
        fits(&words, source, api)?;
        let facts = &words.facts;
        let of = |key: &'static str, patterns: &[String], shape| all(patterns, shape, source, &At::top("facts").key(key));
        let default_list = [format!("{HOLE}[]")];
        let lists = if words.lists.is_empty() { &default_list[..] } else { &words.lists };
        Ok(Self {
            default: of("default", &facts.default, ("", VALUE, ""))?,
            min: of("min", &facts.min, ("", NUMBER, ""))?,
            max: of("max", &facts.max, ("", NUMBER, ""))?,
            fixed: of("fixed", &facts.fixed, ("", VALUE, GLOSS))?,
            values: of("values", &facts.values, ("", r#"["'`“‘]?([0-9A-Za-z_]+)["'`”’]?"#, ""))?,
            scopes: of("scopes", &facts.scopes, ("", "", ""))?,
            deprecated: of("deprecated", &facts.deprecated, (BULLET, r"([0-9A-Za-z_.$-]+)", ""))?,
            lists: all(lists, ("^", "(.+)", ""), source, &At::top("lists"))?,
            words,
        })
    }

    /// Whether a word of the page is one of some words.
    pub(super) fn is(text: &str, words: &[String]) -> bool {
        words.iter().any(|word| same(text, word))
    }

    /// What is said to be needed: the rest of a text behind the word for it.
    pub(super) fn needed<'t>(&self, text: &'t str) -> Option<&'t str> {
        let rest = self.words.needed.iter().find_map(|word| text.strip_prefix(word.as_str()))?;
        Some(rest.trim_start_matches([':', ' ']))
    }

    /// The scheme of a URL that a description tells, and where.
    pub(super) fn scheme(&self, text: &str) -> Option<(&str, usize)> {
        let text = text.to_lowercase();
        let said = |says: &String| text.find(&says.to_lowercase());
        self.words.facts.schemes.iter().find_map(|scheme| Some((scheme.name.as_str(), scheme.says.iter().find_map(said)?)))
    }

    /// Where a description has the word by which footnotes tell what is deprecated.
    pub(super) fn deprecation(&self, text: &str) -> Option<usize> {
        let is_part = |char: char| char.is_alphanumeric();
        let words = self.words.facts.deprecated.iter().map(|pattern| pattern.replace(HOLE, ""));
        let mut words = words.map(|word| word.trim_matches(|char| !is_part(char)).to_lowercase()).filter(|word| !word.is_empty());
        let text = text.to_lowercase();
        words.find_map(|word| {
            let is_whole = |at: &usize| {
                let (before, behind) = (text.get(..*at).unwrap_or_default(), text.get(at + word.len()..).unwrap_or_default());
                !before.ends_with(is_part) && !behind.starts_with(is_part)
            };
            text.match_indices(&word).map(|(at, _)| at).find(is_whole)
        })
    }

    /// The first value that one of the patterns finds in a text, and where.
    pub(super) fn first<'t>(patterns: &[Regex], text: &'t str) -> Option<(&'t str, usize)> {
        let found = patterns.iter().filter_map(|pattern| pattern.captures(text)?.get(1)).min_by_key(regex_lite::Match::start)?;
        Some((found.as_str(), found.start()))
    }
}

/// What is wrong at a place of the file.
fn wrong(source: &Source, at: &At<'_>, what: impl Display) -> String {
    format!("{}:{}: {what}", source.name, source.line_column(source.place(at).start).0)
}

/// Whether the words are about the API.
fn fits(words: &Words, source: &Source, api: &Api) -> Result<(), String> {
    if !api.languages.contains(&words.language) {
        let codes: Vec<&str> = api.languages.iter().map(|language| language.code()).collect();
        let what = format!("the spec has no titles in `{}`, but in: {}", words.language.code(), codes.join(", "));
        return Err(wrong(source, &At::top("language"), what));
    }
    match &words.login {
        Some(login) if api.prerequisites.iter().all(|one| one.name != *login) => {
            Err(wrong(source, &At::top("login"), format!("the spec has no prerequisite `{login}`")))
        }
        _ => Ok(()),
    }
}

/// Patterns, ready to be looked for: what stands before them, in the place of the value, and right behind that.
fn all(patterns: &[String], (before, value, behind): (&str, &str, &str), source: &Source, at: &At<'_>) -> Result<Vec<Regex>, String> {
    let words = |text: &str| text.split_whitespace().map(regex_lite::escape).collect::<Vec<_>>().join(r"\s*");
    let each = patterns.iter().enumerate().map(|(index, pattern)| {
        let found = match pattern.split_once(HOLE) {
            Some((left, right)) => format!(r"{before}{}\s*{value}{behind}\s*{}", words(left), words(right)),
            None if value.is_empty() => words(pattern),
            None => return Err(wrong(source, &at.item(index), format!("`{pattern}` lacks `{HOLE}`, which stands for the value"))),
        };
        Regex::new(&format!("(?i){found}")).map_err(|error| wrong(source, &at.item(index), error))
    });
    each.collect()
}

/// Whether two texts are the same but for space and case.
pub(super) fn same(one: &str, other: &str) -> bool {
    squeezed(one).to_lowercase() == squeezed(other).to_lowercase()
}
