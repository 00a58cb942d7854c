// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use std::borrow::Cow;

use crate::runtime::client::Client;
use crate::runtime::convert::convert;
use crate::runtime::view::{Secret, View};

/// Ticket.
///
/// Lets one singer in.
///
/// The door sells it.
///
/// Made of a text: the bare credential. Sent as `Authorization: …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Ticket(Secret);

impl From<Cow<'_, str>> for Ticket {
    fn from(secret: Cow<'_, str>) -> Self {
        Self(Secret::new(secret))
    }
}

convert!(texts Ticket);

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
            view: View::new(client, "Authorization", "", &credential.0),
        }
    }
}

/// Season ticket.
///
/// Lets one singer in for a season.
///
/// The office sells it.
///
/// Made of a text: the bare credential. Sent as `Authorization: …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Season(Secret);

impl From<Cow<'_, str>> for Season {
    fn from(secret: Cow<'_, str>) -> Self {
        Self(Secret::new(secret))
    }
}

convert!(texts Season);

/// The calls that this credential allows: Season ticket.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct SeasonClient {
    #[expect(dead_code, reason = "no call takes this credential")]
    pub(crate) view: View,
}

impl SeasonClient {
    pub(crate) fn new(client: &Client, credential: &Season) -> Self {
        Self {
            view: View::new(client, "Authorization", "", &credential.0),
        }
    }
}
