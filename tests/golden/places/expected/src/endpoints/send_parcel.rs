// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `send_parcel`: Sends a parcel.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::idempotency;
use crate::runtime::response::request;
use crate::types::Parcel;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&FORM),
    repeatable: true,
    parameters: &[
        Parameter::new("to", Rule::Text),
        Parameter {
            place: Some(Place::Header),
            generate: Some(idempotency::key),
            ..Parameter::new("Idempotency-Key", Rule::Text)
        },
        Parameter {
            place: Some(Place::Header),
            fixed: Some("2026-01"),
            ..Parameter::new("X-Depot-Version", Rule::Text)
        },
    ],
    ..Endpoint::new("send_parcel", "/v1/parcels")
};

impl Client {
    /// Sends a parcel.
    ///
    /// `POST /v1/parcels`, documented at Depot reference.
    ///
    /// - `to`: Who gets it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: depot::Client) -> Result<(), depot::Error> {
    /// let answer = client.send_parcel("to").await?;
    /// println!("{:?}", answer.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_parcel(&self, to: impl Into<String>) -> SendParcelRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<String>("to", to.into());
        SendParcelRequest { call }
    }
}

/// A request to `send_parcel`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendParcelRequest {
    call: Call,
}

impl SendParcelRequest {
    /// Tells a repeated call from a new one.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.call.set::<String>("Idempotency-Key", idempotency_key.into());
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
    pub async fn send(self) -> Result<Parcel, Error> {
        self.call.send(decode::object).await
    }
}

request!(SendParcelRequest -> Parcel, decode::object);
