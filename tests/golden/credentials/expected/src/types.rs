// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Vault API.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::runtime::redact;

/// A user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct User {
    /// Its id.
    pub id: i64,
}

impl User {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

/// A token.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Token {
    /// The token.
    ///
    /// Kept out of `Debug`.
    pub access_token: String,
    /// For how many seconds it is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i32>,
}

impl Token {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(access_token: impl Into<String>) -> Self {
        Self {
            access_token: access_token.into(),
            expires_in: None,
        }
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token")
            .field("access_token", &redact::Redacted)
            .field("expires_in", &self.expires_in)
            .finish()
    }
}
