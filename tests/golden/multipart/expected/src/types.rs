// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Album API.

use serde::{Deserialize, Serialize};

/// What was uploaded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Uploaded {
    /// How many pictures.
    pub count: i32,
}

impl Uploaded {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(count: i32) -> Self {
        Self { count }
    }
}
