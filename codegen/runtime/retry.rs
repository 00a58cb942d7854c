//! How long to wait before a call is tried again.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

/// The longest wait after the first try; it doubles with each further one.
const FIRST: Duration = Duration::from_millis(200);
/// The longest wait of all.
const LONGEST: Duration = Duration::from_secs(5);

/// A wait that grows with the number of retries so far, drawn at random so that clients do not come back all at once.
pub(super) fn delay(retries: u32) -> Duration {
    let longest = FIRST.saturating_mul(1 << retries.min(16)).min(LONGEST);
    // The standard library's only source of randomness: the keys of its hash maps.
    let random = RandomState::new().hash_one(retries) >> 32;
    longest.mul_f64(f64::from(u32::try_from(random).unwrap_or(u32::MAX)) / f64::from(u32::MAX))
}
