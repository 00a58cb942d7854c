// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the 박물관 API.
//!
//! 그림을 보여 줍니다.
//!
//! ```no_run
//! use museum::{Client, Style};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let pass = std::env::var("MUSEUM_PASS")?;
//! let answer = client.with_pass(pass).picture(1).style(Style::Ink).await?;
//! println!("{:?}", answer.title);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`PassClient::picture`], by [`Client::with_pass`]: 그림을 조회합니다.
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
//! # Notes
//!
//! 월요일은 쉽니다.
//!
//! 안내서에는 화요일이라고 나와 있습니다.

mod auth;
mod client;
mod endpoints;
mod errors;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::auth::{Pass, PassClient};
pub use crate::endpoints::PictureRequest;
pub use crate::errors::ErrorCode;
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::{Picture, Style};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../docs/ko/start.md")]
    mod start {}
    #[doc = include_str!("../docs/ko/recipes.md")]
    mod recipes {}
    #[doc = include_str!("../docs/ko/tokens.md")]
    mod tokens {}
    #[doc = include_str!("../docs/ko/picture.md")]
    mod picture {}
}
