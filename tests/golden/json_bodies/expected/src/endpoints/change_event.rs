// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `change_event`: Changes an event.

use reqwest::Method;
use reqwest::header::HeaderValue;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::json::WHOLE;
use crate::runtime::response::request;
use crate::types::{EventChange, EventId};

static CONTENT_TYPE: HeaderValue = HeaderValue::from_static(
    "application/merge-patch+json",
);

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::PATCH, Place::Query)],
    content_type: Some(&CONTENT_TYPE),
    body: Some(&WHOLE),
    parameters: &[
        Parameter {
            place: Some(Place::Path),
            ..Parameter::new("event_id", Rule::Text)
        },
        Parameter::new("notify", Rule::Boolean),
        Parameter {
            place: Some(Place::Body),
            ..Parameter::new("change", Rule::Object)
        },
    ],
    ..Endpoint::new("change_event", "/events/{event_id}")
};

impl Client {
    /// Changes an event.
    ///
    /// `PATCH /events/{event_id}`, documented at Calendar reference.
    ///
    /// - `event_id`: The id of the event.
    /// - `change`: What is different now.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use calendar::EventChange;
    /// # async fn example(client: calendar::Client) -> Result<(), calendar::Error> {
    /// let answer = client.change_event("e1", EventChange::new().title("Dinner").null_description()).await?;
    /// println!("{:?}", answer.event_id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_event(
        &self,
        event_id: impl Into<String>,
        change: impl Into<EventChange>,
    ) -> ChangeEventRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<String>("event_id", event_id.into());
        call.set::<EventChange>("change", change.into());
        ChangeEventRequest { call }
    }
}

/// A request to `change_event`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ChangeEventRequest {
    call: Call,
}

impl ChangeEventRequest {
    /// Whether guests are told.
    pub fn notify(mut self, notify: bool) -> Self {
        self.call.set("notify", notify);
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

request!(ChangeEventRequest -> EventId, decode::object);
