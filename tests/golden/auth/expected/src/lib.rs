// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Parcel Desk API.
//!
//! Follows parcels.
//!
//! ```no_run
//! use parcel_desk::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let access_token = std::env::var("PARCEL_TOKEN")?;
//! let answer = client.with_access_token(access_token).parcel().await?;
//! println!("{:?}", answer.id);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`AccessTokenClient::parcel`], by [`Client::with_access_token`]: Gets the customer's parcel.
//! - [`CourierKeyClient::next_parcel`], by [`Client::with_courier_key`]: Gets the parcel to deliver
//!   next.
//! - [`DepotClient::oldest_parcel`], by [`Client::with_depot`]: Gets the parcel that has waited
//!   longest.
//! - [`Client::health`]: Tells whether the desk is open.
//!
//! # Errors
//!
//! Every call fails with [`Error`]: [`Error::kind`] says what went wrong in broad terms,
//! [`Error::status`] and [`Error::message`] what the API answered, [`Error::is_retryable`] whether the
//! same call may succeed a little later.

mod auth;
mod client;
mod endpoints;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::auth::{
    AccessToken, AccessTokenClient, CourierKey, CourierKeyClient, Depot, DepotClient,
};
pub use crate::endpoints::{
    HealthRequest, NextParcelRequest, OldestParcelRequest, ParcelRequest,
};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::{Health, Parcel};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../docs/en/start.md")]
    mod start {}
    #[doc = include_str!("../docs/en/recipes.md")]
    mod recipes {}
    #[doc = include_str!("../docs/en/tokens.md")]
    mod tokens {}
    #[doc = include_str!("../docs/en/parcel.md")]
    mod parcel {}
    #[doc = include_str!("../docs/en/next_parcel.md")]
    mod next_parcel {}
    #[doc = include_str!("../docs/en/oldest_parcel.md")]
    mod oldest_parcel {}
    #[doc = include_str!("../docs/en/health.md")]
    mod health {}
}
