// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `user`: Gets a user.

use reqwest::Method;

use crate::auth::{AccessTokenClient, AdminKeyClient};
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::User;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query), (Method::POST, Place::Body)],
    body: Some(&FORM),
    parameters: &[
        Parameter::new("target_id_type", Rule::Text),
        Parameter {
            sensitive: true,
            ..Parameter::new("target_id", Rule::Long)
        },
        Parameter::new("secure", Rule::Boolean),
        Parameter::new("trace", Rule::Text),
    ],
    ..Endpoint::new("user", "/v2/user/me")
};

impl AccessTokenClient {
    /// Gets a user.
    ///
    /// `GET/POST /v2/user/me`, documented at Vault reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vault::Client) -> Result<(), vault::Error> {
    /// # let access_token = "";
    /// let answer = client.with_access_token(access_token).user().secure(true).await?;
    /// println!("{}", answer.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn user(&self) -> UserRequest {
        UserRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `user`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UserRequest {
    call: Call,
}

impl UserRequest {
    /// Whether URLs are those of https.
    pub fn secure(mut self, secure: bool) -> Self {
        self.call.set("secure", secure);
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
    pub async fn send(self) -> Result<User, Error> {
        self.call.send(decode::object).await
    }
}

request!(UserRequest -> User, decode::object);

impl AdminKeyClient {
    /// Gets a user.
    ///
    /// `GET/POST /v2/user/me`, documented at Vault reference.
    ///
    /// - `target_id`: The user. Kept out of `Debug`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: vault::Client) -> Result<(), vault::Error> {
    /// # let admin_key = "";
    /// let answer = client.with_admin_key(admin_key).user(1).trace("t").await?;
    /// println!("{}", answer.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn user(&self, target_id: i64) -> UserAdminKeyRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set("target_id", target_id);
        call.set("target_id_type", "user_id");
        UserAdminKeyRequest { call }
    }
}

/// A request to `user`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UserAdminKeyRequest {
    call: Call,
}

impl UserAdminKeyRequest {
    /// Whether URLs are those of https.
    pub fn secure(mut self, secure: bool) -> Self {
        self.call.set("secure", secure);
        self
    }

    /// What the log shall say.
    pub fn trace(mut self, trace: impl Into<String>) -> Self {
        self.call.set::<String>("trace", trace.into());
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
    pub async fn send(self) -> Result<User, Error> {
        self.call.send(decode::object).await
    }
}

request!(UserAdminKeyRequest -> User, decode::object);
