// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `entries`: Gets entries.

use reqwest::Method;

use crate::runtime::base64::Base64;
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::date::Date;
use crate::runtime::date_time::DateTime;
use crate::runtime::decimal::Decimal;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::long_text::LongText;
use crate::runtime::response::request;
use crate::runtime::timestamp::Timestamp;
use crate::runtime::web_address::Url;
use crate::runtime::yes_no::YesNo;
use crate::types::Entry;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter::new("since", Rule::Text),
        Parameter::new("day", Rule::Text),
        Parameter {
            min: 0,
            ..Parameter::new("before", Rule::Long)
        },
        Parameter::new("least", Rule::Text),
        Parameter::new("site", Rule::Text),
        Parameter::new("number", Rule::Text),
        Parameter::new("open", Rule::Text),
        Parameter::new("seal", Rule::Text),
    ],
    ..Endpoint::new("entries", "/entries")
};

impl Client {
    /// Gets entries.
    ///
    /// `GET /entries`, documented at Ledger reference.
    ///
    /// - `since`: From when on.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: ledger::Client) -> Result<(), ledger::Error> {
    /// let answer = client.entries("2026-01-31T12:00:00Z").day("2026-01-31").before(1769860800).least("1.50").site("https://example.com").number(9007199254740993).open(true).seal(b"bytes").await?;
    /// println!("{:?}", answer.at);
    /// # Ok(())
    /// # }
    /// ```
    pub fn entries(&self, since: impl Into<DateTime>) -> EntriesRequest {
        let mut call = self.call(&ENDPOINT);
        call.set::<DateTime>("since", since.into());
        EntriesRequest { call }
    }
}

/// A request to `entries`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct EntriesRequest {
    call: Call,
}

impl EntriesRequest {
    /// Of which day.
    pub fn day(mut self, day: impl Into<Date>) -> Self {
        self.call.set::<Date>("day", day.into());
        self
    }

    /// Until when. At least 0: the client refuses less.
    pub fn before(mut self, before: impl Into<Timestamp>) -> Self {
        self.call.set::<Timestamp>("before", before.into());
        self
    }

    /// The least amount.
    pub fn least(mut self, least: impl Into<Decimal>) -> Self {
        self.call.set::<Decimal>("least", least.into());
        self
    }

    /// The site that asks.
    pub fn site(mut self, site: impl Into<Url>) -> Self {
        self.call.set::<Url>("site", site.into());
        self
    }

    /// The number of the account.
    pub fn number(mut self, number: impl Into<LongText>) -> Self {
        self.call.set::<LongText>("number", number.into());
        self
    }

    /// Whether it is open.
    pub fn open(mut self, open: impl Into<YesNo>) -> Self {
        self.call.set::<YesNo>("open", open.into());
        self
    }

    /// The seal.
    pub fn seal(mut self, seal: impl Into<Base64>) -> Self {
        self.call.set::<Base64>("seal", seal.into());
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
    pub async fn send(self) -> Result<Entry, Error> {
        self.call.send(decode::object).await
    }
}

request!(EntriesRequest -> Entry, decode::object);
