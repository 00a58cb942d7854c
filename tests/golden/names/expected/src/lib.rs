// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the "Names" & \<Signs\> API \[v1\] {}.
//!
//! Quotes "so" and 'so', braces {} and {name}, a backslash \\ and \\n, pipes | and ||, brackets \[so\]
//! and \[so\](so), angles \<b\> and \\\<i\>, `code with <b> and | [so]`, 100 % and %s, a * star, an
//! \_underscore_, a # hash, an & ampersand.
//!
//! See <https://names.example.com/a?b=c&d=%7B>, or (<https://names.example.com/so>)
//! \<<https://names.example.com/so>\>. A line that begins with a dash - after a wrap - is not a list -
//! is it? - no - it - is - not - a - list - at - all - so - there.
//!
//! ```no_run
//! use names_and_signs::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let session_key = std::env::var("NAMES_SECRET")?;
//! let answer = client.with_session_key(session_key).crate_("call", "client", "session_key", "arguments", true).await?;
//! println!("{:?}", answer.self_);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`SessionKeyClient::crate_`], by [`Client::with_session_key`]: Keywords and names of the client as
//!   what must be given.
//! - [`TypeClient::match_`], by [`Client::with_type`]: More names as what must be given.
//! - [`TypeClient::with_session_key_`], by [`Client::with_type`]: The name of another method.
//! - [`ClientIdClient::async_`], by [`Client::with_client_id`]: Names as what can be given: "{}" \\
//!   \<b\> \[c\] | `d`.
//! - [`Client::endpoints_`]: The name of the module.
//! - [`Client::new_`]: The name of a method of the client.
//! - [`Client::call_`]: The name of a method within.
//! - [`Client::round_trip_`]: The name of a function of a test.
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
//! Ends with a colon:
//!
//! This sentence is just as long as a line of a doc comment may be, so that the sign after it begins xx -
//! and what follows the sign is long enough to need yet another line, which is what makes a list of it,
//! and then one more.
//!
//! 이 문장은 한국어입니다

mod auth;
mod client;
mod endpoints;
mod errors;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::auth::{
    ClientId, ClientIdClient, SessionKey, SessionKeyClient, Type, TypeClient,
};
pub use crate::endpoints::{
    AsyncRequest, CallRequest, CrateRequest, EndpointsRequest, MatchRequest, NewRequest,
    RoundTripRequest, WithSessionKeyRequest,
};
pub use crate::errors::ErrorCode;
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::page::{ItemStream, PageStream};
pub use crate::runtime::response::Response;
pub use crate::types::{Kind, Mixed, Page1, Torture, Wire, 순서};
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
    #[doc = include_str!("../docs/en/crate_.md")]
    mod crate_ {}
    #[doc = include_str!("../docs/en/match_.md")]
    mod match_ {}
    #[doc = include_str!("../docs/en/async_.md")]
    mod async_ {}
    #[doc = include_str!("../docs/en/endpoints_.md")]
    mod endpoints_ {}
    #[doc = include_str!("../docs/en/new_.md")]
    mod new_ {}
    #[doc = include_str!("../docs/en/call_.md")]
    mod call_ {}
    #[doc = include_str!("../docs/en/with_session_key_.md")]
    mod with_session_key_ {}
    #[doc = include_str!("../docs/en/round_trip_.md")]
    mod round_trip_ {}
}
