// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `counts`: Counts things by name.

use std::collections::BTreeMap;

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
    ..Endpoint::new("counts", "/counts")
};

impl Client {
    /// Counts things by name.
    ///
    /// `GET /counts`, documented at Shelf reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shelf::Client) -> Result<(), shelf::Error> {
    /// let answer = client.counts().await?;
    /// println!("{}", answer.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn counts(&self) -> CountsRequest {
        CountsRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `counts`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CountsRequest {
    call: Call,
}

impl CountsRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<BTreeMap<String, i64>, Error> {
        self.call.send(plain::json).await
    }
}

request!(CountsRequest -> BTreeMap < String, i64 >, plain::json);
