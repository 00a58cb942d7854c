//! A second answer behind the first on a connection that is kept: the next call must not take it for its own.

use specimen::ErrorKind;

use super::{OK, Outcome, api};
use crate::check::assert_sound;
use crate::server::{Response, Server};
use crate::{TOKEN, client, http_status};

/// How often a user follows another.
const ROUNDS: usize = 50;

/// A profile with this nickname, as a whole answer after which the connection can be used again.
fn profile(nickname: &str) -> String {
    let body = format!(r#"{{"nickName":"{nickname}"}}"#);
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// Answers every call with this and a profile behind it, but those of the second user with his own.
fn server(first: &'static str) -> Server {
    Server::new(move |request| {
        let is_first = request.header("authorization") == [format!("Bearer {TOKEN}")];
        let bytes = if is_first { format!("{first}{}", profile("Gildong")) } else { profile("second") };
        Response::raw(bytes).then_listen()
    })
}

async fn assert_apart(name: &str, first: &'static str, expected: Outcome) {
    let server = server(first);
    let client = client(&server);
    let (user, other) = (client.with_access_token(TOKEN), client.with_access_token("another"));
    for round in 0..ROUNDS {
        let came = user.profile().send().await.map(drop).map_err(|error| {
            assert_sound(&error);
            (error.kind(), http_status(&error), error.is_retryable())
        });
        assert_eq!(came, expected, "{name}, round {round}");
        let profile = other.profile().send().await.expect("an answer");
        assert_eq!(profile.nickname.as_deref(), Some("second"), "{name}, round {round}");
    }
    assert_eq!(server.requests().len(), 2 * ROUNDS, "{name}");
}

/// The beginnings, and what comes of them.
fn cases() -> [(&'static str, &'static str, Outcome); 6] {
    [
        ("a whole answer", "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}", OK),
        ("chunks", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", OK),
        ("too short a length", "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}}", OK),
        ("a length of none", "HTTP/1.1 400 No\r\ncontent-length: 0\r\n\r\n", api(400, false)),
        ("204", "HTTP/1.1 204 None\r\n\r\n", Err((ErrorKind::Decode, Some(204), false))),
        ("304", "HTTP/1.1 304 Same\r\n\r\n", api(304, false)),
    ]
}

#[tokio::test]
async fn what_is_hidden_behind_an_answer_is_for_nobody() {
    for (name, first, expected) in cases() {
        assert_apart(name, first, expected).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_hidden_behind_an_answer_is_for_nobody_on_many_threads_either() {
    for (name, first, expected) in cases() {
        assert_apart(name, first, expected).await;
    }
}
