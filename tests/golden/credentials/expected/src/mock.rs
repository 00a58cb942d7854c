// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A stand-in for the Vault API, for tests: a server on this machine that answers as the documentation
//! says.
//!
//! It knows the calls, what each must be given, and which error answers what. It holds what a test
//! tells it, and answers by the samples of the documentation until then.
//!
//! ```no_run
//! use vault::mock;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = mock::Server::start().await?;
//! let client = server.client();
//! let query_key = mock::SERVICE_KEY;
//! let answer = client.with_query_key(query_key).weather("place").await?;
//! println!("{}", answer.id);
//! assert_eq!(server.requests().len(), 1);
//! # Ok(())
//! # }
//! ```
//!
//! A credential is known once a test has told of it, by a method such as [`Server::with_access_token`];
//! one of each kind is known from the start.

mod account;
mod answer;
mod description;
mod refusal;
mod request;
mod schema;
mod server;
mod state;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;

use crate::mock::account::Handle;
use crate::mock::description::Description;
use crate::mock::server::{Running, Shared};
use crate::mock::state::State;
use crate::runtime::answer::Answer;
use crate::runtime::client::Client;
use crate::runtime::error::{Context, Error, ErrorKind, Failure};

pub use self::request::Request;
pub use self::state::Fault;

/// Part of a credential that works from the start, or all of it; no other server takes it.
pub const ACCESS_TOKEN: &str = "fake-access-token";

/// Part of a credential that works from the start, or all of it; no other server takes it.
pub const ADMIN_KEY: &str = "fake-admin-key";

/// Part of a credential that works from the start, or all of it; no other server takes it.
pub const SERVICE_KEY: &str = "fake-query-key";

/// Part of a credential that works from the start, or all of it; no other server takes it.
pub const SECRET_KEY: &str = "fake-secret-key";

/// Part of a credential that works from the start, or all of it; no other server takes it.
pub const VAULT_USER: &str = "fake-user";

/// Part of a credential that works from the start, or all of it; no other server takes it.
pub const VAULT_PASSWORD: &str = "fake-password";

/// Part of a credential that works from the start, or all of it; no other server takes it.
pub const CLIENT_ID: &str = "fake-client-id";

/// Part of a credential that works from the start, or all of it; no other server takes it.
pub const CLIENT_SECRET: &str = "fake-client-secret";

/// What the stand-in knows of the API.
fn description() -> serde_json::Result<Description> {
    serde_json::from_str(include_str!("mock/api.json"))
}

/// A stand-in for the API, on a free port of this machine. It stops when it is dropped.
#[derive(Debug)]
pub struct Server(Running);

impl Server {
    /// Starts a stand-in that answers as the documentation's samples do.
    ///
    /// It runs on the Tokio runtime that it is called in.
    ///
    /// # Errors
    ///
    /// If the machine has no port left.
    pub async fn start() -> io::Result<Self> {
        let description = description()?;
        let state = State::new(&description);
        Self::run(description, state).await
    }

    /// Starts a stand-in with what there is in JSON, as in a file for the one on the command line.
    ///
    /// # Errors
    ///
    /// If the text is no such JSON, which the error explains, or if the machine has no port left.
    pub async fn start_with(state: &str) -> io::Result<Self> {
        let description = description()?;
        let state = State::read(state, &description).map_err(io::Error::other)?;
        Self::run(description, state).await
    }

