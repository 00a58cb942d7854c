// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! What a call comes to: its value alone, or with the status and headers that came along.

use std::fmt;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

use super::call::Call;
use super::error::Error;
use super::redact;

/// A successful answer with what came along: the outcome of `send_with_meta()`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Response<T> {
    /// What the call answers.
    pub value: T,
    /// The HTTP status.
    pub status: StatusCode,
    /// The headers. The credential is blotted out, should one echo it.
    pub headers: HeaderMap,
}

/// Without the headers, which may hold cookies and the like.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("value", &self.value).field("status", &self.status).finish_non_exhaustive()
    }
}

impl Call {
    /// Sends the call and decodes its answer.
    pub(crate) async fn send<T: DeserializeOwned>(self) -> Result<T, Error> {
        self.receive().await.map(|(value, _)| value)
    }

    /// Sends the call and decodes its answer, with what came along.
    pub(crate) async fn send_with_meta<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        let (value, Answer { status, mut headers, .. }) = self.receive().await?;
        if let Some(authorization) = &self.authorization {
            redact::blot_headers(&mut headers, authorization.secret());
        }
        Ok(Response { value, status, headers })
    }
}

/// An answer as it came, or as much of it as did.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}
