//! How long a call may take, how often it is tried and how much of an answer is read: for all calls of a client, or for one.

use std::future::poll_fn;
use std::pin::pin;
use std::task::{Poll, ready};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

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
    read_timeout: Duration,
    /// When the attempt or its call ends, whichever is first; None if that is too far away to count.
    end: Option<End>,
}

/// When a limit is reached.
#[derive(Clone, Copy)]
struct End {
    at: Instant,
    /// What it means that it was reached.
    what: &'static str,
    limit: Duration,
}

impl Clock {
    /// An attempt begins, in a call that ends at `call`.
    pub(super) fn start(limits: Limits, now: Instant, call: Option<Instant>) -> Self {
        let attempt = End::after(now, limits.attempt_timeout, "the attempt took longer than");
        let call = call.map(|at| End { at, what: "the call took longer than", limit: limits.timeout });
        Self { read_timeout: limits.read_timeout, end: End::first(attempt, call) }
    }

    /// Waits for the server for as long as no limit is reached. `silence` says what it means if nothing comes.
    pub(super) async fn wait<T>(&self, silence: &'static str, event: impl Future<Output = T>) -> Result<T, Failure> {
        let (mut event, mut timer, mut end) = (pin!(event), pin!(None), None);
        poll_fn(|context| {
            if let Poll::Ready(value) = event.as_mut().poll(context) {
                return Poll::Ready(Ok(value));
            }
            // A timer has its price: one does for all limits, and there is none for what has come already.
            if end.is_none() {
                end = End::first(End::after(Instant::now(), self.read_timeout, silence), self.end);
                timer.set(end.map(|end| sleep_until(end.at)));
            }
            match (timer.as_mut().as_pin_mut(), end) {
                (Some(timer), Some(end)) => {
                    ready!(timer.poll(context));
                    Poll::Ready(Err(end.reached()))
                }
                _ => Poll::Pending,
            }
        })
        .await
    }
}

impl End {
    fn after(now: Instant, limit: Duration, what: &'static str) -> Option<Self> {
        now.checked_add(limit).map(|at| Self { at, what, limit })
    }

    fn first(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) => Some(if other.at < one.at { other } else { one }),
            (one, other) => one.or(other),
        }
    }

    fn reached(self) -> Failure {
        Failure::new(ErrorKind::Timeout, format!("{} its limit of {:?}", self.what, self.limit))
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
