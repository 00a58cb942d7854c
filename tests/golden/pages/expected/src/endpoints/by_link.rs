// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `by_link`: Lists items by the header.

use std::mem;

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::page::{ItemStream, PageStream, Pages};
use crate::runtime::page_link;
use crate::runtime::plain;
use crate::runtime::response::request;
use crate::types::Item;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[Parameter::new("page", Rule::Integer)],
    ..Endpoint::new("by_link", "/by_link")
};

static PAGES: Pages<Vec<Item>, Item> = Pages {
    decode: plain::json,
    items: |page| mem::take(page),
    count: |page| page.len(),
    next: |_, turn| page_link::next(turn),
};

impl Client {
    /// Lists items by the header.
    ///
    /// `GET /by_link`, documented at Pager reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: pager::Client) -> Result<(), pager::Error> {
    /// let answer = client.by_link().await?;
    /// println!("{}", answer.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn by_link(&self) -> ByLinkRequest {
        ByLinkRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `by_link`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ByLinkRequest {
    call: Call,
}

impl ByLinkRequest {
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
    pub async fn send(self) -> Result<Vec<Item>, Error> {
        self.call.send(plain::json).await
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
    pub fn into_stream(self) -> ItemStream<Vec<Item>, Item> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Vec<Item>> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(ByLinkRequest -> Vec < Item >, plain::json);
