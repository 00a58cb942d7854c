// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Reading answers: strict about what the client needs, lenient about everything else.

use std::fmt;

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Error;
use serde_json::error::Category;

/// Decodes a JSON object. Says where it is not as documented and what was expected there, and shows no value.
pub(crate) fn object<T: DeserializeOwned>(body: &Bytes) -> Result<T, String> {
    let text = body.trim_ascii_start();
    // A derived struct would also be read from a list, field by field.
    if text.first() == Some(&b'{') {
        return json(body);
    }
    let lines = body[..body.len() - text.len()].split(|byte| *byte == b'\n');
    let (line, column) = lines.enumerate().last().map_or((1, 1), |(index, blanks)| (index + 1, blanks.len() + 1));
    let found = if text.is_empty() { "nothing" } else { "something else" };
    Err(format!("`$`: expected an object, found {found} (line {line}, column {column})"))
}

/// Decodes any JSON, as strictly.
pub(super) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, String> {
    serde_json::from_slice(body).map_err(|error| explain(body, &error, &|text| serde_json::from_slice::<T>(text).err()))
}

/// Why a text is refused, if it is.
type Refusal<'r> = &'r dyn Fn(&[u8]) -> Option<Error>;

/// Says where and why a text is refused. The way there is found only now: to keep track of it would cost time where all is well.
fn explain(body: &[u8], error: &Error, refusal: Refusal<'_>) -> String {
    let before: usize = body.split_inclusive(|byte| *byte == b'\n').take(error.line().saturating_sub(1)).map(<[u8]>::len).sum();
    let read = &body[..(before + error.column()).min(body.len())];
    let (way, what) = match error.classify() {
        Category::Data => (way(refused(read, refusal)), expectation(&error.to_string())),
        Category::Eof => (known(read, refusal), "the JSON ends too early".to_owned()),
        Category::Syntax | Category::Io => (known(read, refusal), "no valid JSON, or nested too deep, or too large a number".to_owned()),
    };
    let path: String = way.iter().map(Step::to_string).collect();
    format!("`${path}`: {what} (line {}, column {})", error.line(), error.column())
}

/// As much of a text as it takes to be refused: serde may have gone on to a comma, or to the end of a list or of an object.
fn refused<'t>(read: &'t [u8], refusal: Refusal<'_>) -> &'t [u8] {
    match read.trim_ascii_end() {
        [less @ .., b',' | b']' | b'}'] if refusal(less).is_some_and(|error| !error.is_eof()) => refused(less, refusal),
        read => read,
    }
}

/// A step from a value to one within it.
enum Step<'t> {
    /// The name in its quotes, and where its value begins; none yet where an object begins.
    Name(Option<(&'t [u8], usize)>),
    Index(usize),
}

impl fmt::Display for Step<'_> {
    /// In the style of JSONPath.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(Some((name, _))) => write!(f, ".{}", serde_json::from_slice::<String>(name).unwrap_or_default()),
            Self::Name(None) => Ok(()),
            Self::Index(index) => write!(f, "[{index}]"),
        }
    }
}

/// The way to where a text breaks off.
fn way(text: &[u8]) -> Vec<Step<'_>> {
    let (mut way, mut name, mut at) = (Vec::new(), &text[..0], 0);
    while let Some(byte) = text.get(at) {
        let start = at;
        at += 1;
        match (byte, way.last_mut()) {
            (b'"', _) => {
                let mut is_escaped = false;
                let is_end = |byte: &u8| {
                    let is_end = *byte == b'"' && !is_escaped;
                    is_escaped = *byte == b'\\' && !is_escaped;
                    is_end
                };
                at = text[at..].iter().position(is_end).map_or(text.len(), |length| at + length + 1);
                name = &text[start..at];
            }
            (b':', Some(Step::Name(step))) => *step = Some((name, at)),
            (b',', Some(Step::Name(step))) => *step = None,
            (b',', Some(Step::Index(index))) => *index += 1,
            (b'{', _) => way.push(Step::Name(None)),
            (b'[', _) => way.push(Step::Index(0)),
            (b'}' | b']', _) => drop(way.pop()),
            _ => {}
        }
    }
    // Between its members it is the object itself that breaks off.
    if matches!(way.last(), Some(Step::Name(None))) {
        way.pop();
    }
    way
}

/// As much of that way as shows no name but those that the API documents: any other may be a value, too.
fn known<'t>(text: &'t [u8], refusal: Refusal<'_>) -> Vec<Step<'t>> {
    let mut way = way(text);
    // It may break off within that value as well as behind it.
    if matches!(way.last(), Some(Step::Name(_))) {
        way.pop();
    }
    // What comes under a name of which nothing is known is passed over, even a number beyond all bounds.
    let is_known = |end: usize| refusal(&[&text[..end], b"1e999"].concat()).is_some_and(|error| !error.is_eof());
    let unknown = way.iter().position(|step| matches!(step, Step::Name(step) if !step.is_some_and(|(_, end)| is_known(end))));
    way.truncate(unknown.unwrap_or(way.len()));
    way
}

/// What serde expected, without the value that it quotes.
fn expectation(text: &str) -> String {
    let text = text.rsplit_once(" at line ").map_or(text, |(text, _)| text);
    let Some((found, expected)) = text.rsplit_once(", expected ") else {
        // Of the other messages none quotes a value.
        return text.to_owned();
    };
    let expected = match expected {
        "i32" => "a whole number of 32 bits",
        "i64" => "a whole number of 64 bits",
        "f64" => "a number",
        "a sequence" => "a list",
        "a string" => "a text",
        "a boolean" => "a truth value",
        text if text.starts_with("struct ") => "an object",
        text => text,
    };
    let found = found.strip_prefix("invalid type: ").and_then(|found| found.split(['"', '`']).next()).map(str::trim_end);
    let found = match found {
        Some("map") => "an object",
        Some("sequence") => "a list",
        Some("string") => "a text",
        Some("boolean") => "a truth value",
        Some("integer") => "a whole number",
        Some("floating point") => "a number with a fraction, an exponent or too many digits",
        Some("null") => "null",
        _ => "one out of bounds",
    };
    format!("expected {expected}, found {found}")
}

/// Reads null as the default: an empty list.
pub(crate) fn null_as_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}
