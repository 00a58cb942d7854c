// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `both`: Gets both.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Both;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("both", "/both")
};

impl Client {
    /// Gets both.
    ///
    /// `GET /both`, documented at Old Station reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: old_station::Client) -> Result<(), old_station::Error> {
    /// let answer = client.both().await?;
    /// println!("{:?}", answer.new_one);
    /// # Ok(())
    /// # }
    /// ```
    pub fn both(&self) -> BothRequest {
        BothRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `both`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct BothRequest {
    call: Call,
}

impl BothRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Both, Error> {
        self.call.send(decode::object).await
    }
}

request!(BothRequest -> Both, decode::object);
