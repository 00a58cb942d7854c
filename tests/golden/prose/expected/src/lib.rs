// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Garden API.
//!
//! Grows plants. A plant is
//!
//! * sown with a `seed`, which takes **some days**, or
//! * **planted**, see [the guide](https://garden.example.com/guide).
//!
//! In that order:
//!
//! 1. Dig.
//! 2. Sow, and write it down:
//!
//! ```text
//! seed --depth 2 \
//!   carrot
//! ```
//!
//! Then wait.
//!
//! ```no_run
//! use garden::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let key = std::env::var("GARDEN_KEY")?;
//! let answer = client.with_key(key).plant("carrot").await?;
//! println!("{:?}", answer.days);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`KeyClient::plant`], by [`Client::with_key`]: Gets a **plant**, see
//!   [here](https://garden.example.com/plant).
//!
//! # Errors
//!
//! Every call fails with [`Error`]: [`Error::kind`] says what went wrong in broad terms,
//! [`Error::status`] and [`Error::message`] what the API answered, [`Error::is_retryable`] whether the
//! same call may succeed a little later.
//!
//! [`Error::code`] is the API's own code; each known one is a constant of [`ErrorCode`], with its cause
//! and remedy.
//!
//! # Notes
//!
//! Closed
//!
//! * on **Mondays**
//! * in winter

mod auth;
mod client;
mod endpoints;
mod errors;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::auth::{Key, KeyClient};
pub use crate::endpoints::PlantRequest;
pub use crate::errors::ErrorCode;
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::Plant;
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
    #[doc = include_str!("../docs/en/plant.md")]
    mod plant {}
}
