// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Lost Property API.

use serde::{Deserialize, Serialize};

use crate::runtime::convert::convert;
use crate::runtime::decode;

/// The number on a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct ThingNumber(pub i64);

convert!(ThingNumber(i64));

/// Some things.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Things {
    /// The things.
    pub things: Vec<Thing>,
}

impl Things {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(things: Vec<Thing>) -> Self {
        Self { things }
    }
}

/// A thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Thing {
    /// The number on its label.
    pub number: ThingNumber,
    /// What it looks like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
}

impl Thing {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(number: ThingNumber) -> Self {
        Self { number, colour: None }
    }
}

/// Some owners.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Owners {
    /// The owners.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub owners: Vec<Owner>,
}

impl Owners {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

/// An owner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Owner {
    /// What the owner is called.
    #[deprecated(note = "Names change.")]
    pub name: String,
}

impl Owner {
    /// One with all that is always there; the rest is to be filled field by field.
    #[expect(deprecated, reason = "the fields are there all the same")]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}
