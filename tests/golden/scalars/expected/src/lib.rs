// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Ledger API.
//!
//! Keeps accounts.
//!
//! ```no_run
//! use ledger::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.entries("2026-01-31T12:00:00Z").day("2026-01-31").before(1769860800).least("1.50").site("https://example.com").number(9007199254740993).open(true).seal(b"bytes").await?;
//! println!("{:?}", answer.at);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`Client::entries`]: Gets entries.
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

pub use crate::endpoints::EntriesRequest;
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::runtime::date_time::DateTime;
pub use crate::runtime::date::Date;
pub use crate::runtime::timestamp::Timestamp;
pub use crate::runtime::decimal::Decimal;
pub use crate::runtime::web_address::Url;
pub use crate::runtime::long_text::LongText;
pub use crate::runtime::yes_no::YesNo;
pub use crate::runtime::base64::Base64;
pub use crate::types::{Entry, OwnerId};
/// JSON of any shape.
pub use serde_json;
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../docs/en/start.md")]
    mod start {}
    #[doc = include_str!("../docs/en/recipes.md")]
    mod recipes {}
    #[doc = include_str!("../docs/en/entries.md")]
    mod entries {}
}
