// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The error codes of the API, and what an error can be asked.

use std::borrow::Cow;
use std::fmt;

use crate::runtime::codes::codes;
use crate::runtime::error::{Catalog, Error, ErrorBody};

/// An error code. The known ones are constants; any other text is a code too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(Cow<'static, str>);

impl ErrorCode {
    const fn known(code: &'static str) -> Self {
        Self(Cow::Borrowed(code))
    }

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

codes! {
    ErrorCode = Self::known;

    /// The coat is gone.
    ///
    /// Code `lost-coat`, documented with HTTP status 400; trying again at once does not help. Source: Coat
    /// Check reference.
    LOST_COAT = "lost-coat" {
        remedy: "Buy another one.",
        retry: false, invalid_token: false
    }

    /// The ticket is missing.
    ///
    /// Code `401`, documented with HTTP status 401; trying again at once does not help. Source: Coat Check
    /// reference.
    NO_TICKET = "401" {
        remedy: "Look in your pockets.",
        retry: false, invalid_token: false
    }

    /// An odd code.
    ///
    /// Code `with "quotes" \ and {braces}`, documented with HTTP status 500; the same call may succeed a
    /// little later. Source: Coat Check reference.
    ODD = "with \"quotes\" \\ and {braces}" {
        remedy: "Ask for {}, \"it\" \\ them." as "Ask for {}, \"it\" \\\\ them.",
        retry: true, invalid_token: false
    }
}

impl Error {
    /// The API's own code for what went wrong. Decide by it, not by the HTTP status or the message.
    pub fn code(&self) -> Option<ErrorCode> {
        self.code_text().map(ErrorCode::from)
    }
}

/// How the API tells of errors.
pub(crate) static CATALOG: Catalog = Catalog {
    body: ErrorBody {
        code: &["error"],
        message: &[],
        fields: &["error"],
        in_success: false,
    },
    numbers: None,
    codes: CODES,
};
