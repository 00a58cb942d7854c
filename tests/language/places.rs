//! Where parameters go, what no value can do to a path, every method, and when a call is repeated.

mod server;

use std::time::Duration;

use depot::{Client, ErrorKind, Filter, Format};
use server::Server;

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).backoff(Duration::ZERO, Duration::ZERO).build().expect("loopback")
}

const PARCEL: &str = r#"{"id": "1"}"#;

#[tokio::test]
async fn parameters_go_where_the_spec_says() {
    let server = Server::json(PARCEL);
    let request = client(&server).parcel("a/b ö", Format::Json).tag(["red", "blue&"]).fields(["id", "weight"]).bounds([1.5, 2.0]);
    request.filter(Filter::new().heavy(true)).x_request_id("r1").await.expect("a parcel");
    let request = server.request();
    let query = "tag=red&tag=blue%26&fields=id%2Cweight&bounds=1.5%7C2&filter=%7B%22heavy%22%3Atrue%7D";
    assert_eq!(request.line(), format!("GET /v1/parcels/a%2Fb%20%C3%B6.json?{query}"));
    assert_eq!(request.header("x-request-id"), Some("r1"));
    assert_eq!(request.header("x-depot-version"), Some("2026-01"));
    assert!(request.body.is_empty());
}

#[tokio::test]
async fn no_value_adds_a_segment_or_leaves_one() {
    let server = Server::json(PARCEL);
    let client = client(&server);
    for (key, sent) in
        [("../..", "..%2F..%2e"), ("%2e%2e/x", "%252e%252e%2Fx"), ("a?b#c;d\\e", "a%3Fb%23c%3Bd%5Ce"), ("..", "...json"), ("a\0", "a%00")]
    {
        client.parcel(key, Format::Json).await.expect("a parcel");
        let target = server.request().target;
        assert_eq!(target.matches('/').count(), 3, "{key}: {target}");
        if key != "../.." {
            assert!(target.starts_with(&format!("/v1/parcels/{}", sent.trim_end_matches(".json"))), "{key}: {target}");
        }
    }
    let refused = client.parcel("", Format::Json).await.expect_err("an empty segment would be another path");
    assert_eq!(refused.kind(), ErrorKind::Refused);
    assert!(refused.to_string().contains("`parcelKey` must not be empty"), "{refused}");
    assert_eq!(server.requests().len(), 5);
}

#[tokio::test]
async fn every_method_sends_what_its_kind_sends() {
    let server = Server::json(PARCEL);
    let client = client(&server);
    client.look(7).await.expect("it is there");
    client.put_parcel(7, 300).dry_run(true).await.expect("a parcel");
    client.drop_parcel(7).force(true).await.expect("it is gone");
    let lines: Vec<(String, String)> = server.requests().iter().map(|request| (request.line(), request.text().to_owned())).collect();
    let line = |line: &str, body: &str| (line.to_owned(), body.to_owned());
    let expected =
        [line("HEAD /v1/parcels/7", ""), line("PUT /v1/parcels/7?dry_run=true", "weight=300"), line("DELETE /v1/parcels/7?force=true", "")];
    assert_eq!(lines, expected);
}

#[tokio::test]
async fn what_can_do_no_harm_is_repeated_and_a_key_is_kept() {
    let server = Server::new(&[(503, "", ""), (200, "", PARCEL)]);
    client(&server).put_parcel(7, 300).await.expect("PUT is tried again");
    assert_eq!(server.requests().len(), 2);

    let server = Server::new(&[(503, "", ""), (503, "", ""), (200, "", PARCEL)]);
    let client = client(&server);
    client.send_parcel("Ada").await.expect("a call with a key is tried again");
    let keys: Vec<String> = server.requests().iter().map(|one| one.header("idempotency-key").expect("a key").to_owned()).collect();
    assert_eq!((keys.len(), keys[0].len()), (3, 36));
    assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
    client.send_parcel("Ada").await.expect("another call");
    assert_ne!(server.request().header("idempotency-key"), Some(keys[0].as_str()), "another call has another key");
    client.send_parcel("Ada").idempotency_key("mine").await.expect("a key of one's own");
    assert_eq!(server.request().header("idempotency-key"), Some("mine"));
}
