// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The error codes of the API, and what an error can be asked.

use std::fmt;

use crate::runtime::codes::codes;
use crate::runtime::error::{Catalog, Error, ErrorBody};

/// An error code. The known ones are constants; any other number is a code too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(i32);

impl ErrorCode {
    /// The number on the wire.
    pub fn get(self) -> i32 {
        self.0
    }

    /// The name of its constant, if it has one.
    pub fn name(self) -> Option<&'static str> {
        CATALOG.known(&self.to_string()).map(|known| known.name)
    }
}

impl From<i32> for ErrorCode {
    fn from(code: i32) -> Self {
        Self(code)
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

codes! {
    ErrorCode = Self;

    /// It is gone:
    ///
    /// 1. eaten
    /// 2. lost
    ///
    /// Code `1`, documented with HTTP status 404; trying again at once does not help. Source: [Garden
    /// reference](https://garden.example.com/docs).
    GONE = 1 {
        remedy: "**Sow** again, see [the guide](https://garden.example.com/guide).",
        retry: false, invalid_token: false
    }
}

impl Error {
    /// The API's own code for what went wrong. Decide by it, not by the HTTP status or the message.
    pub fn code(&self) -> Option<ErrorCode> {
        self.code_text()?.parse().ok().map(ErrorCode)
    }
}

/// How the API tells of errors.
pub(crate) static CATALOG: Catalog = Catalog {
    body: ErrorBody {
        code: &["code"],
        message: &[],
        fields: &["code"],
        in_success: false,
    },
    numbers: Some((i32::MIN as i64, i32::MAX as i64)),
    codes: CODES,
};
