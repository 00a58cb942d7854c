// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `charge`: Charges a card.

use reqwest::Method;
use reqwest::header::HeaderValue;

use crate::auth::SecretKeyClient;
use crate::runtime::call::Call;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::json::MEMBERS;
use crate::runtime::plain;
use crate::runtime::response::request;

static CONTENT_TYPE: HeaderValue = HeaderValue::from_static("application/json");

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    content_type: Some(&CONTENT_TYPE),
    body: Some(&MEMBERS),
    parameters: &[Parameter::new("amount", Rule::Long)],
    ..Endpoint::new("charge", "/charge")
};

impl SecretKeyClient {
    /// Charges a card.
    ///
    /// `POST /charge`, documented at Vault reference.
    ///
    /// - `amount`: How much.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vault::Client) -> Result<(), vault::Error> {
    /// # let secret_key = "";
    /// client.with_secret_key(secret_key).charge(1).await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn charge(&self, amount: i64) -> ChargeRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set("amount", amount);
        ChargeRequest { call }
    }
}

/// A request to `charge`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ChargeRequest {
    call: Call,
}

impl ChargeRequest {
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

request!(ChargeRequest -> (), plain::nothing);
