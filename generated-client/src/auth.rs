// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::{Authorization, Secret, View};

/// Access token.
///
/// Stands for one logged-in user and allows calls for that user.
///
/// Kakao Login issues it when the user logs in.
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

/// Service app admin key.
///
/// Stands for the administrator of the service and allows calls about all its users. Keep it on the
/// server.
///
/// Kakao Developers shows it among the app's keys.
///
/// Sent as `Authorization: KakaoAK …`. Never shown: neither by `Debug` nor in errors. Wiped from memory
/// when it is dropped.
#[derive(Clone, Debug)]
pub struct AdminKey(Secret);

impl From<&str> for AdminKey {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl From<String> for AdminKey {
    /// Takes the bare credential, without the word before it in the header.
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

/// The calls that this credential allows: Service app admin key.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct AdminKeyClient {
    pub(crate) view: View,
}

impl AdminKeyClient {
    pub(crate) fn new(client: &Client, credential: &AdminKey) -> Self {
        let authorization = Authorization::new(
            "Authorization",
            "KakaoAK ",
            &credential.0,
        );
        Self {
            view: View::new(client, authorization),
        }
    }
}
