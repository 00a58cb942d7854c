// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `with_session_key`: The name of another method.

use reqwest::Method;

use crate::auth::TypeClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Torture;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("with_session_key", "/with")
};

impl TypeClient {
    /// The name of another method.
    ///
    /// `GET /with`, documented at [Names \[and\] "signs" \<b\> |
    /// `x`](https://names.example.com/docs?a=b&c=d#e).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: names_and_signs::Client) -> Result<(), names_and_signs::Error> {
    /// # let type_ = "";
    /// let answer = client.with_type(type_).with_session_key_().await?;
    /// println!("{:?}", answer.self_);
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_session_key_(&self) -> WithSessionKeyRequest {
        WithSessionKeyRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `with_session_key`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct WithSessionKeyRequest {
    call: Call,
}

impl WithSessionKeyRequest {
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
    pub async fn send(self) -> Result<Torture, Error> {
        self.call.send(decode::object).await
    }
}

request!(WithSessionKeyRequest -> Torture, decode::object);
