//! Pages that never end, or lead to where nobody should go.

use std::fmt::Debug;

use futures_util::{Stream, StreamExt};
use specimen::{Error, ErrorKind};

use crate::check::{Echo, assert_hidden, assert_sound};
use crate::server::{Response, Server};
use crate::{TOKEN, http_status, user};

/// How a stream ends.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    Last,
    Paging,
}

/// A page with so many friends, which leads to a URL.
fn page(friends: usize, after_url: &str) -> Response {
    let friend = serde_json::json!({ "uuid": "h0ng-uu1d", "profile_nickname": "Gildong" });
    let page = serde_json::json!({ "total_count": 9, "elements": vec![friend; friends], "after_url": after_url, "echo": TOKEN });
    Response::new(200, &[("x-echo", TOKEN)], page.to_string())
}

/// Answers the first request with the first page and so on; after that of the last page the URLs come round.
fn pages(friends: usize, urls: &[&str]) -> impl Fn() -> Server {
    let pages: Vec<Response> = urls.iter().map(|url| page(friends, url)).collect();
    move || {
        let mut pages = pages.clone().into_iter().cycle();
        Server::new(move |_| pages.next().expect("they come round"))
    }
}

/// Pages without an end, each of which leads to another one.
fn endless(friends: usize) -> impl Fn() -> Server {
    move || {
        Server::new(move |request| {
            let offset: usize = request.parts().1.strip_prefix("offset=").map_or(0, |offset| offset.parse().expect("a number"));
            page(friends, &format!("http://h/?offset={}", offset + 1))
        })
    }
}

/// Asserts how a stream over these pages ends, and after how many requests; by item and by page alike.
async fn assert_end(name: &str, start: impl Fn() -> Server, max_pages: Option<usize>, expected: (usize, End)) {
    let server = start();
    let items = user(&server).friends().into_stream();
    let items = if let Some(max) = max_pages { items.max_pages(max) } else { items };
    assert_eq!(end(name, items).await, expected.1, "{name}");
    assert_eq!(server.requests().len(), expected.0, "{name}");

    let server = start();
    let pages = user(&server).friends().into_page_stream();
    let pages = if let Some(max) = max_pages { pages.max_pages(max) } else { pages };
    assert_eq!(end(name, pages).await, expected.1, "{name}, by page");
    assert_eq!(server.requests().len(), expected.0, "{name}, by page");
}

/// How a stream ends, once and for all.
async fn end<T>(name: &str, mut stream: impl Stream<Item = Result<T, Error>> + Unpin + Debug) -> End {
    let error = loop {
        match stream.next().await {
            Some(Ok(_)) => assert_hidden(&format!("{stream:?}")),
            Some(Err(error)) => break Some(error),
            None => break None,
        }
    };
    assert!(stream.next().await.is_none() && stream.next().await.is_none(), "{name}: it goes on after its end");
    assert_hidden(&format!("{stream:#?}"));
    let Some(error) = error else { return End::Last };
    assert_sound(&error);
    assert_eq!((error.kind(), http_status(&error), error.is_retryable()), (ErrorKind::Paging, None, false), "{name}: {error}");
    End::Paging
}

#[tokio::test]
async fn a_stream_ends_where_it_would_go_round_in_circles() {
    let [one, two, three] = [1, 2, 3].map(|offset| format!("https://h/?offset={offset}&limit=9"));
    let (one, two, three) = (one.as_str(), two.as_str(), three.as_str());
    assert_end("a page that leads to itself", pages(1, &[one]), None, (2, End::Paging)).await;
    assert_end("two pages that lead to each other", pages(1, &[one, two]), None, (3, End::Paging)).await;
    assert_end("three pages that lead round", pages(1, &[one, two, three]), None, (4, End::Paging)).await;
}

#[tokio::test]
async fn a_stream_ends_though_its_pages_do_not() {
    assert_end("empty pages", endless(0), None, (10, End::Paging)).await;
    assert_end("as many pages as are allowed", endless(1), Some(25), (25, End::Paging)).await;
    assert_end("as many empty pages as are allowed", endless(0), Some(3), (3, End::Paging)).await;
    assert_end("no pages are allowed", endless(1), Some(0), (0, End::Paging)).await;
    let (one, two) = ("http://h/?offset=1", "http://h/?offset=2");
    assert_end("just as many pages as are allowed", pages(1, &[one, two, ""]), Some(3), (3, End::Last)).await;
}

#[tokio::test]
async fn a_page_url_leads_nowhere_else() {
    let other = Server::always(page(1, ""));
    let Echo { plain, percent, json, cut } = Echo::of(TOKEN);
    let url = other.url();
    let host = url.trim_start_matches("http://");
    let cases = [
        (format!("{url}/v1/api/talk/friends?offset=3"), (2, End::Last)),
        (format!("//{host}/?offset=3"), (1, End::Paging)),
        (format!("http://{plain}:{percent}@{host}/?offset=3&access_token={plain}"), (2, End::Last)),
        (format!("http://h/?offset=3&Authorization=Bearer%20{percent}&order={json}"), (2, End::Last)),
        (format!("https://h/?offset={cut}"), (1, End::Paging)),
        (format!("https://h/?offset=1&offset={plain}"), (1, End::Paging)),
        ("https://h/?offset=99999999999999999999".to_owned(), (1, End::Paging)),
        ("https://h/?offset=3&limit=101".to_owned(), (1, End::Paging)),
        ("https://h/?offset=3&limit=-1".to_owned(), (2, End::Last)),
        ("javascript:alert(87654321)".to_owned(), (1, End::Paging)),
        ("javascript:alert(1)?offset=3".to_owned(), (2, End::Last)),
        ("data:text/html,Gildong".to_owned(), (1, End::Paging)),
        (format!("file:///etc/passwd?offset=3#{plain}"), (2, End::Last)),
        (format!("nonsense {plain}"), (1, End::Paging)),
        ("https://h:99999/?offset=3".to_owned(), (1, End::Paging)),
        (String::new(), (1, End::Last)),
        (format!("https://h/?offset=3&x={}", percent.repeat(150)), (2, End::Last)),
        (format!("https://h/?order={}", "x".repeat(10_000)), (2, End::Last)),
    ];
    for (url, expected) in cases {
        assert_end(&url, pages(1, &[&url, ""]), None, expected).await;
    }
    assert_eq!(other.connections(), 0, "nobody goes there");
}
