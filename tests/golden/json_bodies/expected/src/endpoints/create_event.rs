// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `create_event`: Creates an event.

use reqwest::Method;
use reqwest::header::HeaderValue;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::json::MEMBERS;
use crate::runtime::response::request;
use crate::types::{Event, EventId};
use crate::types::check_event;

static CONTENT_TYPE: HeaderValue = HeaderValue::from_static("application/json");

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    content_type: Some(&CONTENT_TYPE),
    body: Some(&MEMBERS),
    parameters: &[
        Parameter {
            default: Some("primary"),
            ..Parameter::new("calendar_id", Rule::Text)
        },
        Parameter {
            check: Some(check_event),
            ..Parameter::new("event", Rule::Object)
        },
    ],
    ..Endpoint::new("create_event", "/events")
};

impl Client {
    /// Creates an event.
    ///
    /// `POST /events`, documented at Calendar reference.
    ///
    /// - `event`: The event.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use calendar::Event;
    /// # use calendar::EventTime;
    /// # use calendar::Location;
    /// # async fn example(client: calendar::Client) -> Result<(), calendar::Error> {
    /// let answer = client.create_event(Event::new("Lunch", EventTime::new("2026-01-31T12:00:00Z")).reminders([15, 30]).location(Location::new("Hall"))).calendar_id("c1").await?;
    /// println!("{:?}", answer.event_id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_event(&self, event: impl Into<Event>) -> CreateEventRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<Event>("event", event.into());
        CreateEventRequest { call }
    }
}

/// A request to `create_event`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateEventRequest {
    call: Call,
}

impl CreateEventRequest {
    /// The calendar that it is created in. Default: `primary`.
    pub fn calendar_id(mut self, calendar_id: impl Into<String>) -> Self {
        self.call.set::<String>("calendar_id", calendar_id.into());
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<EventId, Error> {
        self.call.send(decode::object).await
    }
}

request!(CreateEventRequest -> EventId, decode::object);
