// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `next_parcel`: Gets the parcel to deliver next.

use reqwest::Method;

use crate::auth::CourierKeyClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Parcel;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("next_parcel", "/next")
};

impl CourierKeyClient {
    /// Gets the parcel to deliver next.
    ///
    /// `GET /next`, documented at [Parcel Desk reference](https://docs.parcels.example.com/api).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: parcel_desk::Client) -> Result<(), parcel_desk::Error> {
    /// # let courier_key = "";
    /// let answer = client.with_courier_key(courier_key).next_parcel().await?;
    /// println!("{:?}", answer.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn next_parcel(&self) -> NextParcelRequest {
        NextParcelRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `next_parcel`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NextParcelRequest {
    call: Call,
}

impl NextParcelRequest {
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

request!(NextParcelRequest -> Parcel, decode::object);
