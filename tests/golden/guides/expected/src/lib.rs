// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Choir API.
//!
//! Lists the singers of a choir.
//!
//! ```no_run
//! use choir::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let ticket = std::env::var("TICKET")?;
//! let answer = client.with_ticket(ticket).singers().response(2).await?;
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
//! - [`TicketClient::singers`], by [`Client::with_ticket`]: Returns the singers.
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
//! # Pages
//!
//! A call whose answer is a page has `into_stream()` for all items, [`ItemStream`], and
//! `into_page_stream()` for all pages, [`PageStream`]; each page is fetched when it is asked for.
//!
//! # Notes
//!
//! A choir sings on Sundays.
//!
//! The client does not sing.

mod auth;
mod client;
mod endpoints;
mod errors;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::auth::{Season, SeasonClient, Ticket, TicketClient};
pub use crate::endpoints::SingersRequest;
pub use crate::errors::ErrorCode;
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::page::{ItemStream, PageStream};
pub use crate::runtime::response::Response;
pub use crate::types::{Singer, SingerId, Singers, Unused};
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
    #[doc = include_str!("../docs/en/singers.md")]
    mod singers {}
}
