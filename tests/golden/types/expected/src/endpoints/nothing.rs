// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `nothing`: Gets an empty object.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Empty;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("nothing", "/nothing")
};

impl Client {
    /// Gets an empty object.
    ///
    /// `GET /nothing`, documented at Weather reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: weather_station::Client) -> Result<(), weather_station::Error> {
    /// let answer = client.nothing().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn nothing(&self) -> NothingRequest {
        NothingRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `nothing`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NothingRequest {
    call: Call,
}

impl NothingRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Empty, Error> {
        self.call.send(decode::object).await
    }
}

request!(NothingRequest -> Empty, decode::object);
