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
//! let answer = client.with_access_token(access_token).parcel().send().await?;
//! println!("{:?}", answer.id);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.

mod auth;
mod client;
mod endpoints;
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
#[doc = include_str!("../docs/recipes.md")]
mod recipes {}
