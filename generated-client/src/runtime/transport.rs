// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Sending a call over HTTP, as often as it takes, and reading its answer within its limits.

use std::mem;

use bytes::{Bytes, BytesMut};
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};
use reqwest::{Method, Request, Response, Url};
use tokio::runtime::Handle;
use tokio::time::{self, Instant};

use super::answer::Answer;
use super::call::{Call, Parts};
use super::credential::Carrier;
use super::error::{Error, ErrorKind, Failure};
use super::limits::Clock;
use super::trace::Span;
use super::{connection, retry};

/// How the body of an answer is read.
pub(crate) type Decode<T> = fn(&Bytes) -> Result<T, String>;

impl Call {
    /// Sends the call, again after passing failures, and decodes a successful answer.
    pub(super) async fn receive<T>(&mut self, decode: Decode<T>) -> Result<(T, Answer), Error> {
        self.complete();
        let request = self.request()?;
        if Handle::try_current().is_err() {
            return Err(self.refuse("it can only be sent from within a Tokio runtime"));
        }
        let span = Span::new(self);
        let outcome = span.instrument(self.attempts(request, &span)).await.and_then(|answer| self.decode(answer, decode));
        span.end(outcome.as_ref().map(|(_, answer)| answer.status));
        outcome
    }

    fn decode<T>(&self, answer: Answer, decode: Decode<T>) -> Result<(T, Answer), Error> {
        match decode(&answer.body) {
            Ok(value) => Ok((value, answer)),
            Err(wrong) => {
                let failure = Failure::new(ErrorKind::Decode, format!("the answer is not as documented: {wrong}"));
                Err(self.fail(failure, Some(answer)))
            }
        }
    }

    async fn attempts(&self, mut request: Request, span: &Span) -> Result<Answer, Error> {
        let client = &self.client.inner;
        let mut now = Instant::now();
        // None if the limit is too far away to count.
        let deadline = now.checked_add(self.limits.timeout);
        let mut retries = 0;
        let mut before: Option<Error> = None;
        loop {
            let error = match self.attempt(request, Clock::start(self.limits, now, deadline)).await {
                Ok(answer) => {
                    client.budget.earn(retries > 0);
                    return Ok(answer);
                }
                Err(error) => error.after(before.take()),
            };
            if !error.is_retryable() || retries >= self.limits.max_retries {
                return Err(error);
            }
            let wait = client.backoff.wait(retries, error.retry_after(), retry::random());
            // A wait that leaves no time for another attempt would turn this failure into a vaguer one.
            if deadline.is_some_and(|deadline| deadline.saturating_duration_since(Instant::now()) <= wait) {
                return Err(error);
            }
            // Made anew: a copy to keep would cost every call, and few are repeated. What was sent as a stream is gone.
            let Ok(next) = self.request() else { return Err(error) };
            let Some(permit) = client.budget.take() else { return Err(error) };
            retries += 1;
            span.retry(retries, wait, &error);
            time::sleep(wait).await;
            permit.spend();
            (request, now) = (next, Instant::now());
            before = Some(error);
        }
    }

    /// One attempt within its limits. A failure keeps what had come of the answer.
    fn attempt(&self, request: Request, clock: Clock) -> impl Future<Output = Result<Answer, Error>> {
        let client = &self.client.inner;
        let url = client.is_foreign.then(|| request.url().clone());
        // Handed over before there is a future that would carry it about.
        let sent = client.http.execute(request);
        async move {
            let mut response = head(sent, url, &clock).await.map_err(|failure| self.fail(failure, None))?;
            let mut answer = Answer { status: response.status(), headers: mem::take(response.headers_mut()), body: Bytes::new() };
            match self.body(&mut response, &clock, &mut answer.body).await {
                Ok(()) if self.context().is_success(&answer) => Ok(answer),
                Ok(()) => Err(self.fail(Failure::new(ErrorKind::Api, ""), Some(answer))),
                Err(failure) => Err(self.fail(failure, Some(answer))),
            }
        }
    }

