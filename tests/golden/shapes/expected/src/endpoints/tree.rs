// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `tree`: Gets a tree.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::Tree;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("tree", "/tree")
};

impl Client {
    /// Gets a tree.
    ///
    /// `GET /tree`, documented at Forest reference.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: forest::Client) -> Result<(), forest::Error> {
    /// let answer = client.tree().await?;
    /// println!("{:?}", answer.level);
    /// # Ok(())
    /// # }
    /// ```
    pub fn tree(&self) -> TreeRequest {
        TreeRequest {
            call: self.call(&ENDPOINT),
        }
    }
}

/// A request to `tree`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TreeRequest {
    call: Call,
}

impl TreeRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Tree, Error> {
        self.call.send(decode::object).await
    }
}

request!(TreeRequest -> Tree, decode::object);
