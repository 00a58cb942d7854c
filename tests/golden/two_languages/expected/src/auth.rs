// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::{Authorization, Secret, View};

/// 이용권.
///
/// 문을 엽니다.
///
/// 경비원에게 문의합니다.
///
/// Sent as `Authorization: Pass …`. Never shown: neither by `Debug` nor in errors. Wiped from memory
/// when it is dropped.
#[derive(Clone, Debug)]
pub struct Pass(Secret);

impl From<&str> for Pass {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl From<String> for Pass {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

/// The calls that this credential allows: 이용권.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct PassClient {
    pub(crate) view: View,
}

impl PassClient {
    pub(crate) fn new(client: &Client, credential: &Pass) -> Self {
        let authorization = Authorization::new("Authorization", "Pass ", &credential.0);
        Self {
            view: View::new(client, authorization),
        }
    }
}
