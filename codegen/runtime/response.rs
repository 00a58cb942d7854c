//! What came with an answer: its status and headers.

use std::fmt;

use bytes::Bytes;
use reqwest::header::HeaderMap;

/// A successful answer with what came along: the outcome of `send_with_meta()`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Response<T> {
    /// What the call answers.
    pub value: T,
    /// The HTTP status.
    pub status: u16,
    /// The headers. The credential is blotted out, should one echo it.
    pub headers: HeaderMap,
}

/// Without the headers, which may hold cookies and the like.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("value", &self.value).field("status", &self.status).finish_non_exhaustive()
    }
}

/// An answer as it came, or as much of it as did.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}
