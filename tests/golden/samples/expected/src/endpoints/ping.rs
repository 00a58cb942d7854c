// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `ping`: Does nothing.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Seats;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("ping", "/ping")
};

impl Client {
    /// Does nothing.
    ///
    /// `GET /ping`, documented at Cinema reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: cinema::Client) -> Result<(), cinema::Error> {
    /// let answer = client.ping().await?;
    /// println!("{}", answer.total);
    /// # Ok(())
    /// # }
    /// ```
    pub fn ping(&self) -> PingRequest {
        PingRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `ping`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PingRequest {
    call: Call,
}

impl PingRequest {
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
    pub async fn send(self) -> Result<Seats, Error> {
        self.call.send(decode::object).await
    }
}

request!(PingRequest -> Seats, decode::object);
