//! Terms that mean the same in a spec and in the model that is made of it: nothing about them needs a check.

#![allow(missing_docs, reason = "the manual of the spec language documents them")]

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};
use spec_reader::{Shape, Shaped, words};

words! {
    /// What a note tells of, and so where it stands.
    #[derive(Default)]
    About {
        /// The API: every reader needs it. It stands beside what it is about, in the docs and in rustdoc.
        #[default]
        Api = "api",
        /// What the client makes of it: in rustdoc, and in the docs where they speak of the client.
        Client = "client",
        /// The transcribed page: slips and gaps, for those who compare. In the docs' list of sources alone.
        Page = "page",
    }

    /// How a list or an object is written where only texts are.
    Encoding {
        /// As JSON, in one parameter.
        Json = "json",
        /// The items in one parameter, a comma or another `separator` between them.
        Comma = "comma",
        /// Each item in a parameter of its own, all of the same name.
        Repeat = "repeat",
    }

    /// How a request breaks what is documented.
    Violation {
        /// There is no credential of the kind that the call needs.
        NoCredential = "no_credential",
        /// Nobody has that credential.
        UnknownCredential = "unknown_credential",
        MissingParameter = "missing_parameter",
        /// Of the wrong type, out of bounds, not the fixed value, or against a rule.
        WrongParameter = "wrong_parameter",
        WrongContentType = "wrong_content_type",
        /// The user has not consented to a scope that the call cannot do without.
        MissingScope = "missing_scope",
        /// What is asked for by its name is not there.
        UnknownId = "unknown_id",
        UnknownPath = "unknown_path",
        WrongMethod = "wrong_method",
    }

    /// An HTTP method.
    Method {
        /// Parameters go into the query; so they do for HEAD and DELETE.
        Get = "GET",
        /// Only the headers are answered.
        Head = "HEAD",
        /// Parameters go into the body; so they do for PUT and PATCH.
        Post = "POST",
        /// Puts something in the place of what is there.
        Put = "PUT",
        /// Changes a part of what is there.
        Patch = "PATCH",
        /// Removes what is there.
        Delete = "DELETE",
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        })
    }
}

/// A number, text or truth value.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Double(f64),
    /// A truth value.
    Boolean(bool),
    /// A text.
    Text(String),
}

impl Shaped for Scalar {
    const SHAPE: Shape = Shape::Scalar;
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ScalarVisitor;

        impl Visitor<'_> for ScalarVisitor {
            type Value = Scalar;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, a text or a truth value")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Scalar, E> {
                Ok(Scalar::Integer(value))
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Scalar, E> {
                i64::try_from(value).map(Scalar::Integer).map_err(|_| E::custom("the number is larger than 64 bits can hold"))
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Scalar, E> {
                Ok(Scalar::Double(value))
            }

            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Scalar, E> {
                Ok(Scalar::Boolean(value))
            }

            fn visit_str<E: de::Error>(self, value: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(value.to_owned()))
            }
        }

        deserializer.deserialize_any(ScalarVisitor)
    }
}

impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(value) => value.fmt(f),
            Self::Double(value) => value.fmt(f),
            Self::Boolean(value) => value.fmt(f),
            Self::Text(value) => value.fmt(f),
        }
    }
}
