// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Library API.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::runtime::convert::convert;
use crate::runtime::decode;

/// Some books.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Books {
    /// The titles.
    ///
    /// Empty if the answer leaves it out or has null in its place.
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

impl From<Cow<'_, str>> for Genre {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "novel" => Self::Novel,
            "poem" => Self::Poem,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum Genre);

/// A name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Author(pub String);

convert!(Author(String));

/// A number of a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Room(pub i32);

convert!(Room(i32));

/// A number of a shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShelfId(pub i64);

convert!(ShelfId(i64));

/// A part of the whole.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ratio(pub f64);

convert!(Ratio(f64));

/// Whether a book is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lent(pub bool);

convert!(Lent(bool));
