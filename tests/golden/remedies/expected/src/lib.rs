// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Odd Words API.
//!
//! Tells words.
//!
//! ```no_run
//! use odd_words::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.cmp_("other").send().await?;
//! println!("{:?}", answer.future);
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

pub use crate::endpoints::{CmpRequest, RecipesRequest};
pub use crate::errors::ErrorCode;
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::{AsRef, Future, IntoFuture};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
#[doc = include_str!("../docs/recipes.md")]
mod recipes {}
