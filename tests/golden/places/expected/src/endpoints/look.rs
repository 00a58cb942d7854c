// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `look`: Looks whether a parcel is there.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::plain;
use crate::runtime::response::request;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::HEAD, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter {
            place: Some(Place::Path),
            ..Parameter::new("id", Rule::Long)
        },
        Parameter {
            place: Some(Place::Header),
            fixed: Some("2026-01"),
            ..Parameter::new("X-Depot-Version", Rule::Text)
        },
    ],
    ..Endpoint::new("look", "/v1/parcels/{id}")
};

impl Client {
    /// Looks whether a parcel is there.
    ///
    /// `HEAD /v1/parcels/{id}`, documented at Depot reference.
    ///
    /// - `id`: The id of the parcel.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: depot::Client) -> Result<(), depot::Error> {
    /// client.look(1).await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn look(&self, id: i64) -> LookRequest {
        let mut call = self.call(&ENDPOINT);
        call.set("id", id);
        LookRequest { call }
    }
}

/// A request to `look`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct LookRequest {
    call: Call,
}

impl LookRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<(), Error> {
        self.call.send(plain::nothing).await
    }
}

request!(LookRequest -> (), plain::nothing);
