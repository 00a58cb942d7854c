// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! What proves who is calling: secrets that are never shown and wiped from memory when their last holder is dropped.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use reqwest::header::HeaderValue;
use zeroize::Zeroizing;

use super::redact::Redacted;

/// A text that never shows itself and is wiped when it is dropped.
#[derive(Clone)]
pub(crate) struct Secret(Zeroizing<String>);

#[allow(dead_code, reason = "hardly an API has secrets of every kind")]
impl Secret {
    /// Takes a text over, so that it too is wiped; of a borrowed one it keeps a copy.
    pub(crate) fn new(text: Cow<'_, str>) -> Self {
        Self(Zeroizing::new(text.into_owned()))
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }

    /// Sent in a header, with what stands before it there.
    pub(crate) fn header(&self, name: &'static str, prefix: &'static str) -> Proof {
        // With room for all of it, or growing would leave a copy behind.
        let mut text = Zeroizing::new(String::with_capacity(prefix.len() + self.0.len()));
        text.extend([prefix, &self.0]);
        // To look at all of them takes less than to stop at the first that is not.
        let is_legal = !self.0.is_empty() && self.0.bytes().fold(true, |legal, byte| legal & byte.is_ascii_graphic());
        Proof { carrier: Carrier::Header(name), value: is_legal.then_some(text).and_then(value), start: prefix.len() }
    }

    /// Sent in the query.
    pub(crate) fn query(&self, name: &'static str) -> Proof {
        Proof { carrier: Carrier::Query(name), ..self.header("", "") }
    }

    /// Sent within another.
    pub(crate) fn within(&self) -> Proof {
        Proof { carrier: Carrier::Another, value: value(self.0.clone()), start: 0 }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Redacted.fmt(f)
    }
}

/// A header value that is shown nowhere, and that all its clones share until the last one wipes it.
fn value(text: Zeroizing<String>) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_maybe_shared(Bytes::from_owner(text)).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// All that is sent to prove who is calling.
pub(crate) type Authorization = Arc<[Proof]>;

/// A secret, and what carries it.
#[derive(Clone, Debug)]
pub(crate) struct Proof {
    pub(super) carrier: Carrier,
    /// None if it cannot be sent.
    pub(super) value: Option<HeaderValue>,
    /// Where in the value the secret begins.
    start: usize,
}

/// What carries a secret.
#[allow(dead_code, reason = "hardly an API carries secrets in every way")]
#[derive(Clone, Copy, Debug)]
pub(super) enum Carrier {
    Header(&'static str),
    Query(&'static str),
    Another,
}

impl Proof {
    /// The secret by itself.
    pub(super) fn secret(&self) -> &[u8] {
        self.value.as_ref().map_or(&[], |value| &value.as_bytes()[self.start..])
    }
}
