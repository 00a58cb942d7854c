//! Calls in a process of their own: a running one must not change its environment, and TLS and proxies are read from there.

use std::env;
use std::io;
use std::net::SocketAddr;
use std::process::Command;
use std::time::Duration;

use socket2::{Domain, Socket, Type};
use specimen::reqwest::Url;
use specimen::{Client, ErrorKind};

use crate::check::assert_sound;
use crate::hostile::{ATTEMPTS, calls};
use crate::log;
use crate::proxies::LOGIN;
use crate::{KEY, TOKEN, http_status, shown};

/// Success, or what the error says, and whether trying again may help. It is always a failed connection.
pub(crate) type Outcome = Result<(), (&'static str, bool)>;

/// What the process has to do.
const URL: &str = "WIRE_URL";
const SAYS: &str = "WIRE_SAYS";
const IS_RETRYABLE: &str = "WIRE_IS_RETRYABLE";

/// What a developer's machine may have set.
const UNSET: [&str; 11] = [
    "ALL_PROXY",
    "all_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "HTTP_PROXY",
    "http_proxy",
    "NO_PROXY",
    "no_proxy",
    "REQUEST_METHOD",
    "SSL_CERT_DIR",
    "SSL_CERT_FILE",
];

/// How many calls [`assert_outcome`] makes.
pub(crate) const CALLS: usize = 4;

/// Makes every call of either credential where these variables are set, and asserts what comes of each. Gives the number of
/// attempts.
#[track_caller]
pub(crate) fn assert_outcome(name: &str, url: &str, variables: &[(&str, &str)], outcome: Outcome) -> usize {
    let (says, is_retryable) = outcome.err().unwrap_or_default();
    let mut command = Command::new(env::current_exe().expect("the tests have a path"));
    command.args(["--exact", "environment::calls_in_a_process_of_their_own", "--ignored", "--nocapture"]);
    for variable in UNSET {
        command.env_remove(variable);
    }
    command.env(URL, url).env(SAYS, says).env(IS_RETRYABLE, is_retryable.to_string()).envs(variables.iter().copied());
    let output = command.output().expect("the tests can be started");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && out.contains("1 passed"), "{name}: {out}{err}");
    CALLS * if is_retryable { ATTEMPTS } else { 1 }
}

#[tokio::test]
#[ignore = "other tests start it, in an environment of their making"]
async fn calls_in_a_process_of_their_own() {
    // Set by nobody if all that is ignored is run.
    let Ok(url) = env::var(URL) else { return };
    let (says, is_retryable) = (env::var(SAYS).expect("it is set"), env::var(IS_RETRYABLE).expect("it is set") == "true");
    let port = Url::parse(&url).ok().and_then(|url| url.port_or_known_default()).expect("a URL with a port");
    log::watch();
    let client = Client::builder().base_url(url).backoff(Duration::ZERO, Duration::ZERO).build().expect("it can be set up");
    for secret in [TOKEN, KEY] {
        for result in calls(&client, secret).await {
            let Err(error) = result else {
                assert_eq!(says, "", "it is an answer");
                continue;
            };
            assert_sound(&error);
            let shown = shown(&error);
            assert!(!shown.contains(LOGIN), "{shown}");
            assert_eq!(error.to_string(), format!("{}: {says}", error.endpoint()), "{shown}");
            let came = (error.kind(), http_status(&error), error.is_retryable());
            assert_eq!(came, (ErrorKind::Connect, None, is_retryable), "{shown}");
        }
    }
    assert_eq!(log::retries(port), if is_retryable { CALLS * (ATTEMPTS - 1) } else { 0 });
}

/// A port on which nobody listens, and that is nobody else's for as long as this is kept.
pub(crate) struct DeadPort(pub(crate) Socket);

impl DeadPort {
    pub(crate) fn new() -> io::Result<Self> {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
        socket.bind(&SocketAddr::from(([127, 0, 0, 1], 0)).into())?;
        Ok(Self(socket))
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.0.local_addr().ok().and_then(|address| address.as_socket()).expect("it is bound")
    }
}
