// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::Secret;
use crate::runtime::view::View;
use crate::runtime::view::credential;

/// Key.
///
/// Opens the garden.
///
/// Ask the gardener:
///
/// 1. Ring [the bell](https://garden.example.com/bell).
/// 2. Wait.
///
/// Made of a text: the bare credential, without the word before it in the header. Sent as
/// `Authorization: Key …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Key(Secret);

credential!(Key);

/// The calls that this credential allows: Key.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct KeyClient {
    pub(crate) view: View,
}

impl KeyClient {
    pub(crate) fn new(client: &Client, credential: &Key) -> Self {
        Self {
            view: View::new(client, [credential.0.header("Authorization", "Key ")]),
        }
    }
}
