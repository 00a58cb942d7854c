//! What other languages have, and what that of the file says to it. Each is a row of a table that the caller brings along.
//!
//! Who writes such a word made no slip of the pen, and a name that merely looks alike would lead astray: to a spec that
//! is accepted and says something else. So it is told that the language lacks the notion, or how it says the same, and
//! nothing is advised that would send or read something else than what was meant.

use serde::Deserialize;
use serde_yaml::Value;

use crate::{Problem, same};

/// What a word of another language means, if it is written at a certain place.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Notion {
    /// The keys (of this language) whose entries it is written in; none for the top of the file.
    below: String,
    keys: String,
    /// Instead of `keys`: those of lists of which it is one of the items.
    items: String,
    shape: Shape,
    /// Of a text: which ones, in whatever letters; any if empty.
    texts: String,
    /// What is not part of the spec language, with its verb; empty if only the word is another.
    lacks: String,
    help: String,
    /// The word of this language.
    means: Option<String>,
    /// Whether it is one mistake in all entries of a list.
    once_a_list: bool,
    /// Whether nothing that stands beside it can be meant as this language has it.
    spoils_all: bool,
}

/// What is written at a key.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Shape {
    #[default]
    Any,
    Number,
    Fraction,
    Text,
    Truth,
    List,
    Mapping,
}

impl Notion {
    /// The notion that is written as `value` at a `key` below another, or as an item of the list there. The first row that
    /// fits counts, so what is special stands before what is general.
    pub fn find(table: &'static [Self], below: &str, key: &str, is_item: bool, value: &Value) -> Option<&'static Self> {
        let fits = |notion: &&Self| {
            (if below.is_empty() { notion.below.is_empty() } else { lists(&notion.below, below) })
                && lists(if is_item { &notion.items } else { &notion.keys }, key)
                && notion.shape.is_of(value)
                && (notion.texts.is_empty() || value.as_str().is_some_and(|text| lists(&notion.texts, text)))
        };
        table.iter().find(fits)
    }

    /// That the language lacks it, in one sentence.
    pub fn lack(&self) -> Option<String> {
        (!self.lacks.is_empty()).then(|| format!("{} not part of the spec language yet", self.lacks))
    }

    /// What to write today, if anything.
    pub fn advice(&self) -> Option<&str> {
        (!self.help.is_empty()).then_some(&self.help)
    }

    /// Whether it says more than which word of this language is meant.
    pub fn explains(&self) -> bool {
        !self.lacks.is_empty() || !self.help.is_empty()
    }

    /// The word of this language.
    pub fn meant(&self) -> Option<&str> {
        self.means.as_deref()
    }

    /// Whether it is one mistake, however many entries of a list have it.
    pub fn is_of_list(&self) -> bool {
        self.once_a_list
    }

    /// Whether nothing beside it can be meant as this language has it.
    pub fn spoils(&self) -> bool {
        self.spoils_all
    }
}

impl Shape {
    fn is_of(self, value: &Value) -> bool {
        match self {
            Self::Any => true,
            Self::Text => value.is_string(),
            Self::Number => value.is_number(),
            Self::Fraction => value.is_f64(),
            Self::Truth => value.is_bool(),
            Self::List => value.is_sequence(),
            Self::Mapping => value.is_mapping(),
        }
    }
}

fn lists(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|one| same(one, word))
}

impl Problem {
    /// Says what to write today for a foreign notion, or else which of the known names it is.
    #[must_use]
    pub fn foreign(self, notion: &Notion, known: &[&str]) -> Self {
        let meant = notion.meant().filter(|word| known.contains(word) && notion.lack().is_none());
        match (notion.advice(), meant) {
            (Some(advice), _) => self.help(advice),
            (None, Some(word)) => self.help(format!("did you mean `{word}`?")),
            (None, None) => self,
        }
    }
}
