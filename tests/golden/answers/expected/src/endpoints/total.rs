// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `total`: Counts all things.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::plain;
use crate::runtime::response::request;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("total", "/total")
};

impl Client {
    /// Counts all things.
    ///
    /// `GET /total`, documented at Shelf reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shelf::Client) -> Result<(), shelf::Error> {
    /// let answer = client.total().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn total(&self) -> TotalRequest {
        TotalRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `total`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TotalRequest {
    call: Call,
}

impl TotalRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<i64, Error> {
        self.call.send(plain::json).await
    }
}

request!(TotalRequest -> i64, plain::json);
