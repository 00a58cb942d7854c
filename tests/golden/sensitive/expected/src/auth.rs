// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use std::borrow::Cow;

use crate::runtime::client::Client;
use crate::runtime::convert::convert;
use crate::runtime::view::{Secret, View};

/// Token.
///
/// Of a doctor.
///
/// Log in.
///
/// Made of a text: the bare credential, without the word before it in the header. Sent as
/// `Authorization: Bearer …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Token(Secret);

impl From<Cow<'_, str>> for Token {
    fn from(secret: Cow<'_, str>) -> Self {
        Self(Secret::new(secret))
    }
}

convert!(texts Token);

/// The calls that this credential allows: Token.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct TokenClient {
    pub(crate) view: View,
}

impl TokenClient {
    pub(crate) fn new(client: &Client, credential: &Token) -> Self {
        Self {
            view: View::new(client, "Authorization", "Bearer ", &credential.0),
        }
    }
}
