// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `crate`: Keywords and names of the client as what must be given.

use reqwest::Method;

use crate::auth::SessionKeyClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Torture;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter::new("call", Rule::Text),
        Parameter::new("client", Rule::Text),
        Parameter::new("session_key", Rule::Text),
        Parameter::new("arguments", Rule::Text),
        Parameter::new("self", Rule::Boolean),
    ],
    ..Endpoint::new("crate", "/crate")
};

impl SessionKeyClient {
    /// Keywords and names of the client as what must be given.
    ///
    /// `GET /crate`, documented at [Names \[and\] "signs" \<b\> |
    /// `x`](https://names.example.com/docs?a=b&c=d#e).
    ///
    /// - `call_`: A name within.
    /// - `client`: A name in examples.
    /// - `session_key`: The name of the credential.
    /// - `arguments`: A name in examples.
    /// - `self_`: A keyword.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: names_and_signs::Client) -> Result<(), names_and_signs::Error> {
    /// # let session_key = "";
    /// let answer = client.with_session_key(session_key).crate_("call", "client", "session_key", "arguments", true).await?;
    /// println!("{:?}", answer.self_);
    /// # Ok(())
    /// # }
    /// ```
    pub fn crate_(
        &self,
        call_: impl Into<String>,
        client: impl Into<String>,
        session_key: impl Into<String>,
        arguments: impl Into<String>,
        self_: bool,
    ) -> CrateRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set::<String>("call", call_.into());
        call.set::<String>("client", client.into());
        call.set::<String>("session_key", session_key.into());
        call.set::<String>("arguments", arguments.into());
        call.set("self", self_);
        CrateRequest { call }
    }
}

/// A request to `crate`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CrateRequest {
    call: Call,
}

impl CrateRequest {
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

request!(CrateRequest -> Torture, decode::object);
