// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the "Names" & \<Signs\> API \[v1\] {}.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::runtime::aliases::aliases;
use crate::runtime::convert::convert;
use crate::runtime::decode;

/// Fields with hard names: "{}" \\ \<b\> \[c\](d) | `e`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Torture {
    /// A keyword.
    #[serde(rename = "self")]
    pub self_: String,
    /// A keyword.
    #[serde(rename = "type")]
    pub type_: String,
    /// A keyword.
    #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
    pub match_: Option<String>,
    /// A keyword.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(rename = "async", default, deserialize_with = "decode::null_as_default")]
    pub async_: Vec<String>,
    /// A keyword.
    #[serde(rename = "crate", skip_serializing_if = "Option::is_none")]
    pub crate_: Option<String>,
    /// A keyword.
    #[serde(rename = "super", skip_serializing_if = "Option::is_none")]
    pub super_: Option<String>,
    /// A keyword of the edition.
    #[serde(rename = "gen", skip_serializing_if = "Option::is_none")]
    pub gen_: Option<String>,
    /// Half a keyword.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub union: Option<String>,
    /// A keyword.
    #[serde(rename = "Self", skip_serializing_if = "Option::is_none")]
    pub myself: Option<Kind>,
    /// The name of the constructor.
    #[serde(rename = "new", skip_serializing_if = "Option::is_none")]
    pub new_: Option<String>,
    /// The name of a method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// The name of a module.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fmt: Option<String>,
    /// An acronym and a digit.
    #[serde(rename = "OAuth2Token", skip_serializing_if = "Option::is_none")]
    pub oauth2_token: Option<String>,
    /// An acronym.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(
        rename = "profileImageURLs",
        default,
        deserialize_with = "decode::null_as_default"
    )]
    pub profile_image_urls: Vec<String>,
    /// An acronym.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(rename = "userIDs", default, deserialize_with = "decode::null_as_default")]
    pub user_ids: Vec<i64>,
    /// An acronym ahead.
    #[serde(rename = "HTTPStatus", skip_serializing_if = "Option::is_none")]
    pub http_status: Option<i32>,
    /// Kebab case.
    #[serde(rename = "kebab-case-name", skip_serializing_if = "Option::is_none")]
    pub kebab_case_name: Option<String>,
    /// A blank.
    #[serde(rename = "with space", skip_serializing_if = "Option::is_none")]
    pub with_space: Option<String>,
    /// A sign.
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Ends with a backslash \\.
    #[serde(rename = "with \"quotes\" \\", skip_serializing_if = "Option::is_none")]
    pub quotes: Option<String>,
    /// A digit ahead.
    #[serde(rename = "3d", skip_serializing_if = "Option::is_none")]
    pub three_d: Option<String>,
    /// Korean without a name in Rust.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub 한글: Option<String>,
    /// Korean with a name in Rust.
    #[serde(rename = "제목", skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The name of an attribute.
    #[deprecated(note = "Use \"{}\" \\ <b> | `x`")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<String>,
}

impl Torture {
    /// One with all that is always there; the rest is to be filled field by field.
    #[expect(deprecated, reason = "the fields are there all the same")]
    pub fn new(self_: impl Into<String>, type_: impl Into<String>) -> Self {
        Self {
            self_: self_.into(),
            type_: type_.into(),
            match_: None,
            async_: Vec::new(),
            crate_: None,
            super_: None,
            gen_: None,
            union: None,
            myself: None,
            new_: None,
            default: None,
            fmt: None,
            oauth2_token: None,
            profile_image_urls: Vec::new(),
            user_ids: Vec::new(),
            http_status: None,
            kebab_case_name: None,
            with_space: None,
            id: None,
            quotes: None,
            three_d: None,
            한글: None,
            title: None,
            deprecated: None,
        }
    }
}

/// Values with hard names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `Self`: A keyword.
    Self_,
    /// `Unknown`: The value that is always there.
    Unknown_,
    /// `String`: The name of a type.
    String,
    /// `None`: The name of a value of Rust.
    None,
    /// `match`: A keyword.
    Match,
    /// `q"uote`: A quote: `"`.
    Quote,
    /// ``: Nothing at all.
    Empty,
    /// `a|b c`: A bar and a blank.
    Ticks,
    /// `24h`: A digit ahead.
    Hours24,
    /// `가격순`: Korean.
    가격순,
    /// `a-b`: Kebab case.
    AB,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl Kind {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Self_ => "Self",
            Self::Unknown_ => "Unknown",
            Self::String => "String",
            Self::None => "None",
            Self::Match => "match",
            Self::Quote => "q\"uote",
            Self::Empty => "",
            Self::Ticks => "a|b c",
            Self::Hours24 => "24h",
            Self::가격순 => "가격순",
            Self::AB => "a-b",
            Self::Unknown(value) => value,
        }
    }
}

impl From<Cow<'_, str>> for Kind {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "Self" => Self::Self_,
            "Unknown" => Self::Unknown_,
            "String" => Self::String,
            "None" => Self::None,
            "match" => Self::Match,
            "q\"uote" => Self::Quote,
            "" => Self::Empty,
            "a|b c" => Self::Ticks,
            "24h" => Self::Hours24,
            "가격순" => Self::가격순,
            "a-b" => Self::AB,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum Kind);

/// Korean.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct 순서(pub String);

convert!(순서(String));

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Page1 {
    /// The values.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub items: Vec<Kind>,
    /// The next page.
    #[serde(rename = "next-url", skip_serializing_if = "Option::is_none")]
    pub next_url: Option<String>,
}

impl Page1 {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

/// The name of a trait, and a field with two names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Mixed {
    /// A name.
    ///
    /// Also read as `nom`.
    ///
    /// Also `nom`.
    pub name: String,
}

impl Mixed {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

aliases!(Mixed {
    name: one_of "name" or "nom" as name_2,
});

/// A plain type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wire(pub String);

convert!(Wire(String));
