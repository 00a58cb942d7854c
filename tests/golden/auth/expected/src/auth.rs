// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use std::borrow::Cow;

use crate::runtime::client::Client;
use crate::runtime::convert::convert;
use crate::runtime::view::{Secret, View};

/// Access token.
///
/// Stands for a customer.
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

impl From<Cow<'_, str>> for AccessToken {
    fn from(secret: Cow<'_, str>) -> Self {
        Self(Secret::new(secret))
    }
}

convert!(texts AccessToken);

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
            view: View::new(client, "Authorization", "Bearer ", &credential.0),
        }
    }
}

/// The courier key.
///
/// Stands for a courier.
///
/// Ask the depot.
///
/// Made of a text: the bare credential, without the word before it in the header. Sent as
/// `Authorization: CourierKey …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct CourierKey(Secret);

impl From<Cow<'_, str>> for CourierKey {
    fn from(secret: Cow<'_, str>) -> Self {
        Self(Secret::new(secret))
    }
}

convert!(texts CourierKey);

/// The calls that this credential allows: The courier key.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct CourierKeyClient {
    pub(crate) view: View,
}

impl CourierKeyClient {
    pub(crate) fn new(client: &Client, credential: &CourierKey) -> Self {
        Self {
            view: View::new(client, "Authorization", "CourierKey ", &credential.0),
        }
    }
}

/// Depot key.
///
/// Stands for a depot.
///
/// It hangs on the wall.
///
/// Made of a text: the bare credential. Sent as `X-Api-Key: …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Depot(Secret);

impl From<Cow<'_, str>> for Depot {
    fn from(secret: Cow<'_, str>) -> Self {
        Self(Secret::new(secret))
    }
}

convert!(texts Depot);

/// The calls that this credential allows: Depot key.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct DepotClient {
    pub(crate) view: View,
}

impl DepotClient {
    pub(crate) fn new(client: &Client, credential: &Depot) -> Self {
        Self {
            view: View::new(client, "X-Api-Key", "", &credential.0),
        }
    }
}
