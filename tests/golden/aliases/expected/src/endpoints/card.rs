// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `card`: Gets a card.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Card;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("card", "/card")
};

impl Client {
    /// Gets a card.
    ///
    /// `GET /card`, documented at Address Book reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: address_book::Client) -> Result<(), address_book::Error> {
    /// let answer = client.card().await?;
    /// println!("{}", answer.size);
    /// # Ok(())
    /// # }
    /// ```
    pub fn card(&self) -> CardRequest {
        CardRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `card`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CardRequest {
    call: Call,
}

impl CardRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Card, Error> {
        self.call.send(decode::object).await
    }
}

request!(CardRequest -> Card, decode::object);
