// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `unlink`: Unlinks a user.

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
    success: &["00", "already_unlinked"],
    ..Endpoint::new("unlink", "/unlink")
};

impl Client {
    /// Unlinks a user.
    ///
    /// `POST /unlink`, documented at Post reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: post::Client) -> Result<(), post::Error> {
    /// client.unlink().await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn unlink(&self) -> UnlinkRequest {
        UnlinkRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `unlink`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UnlinkRequest {
    call: Call,
}

impl UnlinkRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - [`ErrorCode::ALREADY_UNLINKED`](crate::ErrorCode::ALREADY_UNLINKED) (`already_unlinked`): The user
    ///   was unlinked before.
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<(), Error> {
        self.call.send(plain::nothing).await
    }
}

request!(UnlinkRequest -> (), plain::nothing);
