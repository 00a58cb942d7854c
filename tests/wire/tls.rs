//! Connections that never come to be what https is: no request is sent over them.

use std::time::Duration;

use specimen::{Client, ErrorKind};

use crate::check::assert_sound;
use crate::server::{Response, Server};
use crate::{TOKEN, http_status};

#[tokio::test]
async fn a_handshake_that_stalls_or_fails_is_a_connection_that_failed() {
    let plain = Response::json(200, "{}");
    for (name, response) in [("stalls", Response::none().then_silence()), ("is plain HTTP", plain), ("closes", Response::none())] {
        let server = Server::deaf(response);
        let client = Client::builder().base_url(server.https_url()).connect_timeout(Duration::from_millis(50)).max_retries(0);
        let client = client.build().expect("https is accepted");
        let error = client.with_access_token(TOKEN).profile().send().await.expect_err(name);
        assert_eq!((error.kind(), http_status(&error), error.is_retryable()), (ErrorKind::Connect, None, true), "{name}: {error:?}");
        assert_sound(&error);
    }
}
