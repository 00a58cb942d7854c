// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `plant`: Gets a **plant**, see [here](https://garden.example.com/plant).

use reqwest::Method;

use crate::auth::KeyClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Plant;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[Parameter::new("kind", Rule::Text)],
    ..Endpoint::new("plant", "/plant")
};

impl KeyClient {
    /// Gets a **plant**, see [here](https://garden.example.com/plant).
    ///
    /// Not all are there:
    ///
    /// 1. `carrot`
    /// 2. `leek`
    ///
    /// `GET /plant`, documented at [Garden reference](https://garden.example.com/docs).
    ///
    /// - `kind`: The kind:
    ///
    ///   * `carrot`
    ///   * `leek`
    ///
    ///   It is **never** translated.
    ///
    /// Lines that YAML joins.
    ///
    /// A paragraph of its own.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: garden::Client) -> Result<(), garden::Error> {
    /// # let key = "";
    /// let answer = client.with_key(key).plant("carrot").await?;
    /// println!("{:?}", answer.days);
    /// # Ok(())
    /// # }
    /// ```
    pub fn plant(&self, kind: impl Into<String>) -> PlantRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set::<String>("kind", kind.into());
        PlantRequest { call }
    }
}

/// A request to `plant`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PlantRequest {
    call: Call,
}

impl PlantRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - [`ErrorCode::GONE`](crate::ErrorCode::GONE) (`1`): One of these:
    ///
    ///   * it was eaten
    ///   * it is `null`
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Plant, Error> {
        self.call.send(decode::object).await
    }
}

request!(PlantRequest -> Plant, decode::object);
