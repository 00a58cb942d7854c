//! Answers that are too large, or no answer of the API.

use std::time::Duration;

use specimen::{Error, ErrorKind, TalkProfile};

use crate::check::assert_sound;
use crate::server::{Response, Server};
use crate::{TOKEN, admin, builder, http_status, shown, user};

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
    assert_eq!((error.kind(), http_status(&error)), (ErrorKind::TooLarge, Some(status)), "{error}");
    assert!(!error.is_retryable());
    assert_sound(&error);
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
    assert_eq!((error.kind(), http_status(&error), error.code()), (ErrorKind::Decode, Some(200), None), "{body}");
    assert!(!error.is_retryable());
    assert_sound(&error);
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
        "{}",
        r#"{"targets":null}"#,
        r#"{"targets":[null]}"#,
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
