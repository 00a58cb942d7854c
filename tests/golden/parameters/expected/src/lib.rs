// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Library API.
//!
//! Finds books.
//!
//! ```no_run
//! use library::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.search().await?;
//! println!("{}", answer.titles.len());
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`Client::search`]: Finds books by what is optional.
//! - [`Client::get`]: Gets a book by what is required.
//! - [`Client::get_by_type`]: Gets a book by required values of types of the API.
//! - [`Client::many`]: Gets many books.
//! - [`Client::tick`]: Sends nothing but a fixed value.
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
    GetByTypeRequest, GetRequest, ManyRequest, SearchRequest, TickRequest,
};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::{Author, Books, Genre, Lent, Ratio, Room, ShelfId};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../docs/en/start.md")]
    mod start {}
    #[doc = include_str!("../docs/en/recipes.md")]
    mod recipes {}
    #[doc = include_str!("../docs/en/search.md")]
    mod search {}
    #[doc = include_str!("../docs/en/get.md")]
    mod get {}
    #[doc = include_str!("../docs/en/get_by_type.md")]
    mod get_by_type {}
    #[doc = include_str!("../docs/en/many.md")]
    mod many {}
    #[doc = include_str!("../docs/en/tick.md")]
    mod tick {}
}
