// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `hints`: Gets hints.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Hints;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("hints", "/hints")
};

impl Client {
    /// Gets hints.
    ///
    /// `GET /hints`, documented at Old Station reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: old_station::Client) -> Result<(), old_station::Error> {
    /// let answer = client.hints().await?;
    /// println!("{:?}", answer.more);
    /// # Ok(())
    /// # }
    /// ```
    pub fn hints(&self) -> HintsRequest {
        HintsRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `hints`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct HintsRequest {
    call: Call,
}

impl HintsRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Hints, Error> {
        self.call.send(decode::object).await
    }
}

request!(HintsRequest -> Hints, decode::object);
