// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Odd Words API.

use serde::{Deserialize, Serialize};

use crate::runtime::convert::convert;

/// What is to come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Future {
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub future: Option<IntoFuture>,
    /// What it refers to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_ref: Option<AsRef>,
}

impl Future {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

/// A number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct IntoFuture(pub i64);

convert!(IntoFuture(i64));

/// A word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct AsRef(pub String);

convert!(AsRef(String));
