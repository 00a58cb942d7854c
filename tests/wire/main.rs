//! The emitted client over real HTTP on loopback.

mod answers;
mod bulk;
mod certificates;
mod check;
mod convenience;
mod decode;
mod dropped;
mod environment;
mod errors;
mod friends;
mod hostile;
mod limits;
mod log;
mod own_client;
mod paging;
mod profile;
mod profiles;
mod properties;
mod proxies;
mod refusals;
mod requests;
mod retries;
mod secrets;
mod server;
mod settings;
mod snippets;
mod tls;
mod tracing;
#[cfg(target_os = "linux")]
mod trust;
mod unreachable;

use std::time::Duration;

use specimen::{AccessTokenClient, AdminKeyClient, Client, ClientBuilder, Error};

use crate::check::shown;
use crate::server::Server;

const TOKEN: &str = "s3cret-User_t0ken.value";
const KEY: &str = "5ecr3tadm1nkey0f32hexd1g1ts";

/// Its clients do not wait before they try again.
fn builder(server: &Server) -> ClientBuilder {
    Client::builder().base_url(server.url()).backoff(Duration::ZERO, Duration::ZERO)
}

fn client(server: &Server) -> Client {
    builder(server).build().expect("loopback is accepted")
}

fn user(server: &Server) -> AccessTokenClient {
    client(server).with_access_token(TOKEN)
}

fn admin(server: &Server) -> AdminKeyClient {
    client(server).with_admin_key(KEY)
}

/// The HTTP status of an error as a number.
fn http_status(error: &Error) -> Option<u16> {
    error.status().map(|status| status.as_u16())
}
