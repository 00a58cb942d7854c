// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Catalogue API.
//!
//! Lists things.
//!
//! ```no_run
//! use catalogue::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.names().await?;
//! println!("{:?}", answer.next);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`KeyClient::things`], by [`Client::with_key`]: Lists things.
//! - [`KeyClient::more_things`], by [`Client::with_key`]: Lists the same type in another way.
//! - [`KeyClient::numbers`], by [`Client::with_key`]: Lists numbers.
//! - [`Client::names`]: Lists names.
//!
//! # Errors
//!
//! Every call fails with [`Error`]: [`Error::kind`] says what went wrong in broad terms,
//! [`Error::status`] and [`Error::message`] what the API answered, [`Error::is_retryable`] whether the
//! same call may succeed a little later.
//!
//! # Pages
//!
//! A call whose answer is a page has `into_stream()` for all items, [`ItemStream`], and
//! `into_page_stream()` for all pages, [`PageStream`]; each page is fetched when it is asked for.

mod auth;
mod client;
mod endpoints;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::auth::{Key, KeyClient};
pub use crate::endpoints::{
    MoreThingsRequest, NamesRequest, NumbersRequest, ThingsRequest,
};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::page::{ItemStream, PageStream};
pub use crate::runtime::response::Response;
pub use crate::types::{Names, Numbers, Thing, ThingId, Things};
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
    #[doc = include_str!("../docs/en/names.md")]
    mod names {}
    #[doc = include_str!("../docs/en/things.md")]
    mod things {}
    #[doc = include_str!("../docs/en/more_things.md")]
    mod more_things {}
    #[doc = include_str!("../docs/en/numbers.md")]
    mod numbers {}
}
