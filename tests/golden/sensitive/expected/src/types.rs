// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Patients API.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::runtime::decode;
use crate::runtime::redact;

/// Some patients.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Patients {
    /// The patients.
    pub patients: Vec<Patient>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<i32>,
}

impl Patients {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(patients: Vec<Patient>) -> Self {
        Self { patients, count: None }
    }
}

/// A patient.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Patient {
    /// The number of the file.
    ///
    /// Kept out of `Debug`.
    pub number: i64,
    /// The name.
    ///
    /// Kept out of `Debug`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the patient cannot take.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    ///
    /// Kept out of `Debug`.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub allergies: Vec<String>,
    /// Where the patient lies.
    #[deprecated(note = "Wards have no names any more.")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ward: Option<String>,
}

impl Patient {
    /// One with all that is always there; the rest is to be filled field by field.
    #[expect(deprecated, reason = "the fields are there all the same")]
    pub fn new(number: i64) -> Self {
        Self {
            number,
            name: None,
            allergies: Vec::new(),
            ward: None,
        }
    }
}

impl fmt::Debug for Patient {
    #[expect(deprecated, reason = "the fields are there all the same")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Patient")
            .field("number", &redact::Redacted)
            .field("name", &redact::Redacted::option(self.name.as_ref()))
            .field("allergies", &redact::Redacted)
            .field("ward", &self.ward)
            .finish()
    }
}
