// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The error codes of the API, and what an error can be asked.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::runtime::code_text;
use crate::runtime::codes::codes;
use crate::runtime::error::{Catalog, Error, ErrorBody};
use crate::runtime::web_address::Url;
use crate::types::Problem;

/// An error code. The known ones are constants; any other text is a code too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct ErrorCode(#[serde(deserialize_with = "code_text::read")] Cow<'static, str>);

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

    /// Too much was asked for.
    ///
    /// Code `rate_limited`, documented with HTTP status 429; the same call may succeed a little later.
    /// Source: Post reference.
    RATE_LIMITED = "rate_limited" {
        remedy: "Wait.",
        retry: true, invalid_token: false
    }

    /// The receiver is no friend.
    ///
    /// Code `not_a_friend`, documented with HTTP status 400; trying again at once does not help. Source:
    /// Post reference.
    NOT_A_FRIEND = "not_a_friend" {
        remedy: "Send to friends alone.",
        retry: false, invalid_token: false
    }

    /// There is nothing to unlink.
    ///
    /// Code `already_unlinked`, documented with HTTP status 400; trying again at once does not help.
    /// Source: Post reference.
    ALREADY_UNLINKED = "already_unlinked" {
        remedy: "Nothing is to be done.",
        retry: false, invalid_token: false
    }

    /// The code is not valid.
    ///
    /// Code `invalid_grant`, documented with HTTP status 400; trying again at once does not help. Source:
    /// Post reference.
    INVALID_GRANT = "invalid_grant" {
        remedy: "Log in again.",
        retry: false, invalid_token: false
    }

    /// There is no such file.
    ///
    /// Code `404`, documented with HTTP status 404; trying again at once does not help. Source: Post
    /// reference.
    NOT_FOUND = "404" {
        remedy: "Look for another.",
        retry: false, invalid_token: false
    }

    /// All went well.
    ///
    /// Code `00`, documented with HTTP status 200; trying again at once does not help. Source: Post
    /// reference.
    FINE = "00" {
        remedy: "Nothing is to be done.",
        retry: false, invalid_token: false
    }

    /// The key is not registered.
    ///
    /// Code `30`, documented with HTTP status 200; trying again at once does not help. Source: Post
    /// reference.
    UNREGISTERED_KEY = "30" {
        remedy: "Register it.",
        retry: false, invalid_token: false
    }
}

impl Error {
    /// The API's own code for what went wrong. Decide by it, not by the HTTP status or the message.
    pub fn code(&self) -> Option<ErrorCode> {
        self.code_text().map(ErrorCode::from)
    }

    /// What is wrong.
    pub fn error(&self) -> Option<Problem> {
        self.typed("error")
    }

    /// The id of the request.
    pub fn request_id(&self) -> Option<&str> {
        self.text("request_id")
    }

    /// More on it.
    pub fn error_uri(&self) -> Option<Url> {
        self.typed("error_uri")
    }

    /// What is wrong.
    pub fn title(&self) -> Option<&str> {
        self.text("title")
    }
}

/// How the API tells of errors.
pub(crate) static CATALOG: Catalog = Catalog {
    body: ErrorBody {
        code: &["error", "code"],
        message: &["error", "message"],
        fields: &["error", "request_id"],
        in_success: false,
    },
    numbers: None,
    codes: CODES,
};

/// How some calls tell of errors.
pub(crate) static BODY_1: ErrorBody = ErrorBody {
    code: &["error"],
    message: &["error_description"],
    fields: &["error", "error_description", "error_uri"],
    in_success: false,
};

/// How some calls tell of errors.
pub(crate) static BODY_2: ErrorBody = ErrorBody {
    code: &[],
    message: &[],
    fields: &["title"],
    in_success: false,
};

/// How some calls tell of errors.
pub(crate) static BODY_3: ErrorBody = ErrorBody {
    code: &["result_code"],
    message: &[],
    fields: &["result_code"],
    in_success: true,
};
