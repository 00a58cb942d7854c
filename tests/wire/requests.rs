//! The headers that follow from a body, and from there being none.

use crate::server::{Request, Response, Server};
use crate::{admin, user};

const FORM: &str = "application/x-www-form-urlencoded";

/// The method, `Content-Type` and `Content-Length`, and the body.
fn parts(request: &Request) -> (&str, Vec<&str>, Vec<&str>, &str) {
    let body = std::str::from_utf8(&request.body).expect("it is ASCII");
    (&request.method, request.header("content-type"), request.header("content-length"), body)
}

#[tokio::test]
async fn a_post_without_parameters_says_that_its_body_is_empty() {
    let server = Server::always(Response::json(200, "{}"));
    user(&server).touch().await.expect("an answer");
    assert_eq!(parts(&server.request()), ("POST", vec![], vec!["0"], ""));
}

#[tokio::test]
async fn a_content_type_that_nobody_asks_for_belongs_to_a_body() {
    let server = Server::always(Response::json(200, "{}"));
    let user = user(&server);
    user.measures().await.expect("an answer");
    user.measures().since(1).await.expect("an answer");
    user.measures().via_post().await.expect("an answer");
    user.measures().since(1).via_post().await.expect("an answer");
    user.measures().extra_parameter("x", "1").via_post().await.expect("an answer");
    user.touch().extra_parameter("x", "1").await.expect("an answer");
    let requests = server.requests();
    let sent: Vec<_> = requests.iter().map(parts).collect();
    let expected = [
        ("GET", vec![], vec![], ""),
        ("GET", vec![], vec![], ""),
        ("POST", vec![], vec!["0"], ""),
        ("POST", vec![FORM], vec!["7"], "since=1"),
        ("POST", vec![FORM], vec!["3"], "x=1"),
        ("POST", vec![FORM], vec!["3"], "x=1"),
    ];
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn a_content_type_that_the_api_lists_is_sent_with_every_method() {
    let server = Server::always(Response::json(200, r#"{"targets":[]}"#));
    admin(&server).profiles([1]).await.expect("an answer");
    admin(&server).profiles([1]).via_get().await.expect("an answer");
    for request in server.requests() {
        assert_eq!(request.header("content-type"), [format!("{FORM};charset=utf-8")]);
    }
}
