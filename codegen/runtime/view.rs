//! A client together with a credential, which becomes a header once and is wiped from memory when its last holder is dropped.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use reqwest::header::HeaderValue;
use zeroize::Zeroizing;

use super::call::Call;
use super::client::Client;
use super::credential::Authorization;
use super::endpoint::Endpoint;
use super::redact::Redacted;

/// A text that never shows itself and is wiped when it is dropped.
#[derive(Clone)]
pub(crate) struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes a text over, so that it too is wiped; of a borrowed one it keeps a copy.
    pub(crate) fn new(text: Cow<'_, str>) -> Self {
        Self(Zeroizing::new(text.into_owned()))
    }

    /// The header `header`, with what stands before the credential in it.
    fn authorization(&self, header: &'static str, prefix: &'static str) -> Authorization {
        let is_legal = !self.0.is_empty() && self.0.bytes().all(|byte| byte.is_ascii_graphic());
        // With room for all of it, or growing would leave a copy behind.
        let mut text = Zeroizing::new(String::with_capacity(prefix.len() + self.0.len()));
        text.extend([prefix, &self.0]);
        Authorization { header, value: is_legal.then_some(text).and_then(value), start: prefix.len() }
    }
}

/// A header value that is shown nowhere, and that all its clones share until the last one wipes it.
fn value(text: Zeroizing<String>) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_maybe_shared(Bytes::from_owner(text)).ok()?;
    value.set_sensitive(true);
    Some(value)
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Redacted.fmt(f)
    }
}

/// A client together with a credential.
#[derive(Clone, Debug)]
pub(crate) struct View {
    client: Client,
    authorization: Authorization,
}

impl View {
    /// The credential is sent in `header`, with `prefix` before it.
    pub(crate) fn new(client: &Client, header: &'static str, prefix: &'static str, secret: &Secret) -> Self {
        Self { client: client.clone(), authorization: secret.authorization(header, prefix) }
    }

    #[allow(dead_code, reason = "of an API whose calls take none of its credentials")]
    pub(crate) fn call(&self, endpoint: &'static Endpoint) -> Call {
        Call::new(self.client.clone(), Some(self.authorization.clone()), endpoint)
    }
}
