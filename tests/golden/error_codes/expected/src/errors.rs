// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The error codes of the API, and what an error can be asked.

use std::fmt;

use serde_json::Value;

use crate::runtime::codes::codes;
use crate::runtime::error::{Catalog, Error, ErrorBody};

/// An error code. The known ones are constants; any other number is a code too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(i64);

impl ErrorCode {
    /// The number on the wire.
    pub fn get(self) -> i64 {
        self.0
    }

    /// The name of its constant, if it has one.
    pub fn name(self) -> Option<&'static str> {
        CATALOG.known(&self.to_string()).map(|known| known.name)
    }
}

impl From<i64> for ErrorCode {
    fn from(code: i64) -> Self {
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

    /// A can is stuck.
    ///
    /// Code `-1`, documented with HTTP status 500; the same call may succeed a little later. Source:
    /// Vending Machine reference.
    JAMMED = -1 {
        remedy: "Shake the machine.",
        retry: true, invalid_token: false
    }

    /// None left.
    ///
    /// Code `-2`, documented with HTTP status 404; trying again at once does not help. Source: [Label \[on
    /// the back\]](https://cans.example.com/label).
    ///
    /// The label says 410.
    SOLD_OUT = -2 {
        remedy: "Take another one.",
        retry: false, invalid_token: false
    }

    /// Nothing.
    ///
    /// Code `0`, documented with HTTP status 400; trying again at once does not help. Source: Vending
    /// Machine reference.
    ZERO = 0 {
        remedy: "Nothing.",
        retry: false, invalid_token: false
    }

    /// The can is too large.
    ///
    /// Code `3000000000`, documented with HTTP status 503; trying again at once does not help. Source:
    /// Vending Machine reference.
    TOO_LARGE_2 = 3000000000 {
        remedy: "Wait: the machine grows.",
        retry: false, invalid_token: false
    }
}

impl Error {
    /// The API's own code for what went wrong. Decide by it, not by the HTTP status or the message.
    pub fn code(&self) -> Option<ErrorCode> {
        self.code_text()?.parse().ok().map(ErrorCode)
    }

    /// What to try.
    pub fn hint(&self) -> Option<&str> {
        self.text("hint")
    }

    /// The row.
    ///
    /// Only for code `-2`.
    pub fn row(&self) -> Option<i64> {
        self.payload("row").and_then(Value::as_i64)
    }

    /// How many are left.
    pub fn left(&self) -> Option<i64> {
        self.payload("left").and_then(Value::as_i64)
    }

    /// The price.
    pub fn price(&self) -> Option<f64> {
        self.payload("price").and_then(Value::as_f64)
    }

    /// Whether it is cold.
    pub fn cold(&self) -> Option<bool> {
        self.payload("cold").and_then(Value::as_bool)
    }

    /// What else there is.
    pub fn kinds(&self) -> Vec<&str> {
        self.list("kinds", Value::as_str)
    }

    /// Where.
    pub fn rows(&self) -> Vec<i64> {
        self.list("rows", Value::as_i64)
    }

    /// For how much.
    pub fn prices(&self) -> Vec<f64> {
        self.list("prices", Value::as_f64)
    }

    /// Some flags.
    pub fn flags(&self) -> Vec<bool> {
        self.list("flags", Value::as_bool)
    }

    /// A name that every error has already.
    pub fn machine_status(&self) -> Option<i64> {
        self.payload("status").and_then(Value::as_i64)
    }

    /// A name that the client uses within.
    pub fn list_(&self) -> Vec<&str> {
        self.list("list", Value::as_str)
    }

    /// Another one.
    pub fn payload_(&self) -> Option<&str> {
        self.text("payload")
    }
}

/// How the API tells of errors.
pub(crate) static CATALOG: Catalog = Catalog {
    body: ErrorBody {
        code: &["code"],
        message: &["msg"],
        fields: &[
            "code",
            "msg",
            "hint",
            "row",
            "left",
            "price",
            "cold",
            "kinds",
            "rows",
            "prices",
            "flags",
            "status",
            "list",
            "payload",
        ],
        in_success: false,
    },
    numbers: Some((i64::MIN, i64::MAX)),
    codes: CODES,
};
