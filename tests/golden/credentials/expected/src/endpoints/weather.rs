// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `weather`: Gets the weather.

use reqwest::Method;

use crate::auth::QueryKeyClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::User;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[Parameter::new("place", Rule::Text)],
    ..Endpoint::new("weather", "/weather")
};

impl QueryKeyClient {
    /// Gets the weather.
    ///
    /// `GET /weather`, documented at Vault reference.
    ///
    /// - `place`: Where.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vault::Client) -> Result<(), vault::Error> {
    /// # let query_key = "";
    /// let answer = client.with_query_key(query_key).weather("place").await?;
    /// println!("{}", answer.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn weather(&self, place: impl Into<String>) -> WeatherRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set::<String>("place", place.into());
        WeatherRequest { call }
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
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<User, Error> {
        self.call.send(decode::object).await
    }
}

request!(WeatherRequest -> User, decode::object);
