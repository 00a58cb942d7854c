// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use std::borrow::Cow;

use crate::runtime::client::Client;
use crate::runtime::convert::convert;
use crate::runtime::view::{Secret, View};

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

impl From<Cow<'_, str>> for Pass {
    fn from(secret: Cow<'_, str>) -> Self {
        Self(Secret::new(secret))
    }
}

convert!(texts Pass);

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
            view: View::new(client, "Authorization", "Pass ", &credential.0),
        }
    }
}
