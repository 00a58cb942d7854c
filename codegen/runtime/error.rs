//! What can go wrong with a call.

use std::{error, fmt};

use serde_json::{Map, Value};

use super::call::Call;
use super::transport::Answer;

/// How the API reports its errors.
#[derive(Debug)]
pub(crate) struct Catalog {
    /// The field of the body that holds the code.
    pub(crate) code: &'static str,
    /// The field that holds the message.
    pub(crate) message: Option<&'static str>,
    /// The documented codes.
    pub(crate) codes: &'static [KnownCode],
}

/// What is known of a code.
#[derive(Debug)]
pub(crate) struct KnownCode {
    /// The code as a text.
    pub(crate) code: &'static str,
    /// The name of its constant.
    pub(crate) name: &'static str,
    /// What to do about it.
    pub(crate) remedy: &'static str,
    /// Whether the same call may succeed a little later.
    pub(crate) retry: bool,
}

impl Catalog {
    pub(crate) fn known(&self, code: &str) -> Option<&'static KnownCode> {
        self.codes.iter().find(|known| known.code == code)
    }
}

/// Why a call failed.
///
/// Shows neither credentials nor bodies, whether displayed or debugged.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    endpoint: &'static str,
    retryable: bool,
    reason: String,
    status: Option<u16>,
    /// The fields of the body of an API error.
    payload: Map<String, Value>,
    catalog: Option<&'static Catalog>,
    source: Option<reqwest::Error>,
}

/// What went wrong, in broad terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Nothing was sent: the request, the credential or a setting is wrong.
    Refused,
    /// The connection failed, before or while an answer came.
    Connect,
    /// It took too long.
    Timeout,
    /// The server answered with anything but success.
    Api,
    /// The answer is larger than the client accepts.
    TooLarge,
    /// The answer is not what the API documents.
    Decode,
    /// The URL of a page is unusable, or leads to a page that was asked for before.
    Paging,
}

impl Error {
    /// What went wrong, in broad terms.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The HTTP status, if an answer came.
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The API's message. Its wording may change at any time: show it, but decide by the code.
    pub fn message(&self) -> Option<&str> {
        self.text(self.0.catalog?.message?)
    }

    /// Whether the same call may succeed a little later: the rule by which the client retries.
    ///
    /// A code that the API documents decides; without one the status does (429, 502, 503 and 504 pass); a connection
    /// that failed before any answer passes. A call that is not safe to repeat is never retried.
    pub fn is_retryable(&self) -> bool {
        self.0.retryable
    }

    pub(crate) fn local(kind: ErrorKind, endpoint: &'static str, reason: String) -> Self {
        let payload = Map::new();
        Self(Box::new(Inner { kind, endpoint, retryable: false, reason, status: None, payload, catalog: None, source: None }))
    }

    pub(super) fn timeout(endpoint: &'static str) -> Self {
        Self::local(ErrorKind::Timeout, endpoint, "took longer than its limit".to_owned())
    }

    /// `status` is that of the answer, if one had begun.
    pub(super) fn connect(endpoint: &'static str, safe: bool, source: reqwest::Error, status: Option<u16>) -> Self {
        let is_timeout = source.is_timeout() && !source.is_connect();
        let (kind, reason) = match status {
            _ if is_timeout => (ErrorKind::Timeout, "the server was silent for too long"),
            Some(_) => (ErrorKind::Connect, "the connection failed amid the answer"),
            None => (ErrorKind::Connect, "no answer came"),
        };
        let mut error = Self::local(kind, endpoint, reason.to_owned());
        error.0.retryable = safe && status.is_none() && !is_timeout;
        error.0.status = status;
        // The URL may hold ids of persons.
        error.0.source = Some(source.without_url());
        error
    }

    pub(super) fn too_large(endpoint: &'static str, status: u16, limit: u64) -> Self {
        let mut error = Self::local(ErrorKind::TooLarge, endpoint, format!("the answer is larger than {limit} bytes"));
        error.0.status = Some(status);
        error
    }

    pub(super) fn decode(endpoint: &'static str, answer: Answer, wrong: &str) -> Self {
        let mut error = Self::local(ErrorKind::Decode, endpoint, wrong.to_owned());
        error.0.status = Some(answer.status);
        error
    }

    pub(super) fn api(call: &Call, answer: &Answer) -> Self {
        let mut error = Self::local(ErrorKind::Api, call.endpoint.name, String::new());
        error.0.status = Some(answer.status);
        error.0.catalog = call.client.inner.catalog;
        error.0.payload = error.0.catalog.and_then(|_| serde_json::from_slice(&answer.body).ok()).unwrap_or_default();
        if let Some(authorization) = &call.authorization {
            error.0.payload.values_mut().for_each(|value| authorization.scrub(value));
        }
        let passes = error.known().map_or(matches!(answer.status, 429 | 502 | 503 | 504), |known| known.retry);
        error.0.retryable = call.endpoint.safe && passes;
        error
    }

    /// The code as a text, whether it came as a number or as a text.
    pub(crate) fn code_text(&self) -> Option<String> {
        match self.0.payload.get(self.0.catalog?.code)? {
            Value::Number(number) => Some(number.to_string()),
            Value::String(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// A field of the body of an API error.
    pub(crate) fn payload(&self, field: &str) -> Option<&Value> {
        self.0.payload.get(field)
    }

    /// A field that is a text.
    pub(crate) fn text(&self, field: &str) -> Option<&str> {
        self.payload(field)?.as_str()
    }

    /// A field that is a list; empty if it is anything else.
    pub(crate) fn list<'a, T>(&'a self, field: &str, item: impl Fn(&'a Value) -> Option<T>) -> Vec<T> {
        self.payload(field).and_then(Value::as_array).map_or_else(Vec::new, |items| items.iter().filter_map(item).collect())
    }

    fn known(&self) -> Option<&'static KnownCode> {
        self.0.catalog?.known(&self.code_text()?)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.0.endpoint)?;
        if self.0.kind != ErrorKind::Api {
            return f.write_str(&self.0.reason);
        }
        write!(f, "HTTP {}", self.0.status.unwrap_or_default())?;
        if let Some(code) = self.code_text() {
            write!(f, ", code {}", one_line(&code))?;
        }
        let known = self.known();
        if let Some(known) = known {
            write!(f, " {}", known.name)?;
        }
        if let Some(message) = self.message() {
            write!(f, ": {}", one_line(message))?;
        }
        known.map_or(Ok(()), |known| write!(f, " ({})", known.remedy))
    }
}

/// A text of the server's without line breaks, which could forge lines of a log.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut error = f.debug_struct("Error");
        error.field("kind", &self.0.kind).field("endpoint", &self.0.endpoint).field("status", &self.0.status);
        if self.0.kind == ErrorKind::Api {
            error.field("code", &self.code_text()).field("message", &self.message());
        } else {
            error.field("reason", &self.0.reason);
        }
        error.field("source", &self.0.source).finish_non_exhaustive()
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.0.source.as_ref().map(|source| source as _)
    }
}
