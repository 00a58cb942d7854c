// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `issue_token`: Issues a token for a code.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::credential::Secret;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::Token;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    parameters: &[
        Parameter {
            fixed: Some("authorization_code"),
            ..Parameter::new("grant_type", Rule::Text)
        },
        Parameter {
            sensitive: true,
            ..Parameter::new("code", Rule::Text)
        },
        Parameter {
            sensitive: true,
            ..Parameter::new("client_secret", Rule::Text)
        },
    ],
    ..Endpoint::new("issue_token", "/oauth/token")
};

impl Client {
    /// Issues a token for a code.
    ///
    /// `POST /oauth/token`, documented at Vault reference.
    ///
    /// - `code`: The code.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vault::Client) -> Result<(), vault::Error> {
    /// let answer = client.issue_token("code").await?;
    /// println!("{:?}", answer.expires_in);
    /// # Ok(())
    /// # }
    /// ```
    pub fn issue_token(&self, code: impl Into<String>) -> IssueTokenRequest {
        let mut call = self.call(&ENDPOINT);
        call.attach("code", Secret::new(code.into().into()));
        IssueTokenRequest { call }
    }
}

/// A request to `issue_token`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct IssueTokenRequest {
    call: Call,
}

impl IssueTokenRequest {
    /// The secret of the app.
    pub fn client_secret(mut self, client_secret: impl Into<String>) -> Self {
        self.call.attach("client_secret", Secret::new(client_secret.into().into()));
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
    pub async fn send(self) -> Result<Token, Error> {
        self.call.send(decode::object).await
    }
}

request!(IssueTokenRequest -> Token, decode::object);
