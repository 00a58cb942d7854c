// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The error codes of the API, and what an error can be asked.

use std::borrow::Cow;
use std::fmt;

use serde_json::Value;

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

    /// It is wrong.
    ///
    /// Code `E-1`, documented with HTTP status 400; trying again at once does not help. Source: Words
    /// reference.
    ONE = "E-1" {
        remedy: "Write `<b>` or <b>bold</b>, not [x], *y* or a_b_c & \"d\" \\ e." as "Write `<b>` or \\<b\\>bold\\</b\\>, not \\[x\\], \\*y\\* or a_b_c & \"d\" \\\\ e.",
        retry: false, invalid_token: false
    }

    /// It is wrong, see <https://words.example.com/wrong>.
    ///
    /// Code `E-2`, documented with HTTP status 400; trying again at once does not help. Source: Words
    /// reference.
    TWO = "E-2" {
        remedy: "See https://words.example.com/right." as "See <https://words.example.com/right>.",
        retry: false, invalid_token: false
    }

    /// It is wrong.
    ///
    /// Code `E 3 "quoted" \`, documented with HTTP status 400; trying again at once does not help. Source:
    /// Words reference.
    THREE = "E 3 \"quoted\" \\" {
        remedy: "Vec<T> or Option<Box<T>>; [^1] 낱말." as "Vec\\<T\\> or Option\\<Box\\<T\\>\\>; \\[^1\\] 낱말.",
        retry: false, invalid_token: false
    }
}

impl Error {
    /// The API's own code for what went wrong. Decide by it, not by the HTTP status or the message.
    pub fn code(&self) -> Option<ErrorCode> {
        self.code_text().map(ErrorCode::from)
    }

    /// What was called.
    pub fn endpoint_(&self) -> Option<&str> {
        self.text("endpoint")
    }

    /// How many to take.
    pub fn take_(&self) -> Option<i64> {
        self.payload("take").and_then(Value::as_i64)
    }

    /// Whether it came after.
    pub fn after_(&self) -> Option<bool> {
        self.payload("after").and_then(Value::as_bool)
    }

    /// Another one.
    pub fn clone_(&self) -> Option<&str> {
        self.text("clone")
    }
}

/// How the API tells of errors.
pub(crate) static CATALOG: Catalog = Catalog {
    body: ErrorBody {
        code: &["code"],
        message: &[],
        fields: &["code", "endpoint", "take", "after", "clone"],
        in_success: false,
    },
    numbers: None,
    codes: CODES,
};
