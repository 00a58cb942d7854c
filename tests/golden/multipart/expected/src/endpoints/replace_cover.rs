// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `replace_cover`: Replaces the picture in front.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::multipart::{File, MULTIPART};
use crate::runtime::plain;
use crate::runtime::response::request;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::PUT, Place::Body)],
    body: Some(&MULTIPART),
    repeatable: true,
    parameters: &[Parameter::new("cover", Rule::Object)],
    ..Endpoint::new("replace_cover", "/cover")
};

impl Client {
    /// Replaces the picture in front.
    ///
    /// `PUT /cover`, documented at Album reference.
    ///
    /// - `cover`: The picture.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use album::File;
    /// # async fn example(client: album::Client) -> Result<(), album::Error> {
    /// client.replace_cover(File::new("cover", "its bytes")).await?;
    /// println!("done");
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_cover(&self, cover: impl Into<File>) -> ReplaceCoverRequest {
        let mut call = self.call(&ENDPOINT);
        call.attach::<File>("cover", cover.into());
        ReplaceCoverRequest { call }
    }
}

/// A request to `replace_cover`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceCoverRequest {
    call: Call,
}

impl ReplaceCoverRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<(), Error> {
        self.call.send(plain::nothing).await
    }
}

request!(ReplaceCoverRequest -> (), plain::nothing);
