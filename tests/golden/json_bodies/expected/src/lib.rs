// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the Calendar API.
//!
//! Keeps events.
//!
//! ```no_run
//! use calendar::{Client, Event, EventTime, Location};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let answer = client.create_event(Event::new("Lunch", EventTime::new("2026-01-31T12:00:00Z")).reminders([15, 30]).location(Location::new("Hall"))).calendar_id("c1").await?;
//! println!("{:?}", answer.event_id);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`Client::create_event`]: Creates an event.
//! - [`Client::change_event`]: Changes an event.
//! - [`Client::change_calendar`]: Changes a calendar.
//! - [`Client::import`]: Takes over a calendar.
//! - [`Client::say`]: Says something.
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
    ChangeCalendarRequest, ChangeEventRequest, CreateEventRequest, ImportRequest,
    SayRequest,
};
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::runtime::date_time::DateTime;
pub use crate::types::{Color, Event, EventChange, EventId, EventTime, Location};
pub use bytes::Bytes;
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
    #[doc = include_str!("../docs/en/create_event.md")]
    mod create_event {}
    #[doc = include_str!("../docs/en/change_event.md")]
    mod change_event {}
    #[doc = include_str!("../docs/en/change_calendar.md")]
    mod change_calendar {}
    #[doc = include_str!("../docs/en/import.md")]
    mod import {}
    #[doc = include_str!("../docs/en/say.md")]
    mod say {}
}
