// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `by_last`: Lists items by the last one.

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
use crate::types::{Item, ItemId, Lasting};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[Parameter::new("starting_after", Rule::Long)],
    ..Endpoint::new("by_last", "/by_last")
};

static PAGES: Pages<Lasting, Item> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.list_data),
    count: |page| page.list_data.len(),
    next: |page, _| {
        page_value::cursor("starting_after", page.list_data.last().map(|item| item.id))
            .filter(|_| page.has_more == Some(true))
    },
};

impl Client {
    /// Lists items by the last one.
    ///
    /// `GET /by_last`, documented at Pager reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: pager::Client) -> Result<(), pager::Error> {
    /// let answer = client.by_last().await?;
    /// println!("{:?}", answer.has_more);
    /// # Ok(())
    /// # }
    /// ```
    pub fn by_last(&self) -> ByLastRequest {
        ByLastRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `by_last`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ByLastRequest {
    call: Call,
}

impl ByLastRequest {
    /// Behind which one.
    pub fn starting_after(mut self, starting_after: impl Into<ItemId>) -> Self {
        self.call.set::<ItemId>("starting_after", starting_after.into());
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
    pub async fn send(self) -> Result<Lasting, Error> {
        self.call.send(decode::object).await
    }

    /// All items from here on, fetched page by page as they are asked for.
    pub fn into_stream(self) -> ItemStream<Lasting, Item> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Lasting> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(ByLastRequest -> Lasting, decode::object);
