// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `more_things`: Lists the same type in another way.

use std::mem;

use reqwest::Method;

use crate::auth::KeyClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::page::{ItemStream, PageStream, Pages};
use crate::runtime::page_url;
use crate::runtime::response::request;
use crate::types::{Thing, Things};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query), (Method::POST, Place::Body)],
    body: Some(&FORM),
    ..Endpoint::new("more_things", "/things/more")
};

static PAGES: Pages<Things, Thing> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.elements),
    count: |page| page.elements.len(),
    next: |page, _| page_url::next(page.after_url.clone()),
};

impl KeyClient {
    /// Lists the same type in another way.
    ///
    /// `GET/POST /things/more`, documented at Catalogue reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: catalogue::Client) -> Result<(), catalogue::Error> {
    /// # let key = "";
    /// let answer = client.with_key(key).more_things().await?;
    /// println!("{:?}", answer.after_url);
    /// # Ok(())
    /// # }
    /// ```
    pub fn more_things(&self) -> MoreThingsRequest {
        MoreThingsRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `more_things`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct MoreThingsRequest {
    call: Call,
}

impl MoreThingsRequest {
    /// Sends it with POST instead of GET: the same parameters in the body.
    pub fn via_post(mut self) -> Self {
        self.call.switch_to(&Method::POST);
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
    pub async fn send(self) -> Result<Things, Error> {
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
    pub fn into_stream(self) -> ItemStream<Things, Thing> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Things> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(MoreThingsRequest -> Things, decode::object);
