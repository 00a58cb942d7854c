//! Dates with a time.

use serde::{Deserialize, Serialize};

use super::convert::convert;

/// A date and a time, as RFC 3339 writes it: `2026-01-31T12:00:00Z`.
///
/// It is kept as the server wrote it, whether or not it is of that form. With the feature `jiff` it becomes a
/// `jiff::Timestamp`, and is made of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DateTime(pub String);

convert!(DateTime(String));

#[cfg(feature = "jiff")]
impl DateTime {
    /// The point in time that it names.
    ///
    /// # Errors
    ///
    /// If it is not written as it should be.
    pub fn to_timestamp(&self) -> Result<jiff::Timestamp, jiff::Error> {
        self.0.parse()
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for DateTime {
    fn from(time: jiff::Timestamp) -> Self {
        Self(time.to_string())
    }
}
