// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::{Authorization, Secret, View};

/// A secret with "quotes" & \<b\>.
///
/// Has the name of a type that the client uses itself.
///
/// Put {} or {name} into "the" \\ box: 100 %, see <https://names.example.com/{id}>.
///
/// Sent as `Authorization: Bearer …`. Never shown: neither by `Debug` nor in errors. Wiped from memory
/// when it is dropped.
#[derive(Clone, Debug)]
pub struct SessionKey(Secret);

impl From<&str> for SessionKey {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl From<String> for SessionKey {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

/// The calls that this credential allows: A secret with "quotes" & \<b\>.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct SessionKeyClient {
    pub(crate) view: View,
}

impl SessionKeyClient {
    pub(crate) fn new(client: &Client, credential: &SessionKey) -> Self {
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

/// \<Type\>.
///
/// A keyword.
///
/// {}
///
/// Sent as `X-Type: …`. Never shown: neither by `Debug` nor in errors. Wiped from memory when it is
/// dropped.
#[derive(Clone, Debug)]
pub struct Type(Secret);

impl From<&str> for Type {
    /// Takes the bare credential.
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl From<String> for Type {
    /// Takes the bare credential.
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

/// The calls that this credential allows: \<Type\>.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct TypeClient {
    pub(crate) view: View,
}

impl TypeClient {
    pub(crate) fn new(client: &Client, credential: &Type) -> Self {
        let authorization = Authorization::new("X-Type", "", &credential.0);
        Self {
            view: View::new(client, authorization),
        }
    }
}

/// 한국어.
///
/// Kebab case, and `Client` within.
///
/// Nowhere.
///
/// Sent as `X-Client: …`. Never shown: neither by `Debug` nor in errors. Wiped from memory when it is
/// dropped.
#[derive(Clone, Debug)]
pub struct ClientId(Secret);

impl From<&str> for ClientId {
    /// Takes the bare credential.
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl From<String> for ClientId {
    /// Takes the bare credential.
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

/// The calls that this credential allows: 한국어.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct ClientIdClient {
    pub(crate) view: View,
}

impl ClientIdClient {
    pub(crate) fn new(client: &Client, credential: &ClientId) -> Self {
        let authorization = Authorization::new("X-Client", "", &credential.0);
        Self {
            view: View::new(client, authorization),
        }
    }
}
