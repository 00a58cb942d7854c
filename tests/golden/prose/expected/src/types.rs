// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Garden API.

use serde::{Deserialize, Serialize};

/// A plant:
///
/// ```text
///   ( )
///    |
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Plant {
    /// How old it is:
    ///
    /// * in days
    /// * rounded
    ///
    /// Never in weeks.
    ///
    /// If it was sown.
    ///
    /// Ask
    ///
    /// * the gardener
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<i32>,
}

impl Plant {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}
