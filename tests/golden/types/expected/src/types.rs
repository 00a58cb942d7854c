// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Weather Station API.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::runtime::convert::convert;
use crate::runtime::decode;

/// A String of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct MyString(pub String);

convert!(MyString(String));

/// A Integer of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct MyInteger(pub i32);

convert!(MyInteger(i32));

/// A Long of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct MyLong(pub i64);

convert!(MyLong(i64));

/// A Double of its own.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct MyDouble(pub f64);

convert!(MyDouble(f64));

/// A Boolean of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct MyBoolean(pub bool);

convert!(MyBoolean(bool));

/// What the sky looks like.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sky {
    /// `clear`: Blue.
    Clear,
    /// `half-clear`: Blue and white.
    HalfClear,
    /// `RAIN`: Grey.
    Rain,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl Sky {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Clear => "clear",
            Self::HalfClear => "half-clear",
            Self::Rain => "RAIN",
            Self::Unknown(value) => value,
        }
    }
}

impl From<Cow<'_, str>> for Sky {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "clear" => Self::Clear,
            "half-clear" => Self::HalfClear,
            "RAIN" => Self::Rain,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum Sky);

/// Nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Empty {}

impl Empty {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

/// How the air moves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Wind {
    /// In metres per second.
    pub speed: f64,
    /// The peaks.
    pub gusts: Vec<f64>,
}

impl Wind {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(speed: f64, gusts: Vec<f64>) -> Self {
        Self { speed, gusts }
    }
}

/// A place: holds its parts, and each of them its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Place {
    /// Its name.
    pub name: String,
    /// The places in it.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub parts: Vec<Place>,
    /// The wind there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wind: Option<Wind>,
}

impl Place {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            parts: Vec::new(),
            wind: None,
        }
    }
}

/// One field of each type, required and not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Report {
    /// A value.
    pub required_string: String,
    /// A value.
    pub required_integer: i32,
    /// A value.
    pub required_long: i64,
    /// A value.
    pub required_double: f64,
    /// A value.
    pub required_boolean: bool,
    /// A value.
    pub required_mystring: MyString,
    /// A value.
    pub required_myinteger: MyInteger,
    /// A value.
    pub required_mylong: MyLong,
    /// A value.
    pub required_mydouble: MyDouble,
    /// A value.
    pub required_myboolean: MyBoolean,
    /// A value.
    pub required_sky: Sky,
    /// A value.
    pub required_wind: Wind,
    /// A value.
    pub required_place: Place,
    /// A value.
    pub required_empty: Empty,
    /// A value.
    pub required_list_string: Vec<String>,
    /// A value.
    pub required_list_integer: Vec<i32>,
    /// A value.
    pub required_list_long: Vec<i64>,
    /// A value.
    pub required_list_double: Vec<f64>,
    /// A value.
    pub required_list_boolean: Vec<bool>,
    /// A value.
    pub required_list_mystring: Vec<MyString>,
    /// A value.
    pub required_list_myinteger: Vec<MyInteger>,
    /// A value.
    pub required_list_mylong: Vec<MyLong>,
    /// A value.
    pub required_list_mydouble: Vec<MyDouble>,
    /// A value.
    pub required_list_myboolean: Vec<MyBoolean>,
    /// A value.
    pub required_list_sky: Vec<Sky>,
    /// A value.
    pub required_list_wind: Vec<Wind>,
    /// A value.
    pub required_list_place: Vec<Place>,
    /// A value.
    pub required_list_empty: Vec<Empty>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_string: Option<String>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_integer: Option<i32>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_long: Option<i64>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_double: Option<f64>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_boolean: Option<bool>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_mystring: Option<MyString>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_myinteger: Option<MyInteger>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_mylong: Option<MyLong>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_mydouble: Option<MyDouble>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_myboolean: Option<MyBoolean>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_sky: Option<Sky>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_wind: Option<Wind>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_place: Option<Place>,
    /// A value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional_empty: Option<Empty>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_string: Vec<String>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_integer: Vec<i32>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_long: Vec<i64>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_double: Vec<f64>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_boolean: Vec<bool>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_mystring: Vec<MyString>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_myinteger: Vec<MyInteger>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_mylong: Vec<MyLong>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_mydouble: Vec<MyDouble>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_myboolean: Vec<MyBoolean>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_sky: Vec<Sky>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_wind: Vec<Wind>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_place: Vec<Place>,
    /// A value.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub optional_list_empty: Vec<Empty>,
}

impl Report {
    /// One with all that is always there; the rest is to be filled field by field.
    #[allow(clippy::too_many_arguments, reason = "the API asks for all of them")]
    pub fn new(
        required_string: impl Into<String>,
        required_integer: i32,
        required_long: i64,
        required_double: f64,
        required_boolean: bool,
        required_mystring: MyString,
        required_myinteger: MyInteger,
        required_mylong: MyLong,
        required_mydouble: MyDouble,
        required_myboolean: MyBoolean,
        required_sky: Sky,
        required_wind: Wind,
        required_place: Place,
        required_empty: Empty,
        required_list_string: Vec<String>,
        required_list_integer: Vec<i32>,
        required_list_long: Vec<i64>,
        required_list_double: Vec<f64>,
        required_list_boolean: Vec<bool>,
        required_list_mystring: Vec<MyString>,
        required_list_myinteger: Vec<MyInteger>,
        required_list_mylong: Vec<MyLong>,
        required_list_mydouble: Vec<MyDouble>,
        required_list_myboolean: Vec<MyBoolean>,
        required_list_sky: Vec<Sky>,
        required_list_wind: Vec<Wind>,
        required_list_place: Vec<Place>,
        required_list_empty: Vec<Empty>,
    ) -> Self {
        Self {
            required_string: required_string.into(),
            required_integer,
            required_long,
            required_double,
            required_boolean,
            required_mystring,
            required_myinteger,
            required_mylong,
            required_mydouble,
            required_myboolean,
            required_sky,
            required_wind,
            required_place,
            required_empty,
            required_list_string,
            required_list_integer,
            required_list_long,
            required_list_double,
            required_list_boolean,
            required_list_mystring,
            required_list_myinteger,
            required_list_mylong,
            required_list_mydouble,
            required_list_myboolean,
            required_list_sky,
            required_list_wind,
            required_list_place,
            required_list_empty,
            optional_string: None,
            optional_integer: None,
            optional_long: None,
            optional_double: None,
            optional_boolean: None,
            optional_mystring: None,
            optional_myinteger: None,
            optional_mylong: None,
            optional_mydouble: None,
            optional_myboolean: None,
            optional_sky: None,
            optional_wind: None,
            optional_place: None,
            optional_empty: None,
            optional_list_string: Vec::new(),
            optional_list_integer: Vec::new(),
            optional_list_long: Vec::new(),
            optional_list_double: Vec::new(),
            optional_list_boolean: Vec::new(),
            optional_list_mystring: Vec::new(),
            optional_list_myinteger: Vec::new(),
            optional_list_mylong: Vec::new(),
            optional_list_mydouble: Vec::new(),
            optional_list_myboolean: Vec::new(),
            optional_list_sky: Vec::new(),
            optional_list_wind: Vec::new(),
            optional_list_place: Vec::new(),
            optional_list_empty: Vec::new(),
        }
    }
}
