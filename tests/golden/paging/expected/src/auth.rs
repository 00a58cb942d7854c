// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::{Authorization, Secret, View};

/// Key.
///
/// Stands for a reader.
///
/// Ask.
///
/// Sent as `X-Key: …`. Never shown: neither by `Debug` nor in errors. Wiped from memory when it is
/// dropped.
#[derive(Clone, Debug)]
pub struct Key(Secret);

impl From<&str> for Key {
    /// Takes the bare credential.
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl From<String> for Key {
    /// Takes the bare credential.
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

/// The calls that this credential allows: Key.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct KeyClient {
    pub(crate) view: View,
}

impl KeyClient {
    pub(crate) fn new(client: &Client, credential: &Key) -> Self {
        let authorization = Authorization::new("X-Key", "", &credential.0);
        Self {
            view: View::new(client, authorization),
        }
    }
}
