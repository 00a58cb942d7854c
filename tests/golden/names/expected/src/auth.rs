// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use std::borrow::Cow;

use crate::runtime::client::Client;
use crate::runtime::convert::convert;
use crate::runtime::view::{Secret, View};

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

impl From<Cow<'_, str>> for SessionKey {
    fn from(secret: Cow<'_, str>) -> Self {
        Self(Secret::new(secret))
    }
}

convert!(texts SessionKey);

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
            view: View::new(client, "Authorization", "Bearer ", &credential.0),
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

impl From<Cow<'_, str>> for Type {
    fn from(secret: Cow<'_, str>) -> Self {
        Self(Secret::new(secret))
    }
}

convert!(texts Type);

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
            view: View::new(client, "X-Type", "", &credential.0),
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

impl From<Cow<'_, str>> for ClientId {
    fn from(secret: Cow<'_, str>) -> Self {
        Self(Secret::new(secret))
    }
}

convert!(texts ClientId);

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
            view: View::new(client, "X-Client", "", &credential.0),
        }
    }
}
