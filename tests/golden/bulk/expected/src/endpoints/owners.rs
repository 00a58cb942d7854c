// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `owners`: Looks up owners.

use reqwest::Method;

use crate::runtime::bulk::{Bulk, Plan};
use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::{Owner, Owners};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[Parameter::new("names", Rule::List)],
    ..Endpoint::new("owners", "/owners")
};

#[expect(deprecated, reason = "the fields are there all the same")]
static BULK: Plan<Owners, String, Owner> = Plan {
    decode: decode::object,
    list: "names",
    most: 5,
    unknown: &["NO_SUCH_OWNER", "NO_SUCH_THING"],
    items: |answer| answer.owners,
    key: |item| item.name.clone(),
};

impl Client {
    /// Looks up owners.
    ///
    /// `GET /owners`, documented at Lost property reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: lost_property::Client) -> Result<(), lost_property::Error> {
    /// let answer = client.owners().await?;
    /// println!("{}", answer.owners.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn owners(&self) -> OwnersRequest {
        OwnersRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `owners`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct OwnersRequest {
    call: Call,
}

impl OwnersRequest {
    /// What they are called.
    pub fn names(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.call.set_list::<String>("names", names);
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
    pub async fn send(self) -> Result<Owners, Error> {
        self.call.send(decode::object).await
    }

    /// Asks for any number of `names`, 5 in a call, and tells for each whether the API knows it, where one
    /// call would fail as a whole. Of each answer only `owners` is kept. [`Bulk`] says what that costs.
    pub fn in_bulk(self) -> Bulk<String, Owner> {
        Bulk::new(self.call, &BULK)
    }
}

request!(OwnersRequest -> Owners, decode::object);
