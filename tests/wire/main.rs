//! The emitted client over real HTTP on loopback.

mod answers;
mod errors;
mod friends;
mod paging;
mod profile;
mod profiles;
mod refusals;
mod retries;
mod secrets;
mod server;
mod settings;

use std::error::Error as _;
use std::fmt::Write;

use kakaotalk_social::{AccessTokenClient, AdminKeyClient, Client, ClientBuilder, Error};

use crate::server::Server;

const TOKEN: &str = "s3cret-User_t0ken.value";
const KEY: &str = "5ecr3tadm1nkey0f32hexd1g1ts";

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().base_url(server.url())
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

/// All that an error shows of itself and of its sources.
fn shown(error: &Error) -> String {
    let mut text = format!("{error}\n{error:?}\n{error:#?}\n");
    let mut source = error.source();
    while let Some(error) = source {
        writeln!(text, "{error}\n{error:?}\n{error:#?}").expect("a String takes all");
        source = error.source();
    }
    text
}
