// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `endpoints`: The name of the module.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Torture;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("endpoints", "/endpoints")
};

impl Client {
    /// The name of the module.
    ///
    /// `GET /endpoints`, documented at [Names \[and\] "signs" \<b\> |
    /// `x`](https://names.example.com/docs?a=b&c=d#e).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: names_and_signs::Client) -> Result<(), names_and_signs::Error> {
    /// let answer = client.endpoints_().await?;
    /// println!("{:?}", answer.self_);
    /// # Ok(())
    /// # }
    /// ```
    pub fn endpoints_(&self) -> EndpointsRequest {
        EndpointsRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `endpoints`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct EndpointsRequest {
    call: Call,
}

impl EndpointsRequest {
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
    pub async fn send(self) -> Result<Torture, Error> {
        self.call.send(decode::object).await
    }
}

request!(EndpointsRequest -> Torture, decode::object);
