//! Lists where only texts are, if they are not written as JSON.

use serde_json::Value;

use super::endpoint::text;

/// A text for each item.
pub(crate) fn repeat(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().map(text).collect(),
        other => vec![text(other)],
    }
}

/// All items in one text.
#[allow(dead_code, reason = "of an API that joins no lists")]
pub(crate) fn join(value: &Value, separator: &str) -> Vec<String> {
    vec![repeat(value).join(separator)]
}
