// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `coat`: Gives a coat back.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::Coat;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    ..Endpoint::new("coat", "/coat")
};

impl Client {
    /// Gives a coat back.
    ///
    /// `POST /coat`, documented at Coat Check reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: coat_check::Client) -> Result<(), coat_check::Error> {
    /// let answer = client.coat().await?;
    /// println!("{:?}", answer.colour);
    /// # Ok(())
    /// # }
    /// ```
    pub fn coat(&self) -> CoatRequest {
        CoatRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `coat`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CoatRequest {
    call: Call,
}

impl CoatRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - [`ErrorCode::LOST_COAT`](crate::ErrorCode::LOST_COAT) (`lost-coat`): It was given away.
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Coat, Error> {
        self.call.send(decode::object).await
    }
}

request!(CoatRequest -> Coat, decode::object);
