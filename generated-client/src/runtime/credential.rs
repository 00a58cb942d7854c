// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials: kept out of every output, and checked before they become a header.

use std::fmt;
use std::sync::Arc;

use reqwest::header::HeaderValue;

use super::call::{Call, Endpoint};
use super::client::Client;

/// A text that never shows itself.
#[derive(Clone)]
pub(crate) struct Secret(Arc<str>);

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// The header that carries a credential.
#[derive(Clone, Debug)]
pub(crate) struct Authorization {
    pub(super) header: &'static str,
    /// None if the credential cannot be a header.
    pub(super) value: Option<HeaderValue>,
    secret: Secret,
}

impl Authorization {
    /// The header `header: prefix secret`.
    pub(crate) fn new(header: &'static str, prefix: Option<&'static str>, secret: Secret) -> Self {
        let legal = !secret.0.is_empty() && secret.0.bytes().all(|byte| byte.is_ascii_graphic());
        let text = prefix.map_or_else(|| secret.0.to_string(), |prefix| format!("{prefix} {}", secret.0));
        let value = HeaderValue::try_from(text).ok().filter(|_| legal).map(|mut value| {
            value.set_sensitive(true);
            value
        });
        Self { header, value, secret }
    }

    /// Takes the credential out of a text that came from elsewhere, in case somebody echoed it.
    pub(super) fn scrub(&self, text: Vec<u8>) -> Vec<u8> {
        let secret = self.secret.0.as_bytes();
        if secret.is_empty() || !text.windows(secret.len()).any(|window| window == secret) {
            return text;
        }
        String::from_utf8_lossy(&text).replace(&*self.secret.0, "[redacted]").into_bytes()
    }
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
