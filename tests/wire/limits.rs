//! What a single call can be given: limits of its own, parameters that nobody knows, and what came along with its answer.

use std::time::Duration;

use futures_util::TryStreamExt;
use specimen::{Client, ClientBuilder, Error, ErrorKind, Friend, FriendsRequest, ProfileRequest};

use crate::check::assert_sound;
use crate::server::{Response, Server};
use crate::{KEY, TOKEN, admin, builder, http_status, user};

/// Strikes at once: nothing is ready the first time that it is asked for.
const NONE: Duration = Duration::ZERO;
const LONG: Duration = Duration::from_secs(60);

/// A limit: how a client is given a strict and a lenient one, how a call is, and which error the strict one means.
struct Limit {
    name: &'static str,
    of_client: fn(ClientBuilder, bool) -> ClientBuilder,
    of_call: fn(ProfileRequest, bool) -> ProfileRequest,
    strict: ErrorKind,
    /// What that error says.
    says: &'static str,
}

const LIMITS: [Limit; 5] = [
    Limit {
        name: "timeout",
        of_client: |client, is_strict| client.timeout(if is_strict { NONE } else { LONG }),
        of_call: |call, is_strict| call.timeout(if is_strict { NONE } else { LONG }),
        strict: ErrorKind::Timeout,
        says: "the call took longer",
    },
    Limit {
        name: "attempt_timeout",
        of_client: |client, is_strict| client.attempt_timeout(if is_strict { NONE } else { LONG }),
        of_call: |call, is_strict| call.attempt_timeout(if is_strict { NONE } else { LONG }),
        strict: ErrorKind::Timeout,
        says: "the attempt took longer",
    },
    Limit {
        name: "read_timeout",
        of_client: |client, is_strict| client.read_timeout(if is_strict { NONE } else { LONG }),
        of_call: |call, is_strict| call.read_timeout(if is_strict { NONE } else { LONG }),
        strict: ErrorKind::Timeout,
        says: "no answer came within its limit",
    },
    Limit {
        name: "max_response_size",
        of_client: |client, is_strict| client.max_response_size(if is_strict { 1 } else { 2 }),
        of_call: |call, is_strict| call.max_response_size(if is_strict { 1 } else { 2 }),
        strict: ErrorKind::TooLarge,
        says: "larger than its limit of 1 bytes",
    },
    Limit {
        name: "max_retries",
        of_client: |client, is_strict| client.max_retries(u32::from(!is_strict)),
        of_call: |call, is_strict| call.max_retries(u32::from(!is_strict)),
        strict: ErrorKind::Api,
        says: "HTTP 503",
    },
];

/// A server at which a strict limit strikes, and a lenient one does not.
fn server_for(name: &str, strikes: bool) -> Server {
    match name {
        "max_retries" => Server::sequence([Response::new(503, &[], ""), two_bytes()]),
        "max_response_size" => Server::always(two_bytes()),
        _ if strikes => Server::always(Response::none().then_silence()),
        // The timer may be late by a millisecond, and this is slower.
        _ => Server::always(Response::json(200, ["{", &" ".repeat(20_000), "}"].concat()).slowly()),
    }
}

/// Two bytes of body.
fn two_bytes() -> Response {
    Response::json(200, "{}")
}

#[tokio::test]
async fn a_limit_of_a_call_counts_more_than_that_of_its_client() {
    for Limit { name, of_client, of_call, strict, says } in LIMITS {
        // Whether the client is strict, whether the call is, and whether the call succeeds.
        let cases = [
            (false, None, true),
            (true, None, false),
            (false, Some(false), true),
            (false, Some(true), false),
            (true, Some(false), true),
            (true, Some(true), false),
        ];
        for (client, call, succeeds) in cases {
            let server = server_for(name, !succeeds);
            let client = of_client(builder(&server), client).build().expect("loopback is accepted");
            let request = client.with_access_token(TOKEN).profile();
            let result = call.map_or(request.clone(), |is_strict| of_call(request, is_strict)).send().await;
            let outcome = result.as_ref().map(drop).map_err(Error::kind);
            assert_eq!(outcome, if succeeds { Ok(()) } else { Err(strict) }, "{name}, {call:?}: {result:?}");
            if let Err(error) = result {
                assert_sound(&error);
                assert!(error.to_string().contains(says), "{name}: {error}");
            }
        }
    }
}

