// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `token`: Issues a token.

use reqwest::Method;

use crate::errors::BODY_1;
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
    errors: Some(&BODY_1),
    success: &["00"],
    ..Endpoint::new("token", "/token")
};

impl Client {
    /// Issues a token.
    ///
    /// `POST /token`, documented at Post reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: post::Client) -> Result<(), post::Error> {
    /// client.token().await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn token(&self) -> TokenRequest {
        TokenRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `token`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TokenRequest {
    call: Call,
}

impl TokenRequest {
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
    pub async fn send(self) -> Result<(), Error> {
        self.call.send(plain::nothing).await
    }
}

request!(TokenRequest -> (), plain::nothing);
