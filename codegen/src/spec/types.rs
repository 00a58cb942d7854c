//! Types: what parameters and answers are made of.

use serde::Deserialize;

use super::{Note, Parameter, Scalar, Text};

/// `types:`: a scalar of its own (`type:`), an enumeration (`values:`), an object (`fields:`) or one of several objects
/// (`variants:`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeDef {
    pub name: String,
    pub description: Text,
    pub identifies: Option<Text>,
    #[serde(rename = "type")]
    pub ty: Option<String>,
    pub values: Option<Vec<EnumValue>>,
    #[serde(default)]
    pub closed: bool,
    pub fields: Option<Vec<Field>>,
    #[serde(default)]
    pub rules: Vec<Rule>,
    pub variants: Option<Vec<Variant>>,
    pub tag: Option<String>,
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `values:` of an enumeration.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnumValue {
    pub name: Scalar,
    pub rust: Option<String>,
    pub description: Text,
}

/// `variants:` of a type that is one of several objects.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    pub name: String,
    pub rust: Option<String>,
    #[serde(rename = "type")]
    pub ty: String,
    pub description: Text,
}

/// `fields:` of an object.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    pub name: String,
    pub rust: Option<String>,
    #[serde(rename = "type")]
    pub ty: String,
    #[serde(default)]
    pub required: bool,
    pub default: Option<Scalar>,
    pub fixed: Option<Scalar>,
    pub min: Option<Scalar>,
    pub max: Option<Scalar>,
    pub min_items: Option<u32>,
    pub max_items: Option<u32>,
    pub min_length: Option<u32>,
    pub max_length: Option<u32>,
    pub pattern: Option<String>,
    #[serde(default)]
    pub advisory: bool,
    #[serde(default)]
    pub sensitive: bool,
    pub description: Text,
    pub when: Option<Text>,
    #[serde(default)]
    pub scopes: Vec<String>,
    pub size: Option<Size>,
    pub scheme: Option<String>,
    pub deprecated: Option<Text>,
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// What the values of a parameter or a field may be.
#[derive(Debug, Clone, Copy)]
pub struct Limits<'a> {
    pub range: (Option<&'a Scalar>, Option<&'a Scalar>),
    pub items: (Option<u32>, Option<u32>),
    pub length: (Option<u32>, Option<u32>),
    pub pattern: Option<&'a str>,
    pub advisory: bool,
}

macro_rules! limited {
    ($($ty:ident),*) => {$(
        impl $ty {
            /// What its values may be.
            pub fn limits(&self) -> Limits<'_> {
                let Self { min, max, min_items, max_items, min_length, max_length, pattern, advisory, .. } = self;
                Limits {
                    range: (min.as_ref(), max.as_ref()),
                    items: (*min_items, *max_items),
                    length: (*min_length, *max_length),
                    pattern: pattern.as_deref(),
                    advisory: *advisory,
                }
            }
        }
    )*};
}

limited!(Parameter, Field);

/// `rules:` of an endpoint or an object: which of its optional parameters or fields go together. One of the keys says how.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    #[serde(default)]
    pub exactly_one_of: Vec<String>,
    #[serde(default)]
    pub at_least_one_of: Vec<String>,
    #[serde(default)]
    pub at_most_one_of: Vec<String>,
    #[serde(default)]
    pub all_or_none_of: Vec<String>,
    pub required: Option<String>,
    pub when: Option<String>,
    pub is: Option<Scalar>,
    #[serde(default)]
    pub advisory: bool,
}

/// `size:` of an image.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    pub width: u32,
    pub height: u32,
    pub unit: String,
}
