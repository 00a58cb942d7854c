//! The settings of a client: which servers it may be given, and how it joins paths.

use specimen::{Client, ErrorKind};

use crate::server::{Response, Server};
use crate::{TOKEN, http_status, shown};

#[test]
fn refuses_a_base_url_that_may_not_get_credentials() {
    let bad = [
        "",
        "nonsense",
        "kapi.kakao.com",
        "http://",
        "http://example.com",
        "http://kapi.kakao.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://0.0.0.0:1",
        "http://192.168.0.1",
        "http://[2001:db8::1]:1",
        "ftp://example.com",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "https://user:p4ss@example.com",
        "https://user@example.com",
        "https://:p4ss@example.com",
        "http://user:p4ss@127.0.0.1:1",
        "https://127.0.0.1:1@example.com",
        "https://example.com?query=1",
        "http://127.0.0.1:1/?",
        "https://example.com/#fragment",
    ];
    for url in bad {
        let error = Client::builder().base_url(url).build().expect_err(url);
        assert_eq!((error.kind(), http_status(&error), error.is_retryable()), (ErrorKind::Refused, None, false), "{url}");
        assert!(!shown(&error).contains("p4ss"), "{error:?}");
    }
}

#[test]
fn accepts_https_and_http_on_loopback() {
    for url in [
        "https://x",
        "https://x:8443/prefix/",
        "http://127.0.0.1:1",
        "http://127.9.9.9",
        "http://[::1]:1",
        "http://localhost:1",
        "HTTP://LOCALHOST:1/",
    ] {
        Client::builder().base_url(url).build().unwrap_or_else(|error| panic!("{url}: {error}"));
    }
    Client::new().expect("the real server is accepted");
}

#[tokio::test]
async fn joins_the_path_of_the_base_url_and_of_the_call() {
    let server = Server::always(Response::json(200, "{}"));
    for (base, path) in [("", ""), ("/", ""), ("/prefix", "/prefix"), ("/prefix/", "/prefix"), ("/a/b", "/a/b")] {
        let client = Client::builder().base_url(server.url() + base).build().expect("loopback is accepted");
        client.with_access_token(TOKEN).profile().send().await.expect("a profile");
        assert_eq!(server.targets().pop(), Some(format!("{path}/v1/api/talk/profile")));
    }
}

#[tokio::test]
async fn views_of_one_client_keep_their_own_credentials() {
    let server = Server::always(Response::json(200, r#"{"targets":[]}"#));
    let client = crate::client(&server);
    let (one, two, admin) = (client.with_access_token("one"), client.with_access_token("two"), client.with_admin_key("key"));
    one.profile().send().await.expect("a profile");
    two.clone().profile().send().await.expect("a profile");
    admin.profiles([1]).send().await.expect("profiles");
    one.profile().send().await.expect("a profile");
    let sent: Vec<_> = server.requests().iter().map(|request| request.header("authorization").join("|")).collect();
    assert_eq!(sent, ["Bearer one", "Bearer two", "KakaoAK key", "Bearer one"]);
}
