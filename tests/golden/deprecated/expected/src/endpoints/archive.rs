// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `archive`: Gets old news.

use std::mem;

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::page::{ItemStream, PageStream, Pages};
use crate::runtime::page_url;
use crate::runtime::response::request;
use crate::types::{Archive, News};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("archive", "/archive")
};

#[expect(deprecated, reason = "the fields are there all the same")]
static PAGES: Pages<Archive, News> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.news),
    count: |page| page.news.len(),
    next: |page, _| page_url::next(page.next.clone()),
};

impl Client {
    /// Gets old news.
    ///
    /// `GET /archive`, documented at Old Station reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: old_station::Client) -> Result<(), old_station::Error> {
    /// let answer = client.archive().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn archive(&self) -> ArchiveRequest {
        ArchiveRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `archive`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ArchiveRequest {
    call: Call,
}

impl ArchiveRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Archive, Error> {
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
    pub fn into_stream(self) -> ItemStream<Archive, News> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Archive> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(ArchiveRequest -> Archive, decode::object);
