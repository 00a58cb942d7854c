// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `price`: Gets a price.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::Receipt;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query), (Method::POST, Place::Body)],
    body: Some(&FORM),
    repeatable: true,
    parameters: &[Parameter::new("thing", Rule::Text)],
    ..Endpoint::new("price", "/price")
};

impl Client {
    /// Gets a price.
    ///
    /// `GET/POST /price`, documented at Shop reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shop::Client) -> Result<(), shop::Error> {
    /// let answer = client.price().await?;
    /// println!("{:?}", answer.total);
    /// # Ok(())
    /// # }
    /// ```
    pub fn price(&self) -> PriceRequest {
        PriceRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `price`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PriceRequest {
    call: Call,
}

impl PriceRequest {
    /// What to look up.
    pub fn thing(mut self, thing: impl Into<String>) -> Self {
        self.call.set::<String>("thing", thing.into());
        self
    }

    /// Sends it with POST instead of GET: the same parameters in the body.
    pub fn via_post(mut self) -> Self {
        self.call.switch_to(&Method::POST);
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Receipt, Error> {
        self.call.send(decode::object).await
    }
}

request!(PriceRequest -> Receipt, decode::object);
