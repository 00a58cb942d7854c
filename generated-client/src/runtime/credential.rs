// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials: kept out of every output, and checked before they become a header.

use std::fmt;
use std::sync::Arc;

use reqwest::header::HeaderValue;
use serde_json::Value;

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

    /// Takes the credential out of an answer, in case somebody echoed it. A short one is no secret, and may well be a
    /// word of an honest message.
    pub(super) fn scrub(&self, value: &mut Value) {
        match value {
            Value::String(text) if self.secret.0.len() >= 8 && text.contains(&*self.secret.0) => {
                *text = text.replace(&*self.secret.0, "[redacted]");
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.scrub(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.scrub(field)),
            _ => {}
        }
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
