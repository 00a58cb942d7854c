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
    /// The token has expired.
    ///
    /// What to do: Log in again.
    ///
    /// Code `expired`, documented with HTTP status 401; trying again at once does not help. Source:
    /// Patients reference.
    pub const EXPIRED: Self = Self(Cow::Borrowed("expired"));

    /// The token was revoked.
    ///
    /// What to do: Log in again.
    ///
    /// Code `revoked`, documented with HTTP status 401; trying again at once does not help. Source:
    /// Patients reference.
    pub const REVOKED: Self = Self(Cow::Borrowed("revoked"));

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

    /// Whether the credential is not valid, or not any more, so that trying once more with a new one may
    /// help.
    ///
    /// It is with the code [`EXPIRED`](ErrorCode::EXPIRED) or [`REVOKED`](ErrorCode::REVOKED).
    pub fn is_invalid_token(&self) -> bool {
        self.code()
            .is_some_and(|code| [ErrorCode::EXPIRED, ErrorCode::REVOKED].contains(&code))
    }
}

/// What the runtime knows of the codes.
pub(crate) static CATALOG: Catalog = Catalog {
    code: "code",
    message: None,
    fields: &["code"],
    codes: &[
        KnownCode {
            code: "expired",
            name: "EXPIRED",
            remedy: "Log in again",
            retry: false,
        },
        KnownCode {
            code: "revoked",
            name: "REVOKED",
            remedy: "Log in again",
            retry: false,
        },
    ],
};
