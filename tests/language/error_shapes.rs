//! Errors of every shape, and answers that succeed though they look otherwise.

mod server;

use post::{Client, ErrorCode, ErrorKind};
use server::Server;

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).max_retries(0).build().expect("loopback")
}

#[tokio::test]
async fn a_code_deep_within_counts_and_so_does_what_is_around_it() {
    let body = r#"{"error": {"code": "rate_limited", "message": "Slow down.", "details": [{"field": "to"}]}, "request_id": "r1"}"#;
    let error = client(&Server::new(&[(429, "", body)])).send(["a", "b"]).await.expect_err("429");
    assert_eq!((error.code(), error.message(), error.request_id()), (Some(ErrorCode::RATE_LIMITED), Some("Slow down."), Some("r1")));
    assert_eq!(error.error().expect("a problem").details[0].field, "to");
    assert!(!error.is_retryable() && error.to_string().contains("code rate_limited RATE_LIMITED: Slow down."), "{error}");
    let other = client(&Server::new(&[(400, "", r#"{"error": "text"}"#)])).send(["a"]).await.expect_err("400");
    assert_eq!((other.code(), other.error()), (None, None));
}

#[tokio::test]
async fn a_call_can_succeed_in_part() {
    let server = Server::json(r#"{"sent": ["a"], "failures": [{"code": "not_a_friend", "to": ["b"]}, {"code": "new"}]}"#);
    let sent = client(&server).send(["a", "b"]).await.expect("some");
    assert_eq!(server.request().text(), "to=a%2Cb");
    assert_eq!((&sent.failures[0].code, sent.failures[1].code.as_str()), (&ErrorCode::NOT_A_FRIEND, "new"));
}

#[tokio::test]
async fn a_code_that_means_success_is_no_error() {
    client(&Server::new(&[(400, "", r#"{"error": {"code": "already_unlinked"}}"#)])).unlink().await.expect("it was done before");
    let error = client(&Server::new(&[(400, "", r#"{"error": {"code": "rate_limited"}}"#)])).unlink().await.expect_err("another code");
    assert_eq!(error.code(), Some(ErrorCode::RATE_LIMITED));
}

#[tokio::test]
async fn endpoints_have_shapes_of_their_own() {
    let error =
        client(&Server::new(&[(400, "", r#"{"error": "invalid_grant", "error_description": "Log in."}"#)])).token().await.expect_err("400");
    assert_eq!((error.code(), error.message()), (Some(ErrorCode::INVALID_GRANT), Some("Log in.")));
    let error = client(&Server::new(&[(404, "", "<html>")])).file().await.expect_err("404");
    assert_eq!((error.code(), error.kind()), (Some(ErrorCode::NOT_FOUND), ErrorKind::Api));
}

#[tokio::test]
async fn an_error_may_come_with_a_status_of_success() {
    let weather = client(&Server::json(r#"{"result_code": "00", "temperature": 21.5}"#)).weather().await.expect("the weather");
    assert_eq!(weather.temperature, Some(21.5));
    let error = client(&Server::json(r#"{"result_code": "30"}"#)).weather().await.expect_err("another code");
    assert_eq!(
        (error.kind(), error.code(), error.status().map(|it| it.as_u16())),
        (ErrorKind::Api, Some(ErrorCode::UNREGISTERED_KEY), Some(200))
    );
}
