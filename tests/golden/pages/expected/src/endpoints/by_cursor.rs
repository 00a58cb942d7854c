// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `by_cursor`: Lists items by a cursor.

use std::mem;

use reqwest::Method;
use reqwest::header::HeaderValue;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::json::MEMBERS;
use crate::runtime::page::{ItemStream, PageStream, Pages};
use crate::runtime::page_value;
use crate::runtime::response::request;
use crate::types::{Cursored, Item};

static CONTENT_TYPE: HeaderValue = HeaderValue::from_static("application/json");

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    content_type: Some(&CONTENT_TYPE),
    body: Some(&MEMBERS),
    repeatable: true,
    parameters: &[Parameter::new("start_cursor", Rule::Text)],
    ..Endpoint::new("by_cursor", "/by_cursor")
};

static PAGES: Pages<Cursored, Item> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.results),
    count: |page| page.results.len(),
    next: |page, _| {
        page_value::cursor("start_cursor", page.next_cursor.clone())
            .filter(|_| page.has_more)
    },
};

impl Client {
    /// Lists items by a cursor.
    ///
    /// `POST /by_cursor`, documented at Pager reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: pager::Client) -> Result<(), pager::Error> {
    /// let answer = client.by_cursor().await?;
    /// println!("{}", answer.has_more);
    /// # Ok(())
    /// # }
    /// ```
    pub fn by_cursor(&self) -> ByCursorRequest {
        ByCursorRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `by_cursor`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ByCursorRequest {
    call: Call,
}

impl ByCursorRequest {
    /// Where to go on.
    pub fn start_cursor(mut self, start_cursor: impl Into<String>) -> Self {
        self.call.set::<String>("start_cursor", start_cursor.into());
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
    pub async fn send(self) -> Result<Cursored, Error> {
        self.call.send(decode::object).await
    }

    /// All items from here on, fetched page by page as they are asked for.
    pub fn into_stream(self) -> ItemStream<Cursored, Item> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Cursored> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(ByCursorRequest -> Cursored, decode::object);
