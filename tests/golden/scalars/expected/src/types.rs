// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Ledger API.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::runtime::base64::Base64;
use crate::runtime::convert::convert;
use crate::runtime::date::Date;
use crate::runtime::date_time::DateTime;
use crate::runtime::decimal::Decimal;
use crate::runtime::long_text::LongText;
use crate::runtime::timestamp::Timestamp;
use crate::runtime::web_address::Url;
use crate::runtime::yes_no::YesNo;

/// An entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Entry {
    /// When.
    pub at: DateTime,
    /// Of which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// When it was booked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub booked: Option<Timestamp>,
    /// How much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Decimal>,
    /// Where it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<Url>,
    /// Of which account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<LongText>,
    /// Of whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<OwnerId>,
    /// Whether it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<YesNo>,
    /// The seal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seal: Option<Base64>,
    /// Anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<Value>,
}

impl Entry {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(at: DateTime) -> Self {
        Self {
            at,
            day: None,
            booked: None,
            amount: None,
            site: None,
            number: None,
            owner: None,
            open: None,
            seal: None,
            extra: None,
        }
    }
}

/// The id of an owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct OwnerId(pub LongText);

convert!(OwnerId(LongText));

impl From<i64> for OwnerId {
    fn from(number: i64) -> Self {
        Self(number.into())
    }
}
