//! Connections that are refused, reset, closed or silent, at every stage of an answer.

use specimen::{Client, ErrorKind};

use super::{CUT, Case, LOST, OK, Outcome, SHORT, assert_outcome, assert_outcomes, assert_outcomes_with, settings};
use crate::check::{Echo, assert_sound};
use crate::server::{Response, Server};
use crate::{KEY, TOKEN, http_status};

/// The beginnings of an answer: at each of them a connection may fail.
fn beginnings(echo: &Echo) -> [(&'static str, String, Outcome); 7] {
    let Echo { plain, percent, cut, .. } = echo;
    let head = "HTTP/1.1 200 OK\r\nconnection: close\r\n";
    [
        ("after the request", String::new(), LOST),
        ("amid the status line", "HTTP/1.1 2".to_owned(), LOST),
        ("amid the headers", format!("{head}x-echo: {plain}\r\nx-echo: {cut}"), LOST),
        ("before the body", format!("{head}content-length: 9999\r\n\r\n"), CUT),
        ("amid the body", format!("{head}content-length: 9999\r\n\r\n{{\"echo\":\"{plain} {percent}\",\"token\":\"{cut}"), CUT),
        ("amid a chunk", format!("{head}transfer-encoding: chunked\r\n\r\nff\r\n{{\"token\":\"{cut}"), CUT),
        ("amid the size of a chunk", format!("{head}transfer-encoding: chunked\r\n\r\n2\r\n{{}}\r\nf"), CUT),
    ]
}

#[tokio::test]
async fn a_connection_that_is_closed_is_told_by_how_far_the_answer_came() {
    assert_outcomes(|echo| beginnings(echo).map(|(stage, bytes, outcome)| (stage, Response::raw(bytes), outcome)).to_vec()).await;
}

#[tokio::test]
async fn a_connection_that_is_reset_is_told_like_one_that_is_closed() {
    let reset = |(stage, bytes, outcome)| -> Case { (stage, Response::raw(bytes).then_reset(), outcome) };
    assert_outcomes(|echo| beginnings(echo).map(reset).to_vec()).await;
}

#[tokio::test]
async fn a_connection_that_falls_silent_is_told_by_how_far_the_answer_came() {
    let silent = |(stage, bytes, outcome): (_, _, Outcome)| -> Case {
        let status = outcome.expect_err("it is no success").1;
        (stage, Response::raw(bytes).then_silence(), Err((ErrorKind::Timeout, status, false)))
    };
    let errors = assert_outcomes_with(|echo| beginnings(echo).map(silent).to_vec(), |settings| settings.read_timeout(SHORT)).await;
    assert!(errors.iter().all(|error| error.to_string().contains(" came within its limit")), "{errors:#?}");
}

#[tokio::test]
async fn a_connection_that_fails_at_once_is_tried_again() {
    for secret in [TOKEN, KEY] {
        for response in [Response::none(), Response::none().then_reset()] {
            let server = Server::deaf(response);
            assert_outcome("no request is read", settings(&server), &server, secret, LOST).await;
        }
    }
}

#[tokio::test]
async fn a_refused_connection_may_be_tried_again() {
    // Nobody listens on port 1; a port that was free a moment ago may be another test's by now.
    let client = Client::builder().base_url("http://127.0.0.1:1").max_retries(0).build().expect("loopback is accepted");
    for secret in [TOKEN, KEY] {
        for error in super::calls(&client, secret).await.map(|result| result.expect_err("nobody listens")) {
            assert_eq!((error.kind(), http_status(&error), error.is_retryable()), (ErrorKind::Connect, None, true), "{error}");
            assert_sound(&error);
        }
    }
}

#[tokio::test]
async fn an_attempt_that_is_never_silent_and_never_done_takes_no_longer_than_its_limit() {
    let cases = |echo: &Echo| -> Vec<Case> {
        let timeout = |status| Err((ErrorKind::Timeout, status, false));
        let interim = format!("HTTP/1.1 100 Continue\r\nx-echo: {}\r\n\r\n", echo.plain);
        vec![
            (
                "a byte of the body at a time",
                Response::head(200, &[("x-echo", &echo.percent)]).then_forever(" ").slowly(),
                timeout(Some(200)),
            ),
            (
                "a byte of a failure at a time",
                Response::head(503, &[]).then_forever("7").slowly(),
                Err((ErrorKind::Timeout, Some(503), true)),
            ),
            ("one interim answer after another", Response::none().then_forever(interim).slowly(), timeout(None)),
        ]
    };
    let errors = assert_outcomes_with(cases, |settings| settings.attempt_timeout(SHORT)).await;
    assert!(errors.iter().all(|error| error.to_string().contains("the attempt took longer")), "{errors:#?}");
}

#[tokio::test]
async fn what_came_of_a_body_before_the_time_was_up_is_kept() {
    let server = Server::always(Response::head(200, &[("x-server", "slow")]).then_forever("7"));
    let error = crate::user(&server).profile().attempt_timeout(SHORT).send().await.expect_err("it never ends");
    assert_sound(&error);
    assert_eq!((error.kind(), http_status(&error)), (ErrorKind::Timeout, Some(200)));
    assert_eq!(error.headers().map(|headers| &headers["x-server"]), Some(&"slow".parse().expect("a header")));
    assert!(error.body().is_some_and(|body| !body.is_empty() && body.iter().all(|byte| *byte == b'7')), "{:?}", error.body());
}

#[tokio::test]
async fn an_answer_may_come_one_byte_at_a_time() {
    assert_outcomes(|echo| vec![("slow but sound", super::echoing(200, super::BODY, echo).slowly(), OK)]).await;
}

#[tokio::test]
async fn a_connection_that_was_kept_and_then_closed_fails_no_call() {
    let first = Response::keep_alive(200, super::BODY);
    let server = Server::sequence([first.clone(), Response::none(), first.clone(), Response::none().then_reset(), first]);
    let user = crate::user(&server);
    for _ in 0..3 {
        user.profile().send().await.expect("closing early is the server's right");
    }
    assert_eq!((server.requests().len(), server.connections()), (5, 3));
}
