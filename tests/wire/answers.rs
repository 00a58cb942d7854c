//! Answers that are too large, no answer of the API, cut off, or missing.

use std::time::Duration;

use kakaotalk_social::{Client, Error, ErrorKind, TalkProfile};

use crate::server::{Response, Server};
use crate::{TOKEN, admin, builder, shown, user};

const LIMIT: usize = 8 << 20;

async fn profile(response: Response) -> Result<TalkProfile, Error> {
    user(&Server::always(response)).profile().send().await
}

/// A failing client fails here by `Timeout`, before its own limits would hide it.
async fn impatient_profile(response: Response) -> Result<TalkProfile, Error> {
    let server = Server::always(response);
    let client = builder(&server).timeout(Duration::from_secs(5)).build().expect("loopback is accepted");
    client.with_access_token(TOKEN).profile().send().await
}

fn assert_too_large(result: Result<TalkProfile, Error>, status: u16) {
    let error = result.expect_err("it is too large");
    assert_eq!((error.kind(), error.status()), (ErrorKind::TooLarge, Some(status)), "{error}");
    assert!(!error.is_retryable());
}

/// A profile in exactly so many bytes.
fn padded(length: usize) -> String {
    ["{", &" ".repeat(length - 2), "}"].concat()
}

#[tokio::test]
async fn accepts_an_answer_of_exactly_8_mib() {
    assert_eq!(profile(Response::json(200, padded(LIMIT))).await.expect("not too large"), TalkProfile::new());
    assert_eq!(profile(unannounced(&padded(LIMIT))).await.expect("not too large"), TalkProfile::new());
}

/// An answer whose end is the end of the connection.
fn unannounced(body: &str) -> Response {
    Response::raw(["HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n", body].concat())
}

#[tokio::test]
async fn refuses_an_answer_of_one_byte_more() {
    assert_too_large(profile(Response::json(200, padded(LIMIT + 1))).await, 200);
    assert_too_large(profile(unannounced(&padded(LIMIT + 1))).await, 200);
    assert_too_large(profile(Response::json(400, padded(LIMIT + 1))).await, 400);
}

#[tokio::test]
async fn refuses_an_announced_size_without_waiting_for_the_body() {
    for length in [LIMIT + 1, 1 << 40] {
        let response = Response::head(200, &[("content-length", &length.to_string())]).then_silence();
        assert_too_large(impatient_profile(response).await, 200);
    }
}

#[tokio::test]
async fn refuses_an_announced_size_that_is_really_sent() {
    let response = Response::head(200, &[("content-length", &(1_u64 << 40).to_string())]);
    assert_too_large(profile(response.then_forever(vec![b' '; 1 << 16])).await, 200);
}

#[tokio::test]
async fn stops_reading_an_endless_answer() {
    let chunk = [b"10000\r\n", vec![b' '; 1 << 16].as_slice(), b"\r\n"].concat();
    for status in [200, 500] {
        let chunked = Response::head(status, &[("transfer-encoding", "chunked")]).then_forever(chunk.as_slice());
        assert_too_large(profile(chunked).await, status);
        assert_too_large(profile(Response::head(status, &[]).then_forever(vec![b' '; 1 << 16])).await, status);
    }
}

/// `87654321` and `person` stand for what must not be shown.
const NO_PROFILES: [&str; 12] = [
    "null",
    "[]",
    r#"["person"]"#,
    r#"[{"nickName":"person"}]"#,
    "",
    " \n",
    "87654321",
    r#""person""#,
    "<html><body>person</body></html>",
    r#"{"nickName":"person"#,
    r#"{"nickName":{"person":1}}"#,
    r#"{"nickName":87654321}"#,
];

fn assert_decode<T>(result: Result<T, Error>, body: &str) {
    let Err(error) = result else { panic!("accepted: {body}") };
    assert_eq!((error.kind(), error.status(), error.code()), (ErrorKind::Decode, Some(200), None), "{body}");
    assert!(!error.is_retryable());
    let shown = shown(&error);
    assert!(!shown.contains("person") && !shown.contains("87654321"), "{shown}");
}

