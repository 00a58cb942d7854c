//! Every way from page to page, with the guards of all.

mod server;

use futures_util::{StreamExt, TryStreamExt};
use pager::{Client, ErrorKind, Item};
use server::Server;

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().expect("loopback")
}

fn ids(items: &[Item]) -> Vec<i64> {
    items.iter().map(|item| item.id.0).collect()
}

fn lines(server: &Server) -> Vec<String> {
    server.requests().iter().map(|request| request.line()).collect()
}

#[tokio::test]
async fn urls_lead_on_with_or_without_what_was_given() {
    let server = Server::new(&[
        (200, "", r#"{"items": [{"id": 1}], "links": {"next": "https://elsewhere.example.com/x?page=2&evil=1"}}"#),
        (200, "", r#"{"items": [{"id": 2}], "links": {"next": "https://pager.example.com/?page=3"}}"#),
        (200, "", r#"{"items": [{"id": 3}], "links": {"next": null}}"#),
    ]);
    let items: Vec<Item> = client(&server).by_url().query("q").into_stream().try_collect().await.expect("items");
    assert_eq!(ids(&items), [1, 2, 3]);
    let expected = ["GET /by_url?query=q", "GET /by_url?page=2", "GET /by_url?page=3"];
    assert_eq!(lines(&server), expected, "the URL holds all that is needed");
    let server = Server::new(&[
        (
            200,
            "link: <https://pager.example.com/by_link?page=0>; rel=\"prev\", <https://pager.example.com/by_link?page=2>; rel=\"next\"",
            r#"[{"id": 1}]"#,
        ),
        (200, "", r#"[{"id": 2}]"#),
    ]);
    let items: Vec<Item> = client(&server).by_link().into_stream().try_collect().await.expect("items");
    assert_eq!(ids(&items), [1, 2]);
    assert_eq!(lines(&server), ["GET /by_link", "GET /by_link?page=2"]);
}

#[tokio::test]
async fn numbers_lead_on_until_the_end_is_told() {
    let page = |ids: &str, total: u32| format!(r#"{{"items": [{ids}], "total": {total}}}"#);
    let server = Server::new(&[(200, "", page(r#"{"id": 1}, {"id": 2}"#, 3)), (200, "", page(r#"{"id": 3}"#, 3))]);
    let items: Vec<Item> = client(&server).by_offset().limit(2).into_stream().try_collect().await.expect("items");
    assert_eq!(ids(&items), [1, 2, 3]);
    assert_eq!(lines(&server), ["GET /by_offset?limit=2", "GET /by_offset?offset=2&limit=2"]);
    let server = Server::new(&[(200, "", page(r#"{"id": 1}"#, 9)), (200, "", page("", 9))]);
    let items: Vec<Item> = client(&server).by_offset().offset(5).into_stream().try_collect().await.expect("items");
    assert_eq!((ids(&items), server.request().target), (vec![1], "/by_offset?offset=6".to_owned()), "a page without items ends it");
    let server = Server::new(&[
        (200, "", r#"{"documents": [{"id": 1}], "meta": {"is_end": false}}"#),
        (200, "", r#"{"documents": [{"id": 2}], "meta": {"is_end": true}}"#),
    ]);
    let pages: Vec<_> = client(&server).by_page().into_page_stream().try_collect().await.expect("pages");
    assert_eq!((pages.len(), lines(&server)), (2, vec!["GET /by_page".to_owned(), "GET /by_page?page=2".to_owned()]));
    let server = Server::json(r#"{"documents": [{"id": 1}], "meta": {"is_end": false}}"#);
    let mut stream = client(&server).by_page().page(44).into_stream();
    let mut last = None;
    while let Some(item) = stream.next().await {
        last = Some(item);
    }
    let error = last.expect("something").expect_err("the API takes no page 46");
    assert_eq!((error.kind(), error.to_string().contains("`page` must be at most 45")), (ErrorKind::Paging, true), "{error}");
}

#[tokio::test]
async fn values_lead_on() {
    let server = Server::new(&[
        (200, "", r#"{"results": [{"id": 1}], "next_cursor": "c/1", "has_more": true}"#),
        (200, "", r#"{"results": [{"id": 2}], "next_cursor": null, "has_more": false}"#),
    ]);
    let items: Vec<Item> = client(&server).by_cursor().into_stream().try_collect().await.expect("items");
    assert_eq!(ids(&items), [1, 2]);
    assert!(server.requests()[0].body.is_empty());
    assert_eq!(server.request().text(), r#"{"start_cursor":"c/1"}"#);
    let server =
        Server::new(&[(200, "", r#"{"list.data": [{"id": 1}, {"id": 7}], "has_more": true}"#), (200, "", r#"{"list.data": [{"id": 8}]}"#)]);
    let items: Vec<Item> = client(&server).by_last().into_stream().try_collect().await.expect("items");
    assert_eq!((ids(&items), server.request().target), (vec![1, 7, 8], "/by_last?starting_after=7".to_owned()));
}

#[tokio::test]
async fn no_kind_of_pages_goes_round_in_circles() {
    let server = Server::json(r#"{"results": [{"id": 1}], "next_cursor": "same", "has_more": true}"#);
    let error = client(&server).by_cursor().into_stream().try_collect::<Vec<_>>().await.expect_err("a loop");
    assert_eq!((error.kind(), server.requests().len()), (ErrorKind::Paging, 2));
    let server = Server::json(r#"{"list.data": [{"id": 1}], "has_more": true}"#);
    let error = client(&server).by_last().into_stream().try_collect::<Vec<_>>().await.expect_err("a loop");
    assert_eq!((error.kind(), server.requests().len()), (ErrorKind::Paging, 2));
    let server = Server::json(r#"{"documents": [{"id": 1}], "meta": {"is_end": false}}"#);
    let error = client(&server).by_page().into_stream().max_pages(3).try_collect::<Vec<_>>().await.expect_err("no end");
    assert_eq!((error.kind(), server.requests().len()), (ErrorKind::Paging, 3));
}

#[tokio::test]
async fn the_stand_in_leads_through_all_pages() {
    let all: Vec<Item> = (1..=25).map(|id| Item::new(id.into())).collect();
    let server = pager::mock::Server::start().await.expect("a port");
    let everything = server.anybody().by_url(all.clone()).by_link(all.clone()).by_offset(all.clone());
    everything.by_page(all.clone()).by_cursor(all.clone()).by_last(all.clone());
    let client = server.client();
    let found: [Vec<Item>; 6] = [
        client.by_url().into_stream().try_collect().await.expect("by a URL"),
        client.by_link().into_stream().try_collect().await.expect("by the header"),
        client.by_offset().limit(4).into_stream().try_collect().await.expect("by their number"),
        client.by_page().into_stream().try_collect().await.expect("by the number of the page"),
        client.by_cursor().into_stream().try_collect().await.expect("by a cursor"),
        client.by_last().into_stream().try_collect().await.expect("by the last one"),
    ];
    for items in found {
        assert_eq!(ids(&items), ids(&all));
    }
    let calls = |name: &str| server.requests().iter().filter(|request| request.endpoint.as_deref() == Some(name)).count();
    // Ten in a page where the call does not say; all at once where nothing says where a page begins.
    assert_eq!(["by_url", "by_link", "by_offset", "by_page", "by_cursor", "by_last"].map(calls), [1, 1, 7, 3, 3, 3]);
    let error = client.by_cursor().start_cursor("nowhere").await.expect_err("no such page");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
}
