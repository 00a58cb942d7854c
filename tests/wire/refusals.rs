//! What is refused before anything is sent.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use futures_util::StreamExt;
use specimen::{Error, ErrorKind};

use crate::check::assert_sound;
use crate::server::{Response, Server};
use crate::{admin, client, http_status, shown, user};

fn server() -> Server {
    Server::always(Response::json(200, r#"{"total_count":0,"targets":[]}"#))
}

#[track_caller]
fn assert_refused<T>(result: Result<T, Error>, server: &Server) -> Error {
    let Err(error) = result else { panic!("it was sent") };
    assert_eq!(error.kind(), ErrorKind::Refused, "{error}");
    assert_eq!((http_status(&error), error.is_retryable()), (None, false), "{error}");
    assert!(server.requests().is_empty(), "{:?}", server.requests());
    assert_sound(&error);
    error
}

#[tokio::test]
async fn refuses_a_limit_over_100() {
    let server = server();
    for limit in [101, i32::MAX] {
        assert_refused(user(&server).friends().limit(limit).send().await, &server);
    }
}

#[tokio::test]
async fn refuses_a_limit_over_100_in_streams_which_then_end() {
    let server = server();
    let request = user(&server).friends().limit(101);
    let mut pages = request.clone().into_page_stream();
    assert_refused(pages.next().await.expect("an error"), &server);
    assert!(pages.next().await.is_none());
    let mut items = request.into_stream();
    assert_refused(items.next().await.expect("an error"), &server);
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn refuses_an_empty_list_of_ids() {
    let server = server();
    let request = admin(&server).profiles(Vec::<i64>::new());
    assert_refused(request.clone().send().await, &server);
    assert_refused(request.clone().via_get().send().await, &server);
    assert_refused(request.viewer_id(1).send().await, &server);
}

#[tokio::test]
async fn refuses_a_credential_that_cannot_be_a_header() {
    let server = server();
    let client = client(&server);
    for bad in [
        "",
        " ",
        "s3cret\n",
        "s3cret\r\nX-Other: 1",
        "s3cret\0",
        "s3crét",
        "s3cret토큰",
        "s3cret two",
        " s3cret",
        "s3cret ",
        "s3cret\t",
        "s3cret\x7f",
    ] {
        let of_user = assert_refused(client.with_access_token(bad).profile().send().await, &server);
        let of_admin = assert_refused(client.with_admin_key(bad).profiles([1]).send().await, &server);
        assert!(!shown(&of_user).contains("s3cr") && !shown(&of_admin).contains("s3cr"), "{bad:?}");
    }
}

#[tokio::test]
async fn refuses_what_does_not_fit_into_a_url() {
    let server = server();
    let ids: Vec<i64> = (10_000..30_000).collect();
    assert_refused(admin(&server).profiles(ids.clone()).via_get().send().await, &server);
    assert_refused(user(&server).friends().order("x".repeat(70_000)).send().await, &server);
    assert_refused(user(&server).profile().extra_parameter("x", "y".repeat(70_000)).send().await, &server);
    admin(&server).profiles(ids).send().await.expect("it fits into a form");
}

#[test]
fn refuses_to_be_sent_outside_of_a_runtime() {
    let server = server();
    let mut call = pin!(user(&server).profile().send());
    let Poll::Ready(result) = call.as_mut().poll(&mut Context::from_waker(Waker::noop())) else { panic!("it waits for ever") };
    assert_refused(result, &server);
}
