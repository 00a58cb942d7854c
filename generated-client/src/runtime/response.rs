// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! What a call comes to: its value alone, or with the status and headers that came along.

use std::fmt;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use super::answer::Answer;
use super::call::Call;
use super::error::Error;
use super::redact;
use super::transport::Decode;

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
    /// The body as it came. It may hold personal data, so think before you log it.
    pub body: Bytes,
}

/// Without the headers, which may hold cookies and the like, and without the body.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("value", &self.value).field("status", &self.status).finish_non_exhaustive()
    }
}

impl Call {
    /// Sends the call and decodes its answer.
    pub(crate) async fn send<T>(mut self, decode: Decode<T>) -> Result<T, Error> {
        self.receive(decode).await.map(|(value, _)| value)
    }

    /// Sends the call and decodes its answer, with what came along.
    pub(crate) async fn send_with_meta<T>(mut self, decode: Decode<T>) -> Result<Response<T>, Error> {
        let (value, Answer { status, mut headers, body }) = self.receive(decode).await?;
        redact::blot_headers(&mut headers, &self.secrets());
        Ok(Response { value, status, headers, body })
    }
}

/// What every request can do beside what its endpoint takes.
macro_rules! request {
    ($request:ident -> $answer:ty, $decode:path) => {
        $crate::runtime::limits::limits!($request, call.limits);

        impl $request {
            /// Adds a parameter that this crate does not know, sent where the others are: in the query or in the form.
            ///
            /// The last value of a name counts. A name that the call has already is refused when it is sent.
            pub fn extra_parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
                self.call.set_extra(name.into(), value.into());
                self
            }

            /// Sends the request, and tells the status and the headers of the answer too.
            ///
            /// # Errors
            ///
            /// The same as of `send()`.
            ///
            /// # Panics
            ///
            /// As `send()`.
            pub async fn send_with_meta(self) -> Result<$crate::runtime::response::Response<$answer>, $crate::runtime::error::Error> {
                self.call.send_with_meta($decode).await
            }
        }

        /// `.await` sends the request as it is.
        impl std::future::IntoFuture for $request {
            type Output = Result<$answer, $crate::runtime::error::Error>;
            type IntoFuture = std::pin::Pin<Box<dyn std::future::Future<Output = Self::Output> + Send>>;

            fn into_future(self) -> Self::IntoFuture {
                Box::pin(self.send())
            }
        }
    };
}
pub(crate) use request;
