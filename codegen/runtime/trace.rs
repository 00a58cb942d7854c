//! The feature `tracing`: a span for each call and an event for each retry, named as OpenTelemetry's conventions for HTTP
//! clients say. They hold the endpoint's path but no query, no body and no credential, so nothing personal.

use std::time::Duration;

use reqwest::StatusCode;

use super::call::Call;
use super::error::Error;

/// The span of a call; nothing without the feature.
pub(super) struct Span {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
}

#[cfg(feature = "tracing")]
impl Span {
    pub(super) fn new(call: &Call) -> Self {
        let base_url = &call.client.inner.base_urls[call.endpoint.host];
        let span = tracing::info_span!(
            "call",
            otel.name = format!("{} {}", call.method(), call.endpoint.path),
            otel.kind = "client",
            otel.status_code = tracing::field::Empty,
            http.request.method = call.method().as_str(),
            http.request.resend_count = tracing::field::Empty,
            http.response.status_code = tracing::field::Empty,
            server.address = base_url.host_str(),
            server.port = base_url.port_or_known_default(),
            url.template = call.endpoint.path,
            error.r#type = tracing::field::Empty,
        );
        Self { span }
    }

    // No `async fn`, which would hold the whole future twice.
    pub(super) fn instrument<T>(&self, call: impl Future<Output = T>) -> impl Future<Output = T> {
        tracing::Instrument::instrument(call, self.span.clone())
    }

    pub(super) fn retry(&self, count: u32, wait: Duration, error: &Error) {
        self.span.record("http.request.resend_count", count);
        tracing::warn!(
            parent: &self.span,
            http.request.resend_count = count,
            error.r#type = error_type(error),
            wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
            "trying again after a passing failure"
        );
    }

    /// The call came to a status, or to an error.
    pub(super) fn end(&self, outcome: Result<StatusCode, &Error>) {
        if let Some(status) = outcome.map_or_else(Error::status, Some) {
            self.span.record("http.response.status_code", status.as_u16());
        }
        if let Err(error) = outcome {
            self.span.record("otel.status_code", "ERROR").record("error.type", error_type(error));
        }
    }
}

/// The status of an answer that is no success, else the kind of error.
#[cfg(feature = "tracing")]
fn error_type(error: &Error) -> String {
    match error.status() {
        Some(status) if !status.is_success() => status.as_u16().to_string(),
        _ => format!("{:?}", error.kind()),
    }
}

#[cfg(not(feature = "tracing"))]
impl Span {
    pub(super) fn new(_: &Call) -> Self {
        Self {}
    }

    pub(super) fn instrument<T>(&self, call: impl Future<Output = T>) -> impl Future<Output = T> {
        call
    }

    pub(super) fn retry(&self, _: u32, _: Duration, _: &Error) {}

    pub(super) fn end(&self, _: Result<StatusCode, &Error>) {}
}
