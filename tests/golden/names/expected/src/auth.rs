// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::Secret;
use crate::runtime::view::View;
use crate::runtime::view::credential;

/// A secret with "quotes" & \<b\>.
///
/// Has the name of a type that the client uses itself.
///
/// Put {} or {name} into "the" \\ box: 100 %, see <https://names.example.com/{id}>.
///
/// Made of a text: the bare credential, without the word before it in the header. Sent as
/// `Authorization: Bearer …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct SessionKey(Secret);

credential!(SessionKey);

/// The calls that this credential allows: A secret with "quotes" & \<b\>.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct SessionKeyClient {
    pub(crate) view: View,
}

impl SessionKeyClient {
    pub(crate) fn new(client: &Client, credential: &SessionKey) -> Self {
        Self {
            view: View::new(client, [credential.0.header("Authorization", "Bearer ")]),
        }
    }
}

/// \<Type\>.
///
/// A keyword.
///
/// {}
///
/// Made of a text: the bare credential. Sent as `X-Type: …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Type(Secret);

credential!(Type);

/// The calls that this credential allows: \<Type\>.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct TypeClient {
    pub(crate) view: View,
}

impl TypeClient {
    pub(crate) fn new(client: &Client, credential: &Type) -> Self {
        Self {
            view: View::new(client, [credential.0.header("X-Type", "")]),
        }
    }
}

/// 한국어.
///
/// Kebab case, and `Client` within.
///
/// Nowhere.
///
/// Made of a text: the bare credential. Sent as `X-Client: …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct ClientId(Secret);

credential!(ClientId);

/// The calls that this credential allows: 한국어.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct ClientIdClient {
    pub(crate) view: View,
}

impl ClientIdClient {
    pub(crate) fn new(client: &Client, credential: &ClientId) -> Self {
        Self {
            view: View::new(client, [credential.0.header("X-Client", "")]),
        }
    }
}
