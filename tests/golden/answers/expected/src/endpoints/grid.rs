// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `grid`: Gets the grid of the shelf.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::plain;
use crate::runtime::response::request;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("grid", "/grid")
};

impl Client {
    /// Gets the grid of the shelf.
    ///
    /// `GET /grid`, documented at Shelf reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: shelf::Client) -> Result<(), shelf::Error> {
    /// let answer = client.grid().await?;
    /// println!("{}", answer.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn grid(&self) -> GridRequest {
        GridRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `grid`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GridRequest {
    call: Call,
}

impl GridRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Vec<Vec<Option<i32>>>, Error> {
        self.call.send(plain::json).await
    }
}

request!(GridRequest -> Vec < Vec < Option < i32 > > >, plain::json);
