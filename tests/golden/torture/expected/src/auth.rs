// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Credentials, and the calls that each of them allows.

use crate::runtime::client::Client;
use crate::runtime::credential::Secret;
use crate::runtime::view::View;
use crate::runtime::view::credential;

/// Token " | \<b\> \[x\] \*/.
///
/// Opens "doors" | \<b\> \\
///
/// {{ Ask }} "someone" \\ | \<b\>:
///
/// 1. {so} and {} and %s "#
/// 2. \*/ `{}`
///
/// Made of a text: the bare credential, without the word before it in the header. Sent as
/// `Authorization: Bearer …`.
///
/// Never shown: neither by `Debug` nor in errors. Wiped from memory when it is dropped, as is a
/// `String` that it is made of.
#[derive(Clone, Debug)]
pub struct Token(Secret);

credential!(Token);

/// The calls that this credential allows: Token " | \<b\> \[x\] \*/.
///
/// Cheap to clone; keep one per credential for as long as you like.
#[derive(Clone, Debug)]
pub struct TokenClient {
    pub(crate) view: View,
}

impl TokenClient {
    pub(crate) fn new(client: &Client, credential: &Token) -> Self {
        Self {
            view: View::new(client, [credential.0.header("Authorization", "Bearer ")]),
        }
    }
}
