// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Reading answers: strict about what the client needs, lenient about everything else.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

/// Decodes a JSON object. Says what is wrong without showing any value.
pub(crate) fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, String> {
    // A derived struct would also be read from a list, field by field.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err("the answer is no JSON object".to_owned());
    }
    serde_json::from_slice(body).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let text = error.to_string();
        let what = match error.classify() {
            serde_json::error::Category::Data if text.starts_with("missing field") => text.split(" at line").next().unwrap_or_default(),
            serde_json::error::Category::Data => "a value of another type than documented",
            serde_json::error::Category::Eof => "the JSON ends too early",
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => "not valid JSON",
        };
        format!("{what} (line {line}, column {column})")
    })
}

/// Reads null as the default: an empty list.
pub(crate) fn null_as_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}
