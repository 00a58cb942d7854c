// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `best`: Gets the best thing, if there is any.

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
    ..Endpoint::new("best", "/best")
};

impl Client {
    /// Gets the best thing, if there is any.
    ///
    /// `GET /best`, documented at Shelf reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shelf::Client) -> Result<(), shelf::Error> {
    /// let answer = client.best().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn best(&self) -> BestRequest {
        BestRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `best`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct BestRequest {
    call: Call,
}

impl BestRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Option<Thing>, Error> {
        self.call.send(plain::json).await
    }
}

request!(BestRequest -> Option < Thing >, plain::json);
