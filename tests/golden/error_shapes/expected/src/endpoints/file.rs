// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `file`: Gets a file.

use bytes::Bytes;
use reqwest::Method;

use crate::errors::BODY_2;
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::plain;
use crate::runtime::response::request;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    errors: Some(&BODY_2),
    success: &["00"],
    ..Endpoint::new("file", "/file")
};

impl Client {
    /// Gets a file.
    ///
    /// `GET /file`, documented at Post reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: post::Client) -> Result<(), post::Error> {
    /// let answer = client.file().await?;
    /// println!("{}", answer.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn file(&self) -> FileRequest {
        FileRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `file`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct FileRequest {
    call: Call,
}

impl FileRequest {
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
    pub async fn send(self) -> Result<Bytes, Error> {
        self.call.send(plain::bytes).await
    }
}

request!(FileRequest -> Bytes, plain::bytes);
