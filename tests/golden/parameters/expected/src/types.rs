// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Library API.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::runtime::decode;

/// Some books.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Books {
    /// The titles.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub titles: Vec<String>,
}

impl Books {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

/// What a book is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum Genre {
    /// `novel`: Long.
    Novel,
    /// `poem`: Short.
    Poem,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl Genre {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Novel => "novel",
            Self::Poem => "poem",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Genre {
    fn from(value: &str) -> Self {
        match value {
            "novel" => Self::Novel,
            "poem" => Self::Poem,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl From<String> for Genre {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl From<Genre> for String {
    fn from(value: Genre) -> Self {
        value.as_str().to_owned()
    }
}

impl fmt::Display for Genre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Author(pub String);

impl From<&str> for Author {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl From<String> for Author {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl fmt::Display for Author {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A number of a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Room(pub i32);

impl From<i32> for Room {
    fn from(value: i32) -> Self {
        Self(value)
    }
}

impl fmt::Display for Room {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A number of a shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShelfId(pub i64);

impl From<i64> for ShelfId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}

impl fmt::Display for ShelfId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A part of the whole.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ratio(pub f64);

impl From<f64> for Ratio {
    fn from(value: f64) -> Self {
        Self(value)
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whether a book is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lent(pub bool);

impl From<bool> for Lent {
    fn from(value: bool) -> Self {
        Self(value)
    }
}

impl fmt::Display for Lent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
