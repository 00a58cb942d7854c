// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::basic;
use crate::runtime::client::Client;
use crate::runtime::credential::Secret;
use crate::runtime::view::View;
use crate::runtime::view::credential;

/// Access token.
///
/// Stands for a user.
///
/// Log in.
///
/// Made of a text: the bare credential, without the word before it in the header. Sent as
/// `Authorization: Bearer …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct AccessToken(Secret);

credential!(AccessToken);

/// The calls that this credential allows: Access token.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct AccessTokenClient {
    pub(crate) view: View,
}

impl AccessTokenClient {
    pub(crate) fn new(client: &Client, credential: &AccessToken) -> Self {
        Self {
            view: View::new(client, [credential.0.header("Authorization", "Bearer ")]),
        }
    }
}

/// Admin key.
///
/// Stands for the administrator.
///
/// Ask.
///
/// Made of a text: the bare credential, without the word before it in the header. Sent as
/// `Authorization: VaultAK …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct AdminKey(Secret);

credential!(AdminKey);

/// The calls that this credential allows: Admin key.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct AdminKeyClient {
    pub(crate) view: View,
}

impl AdminKeyClient {
    pub(crate) fn new(client: &Client, credential: &AdminKey) -> Self {
        Self {
            view: View::new(client, [credential.0.header("Authorization", "VaultAK ")]),
        }
    }
}

/// Key in the query.
///
/// Stands for an app.
///
/// Ask.
///
/// Made of a text: the bare credential. Sent as `serviceKey` in the query.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct QueryKey(Secret);

credential!(QueryKey);

/// The calls that this credential allows: Key in the query.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct QueryKeyClient {
    pub(crate) view: View,
}

impl QueryKeyClient {
    pub(crate) fn new(client: &Client, credential: &QueryKey) -> Self {
        Self {
            view: View::new(client, [credential.0.query("serviceKey")]),
        }
    }
}

/// Secret key.
///
/// Stands for a shop; it is the user, and there is no password.
///
/// Ask.
///
/// Made of a text: the bare credential. Sent as `Authorization: Basic …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct SecretKey(Secret);

credential!(SecretKey);

/// The calls that this credential allows: Secret key.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct SecretKeyClient {
    pub(crate) view: View,
}

impl SecretKeyClient {
    pub(crate) fn new(client: &Client, credential: &SecretKey) -> Self {
        Self {
            view: View::new(
                client,
                basic::proofs(&credential.0, &Secret::new("".into())),
            ),
        }
    }
}

/// Login.
///
/// Stands for a person.
///
/// Sign up.
///
/// Made of `user` and `password`. Sent as `Authorization: Basic …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Login {
    user: Secret,
    password: Secret,
}

impl Login {
    /// One of all its parts.
    pub fn new(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            user: Secret::new(user.into().into()),
            password: Secret::new(password.into().into()),
        }
    }
}

/// The calls that this credential allows: Login.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct LoginClient {
    pub(crate) view: View,
}

impl LoginClient {
    pub(crate) fn new(client: &Client, credential: &Login) -> Self {
        Self {
            view: View::new(
                client,
                basic::proofs(&credential.user, &credential.password),
            ),
        }
    }
}

/// Keys of an app.
///
/// Stands for an app.
///
/// Register an app.
///
/// Made of `client_id` and `client_secret`. Sent as `X-Vault-Client-Id: …` and `X-Vault-Client-Secret:
/// …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct AppKeys {
    client_id: Secret,
    client_secret: Secret,
}

impl AppKeys {
    /// One of all its parts.
    pub fn new(client_id: impl Into<String>, client_secret: impl Into<String>) -> Self {
        Self {
            client_id: Secret::new(client_id.into().into()),
            client_secret: Secret::new(client_secret.into().into()),
        }
    }
}

/// The calls that this credential allows: Keys of an app.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct AppKeysClient {
    pub(crate) view: View,
}

impl AppKeysClient {
    pub(crate) fn new(client: &Client, credential: &AppKeys) -> Self {
        Self {
            view: View::new(
                client,
                [
                    credential.client_id.header("X-Vault-Client-Id", ""),
                    credential.client_secret.header("X-Vault-Client-Secret", ""),
                ],
            ),
        }
    }
}
