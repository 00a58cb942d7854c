// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `match`: More names as what must be given.

use std::mem;

use reqwest::Method;

use crate::auth::TypeClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::page::{ItemStream, PageStream, Pages};
use crate::runtime::page_url;
use crate::runtime::response::request;
use crate::types::{Kind, Page1};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query), (Method::POST, Place::Body)],
    body: Some(&FORM),
    parameters: &[
        Parameter::new("type", Rule::Text),
        Parameter::new("error", Rule::Text),
        Parameter::new("items", Rule::List),
        Parameter::new("async", Rule::Text),
        Parameter::new("이름", Rule::Text),
    ],
    ..Endpoint::new("match", "/match")
};

static PAGES: Pages<Page1, Kind> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.items),
    count: |page| page.items.len(),
    next: |page, _| page_url::next(page.next_url.clone()),
};

impl TypeClient {
    /// More names as what must be given.
    ///
    /// `GET/POST /match`, documented at [Names \[and\] "signs" \<b\> |
    /// `x`](https://names.example.com/docs?a=b&c=d#e).
    ///
    /// - `type_`: A keyword and the credential.
    /// - `error`: A name in examples.
    /// - `items`: A name in examples.
    /// - `async_`: A keyword.
    /// - `이름`: Korean.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: names_and_signs::Client) -> Result<(), names_and_signs::Error> {
    /// # let type_ = "";
    /// let answer = client.with_type(type_).match_("type", "error", ["items"], "async", "이름").await?;
    /// println!("{:?}", answer.next_url);
    /// # Ok(())
    /// # }
    /// ```
    pub fn match_(
        &self,
        type_: impl Into<String>,
        error: impl Into<String>,
        items: impl IntoIterator<Item = impl Into<String>>,
        async_: impl Into<String>,
        이름: impl Into<String>,
    ) -> MatchRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set::<String>("type", type_.into());
        call.set::<String>("error", error.into());
        call.set_list::<String>("items", items);
        call.set::<String>("async", async_.into());
        call.set::<String>("이름", 이름.into());
        MatchRequest { call }
    }
}

/// A request to `match`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct MatchRequest {
    call: Call,
}

impl MatchRequest {
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
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Page1, Error> {
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
    pub fn into_stream(self) -> ItemStream<Page1, Kind> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Page1> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(MatchRequest -> Page1, decode::object);
