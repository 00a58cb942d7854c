//! Dates.

use serde::{Deserialize, Serialize};

use super::convert::convert;

/// A date, as `2026-01-31`.
///
/// It is kept as the server wrote it, whether or not it is of that form. With the feature `jiff` it becomes a
/// `jiff::civil::Date`, and is made of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(pub String);

convert!(Date(String));

#[cfg(feature = "jiff")]
impl Date {
    /// The date as numbers.
    ///
    /// # Errors
    ///
    /// If it is not written as it should be.
    pub fn to_date(&self) -> Result<jiff::civil::Date, jiff::Error> {
        self.0.parse()
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        Self(date.to_string())
    }
}
