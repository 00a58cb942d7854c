//! Bodies in parts: bytes, streams, and texts beside them.

mod server;

use std::io;

use album::{Client, File};
use futures_util::stream;
use server::{Request, Server};

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().expect("loopback")
}

/// The parts of a body, each as its head and its content.
fn parts(request: &Request) -> Vec<(String, String)> {
    let boundary = request.header("content-type").and_then(|it| it.strip_prefix("multipart/form-data; boundary=")).expect("a boundary");
    let text = request.text();
    assert!(text.ends_with(&format!("\r\n--{boundary}--\r\n")), "{text}");
    let (between, end) = (format!("--{boundary}\r\n"), format!("\r\n--{boundary}--\r\n"));
    let parts = text.split(&between).skip(1).map(|part| part.split_once("\r\n\r\n").expect("a part"));
    parts.map(|(head, rest)| (head.to_owned(), rest.trim_end_matches(&end).trim_end_matches("\r\n").to_owned())).collect()
}

#[tokio::test]
async fn files_and_texts_are_parts() {
    let server = Server::json(r#"{"count": 2}"#);
    let files = [File::new("a\".png", "one").content_type("image/png"), File::new("b.png", vec![b't', b'w', b'o'])];
    let answer = client(&server).upload(files).title("Sommer ☀").await.expect("a count");
    assert_eq!(answer.count, 2);
    let request = server.request();
    assert_eq!(request.line(), "POST /upload");
    let mut parts = parts(&request);
    parts.sort();
    let part = |head: &str, content: &str| (head.to_owned(), content.to_owned());
    assert_eq!(
        parts,
        [
            part("Content-Disposition: form-data; name=\"file\"; filename=\"a%22.png\"\r\nContent-Type: image/png", "one"),
            part("Content-Disposition: form-data; name=\"file\"; filename=\"b.png\"\r\nContent-Type: application/octet-stream", "two"),
            part("Content-Disposition: form-data; name=\"title\"", "Sommer ☀"),
        ]
    );
    assert_eq!(request.header("content-length"), Some(request.body.len().to_string().as_str()));
}

#[tokio::test]
async fn bytes_are_sent_again_after_a_passing_failure_and_a_stream_is_not() {
    let server = Server::new(&[(503, "retry-after: 0", "")]);
    let client = client(&server);
    let error = client.replace_cover(File::new("a.png", "one")).await.expect_err("a failure");
    assert_eq!((error.status().map(|it| it.as_u16()), server.requests().len()), (Some(503), 3));
    let stream = stream::iter([io::Result::Ok("one".into())]);
    let error = client.replace_cover(File::stream("a.png", None, stream)).await.expect_err("a failure");
    assert_eq!((error.status().map(|it| it.as_u16()), server.requests().len()), (Some(503), 4), "{error}");
}

#[tokio::test]
async fn a_stream_is_sent_as_it_comes_and_once() {
    let server = Server::json(r#"{"count": 1}"#);
    let chunks = || stream::iter(["ab".into(), "cd".into()].map(io::Result::Ok));
    let client = client(&server);
    let request = client.upload([File::stream("a.txt", Some(4), chunks())]);
    request.clone().await.expect("a count");
    assert_eq!(parts(&server.request())[0].1, "abcd");
    assert!(server.request().header("content-length").is_some(), "its length is known");
    let error = request.await.expect_err("the stream is used up");
    assert!(error.to_string().contains("can be sent once"), "{error}");
    client.upload([File::stream("a.txt", None, chunks())]).await.expect("a count");
    assert_eq!(server.request().header("transfer-encoding"), Some("chunked"));
    assert_eq!(parts(&server.request())[0].1, "abcd");
    assert!(!format!("{:?}", client.upload([File::new("secret.txt", "content")])).contains("content"));
}
