// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `torture`: Reads "so" | `|` \<b\> \[x\]: y \*/ \\ \&amp; {{ x }}.

use reqwest::Method;

use crate::auth::TokenClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::{Answer, Kind};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[Parameter::new("q", Rule::Text), Parameter::new("kind", Rule::Word)],
    ..Endpoint::new("torture", "/torture")
};

impl TokenClient {
    /// Reads "so" | `|` \<b\> \[x\]: y \*/ \\ \&amp; {{ x }}.
    ///
    /// | is a bar and a line that ends with a backslash \\ goes on with "# | --- | --- | and - so - on and +
    /// so + on and 1. so 2) on = so === on \> so # on \~\~\~ on until it is as long as it takes to be
    /// broken into several lines, at which any of these may stand: `so <script> <script> <script> <script> <script> <script> <script> <script> <script> <script> <script> <script> <script>`
    /// `so ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~ ~~~`
    /// `so |---| |---| |---| |---| |---| |---| |---| |---| |---| |---| |---| |---| |---| |---| |---| |---| |---| |---| |---|
    /// |---|` `so [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]: [^x]:`
    /// `so - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -
    /// -` `so 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1) 1)
    /// 1)` `so ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ## ##`
    /// `so > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > >`
    /// `so === === === === === === === === === === === === === === === === === === === === === === === === === === === === ===
    /// ===` `so *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** *** ***
    /// ***`
    ///
    /// | so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so so | |---|
    ///
    /// `GET /torture`, documented at [The "page" | \[x\](y) \<b\> \\ \]](https://torture.example.com/docs).
    ///
    /// Prerequisites: \[ \] Ticket `|` <https://torture.example.com> \*/ \<b\> \\.
    ///
    /// Needs consent to `hall`. Nothing | \<b\> \[x\] \*/ is there.
    ///
    /// - `q`: "#, | and \<b\>; \\. \]\]\> | \[x\].
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use torture::Kind;
    /// # async fn example(client: torture::Client) -> Result<(), torture::Error> {
    /// # let token = "";
    /// let answer = client.with_token(token).torture("\"# */ ]]> {{ x }} | \\ <b> '\n```\n# x \u{202e}").kind(Kind::A).await?;
    /// println!("{:?}", answer.kind);
    /// # Ok(())
    /// # }
    /// ```
    pub fn torture(&self, q: impl Into<String>) -> TortureRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set::<String>("q", q.into());
        TortureRequest { call }
    }
}

/// A request to `torture`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TortureRequest {
    call: Call,
}

impl TortureRequest {
    /// Text:
    ///
    /// ```text
    /// | */ "#
    /// ```
    pub fn kind(mut self, kind: impl Into<Kind>) -> Self {
        self.call.set::<Kind>("kind", kind.into());
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - [`ErrorCode::SO`](crate::ErrorCode::SO) (`1`): It is "so" | \<b\> \*/.
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Answer, Error> {
        self.call.send(decode::object).await
    }
}

request!(TortureRequest -> Answer, decode::object);
