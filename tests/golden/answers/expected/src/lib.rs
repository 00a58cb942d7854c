// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Shelf API.
//!
//! Keeps things.
//!
//! ```no_run
//! use shelf::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.things().await?;
//! println!("{}", answer.len());
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`Client::things`]: Gets all things.
//! - [`Client::counts`]: Counts things by name.
//! - [`Client::grid`]: Gets the grid of the shelf.
//! - [`Client::total`]: Counts all things.
//! - [`Client::best`]: Gets the best thing, if there is any.
//! - [`Client::kind`]: Gets the kind of the shelf.
//! - [`Client::picture`]: Gets a picture of the shelf.
//! - [`Client::clear`]: Clears the shelf.
//!
//! # Errors
//!
//! Every call fails with [`Error`]: [`Error::kind`] says what went wrong in broad terms,
//! [`Error::status`] and [`Error::message`] what the API answered, [`Error::is_retryable`] whether the
//! same call may succeed a little later.

mod client;
mod endpoints;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::endpoints::{
    BestRequest, ClearRequest, CountsRequest, GridRequest, KindRequest, PictureRequest,
    ThingsRequest, TotalRequest,
};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::{Kind, Thing};
pub use bytes::Bytes;
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
    #[doc = include_str!("../docs/en/counts.md")]
    mod counts {}
    #[doc = include_str!("../docs/en/grid.md")]
    mod grid {}
    #[doc = include_str!("../docs/en/total.md")]
    mod total {}
    #[doc = include_str!("../docs/en/best.md")]
    mod best {}
    #[doc = include_str!("../docs/en/kind.md")]
    mod kind {}
    #[doc = include_str!("../docs/en/picture.md")]
    mod picture {}
    #[doc = include_str!("../docs/en/clear.md")]
    mod clear {}
}
