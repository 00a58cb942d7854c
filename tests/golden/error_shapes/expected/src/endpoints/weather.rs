// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `weather`: Gets the weather.

use reqwest::Method;

use crate::errors::BODY_3;
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Envelope;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    errors: Some(&BODY_3),
    success: &["00"],
    ..Endpoint::new("weather", "/weather")
};

impl Client {
    /// Gets the weather.
    ///
    /// `GET /weather`, documented at Post reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: post::Client) -> Result<(), post::Error> {
    /// let answer = client.weather().await?;
    /// println!("{:?}", answer.result_code);
    /// # Ok(())
    /// # }
    /// ```
    pub fn weather(&self) -> WeatherRequest {
        WeatherRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `weather`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct WeatherRequest {
    call: Call,
}

impl WeatherRequest {
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
    pub async fn send(self) -> Result<Envelope, Error> {
        self.call.send(decode::object).await
    }
}

request!(WeatherRequest -> Envelope, decode::object);
