// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `translate`: Translates a text.

use reqwest::Method;

use crate::auth::AppKeysClient;
use crate::runtime::call::Call;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::plain;
use crate::runtime::response::request;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    parameters: &[Parameter::new("text", Rule::Text)],
    ..Endpoint::new("translate", "/translate")
};

impl AppKeysClient {
    /// Translates a text.
    ///
    /// `POST /translate`, documented at Vault reference.
    ///
    /// - `text`: The text.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use vault::AppKeys;
    /// # async fn example(client: vault::Client) -> Result<(), vault::Error> {
    /// # let client_id = "";
    /// # let client_secret = "";
    /// let answer = client.with_app_keys(AppKeys::new(client_id, client_secret)).translate("text").await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn translate(&self, text: impl Into<String>) -> TranslateRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set::<String>("text", text.into());
        TranslateRequest { call }
    }
}

/// A request to `translate`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TranslateRequest {
    call: Call,
}

impl TranslateRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<String, Error> {
        self.call.send(plain::json).await
    }
}

request!(TranslateRequest -> String, plain::json);
