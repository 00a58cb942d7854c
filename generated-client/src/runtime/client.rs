// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The client and its settings.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::HeaderValue;
use reqwest::redirect::Policy;

use super::error::{Catalog, Error, Failure};
use super::limits::{Limits, limits};
use super::retry::{Backoff, Budget};
use super::tls;

/// A client of the API: a pool of connections and its settings. Cheap to clone; keep one for the whole program.
///
/// Use it from one Tokio runtime at a time: a connection lives in the runtime that made it, and rests while that one does.
#[derive(Clone)]
pub struct Client {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) http: reqwest::Client,
    /// Whether it is another's, which may follow redirects.
    pub(super) is_foreign: bool,
    /// One for each host of the API.
    pub(super) base_urls: Vec<Url>,
    pub(super) limits: Limits,
    pub(super) backoff: Backoff,
    pub(super) budget: Budget,
    pub(super) catalog: Option<&'static Catalog>,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.inner.base_urls[0].as_str())
            .field("limits", &self.inner.limits)
            .finish_non_exhaustive()
    }
}

/// The settings of a [`Client`] to be.
///
/// Calls over https go through the proxy that the environment names (`HTTPS_PROXY`), if any; calls over http through none.
/// What is no URL of a proxy there is ignored.
#[derive(Clone)]
#[must_use = "settings do nothing until `build` makes a client of them"]
pub struct ClientBuilder {
    #[allow(unused, reason = "of an API with one host")]
    pub(super) hosts: &'static [&'static str],
    /// One for each host.
    pub(super) base_urls: Vec<String>,
    /// Why no client can be made, if a setting is wrong.
    pub(super) wrong: Option<String>,
    http: Option<reqwest::Client>,
    user_agent: Option<String>,
    connect_timeout: Duration,
    limits: Limits,
    backoff: Backoff,
    catalog: Option<&'static Catalog>,
}

limits!(ClientBuilder, limits);

impl ClientBuilder {
    pub(crate) fn new(hosts: &'static [&'static str], catalog: Option<&'static Catalog>) -> Self {
        Self {
            hosts,
            base_urls: hosts.iter().map(|host| (*host).to_owned()).collect(),
            wrong: None,
            http: None,
            user_agent: None,
            connect_timeout: Duration::from_secs(5),
            limits: Limits::default(),
            backoff: Backoff::default(),
            catalog,
        }
    }

    /// Sends calls to another server, such as one of your tests: `https`, or `http` on this machine's loopback.
    ///
    /// It gets the credentials, so [`ClientBuilder::build`] refuses everything else.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_urls[0] = base_url.into();
        self
    }

    /// Names the application in front of this crate in the `User-Agent` of every request, such as `my-service/1.2`.
    ///
    /// An HTTP client of your own ([`ClientBuilder::http_client`]) has its own `User-Agent`; then this does nothing.
    pub fn user_agent(mut self, application: impl Into<String>) -> Self {
        self.user_agent = Some(application.into());
        self
    }

    /// How long connecting may take, TLS included. Default: 5 seconds.
    ///
    /// Calls share connections, so there is none for a single call: its attempt, in which connecting is included, has one.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// How long to wait before a call is tried again: at most `first` before the first retry, twice as long before each
    /// further one, and never more than `longest`. The wait is drawn at random up to that.
    ///
    /// If the server asks for more in `Retry-After`, as seconds or as a date, the wait is as long as that, but never more
    /// than `longest` either: a server that asks for an hour is asked again earlier, and
    /// [`Error::retry_after`] tells what it asked for. Default: 100 milliseconds and 5 seconds.
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        self.backoff = Backoff { first, longest };
        self
    }

    /// Sends calls through an HTTP client of your own, such as one with a proxy, a certificate or a TLS library that you
    /// chose.
    ///
    /// These are then yours to set: that it follows no redirects (`redirect::Policy::none()`), or it may send what was
    /// sent to another host; that plain HTTP goes through no proxy; a limit of connecting, for
    /// [`ClientBuilder::connect_timeout`] does nothing; TLS, compression and `User-Agent`. Retries and time limits of its
    /// own multiply and cut what is set here. The client keeps its other promises: the base URL, its limits and retries,
    /// and a header that is marked as sensitive. An answer that comes from another URL
    /// is an error; a redirect that leads back to the same URL cannot be told from none.
    ///
    /// Switch this crate's feature `rustls` off and choose the TLS of `reqwest` by its own features: with `rustls` on,
    /// making a `reqwest::Client` panics unless the application has installed a `CryptoProvider`.
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.http = Some(http);
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Refused`](crate::ErrorKind::Refused) if the base URL may not be given a credential, if TLS cannot be set up,
    /// or if no header may hold the user agent.
    pub fn build(self) -> Result<Client, Error> {
        let refuse = |failure| Error::local("client", failure);
        if let Some(wrong) = self.wrong {
            return Err(refuse(Failure::refused(wrong)));
        }
        let base_urls: Vec<Url> = self.base_urls.iter().map(|url| checked(url)).collect::<Result<_, _>>().map_err(refuse)?;
        let is_https = base_urls.iter().any(|url| url.scheme() == "https");
        let is_foreign = self.http.is_some();
        let http = match self.http {
            Some(http) => http,
            None => self.usual_http_client(is_https).map_err(refuse)?,
        };
        let Self { limits, backoff, catalog, .. } = self;
        Ok(Client { inner: Arc::new(Inner { http, is_foreign, base_urls, limits, backoff, budget: Budget::new(), catalog }) })
    }

    fn usual_http_client(&self, is_https: bool) -> Result<reqwest::Client, Failure> {
        let own = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
        let application = self.user_agent.as_deref().unwrap_or_default().trim_matches([' ', '\t']);
        let user_agent = Some(format!("{application} {own}"))
            .filter(|user_agent| user_agent.is_ascii())
            .and_then(|user_agent| HeaderValue::from_str(user_agent.trim_start()).ok())
            .ok_or_else(|| Failure::refused("no HTTP header may hold the user agent"))?;
        let http = reqwest::Client::builder()
            .connect_timeout(self.connect_timeout)
            .redirect(Policy::none())
            // The retries of this client are the only ones, but for what never began to be sent over an idle connection. Where
            // there are none at all, no copy of the request is kept for them.
            .retry(reqwest::retry::never().max_retries_per_request(0))
            .referer(false)
            // A call that is dropped closes its connection, whatever other crates switch on.
            .http1_only()
            // Should another crate switch these features of reqwest on, answers still come as they are.
            .no_gzip()
            .no_brotli()
            .no_zstd()
            .no_deflate()
            .user_agent(user_agent);
        // A proxy is another host; without TLS it would read the credential.
        let http = if is_https { http } else { http.no_proxy() };
        let failed = |error: reqwest::Error| Failure::refused("the HTTP client cannot be set up").because(error.without_url());
        tls::set_up(http, is_https)?.build().map_err(failed)
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Until it is checked, the base URL may hold a password.
        f.debug_struct("ClientBuilder").field("limits", &self.limits).finish_non_exhaustive()
    }
}

/// The base URL, unless no credential may be sent there.
fn checked(text: &str) -> Result<Url, Failure> {
    let url = Url::parse(text).map_err(|error| Failure::refused("the base URL cannot be parsed").because(error))?;
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let is_loopback = host == "localhost" || address.is_ok_and(|address| address.is_loopback());
    if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback) {
        return Err(Failure::refused("the base URL must be https, or http on loopback"));
    }
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
        return Err(Failure::refused("the base URL must not hold a user, a password, a query or a fragment"));
    }
    Ok(url)
}
