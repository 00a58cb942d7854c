// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `change_calendar`: Changes a calendar.

use reqwest::Method;
use reqwest::header::HeaderValue;

use crate::runtime::call::Call;
use crate::runtime::check;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::json::MEMBERS;
use crate::runtime::plain;
use crate::runtime::response::request;
use crate::types::Location;
use crate::types::check_location;

static CONTENT_TYPE: HeaderValue = HeaderValue::from_static("application/json");

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::PATCH, Place::Body)],
    content_type: Some(&CONTENT_TYPE),
    body: Some(&MEMBERS),
    parameters: &[
        Parameter {
            place: Some(Place::Path),
            ..Parameter::new("calendar_id", Rule::Text)
        },
        Parameter {
            check: Some(|value| check::length(value, 0, 10)),
            ..Parameter::new("owner", Rule::Object)
        },
        Parameter {
            check: Some(check_location),
            ..Parameter::new("place", Rule::Object)
        },
    ],
    ..Endpoint::new("change_calendar", "/calendars/{calendar_id}")
};

impl Client {
    /// Changes a calendar.
    ///
    /// `PATCH /calendars/{calendar_id}`, documented at Calendar reference.
    ///
    /// - `calendar_id`: The id of the calendar.
    /// - `place`: Where it hangs.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: calendar::Client) -> Result<(), calendar::Error> {
    /// client.change_calendar("c1", None).null_owner().await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_calendar(
        &self,
        calendar_id: impl Into<String>,
        place: Option<Location>,
    ) -> ChangeCalendarRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<String>("calendar_id", calendar_id.into());
        call.set("place", place);
        ChangeCalendarRequest { call }
    }
}

/// A request to `change_calendar`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ChangeCalendarRequest {
    call: Call,
}

impl ChangeCalendarRequest {
    /// Whose it is; null for nobody's. At most 10 characters: the client refuses more.
    pub fn owner(mut self, owner: impl Into<String>) -> Self {
        self.call.set::<String>("owner", owner.into());
        self
    }

    /// Sends null as `owner`, which is not the same as leaving it out.
    pub fn null_owner(mut self) -> Self {
        self.call.set("owner", ());
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
    pub async fn send(self) -> Result<(), Error> {
        self.call.send(plain::nothing).await
    }
}

request!(ChangeCalendarRequest -> (), plain::nothing);
