// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Vault API.
//!
//! Keeps secrets.
//!
//! ```no_run
//! use vault::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let query_key = std::env::var("SERVICE_KEY")?;
//! let answer = client.with_query_key(query_key).weather("place").await?;
//! println!("{}", answer.id);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`AccessTokenClient::user`], by [`Client::with_access_token`]: Gets a user.
//! - [`AdminKeyClient::user`], by [`Client::with_admin_key`]: Gets a user.
//! - [`QueryKeyClient::weather`], by [`Client::with_query_key`]: Gets the weather.
//! - [`SecretKeyClient::charge`], by [`Client::with_secret_key`]: Charges a card.
//! - [`LoginClient::open`], by [`Client::with_login`]: Opens the vault.
//! - [`AppKeysClient::translate`], by [`Client::with_app_keys`]: Translates a text.
//! - [`Client::issue_token`]: Issues a token for a code.
//! - [`Client::refresh_token`]: Issues a token for a refresh token.
//!
//! # Errors
//!
//! Every call fails with [`Error`]: [`Error::kind`] says what went wrong in broad terms,
//! [`Error::status`] and [`Error::message`] what the API answered, [`Error::is_retryable`] whether the
//! same call may succeed a little later.

mod auth;
mod client;
mod endpoints;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::auth::{
    AccessToken, AccessTokenClient, AdminKey, AdminKeyClient, AppKeys, AppKeysClient,
    Login, LoginClient, QueryKey, QueryKeyClient, SecretKey, SecretKeyClient,
};
pub use crate::endpoints::{
    ChargeRequest, IssueTokenRequest, OpenRequest, RefreshTokenRequest, TranslateRequest,
    UserAdminKeyRequest, UserRequest, WeatherRequest,
};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::{Token, User};
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
    #[doc = include_str!("../docs/en/user.md")]
    mod user {}
    #[doc = include_str!("../docs/en/weather.md")]
    mod weather {}
    #[doc = include_str!("../docs/en/charge.md")]
    mod charge {}
    #[doc = include_str!("../docs/en/open.md")]
    mod open {}
    #[doc = include_str!("../docs/en/translate.md")]
    mod translate {}
    #[doc = include_str!("../docs/en/issue_token.md")]
    mod issue_token {}
    #[doc = include_str!("../docs/en/refresh_token.md")]
    mod refresh_token {}
}
