//! An HTTP client of the caller's own: what it may do, and what it cannot change.

use std::time::Duration;

use specimen::reqwest::{self, redirect};
use specimen::{AccessTokenClient, Error, ErrorKind};

use crate::check::assert_sound;
use crate::hostile::gzip;
use crate::server::{Response, Server};
use crate::{TOKEN, builder, http_status, user};

/// A client through one that follows redirects, speaks for itself and asks for gzip.
fn own(server: &Server) -> AccessTokenClient {
    let redirects = redirect::Policy::limited(3);
    through(server, |http| http.user_agent("mine/1").gzip(true).redirect(redirects))
}

fn through(server: &Server, settings: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder) -> AccessTokenClient {
    // reqwest itself brings no cryptography along. That another test may have installed it already is fine.
    drop(rustls::crypto::ring::default_provider().install_default());
    let http = settings(reqwest::Client::builder().no_proxy()).build().expect("it can be built");
    builder(server).http_client(http).build().expect("loopback is accepted").with_access_token(TOKEN)
}

#[track_caller]
fn assert_failed<T>(result: Result<T, Error>, kind: ErrorKind, status: impl Into<Option<u16>>) -> Error {
    let Err(error) = result else { panic!("it is no success") };
    assert_eq!((error.kind(), http_status(&error)), (kind, status.into()), "{error}");
    assert_sound(&error);
    error
}

#[tokio::test]
async fn a_client_of_ones_own_sends_the_same_calls_in_its_own_way() {
    let server = Server::always(Response::json(200, "{}"));
    own(&server).profile().extra_parameter("x", "1").send().await.expect("a profile");
    let request = server.request();
    assert_eq!((request.method.as_str(), request.target.as_str()), ("GET", "/v1/api/talk/profile?x=1"));
    assert_eq!(request.header("authorization"), [format!("Bearer {TOKEN}")]);
    assert_eq!((request.header("user-agent"), request.header("accept-encoding")), (vec!["mine/1"], vec!["gzip"]));
}

#[tokio::test]
async fn the_usual_client_asks_for_no_compression_though_it_could_be_had() {
    let server = Server::always(Response::json(200, "{}"));
    user(&server).profile().send().await.expect("a profile");
    assert!(server.request().header("accept-encoding").is_empty(), "{:?}", server.request());
    assert!(server.request().header("user-agent")[0].starts_with("specimen/"), "{:?}", server.request());
}

#[tokio::test]
async fn an_answer_from_elsewhere_is_an_error_and_the_credential_did_not_go_there() {
    let other = Server::always(Response::json(200, "{}"));
    for location in [other.url(), format!("{}/v1/api/talk/profile?token={TOKEN}", other.url())] {
        for status in [301, 302, 303, 307, 308] {
            let server = Server::always(Response::new(status, &[("location", &location)], ""));
            let error = assert_failed(own(&server).profile().send().await, ErrorKind::Connect, None);
            assert!(!error.is_retryable(), "{error}");
            server.request();
        }
    }
    assert_eq!(other.requests().len(), 10);
    assert!(other.requests().iter().all(|request| request.header("authorization").is_empty()));
}

#[tokio::test]
async fn a_redirect_that_never_ends_is_an_error() {
    let server = Server::always(Response::new(302, &[("location", &format!("/{TOKEN}"))], ""));
    let error = assert_failed(own(&server).profile().send().await, ErrorKind::Connect, None);
    // No connection failed, and what is there to be found does not pass by itself.
    assert_eq!((error.is_retryable(), server.requests().len()), (false, 4), "{error}");
}

#[tokio::test]
async fn limits_and_retries_are_kept_whatever_the_client() {
    let server = Server::always(Response::new(503, &[], ""));
    let error = assert_failed(own(&server).profile().send().await, ErrorKind::Api, 503);
    assert_eq!((error.is_retryable(), server.requests().len()), (true, 3));

    let large = Server::always(Response::json(200, " ".repeat(9 << 20)));
    assert_failed(own(&large).profile().send().await, ErrorKind::TooLarge, 200);

    let (silent, limit) = (Server::always(Response::none().then_silence()), Duration::from_millis(50));
    assert_failed(own(&silent).profile().timeout(limit).send().await, ErrorKind::Timeout, None);
    assert_failed(own(&silent).profile().attempt_timeout(limit).send().await, ErrorKind::Timeout, None);
    assert_failed(own(&silent).profile().read_timeout(limit).send().await, ErrorKind::Timeout, None);

    let hasty = through(&silent, |http| http.timeout(limit));
    assert_failed(hasty.profile().send().await, ErrorKind::Timeout, None);
}

#[tokio::test]
async fn a_compressed_answer_is_measured_by_what_it_inflates_to() {
    let compressed = |body: &str| Response::new(200, &[("content-encoding", "gzip")], gzip(body.as_bytes()));
    let server = Server::always(compressed(r#"{"nickName":"Gildong"}"#));
    assert_eq!(own(&server).profile().send().await.expect("a profile").nickname.as_deref(), Some("Gildong"));

    let bomb = compressed(&format!("{{{}}}", " ".repeat(16 << 20)));
    let error = assert_failed(own(&Server::always(bomb)).profile().send().await, ErrorKind::TooLarge, 200);
    assert!(!error.is_retryable(), "{error}");

    let cut = Response::new(200, &[("content-encoding", "gzip")], &gzip(b"{\"nickName\":\"Gildong\"}")[..20]);
    assert_failed(own(&Server::always(cut)).profile().send().await, ErrorKind::Connect, 200);
}
