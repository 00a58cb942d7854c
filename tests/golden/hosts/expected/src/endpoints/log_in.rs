// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `log_in`: Logs in.

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
    host: 1,
    ..Endpoint::new("log_in", "/login")
};

impl Client {
    /// Logs in.
    ///
    /// `POST /login`, documented at Harbor reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: harbor::Client) -> Result<(), harbor::Error> {
    /// client.log_in().await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn log_in(&self) -> LogInRequest {
        LogInRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `log_in`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct LogInRequest {
    call: Call,
}

impl LogInRequest {
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

request!(LogInRequest -> (), plain::nothing);
