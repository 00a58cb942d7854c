// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Ferry API.

use serde::{Deserialize, Serialize};

/// A departure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Departure {
    /// In how many minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i32>,
}

impl Departure {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}