    fn request(&self) -> Result<Request, Error> {
        let Parts { path, query, headers, body } = self.parts()?;
        let mut url = self.client.inner.base_urls[self.endpoint.host].clone();
        url.set_path(&[url.path().trim_end_matches('/'), &path].concat());
        url.set_query(Some(query.as_str()).filter(|query| !query.is_empty()));
        let mut request = Request::new(self.method().clone(), url);
        for proof in self.authorization.iter().flat_map(|proofs| proofs.iter()) {
            let value = match (proof.carrier, &proof.value) {
                (Carrier::Another, _) => continue,
                (_, Some(value)) => value,
                (_, None) => return Err(self.refuse("the credential is empty or holds what no HTTP header may hold")),
            };
            match (proof.carrier, value.to_str()) {
                (Carrier::Query(name), Ok(text)) => drop(request.url_mut().query_pairs_mut().append_pair(name, text)),
                (Carrier::Header(name), _) => drop(request.headers_mut().insert(name, value.clone())),
                (Carrier::Query(_), Err(_)) | (Carrier::Another, _) => {}
            }
        }
        for (name, value) in headers {
            let (Ok(header), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(&value)) else {
                return Err(self.refuse(&format!("`{name}` holds what no HTTP header may hold")));
            };
            request.headers_mut().insert(header, value);
        }
        // What the API lists is sent with every method; what follows from a body, with one.
        let format = self.endpoint.body.filter(|_| body.is_some()).map(|format| &format.content_type);
        let own = body.as_ref().and_then(|body| body.content_type.as_ref()).and_then(|own| HeaderValue::from_str(own).ok());
        if let Some(content_type) = own.or_else(|| self.endpoint.content_type.or(format).cloned()) {
            request.headers_mut().insert(CONTENT_TYPE, content_type);
        }
        if body.is_none() && matches!(*self.method(), Method::POST | Method::PUT | Method::PATCH) {
            // Of an empty body hyper says nothing, and servers may insist on a length (RFC 9110, section 8.6).
            request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        *request.body_mut() = body.map(|written| written.body);
        Ok(request)
    }

    /// Reads the body, as much of which as came is left behind whatever happens on the way.
    async fn body(&self, response: &mut Response, clock: &Clock, body: &mut Bytes) -> Result<(), Failure> {
        let limit = self.limits.max_response_size;
        let too_large = || Failure::new(ErrorKind::TooLarge, format!("the answer is larger than its limit of {limit} bytes"));
        if response.content_length().is_some_and(|announced| announced > limit as u64) {
            return Err(too_large());
        }
        loop {
            let chunk = clock.wait("nothing more of the answer came within", response.chunk()).await?;
            match chunk.map_err(|error| connection::failure(error, "the connection failed amid the answer"))? {
                // Nearly always it comes in one piece, which need not be copied.
                Some(chunk) if body.is_empty() => *body = chunk,
                Some(chunk) => {
                    let mut all = BytesMut::from(mem::take(body));
                    all.extend_from_slice(&chunk);
                    *body = all.freeze();
                }
                None => return Ok(()),
            }
            if body.len() > limit {
                body.truncate(limit);
                return Err(too_large());
            }
        }
    }
}

/// Waits for the head of an answer, which must be that of the URL if one is given.
async fn head(sent: impl Future<Output = reqwest::Result<Response>>, url: Option<Url>, clock: &Clock) -> Result<Response, Failure> {
    let response = clock.wait("no answer came within", sent).await?;
    let response = response.map_err(|error| connection::failure(error, "the connection failed before an answer"))?;
    if url.is_some_and(|url| *response.url() != url) {
        return Err(Failure::new(ErrorKind::Connect, "the HTTP client followed a redirect, so the answer came from elsewhere"));
    }
    Ok(response)
}
