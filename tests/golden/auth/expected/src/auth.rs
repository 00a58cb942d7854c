// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::Secret;
use crate::runtime::view::View;
use crate::runtime::view::credential;

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

credential!(CourierKey);

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
            view: View::new(
                client,
                [credential.0.header("Authorization", "CourierKey ")],
            ),
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

credential!(Depot);

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
            view: View::new(client, [credential.0.header("X-Api-Key", "")]),
        }
    }
}
