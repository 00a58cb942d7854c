//! Servers to which there is no connection: the error names the cause, and the call is tried again.

use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use specimen::{Client, ErrorKind};

use crate::check::assert_sound;
use crate::environment::{self, DeadPort, Outcome};
use crate::hostile::{ATTEMPTS, calls};
use crate::server::{Response, Server};
use crate::{KEY, TOKEN, http_status, log};

#[test]
fn what_cannot_be_reached_is_tried_again_and_told() {
    let nobody = DeadPort::new().expect("loopback has a free port");
    let cases: [(&str, String, Outcome); 3] = [
        ("http", format!("http://{}", nobody.address()), Err(("no connection to the server: refused", true))),
        ("https", format!("https://{}", nobody.address()), Err(("no connection to the server: refused", true))),
        // Reserved for names that nobody has (RFC 6761).
        (
            "a name that is none",
            "https://does-not-exist.invalid".to_owned(),
            Err(("no connection to the server: its name cannot be resolved", true)),
        ),
    ];
    for (name, url, outcome) in cases {
        environment::assert_outcome(name, &url, &[], outcome);
    }
}

#[test]
fn a_handshake_that_is_reset_is_tried_again_and_told() {
    for (name, response) in [("at once", Response::none()), ("amid a message of TLS", Response::raw([22, 3, 3, 0, 99, 2]))] {
        let server = Server::deaf(response.then_reset());
        let outcome = Err(("no connection to the server: reset", true));
        assert_eq!(environment::assert_outcome(name, &server.https_url(), &[], outcome), server.connections(), "{name}");
    }
}

/// Linux drops whoever wants to connect while too many wait to be accepted; other systems refuse.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_server_with_too_many_waiting_is_tried_again_and_told() {
    let socket = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).expect("a socket");
    socket.bind(&SocketAddr::from(([127, 0, 0, 1], 0)).into()).expect("loopback has a free port");
    socket.listen(0).expect("a bound socket can listen");
    let address = socket.local_addr().ok().and_then(|address| address.as_socket()).expect("an address of IP");
    let limit = Duration::from_millis(50);
    let waiting: Vec<TcpStream> = std::iter::from_fn(|| TcpStream::connect_timeout(&address, limit).ok()).collect();
    log::watch();
    let before = log::retries(address.port());
    let client = Client::builder().base_url(format!("http://{address}")).backoff(Duration::ZERO, Duration::ZERO);
    let client = client.connect_timeout(limit).build().expect("loopback is accepted");
    for secret in [TOKEN, KEY] {
        for error in calls(&client, secret).await.map(|result| result.expect_err("nobody accepts")) {
            assert_sound(&error);
            assert_eq!((error.kind(), http_status(&error), error.is_retryable()), (ErrorKind::Connect, None, true), "{error}");
            assert_eq!(error.to_string(), format!("{}: no connection to the server: it took too long", error.endpoint()));
        }
    }
    assert_eq!(log::retries(address.port()) - before, environment::CALLS * (ATTEMPTS - 1));
    drop(waiting);
}
