// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `picture`: Gets a picture of the shelf.

use bytes::Bytes;
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
    ..Endpoint::new("picture", "/picture")
};

impl Client {
    /// Gets a picture of the shelf.
    ///
    /// `GET /picture`, documented at Shelf reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shelf::Client) -> Result<(), shelf::Error> {
    /// let answer = client.picture().await?;
    /// println!("{}", answer.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn picture(&self) -> PictureRequest {
        PictureRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `picture`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PictureRequest {
    call: Call,
}

impl PictureRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Bytes, Error> {
        self.call.send(plain::bytes).await
    }
}

request!(PictureRequest -> Bytes, plain::bytes);
