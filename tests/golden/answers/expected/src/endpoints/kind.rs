// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `kind`: Gets the kind of the shelf.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::plain;
use crate::runtime::response::request;
use crate::types::Kind;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("kind", "/kind")
};

impl Client {
    /// Gets the kind of the shelf.
    ///
    /// `GET /kind`, documented at Shelf reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shelf::Client) -> Result<(), shelf::Error> {
    /// let answer = client.kind().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn kind(&self) -> KindRequest {
        KindRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `kind`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct KindRequest {
    call: Call,
}

impl KindRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Kind, Error> {
        self.call.send(plain::json).await
    }
}

request!(KindRequest -> Kind, plain::json);