#[tokio::test]
async fn a_limit_of_a_call_holds_for_all_its_pages_and_for_no_other_call() {
    let page = |url: &str| Response::json(200, format!(r#"{{"total_count":1,"elements":[{{"uuid":"u"}}],"after_url":"{url}"}}"#));
    let server = Server::sequence([page("http://h/?offset=1"), page("http://h/?offset=2"), Response::new(503, &[], ""), page("")]);
    let user = user(&server);
    let strict = user.friends().max_retries(0);
    let error = strict.into_stream().try_collect::<Vec<Friend>>().await.expect_err("the third page fails");
    assert_eq!((http_status(&error), server.requests().len()), (Some(503), 3));
    let server = Server::sequence([Response::new(503, &[], ""), page("")]);
    crate::user(&server).friends().send().await.expect("the second try succeeds");
}

#[tokio::test]
async fn a_limit_that_is_never_reached_may_be_as_large_as_can_be() {
    let server = Server::always(two_bytes());
    let max = Duration::MAX;
    let settings = builder(&server).timeout(max).attempt_timeout(max).read_timeout(max).connect_timeout(max).backoff(max, max);
    let client = settings.max_response_size(usize::MAX).max_retries(u32::MAX).build().expect("loopback is accepted");
    client.with_access_token(TOKEN).profile().send().await.expect("a profile");
}

#[tokio::test]
async fn tells_status_and_headers_of_a_success_without_the_credential() {
    for (secret, body) in [(TOKEN, r#"{"nickName":"Gildong","total_count":0}"#), (KEY, r#"{"targets":[]}"#)] {
        let headers =
            [("x-request-id", "r-1"), ("x-echo", secret), ("set-cookie", &format!("token={secret}; a")), ("x-two", "1"), ("x-two", "2")];
        let server = Server::sequence([Response::new(503, &[], ""), Response::new(203, &headers, body)]);
        let client = crate::client(&server);
        let (shown, status, headers) = if secret == TOKEN {
            let response = client.with_access_token(secret).profile().send_with_meta().await.expect("the second try succeeds");
            assert_eq!(response.value.nickname.as_deref(), Some("Gildong"));
            (format!("{response:?} {response:#?}"), response.status, response.headers)
        } else {
            let response = client.with_admin_key(secret).profiles([1]).send_with_meta().await.expect("the second try succeeds");
            (format!("{response:?} {response:#?}"), response.status, response.headers)
        };
        assert_eq!((status.as_u16(), &headers["x-request-id"]), (203, &"r-1".parse().expect("a header")));
        assert_eq!(headers.get_all("x-two").iter().collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(headers["x-echo"], "[redacted]");
        assert_eq!(headers["set-cookie"], "token=[redacted]; a");
        for hidden in [secret, "Gildong", "r-1", "cookie"] {
            assert!(!shown.contains(hidden), "{shown}");
        }
    }
    let server = Server::always(Response::json(401, r#"{"code":-401}"#));
    let error = user(&server).friends().send_with_meta().await.expect_err("no success");
    assert!(error.is_invalid_token());
}

#[tokio::test]
async fn sends_a_parameter_that_nobody_knows_where_the_others_are() {
    let server = Server::always(Response::json(200, r#"{"total_count":0,"targets":[]}"#));
    let (user, admin) = (user(&server), admin(&server));
    user.profile().extra_parameter("secure_resource", "true").send().await.expect("a profile");
    let friends = user.friends().extra_parameter("a b", "c+d&e=f/é").limit(3).extra_parameter("", "").extra_parameter("x", "old");
    friends.extra_parameter("x", "new").send().await.expect("a page");
    let profiles = admin.profiles([1]).extra_parameter("x", "1").extra_parameter("OFFSET", "2");
    profiles.clone().send().await.expect("profiles");
    profiles.via_get().send().await.expect("profiles");
    let sent: Vec<_> = server.requests().iter().map(|request| (request.parts().1.to_owned(), request.body.clone())).collect();
    let form = "target_ids=%5B1%5D&target_id_type=user_id&x=1&OFFSET=2";
    let expected = [("secure_resource=true", ""), ("limit=3&a%20b=c%2Bd%26e%3Df%2F%C3%A9&=&x=new", ""), ("", form), (form, "")];
    assert_eq!(sent, expected.map(|(query, body)| (query.to_owned(), body.as_bytes().to_vec())));
}

#[tokio::test]
async fn sends_a_parameter_that_nobody_knows_with_every_page_and_lets_no_page_url_touch_it() {
    let page = |url: &str| Response::json(200, serde_json::json!({ "total_count": 1, "after_url": url }).to_string());
    let server = Server::sequence([page("http://h/?offset=1&secure_resource=false"), page("http://h/?offset=2&x=y"), page("")]);
    let request = user(&server).friends().extra_parameter("secure_resource", "true");
    let _: Vec<Friend> = request.into_stream().try_collect().await.expect("three pages");
    let queries: Vec<_> = server.requests().iter().map(|request| request.parts().1.to_owned()).collect();
    assert_eq!(queries, ["secure_resource=true", "offset=1&secure_resource=true", "offset=2&secure_resource=true"]);
}

#[tokio::test]
async fn refuses_an_extra_parameter_that_the_call_has_already() {
    let server = Server::always(two_bytes());
    let mut errors = Vec::new();
    for name in ["offset", "limit", "order", "friend_order"] {
        let request: FriendsRequest = user(&server).friends().extra_parameter(name, "1");
        errors.extend([request.clone().send().await.map(drop), request.into_stream().try_collect::<Vec<_>>().await.map(drop)]);
    }
    for name in ["target_ids", "target_id_type", "viewer_id", "viewer_id_type"] {
        let request = admin(&server).profiles([1]).extra_parameter(name, TOKEN);
        errors.extend([request.clone().send().await.map(drop), request.via_get().send_with_meta().await.map(drop)]);
    }
    for error in errors {
        let error = error.expect_err("it would override what the call has");
        assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Refused, false), "{error}");
        assert_sound(&error);
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn shows_neither_an_extra_parameter_nor_what_is_sensitive() {
    let server = Server::always(two_bytes());
    let client: Client = crate::client(&server);
    let request = client.with_admin_key(KEY).profiles([87_654_321]).viewer_id(12_345_678).extra_parameter("phone", "Gildong");
    let (one, other) = (format!("{request:?} {request:#?}"), format!("{:#?}", client.with_access_token(TOKEN).friends().limit(3)));
    for hidden in crate::check::PERSONAL.into_iter().chain([TOKEN, KEY]) {
        assert!(!one.contains(hidden), "{one}");
    }
    assert!(one.contains("target_ids") && one.contains("phone") && other.contains("limit") && other.contains('3'), "{one} {other}");
}
