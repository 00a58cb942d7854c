// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `refresh_token`: Issues a token for a refresh token.

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
            fixed: Some("refresh_token"),
            ..Parameter::new("grant_type", Rule::Text)
        },
        Parameter {
            sensitive: true,
            ..Parameter::new("refresh_token", Rule::Text)
        },
    ],
    ..Endpoint::new("refresh_token", "/oauth/token")
};

impl Client {
    /// Issues a token for a refresh token.
    ///
    /// `POST /oauth/token`, documented at Vault reference.
    ///
    /// - `refresh_token`: The refresh token.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vault::Client) -> Result<(), vault::Error> {
    /// let answer = client.refresh_token("r").await?;
    /// println!("{:?}", answer.expires_in);
    /// # Ok(())
    /// # }
    /// ```
    pub fn refresh_token(
        &self,
        refresh_token: impl Into<String>,
    ) -> RefreshTokenRequest {
        let mut call = self.call(&ENDPOINT);
        call.attach("refresh_token", Secret::new(refresh_token.into().into()));
        RefreshTokenRequest { call }
    }
}

/// A request to `refresh_token`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RefreshTokenRequest {
    call: Call,
}

impl RefreshTokenRequest {
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

request!(RefreshTokenRequest -> Token, decode::object);
