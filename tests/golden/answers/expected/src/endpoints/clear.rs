// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `clear`: Clears the shelf.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::plain;
use crate::runtime::response::request;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    ..Endpoint::new("clear", "/clear")
};

impl Client {
    /// Clears the shelf.
    ///
    /// `POST /clear`, documented at Shelf reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shelf::Client) -> Result<(), shelf::Error> {
    /// client.clear().await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn clear(&self) -> ClearRequest {
        ClearRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `clear`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ClearRequest {
    call: Call,
}

impl ClearRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<(), Error> {
        self.call.send(plain::nothing).await
    }
}

request!(ClearRequest -> (), plain::nothing);
