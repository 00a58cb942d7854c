//! Values that no derive reads: prose, and one name or several.

use std::fmt;

use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use spec_reader::{Shape, Shaped};

use crate::language::Language;
use crate::terms::Scalar;

/// Prose: one text, or one per language.
#[derive(Debug, Clone)]
pub enum Text {
    /// The text of a spec in one language.
    One(String),
    /// A text per language.
    Many(Vec<(Language, String)>),
}

/// One name, or a list of some.
#[derive(Debug, Clone)]
pub struct Names(pub Vec<String>);

/// A day, as `2026-01-31`.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub struct Day(pub String);

/// A number, whole or not.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub struct Number(pub Scalar);

impl Shaped for Number {
    const SHAPE: Shape = Shape::Number;
}

/// A version of Cargo's, as `0.1.0`.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub struct Version(pub String);

impl Shaped for Version {
    const SHAPE: Shape = Shape::Version;
}

impl Shaped for Text {
    const SHAPE: Shape = Shape::Prose(Language::CODES);
}

impl Shaped for Names {
    const SHAPE: Shape = Shape::Several(&Shape::Text);
}

impl Shaped for Day {
    const SHAPE: Shape = Shape::Day;
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or one per language as `{en: …, ko: …}`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::One(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut texts = Vec::new();
                while let Some(LanguageKey(language)) = map.next_key()? {
                    texts.push((language, map.next_value()?));
                }
                Ok(Text::Many(texts))
            }
        }

        deserializer.deserialize_any(TextVisitor)
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NamesVisitor;

        impl<'de> Visitor<'de> for NamesVisitor {
            type Value = Names;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or a list of such")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Names, E> {
                Ok(Names(vec![name.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Names, A::Error> {
                let mut names = Vec::new();
                while let Some(name) = list.next_element()? {
                    names.push(name);
                }
                Ok(Names(names))
            }
        }

        deserializer.deserialize_any(NamesVisitor)
    }
}

/// A language as a key: one that is not known is an unknown key.
struct LanguageKey(Language);

impl<'de> Deserialize<'de> for LanguageKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Language::find(&code).map(Self).ok_or_else(|| de::Error::unknown_field(&code, Language::CODES))
    }
}
