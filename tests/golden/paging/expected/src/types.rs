// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Catalogue API.

use serde::{Deserialize, Serialize};

use crate::runtime::aliases::aliases;
use crate::runtime::convert::convert;
use crate::runtime::decode;

/// A page whose next URL is always there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Names {
    /// The names.
    pub names: Vec<String>,
    /// The next page.
    pub next: String,
    /// The page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
}

impl Names {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(names: Vec<String>, next: impl Into<String>) -> Self {
        Self {
            names,
            next: next.into(),
            previous: None,
        }
    }
}

/// A page of objects.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Things {
    /// The things.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub elements: Vec<Thing>,
    /// The next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_url: Option<String>,
}

impl Things {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

/// A thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Thing {
    /// Its number.
    pub id: ThingId,
}

impl Thing {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(id: ThingId) -> Self {
        Self { id }
    }
}

/// The number of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct ThingId(pub i64);

convert!(ThingId(i64));

/// A page of newtypes, under two names.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Numbers {
    /// The numbers.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    ///
    /// Also read as `numbers`.
    ///
    /// Some answers call them `numbers`.
    pub ids: Vec<ThingId>,
    /// The next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl Numbers {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

aliases!(Numbers {
    ids: empty "ids" or "numbers" as ids_2,
    next: optional "next",
});
