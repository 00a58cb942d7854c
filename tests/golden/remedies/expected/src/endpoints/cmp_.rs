// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `cmp`: Compares words.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Future;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[Parameter::new("other", Rule::Text)],
    ..Endpoint::new("cmp", "/cmp")
};

impl Client {
    /// Compares words.
    ///
    /// `GET /cmp`, documented at Words reference.
    ///
    /// - `other`: The other word.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: odd_words::Client) -> Result<(), odd_words::Error> {
    /// let answer = client.cmp_("other").await?;
    /// println!("{:?}", answer.future);
    /// # Ok(())
    /// # }
    /// ```
    pub fn cmp_(&self, other: impl Into<String>) -> CmpRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<String>("other", other.into());
        CmpRequest { call }
    }
}

/// A request to `cmp`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CmpRequest {
    call: Call,
}

impl CmpRequest {
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
    pub async fn send(self) -> Result<Future, Error> {
        self.call.send(decode::object).await
    }
}

request!(CmpRequest -> Future, decode::object);
