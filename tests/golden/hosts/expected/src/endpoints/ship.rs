// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `ship`: Gets a ship.

use reqwest::Method;

use crate::auth::TokenClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Ship;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("ship", "/ship")
};

impl TokenClient {
    /// Gets a ship.
    ///
    /// `GET /ship`, documented at Harbor reference.
    ///
    /// Needs consent to `ships` and `cargo`. Without both the call fails.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: harbor::Client) -> Result<(), harbor::Error> {
    /// # let token = "";
    /// let answer = client.with_token(token).ship().await?;
    /// println!("{:?}", answer.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn ship(&self) -> ShipRequest {
        ShipRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `ship`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ShipRequest {
    call: Call,
}

impl ShipRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Ship, Error> {
        self.call.send(decode::object).await
    }
}

request!(ShipRequest -> Ship, decode::object);
