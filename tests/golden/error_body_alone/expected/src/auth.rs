// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::Secret;
use crate::runtime::view::View;
use crate::runtime::view::credential;

/// Ticket.
///
/// Of a passenger.
///
/// Buy one.
///
/// Made of a text: the bare credential. Sent as `Authorization: …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Ticket(Secret);

credential!(Ticket);

/// The calls that this credential allows: Ticket.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct TicketClient {
    pub(crate) view: View,
}

impl TicketClient {
    pub(crate) fn new(client: &Client, credential: &Ticket) -> Self {
        Self {
            view: View::new(client, [credential.0.header("Authorization", "")]),
        }
    }
}

/// Badge.
///
/// Of the crew.
///
/// Sign on.
///
/// Made of a text: the bare credential. Sent as `Authorization: …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Badge(Secret);

credential!(Badge);

/// The calls that this credential allows: Badge.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct BadgeClient {
    #[expect(dead_code, reason = "no call takes this credential")]
    pub(crate) view: View,
}

impl BadgeClient {
    pub(crate) fn new(client: &Client, credential: &Badge) -> Self {
        Self {
            view: View::new(client, [credential.0.header("Authorization", "")]),
        }
    }
}
