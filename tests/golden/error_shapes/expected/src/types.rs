// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Post API.

use serde::{Deserialize, Serialize};

use crate::errors::ErrorCode;
use crate::runtime::decode;

/// What was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Sent {
    /// Who got it.
    pub sent: Vec<String>,
    /// Who did not.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub failures: Vec<Failure>,
}

impl Sent {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(sent: Vec<String>) -> Self {
        Self { sent, failures: Vec::new() }
    }
}

/// Why a message was not sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Failure {
    /// Why.
    pub code: ErrorCode,
    /// To whom.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub to: Vec<String>,
}

impl Failure {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(code: ErrorCode) -> Self {
        Self { code, to: Vec::new() }
    }
}

/// A problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Problem {
    /// The code.
    pub code: String,
    /// The message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What exactly.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub details: Vec<Detail>,
}

impl Problem {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            message: None,
            details: Vec::new(),
        }
    }
}

/// A detail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Detail {
    /// Of which field.
    pub field: String,
    /// What is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Detail {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(field: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            reason: None,
        }
    }
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Envelope {
    /// Whether it worked.
    pub result_code: String,
    /// How warm it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
}

impl Envelope {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(result_code: impl Into<String>) -> Self {
        Self {
            result_code: result_code.into(),
            temperature: None,
        }
    }
}
