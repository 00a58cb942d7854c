//! Retries: which failures are tried again, and how often.

use std::error::Error as _;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;
use std::time::Duration;

use futures_util::StreamExt;
use specimen::{AccessTokenClient, Error, ErrorCode, ErrorKind};

use crate::check::assert_sound;
use crate::dropped::go_on_to_the_wait;
use crate::server::{Response, Server};
use crate::{KEY, TOKEN, builder, http_status, user};

fn passing() -> Response {
    Response::json(400, r#"{"code":-1,"msg":"internal error"}"#)
}

fn patient(server: &Server) -> AccessTokenClient {
    builder(server).max_retries(2).build().expect("loopback is accepted").with_access_token(TOKEN)
}

#[tokio::test]
async fn tries_a_passing_error_again_until_it_passes() {
    let server = Server::sequence([passing(), passing(), Response::json(200, "{}")]);
    patient(&server).profile().send().await.expect("the third try succeeds");
    assert_eq!(server.targets(), ["/v1/api/talk/profile"; 3]);
    assert!(server.requests().iter().all(|request| request.header("authorization") == [format!("Bearer {TOKEN}")]));
}

#[tokio::test]
async fn stops_when_the_retries_are_used_up() {
    let server = Server::always(passing());
    let error = patient(&server).profile().send().await.expect_err("no try succeeds");
    assert_eq!((error.code(), error.is_retryable()), (Some(ErrorCode::INTERNAL_ERROR), true));
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn sends_the_same_form_again() {
    let server = Server::sequence([passing(), Response::json(200, r#"{"targets":[]}"#)]);
    let client = builder(&server).max_retries(2).build().expect("loopback is accepted");
    client.with_admin_key(KEY).profiles([9876, 5432]).viewer_id(1).send().await.expect("the second try succeeds");
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert!(!requests[0].body.is_empty() && requests[0].body == requests[1].body, "{requests:?}");
    assert_eq!(requests[0].headers, requests[1].headers);
}

#[tokio::test]
async fn does_not_retry_what_trying_again_cannot_help() {
    for (status, body) in
        [(400, r#"{"code":-101}"#), (401, r#"{"code":-401}"#), (429, r#"{"code":-10}"#), (503, r#"{"code":-3}"#), (400, "")]
    {
        let server = Server::always(Response::json(status, body));
        let error = patient(&server).profile().send().await.expect_err("it is no success");
        assert_eq!((http_status(&error), error.is_retryable()), (Some(status), false), "{body}");
        server.request();
    }
    let server = Server::always(Response::json(200, "null"));
    assert_eq!(patient(&server).profile().send().await.expect_err("no profile").kind(), ErrorKind::Decode);
    server.request();
}

#[tokio::test]
async fn retries_twice_by_default_and_not_at_all_if_told_so() {
    for response in [passing(), Response::new(503, &[], ""), Response::none()] {
        let server = Server::always(response);
        let error = user(&server).profile().send().await.expect_err("it is no success");
        assert_eq!((error.is_retryable(), server.requests().len()), (true, 3), "{error}");
        let client = builder(&server).max_retries(0).build().expect("loopback is accepted");
        let error = client.with_access_token(TOKEN).profile().send().await.expect_err("it is no success");
        assert_eq!((error.is_retryable(), server.requests().len()), (true, 4), "{error}");
    }
}

#[tokio::test]
async fn tries_again_after_a_connection_that_gave_no_answer() {
    let server = Server::sequence([Response::none(), Response::json(200, "{}")]);
    patient(&server).profile().send().await.expect("the second try succeeds");
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn the_time_limit_covers_all_tries() {
    let answers = [passing(), Response::none().then_silence()];
    let server = Server::sequence(answers);
    let error = patient(&server).profile().timeout(Duration::from_millis(50)).send().await.expect_err("no try succeeds");
    assert_eq!((error.kind(), server.requests().len()), (ErrorKind::Timeout, 2), "{error}");
}

#[tokio::test]
async fn a_wait_that_would_last_longer_than_the_call_is_not_begun() {
    let server = Server::always(Response::new(503, &[("retry-after", "3600")], ""));
    let hours = Duration::from_secs(7200);
    let client = builder(&server).backoff(hours, hours).timeout(Duration::from_secs(3600)).build().expect("loopback is accepted");
    let user = client.with_access_token(TOKEN);
    let Poll::Ready(result) = go_on_to_the_wait(pin!(user.profile().send()), &server).await else { panic!("it is begun") };
    let error = result.expect_err("it is no success");
    assert_eq!((error.kind(), http_status(&error), error.is_retryable()), (ErrorKind::Api, Some(503), true));
    server.request();
}

#[tokio::test]
async fn an_outage_is_not_multiplied_and_after_it_retries_come_back() {
    let is_down = Arc::new(AtomicBool::new(true));
    let state = Arc::clone(&is_down);
    let server = Server::new(move |_| Response::keep_alive(if state.load(Ordering::SeqCst) { 503 } else { 200 }, "{}"));
    let user = patient(&server);
    let calls = (0..1000).map(|_| user.profile().send());
    let results: Vec<_> = futures_util::stream::iter(calls).buffer_unordered(8).collect().await;
    assert!(results.iter().all(|result| result.as_ref().is_err_and(|error| http_status(error) == Some(503) && error.is_retryable())));
    assert_eq!(server.requests().len(), 1000 + 100);

    // Five successes pay for one retry.
    for (successes, expected) in [(4, 1), (1, 2), (10, 3), (0, 1)] {
        is_down.store(false, Ordering::SeqCst);
        for _ in 0..successes {
            user.profile().send().await.expect("the outage is over");
        }
        is_down.store(true, Ordering::SeqCst);
        let before = server.requests().len();
        user.profile().send().await.expect_err("another outage");
        assert_eq!(server.requests().len() - before, expected, "after {successes} successes");
    }
}

#[tokio::test]
async fn a_retry_that_helped_costs_nothing() {
    let mut count = 0;
    let server = Server::new(move |_| {
        count += 1;
        Response::keep_alive(if count % 2 == 1 { 503 } else { 200 }, "{}")
    });
    let user = patient(&server);
    for _ in 0..150 {
        user.profile().send().await.expect("the second try succeeds");
    }
    assert_eq!(server.requests().len(), 300);
}

#[tokio::test]
async fn each_client_has_its_own_retries_and_its_views_share_them() {
    let server = Server::always(Response::keep_alive(503, ""));
    let client = crate::client(&server);
    for (client, expected) in [(&client, 100), (&client, 0), (&crate::client(&server), 100)] {
        let before = server.requests().len();
        client.with_access_token(TOKEN).profile().max_retries(1000).send().await.expect_err("an outage");
        client.with_admin_key(KEY).profiles([1]).max_retries(1000).send().await.expect_err("an outage");
        assert_eq!(server.requests().len() - before, 2 + expected);
    }
}

#[tokio::test]
async fn a_call_that_ran_out_of_time_while_it_was_tried_again_tells_what_came_before() {
    let server = Server::sequence([passing(), Response::none().then_silence()]);
    let error = user(&server).profile().timeout(Duration::from_secs(1)).send().await.expect_err("the second try is silent");
    assert_eq!((error.kind(), http_status(&error), server.requests().len()), (ErrorKind::Timeout, None, 2), "{error}");
    let before = error.source().and_then(|source| source.downcast_ref::<Error>()).expect("the failure before");
    assert_eq!((http_status(before), before.code()), (Some(400), Some(ErrorCode::INTERNAL_ERROR)));
    assert_sound(&error);
}
