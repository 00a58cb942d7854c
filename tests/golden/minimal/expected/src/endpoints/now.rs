// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `now`: Gets the time.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Time;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("now", "/now")
};

impl Client {
    /// Gets the time.
    ///
    /// `GET /now`, documented at Clock reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: clock::Client) -> Result<(), clock::Error> {
    /// let answer = client.now().await?;
    /// println!("{:?}", answer.seconds);
    /// # Ok(())
    /// # }
    /// ```
    pub fn now(&self) -> NowRequest {
        NowRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `now`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NowRequest {
    call: Call,
}

impl NowRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Time, Error> {
        self.call.send(decode::object).await
    }
}

request!(NowRequest -> Time, decode::object);
