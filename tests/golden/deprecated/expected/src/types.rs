// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Old Station API.

use serde::{Deserialize, Serialize};

use crate::runtime::aliases::aliases;
use crate::runtime::decode;

/// A required field is deprecated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct News {
    /// A number.
    #[deprecated(note = "Use \"uid\" instead.")]
    pub id: i64,
    /// A title.
    #[deprecated(note = "Gone since 2020: read `headline`")]
    pub title: String,
    /// A better number.
    pub uid: String,
}

impl News {
    /// One with all that is always there; the rest is to be filled field by field.
    #[expect(deprecated, reason = "the fields are there all the same")]
    pub fn new(id: i64, title: impl Into<String>, uid: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            uid: uid.into(),
        }
    }
}

/// All fields are optional, and some deprecated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Hints {
    /// A hint.
    #[deprecated(note = "Never filled.")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Some words.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[deprecated(note = "Never filled.")]
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub words: Vec<String>,
    /// Another hint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<String>,
}

impl Hints {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

/// A deprecated field has two names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Both {
    /// An old field.
    ///
    /// Also read as `older`.
    ///
    /// Some answers call it `older`.
    #[deprecated(note = "Use `new_one`.")]
    pub old: String,
    /// A new field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_one: Option<String>,
}

impl Both {
    /// One with all that is always there; the rest is to be filled field by field.
    #[expect(deprecated, reason = "the fields are there all the same")]
    pub fn new(old: impl Into<String>) -> Self {
        Self {
            old: old.into(),
            new_one: None,
        }
    }
}

aliases!(Both {
    old: one_of "old" or "older" as old_2,
    new_one: optional "new_one",
});

/// A page whose own fields are deprecated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Archive {
    /// The news.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[deprecated(note = "Use the feed.")]
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub news: Vec<News>,
    /// The next page.
    #[deprecated(note = "Use the feed.")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl Archive {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}
