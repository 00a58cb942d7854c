//! Pages: where their URLs lead, and what the streams over them do.

use futures_util::{StreamExt, TryStreamExt};
use specimen::{ErrorCode, ErrorKind, Friend, Friends, Order};

use crate::check::assert_sound;
use crate::server::{Response, Server};
use crate::{TOKEN, http_status, user};

const PATH: &str = "/v1/api/talk/friends";

/// A page with these friends, which leads to `after_url`.
fn page<'a>(uuids: &[&str], after_url: impl Into<Option<&'a str>>) -> Response {
    let elements: Vec<_> = uuids.iter().map(|uuid| serde_json::json!({ "uuid": uuid })).collect();
    let page = serde_json::json!({ "elements": elements, "total_count": 7, "after_url": after_url.into() });
    Response::json(200, page.to_string())
}

/// Three pages with two friends each.
fn three_pages() -> Server {
    Server::sequence([
        page(&["a", "b"], "https://kapi.kakao.com/v1/api/talk/friends?offset=2&limit=2&order=asc"),
        page(&["c", "d"], "https://kapi.kakao.com/v1/api/talk/friends?offset=4&limit=2&order=asc"),
        page(&["e", "f"], None),
    ])
}

fn uuids(friends: &[Friend]) -> Vec<&str> {
    friends.iter().map(|friend| friend.uuid.0.as_str()).collect()
}

const OF_THREE_PAGES: [&str; 3] = ["?limit=2", "?offset=2&limit=2&order=asc", "?offset=4&limit=2&order=asc"];

#[tokio::test]
async fn streams_the_items_of_all_pages_in_order() {
    let server = three_pages();
    let friends: Vec<Friend> = user(&server).friends().limit(2).into_stream().try_collect().await.expect("three pages");
    assert_eq!(uuids(&friends), ["a", "b", "c", "d", "e", "f"]);
    assert_eq!(server.targets(), OF_THREE_PAGES.map(|query| format!("{PATH}{query}")));
}

#[tokio::test]
async fn streams_all_pages_in_order() {
    let server = three_pages();
    let pages: Vec<Friends> = user(&server).friends().limit(2).into_page_stream().try_collect().await.expect("three pages");
    assert_eq!(pages.iter().map(|page| uuids(&page.elements)).collect::<Vec<_>>(), [["a", "b"], ["c", "d"], ["e", "f"]]);
    assert_eq!(server.targets(), OF_THREE_PAGES.map(|query| format!("{PATH}{query}")));
}

