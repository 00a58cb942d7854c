// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::{Authorization, Secret, View};

/// Access token.
///
/// Stands for a customer.
///
/// Log in.
///
/// Sent as `Authorization: Bearer …`. Never shown: neither by `Debug` nor in errors. Wiped from memory
/// when it is dropped.
#[derive(Clone, Debug)]
pub struct AccessToken(Secret);

impl From<&str> for AccessToken {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl From<String> for AccessToken {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

/// The calls that this credential allows: Access token.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct AccessTokenClient {
    pub(crate) view: View,
}

impl AccessTokenClient {
    pub(crate) fn new(client: &Client, credential: &AccessToken) -> Self {
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

/// The courier key.
///
/// Stands for a courier.
///
/// Ask the depot.
///
/// Sent as `Authorization: CourierKey …`. Never shown: neither by `Debug` nor in errors. Wiped from
/// memory when it is dropped.
#[derive(Clone, Debug)]
pub struct CourierKey(Secret);

impl From<&str> for CourierKey {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl From<String> for CourierKey {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

/// The calls that this credential allows: The courier key.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct CourierKeyClient {
    pub(crate) view: View,
}

impl CourierKeyClient {
    pub(crate) fn new(client: &Client, credential: &CourierKey) -> Self {
        let authorization = Authorization::new(
            "Authorization",
            "CourierKey ",
            &credential.0,
        );
        Self {
            view: View::new(client, authorization),
        }
    }
}

/// Depot key.
///
/// Stands for a depot.
///
/// It hangs on the wall.
///
/// Sent as `X-Api-Key: …`. Never shown: neither by `Debug` nor in errors. Wiped from memory when it is
/// dropped.
#[derive(Clone, Debug)]
pub struct Depot(Secret);

impl From<&str> for Depot {
    /// Takes the bare credential.
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl From<String> for Depot {
    /// Takes the bare credential.
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

/// The calls that this credential allows: Depot key.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct DepotClient {
    pub(crate) view: View,
}

impl DepotClient {
    pub(crate) fn new(client: &Client, credential: &Depot) -> Self {
        let authorization = Authorization::new("X-Api-Key", "", &credential.0);
        Self {
            view: View::new(client, authorization),
        }
    }
}
