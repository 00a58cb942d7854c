// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::Secret;
use crate::runtime::view::View;
use crate::runtime::view::credential;

/// 이용권.
///
/// 문을 엽니다.
///
/// 경비원에게 문의합니다.
///
/// Made of a text: the bare credential, without the word before it in the header. Sent as
/// `Authorization: Pass …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Pass(Secret);

credential!(Pass);

/// The calls that this credential allows: 이용권.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct PassClient {
    pub(crate) view: View,
}

impl PassClient {
    pub(crate) fn new(client: &Client, credential: &Pass) -> Self {
        Self {
            view: View::new(client, [credential.0.header("Authorization", "Pass ")]),
        }
    }
}