#[tokio::test]
async fn sends_the_token_with_every_page() {
    let server = three_pages();
    let _: Vec<Friend> = user(&server).friends().into_stream().try_collect().await.expect("three pages");
    for request in server.requests() {
        assert_eq!((request.method.as_str(), request.header("authorization")), ("GET", vec![format!("Bearer {TOKEN}").as_str()]));
        assert!(!request.has_body(), "{request:?}");
    }
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn ends_once_and_for_all_after_the_last_page() {
    for last in [page(&["a"], None), page(&["a"], ""), Response::json(200, r#"{"elements":[{"uuid":"a"}],"total_count":1}"#)] {
        let server = Server::always(last);
        let mut pages = user(&server).friends().into_page_stream();
        assert!(pages.next().await.is_some_and(|page| page.is_ok()));
        assert!(pages.next().await.is_none() && pages.next().await.is_none());
        let mut items = user(&server).friends().into_stream();
        assert!(items.next().await.is_some_and(|item| item.is_ok()));
        assert!(items.next().await.is_none() && items.next().await.is_none());
        assert_eq!(server.requests().len(), 2);
    }
}

#[tokio::test]
async fn goes_on_after_a_page_without_items() {
    let empty = Response::json(200, r#"{"total_count":1,"after_url":"http://h/?offset=5"}"#);
    let server = Server::sequence([empty, page(&["a"], None)]);
    let friends: Vec<Friend> = user(&server).friends().into_stream().try_collect().await.expect("two pages");
    assert_eq!(uuids(&friends), ["a"]);
}

#[tokio::test]
async fn fetches_no_page_before_it_is_asked_for() {
    let server = Server::new(|request| match request.parts() {
        (PATH, "") => page(&["a", "b"], "https://h/?offset=2"),
        (PATH, "offset=2") => page(&["c", "d"], "https://h/?offset=4"),
        (PATH, _) => page(&["e", "f"], None),
        _ => Response::json(200, "{}"),
    });
    let user = user(&server);
    drop((user.friends().into_stream(), user.friends().into_page_stream()));
    let mut items = user.friends().into_stream();
    for expected in [1, 1, 2, 2, 3, 3] {
        items.next().await.expect("a friend").expect("no error");
        // Whatever was on its way is here before the answer to this.
        user.profile().send().await.expect("a profile");
        let pages = server.targets().iter().filter(|target| target.starts_with(PATH)).count();
        assert_eq!(pages, expected);
    }
}

#[tokio::test]
async fn uses_only_the_known_parameters_of_a_page_url() {
    let urls = [
        ("https://kapi.kakao.com/v1/api/talk/friends?offset=3&limit=3&order=asc", "offset=3&limit=3&order=asc"),
        ("http://kapi.kakao.com/v1/api/talk/friends?offset=3", "offset=3"),
        ("https://evil.example:8443/v1/api/talk/friends?offset=3", "offset=3"),
        ("https://user:pass@evil.example/?offset=3#fragment", "offset=3"),
        ("ftp://evil.example/?offset=3", "offset=3"),
        ("http://127.0.0.1:1/v1/internal/friends?friend_type=talk&target_id=1&limit=3&offset=3", "offset=3&limit=3"),
        ("https://h/v1/user/ids?limit=3&app_key=0123abc&offset=3&secure_resource=true", "offset=3&limit=3"),
        ("https://h/?friend_order=nickname&order=desc&limit=9&offset=3", "offset=3&limit=9&order=desc&friend_order=nickname"),
        ("https://h/../../admin?offset=3&OFFSET=4&offset[]=5", "offset=3"),
        ("https://h/?offset=3&order=a%20b%26app_key%3D1", "offset=3&order=a%20b%26app_key%3D1"),
    ];
    for (url, query) in urls {
        let server = Server::sequence([page(&["a"], url), page(&["b"], None), page(&["b"], None)]);
        let friends: Vec<Friend> = user(&server).friends().into_stream().try_collect().await.expect("two pages");
        assert_eq!(uuids(&friends), ["a", "b"], "{url}");
        user(&server).friends().from_page_url(url).send().await.expect("a page");
        assert_eq!(server.targets(), [PATH.to_owned(), format!("{PATH}?{query}"), format!("{PATH}?{query}")], "{url}");
        assert!(server.requests().iter().all(|request| request.header("host") == [server.url().trim_start_matches("http://")]), "{url}");
    }
}

#[tokio::test]
async fn sends_nothing_to_the_host_of_a_page_url() {
    let other = Server::always(page(&["x"], None));
    let url = format!("{}{PATH}?offset=3", other.url());
    let server = Server::sequence([page(&["a"], url.as_str()), page(&["b"], None), page(&["c"], None)]);
    let friends: Vec<Friend> = user(&server).friends().into_stream().try_collect().await.expect("two pages");
    assert_eq!(uuids(&friends), ["a", "b"]);
    assert_eq!(uuids(&user(&server).friends().from_page_url(&url).send().await.expect("a page").elements), ["c"]);
    assert!(other.requests().is_empty(), "{:?}", other.requests());
}

#[tokio::test]
async fn keeps_what_the_caller_set_unless_the_url_overrides_it() {
    let server =
        Server::sequence([page(&["a"], "https://h/?offset=3&limit=50"), page(&["b"], None), page(&["c"], None), page(&["c"], None)]);
    let request = user(&server).friends().limit(3).order(Order::Desc);
    let _: Vec<Friends> = request.clone().into_page_stream().try_collect().await.expect("two pages");
    request.clone().from_page_url("https://h/?offset=4&order=asc").send().await.expect("a page");
    request.from_page_url("https://h/?offset=4&limit=50").limit(7).send().await.expect("a page");
    let queries = ["?limit=3&order=desc", "?offset=3&limit=50&order=desc", "?offset=4&limit=3&order=asc", "?offset=4&limit=7&order=desc"];
    assert_eq!(server.targets(), queries.map(|query| format!("{PATH}{query}")));
}

/// What the server has got when a stream over these pages has failed with `Paging` and has ended.
async fn fails(pages: impl IntoIterator<Item = Response> + Clone, items: usize) -> Vec<String> {
    let server = Server::sequence(pages.clone());
    let mut stream = user(&server).friends().into_stream();
    for _ in 0..items {
        stream.next().await.expect("a friend").expect("no error yet");
    }
    let error = stream.next().await.expect("an error").expect_err("an error");
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Paging, false), "{error}");
    assert_sound(&error);
    assert!(stream.next().await.is_none() && stream.next().await.is_none(), "it has ended");

    let again = Server::sequence(pages);
    let mut stream = user(&again).friends().into_page_stream();
    while stream.next().await.expect("pages, then an error").is_ok() {}
    assert!(stream.next().await.is_none() && stream.next().await.is_none(), "it has ended");
    assert_eq!(server.targets(), again.targets());
    server.targets()
}

#[tokio::test]
async fn fails_at_a_page_url_that_cannot_be_parsed() {
    for url in ["nonsense", "/v1/api/talk/friends?offset=3", "?offset=3", "http://", "https://[::1/?offset=3", " "] {
        assert_eq!(fails([page(&["a", "b"], url)], 2).await, [PATH], "{url}");
    }
}

#[tokio::test]
async fn fails_at_a_page_that_leads_to_itself() {
    let third = "https://h/?offset=3";
    assert_eq!(fails([page(&["a"], third), page(&["b"], third), page(&["c"], None)], 2).await, [PATH, &format!("{PATH}?offset=3")]);
    assert_eq!(fails([page(&["a"], "https://h/"), page(&["b"], None)], 1).await, [PATH]);
    assert_eq!(fails([page(&["a"], "https://h/?page=2"), page(&["b"], None)], 1).await, [PATH]);
}

#[tokio::test]
async fn fails_at_pages_that_lead_to_each_other() {
    let (one, two) = ("https://h/?offset=1&limit=9", "https://h/?offset=2&limit=9");
    // The same parameters in another order are the same page.
    let pages = [page(&["a"], one), page(&["b"], two), page(&["c"], "http://g/?x=y&limit=9&offset=1"), page(&["d"], None)];
    assert_eq!(fails(pages, 3).await, ["", "?offset=1&limit=9", "?offset=2&limit=9"].map(|query| format!("{PATH}{query}")));
}

#[tokio::test]
async fn reports_a_bad_page_url_when_the_call_is_sent() {
    let server = three_pages();
    for url in ["nonsense", "", "/v1/api/talk/friends?offset=3", "https://h/?offset=three"] {
        let error = user(&server).friends().from_page_url(url).send().await.expect_err("it leads nowhere");
        assert_eq!((error.kind(), http_status(&error)), (ErrorKind::Paging, None), "{url}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn starts_a_stream_where_a_page_url_leads() {
    let server = three_pages();
    let stream = user(&server).friends().from_page_url("https://h/?offset=1").into_stream();
    assert_eq!(uuids(&stream.take(1).try_collect::<Vec<_>>().await.expect("a page")), ["a"]);
    assert_eq!(server.targets(), [format!("{PATH}?offset=1")]);
}

#[tokio::test]
async fn ends_after_an_error_of_the_api() {
    let error = Response::json(401, r#"{"code":-401,"msg":"this access token is already expired"}"#);
    let server = Server::sequence([page(&["a"], "https://h/?offset=1"), error, page(&["b"], None)]);
    let mut stream = user(&server).friends().into_stream();
    stream.next().await.expect("a friend").expect("no error yet");
    let error = stream.next().await.expect("an error").expect_err("an error");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Api, Some(ErrorCode::INVALID_TOKEN)));
    assert!(stream.next().await.is_none() && stream.next().await.is_none());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_value_of_a_page_url_is_read_as_its_parameter_and_written_as_a_callers_own() {
    let server = Server::always(Response::json(200, "{}"));
    let cases = [
        ("since=003", Some("since=3")),
        ("since=%2B3", Some("since=3")),
        ("since=9223372036854775807", Some("since=9223372036854775807")),
        ("since=9223372036854775808", None),
        ("since=-1", None),
        ("since=", None),
        ("since=1.0", None),
        ("since=%203", None),
        ("ratio=0.50", Some("ratio=0.5")),
        ("ratio=1e2", Some("ratio=100")),
        ("ratio=inf", None),
        ("ratio=NaN", None),
        ("ratio=one", None),
        ("exact=true", Some("exact=true")),
        ("exact=True", None),
        ("exact=1", None),
        ("exact", None),
        ("word=", Some("word=")),
        ("word=a+b%20c", Some("word=a%20b%20c")),
        ("since=1&since=x", None),
        ("since=1&since=2", Some("since=2")),
    ];
    for (query, sent) in cases {
        let result = user(&server).measures().from_page_url(&format!("https://h/?{query}")).send().await;
        match sent {
            Some(sent) => {
                result.unwrap_or_else(|error| panic!("{query}: {error}"));
                assert_eq!(server.targets().pop(), Some(format!("/v1/measures?{sent}")));
            }
            None => assert_eq!(result.expect_err(query).kind(), ErrorKind::Paging, "{query}"),
        }
    }
    let refused = ["offset=2147483648", "offset=4294967296", "order=", "friend_order=&offset=1", "limit=101", "limit=%2B101", "offset=1e1"];
    for query in refused {
        let error = user(&server).friends().from_page_url(&format!("https://h/?{query}")).send().await.expect_err(query);
        assert_eq!((error.kind(), http_status(&error)), (ErrorKind::Paging, None), "{query}");
        assert_sound(&error);
    }
}

#[tokio::test]
async fn a_stream_tells_what_is_wrong_with_the_url_of_its_next_page_and_where_that_is() {
    for query in ["offset=abc", "offset=99999999999", "order=&offset=5", "offset=5&order=", "limit=abc&offset=3", "limit=101"] {
        let url = format!("https://h/?{query}");
        let server = Server::always(page(&["a"], url.as_str()));
        let mut items = user(&server).friends().into_stream();
        items.next().await.expect("a friend").expect("no error");
        let error = items.next().await.expect("an error").expect_err("its next page is none");
        assert!(error.to_string().contains("must be"), "{query}: {error}");
        assert_eq!((error.kind(), items.next_url()), (ErrorKind::Paging, Some(url.as_str())));
    }
}

#[tokio::test]
async fn fails_at_a_page_that_was_asked_for_before_in_other_words() {
    let first = page(&["a"], "https://h/?offset=1");
    for again in
        ["offset=01", "offset=001", "offset=%2B1", "offset=1&order=asc", "offset=1&friend_order=favorite&limit=10", "offset=7&offset=1"]
    {
        let again = format!("https://h/?{again}");
        assert_eq!(fails([first.clone(), page(&["b"], again.as_str()), page(&["c"], None)], 2).await.len(), 2, "{again}");
    }
    for start in ["offset=0", "offset=00", "limit=10", "order=asc&friend_order=favorite", "x=y"] {
        let start = format!("https://h/?{start}");
        assert_eq!(fails([page(&["a"], start.as_str()), page(&["b"], None)], 1).await, [PATH], "{start}");
    }
}

#[tokio::test]
async fn a_stream_of_items_tells_the_page_it_is_at_without_a_second_call() {
    let page = |uuid: &str, total: i32, after: Option<&str>, number: &str| {
        let body = serde_json::json!({ "elements": [{ "uuid": uuid }], "total_count": total, "after_url": after });
        let headers = [("x-number", number), ("x-echo", TOKEN)];
        Response::new(200, &headers, body.to_string())
    };
    let server = Server::sequence([page("a", 2, Some("https://h/?offset=1"), "one"), page("b", 3, None, "two")]);
    let mut items = user(&server).friends().into_stream();
    assert!(items.page().is_none() && items.headers().is_none());
    for (uuid, total, number) in [("a", 2, "one"), ("b", 3, "two")] {
        assert_eq!(items.next().await.expect("a friend").expect("no error").uuid.0, uuid);
        assert_eq!(items.page().map(|page| (page.total_count, page.elements.len())), Some((total, 0)));
        let headers = items.headers().expect("the headers of the page");
        assert_eq!(headers["x-number"], number);
        assert!(!format!("{headers:?}").contains(TOKEN), "{headers:?}");
    }
    assert!(items.next().await.is_none());
    assert_eq!(items.page().map(|page| page.total_count), Some(3));

    let server = Server::sequence([page("a", 2, None, "one")]);
    let mut pages = user(&server).friends().into_page_stream();
    assert_eq!(pages.next().await.expect("a page").expect("no error").elements.len(), 1);
    assert_eq!(pages.headers().expect("the headers of the page")["x-number"], "one");
}
