// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `things`: Looks up things.

use reqwest::Method;

use crate::runtime::bulk::{Bulk, Plan};
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::{Thing, ThingNumber, Things};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[Parameter::new("numbers", Rule::List)],
    ..Endpoint::new("things", "/things")
};

static BULK: Plan<Things, ThingNumber, Thing> = Plan {
    decode: decode::object,
    list: "numbers",
    most: 20,
    unknown: &["NO_SUCH_THING"],
    items: |answer| answer.things,
    key: |item| item.number,
};

impl Client {
    /// Looks up things.
    ///
    /// `GET /things`, documented at Lost property reference.
    ///
    /// - `numbers`: The numbers on their labels.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: lost_property::Client) -> Result<(), lost_property::Error> {
    /// let answer = client.things([1]).await?;
    /// println!("{}", answer.things.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn things(
        &self,
        numbers: impl IntoIterator<Item = impl Into<ThingNumber>>,
    ) -> ThingsRequest {
        let mut call = self.call(&ENDPOINT);
        call.set_list::<ThingNumber>("numbers", numbers);
        ThingsRequest { call }
    }
}

/// A request to `things`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ThingsRequest {
    call: Call,
}

impl ThingsRequest {
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
    pub async fn send(self) -> Result<Things, Error> {
        self.call.send(decode::object).await
    }

    /// Asks for any number of `numbers`, 20 in a call, and tells for each whether the API knows it, where
    /// one call would fail as a whole. Of each answer only `things` is kept. [`Bulk`] says what that costs.
    pub fn in_bulk(self) -> Bulk<ThingNumber, Thing> {
        Bulk::new(self.call, &BULK)
    }
}

request!(ThingsRequest -> Things, decode::object);
