// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Reading answers: strict about what the client needs, lenient about everything else.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

/// Decodes a JSON object. Says where it is not as documented and what was expected there, and shows no value.
pub(super) fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, String> {
    // A derived struct would also be read from a list, field by field.
    match body.trim_ascii_start().first() {
        Some(b'{') => serde_json::from_slice(body).map_err(|error| explain::<T>(body, error)),
        Some(_) => Err("`$` must be a JSON object (line 1, column 1)".to_owned()),
        None => Err("`$` must be a JSON object, and the answer is empty".to_owned()),
    }
}

/// Decodes once more, now keeping track of the path, which would cost time where all is well.
fn explain<T: DeserializeOwned>(body: &[u8], error: serde_json::Error) -> String {
    let mut json = serde_json::Deserializer::from_slice(body);
    let (path, error) = match serde_path_to_error::deserialize::<_, T>(&mut json) {
        Err(error) => (json_path(error.path()), error.into_inner()),
        // What is wrong stands behind the object.
        Ok(_) => (String::new(), error),
    };
    let what = match error.classify() {
        Category::Data => format!("`{path}`: {}", expectation(&error.to_string())),
        // A path may lead into what the API does not document, where keys are values too.
        Category::Eof => "the JSON ends too early".to_owned(),
        Category::Syntax | Category::Io => "this is not valid JSON".to_owned(),
    };
    format!("{what} (line {}, column {})", error.line(), error.column())
}

/// The path in the style of JSONPath. All its names are those of documented fields.
fn json_path(path: &Path) -> String {
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
        text if text.starts_with("struct ") => "an object",
        text => text,
    };
    match found.strip_prefix("invalid type: ").and_then(|found| found.split(['"', '`']).next()) {
        Some(found) => format!("expected {expected}, found {}", found.trim_end()),
        None => format!("expected {expected}"),
    }
}

/// Reads null as the default: an empty list.
pub(crate) fn null_as_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}
