//! What can go wrong with a call.

use std::borrow::Cow;
use std::time::{Duration, SystemTime};
use std::{error, fmt};

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::answer::Answer;
use super::{payload, redact, retry};

/// How much of a text of the server's an error displays, in characters.
const MAX_SHOWN: usize = 500;

/// How much of a body an error keeps: 64 KiB.
const MAX_KEPT_BODY: usize = 64 << 10;

/// How the API reports its errors.
#[derive(Debug)]
pub(crate) struct Catalog {
    /// The body that it mostly uses.
    pub(crate) body: ErrorBody,
    /// The least and the greatest code, where codes are numbers.
    pub(crate) numbers: Option<(i64, i64)>,
    /// The documented codes.
    pub(crate) codes: &'static [KnownCode],
}

/// The body of an answer that reports an error.
#[derive(Debug)]
pub(crate) struct ErrorBody {
    /// The way to the field that holds the code; empty where the status is the code.
    pub(crate) code: &'static [&'static str],
    /// The way to the field that holds the message.
    pub(crate) message: &'static [&'static str],
    /// The names of all fields.
    pub(crate) fields: &'static [&'static str],
    /// Whether an answer with a status of success may have it, too.
    pub(crate) in_success: bool,
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
    /// Whether it says that the credential is not valid, or not any more.
    pub(crate) invalid_token: bool,
}

impl Catalog {
    pub(crate) fn known(&self, code: &str) -> Option<&'static KnownCode> {
        self.codes.iter().find(|known| known.code == code)
    }

    /// The code in a body as a text, however the server spells it: all that is told of a code follows from this reading.
    fn read(&self, value: &Value) -> Option<String> {
        let text = match value {
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.clone(),
            _ => return None,
        };
        let Some((min, max)) = self.numbers else { return Some(text) };
        let number = text.trim().parse().ok().filter(|number: &i64| (min..=max).contains(number))?;
        Some(number.to_string())
    }
}

/// Why a call failed.
///
/// Displayed or debugged it shows no credential, and of an answer no more than the status, the code and the beginning of
/// the API's message. The rest is there on demand: [`Error::headers`], [`Error::body`].
pub struct Error(Box<Inner>);

struct Inner {
    endpoint: &'static str,
    failure: Failure,
    /// As much of the answer as came.
    answer: Option<Answer>,
    /// The fields of the body of an API error, as far as they came.
    payload: Map<String, Value>,
    /// The API's code, as the catalog writes it.
    code: Option<String>,
    catalog: Option<&'static Catalog>,
    /// The body that reported it.
    body: Option<&'static ErrorBody>,
    retryable: bool,
}

/// What an error is told of the call that failed.
pub(crate) struct Context {
    pub(crate) endpoint: &'static str,
    /// Whether the call may be repeated.
    pub(crate) repeatable: bool,
    pub(crate) catalog: Option<&'static Catalog>,
    /// How the endpoint reports errors.
    pub(crate) body: Option<&'static ErrorBody>,
    /// Codes that mean success there.
    pub(crate) success: &'static [&'static str],
}

impl Context {
    /// Whether an answer tells of success: by its status, unless its code says otherwise.
    pub(super) fn is_success(&self, answer: &Answer) -> bool {
        let in_success = self.body.is_some_and(|body| body.in_success);
        if !answer.status.is_success() && self.success.is_empty() || answer.status.is_success() && !in_success {
            return answer.status.is_success();
        }
        let kept = &answer.body[..answer.body.len().min(MAX_KEPT_BODY)];
        let code = self.body.and_then(|body| self.code(&payload::read(kept, body.fields), answer.status));
        code.map_or(answer.status.is_success(), |code| self.success.contains(&code.as_str()))
    }

    /// The code among the fields of a body, as the catalog writes it.
    fn code(&self, fields: &Map<String, Value>, status: StatusCode) -> Option<String> {
        match self.body?.code {
            [] => Some(status.as_u16().to_string()),
            path => self.catalog?.read(at(fields, path)?),
        }
    }
}

/// What stands at the end of a way through objects.
fn at<'v>(fields: &'v Map<String, Value>, path: &[&str]) -> Option<&'v Value> {
    let (first, rest) = path.split_first()?;
    rest.iter().try_fold(fields.get(*first)?, |value, name| value.get(name))
}

