//! Whether a failed call is tried again, when, and how many may be.
//!
//! Only a call that may be made twice is repeated. For those [`passes`] is the one rule, [`Backoff`] says how long to wait,
//! and [`Budget`] keeps the retries of a whole client from multiplying an outage.

use std::hash::{BuildHasher, RandomState};
use std::mem;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};

/// Whether a failure may pass by itself. The first that is known decides:
///
/// 1. what the API says of the code in the answer;
/// 2. the HTTP status: 429, 502, 503 and 504 pass;
/// 3. without any answer, whether the connection failed.
pub(super) fn passes(code: Option<bool>, status: Option<StatusCode>, connection_failed: bool) -> bool {
    match (code, status) {
        (Some(retry), _) => retry,
        (None, Some(status)) => matches!(status.as_u16(), 429 | 502 | 503 | 504),
        (None, None) => connection_failed,
    }
}

/// How long to wait before a retry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Backoff {
    /// The longest wait before the first retry; it doubles with each further one.
    pub(super) first: Duration,
    /// The longest wait of all.
    pub(super) longest: Duration,
}

impl Default for Backoff {
    fn default() -> Self {
        Self { first: Duration::from_millis(100), longest: Duration::from_secs(5) }
    }
}

impl Backoff {
    /// The wait after `retries` retries: anything between nothing and a limit that doubles, so that clients do not come
    /// back all at once (full jitter); but no less than the server `asked` for, and never more than the longest.
    pub(super) fn wait(self, retries: u32, asked: Option<Duration>, random: f64) -> Duration {
        let range = self.first.saturating_mul(1 << retries.min(30)).min(self.longest);
        let drawn = Duration::try_from_secs_f64(range.as_secs_f64() * random).unwrap_or(range);
        drawn.max(asked.unwrap_or_default()).min(self.longest)
    }
}

/// A number from 0 to 1, from the standard library's only source of randomness: the keys of its hash maps.
pub(super) fn random() -> f64 {
    let bits = RandomState::new().hash_one(()) >> 32;
    f64::from(u32::try_from(bits).unwrap_or(u32::MAX)) / f64::from(u32::MAX)
}

/// What `Retry-After` asks for, as seconds or as a date; nothing if it is neither.
pub(super) fn asked(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

/// What a client may spend on retries: at once a hundred of them, and further ones only as calls succeed.
#[derive(Debug)]
pub(super) struct Budget(AtomicU32);

impl Budget {
    const FULL: u32 = 500;
    const RETRY: u32 = 5;
    const SUCCESS: u32 = 1;

    pub(super) fn new() -> Self {
        Self(AtomicU32::new(Self::FULL))
    }

    /// Takes the price of a retry, unless there is too little left.
    pub(super) fn take(&self) -> Option<Permit<'_>> {
        let taken = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |tokens| tokens.checked_sub(Self::RETRY));
        taken.ok().map(|_| Permit(self))
    }

    /// A call succeeded: a retry that helped is paid back, and five successes pay for one more.
    pub(super) fn earn(&self, retried: bool) {
        self.give(if retried { Self::RETRY } else { Self::SUCCESS });
    }

    fn give(&self, tokens: u32) {
        // Nearly always it is full, and looking is cheaper than writing to what all threads share.
        if self.0.load(Ordering::Relaxed) < Self::FULL {
            let given = |own: u32| Some(own.saturating_add(tokens).min(Self::FULL));
            let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, given);
        }
    }
}

/// The price of a retry, taken from a budget. It goes back there unless the retry is made.
pub(super) struct Permit<'b>(&'b Budget);

impl Permit<'_> {
    /// The retry is made.
    pub(super) fn spend(self) {
        mem::forget(self);
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.give(Budget::RETRY);
    }
}
