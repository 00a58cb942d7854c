//! Types: what parameters and answers are made of.

use serde::Deserialize;

use super::{Note, Scalar, Text};

/// `types:`: a scalar of its own (`type:`), an enumeration (`values:`), an object (`fields:`) or one of several objects
/// (`variants:`).
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
    /// The values of an enumeration, all of them texts or all of them whole numbers.
    pub values: Option<Vec<EnumValue>>,
    /// Whether an enumeration has no values but those. Default: no, and what is not listed is kept as it is.
    #[serde(default)]
    pub closed: bool,
    /// The fields of an object.
    pub fields: Option<Vec<Field>>,
    /// Which of the optional fields go together, when it is sent.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// The objects that it may be; `tag:` says which one it is.
    pub variants: Option<Vec<Variant>>,
    /// The field that names the variant.
    pub tag: Option<String>,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `values:` of an enumeration.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnumValue {
    /// The value on the wire.
    pub name: Scalar,
    /// Its name in Rust, where the rule gives a bad one.
    pub rust: Option<String>,
    /// What it means.
    pub description: Text,
}

/// `variants:` of a type that is one of several objects.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// What the tag says of it on the wire.
    pub name: String,
    /// Its name in Rust, where the rule gives a bad one.
    pub rust: Option<String>,
    /// The object: a name from `types:`.
    #[serde(rename = "type")]
    pub ty: String,
    /// What it is.
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
    /// Its type, as of a parameter; `T?` for what may be null.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether the source says that it is always there. Default: no.
    #[serde(default)]
    pub required: bool,
    /// The server's value where it is not sent.
    pub default: Option<Scalar>,
    /// The only value there is: it is sent without asking.
    pub fixed: Option<Scalar>,
    /// The least value allowed.
    pub min: Option<Scalar>,
    /// The greatest value allowed.
    pub max: Option<Scalar>,
    /// The least number of items of a list.
    pub min_items: Option<u32>,
    /// The greatest number of items of a list.
    pub max_items: Option<u32>,
    /// The least number of characters of a text.
    pub min_length: Option<u32>,
    /// The greatest number of characters of a text.
    pub max_length: Option<u32>,
    /// A regular expression that a part of a text matches, all of it between `^` and `$`.
    pub pattern: Option<String>,
    /// Whether these limits are told in the docs alone; else the client refuses what breaks them. Default: no.
    #[serde(default)]
    pub advisory: bool,
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

impl Field {
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

/// What the values of a parameter or a field may be.
#[derive(Debug, Clone, Copy)]
pub struct Limits<'a> {
    /// The least and the greatest value.
    pub range: (Option<&'a Scalar>, Option<&'a Scalar>),
    /// The least and the greatest number of items.
    pub items: (Option<u32>, Option<u32>),
    /// The least and the greatest number of characters.
    pub length: (Option<u32>, Option<u32>),
    /// What a part of a text matches.
    pub pattern: Option<&'a str>,
    /// Whether the docs alone tell of them.
    pub advisory: bool,
}

/// `rules:` of an endpoint or an object: which of its optional parameters or fields go together. One of the keys says how.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// One of them is given, and no more than one.
    #[serde(default)]
    pub exactly_one_of: Vec<String>,
    /// One of them is given, or more.
    #[serde(default)]
    pub at_least_one_of: Vec<String>,
    /// No more than one of them is given.
    #[serde(default)]
    pub at_most_one_of: Vec<String>,
    /// All of them are given, or none.
    #[serde(default)]
    pub all_or_none_of: Vec<String>,
    /// It is given if that of `when` is.
    pub required: Option<String>,
    /// Beside `required`: that by which it is required.
    pub when: Option<String>,
    /// Beside `when`: the value that it must have for that. Default: any.
    pub is: Option<Scalar>,
    /// Whether the docs alone tell of it; else the client refuses what breaks it. Default: no.
    #[serde(default)]
    pub advisory: bool,
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
