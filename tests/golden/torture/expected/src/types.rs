// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the x"\] \[dependencies\] API" # \[package\] \*/ {{ title }} {% raw %} \]\]\>
//! \<script\>alert(1)\</script\> \\ | \&amp;.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::runtime::convert::convert;

/// A kind | \<b\> \*/.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `a`: `|` | \<b\> \[x\] "# \\.
    A,
    /// `b`: \#hash & \&amp; \]\]\> ⟨U+202E⟩.
    B,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl Kind {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Unknown(value) => value,
        }
    }
}

impl From<Cow<'_, str>> for Kind {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "a" => Self::A,
            "b" => Self::B,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum Kind);

/// An answer | \<b\> \[x\]: y.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Answer {
    /// Its "text" | \<b\> \*/ \\.
    ///
    /// If "so" | \<script\> \[x\].
    #[deprecated(note = "Use \"#kind\" \\ | <b> `*/` and {}")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Its kind ⟨U+202E⟩.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
}

impl Answer {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}
