//! Proxies that the environment names: calls over https go through them, and what they refuse is told.

use crate::environment::{self, CALLS, DeadPort, Outcome};
use crate::hostile::BODY;
use crate::server::{Response, Server};
use crate::{KEY, TOKEN};

/// The user `Gildong` with the admin key for a password, as a proxy is sent them: no log and no error may show them.
pub(crate) const LOGIN: &str = "R2lsZG9uZzo1ZWNyM3RhZG0xbmtleTBmMzJoZXhkMWcxdHM=";

/// A proxy at this address, with a user and a password.
fn with_login(address: &str) -> String {
    format!("http://Gildong:{KEY}@{address}")
}

fn address(server: &Server) -> String {
    format!("127.0.0.1:{}", server.port())
}

/// Asserts that a proxy was asked for nothing but a way to this server, and sent nothing but its own login.
#[track_caller]
fn assert_connects(proxy: &Server, attempts: usize, to: &str) {
    let requests = proxy.requests();
    assert_eq!(requests.len(), attempts);
    for request in requests {
        assert_eq!((request.method.as_str(), request.target.as_str()), ("CONNECT", to));
        assert_eq!(request.header("proxy-authorization"), [format!("Basic {LOGIN}")]);
        assert!(request.header("authorization").is_empty(), "{request:?}");
        let sent = format!("{request:?}");
        assert!(!sent.contains(TOKEN) && !sent.contains(KEY), "{sent}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn calls_over_https_go_through_the_proxy_which_sees_no_credential() {
    use crate::certificates::{Authority, sound};
    use crate::trust::{path, trusting};
    let authority = Authority::new("one");
    let (server, file) = (authority.server(&sound()), trusting(&authority));
    let trusted = ("SSL_CERT_FILE", path(&file));
    let proxy = Server::always(Response::raw("HTTP/1.1 200 Go On\r\n\r\n").then_tunnel(&server));
    let login = with_login(&address(&proxy));
    for variable in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
        environment::assert_outcome(variable, &server.https_url(), &[trusted, (variable, &login)], Ok(()));
    }
    assert_connects(&proxy, 3 * CALLS, &address(&server));
    assert_eq!(server.requests().len(), 3 * CALLS);

    environment::assert_outcome("NO_PROXY", &server.https_url(), &[trusted, ("HTTPS_PROXY", &login), ("NO_PROXY", "127.0.0.1")], Ok(()));
    assert_eq!((proxy.connections(), server.requests().len()), (3 * CALLS, 4 * CALLS));
}

#[test]
fn calls_over_http_go_past_every_proxy() {
    let (server, proxy) = (Server::always(Response::json(200, BODY)), Server::always(Response::json(200, "{}")));
    let login = with_login(&address(&proxy));
    let variables = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"].map(|variable| (variable, login.as_str()));
    environment::assert_outcome("all of them", &server.url(), &variables, Ok(()));
    assert_eq!((server.requests().len(), proxy.connections()), (CALLS, 0));
}

#[test]
fn a_proxy_that_leads_nowhere_is_a_connection_that_failed() {
    let refusal = |status, headers: &[(&str, &str)]| Response::new(status, headers, format!("no way for {KEY} {TOKEN} {LOGIN}"));
    let unsuccessful = Err(("no connection to the server: by way of the proxy: unsuccessful", true));
    let cases: [(&str, Response, Outcome); 8] = [
        (
            "407",
            refusal(407, &[("proxy-authenticate", "Basic")]),
            Err(("no connection to the server: the proxy asks for a login (407)", false)),
        ),
        ("403", refusal(403, &[]), unsuccessful),
        ("502", refusal(502, &[]), unsuccessful),
        ("a redirect", refusal(302, &[("location", "https://127.0.0.1:1/")]), unsuccessful),
        ("no HTTP", Response::raw(format!("SSH-2.0-{KEY}\r\n\r\n")), unsuccessful),
        ("headers without an end", Response::raw("HTTP/1.1 200 OK\r\n").then_forever("x-one: 1\r\n"), unsuccessful),
        ("nothing", Response::none(), Err(("no connection to the server: by way of the proxy: unexpected end of file", true))),
        ("a reset", Response::none().then_reset(), Err(("no connection to the server: by way of the proxy: reset", true))),
    ];
    let server = Server::always(Response::json(200, BODY));
    for (name, response, outcome) in cases {
        let proxy = Server::always(response);
        let attempts = environment::assert_outcome(name, &server.https_url(), &[("HTTPS_PROXY", &with_login(&address(&proxy)))], outcome);
        assert_connects(&proxy, attempts, &address(&server));
    }
    assert_eq!(server.connections(), 0, "nobody goes past the proxy");
}

#[test]
fn a_proxy_that_cannot_be_reached_is_told() {
    let dead = DeadPort::new().expect("loopback has a free port");
    let nobody = &dead.address().to_string();
    let cases: [(&str, String, Outcome); 3] = [
        ("refused", with_login(nobody), Err(("no connection to the server: by way of the proxy: refused", true))),
        (
            "SOCKS 5",
            with_login(nobody).replace("http:", "socks5:"),
            Err(("no connection to the server: the proxy has a scheme that is not supported", false)),
        ),
        (
            "SOCKS 4",
            with_login(nobody).replace("http:", "socks4:"),
            Err(("no connection to the server: the proxy has a scheme that is not supported", false)),
        ),
    ];
    let server = Server::always(Response::json(200, BODY));
    for (name, proxy, outcome) in cases {
        environment::assert_outcome(name, &server.https_url(), &[("HTTPS_PROXY", &proxy)], outcome);
    }
    assert_eq!(server.connections(), 0, "nobody goes past the proxy");
}

#[test]
fn a_proxy_whose_name_cannot_be_resolved_is_told() {
    let outcome = Err(("no connection to the server: by way of the proxy: its name cannot be resolved", true));
    // Longer than a part of a name can be, so nobody is asked for it.
    let proxy = with_login(&format!("{}.invalid", "a".repeat(64)));
    environment::assert_outcome("no such name", "https://127.0.0.1:1", &[("HTTPS_PROXY", &proxy)], outcome);
}
