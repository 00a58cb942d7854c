// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Depot API.
//!
//! Keeps parcels.
//!
//! ```no_run
//! use depot::{Client, Filter, Format};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.parcel("a/b", Format::Json).tag(["red", "blue"]).fields(["id", "weight"]).filter(Filter::new().heavy(true)).x_request_id("r1").await?;
//! println!("{:?}", answer.id);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`Client::parcel`]: Gets a parcel.
//! - [`Client::look`]: Looks whether a parcel is there.
//! - [`Client::put_parcel`]: Puts a parcel in place.
//! - [`Client::drop_parcel`]: Removes a parcel.
//! - [`Client::send_parcel`]: Sends a parcel.
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
    DropParcelRequest, LookRequest, ParcelRequest, PutParcelRequest, SendParcelRequest,
};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::runtime::closed::NotListed;
pub use crate::types::{Filter, Format, Parcel};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../docs/en/start.md")]
    mod start {}
    #[doc = include_str!("../docs/en/recipes.md")]
    mod recipes {}
    #[doc = include_str!("../docs/en/parcel.md")]
    mod parcel {}
    #[doc = include_str!("../docs/en/look.md")]
    mod look {}
    #[doc = include_str!("../docs/en/put_parcel.md")]
    mod put_parcel {}
    #[doc = include_str!("../docs/en/drop_parcel.md")]
    mod drop_parcel {}
    #[doc = include_str!("../docs/en/send_parcel.md")]
    mod send_parcel {}
}
