// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `parcel`: Gets the customer's parcel.

use reqwest::Method;

use crate::auth::AccessTokenClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Parcel;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("parcel", "/parcel")
};

impl AccessTokenClient {
    /// Gets the customer's parcel.
    ///
    /// `GET /parcel`, documented at [Parcel Desk reference](https://docs.parcels.example.com/api).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: parcel_desk::Client) -> Result<(), parcel_desk::Error> {
    /// # let access_token = "";
    /// let answer = client.with_access_token(access_token).parcel().await?;
    /// println!("{:?}", answer.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn parcel(&self) -> ParcelRequest {
        ParcelRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `parcel`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ParcelRequest {
    call: Call,
}

impl ParcelRequest {
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

request!(ParcelRequest -> Parcel, decode::object);
