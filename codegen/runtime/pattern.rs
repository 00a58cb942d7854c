//! Texts that match a regular expression.

use std::sync::OnceLock;

use regex_lite::Regex;
use serde_json::Value;

use super::endpoint::Check;

/// A regular expression, compiled when it is needed first.
pub(crate) struct Pattern {
    text: &'static str,
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(crate) const fn new(text: &'static str) -> Self {
        Self { text, regex: OnceLock::new() }
    }

    /// Whether a part of a text matches.
    pub(crate) fn check(&self, value: &Value) -> Check {
        let Some(text) = value.as_str() else { return Ok(()) };
        // The generator took it for one, with the same library.
        let regex = self.regex.get_or_init(|| Regex::new(self.text).ok());
        let matches = regex.as_ref().is_none_or(|regex| regex.is_match(text));
        if matches { Ok(()) } else { Err(format!("must match `{}`", self.text)) }
    }
}
