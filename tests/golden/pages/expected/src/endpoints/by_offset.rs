// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `by_offset`: Lists items by their number.

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
use crate::types::{Counted, Item};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter {
            default: Some("0"),
            ..Parameter::new("offset", Rule::Integer)
        },
        Parameter {
            max: 50,
            default: Some("10"),
            ..Parameter::new("limit", Rule::Integer)
        },
    ],
    ..Endpoint::new("by_offset", "/by_offset")
};

static PAGES: Pages<Counted, Item> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.items),
    count: |page| page.items.len(),
    next: |page, turn| {
        page_value::offset(turn, "offset")
            .filter(|_| page_value::reached(turn, "offset") < i64::from(page.total))
    },
};

impl Client {
    /// Lists items by their number.
    ///
    /// `GET /by_offset`, documented at Pager reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: pager::Client) -> Result<(), pager::Error> {
    /// let answer = client.by_offset().await?;
    /// println!("{}", answer.total);
    /// # Ok(())
    /// # }
    /// ```
    pub fn by_offset(&self) -> ByOffsetRequest {
        ByOffsetRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `by_offset`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ByOffsetRequest {
    call: Call,
}

impl ByOffsetRequest {
    /// Behind how many. Default: `0`.
    pub fn offset(mut self, offset: i32) -> Self {
        self.call.set("offset", offset);
        self
    }

    /// How many. Default: `10`. At most 50: the client refuses more.
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
    pub async fn send(self) -> Result<Counted, Error> {
        self.call.send(decode::object).await
    }

    /// All items from here on, fetched page by page as they are asked for.
    pub fn into_stream(self) -> ItemStream<Counted, Item> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Counted> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(ByOffsetRequest -> Counted, decode::object);
