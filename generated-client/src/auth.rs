// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::Secret;
use crate::runtime::view::View;
use crate::runtime::view::credential;

/// Access token.
///
/// Stands for one logged-in user and allows calls for that user.
///
/// For a first try, **Tools \> REST API Test** in Kakao Developers issues one for your own account. In
/// a service, Kakao Login issues it when the user logs in to an app, which is known by its REST API key
/// (under **App \> Platform key**).
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

/// Service app admin key.
///
/// Stands for the administrator of the service and allows calls about all its users. Keep it on the
/// server.
///
/// Kakao Developers shows it among the app's keys.
///
/// Made of a text: the bare credential, without the word before it in the header. Sent as
/// `Authorization: KakaoAK …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct AdminKey(Secret);

credential!(AdminKey);

/// The calls that this credential allows: Service app admin key.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct AdminKeyClient {
    pub(crate) view: View,
}

impl AdminKeyClient {
    pub(crate) fn new(client: &Client, credential: &AdminKey) -> Self {
        Self {
            view: View::new(client, [credential.0.header("Authorization", "KakaoAK ")]),
        }
    }
}
