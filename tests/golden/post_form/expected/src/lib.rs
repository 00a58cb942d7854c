// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Shop API.
//!
//! Sells things.
//!
//! ```no_run
//! use shop::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.price().await?;
//! println!("{:?}", answer.total);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`Client::buy`]: Buys a thing.
//! - [`Client::price`]: Gets a price.
//! - [`Client::quote`]: Gets an offer.
//! - [`Client::close`]: Closes the shop.
//! - [`Client::open`]: Opens the shop.
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
    BuyRequest, CloseRequest, OpenRequest, PriceRequest, QuoteRequest,
};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::Receipt;
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../docs/en/start.md")]
    mod start {}
    #[doc = include_str!("../docs/en/recipes.md")]
    mod recipes {}
    #[doc = include_str!("../docs/en/buy.md")]
    mod buy {}
    #[doc = include_str!("../docs/en/price.md")]
    mod price {}
    #[doc = include_str!("../docs/en/quote.md")]
    mod quote {}
    #[doc = include_str!("../docs/en/close.md")]
    mod close {}
    #[doc = include_str!("../docs/en/open.md")]
    mod open {}
}
