// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `close`: Closes the shop.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::Receipt;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    ..Endpoint::new("close", "/close")
};

impl Client {
    /// Closes the shop.
    ///
    /// `POST /close`, documented at Shop reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shop::Client) -> Result<(), shop::Error> {
    /// let answer = client.close().await?;
    /// println!("{:?}", answer.total);
    /// # Ok(())
    /// # }
    /// ```
    pub fn close(&self) -> CloseRequest {
        CloseRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `close`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CloseRequest {
    call: Call,
}

impl CloseRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Receipt, Error> {
        self.call.send(decode::object).await
    }
}

request!(CloseRequest -> Receipt, decode::object);
