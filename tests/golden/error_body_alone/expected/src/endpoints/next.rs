// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `next`: Tells when the next ferry leaves.

use reqwest::Method;

use crate::auth::TicketClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Departure;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("next", "/next")
};

impl TicketClient {
    /// Tells when the next ferry leaves.
    ///
    /// `GET /next`, documented at Ferry reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: ferry::Client) -> Result<(), ferry::Error> {
    /// # let ticket = "";
    /// let answer = client.with_ticket(ticket).next().await?;
    /// println!("{:?}", answer.minutes);
    /// # Ok(())
    /// # }
    /// ```
    pub fn next(&self) -> NextRequest {
        NextRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `next`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct NextRequest {
    call: Call,
}

impl NextRequest {
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
    pub async fn send(self) -> Result<Departure, Error> {
        self.call.send(decode::object).await
    }
}

request!(NextRequest -> Departure, decode::object);
