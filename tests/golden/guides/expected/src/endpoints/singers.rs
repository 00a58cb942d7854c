// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `singers`: Returns the singers.

use std::mem;

use reqwest::Method;

use crate::auth::TicketClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::page::{ItemStream, PageStream, Pages};
use crate::runtime::page_url;
use crate::runtime::response::request;
use crate::types::{Singer, Singers};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter {
            max: 50,
            ..Parameter::new("response", Rule::Integer)
        },
    ],
    ..Endpoint::new("singers", "/v1/singers")
};

static PAGES: Pages<Singers, Singer> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.singers),
    count: |page| page.singers.len(),
    next: |page, _| page_url::next(page.next.clone()),
};

impl TicketClient {
    /// Returns the singers.
    ///
    /// `GET /v1/singers`, documented at [Choir reference](https://choir.example.com/docs).
    ///
    /// Prerequisites: A hall.
    ///
    /// Needs consent to `voice:read`. Without consent the list is empty.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: choir::Client) -> Result<(), choir::Error> {
    /// # let ticket = "";
    /// let answer = client.with_ticket(ticket).singers().response(2).await?;
    /// println!("{:?}", answer.next);
    /// # Ok(())
    /// # }
    /// ```
    pub fn singers(&self) -> SingersRequest {
        SingersRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `singers`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SingersRequest {
    call: Call,
}

impl SingersRequest {
    /// How many singers a page holds. At most 50: the client refuses more.
    pub fn response(mut self, response: i32) -> Self {
        self.call.set("response", response);
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - [`ErrorCode::NOBODY`](crate::ErrorCode::NOBODY) (`404`): The hall is empty.
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Singers, Error> {
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
    pub fn into_stream(self) -> ItemStream<Singers, Singer> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Singers> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(SingersRequest -> Singers, decode::object);
