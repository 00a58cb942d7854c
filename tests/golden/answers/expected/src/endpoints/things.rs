// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `things`: Gets all things.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::plain;
use crate::runtime::response::request;
use crate::types::Thing;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("things", "/things")
};

impl Client {
    /// Gets all things.
    ///
    /// `GET /things`, documented at Shelf reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shelf::Client) -> Result<(), shelf::Error> {
    /// let answer = client.things().await?;
    /// println!("{}", answer.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn things(&self) -> ThingsRequest {
        ThingsRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `things`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ThingsRequest {
    call: Call,
}

impl ThingsRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Vec<Thing>, Error> {
        self.call.send(plain::json).await
    }
}

request!(ThingsRequest -> Vec < Thing >, plain::json);
