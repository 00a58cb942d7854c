// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `open`: Opens the vault.

use reqwest::Method;

use crate::auth::LoginClient;
use crate::runtime::call::Call;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::plain;
use crate::runtime::response::request;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    ..Endpoint::new("open", "/open")
};

impl LoginClient {
    /// Opens the vault.
    ///
    /// `POST /open`, documented at Vault reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use vault::Login;
    /// # async fn example(client: vault::Client) -> Result<(), vault::Error> {
    /// # let user = "";
    /// # let password = "";
    /// client.with_login(Login::new(user, password)).open().await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn open(&self) -> OpenRequest {
        OpenRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `open`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct OpenRequest {
    call: Call,
}

impl OpenRequest {
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

request!(OpenRequest -> (), plain::nothing);
