// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `async`: Names as what can be given: "{}" \\ \<b\> \[c\] | `d`.

use reqwest::Method;

use crate::auth::ClientIdClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::{Kind, Torture};
use crate::types::순서;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query), (Method::POST, Place::Body)],
    body: Some(&FORM),
    parameters: &[
        Parameter::new("send", Rule::Text),
        Parameter::new("clone", Rule::Text),
        Parameter::new("new", Rule::Text),
        Parameter::new("from_page_url", Rule::Text),
        Parameter::new("into_stream", Rule::Text),
        Parameter::new("via_post", Rule::Text),
        Parameter::new("crate", Rule::Text),
        Parameter::new("is_open", Rule::Boolean),
        Parameter::new("to_date", Rule::Text),
        Parameter::new("from_date", Rule::Text),
        Parameter::new("as_text", Rule::Text),
        Parameter::new("add", Rule::Integer),
        Parameter::new("userIDs", Rule::List),
        Parameter::new("profileImageURLs", Rule::Text),
        Parameter::new("filter[name]", Rule::Text),
        Parameter::new("kebab-case", Rule::Text),
        Parameter::new("line2", Rule::Text),
        Parameter::new("2nd_line", Rule::Text),
        Parameter::new("검색어", Rule::Text),
        Parameter::new("정렬", Rule::Text),
        Parameter::new("call", Rule::Text),
        Parameter {
            default: Some("q\"uote"),
            ..Parameter::new("kind", Rule::Text)
        },
    ],
    ..Endpoint::new("async", "/a-b_c.d~e/$f&g'h(i)j*k+l,m;n=o:p@q%20r")
};

impl ClientIdClient {
    /// Names as what can be given: "{}" \\ \<b\> \[c\] | `d`.
    ///
    /// `GET/POST /a-b_c.d~e/$f&g'h(i)j*k+l,m;n=o:p@q%20r`, documented at [Names \[and\] "signs" \<b\> |
    /// `x`](https://names.example.com/docs?a=b&c=d#e).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use names_and_signs::Kind;
    /// # async fn example(client: names_and_signs::Client) -> Result<(), names_and_signs::Error> {
    /// # let client_id = "";
    /// let answer = client.with_client_id(client_id).async_().filter_name("\"{}\" \\ '$x' `y` # z").query("한국어").kind(Kind::Quote).await?;
    /// println!("{:?}", answer.self_);
    /// # Ok(())
    /// # }
    /// ```
    pub fn async_(&self) -> AsyncRequest {
        AsyncRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `async`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct AsyncRequest {
    call: Call,
}

impl AsyncRequest {
    /// A method of every request.
    pub fn send_(mut self, send_: impl Into<String>) -> Self {
        self.call.set::<String>("send", send_.into());
        self
    }

    /// A method of every request.
    pub fn clone_(mut self, clone_: impl Into<String>) -> Self {
        self.call.set::<String>("clone", clone_.into());
        self
    }

    /// A method.
    pub fn new_(mut self, new_: impl Into<String>) -> Self {
        self.call.set::<String>("new", new_.into());
        self
    }

    /// A method of some requests.
    pub fn from_page_url_(mut self, from_page_url_: impl Into<String>) -> Self {
        self.call.set::<String>("from_page_url", from_page_url_.into());
        self
    }

    /// A method of some requests.
    pub fn into_stream_(mut self, into_stream_: impl Into<String>) -> Self {
        self.call.set::<String>("into_stream", into_stream_.into());
        self
    }

    /// A method of some requests.
    pub fn via_post_(mut self, via_post_: impl Into<String>) -> Self {
        self.call.set::<String>("via_post", via_post_.into());
        self
    }

    /// A keyword.
    pub fn crate_(mut self, crate_: impl Into<String>) -> Self {
        self.call.set::<String>("crate", crate_.into());
        self
    }

    /// Sounds like a question.
    pub fn is_open(mut self, is_open: bool) -> Self {
        self.call.set("is_open", is_open);
        self
    }

    /// Sounds like a conversion.
    pub fn to_date(mut self, to_date: impl Into<String>) -> Self {
        self.call.set::<String>("to_date", to_date.into());
        self
    }

    /// Sounds like a constructor.
    pub fn from_date(mut self, from_date: impl Into<String>) -> Self {
        self.call.set::<String>("from_date", from_date.into());
        self
    }

    /// Sounds like a view.
    pub fn as_text(mut self, as_text: impl Into<String>) -> Self {
        self.call.set::<String>("as_text", as_text.into());
        self
    }

    /// Sounds like an operator.
    pub fn add_(mut self, add_: i32) -> Self {
        self.call.set("add", add_);
        self
    }

    /// An acronym.
    pub fn user_ids(
        mut self,
        user_ids: impl IntoIterator<Item = impl Into<i64>>,
    ) -> Self {
        self.call.set_list::<i64>("userIDs", user_ids);
        self
    }

    /// An acronym.
    pub fn profile_image_urls(mut self, profile_image_urls: impl Into<String>) -> Self {
        self.call.set::<String>("profileImageURLs", profile_image_urls.into());
        self
    }

    /// Brackets | pipes.
    pub fn filter_name(mut self, filter_name: impl Into<String>) -> Self {
        self.call.set::<String>("filter[name]", filter_name.into());
        self
    }

    /// Kebab case.
    pub fn kebab_case(mut self, kebab_case: impl Into<String>) -> Self {
        self.call.set::<String>("kebab-case", kebab_case.into());
        self
    }

    /// A digit.
    pub fn line2(mut self, line2: impl Into<String>) -> Self {
        self.call.set::<String>("line2", line2.into());
        self
    }

    /// A digit ahead.
    pub fn second_line(mut self, second_line: impl Into<String>) -> Self {
        self.call.set::<String>("2nd_line", second_line.into());
        self
    }

    /// Korean.
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.call.set::<String>("검색어", query.into());
        self
    }

    /// Korean types too.
    pub fn 정렬(mut self, 정렬: impl Into<순서>) -> Self {
        self.call.set::<순서>("정렬", 정렬.into());
        self
    }

    /// A name within.
    pub fn call_(mut self, call_: impl Into<String>) -> Self {
        self.call.set::<String>("call", call_.into());
        self
    }

    /// A default with a quote. Default: `q"uote`.
    pub fn kind(mut self, kind: impl Into<Kind>) -> Self {
        self.call.set::<Kind>("kind", kind.into());
        self
    }

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
    pub async fn send(self) -> Result<Torture, Error> {
        self.call.send(decode::object).await
    }
}

request!(AsyncRequest -> Torture, decode::object);
