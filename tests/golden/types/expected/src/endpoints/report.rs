// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `report`: Gets a report.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Report;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("report", "/report")
};

impl Client {
    /// Gets a report.
    ///
    /// `GET /report`, documented at Weather reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: weather_station::Client) -> Result<(), weather_station::Error> {
    /// let answer = client.report().await?;
    /// println!("{:?}", answer.required_string);
    /// # Ok(())
    /// # }
    /// ```
    pub fn report(&self) -> ReportRequest {
        ReportRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `report`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReportRequest {
    call: Call,
}

impl ReportRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Report, Error> {
        self.call.send(decode::object).await
    }
}

request!(ReportRequest -> Report, decode::object);
