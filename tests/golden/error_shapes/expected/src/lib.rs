// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Post API.
//!
//! Delivers messages.
//!
//! ```no_run
//! use post::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.file().await?;
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
//! - [`Client::send`]: Sends a message to several people.
//! - [`Client::unlink`]: Unlinks a user.
//! - [`Client::token`]: Issues a token.
//! - [`Client::file`]: Gets a file.
//! - [`Client::weather`]: Gets the weather.
//!
//! # Errors
//!
//! Every call fails with [`Error`]: [`Error::kind`] says what went wrong in broad terms,
//! [`Error::status`] and [`Error::message`] what the API answered, [`Error::is_retryable`] whether the
//! same call may succeed a little later.
//!
//! [`Error::code`] is the API's own code; each known one is a constant of [`ErrorCode`], with its cause
//! and remedy.

mod client;
mod endpoints;
mod errors;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::endpoints::{
    FileRequest, SendRequest, TokenRequest, UnlinkRequest, WeatherRequest,
};
pub use crate::errors::ErrorCode;
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::runtime::web_address::Url;
pub use crate::types::{Detail, Envelope, Failure, Problem, Sent};
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
    #[doc = include_str!("../docs/en/send.md")]
    mod send {}
    #[doc = include_str!("../docs/en/unlink.md")]
    mod unlink {}
    #[doc = include_str!("../docs/en/token.md")]
    mod token {}
    #[doc = include_str!("../docs/en/file.md")]
    mod file {}
    #[doc = include_str!("../docs/en/weather.md")]
    mod weather {}
}
