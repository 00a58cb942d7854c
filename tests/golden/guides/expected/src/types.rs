// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Choir API.

use serde::{Deserialize, Serialize};

use crate::runtime::aliases::aliases;
use crate::runtime::convert::convert;
use crate::runtime::decode;

/// The number of a singer.
///
/// Numbers are not used again.
///
/// The client takes any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct SingerId(pub i64);

convert!(SingerId(i64));

/// A page of singers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Singers {
    /// The singers.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub singers: Vec<Singer>,
    /// The next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl Singers {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Somebody who sings.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Singer {
    /// Who it is.
    ///
    /// Also read as `number`.
    ///
    /// Once `number`.
    pub id: SingerId,
}

impl Singer {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(id: SingerId) -> Self {
        Self { id }
    }
}

aliases!(Singer {
    id: one_of "id" or "number" as id_2,
});

/// Nothing leads here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Unused {
    /// Nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

impl Unused {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}
