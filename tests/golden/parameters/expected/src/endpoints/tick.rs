// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `tick`: Sends nothing but a fixed value.

use reqwest::Method;

use crate::runtime::call::{Call, Endpoint, Parameter, Rule, request};
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::types::Books;

static ENDPOINT: Endpoint = Endpoint {
    name: "tick",
    method: Method::GET,
    path: "/tick",
    content_type: None,
    safe: true,
    parameters: &[
        Parameter::new(
            "factor",
            Rule::Fixed {
                value: "1.5",
                with: None,
            },
        ),
    ],
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
        self.call.send().await
    }
}

request!(TickRequest -> Books);