#[tokio::test]
async fn reports_a_success_that_is_no_profile() {
    for body in NO_PROFILES.into_iter().chain([r#"{} {"nickName":"person"}"#, r#"{"id":"person"}"#, r#"{"id":87654321876543218765}"#]) {
        assert_decode(profile(Response::json(200, body)).await, body);
        assert_decode(profile(Response::new(200, &[("content-type", "text/html")], body)).await, body);
    }
}

#[tokio::test]
async fn reports_a_success_that_is_no_page() {
    let wrong = [
        "{}",
        r#"{"elements":[]}"#,
        r#"{"total_count":null}"#,
        r#"{"total_count":"person"}"#,
        r#"{"total_count":8765432187654321}"#,
        r#"{"total_count":1,"elements":{"person":1}}"#,
        r#"{"total_count":1,"elements":"person"}"#,
        r#"{"total_count":1,"elements":[{"id":87654321}]}"#,
        r#"{"total_count":1,"elements":[{"uuid":"u","id":"person"}]}"#,
        r#"{"total_count":1,"elements":[{"uuid":"u","favorite":"person"}]}"#,
        r#"{"total_count":1,"elements":[null]}"#,
        r#"{"total_count":1,"after_url":87654321}"#,
    ];
    for body in NO_PROFILES.into_iter().chain(wrong) {
        let server = Server::always(Response::json(200, body));
        assert_decode(user(&server).friends().send().await, body);
    }
}

#[tokio::test]
async fn reports_a_success_that_is_no_list_of_profiles() {
    let wrong = [
        r#"{"targets":"person"}"#,
        r#"{"targets":[{"user_id":"person"}]}"#,
        r#"{"targets":[{"nickname":"person"}]}"#,
        r#"{"targets":[],"viewer":[87654321]}"#,
    ];
    for body in NO_PROFILES.into_iter().chain(wrong) {
        let server = Server::always(Response::json(200, body));
        assert_decode(admin(&server).profiles([1]).send().await, body);
    }
}

#[tokio::test]
async fn gives_up_on_a_server_that_never_answers() {
    let head = Response::head(200, &[("content-length", "2")]);
    for response in [Response::none().then_silence(), Response::raw("HTTP/1.1 200").then_silence(), head.then_silence()] {
        let server = Server::always(response);
        let client = builder(&server).timeout(Duration::from_millis(50)).build().expect("loopback is accepted");
        let error = client.with_access_token(TOKEN).profile().send().await.expect_err("no answer came");
        assert_eq!((error.kind(), error.code()), (ErrorKind::Timeout, None), "{error}");
    }
}

#[tokio::test]
async fn gives_up_on_a_server_that_is_silent_for_too_long() {
    let server = Server::always(Response::none().then_silence());
    let client = builder(&server).read_timeout(Duration::from_millis(50)).build().expect("loopback is accepted");
    let error = client.with_access_token(TOKEN).profile().send().await.expect_err("no answer came");
    assert_eq!((error.kind(), error.status()), (ErrorKind::Timeout, None), "{error}");
}

#[tokio::test]
async fn reports_a_refused_connection_as_retryable() {
    // Nobody listens on port 1; a port that was free a moment ago may be another test's by now.
    let client = Client::builder().base_url("http://127.0.0.1:1").build().expect("loopback is accepted");
    let error = client.with_access_token(TOKEN).profile().send().await.expect_err("nobody listens");
    assert_eq!((error.kind(), error.status(), error.is_retryable()), (ErrorKind::Connect, None, true), "{error}");
}

#[tokio::test]
async fn reports_a_connection_that_closes_without_an_answer() {
    let server = Server::always(Response::none());
    let error = user(&server).profile().max_retries(0).send().await.expect_err("no answer came");
    assert_eq!((error.kind(), error.status(), error.is_retryable()), (ErrorKind::Connect, None, true), "{error}");
    server.request();
}

#[tokio::test]
async fn reports_a_connection_that_closes_amid_the_answer() {
    let error = profile(Response::raw("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{")).await.expect_err("it is cut off");
    assert_eq!((error.kind(), error.status()), (ErrorKind::Connect, Some(200)), "{error}");
}