/// What failed, whatever came before.
pub(crate) struct Failure {
    pub(crate) kind: ErrorKind,
    /// In words; empty where the answer of the API tells.
    pub(crate) reason: Cow<'static, str>,
    pub(crate) source: Option<Source>,
    /// Whether it was the connection, and not what came over it, and may pass by itself.
    pub(crate) connection_failed: bool,
}

pub(crate) type Source = Box<dyn error::Error + Send + Sync>;

impl Failure {
    pub(crate) fn new(kind: ErrorKind, reason: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, reason: reason.into(), source: None, connection_failed: false }
    }

    pub(super) fn refused(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Refused, reason)
    }

    pub(super) fn because(self, source: impl Into<Source>) -> Self {
        Self { source: Some(source.into()), ..self }
    }
}

/// What went wrong, in broad terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Nothing was sent: the request, the credential or a setting is wrong.
    Refused,
    /// The connection failed, before or while an answer came, or what came over it is not HTTP.
    Connect,
    /// The server was silent for too long, or the attempt or the whole call took too long. If the call was being tried
    /// again, its `source()` is the failure before, an [`Error`] too.
    Timeout,
    /// The server answered with anything but success (a status from 200 to 299), redirects included.
    Api,
    /// The body of the answer is larger than the client accepts.
    TooLarge,
    /// The answer is not what the API documents.
    Decode,
    /// The URL of a page is unusable or leads to a page that was asked for before, or the pages do not end.
    Paging,
}

impl Error {
    /// What went wrong, in broad terms.
    pub fn kind(&self) -> ErrorKind {
        self.0.failure.kind
    }

