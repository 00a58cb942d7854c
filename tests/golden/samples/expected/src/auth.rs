// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::{Authorization, Secret, View};

/// Token.
///
/// Stands for a visitor.
///
/// Ask.
///
/// Sent as `Authorization: Bearer …`. Never shown: neither by `Debug` nor in errors. Wiped from memory
/// when it is dropped.
#[derive(Clone, Debug)]
pub struct Token(Secret);

impl From<&str> for Token {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl From<String> for Token {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

/// The calls that this credential allows: Token.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct TokenClient {
    pub(crate) view: View,
}

impl TokenClient {
    pub(crate) fn new(client: &Client, credential: &Token) -> Self {
        let authorization = Authorization::new(
            "Authorization",
            "Bearer ",
            &credential.0,
        );
        Self {
            view: View::new(client, authorization),
        }
    }
}
