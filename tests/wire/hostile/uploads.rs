//! Servers that answer before they have read a request, or never read all of it.

use specimen::{ErrorCode, ErrorKind};

use super::{BODY, LOST, OK, Outcome, SHORT, api, settings};
use crate::check::assert_sound;
use crate::server::{Response, Server};
use crate::{KEY, http_status};

/// So many ids that what is sent of them, more than 4 MB, does not fit into what lies between client and server.
fn ids() -> impl Iterator<Item = i64> {
    (0..200_000).map(|number| 1_234_567_800_000_000_000 + number)
}

/// What comes of a large call to a server that does this as soon as it begins, with the code, and the number of attempts.
async fn outcome(server: &Server) -> (Outcome, Option<ErrorCode>, usize) {
    let client = settings(server).read_timeout(SHORT).build().expect("loopback is accepted");
    let result = client.with_admin_key(KEY).profiles(ids()).send().await;
    let code = result.as_ref().err().and_then(specimen::Error::code);
    let outcome = result.map(drop).map_err(|error| {
        assert_sound(&error);
        (error.kind(), http_status(&error), error.is_retryable())
    });
    (outcome, code, server.connections())
}

#[tokio::test]
async fn an_answer_counts_though_the_request_was_not_read() {
    let invalid = Response::json(400, r#"{"code":-2,"msg":"too many"}"#);
    let cases = [
        ("400 with a code", invalid, api(400, false), Some(ErrorCode::from(-2)), 1),
        ("413", Response::new(413, &[], "Gildong"), api(413, false), None, 1),
        ("503", Response::new(503, &[], ""), api(503, true), None, 3),
        ("200", Response::json(200, BODY), OK, None, 1),
    ];
    for (name, response, expected, code, attempts) in cases {
        for (then, response) in [("reads on", response.clone().then_silence()), ("never reads", response.clone().then_ignore())] {
            let server = Server::hasty(response);
            assert_eq!(outcome(&server).await, (expected, code, attempts), "{name}, then {then}");
        }
    }
}

/// To close while something is unread is to reset, which may overtake the answer.
#[tokio::test]
async fn an_answer_that_a_reset_may_overtake_is_told_or_tried_again() {
    for response in [Response::new(413, &[], ""), Response::new(413, &[], "").then_reset()] {
        let server = Server::hasty(response);
        let (outcome, code, attempts) = outcome(&server).await;
        assert_eq!(code, None);
        assert!(outcome == api(413, false) || (outcome, attempts) == (LOST, 3), "{outcome:?} after {attempts} attempts");
    }
}

#[tokio::test]
async fn a_request_that_is_never_read_takes_no_longer_than_its_limit() {
    for response in [Response::none(), Response::raw("HTTP/1.1 100 Continue\r\n\r\n")] {
        let server = Server::hasty(response.then_ignore());
        assert_eq!(outcome(&server).await, (Err((ErrorKind::Timeout, None, false)), None, 1));
    }
}
