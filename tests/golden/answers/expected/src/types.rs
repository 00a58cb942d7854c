// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Shelf API.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::runtime::convert::convert;

/// A thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Thing {
    /// Its name.
    pub name: String,
}

impl Thing {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// A kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `oak`: Of oak.
    Oak,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl Kind {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Oak => "oak",
            Self::Unknown(value) => value,
        }
    }
}

impl From<Cow<'_, str>> for Kind {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "oak" => Self::Oak,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum Kind);
