// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! How long a call may take, how often it is tried and how much of an answer is read: for all calls of a client, or for one.

use std::time::Duration;

use tokio::time::{self, Instant};

use super::error::{ErrorKind, Failure};

/// The limits of a call. A client has them for all its calls; each call begins with those of its client.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Duration,
    pub(crate) read_timeout: Duration,
    pub(crate) max_retries: u32,
    pub(crate) max_response_size: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(30),
            attempt_timeout: Duration::from_secs(15),
            read_timeout: Duration::from_secs(10),
            max_retries: 2,
            max_response_size: 8 << 20,
        }
    }
}

/// The limits of an attempt that is being made.
pub(super) struct Clock {
    limits: Limits,
    /// When the call and the attempt end; None if that is too far away to count.
    call: Option<Instant>,
    attempt: Option<Instant>,
}

impl Clock {
    /// An attempt begins, in a call that ends at `call`.
    pub(super) fn start(limits: Limits, call: Option<Instant>) -> Self {
        Self { limits, call, attempt: Instant::now().checked_add(limits.attempt_timeout) }
    }

    /// Waits for the server for as long as no limit is reached. `silence` says what it means if nothing comes.
    pub(super) async fn wait<T>(&self, silence: &str, event: impl Future<Output = T>) -> Result<T, Failure> {
        let ends = [
            (Instant::now().checked_add(self.limits.read_timeout), silence, self.limits.read_timeout),
            (self.attempt, "the attempt took longer than", self.limits.attempt_timeout),
            (self.call, "the call took longer than", self.limits.timeout),
        ];
        // One timer does for all, and each has its price.
        let Some((Some(end), what, limit)) = ends.into_iter().filter(|(end, ..)| end.is_some()).min_by_key(|(end, ..)| *end) else {
            return Ok(event.await);
        };
        let reached = |_| Failure::new(ErrorKind::Timeout, format!("{what} its limit of {limit:?}"));
        time::timeout_at(end, event).await.map_err(reached)
    }
}

/// The setters of the limits, which a client's builder and every request have.
macro_rules! limits {
    ($type:ident, $($limits:ident).+) => {
        impl $type {
            /// How long a call may take in all, with every attempt and the waits between them. Each page of a stream is a
            /// call.
            ///
            /// Default: 30 seconds; for a single call, what its client was given.
            pub fn timeout(mut self, limit: std::time::Duration) -> Self {
                self.$($limits).+.timeout = limit;
                self
            }

            /// How long one attempt may take, from connecting to the last byte of the answer.
            ///
            /// That one took too long is no reason to try again, unless a status had come that is one: a server that is slow
            /// has enough to do.
            /// Default: 15 seconds; for a single call, what its client was given.
            pub fn attempt_timeout(mut self, limit: std::time::Duration) -> Self {
                self.$($limits).+.attempt_timeout = limit;
                self
            }

            /// How long the head of an answer may take, connecting included, and how long the server may be silent between
            /// any two parts of the body.
            ///
            /// Keep it above the limit of connecting, or a connection that hangs counts as a slow server.
            /// Default: 10 seconds; for a single call, what its client was given.
            pub fn read_timeout(mut self, limit: std::time::Duration) -> Self {
                self.$($limits).+.read_timeout = limit;
                self
            }

            /// How often a call is tried again after a passing failure; 0 turns retries off.
            ///
            /// [`Error::is_retryable`](crate::Error::is_retryable) tells which failures pass. An attempt follows after a
            /// wait, if the call's time allows it and the client has not retried too much already.
            /// Default: 2; for a single call, what its client was given.
            pub fn max_retries(mut self, retries: u32) -> Self {
                self.$($limits).+.max_retries = retries;
                self
            }

            /// The most bytes of a response's body that are read; a larger one is
            /// [`ErrorKind::TooLarge`](crate::ErrorKind::TooLarge).
            ///
            /// Default: 8 MiB; for a single call, what its client was given.
            pub fn max_response_size(mut self, bytes: usize) -> Self {
                self.$($limits).+.max_response_size = bytes;
                self
            }
        }
    };
}
pub(crate) use limits;
