//! Points in time that are numbers.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::convert::convert;

/// A point in time, in whole seconds since 1970 (UTC). With the feature `jiff` it becomes a `jiff::Timestamp`, and is made of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

convert!(Timestamp(i64));

impl Timestamp {
    /// The same as the standard library has it; none if that cannot hold it.
    pub fn to_system_time(self) -> Option<SystemTime> {
        let distance = Duration::from_secs(self.0.unsigned_abs());
        if self.0 < 0 { SystemTime::UNIX_EPOCH.checked_sub(distance) } else { SystemTime::UNIX_EPOCH.checked_add(distance) }
    }
}

/// What is less than a second is left out.
impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let seconds = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        Self(match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => seconds(after),
            Err(before) => -seconds(before.duration()),
        })
    }
}

#[cfg(feature = "jiff")]
impl Timestamp {
    /// The same as a timestamp of `jiff`.
    ///
    /// # Errors
    ///
    /// If it is too far away.
    pub fn to_timestamp(self) -> Result<jiff::Timestamp, jiff::Error> {
        jiff::Timestamp::from_second(self.0)
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Timestamp {
    fn from(time: jiff::Timestamp) -> Self {
        Self(time.as_second())
    }
}
