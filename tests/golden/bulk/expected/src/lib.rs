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
//! let answer = client.things([1]).await?;
//! println!("{}", answer.things.len());
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`Client::things`]: Looks up things.
//! - [`Client::owners`]: Looks up owners.
//!
//! # Errors
//!
//! Every call fails with [`Error`]: [`Error::kind`] says what went wrong in broad terms,
//! [`Error::status`] and [`Error::message`] what the API answered, [`Error::is_retryable`] whether the
//! same call may succeed a little later.
//!
//! [`Error::code`] is the API's own code; each known one is a constant of [`ErrorCode`], with its cause
//! and remedy.

mod client;
mod endpoints;
mod errors;
#[cfg(feature = "mock")]
pub mod mock;
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
mod docs {
    #[doc = include_str!("../docs/en/start.md")]
    mod start {}
    #[doc = include_str!("../docs/en/recipes.md")]
    mod recipes {}
    #[doc = include_str!("../docs/en/things.md")]
    mod things {}
    #[doc = include_str!("../docs/en/owners.md")]
    mod owners {}
}
