//! Many at once: what is asked for, how a call that fails is halved, and what is told of each.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use specimen::{BulkError, ErrorCode, ErrorKind, TalkProfileInfo, UserId};

use crate::check::{assert_hidden, assert_sound};
use crate::server::{Request, Response, Server};
use crate::{admin, http_status};

type Found = Vec<(UserId, Option<TalkProfileInfo>)>;

/// The ids that a request asks for.
fn asked(request: &Request) -> Vec<i64> {
    let body = form_urlencoded::parse(&request.body).into_owned().collect::<Vec<_>>();
    let list = body.iter().find(|(name, _)| name == "target_ids").expect("the list is there");
    serde_json::from_str(&list.1).expect("a list of ids")
}

/// Profiles of these ids, in an order that is not theirs.
fn profiles(ids: &[i64]) -> Response {
    let targets: Vec<_> = ids.iter().rev().map(|id| serde_json::json!({ "user_id": id, "nickname": format!("n{id}") })).collect();
    Response::keep_alive(200, &serde_json::json!({ "targets": targets }).to_string())
}

fn stranger(code: i64) -> Response {
    Response::keep_alive(400, &format!(r#"{{"code":{code},"msg":"not registered"}}"#))
}

/// An API that knows all ids but these.
fn without(strangers: impl IntoIterator<Item = i64>) -> Server {
    let strangers: BTreeSet<i64> = strangers.into_iter().collect();
    Server::new(move |request| {
        let ids = asked(request);
        assert!(ids.len() <= 100 && ids.iter().collect::<BTreeSet<_>>().len() == ids.len(), "too many at once, or one twice: {ids:?}");
        let unknown = ids.iter().filter(|id| strangers.contains(id)).count();
        match unknown {
            0 => profiles(&ids),
            1 => stranger(-101),
            _ => stranger(-2),
        }
    })
}

#[track_caller]
fn assert_found(found: &Found, ids: impl IntoIterator<Item = i64>, strangers: &[i64]) {
    let expected: Vec<_> = ids.into_iter().map(|id| (id, (!strangers.contains(&id)).then(|| format!("n{id}")))).collect();
    let told: Vec<_> = found.iter().map(|(id, info)| (id.0, info.as_ref().and_then(|info| info.nickname.clone()))).collect();
    assert_eq!(told, expected);
    assert!(found.iter().all(|(id, info)| info.as_ref().is_none_or(|info| info.user_id == *id)));
}

#[tokio::test]
async fn tells_of_each_in_order_whether_it_is_known() {
    for (count, strangers) in
        [(0, vec![]), (1, vec![]), (1, vec![1]), (7, vec![4]), (100, vec![]), (101, vec![101]), (100, vec![1, 50, 100])]
    {
        let server = without(strangers.iter().copied());
        let found = admin(&server).profiles(1..=count).viewer_id(5).in_bulk().send().await.expect("every id is told of");
        assert_found(&found, 1..=count, &strangers);
        let viewers = server.requests().iter().filter(|request| request.body.ends_with(b"viewer_id=5&viewer_id_type=user_id")).count();
        assert_eq!(viewers, server.requests().len(), "the other parameters go along");
    }
}

#[tokio::test]
async fn takes_a_thousand_and_asks_for_a_hundred_at_a_time() {
    let server = without([]);
    let found = admin(&server).profiles(1..=1000).in_bulk().await.expect("every id is told of");
    assert_found(&found, 1..=1000, &[]);
    assert_eq!(server.requests().len(), 10);

    let server = without([777]);
    assert_found(&admin(&server).profiles(1..=1000).in_bulk().await.expect("every id is told of"), 1..=1000, &[777]);
    // Each halving asks for two halves, and a hundred are halved seven times at most.
    assert!(server.requests().len() <= 10 + 2 * 7, "{}", server.requests().len());
}

#[tokio::test]
async fn all_may_be_strangers() {
    let server = without(1..=1000);
    let found = admin(&server).profiles(1..=1000).in_bulk().await.expect("every id is told of");
    assert_found(&found, 1..=1000, &(1..=1000).collect::<Vec<_>>());
    assert_eq!(server.requests().len(), 10 * (2 * 100 - 1));
}

#[tokio::test]
async fn asks_for_one_that_is_given_twice_once_and_tells_of_it_twice() {
    let server = without([2]);
    let found = admin(&server).profiles([3, 2, 3, 1, 2]).in_bulk().await.expect("every id is told of");
    assert_found(&found, [3, 2, 3, 1, 2], &[2]);
    let asked: Vec<usize> = server.requests().iter().map(|request| asked(request).len()).collect();
    assert_eq!(asked.iter().max(), Some(&3), "{asked:?}");
}

#[tokio::test]
async fn one_that_is_left_out_of_an_answer_is_not_known_either() {
    let server = Server::new(|_| profiles(&[1, 99]));
    assert_found(&admin(&server).profiles([1, 2]).in_bulk().await.expect("every id is told of"), [1, 2], &[2]);
}

#[tokio::test]
async fn a_stranger_may_become_a_member_in_between() {
    let mut calls = 0;
    let server = Server::new(move |request| {
        calls += 1;
        if calls == 1 { stranger(-101) } else { profiles(&asked(request)) }
    });
    assert_found(&admin(&server).profiles(1..=4).in_bulk().await.expect("every id is told of"), 1..=4, &[]);
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_failure_keeps_what_was_found_and_shows_nothing_of_it() {
    let server = Server::new(|request| match asked(request) {
        ids if ids.contains(&250) => Response::keep_alive(401, r#"{"code":-401,"msg":"expired"}"#),
        ids => profiles(&ids),
    });
    let request = admin(&server).profiles(1..=1000).in_bulk().concurrency(1);
    let failed: BulkError<_, _> = request.send().await.expect_err("the third call fails");
    assert_eq!((failed.error.code(), http_status(&failed.error)), (Some(ErrorCode::INVALID_TOKEN), Some(401)));
    assert_found(&failed.found, 1..=200, &[]);
    assert_eq!(server.requests().len(), 3);
    let shown = format!("{failed} {failed:?}");
    assert!(!shown.contains("n200"), "{shown}");
    assert_hidden(&shown);
    assert_sound(&failed.into());
}

#[tokio::test]
async fn a_code_of_something_else_is_no_stranger() {
    for code in [-3, -10, -99_999] {
        let server = Server::always(stranger(code));
        let failed = admin(&server).profiles(1..=8).in_bulk().await.expect_err("it is no stranger");
        assert_eq!(failed.error.code(), Some(ErrorCode::from(i32::try_from(code).expect("a code"))));
        server.request();
    }
}

#[tokio::test]
async fn makes_no_more_calls_than_it_may() {
    let server = without(1..=1000);
    let failed = admin(&server).profiles(1..=1000).in_bulk().max_requests(12).send().await.expect_err("it takes more");
    assert_eq!((failed.error.kind(), failed.error.is_retryable()), (ErrorKind::Refused, false));
    assert!(failed.to_string().contains("12 calls"), "{failed}");
    assert_eq!(server.requests().len(), 12);
    for most in [0, 1, 3, 5, 9] {
        let server = without([]);
        let failed = admin(&server).profiles(1..=1000).in_bulk().max_requests(most).send().await.expect_err("it takes more");
        assert_eq!((server.requests().len(), failed.found.len()), (most, most * 100), "what was asked for is kept");
    }
    let server = without([]);
    admin(&server).profiles(1..=1000).in_bulk().max_requests(10).send().await.expect("it takes just as many");
}

#[tokio::test]
async fn a_request_that_cannot_be_sent_is_refused_even_if_it_asks_for_nothing() {
    let server = without([]);
    let request = admin(&server).profiles(Vec::<i64>::new()).extra_parameter("target_ids", "1");
    assert_eq!(request.in_bulk().await.expect_err("its parameter is known").error.kind(), ErrorKind::Refused);
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn runs_no_more_calls_at_once_than_it_may() {
    let most = Arc::new(Mutex::new((0_usize, 0_usize)));
    for (limit, expected) in [(1, 1), (3, 3), (0, 1)] {
        *most.lock().expect("no test fails here") = (0, 0);
        let server = crate::server::Server::always(Response::none().then_silence());
        let request = admin(&server).profiles(1..=1000).in_bulk().concurrency(limit);
        let call = tokio::spawn(request.send());
        server.until(move |state| state.silent == expected).await;
        call.abort();
        assert!(call.await.is_err_and(|error| error.is_cancelled()));
        server.until(move |state| state.left == expected).await;
        assert_eq!(server.requests().len(), expected, "dropping it ends what is under way");
    }
}
