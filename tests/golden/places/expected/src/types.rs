// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Depot API.

use serde::{Deserialize, Serialize};

use crate::runtime::closed::closed;

/// A parcel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Parcel {
    /// Its id.
    pub id: String,
}

impl Parcel {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// `json`: As JSON.
    Json,
    /// `xml`: As XML.
    Xml,
}

impl Format {
    /// The value as the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Xml => "xml",
        }
    }

    fn find(value: &str) -> Option<Self> {
        match value {
            "json" => Some(Self::Json),
            "xml" => Some(Self::Xml),
            _ => None,
        }
    }
}

closed!(Format);

/// What a parcel must be.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Filter {
    /// Whether it is heavy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heavy: Option<bool>,
}

impl Filter {
    /// One with nothing in it yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether it is heavy.
    pub fn heavy(mut self, heavy: bool) -> Self {
        self.heavy = Some(heavy);
        self
    }
}
