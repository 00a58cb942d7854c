// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `names`: Lists names.

use std::mem;

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::page::{ItemStream, PageStream, Pages};
use crate::runtime::page_url;
use crate::runtime::response::request;
use crate::types::Names;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter {
            min: 1,
            max: 100,
            default: Some("10"),
            ..Parameter::new("limit", Rule::Integer)
        },
    ],
    ..Endpoint::new("names", "/names")
};

static PAGES: Pages<Names, String> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.names),
    count: |page| page.names.len(),
    next: |page, _| page_url::next(Some(page.next.clone())),
};

impl Client {
    /// Lists names.
    ///
    /// `GET /names`, documented at Catalogue reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: catalogue::Client) -> Result<(), catalogue::Error> {
    /// let answer = client.names().await?;
    /// println!("{:?}", answer.next);
    /// # Ok(())
    /// # }
    /// ```
    pub fn names(&self) -> NamesRequest {
        NamesRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `names`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NamesRequest {
    call: Call,
}

impl NamesRequest {
    /// The size of a page. Default: `10`. At least 1: the client refuses less. At most 100: the client
    /// refuses more.
    pub fn limit(mut self, limit: i32) -> Self {
        self.call.set("limit", limit);
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
    pub async fn send(self) -> Result<Names, Error> {
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
    pub fn into_stream(self) -> ItemStream<Names, String> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Names> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(NamesRequest -> Names, decode::object);
