//! What a server may ask for in `Retry-After`, and that nobody waits longer than the client was told to.

use std::time::Duration;

use super::{ATTEMPTS, api, assert_outcome, settings};
use crate::TOKEN;
use crate::server::{Response, Server};

/// What an error answers when it is asked how long to wait.
#[derive(Debug, PartialEq)]
enum Asked {
    Nothing,
    Seconds(u64),
    /// A date that is to come.
    More,
}

#[tokio::test]
async fn an_absurd_wait_is_neither_believed_nor_waited_for() {
    use Asked::{More, Nothing, Seconds};
    let overflow = "9".repeat(40);
    let long = "1".repeat(10_000);
    let cases: [(&[u8], Asked); 30] = [
        (b"0", Seconds(0)),
        (b"1", Seconds(1)),
        (b" 7\t", Seconds(7)),
        (b"007", Seconds(7)),
        (b"86400", Seconds(86_400)),
        (b"18446744073709551615", Seconds(u64::MAX)),
        (b"18446744073709551616", Seconds(u64::MAX)),
        (overflow.as_bytes(), Seconds(u64::MAX)),
        (long.as_bytes(), Seconds(u64::MAX)),
        (b"", Nothing),
        (b"  ", Nothing),
        (b"-1", Nothing),
        (b"+1", Nothing),
        (b"1.5", Nothing),
        (b"1e3", Nothing),
        (b"0x10", Nothing),
        (b"1 2", Nothing),
        (b"1, 2", Nothing),
        (b"soon", Nothing),
        ("１２".as_bytes(), Nothing),
        (b"\xff\xfe", Nothing),
        (b"Sun, 06 Nov 1994 08:49:37 GMT", Seconds(0)),
        (b"Sunday, 06-Nov-94 08:49:37 GMT", Seconds(0)),
        (b"Sun Nov  6 08:49:37 1994", Seconds(0)),
        (b"Fri, 31 Dec 9999 23:59:59 GMT", More),
        (b"Mon, 31 Feb 2050 00:00:00 GMT", Nothing),
        (b"Mon, 01 Jan 10000 00:00:00 GMT", Nothing),
        (b"Sun, 06 Nov 1994 08:49:37 CET", Nothing),
        (b"Sun, 06 Nov 1994 25:61:61 GMT", Nothing),
        (b"1994-11-06T08:49:37Z", Nothing),
    ];
    for (value, expected) in cases {
        assert_asked(&[value], &expected).await;
    }
    assert_asked(&[b"3", b"9"], &Seconds(3)).await;
    assert_asked(&[b"soon", b"9"], &Nothing).await;
    assert_asked(&[], &Nothing).await;
}

/// Asserts what an error with these headers asks for, and that the call is tried again without a wait.
async fn assert_asked(values: &[&[u8]], expected: &Asked) {
    let mut answer = b"HTTP/1.1 503 Busy\r\nconnection: close\r\n".to_vec();
    for value in values {
        answer.extend([b"retry-after: ", *value, b"\r\n"].concat());
    }
    let server = Server::always(Response::raw([&answer, b"content-length: 0\r\n\r\n".as_slice()].concat()));
    let name = format!("{values:?}");
    for error in assert_outcome(&name, settings(&server), &server, TOKEN, api(503, true)).await {
        let asked = match error.retry_after() {
            None => Asked::Nothing,
            Some(wait) if *expected == Asked::More && wait > Duration::from_secs(1 << 32) => Asked::More,
            Some(wait) => Asked::Seconds(wait.as_secs()),
        };
        assert_eq!(asked, *expected, "{name}");
    }
    assert_eq!(server.requests().len(), 2 * ATTEMPTS);
}
