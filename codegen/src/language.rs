//! The languages that the docs can be in: each is a file `templates/docs/words.*` with what the templates say in it.

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};
use spec_reader::{Shape, Shaped};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language of the docs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static str);

impl Language {
    /// The codes of all languages.
    pub const CODES: &[&str] = include!(concat!(env!("OUT_DIR"), "/codes.rs"));

    /// The language of a code such as `en`.
    pub fn find(code: &str) -> Option<Self> {
        Self::CODES.iter().copied().find(|known| *known == code).map(Self)
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// What the templates say in it: a key and a text in each line.
    pub fn words(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let own = LANGUAGES.iter().filter(move |(code, _)| *code == self.0);
        own.flat_map(|(_, words)| words.lines()).filter_map(|line| line.split_once(": "))
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Default for Language {
    fn default() -> Self {
        Self("en")
    }
}

impl Shaped for Language {
    const SHAPE: Shape = Shape::Words(Self::CODES);
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LanguageVisitor;

        impl Visitor<'_> for LanguageVisitor {
            type Value = Language;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the code of a language")
            }

            fn visit_str<E: de::Error>(self, code: &str) -> Result<Language, E> {
                Language::find(code).ok_or_else(|| E::unknown_variant(code, Self::Value::CODES))
            }
        }

        deserializer.deserialize_str(LanguageVisitor)
    }
}
