//! The spans and events of the feature `tracing`: named as OpenTelemetry's conventions say, with nothing personal in them.

use std::time::Duration;

use futures_util::TryStreamExt;
use specimen::{Client, Friend};

use crate::check::{PERSONAL, assert_hidden};
use crate::log::{Fields, Span, heard};
use crate::server::{Response, Server};
use crate::{TOKEN, admin, user};

const SHORT: Duration = Duration::from_millis(50);

/// The only span of the calls to this server.
#[track_caller]
fn only(server: &Server) -> Span {
    let mut spans = server.spans();
    assert_eq!(spans.len(), 1, "{spans:#?}");
    let span = spans.remove(0);
    assert!(span.is_closed, "{span:?}");
    let text = format!("{span:?}");
    assert!(PERSONAL.iter().all(|personal| !text.contains(personal)), "{text}");
    assert_hidden(&text);
    span
}

fn fields(fields: &[(&str, &str)]) -> Fields {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// What the span of a call says beside what came of it.
fn expected(server: &Server, method: &str, path: &str, outcome: &[(&str, &str)]) -> Fields {
    let (port, name) = (server.port().to_string(), format!("{method} {path}"));
    let mut all = fields(&[
        ("name", "call"),
        ("otel.name", &name),
        ("otel.kind", "client"),
        ("http.request.method", method),
        ("server.address", "127.0.0.1"),
        ("server.port", &port),
        ("url.template", path),
    ]);
    all.extend(fields(outcome));
    all
}

#[tokio::test]
async fn a_call_is_one_span_with_the_names_of_opentelemetry() {
    let answer = || Server::always(Response::json(200, r#"{"total_count":0,"targets":[{"user_id":87654321,"nickname":"Gildong"}]}"#));
    let server = answer();
    user(&server).friends().offset(87_654_321).extra_parameter("name", "Gildong").send().await.expect("a page");
    assert_eq!(only(&server).fields, expected(&server, "GET", "/v1/api/talk/friends", &[("http.response.status_code", "200")]));

    let server = answer();
    admin(&server).profiles([87_654_321]).viewer_id(12_345_678).send_with_meta().await.expect("profiles");
    assert_eq!(only(&server).fields, expected(&server, "POST", "/v2/api/talk/profiles", &[("http.response.status_code", "200")]));

    let server = answer();
    admin(&server).profiles([87_654_321]).via_get().send().await.expect("profiles");
    assert_eq!(only(&server).fields, expected(&server, "GET", "/v2/api/talk/profiles", &[("http.response.status_code", "200")]));
}

#[tokio::test]
async fn a_failure_says_in_its_span_what_came_of_it() {
    let answer = |status| Response::json(status, format!(r#"{{"code":-501,"msg":"Gildong {TOKEN}"}}"#));
    let error = |kind| vec![("otel.status_code", "ERROR"), ("error.type", kind)];
    let with = |status, kind| [vec![("http.response.status_code", status)], error(kind)].concat();
    let cases = [
        (answer(400), with("400", "400")),
        (answer(503), with("503", "503")),
        (Response::new(302, &[("location", &format!("/{TOKEN}"))], ""), with("302", "302")),
        (Response::json(200, format!(r#"{{"nickName":["Gildong {TOKEN}"]}}"#)), with("200", "Decode")),
        (Response::raw("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"), with("200", "Connect")),
        (Response::head(200, &[("content-length", "99999999999")]), with("200", "TooLarge")),
        (Response::none().then_silence(), error("Timeout")),
        (Response::none(), error("Connect")),
    ];
    for (response, outcome) in cases {
        let server = Server::always(response);
        let request = user(&server).profile().max_retries(0);
        let request = if outcome.contains(&("error.type", "Timeout")) { request.read_timeout(SHORT) } else { request };
        request.send().await.expect_err("no success");
        let span = only(&server);
        assert_eq!(span.fields, expected(&server, "GET", "/v1/api/talk/profile", &outcome));
        assert!(span.events.is_empty(), "{span:?}");
    }
}

#[tokio::test]
async fn a_retry_is_an_event_of_the_span() {
    let failures = [Response::json(503, format!(r#"{{"msg":"Gildong {TOKEN}"}}"#)), Response::none()];
    let server = Server::sequence(failures.into_iter().chain([Response::json(200, "{}")]));
    user(&server).profile().send().await.expect("the third try succeeds");
    let span = only(&server);
    let outcome = [("http.request.resend_count", "2"), ("http.response.status_code", "200")];
    assert_eq!(span.fields, expected(&server, "GET", "/v1/api/talk/profile", &outcome));
    let event = |count, kind| {
        let message = "trying again after a passing failure";
        fields(&[("level", "WARN"), ("message", message), ("http.request.resend_count", count), ("error.type", kind), ("wait_ms", "0")])
    };
    assert_eq!(span.events, [event("1", "503"), event("2", "Connect")]);
}

#[tokio::test]
async fn a_retry_that_the_client_cannot_afford_is_no_event() {
    let server = Server::always(Response::keep_alive(503, ""));
    user(&server).profile().max_retries(1000).send().await.expect_err("an outage");
    let span = only(&server);
    assert_eq!((span.events.len(), span.fields["http.request.resend_count"].as_str()), (100, "100"));
}

#[tokio::test]
async fn every_page_of_a_stream_is_a_span_and_a_refused_call_is_none() {
    let page = |url: &str| Response::json(200, serde_json::json!({ "total_count": 1, "after_url": url }).to_string());
    let server = Server::sequence([page("http://h/?offset=87654321"), page("")]);
    let _: Vec<Friend> = user(&server).friends().into_stream().try_collect().await.expect("two pages");
    user(&server).friends().limit(101).send().await.expect_err("it is refused");
    let spans = server.spans();
    assert_eq!(spans.len(), 2, "{spans:#?}");
    assert!(spans.iter().all(|span| span.fields == spans[0].fields && !format!("{span:?}").contains("87654321")), "{spans:#?}");
}

#[tokio::test]
async fn a_span_names_the_server_but_not_what_is_before_its_path() {
    let server = Server::always(Response::json(200, "{}"));
    let client = Client::builder().base_url(server.url() + "/tenant-87654321").build().expect("loopback is accepted");
    client.with_access_token(TOKEN).profile().send().await.expect("a profile");
    assert_eq!(server.targets(), ["/tenant-87654321/v1/api/talk/profile"]);
    only(&server);
}

#[tokio::test]
async fn what_the_crates_below_the_client_log_is_searched_too() {
    let server = Server::always(Response::json(200, "{}"));
    user(&server).profile().send().await.expect("a profile");
    assert!(heard("reqwest") && heard("hyper_util"));
}
