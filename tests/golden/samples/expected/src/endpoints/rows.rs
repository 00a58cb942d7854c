// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `rows`: Lists rows, by an empty list first.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Seats;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter::new("rows", Rule::List),
        Parameter::new("films", Rule::List),
    ],
    ..Endpoint::new("rows", "/rows")
};

impl Client {
    /// Lists rows, by an empty list first.
    ///
    /// `GET /rows`, documented at Cinema reference.
    ///
    /// - `rows`: The rows.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: cinema::Client) -> Result<(), cinema::Error> {
    /// let answer = client.rows(Vec::<i32>::new()).films(Vec::<String>::new()).await?;
    /// println!("{}", answer.total);
    /// # Ok(())
    /// # }
    /// ```
    pub fn rows(&self, rows: impl IntoIterator<Item = impl Into<i32>>) -> RowsRequest {
        let mut call = self.call(&ENDPOINT);
        call.set_list::<i32>("rows", rows);
        RowsRequest { call }
    }
}

/// A request to `rows`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RowsRequest {
    call: Call,
}

impl RowsRequest {
    /// The films.
    pub fn films(mut self, films: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.call.set_list::<String>("films", films);
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Seats, Error> {
        self.call.send(decode::object).await
    }
}

request!(RowsRequest -> Seats, decode::object);