    async fn run(description: Description, state: State) -> io::Result<Self> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Running::start(address, Shared::new(description, state, None)).await.map(Self)
    }

    /// Where it is, for [`ClientBuilder::base_url`](crate::ClientBuilder::base_url).
    pub fn base_url(&self) -> String {
        format!("http://{}", self.0.address)
    }

    /// A client that points at it, and does not wait before it tries again.
    ///
    /// # Panics
    ///
    /// If no client can be made, which only ever happens to one that needs TLS.
    pub fn client(&self) -> Client {
        let builder = Client::builder().base_url(self.base_url());
        builder
            .backoff(Duration::ZERO, Duration::ZERO)
            .build()
            .expect("a client of this machine")
    }

    /// Makes something go wrong with the next answer. Several go wrong one after the other.
    pub fn next(&self, fault: Fault) {
        self.0.shared.next(fault);
    }

    /// All requests so far, in the order in which they came.
    pub fn requests(&self) -> Vec<Request> {
        self.0.shared.requests()
    }

    /// What belongs to the holder of a credential: Access token.
    ///
    /// It is known to the server from now on.
    pub fn with_access_token(
        &self,
        access_token: impl Into<String>,
    ) -> AccessTokenAccount {
        AccessTokenAccount(self.0.account("access_token", &[access_token.into()]))
    }

    /// What belongs to the holder of a credential: Admin key.
    ///
    /// It is known to the server from now on.
    pub fn with_admin_key(&self, admin_key: impl Into<String>) -> AdminKeyAccount {
        AdminKeyAccount(self.0.account("admin_key", &[admin_key.into()]))
    }

    /// What belongs to the holder of a credential: Key in the query.
    ///
    /// It is known to the server from now on.
    pub fn with_query_key(&self, query_key: impl Into<String>) -> QueryKeyAccount {
        QueryKeyAccount(self.0.account("query_key", &[query_key.into()]))
    }

    /// Makes a credential known.
    pub fn with_secret_key(&self, secret_key: impl Into<String>) {
        self.0.shared.change("secret_key", &state::key(&[secret_key.into()]), |_| {});
    }

    /// Makes a credential known.
    pub fn with_login(&self, user: impl Into<String>, password: impl Into<String>) {
        self.0
            .shared
            .change("login", &state::key(&[user.into(), password.into()]), |_| {});
    }

    /// What belongs to the holder of a credential: Keys of an app.
    ///
    /// It is known to the server from now on.
    pub fn with_app_keys(
        &self,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> AppKeysAccount {
        AppKeysAccount(
            self.0.account("app_keys", &[client_id.into(), client_secret.into()]),
        )
    }

    /// What belongs to whoever calls without a credential.
    ///
    /// Nobody has to be known for it.
    pub fn anybody(&self) -> AnybodyAccount {
        AnybodyAccount(self.0.account("none", &[]))
    }
}

/// What belongs to the holder of a credential: Access token. Whatever is changed holds from the next
/// request on.
#[derive(Clone, Debug)]
pub struct AccessTokenAccount(Handle);

impl AccessTokenAccount {
    /// Says what `user` answers.
    pub fn user(self, answer: crate::User) -> Self {
        Self(self.0.answers("user", answer))
    }
}

/// What belongs to the holder of a credential: Admin key. Whatever is changed holds from the next
/// request on.
#[derive(Clone, Debug)]
pub struct AdminKeyAccount(Handle);

impl AdminKeyAccount {
    /// Says what `user` answers.
    pub fn user(self, answer: crate::User) -> Self {
        Self(self.0.answers("user", answer))
    }
}

/// What belongs to the holder of a credential: Key in the query. Whatever is changed holds from the
/// next request on.
#[derive(Clone, Debug)]
pub struct QueryKeyAccount(Handle);

impl QueryKeyAccount {
    /// Says what `weather` answers.
    pub fn weather(self, answer: crate::User) -> Self {
        Self(self.0.answers("weather", answer))
    }
}

/// What belongs to the holder of a credential: Keys of an app. Whatever is changed holds from the next
/// request on.
#[derive(Clone, Debug)]
pub struct AppKeysAccount(Handle);

impl AppKeysAccount {
    /// Says what `translate` answers.
    pub fn translate(self, answer: String) -> Self {
        Self(self.0.answers("translate", answer))
    }
}

/// What belongs to whoever calls without a credential. Whatever is changed holds from the next request
/// on.
#[derive(Clone, Debug)]
pub struct AnybodyAccount(Handle);

impl AnybodyAccount {
    /// Says what `issue_token` answers.
    pub fn issue_token(self, answer: crate::Token) -> Self {
        Self(self.0.answers("issue_token", answer))
    }

    /// Says what `refresh_token` answers.
    pub fn refresh_token(self, answer: crate::Token) -> Self {
        Self(self.0.answers("refresh_token", answer))
    }
}

impl Error {
    /// An error as a call returns it when the API answers so, for tests of what is done about it.
    pub fn test(status: StatusCode, body: impl Into<Bytes>) -> Self {
        let answer = Answer {
            status,
            headers: Default::default(),
            body: body.into(),
        };
        Self::made(Failure::new(ErrorKind::Api, ""), Some(answer))
    }

    /// An error of this kind that came without an answer.
    pub fn test_kind(kind: ErrorKind) -> Self {
        Self::made(Failure::new(kind, "made by a test"), None)
    }

    fn made(failure: Failure, answer: Option<Answer>) -> Self {
        let call = Context {
            endpoint: "test",
            repeatable: true,
            catalog: None,
            body: None,
            success: &[],
        };
        Self::new(&call, &[], failure, answer)
    }
}
