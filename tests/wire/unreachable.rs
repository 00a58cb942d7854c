//! Servers to which there is no connection: the error names the cause, and the call is tried again.

use std::future::ready;
use std::time::Duration;

use specimen::reqwest::{
    self,
    dns::{Name, Resolve, Resolving},
};
use specimen::{Client, ClientBuilder, ErrorKind};

use crate::check::assert_sound;
use crate::environment::{self, DeadPort};
use crate::hostile::{ATTEMPTS, calls};
use crate::server::{Response, Server};
use crate::{KEY, TOKEN, http_status, log};

#[test]
fn a_port_that_refuses_is_tried_again_and_told() {
    let nobody = DeadPort::new().expect("loopback has a free port");
    for scheme in ["http", "https"] {
        let outcome = Err(("no connection to the server: refused", true));
        environment::assert_outcome(scheme, &format!("{scheme}://{}", nobody.address()), &[], outcome);
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
    let socket = DeadPort::new().expect("loopback has a free port");
    socket.0.listen(0).expect("a bound socket can listen");
    let address = socket.address();
    let limit = Duration::from_millis(50);
    let waiting: Vec<_> = std::iter::from_fn(|| std::net::TcpStream::connect_timeout(&address, limit).ok()).collect();
    let client = Client::builder().base_url(format!("http://{address}")).connect_timeout(limit);
    assert_told(client, address.port(), "no connection to the server: it took too long").await;
    drop(waiting);
}

/// Knows nobody. The resolver of the system might ask others for the name.
struct Nobody;

impl Resolve for Nobody {
    fn resolve(&self, _: Name) -> Resolving {
        Box::pin(ready(Err("no such name".into())))
    }
}

#[tokio::test]
async fn a_name_that_cannot_be_resolved_is_tried_again_and_told() {
    // reqwest itself brings no cryptography along. That another test may have installed it already is fine.
    drop(rustls::crypto::ring::default_provider().install_default());
    let http = reqwest::Client::builder().no_proxy().tls_certs_only([]).dns_resolver(Nobody).build().expect("it can be built");
    let nobody = DeadPort::new().expect("loopback has a free port");
    let client = Client::builder().base_url(format!("https://does-not-exist.invalid:{}", nobody.address().port())).http_client(http);
    assert_told(client, nobody.address().port(), "no connection to the server: its name cannot be resolved").await;
}

/// Asserts that every call of either credential fails like this and is tried again. Nobody else uses the port.
async fn assert_told(settings: ClientBuilder, port: u16, says: &str) {
    log::watch();
    let before = log::retries(port);
    let client = settings.backoff(Duration::ZERO, Duration::ZERO).build().expect("the URL is accepted");
    for secret in [TOKEN, KEY] {
        for error in calls(&client, secret).await.map(|result| result.expect_err("nobody is there")) {
            assert_sound(&error);
            assert_eq!((error.kind(), http_status(&error), error.is_retryable()), (ErrorKind::Connect, None, true), "{error}");
            assert_eq!(error.to_string(), format!("{}: {says}", error.endpoint()));
        }
    }
    assert_eq!(log::retries(port) - before, environment::CALLS * (ATTEMPTS - 1));
}
