// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `recipes`: Tells recipes.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::Future;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    ..Endpoint::new("recipes", "/recipes")
};

impl Client {
    /// Tells recipes.
    ///
    /// `POST /recipes`, documented at Words reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: odd_words::Client) -> Result<(), odd_words::Error> {
    /// let answer = client.recipes_().await?;
    /// println!("{:?}", answer.future);
    /// # Ok(())
    /// # }
    /// ```
    pub fn recipes_(&self) -> RecipesRequest {
        RecipesRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `recipes`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RecipesRequest {
    call: Call,
}

impl RecipesRequest {
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

request!(RecipesRequest -> Future, decode::object);
