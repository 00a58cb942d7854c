// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `buy`: Buys a thing.

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
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    parameters: &[
        Parameter::new("thing", Rule::Text),
        Parameter {
            min: 1,
            default: Some("1"),
            ..Parameter::new("count", Rule::Integer)
        },
    ],
    ..Endpoint::new("buy", "/buy")
};

impl Client {
    /// Buys a thing.
    ///
    /// `POST /buy`, documented at Shop reference.
    ///
    /// - `thing`: What to buy.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shop::Client) -> Result<(), shop::Error> {
    /// let answer = client.buy("thing").await?;
    /// println!("{:?}", answer.total);
    /// # Ok(())
    /// # }
    /// ```
    pub fn buy(&self, thing: impl Into<String>) -> BuyRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<String>("thing", thing.into());
        BuyRequest { call }
    }
}

/// A request to `buy`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct BuyRequest {
    call: Call,
}

impl BuyRequest {
    /// How many. Default: `1`. At least 1: the client refuses less.
    pub fn count(mut self, count: i32) -> Self {
        self.call.set("count", count);
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

request!(BuyRequest -> Receipt, decode::object);
