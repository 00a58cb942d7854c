// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `health`: Tells whether the desk is open.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Health;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("health", "/health")
};

impl Client {
    /// Tells whether the desk is open.
    ///
    /// `GET /health`, documented at [Parcel Desk reference](https://docs.parcels.example.com/api).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: parcel_desk::Client) -> Result<(), parcel_desk::Error> {
    /// let answer = client.health().await?;
    /// println!("{:?}", answer.open);
    /// # Ok(())
    /// # }
    /// ```
    pub fn health(&self) -> HealthRequest {
        HealthRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `health`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct HealthRequest {
    call: Call,
}

impl HealthRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Health, Error> {
        self.call.send(decode::object).await
    }
}

request!(HealthRequest -> Health, decode::object);
