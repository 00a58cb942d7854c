// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Cinema API.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::runtime::convert::convert;
use crate::runtime::decode;

/// The kind of a seat.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `sofa`: Soft.
    Sofa,
    /// `chair`: Hard.
    Chair,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl Kind {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sofa => "sofa",
            Self::Chair => "chair",
            Self::Unknown(value) => value,
        }
    }
}

impl From<Cow<'_, str>> for Kind {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "sofa" => Self::Sofa,
            "chair" => Self::Chair,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum Kind);

/// The number of a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct SeatNumber(pub i64);

convert!(SeatNumber(i64));

/// Some seats.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Seats {
    /// How many.
    pub total: i32,
    /// The part that is free.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// The seats.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub seats: Vec<Seat>,
    /// The film.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub film: Option<Film>,
}

impl Seats {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(total: i32) -> Self {
        Self {
            total,
            share: None,
            seats: Vec::new(),
            film: None,
        }
    }
}

/// A seat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Seat {
    /// Its number.
    pub number: SeatNumber,
    /// Its kind.
    pub kind: Kind,
    /// Some words.
    pub tags: Vec<String>,
}

impl Seat {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(number: SeatNumber, kind: Kind, tags: Vec<String>) -> Self {
        Self { number, kind, tags }
    }
}

/// A film.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Film {
    /// Its title.
    pub title: String,
    /// Its year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
}

impl Film {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            year: None,
        }
    }
}
