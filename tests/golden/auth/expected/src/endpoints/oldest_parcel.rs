// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `oldest_parcel`: Gets the parcel that has waited longest.

use reqwest::Method;

use crate::auth::DepotClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Parcel;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("oldest_parcel", "/oldest")
};

impl DepotClient {
    /// Gets the parcel that has waited longest.
    ///
    /// `GET /oldest`, documented at [Parcel Desk reference](https://docs.parcels.example.com/api).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: parcel_desk::Client) -> Result<(), parcel_desk::Error> {
    /// # let depot = "";
    /// let answer = client.with_depot(depot).oldest_parcel().await?;
    /// println!("{:?}", answer.id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn oldest_parcel(&self) -> OldestParcelRequest {
        OldestParcelRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `oldest_parcel`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct OldestParcelRequest {
    call: Call,
}

impl OldestParcelRequest {
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

request!(OldestParcelRequest -> Parcel, decode::object);