    /// The name of the call that failed, as in a metric; `client` if there was none yet.
    pub fn endpoint(&self) -> &'static str {
        self.0.endpoint
    }

    /// The HTTP status, if an answer came, even if the rest of it did not.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.answer.as_ref().map(|answer| answer.status)
    }

    /// The headers, if an answer came. The credential is blotted out, should one echo it.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.answer.as_ref().map(|answer| &answer.headers)
    }

    /// The body, if an answer came: what was received of it, 64 KiB at most (and no more is searched for a code). It is as
    /// it came, but for the credential, should it be echoed. It may hold personal data, so think before you log it.
    pub fn body(&self) -> Option<&[u8]> {
        self.0.answer.as_ref().map(|answer| &*answer.body)
    }

    /// The API's message. Its wording may change at any time: show it, but decide by the code.
    pub fn message(&self) -> Option<&str> {
        at(&self.0.payload, self.0.body?.message)?.as_str()
    }

    /// Whether the same call may succeed a little later: the rule by which the client itself tries again. It is still true
    /// after the client gave up: the failure may pass, but did not within its limits.
    ///
    /// Only a call that may be repeated is: one that changes nothing, does no more when it is made twice, or carries a key by
    /// which the API knows it again. What is known first decides: a code that the API documents; else the status (429, 502, 503
    /// and 504 pass); without any answer, whether the connection failed for a reason that may pass: a certificate that is not
    /// accepted and a proxy that asks for a login do not.
    pub fn is_retryable(&self) -> bool {
        self.0.retryable
    }

    /// Whether the credential is not valid, or not any more, so that trying once more with a new one may help: the API's code
    /// says so, or the status is 401 and the answer has no code at all.
    pub fn is_invalid_token(&self) -> bool {
        match self.0.code {
            Some(_) => self.known().is_some_and(|known| known.invalid_token),
            None => self.status() == Some(StatusCode::UNAUTHORIZED),
        }
    }

    /// How long the server asks to wait (`Retry-After`), from now on if it named a date.
    pub fn retry_after(&self) -> Option<Duration> {
        retry::asked(self.headers()?, SystemTime::now())
    }

    /// Nothing was sent.
    pub(super) fn local(endpoint: &'static str, failure: Failure) -> Self {
        let inner = Inner { endpoint, failure, answer: None, payload: Map::new(), code: None, catalog: None, body: None, retryable: false };
        Self(Box::new(inner))
    }

    /// A call failed, with as much of an answer as came, of which the secrets are blotted out.
    pub(crate) fn new(call: &Context, secrets: &[&[u8]], failure: Failure, answer: Option<Answer>) -> Self {
        let mut error = Self::local(call.endpoint, failure);
        if let Some(answer) = answer {
            error.take(answer, call, secrets);
        }
        let retry = error.known().map(|known| known.retry);
        error.0.retryable = call.repeatable && retry::passes(retry, error.status(), error.0.failure.connection_failed);
        error
    }

    /// Keeps an answer without the credential, and reads what the API says in it, even if the rest of it did not come.
    fn take(&mut self, mut answer: Answer, call: &Context, secrets: &[&[u8]]) {
        // A copy, or what is kept of a large body would keep all of it alive.
        answer.body = Bytes::copy_from_slice(&answer.body[..answer.body.len().min(MAX_KEPT_BODY)]);
        if self.0.failure.kind == ErrorKind::Api || !answer.status.is_success() {
            (self.0.catalog, self.0.body) = (call.catalog, call.body);
            self.0.payload = self.0.body.map(|body| payload::read(&answer.body, body.fields)).unwrap_or_default();
        }
        self.0.payload.values_mut().for_each(|value| redact::blot_json(value, secrets));
        redact::blot_headers(&mut answer.headers, secrets);
        answer.body = redact::blot(&answer.body, secrets).map_or(answer.body, Bytes::from);
        answer.body.truncate(MAX_KEPT_BODY);
        self.0.code = self.0.catalog.and_then(|_| call.code(&self.0.payload, answer.status));
        self.0.answer = Some(answer);
    }

    /// The attempt before failed too, and where there was no time left it tells more than this one.
    pub(super) fn after(mut self, before: Option<Self>) -> Self {
        if self.kind() == ErrorKind::Timeout && self.0.failure.source.is_none() {
            self.0.failure.source = before.map(Source::from);
        }
        self
    }

    /// The API's code, as the catalog writes it.
    pub(crate) fn code_text(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// A field of the body of an API error.
    #[allow(dead_code, reason = "of an API whose errors hold nothing further")]
    pub(crate) fn payload(&self, field: &str) -> Option<&Value> {
        self.0.payload.get(field)
    }

    /// A field that is a text.
    #[allow(dead_code, reason = "of an API whose errors hold no further texts")]
    pub(crate) fn text(&self, field: &str) -> Option<&str> {
        self.payload(field)?.as_str()
    }

    /// A field that is a list; empty if it is anything else.
    #[allow(dead_code, reason = "of an API whose errors have no lists")]
    pub(crate) fn list<'a, T>(&'a self, field: &str, item: impl Fn(&'a Value) -> Option<T>) -> Vec<T> {
        self.payload(field).and_then(Value::as_array).map_or_else(Vec::new, |items| items.iter().filter_map(item).collect())
    }

    /// A field of a type of the API's own; none if it is anything else.
    #[allow(dead_code, reason = "of an API whose errors hold nothing but scalars")]
    pub(crate) fn typed<T: DeserializeOwned>(&self, field: &str) -> Option<T> {
        serde_json::from_value(self.payload(field)?.clone()).ok()
    }

    fn known(&self) -> Option<&'static KnownCode> {
        self.0.catalog?.known(self.code_text()?)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { endpoint, failure, .. } = &*self.0;
        write!(f, "{endpoint}: {}", failure.reason)?;
        let Some(status) = self.status() else { return Ok(()) };
        let is_all = self.kind() == ErrorKind::Api;
        write!(f, "{}HTTP {}", if is_all { "" } else { " (" }, status.as_u16())?;
        if let Some(code) = self.code_text() {
            write!(f, ", code {}", one_line(code))?;
        }
        let known = self.known();
        if let Some(known) = known {
            write!(f, " {}", known.name)?;
        }
        if !is_all {
            return f.write_str(")");
        }
        if let Some(message) = self.message() {
            write!(f, ": {}", one_line(message))?;
        }
        known.map_or(Ok(()), |known| write!(f, " ({})", known.remedy.trim_end_matches('.')))
    }
}

/// The beginning of a text of the server's, without what could forge lines of a log.
pub(super) fn one_line(text: &str) -> String {
    // Unicode's own line breaks and changes of direction are no control characters.
    let forges = |letter: char| letter.is_control() || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().take(MAX_SHOWN).map(|letter| if forges(letter) { ' ' } else { letter }).collect()
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut error = f.debug_struct("Error");
        error.field("kind", &self.kind()).field("endpoint", &self.0.endpoint).field("status", &self.status());
        if self.0.catalog.is_some() {
            error.field("code", &self.code_text().map(one_line)).field("message", &self.message().map(one_line));
        }
        if !self.0.failure.reason.is_empty() {
            error.field("reason", &self.0.failure.reason);
        }
        error.field("source", &self.0.failure.source).finish_non_exhaustive()
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.0.failure.source.as_ref().map(|source| &**source as _)
    }
}
