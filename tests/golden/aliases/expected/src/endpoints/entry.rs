// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `entry`: Gets an entry.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Entry;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("entry", "/entry")
};

impl Client {
    /// Gets an entry.
    ///
    /// `GET /entry`, documented at Address Book reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: address_book::Client) -> Result<(), address_book::Error> {
    /// let answer = client.entry().await?;
    /// println!("{:?}", answer.email);
    /// # Ok(())
    /// # }
    /// ```
    pub fn entry(&self) -> EntryRequest {
        EntryRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `entry`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct EntryRequest {
    call: Call,
}

impl EntryRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Entry, Error> {
        self.call.send(decode::object).await
    }
}

request!(EntryRequest -> Entry, decode::object);
