//! Types: what parameters and answers are made of.

use serde::Deserialize;

use super::{Note, Text};

/// `types:`: a scalar of its own (`type:`), an enumeration (`values:`) or an object (`fields:`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeDef {
    /// Its name, in the docs and in Rust.
    pub name: String,
    /// What it is.
    pub description: Text,
    /// Of an id: what it stands for, and where it is the same.
    pub identifies: Option<Text>,
    /// The scalar behind a type of its own.
    #[serde(rename = "type")]
    pub ty: Option<String>,
    /// The values of an enumeration of texts; it stays open for values that are not listed.
    pub values: Option<Vec<EnumValue>>,
    /// The fields of an object.
    pub fields: Option<Vec<Field>>,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `values:` of an enumeration.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnumValue {
    /// The value on the wire.
    pub name: String,
    /// Its name in Rust, where the rule gives a bad one.
    pub rust: Option<String>,
    /// What it means.
    pub description: Text,
}

/// `fields:` of an object.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its name on the wire.
    pub name: String,
    /// Its name in Rust, where the rule gives a bad one.
    pub rust: Option<String>,
    /// Its type, as of a parameter.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether the source says that it is always there. Default: no.
    #[serde(default)]
    pub required: bool,
    /// Whether `Debug` of the object hides its value, such as the name of a person. Default: no.
    #[serde(default)]
    pub sensitive: bool,
    /// What it holds.
    pub description: Text,
    /// When it is there.
    pub when: Option<Text>,
    /// The scopes of which the user needs at least one for it to be there.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The size of the image behind it.
    pub size: Option<Size>,
    /// The URL scheme that the source promises.
    pub scheme: Option<String>,
    /// That it should not be used any more, and why.
    pub deprecated: Option<Text>,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `size:` of an image.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// The width, in `unit`.
    pub width: u32,
    /// The height, in `unit`.
    pub height: u32,
    /// The unit of both, such as `px`.
    pub unit: String,
}
