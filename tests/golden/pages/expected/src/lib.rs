// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Pager API.
//!
//! Lists items.
//!
//! ```no_run
//! use pager::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.by_url().await?;
//! println!("{}", answer.items.len());
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`Client::by_url`]: Lists items by a URL.
//! - [`Client::by_link`]: Lists items by the header.
//! - [`Client::by_offset`]: Lists items by their number.
//! - [`Client::by_page`]: Lists items by the number of the page.
//! - [`Client::by_cursor`]: Lists items by a cursor.
//! - [`Client::by_last`]: Lists items by the last one.
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

mod client;
mod endpoints;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::endpoints::{
    ByCursorRequest, ByLastRequest, ByLinkRequest, ByOffsetRequest, ByPageRequest,
    ByUrlRequest,
};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::page::{ItemStream, PageStream};
pub use crate::runtime::response::Response;
pub use crate::runtime::web_address::Url;
pub use crate::types::{
    ByUrl, Counted, Cursored, Flagged, Item, ItemId, Lasting, Links, Meta,
};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../docs/en/start.md")]
    mod start {}
    #[doc = include_str!("../docs/en/recipes.md")]
    mod recipes {}
    #[doc = include_str!("../docs/en/by_url.md")]
    mod by_url {}
    #[doc = include_str!("../docs/en/by_link.md")]
    mod by_link {}
    #[doc = include_str!("../docs/en/by_offset.md")]
    mod by_offset {}
    #[doc = include_str!("../docs/en/by_page.md")]
    mod by_page {}
    #[doc = include_str!("../docs/en/by_cursor.md")]
    mod by_cursor {}
    #[doc = include_str!("../docs/en/by_last.md")]
    mod by_last {}
}
