//! Answers that bend or break HTTP.

use specimen::ErrorKind;

use super::{BODY, CUT, Case, DECODE, LOST, OK, Outcome, TOO_LARGE, UNREADABLE, api, assert_outcomes, echoing};
use crate::check::Echo;
use crate::server::Response;

/// An answer with these lines after the status line, and then this body.
fn answer(headers: &str, body: &str) -> Response {
    Response::raw(format!("HTTP/1.1 200 OK\r\nconnection: close\r\n{headers}\r\n{body}"))
}

/// A body in one chunk, without the end.
fn chunked(body: &str) -> String {
    format!("{:x};name=value\r\n{body}\r\n", body.len())
}

#[tokio::test]
async fn the_length_of_a_body_is_taken_at_its_word() {
    let length = |length: &dyn std::fmt::Display| answer(&format!("content-length: {length}\r\n"), BODY);
    let cases = |_: &Echo| -> Vec<Case> {
        vec![
            ("too small", length(&(BODY.len() - 1)), DECODE),
            ("zero", length(&0), DECODE),
            ("too large", length(&(BODY.len() + 1)), CUT),
            ("huge", length(&(1_u64 << 40)), TOO_LARGE),
            ("larger than any number", length(&"99999999999999999999"), UNREADABLE),
            ("negative", length(&-1), UNREADABLE),
            ("no number", length(&"many"), UNREADABLE),
            ("two that differ", length(&format!("{}\r\ncontent-length: 1", BODY.len())), UNREADABLE),
            ("two that agree", length(&format!("{0}\r\ncontent-length: {0}", BODY.len())), OK),
            ("none, and the end of the connection instead", answer("", BODY), OK),
        ]
    };
    assert_outcomes(cases).await;
}

#[tokio::test]
async fn chunks_are_read_to_their_end_and_no_further() {
    let chunks = |body: String| answer("transfer-encoding: chunked\r\n", &body);
    let whole = chunked(BODY);
    let cases = |echo: &Echo| -> Vec<Case> {
        let endless = format!("10000\r\n{}\r\n", " ".repeat(1 << 16));
        let bytes = |body: &str| -> String { body.chars().map(|byte| format!("1\r\n{byte}\r\n")).collect() };
        vec![
            ("chunks", chunks(format!("{whole}0\r\n\r\n")), OK),
            ("chunks and a trailer", chunks(format!("{whole}0\r\nx-echo: {}\r\n\r\n", echo.plain)), OK),
            ("chunks and a length", answer("content-length: 3\r\ntransfer-encoding: chunked\r\n", &format!("{whole}0\r\n\r\n")), OK),
            ("100,000 chunks of a byte", chunks(format!("{}{}0\r\n\r\n", bytes(BODY), bytes(" ").repeat(100_000))), OK),
            ("chunks of a byte, a byte at a time", chunks(format!("{}0\r\n\r\n", bytes(BODY))).slowly(), OK),
            ("no end", chunks(whole.clone()), CUT),
            ("garbage for a size", chunks(format!("{whole}{}\r\n", echo.plain)), CUT),
            ("a size larger than any number", chunks(format!("ffffffffffffffffff\r\n{BODY}")), CUT),
            ("endless chunks", chunks(String::new()).then_forever(endless), TOO_LARGE),
            ("an endless chunk", chunks("ffffffff\r\n".to_owned()).then_forever(echo.plain.repeat(999)), TOO_LARGE),
            (
                "an endless failure",
                Response::head(500, &[]).then_forever(echo.plain.repeat(999)),
                Err((ErrorKind::TooLarge, Some(500), false)),
            ),
            ("an endless body", answer("", "").then_forever(echo.percent.repeat(999)), TOO_LARGE),
        ]
    };
    assert_outcomes(cases).await;
}

