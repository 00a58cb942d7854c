// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the KakaoTalk Social API.
//!
//! Reads KakaoTalk profiles and friend lists over Kakao's REST API. Responses are JSON objects.
//!
//! ```no_run
//! use kakaotalk_social::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let access_token = std::env::var("ACCESS_TOKEN")?;
//! let answer = client.with_access_token(access_token).profile().await?;
//! println!("{answer:?}");
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`AccessTokenClient::profile`], by [`Client::with_access_token`]: Returns the KakaoTalk profile of
//!   the logged-in user.
//! - [`AccessTokenClient::friends`], by [`Client::with_access_token`]: Returns one page of the
//!   KakaoTalk friends of the logged-in user.
//! - [`AdminKeyClient::profiles`], by [`Client::with_admin_key`]: Returns the KakaoTalk profiles of
//!   many users of the service.
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
//! The calls can be tried out in Kakao Developers under **Tools \> REST API Test**, which issues an
//! access token for your own account.
//!
//! Since 2026-03-19 that tool takes no admin key, so `profiles` has probably left it.
//!
//! Kakao's policy forbids caching except to improve the user experience; what is cached must be kept up
//! to date.

mod auth;
mod client;
mod endpoints;
mod errors;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::auth::{AccessToken, AccessTokenClient, AdminKey, AdminKeyClient};
pub use crate::endpoints::{FriendsRequest, ProfileRequest, ProfilesRequest};
pub use crate::errors::ErrorCode;
pub use crate::runtime::bulk::{Bulk, BulkError};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::page::{ItemStream, PageStream};
pub use crate::runtime::response::Response;
pub use crate::types::{
    Friend, FriendOrder, FriendUuid, Friends, Order, TalkProfile, TalkProfileInfo,
    TalkProfiles, UserId,
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
    #[doc = include_str!("../docs/en/tokens.md")]
    mod tokens {}
    #[doc = include_str!("../docs/en/profile.md")]
    mod profile {}
    #[doc = include_str!("../docs/en/friends.md")]
    mod friends {}
    #[doc = include_str!("../docs/en/profiles.md")]
    mod profiles {}
}
