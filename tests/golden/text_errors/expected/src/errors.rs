// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The error codes of the API, and what an error can be asked.

use std::borrow::Cow;
use std::fmt;

use crate::runtime::error::{Catalog, Error, KnownCode};

/// An error code. The known ones are constants; any other text is a code too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(Cow<'static, str>);

impl ErrorCode {
    /// The coat is gone.
    ///
    /// What to do: Buy another one.
    ///
    /// Code `lost-coat`, documented with HTTP status 400; trying again at once does not help. Source: Coat
    /// Check reference.
    pub const LOST_COAT: Self = Self(Cow::Borrowed("lost-coat"));

    /// The ticket is missing.
    ///
    /// What to do: Look in your pockets.
    ///
    /// Code `401`, documented with HTTP status 401; trying again at once does not help. Source: Coat Check
    /// reference.
    pub const NO_TICKET: Self = Self(Cow::Borrowed("401"));

    /// An odd code.
    ///
    /// What to do: Ask for {}, "it" \\ them.
    ///
    /// Code `with "quotes" \ and {braces}`, documented with HTTP status 500; the same call may succeed a
    /// little later. Source: Coat Check reference.
    pub const ODD: Self = Self(Cow::Borrowed("with \"quotes\" \\ and {braces}"));

    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of its constant, if it has one.
    pub fn name(&self) -> Option<&'static str> {
        CATALOG.known(&self.0).map(|known| known.name)
    }
}

impl From<&str> for ErrorCode {
    fn from(code: &str) -> Self {
        Self(Cow::Owned(code.to_owned()))
    }
}

impl From<String> for ErrorCode {
    fn from(code: String) -> Self {
        Self(Cow::Owned(code))
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error {
    /// The API's own code for what went wrong. Decide by it, not by the HTTP status or the message.
    pub fn code(&self) -> Option<ErrorCode> {
        Some(ErrorCode::from(self.code_text()?))
    }
}

/// What the runtime knows of the codes.
pub(crate) static CATALOG: Catalog = Catalog {
    code: "error",
    message: None,
    fields: &["error"],
    codes: &[
        KnownCode {
            code: "lost-coat",
            name: "LOST_COAT",
            remedy: "Buy another one",
            retry: false,
        },
        KnownCode {
            code: "401",
            name: "NO_TICKET",
            remedy: "Look in your pockets",
            retry: false,
        },
        KnownCode {
            code: "with \"quotes\" \\ and {braces}",
            name: "ODD",
            remedy: "Ask for {}, \"it\" \\ them",
            retry: true,
        },
    ],
};