#[tokio::test]
async fn what_is_no_http_is_not_tried_again() {
    let cases = |Echo { plain, .. }: &Echo| -> Vec<Case> {
        let head = format!("HTTP/1.1 200 OK\r\nx-echo: {plain}\r\n");
        vec![
            ("HTTP/0.9", Response::raw(BODY), UNREADABLE),
            ("HTTP/2.0", Response::raw("HTTP/2.0 200 OK\r\n\r\n"), UNREADABLE),
            ("another protocol", Response::raw(format!("SSH-2.0-{plain}\r\n\r\n")), UNREADABLE),
            ("nothing but noise", Response::raw([0xff_u8, 0, 0x80].repeat(99)), UNREADABLE),
            ("a TLS alert", Response::raw([0x15, 3, 1, 0, 2, 2, 40]), UNREADABLE),
            ("a status of two digits", Response::raw(format!("HTTP/1.1 20 {plain}\r\n\r\n")), UNREADABLE),
            ("200 headers", Response::raw(format!("{head}{}\r\n", "x-one: 1\r\n".repeat(200))), UNREADABLE),
            ("a header of 1 MiB", Response::raw(format!("{head}x-huge: {}\r\n\r\n", "a".repeat(1 << 20))), UNREADABLE),
            ("endless headers", Response::raw(head.clone()).then_forever(format!("x-echo: {plain}\r\n")), UNREADABLE),
            ("a header without a name", Response::raw(format!("{head}: {plain}\r\n\r\n")), UNREADABLE),
            ("a header without a colon", Response::raw(format!("{head}{plain}\r\n\r\n")), UNREADABLE),
            ("a header that goes on in the next line", Response::raw(format!("{head} {plain}\r\n\r\n")), UNREADABLE),
            ("NUL in a header", Response::raw(format!("{head}x: \0\r\n\r\n")), UNREADABLE),
        ]
    };
    assert_outcomes(cases).await;
}

#[tokio::test]
async fn odd_http_is_read_all_the_same() {
    let cases = |echo: &Echo| -> Vec<Case> {
        let length = BODY.len();
        let full = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{BODY}");
        let other = |body_type: &str| Response::new(200, &[("content-type", body_type), ("x-echo", &echo.plain)], BODY);
        vec![
            ("HTTP/1.0", Response::raw(format!("HTTP/1.0 200 OK\r\n\r\n{BODY}")), OK),
            ("HTTP/1.0 with a length", Response::raw(format!("HTTP/1.0 200 OK\r\ncontent-length: {length}\r\n\r\n{BODY}")), OK),
            ("no reason", Response::raw(format!("HTTP/1.1 200\r\nconnection: close\r\n\r\n{BODY}")), OK),
            ("a reason that echoes", Response::raw(format!("HTTP/1.1 200 {}\r\nconnection: close\r\n\r\n{BODY}", echo.plain)), OK),
            ("lines that end in LF alone", Response::raw(full.replace("\r\n", "\n")), OK),
            ("100 before the answer", Response::raw(format!("HTTP/1.1 100 Continue\r\n\r\n{full}")), OK),
            ("103 before the answer", Response::raw(format!("HTTP/1.1 103 Early Hints\r\nlink: </{}>\r\n\r\n{full}", echo.plain)), OK),
            ("more after the answer", Response::raw(format!("{full}{full}{}", echo.plain)), OK),
            ("90 headers", Response::raw(full.replacen("\r\n", &format!("\r\n{}", "x-one: é\r\n".repeat(90)), 1)), OK),
            ("no content type", Response::new(200, &[], BODY), OK),
            ("a wrong content type", other("text/html"), OK),
            ("a senseless content type", other(";;;"), OK),
            ("201", echoing(201, BODY, echo), OK),
        ]
    };
    assert_outcomes(cases).await;
}

#[tokio::test]
async fn an_answer_that_says_nothing_is_not_the_one_that_was_wanted() {
    let decode = |status| -> Outcome { Err((ErrorKind::Decode, Some(status), false)) };
    let cases = |echo: &Echo| -> Vec<Case> {
        vec![
            ("100 alone", Response::raw("HTTP/1.1 100 Continue\r\n\r\n"), LOST),
            ("101", Response::head(101, &[("upgrade", &echo.plain)]), api(101, false)),
            ("204", Response::head(204, &[("x-echo", &echo.plain)]), decode(204)),
            ("205", Response::head(205, &[("content-length", "0")]), decode(205)),
            ("304", Response::head(304, &[("etag", &echo.plain)]), api(304, false)),
            ("999", Response::head(999, &[("x-echo", &echo.plain)]), api(999, false)),
        ]
    };
    assert_outcomes(cases).await;
}
