// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `tick`: Sends nothing but a fixed value.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Books;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter {
            fixed: Some("1.5"),
            ..Parameter::new("factor", Rule::Double)
        },
    ],
    ..Endpoint::new("tick", "/tick")
};

impl Client {
    /// Sends nothing but a fixed value.
    ///
    /// `GET /tick`, documented at [Library reference](https://library.example.com/docs).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: library::Client) -> Result<(), library::Error> {
    /// let answer = client.tick().await?;
    /// println!("{}", answer.titles.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn tick(&self) -> TickRequest {
        TickRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `tick`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TickRequest {
    call: Call,
}

impl TickRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Books, Error> {
        self.call.send(decode::object).await
    }
}

request!(TickRequest -> Books, decode::object);
