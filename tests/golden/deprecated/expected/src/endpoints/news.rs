// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `news`: Gets news.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::News;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("news", "/news")
};

impl Client {
    /// Gets news.
    ///
    /// `GET /news`, documented at Old Station reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: old_station::Client) -> Result<(), old_station::Error> {
    /// let answer = client.news().await?;
    /// println!("{:?}", answer.uid);
    /// # Ok(())
    /// # }
    /// ```
    pub fn news(&self) -> NewsRequest {
        NewsRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `news`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NewsRequest {
    call: Call,
}

impl NewsRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<News, Error> {
        self.call.send(decode::object).await
    }
}

request!(NewsRequest -> News, decode::object);
