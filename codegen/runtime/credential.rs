//! Credentials: never shown, checked before they become a header, and wiped from memory when they are dropped.

use std::fmt;

use bytes::Bytes;
use reqwest::header::HeaderValue;
use zeroize::Zeroizing;

use super::call::{Call, Endpoint};
use super::client::Client;
use super::redact::Redacted;

/// A text that never shows itself and is wiped when it is dropped.
#[derive(Clone)]
pub(crate) struct Secret(Zeroizing<String>);

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Redacted.fmt(f)
    }
}

/// The header that carries a credential.
#[derive(Clone, Debug)]
pub(crate) struct Authorization {
    pub(super) header: &'static str,
    /// None if the credential cannot be a header.
    pub(super) value: Option<HeaderValue>,
    /// Where in the value the credential begins.
    start: usize,
}

impl Authorization {
    /// The header `header`, with what stands before the credential in it.
    pub(crate) fn new(header: &'static str, prefix: &'static str, secret: &Secret) -> Self {
        let is_legal = !secret.0.is_empty() && secret.0.bytes().all(|byte| byte.is_ascii_graphic());
        // With room for all of it, or growing would leave a copy behind.
        let mut text = Zeroizing::new(String::with_capacity(prefix.len() + secret.0.len()));
        text.extend([prefix, &secret.0]);
        Self { header, value: is_legal.then_some(text).and_then(value), start: prefix.len() }
    }

    /// The credential by itself.
    pub(super) fn secret(&self) -> &[u8] {
        self.value.as_ref().map_or(&[], |value| &value.as_bytes()[self.start..])
    }
}

/// A header value that is shown nowhere, and that all its clones share until the last one wipes it.
fn value(text: Zeroizing<String>) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_maybe_shared(Bytes::from_owner(text)).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// A client together with a credential.
#[derive(Clone, Debug)]
pub(crate) struct View {
    client: Client,
    authorization: Authorization,
}

impl View {
    pub(crate) fn new(client: &Client, authorization: Authorization) -> Self {
        Self { client: client.clone(), authorization }
    }

    pub(crate) fn call(&self, endpoint: &'static Endpoint) -> Call {
        Call::new(self.client.clone(), Some(self.authorization.clone()), endpoint)
    }
}
