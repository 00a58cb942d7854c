// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `coin`: Takes a coin.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Can;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("coin", "/coin")
};

impl Client {
    /// Takes a coin.
    ///
    /// `GET /coin`, documented at Vending Machine reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vending_machine::Client) -> Result<(), vending_machine::Error> {
    /// let answer = client.coin().await?;
    /// println!("{:?}", answer.kind);
    /// # Ok(())
    /// # }
    /// ```
    pub fn coin(&self) -> CoinRequest {
        CoinRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `coin`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CoinRequest {
    call: Call,
}

impl CoinRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Can, Error> {
        self.call.send(decode::object).await
    }
}

request!(CoinRequest -> Can, decode::object);
