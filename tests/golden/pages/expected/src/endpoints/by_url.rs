// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `by_url`: Lists items by a URL.

use std::mem;

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::page::{ItemStream, PageStream, Pages};
use crate::runtime::page_alone;
use crate::runtime::response::request;
use crate::types::{ByUrl, Item};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter::new("query", Rule::Text),
        Parameter::new("page", Rule::Integer),
    ],
    ..Endpoint::new("by_url", "/by_url")
};

static PAGES: Pages<ByUrl, Item> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.items),
    count: |page| page.items.len(),
    next: |page, _| page_alone::next(
        page.links.as_ref().and_then(|it| it.next.as_ref()).cloned().map(|url| url.0),
    ),
};

impl Client {
    /// Lists items by a URL.
    ///
    /// `GET /by_url`, documented at Pager reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: pager::Client) -> Result<(), pager::Error> {
    /// let answer = client.by_url().await?;
    /// println!("{}", answer.items.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn by_url(&self) -> ByUrlRequest {
        ByUrlRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `by_url`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ByUrlRequest {
    call: Call,
}

impl ByUrlRequest {
    /// What to look for.
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.call.set::<String>("query", query.into());
        self
    }

    /// Which page.
    pub fn page(mut self, page: i32) -> Self {
        self.call.set("page", page);
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
    pub async fn send(self) -> Result<ByUrl, Error> {
        self.call.send(decode::object).await
    }

    /// Turns to the page that a URL from an answer leads to.
    ///
    /// Only its query is used, and of that only what this call takes: the call goes to the API's own URL, whatever
    /// host the URL names. Its values replace those that were set before; what is set afterwards replaces them. If it
    /// cannot be parsed, or holds a value that the call does not take, sending fails with
    /// [`ErrorKind::Paging`](crate::ErrorKind::Paging).
    pub fn from_page_url(mut self, url: &str) -> Self {
        self.call.turn_to(url);
        self
    }

    /// All items from here on, fetched page by page as they are asked for.
    pub fn into_stream(self) -> ItemStream<ByUrl, Item> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<ByUrl> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(ByUrlRequest -> ByUrl, decode::object);
