// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Reading answers: strict about what the client needs, lenient about everything else.

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::error::Category;
use serde_path_to_error::Segment;

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
    serde_json::from_slice(body).map_err(|error| explain::<T>(body, error))
}

/// Decodes once more, now keeping track of the path, which would cost time where all is well.
fn explain<T: DeserializeOwned>(body: &[u8], error: serde_json::Error) -> String {
    let mut json = serde_json::Deserializer::from_slice(body);
    let (mut path, error) = match serde_path_to_error::deserialize::<_, T>(&mut json) {
        Err(error) => (error.path().iter().cloned().collect(), error.into_inner()),
        // What is wrong stands behind the object.
        Ok(_) => (Vec::new(), error),
    };
    let category = error.classify();
    if category != Category::Data && matches!(path.last(), Some(Segment::Map { .. })) {
        // It may be a name that the API does not document, and so a value too.
        path.pop();
    }
    let what = match category {
        Category::Data => expectation(&error.to_string()),
        Category::Eof => "the JSON ends too early".to_owned(),
        Category::Syntax | Category::Io => "no valid JSON, or nested too deep, or too large a number".to_owned(),
    };
    format!("`{}`: {what} (line {}, column {})", json_path(&path), error.line(), error.column())
}

/// A path in the style of JSONPath.
fn json_path(path: &[Segment]) -> String {
    let segments = path.iter().map(|segment| match segment {
        Segment::Seq { index } => format!("[{index}]"),
        Segment::Map { key } => format!(".{key}"),
        Segment::Enum { .. } | Segment::Unknown => String::new(),
    });
    ["$".to_owned()].into_iter().chain(segments).collect()
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
