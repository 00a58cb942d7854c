// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Old Station API.
//!
//! Tells old news.
//!
//! ```no_run
//! use old_station::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.news().send().await?;
//! println!("{:?}", answer.uid);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.

mod client;
mod endpoints;
mod runtime;
mod types;

pub use crate::endpoints::{ArchiveRequest, BothRequest, HintsRequest, NewsRequest};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::page::{ItemStream, Page, PageStream};
pub use crate::runtime::response::Response;
pub use crate::types::{Archive, Both, Hints, News};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
#[doc = include_str!("../docs/recipes.md")]
mod recipes {}
