// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `put_parcel`: Puts a parcel in place.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::Parcel;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::PUT, Place::Body)],
    body: Some(&FORM),
    repeatable: true,
    parameters: &[
        Parameter {
            place: Some(Place::Path),
            ..Parameter::new("id", Rule::Long)
        },
        Parameter::new("weight", Rule::Integer),
        Parameter {
            place: Some(Place::Query),
            ..Parameter::new("dry_run", Rule::Boolean)
        },
        Parameter {
            place: Some(Place::Header),
            fixed: Some("2026-01"),
            ..Parameter::new("X-Depot-Version", Rule::Text)
        },
    ],
    ..Endpoint::new("put_parcel", "/v1/parcels/{id}")
};

impl Client {
    /// Puts a parcel in place.
    ///
    /// `PUT /v1/parcels/{id}`, documented at Depot reference.
    ///
    /// - `id`: The id of the parcel.
    /// - `weight`: Its weight in grams.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: depot::Client) -> Result<(), depot::Error> {
    /// let answer = client.put_parcel(1, 1).await?;
    /// println!("{:?}", answer.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_parcel(&self, id: i64, weight: i32) -> PutParcelRequest {
        let mut call = self.call(&ENDPOINT);
        call.set("id", id);
        call.set("weight", weight);
        PutParcelRequest { call }
    }
}

/// A request to `put_parcel`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutParcelRequest {
    call: Call,
}

impl PutParcelRequest {
    /// Whether nothing is really done.
    pub fn dry_run(mut self, dry_run: bool) -> Self {
        self.call.set("dry_run", dry_run);
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

request!(PutParcelRequest -> Parcel, decode::object);
