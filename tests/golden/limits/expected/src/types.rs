// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Kitchen API.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::runtime::check;
use crate::runtime::endpoint::Check;

/// Spices.
///
/// - At least one of `salt`, `pepper`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Spices {
    /// How much salt.
    ///
    /// At least 1: the client refuses less. At most 5: the client refuses more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salt: Option<i32>,
    /// How much pepper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pepper: Option<i32>,
    /// Which others.
    ///
    /// At most 3: the client refuses more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names: Option<Vec<String>>,
}

impl Spices {
    /// One with nothing in it yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// How much salt.
    pub fn salt(mut self, salt: i32) -> Self {
        self.salt = Some(salt);
        self
    }

    /// How much pepper.
    pub fn pepper(mut self, pepper: i32) -> Self {
        self.pepper = Some(pepper);
        self
    }

    /// Which others.
    pub fn names(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.names = Some(names.into_iter().map(Into::into).collect());
        self
    }
}

/// What the API refuses of a [`Spices`].
pub(crate) fn check_spices(value: &Value) -> Check {
    check::member(value, "salt", |value| check::number(value, Some(1.0), Some(5.0)))?;
    check::member(value, "names", |value| check::items(value, 0, 3))?;
    check::at_least_one(&|name| value.get(name), &["salt", "pepper"])?;
    Ok(())
}
