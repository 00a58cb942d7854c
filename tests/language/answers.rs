//! Answers that are no objects.

mod server;

use std::collections::BTreeMap;

use server::Server;
use shelf::{Client, ErrorKind, Kind};

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().expect("loopback")
}

#[tokio::test]
async fn every_kind_of_answer_is_read() {
    let server = Server::json(r#"[{"name": "cup"}]"#);
    assert_eq!(client(&server).things().await.expect("a list")[0].name, "cup");
    assert_eq!(client(&Server::json(r#"{"cup": 3}"#)).counts().await.expect("a map"), BTreeMap::from([("cup".to_owned(), 3)]));
    assert_eq!(client(&Server::json("[[1,null],[]]")).grid().await.expect("lists"), [vec![Some(1), None], vec![]]);
    assert_eq!(client(&Server::json(" 7 ")).total().await.expect("a number"), 7);
    assert!(client(&Server::json("null")).best().await.expect("nothing").is_none());
    assert_eq!(client(&Server::json(r#""oak""#)).kind().await.expect("a kind"), Kind::Oak);
    let bytes = [0, 159, 146, 150];
    assert_eq!(client(&Server::new(&[(200, "", bytes)])).picture().await.expect("bytes"), bytes.as_slice());
    for body in ["", "{", "[1]"] {
        client(&Server::new(&[(204, "", body)])).clear().await.expect("nothing is read");
    }
    let meta = client(&Server::new(&[(201, "x-a: b", "")])).clear().send_with_meta().await.expect("nothing");
    assert_eq!((meta.status.as_u16(), meta.headers["x-a"].as_bytes()), (201, b"b".as_slice()));
}

#[tokio::test]
async fn what_is_not_as_documented_is_told_with_its_place() {
    for (body, told) in
        [("{}", "`$`: expected a list, found an object"), (r#"[{"name": 1}]"#, "`$[0].name`: expected a text, found a whole number")]
    {
        let error = client(&Server::json(body)).things().await.expect_err(body);
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert!(error.to_string().contains(told), "{error}");
    }
}
