// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `by_page`: Lists items by the number of the page.

use std::mem;

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::page::{ItemStream, PageStream, Pages};
use crate::runtime::page_value;
use crate::runtime::response::request;
use crate::types::{Flagged, Item};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter {
            min: 1,
            max: 45,
            default: Some("1"),
            ..Parameter::new("page", Rule::Integer)
        },
    ],
    ..Endpoint::new("by_page", "/by_page")
};

static PAGES: Pages<Flagged, Item> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.documents),
    count: |page| page.documents.len(),
    next: |page, turn| page_value::number(turn, "page").filter(|_| !page.meta.is_end),
};

impl Client {
    /// Lists items by the number of the page.
    ///
    /// `GET /by_page`, documented at Pager reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: pager::Client) -> Result<(), pager::Error> {
    /// let answer = client.by_page().await?;
    /// println!("{}", answer.documents.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn by_page(&self) -> ByPageRequest {
        ByPageRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `by_page`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ByPageRequest {
    call: Call,
}

impl ByPageRequest {
    /// Which page. Default: `1`. At least 1: the client refuses less. At most 45: the client refuses more.
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
    pub async fn send(self) -> Result<Flagged, Error> {
        self.call.send(decode::object).await
    }

    /// All items from here on, fetched page by page as they are asked for.
    pub fn into_stream(self) -> ItemStream<Flagged, Item> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Flagged> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(ByPageRequest -> Flagged, decode::object);
