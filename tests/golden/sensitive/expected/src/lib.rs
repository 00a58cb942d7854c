// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Patients API.
//!
//! Finds patients.
//!
//! ```no_run
//! use sensitive::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let token = std::env::var("TOKEN")?;
//! let answer = client.with_token(token).patients("name").send().await?;
//! println!("{:?}", answer.count);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.

mod auth;
mod client;
mod endpoints;
mod errors;
mod runtime;
mod types;

pub use crate::auth::{Token, TokenClient};
pub use crate::endpoints::PatientsRequest;
pub use crate::errors::ErrorCode;
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::{Patient, Patients};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
#[doc = include_str!("../docs/recipes.md")]
mod recipes {}
