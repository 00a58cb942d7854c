//! The way to a value: how it is told, and on which line of its file it ends.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// How long a key may be to be a name, and how many digits it may have: others may name a person.
const MOST_CHARACTERS: usize = 60;
const MOST_DIGITS: usize = 4;

/// One step of a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Field(String),
    /// To a value whose key is free, and so may be personal.
    Free(String),
    Item(usize),
}

/// The way of a value as it is told: `elements[].id`, `counts.*`.
pub(super) fn told(way: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Field(name) => format!(".{}", key(name)),
        Step::Free(_) => ".*".to_owned(),
        Step::Item(_) => "[]".to_owned(),
    };
    way.iter().map(step).collect::<String>().trim_start_matches('.').to_owned()
}

/// A key as it may be shown: `*` if it may be personal or secret, and nothing that could forge lines.
pub(super) fn key(name: &str) -> String {
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let has = |is: fn(&char) -> bool| name.chars().any(|c| is(&c));
    let is_token = name.len() >= 16 && digits > 0 && has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase);
    // Names of people have blanks and letters of their language, which names of fields hardly ever have.
    let is_personal = name.contains(['@', ' ']) || name.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    if digits > MOST_DIGITS || is_token || is_personal || name.chars().count() > MOST_CHARACTERS {
        return "*".to_owned();
    }
    // Unicode's own line breaks and changes of direction are no control characters.
    let forges = |c: char| c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    name.chars().map(|c| if forges(c) { c.escape_unicode().to_string() } else { c.to_string() }).collect()
}

/// The line on which a value of a JSON text stands, from 1.
pub(super) fn line(text: &[u8], way: &[Step]) -> Option<usize> {
    let error = Walk(way).deserialize(&mut serde_json::Deserializer::from_slice(text)).err()?;
    Some(error.line().max(1))
}

/// Walks to a value and fails there, for only an error knows its line.
struct Walk<'w>(&'w [Step]);

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.0.is_empty() { Err(D::Error::custom("here")) } else { deserializer.deserialize_any(self) }
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the way")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Some((Step::Field(own) | Step::Free(own), rest)) = self.0.split_first() else { return Ok(()) };
        while let Some(name) = map.next_key::<String>()? {
            if name == *own {
                return map.next_value_seed(Walk(rest));
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Some((Step::Item(own), rest)) = self.0.split_first() else { return Ok(()) };
        for _ in 0..*own {
            list.next_element::<IgnoredAny>()?;
        }
        list.next_element_seed(Walk(rest)).map(drop)
    }
}
