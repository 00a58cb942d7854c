// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `get`: Gets a book by what is required.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Books;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter::new("title", Rule::Text),
        Parameter {
            min: 1450,
            ..Parameter::new("year", Rule::Integer)
        },
        Parameter::new("isbn", Rule::Long),
        Parameter::new("weight", Rule::Double),
    ],
    ..Endpoint::new("get", "/book")
};

impl Client {
    /// Gets a book by what is required.
    ///
    /// `GET /book`, documented at [Library reference](https://library.example.com/docs).
    ///
    /// - `title`: The title.
    /// - `year`: When it was printed. At least 1450: the client refuses less.
    /// - `isbn`: Its number.
    /// - `weight`: Its weight in kilograms.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: library::Client) -> Result<(), library::Error> {
    /// let answer = client.get("title", 1450, 1, 1.0).await?;
    /// println!("{}", answer.titles.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(
        &self,
        title: impl Into<String>,
        year: i32,
        isbn: i64,
        weight: f64,
    ) -> GetRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<String>("title", title.into());
        call.set("year", year);
        call.set("isbn", isbn);
        call.set("weight", weight);
        GetRequest { call }
    }
}

/// A request to `get`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetRequest {
    call: Call,
}

impl GetRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Books, Error> {
        self.call.send(decode::object).await
    }
}

request!(GetRequest -> Books, decode::object);
