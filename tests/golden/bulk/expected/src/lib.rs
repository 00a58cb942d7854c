// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Lost Property API.
//!
//! Looks up what was found.
//!
//! ```no_run
//! use lost_property::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.things([1]).send().await?;
//! println!("{}", answer.things.len());
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.

mod client;
mod endpoints;
mod errors;
mod runtime;
mod types;

pub use crate::endpoints::{OwnersRequest, ThingsRequest};
pub use crate::errors::ErrorCode;
pub use crate::runtime::bulk::{Bulk, BulkError};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::{Owner, Owners, Thing, ThingNumber, Things};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
#[doc = include_str!("../docs/recipes.md")]
mod recipes {}
