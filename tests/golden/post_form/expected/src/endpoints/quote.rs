// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `quote`: Gets an offer.

use reqwest::Method;
use reqwest::header::HeaderValue;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::Receipt;

static CONTENT_TYPE: HeaderValue = HeaderValue::from_static(
    "application/x-www-form-urlencoded;charset=utf-8",
);

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body), (Method::GET, Place::Query)],
    content_type: Some(&CONTENT_TYPE),
    body: Some(&FORM),
    parameters: &[Parameter::new("things", Rule::List)],
    ..Endpoint::new("quote", "/quote")
};

impl Client {
    /// Gets an offer.
    ///
    /// `POST/GET /quote`, documented at Shop reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shop::Client) -> Result<(), shop::Error> {
    /// let answer = client.quote().things(["tea", "it's \"hot\""]).await?;
    /// println!("{:?}", answer.total);
    /// # Ok(())
    /// # }
    /// ```
    pub fn quote(&self) -> QuoteRequest {
        QuoteRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `quote`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct QuoteRequest {
    call: Call,
}

impl QuoteRequest {
    /// What to look up.
    pub fn things(
        mut self,
        things: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.call.set_list::<String>("things", things);
        self
    }

    /// Sends it with GET instead of POST: the same parameters in the query, and no body.
    pub fn via_get(mut self) -> Self {
        self.call.switch_to(&Method::GET);
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

request!(QuoteRequest -> Receipt, decode::object);
