// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `send`: Sends a message to several people.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::lists;
use crate::runtime::response::request;
use crate::types::Sent;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    success: &["00"],
    parameters: &[
        Parameter {
            write: Some(|value| lists::join(value, ",")),
            ..Parameter::new("to", Rule::List)
        },
    ],
    ..Endpoint::new("send", "/send")
};

impl Client {
    /// Sends a message to several people.
    ///
    /// `POST /send`, documented at Post reference.
    ///
    /// - `to`: To whom.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: post::Client) -> Result<(), post::Error> {
    /// let answer = client.send(["a", "b"]).await?;
    /// println!("{}", answer.sent.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn send(&self, to: impl IntoIterator<Item = impl Into<String>>) -> SendRequest {
        let mut call = self.call(&ENDPOINT);
        call.set_list::<String>("to", to);
        SendRequest { call }
    }
}

/// A request to `send`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendRequest {
    call: Call,
}

impl SendRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - [`ErrorCode::RATE_LIMITED`](crate::ErrorCode::RATE_LIMITED) (`rate_limited`): Too many messages
    ///   were sent today.
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Sent, Error> {
        self.call.send(decode::object).await
    }
}

request!(SendRequest -> Sent, decode::object);
