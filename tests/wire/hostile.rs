//! Servers that misbehave: each case is made by every call of either credential, and has one documented outcome.

mod codes;
mod connections;
mod hidden;
mod http;
mod json;
mod pages;
mod redirects;
mod retry_after;
mod uploads;

use std::time::Duration;

use futures_util::future::join_all;
pub(crate) use json::gzip;
use specimen::{Client, ClientBuilder, Error, ErrorKind};

use crate::check::{Echo, assert_sound};
use crate::server::{Response, Server};
use crate::{KEY, TOKEN, builder, http_status};

/// Success, or the kind and status of the error and whether trying again may help.
type Outcome = Result<(), (ErrorKind, Option<u16>, bool)>;

/// What the server does, the answer it gives, and what comes of it.
type Case = (&'static str, Response, Outcome);

const OK: Outcome = Ok(());
/// The connection failed before an answer came.
const LOST: Outcome = Err((ErrorKind::Connect, None, true));
/// The connection failed amid an answer.
const CUT: Outcome = Err((ErrorKind::Connect, Some(200), false));
/// What came over the connection is no HTTP.
const UNREADABLE: Outcome = Err((ErrorKind::Connect, None, false));
/// The answer is not what is documented.
const DECODE: Outcome = Err((ErrorKind::Decode, Some(200), false));
const TOO_LARGE: Outcome = Err((ErrorKind::TooLarge, Some(200), false));

/// An answer to any call, with personal data.
pub(crate) const BODY: &str =
    r#"{"nickName":"Gildong","total_count":1,"elements":[{"uuid":"h0ng-uu1d","id":87654321}],"targets":[{"user_id":12345678}]}"#;

/// How often a call is tried.
pub(crate) const ATTEMPTS: usize = 3;

/// The largest body that the client reads here.
const LIMIT: usize = 1 << 20;

fn settings(server: &Server) -> ClientBuilder {
    builder(server).max_response_size(LIMIT)
}

/// An error of the API.
fn api(status: u16, is_retryable: bool) -> Outcome {
    Err((ErrorKind::Api, Some(status), is_retryable))
}

/// An answer that echoes the credential in its headers, and in its body wherever that says `ECHO`.
fn echoing(status: u16, body: &str, echo: &Echo) -> Response {
    let Echo { plain, json, percent, cut } = echo;
    let headers = [
        ("content-type", "application/json;charset=UTF-8"),
        ("x-echo", plain),
        ("location", &format!("/login?token={percent}&next=1")),
        ("www-authenticate", &format!("Bearer error_description=\"{plain}\", token={cut}")),
    ];
    let echoes = format!("{plain} {json}, Bearer {percent}");
    Response::new(status, &headers, body.replace("ECHO", &echoes))
}

/// Makes all calls that this credential allows.
pub(crate) async fn calls(client: &Client, secret: &str) -> [Result<(), Error>; 2] {
    if secret == TOKEN {
        let user = client.with_access_token(secret);
        [user.profile().send().await.map(drop), user.friends().offset(87_654_321).send().await.map(drop)]
    } else {
        let request = client.with_admin_key(secret).profiles([87_654_321]).viewer_id(12_345_678);
        [request.clone().send().await.map(drop), request.via_get().send().await.map(drop)]
    }
}

/// Asserts that every call comes to this outcome, after as many attempts as that means.
async fn assert_outcome(name: &str, settings: ClientBuilder, server: &Server, secret: &str, outcome: Outcome) -> Vec<Error> {
    let client = settings.build().expect("loopback is accepted");
    let mut errors = Vec::new();
    for (number, result) in calls(&client, secret).await.into_iter().enumerate() {
        let came = result.as_ref().copied().map_err(|error| (error.kind(), http_status(error), error.is_retryable()));
        assert_eq!(came, outcome, "{name}, call {number}: {result:?}");
        errors.extend(result.err().inspect(assert_sound));
    }
    let attempts = if outcome.is_err_and(|(_, _, is_retryable)| is_retryable) { ATTEMPTS } else { 1 };
    assert_eq!(server.connections(), 2 * attempts, "{name}: attempts of two calls");
    errors
}

/// Makes the cases for either credential, and asserts their outcomes.
async fn assert_outcomes(cases: impl Fn(&Echo) -> Vec<Case>) {
    assert_outcomes_with(cases, |settings| settings).await;
}

async fn assert_outcomes_with(cases: impl Fn(&Echo) -> Vec<Case>, limit: impl Fn(ClientBuilder) -> ClientBuilder) -> Vec<Error> {
    let mut all = Vec::new();
    for secret in [TOKEN, KEY] {
        for (name, response, outcome) in cases(&Echo::of(secret)) {
            let server = Server::always(response);
            let settings = limit(settings(&server));
            all.push(async move { assert_outcome(name, settings, &server, secret, outcome).await });
        }
    }
    join_all(all).await.into_iter().flatten().collect()
}

/// Long enough for whatever is not withheld for ever.
const SHORT: Duration = Duration::from_millis(250);
