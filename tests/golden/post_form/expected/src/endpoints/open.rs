// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `open`: Opens the shop.

use reqwest::Method;
use reqwest::header::HeaderValue;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Receipt;

static CONTENT_TYPE: HeaderValue = HeaderValue::from_static(
    "application/x-www-form-urlencoded",
);

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    content_type: Some(&CONTENT_TYPE),
    repeatable: true,
    ..Endpoint::new("open", "/open")
};

impl Client {
    /// Opens the shop.
    ///
    /// `GET /open`, documented at Shop reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shop::Client) -> Result<(), shop::Error> {
    /// let answer = client.open().await?;
    /// println!("{:?}", answer.total);
    /// # Ok(())
    /// # }
    /// ```
    pub fn open(&self) -> OpenRequest {
        OpenRequest {
            call: self.call(&ENDPOINT),
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
    pub async fn send(self) -> Result<Receipt, Error> {
        self.call.send(decode::object).await
    }
}

request!(OpenRequest -> Receipt, decode::object);
