// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `say`: Says something.

use reqwest::Method;
use reqwest::header::HeaderValue;
use serde_json::Value;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::json::WHOLE;
use crate::runtime::plain;
use crate::runtime::response::request;

static CONTENT_TYPE: HeaderValue = HeaderValue::from_static("application/json");

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Query)],
    content_type: Some(&CONTENT_TYPE),
    body: Some(&WHOLE),
    parameters: &[
        Parameter {
            place: Some(Place::Body),
            ..Parameter::new("words", Rule::Object)
        },
    ],
    ..Endpoint::new("say", "/say")
};

impl Client {
    /// Says something.
    ///
    /// `POST /say`, documented at Calendar reference.
    ///
    /// - `words`: Anything.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use calendar::serde_json;
    /// # async fn example(client: calendar::Client) -> Result<(), calendar::Error> {
    /// let answer = client.say(serde_json::json!({})).await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn say(&self, words: impl Into<Value>) -> SayRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<Value>("words", words.into());
        SayRequest { call }
    }
}

/// A request to `say`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SayRequest {
    call: Call,
}

impl SayRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Value, Error> {
        self.call.send(plain::json).await
    }
}

request!(SayRequest -> Value, plain::json);
