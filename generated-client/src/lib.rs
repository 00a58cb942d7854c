// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the KakaoTalk Social API.
//!
//! Reads KakaoTalk profiles and friend lists over Kakao's REST API. Answers are JSON objects.
//!
//! ```no_run
//! use kakaotalk_social::Client;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let access_token = std::env::var("ACCESS_TOKEN")?;
//! let answer = client.with_access_token(access_token).profile().send().await?;
//! println!("{answer:?}");
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! Every call can be tried out in Kakao Developers under **Tools \> REST API Test**.
//!
//! Kakao's page names no call quotas. The quota page allows an app 30,000 Talk profile calls a day and
//! 3,000,000 calls of all APIs a month. The client counts nothing and reports code `-10`.

mod auth;
mod client;
mod endpoints;
mod errors;
mod runtime;
mod types;

pub use crate::auth::{AccessToken, AccessTokenClient, AdminKey, AdminKeyClient};
pub use crate::endpoints::{FriendsRequest, ProfileRequest, ProfilesRequest};
pub use crate::errors::ErrorCode;
pub use crate::runtime::bulk::{Bulk, BulkError};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::page::{ItemStream, Page, PageStream};
pub use crate::runtime::response::Response;
pub use crate::types::{
    Friend, FriendOrder, FriendUuid, Friends, Order, TalkProfile, TalkProfileInfo,
    TalkProfiles, UserId,
};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
#[doc = include_str!("../docs/recipes.md")]
mod recipes {}
