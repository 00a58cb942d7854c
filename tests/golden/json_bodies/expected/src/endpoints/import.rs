// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `import`: Takes over a calendar.

use bytes::Bytes;
use reqwest::Method;
use reqwest::header::HeaderValue;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::plain;
use crate::runtime::raw::RAW;
use crate::runtime::response::request;

static CONTENT_TYPE: HeaderValue = HeaderValue::from_static("text/calendar");

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::PUT, Place::Query)],
    content_type: Some(&CONTENT_TYPE),
    body: Some(&RAW),
    repeatable: true,
    parameters: &[
        Parameter {
            place: Some(Place::Body),
            ..Parameter::new("calendar", Rule::Object)
        },
    ],
    ..Endpoint::new("import", "/import")
};

impl Client {
    /// Takes over a calendar.
    ///
    /// `PUT /import`, documented at Calendar reference.
    ///
    /// - `calendar`: The calendar as an iCalendar file.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: calendar::Client) -> Result<(), calendar::Error> {
    /// client.import("calendar").await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn import(&self, calendar: impl Into<Bytes>) -> ImportRequest {
        let mut call = self.call(&ENDPOINT);
        call.attach::<Bytes>("calendar", calendar.into());
        ImportRequest { call }
    }
}

/// A request to `import`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ImportRequest {
    call: Call,
}

impl ImportRequest {
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

request!(ImportRequest -> (), plain::nothing);
