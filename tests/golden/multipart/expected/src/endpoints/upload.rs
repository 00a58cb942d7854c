// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `upload`: Uploads pictures.

use reqwest::Method;

use crate::runtime::call::Call;
use crate::runtime::client::Client;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::multipart::{File, MULTIPART};
use crate::runtime::response::request;
use crate::types::Uploaded;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body)],
    body: Some(&MULTIPART),
    parameters: &[
        Parameter::new("file", Rule::List),
        Parameter::new("cover", Rule::Object),
        Parameter::new("title", Rule::Text),
    ],
    ..Endpoint::new("upload", "/upload")
};

impl Client {
    /// Uploads pictures.
    ///
    /// `POST /upload`, documented at Album reference.
    ///
    /// - `file`: The pictures.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use album::File;
    /// # async fn example(client: album::Client) -> Result<(), album::Error> {
    /// let answer = client.upload([File::new("a.png", "its bytes"), File::new("b.png", "its bytes")]).title("Summer").await?;
    /// println!("{}", answer.count);
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload(
        &self,
        file: impl IntoIterator<Item = impl Into<File>>,
    ) -> UploadRequest {
        let mut call = self.call(&ENDPOINT);
        call.attach_list::<File>("file", file);
        UploadRequest { call }
    }
}

/// A request to `upload`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadRequest {
    call: Call,
}

impl UploadRequest {
    /// The picture in front.
    pub fn cover(mut self, cover: impl Into<File>) -> Self {
        self.call.attach::<File>("cover", cover.into());
        self
    }

    /// What they are called.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.call.set::<String>("title", title.into());
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
    pub async fn send(self) -> Result<Uploaded, Error> {
        self.call.send(decode::object).await
    }
}

request!(UploadRequest -> Uploaded, decode::object);
