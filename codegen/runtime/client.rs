//! The client and its settings.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::redirect::Policy;

use super::call::{Call, Endpoint};
use super::error::{Catalog, Error, ErrorKind};

/// How long connecting may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// How long the server may be silent.
const READ_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a whole call may take.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A client of the API: a pool of connections and its settings. Cheap to clone; keep one for the whole program.
#[derive(Clone)]
pub struct Client {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) http: reqwest::Client,
    /// Without a slash at its end.
    pub(super) base_url: String,
    pub(super) timeout: Duration,
    pub(super) max_retries: u32,
    pub(super) catalog: Option<&'static Catalog>,
}

impl Client {
    /// A call that needs no credential.
    pub(crate) fn call(&self, endpoint: &'static Endpoint) -> Call {
        Call::new(self.clone(), None, endpoint)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.inner.base_url).finish_non_exhaustive()
    }
}

/// The settings of a [`Client`] to be.
#[derive(Clone)]
#[must_use = "settings do nothing until `build` makes a client of them"]
pub struct ClientBuilder {
    base_url: String,
    connect_timeout: Duration,
    read_timeout: Duration,
    timeout: Duration,
    max_retries: u32,
    catalog: Option<&'static Catalog>,
}

impl ClientBuilder {
    pub(crate) fn new(base_url: &str, catalog: Option<&'static Catalog>) -> Self {
        Self {
            base_url: base_url.to_owned(),
            connect_timeout: CONNECT_TIMEOUT,
            read_timeout: READ_TIMEOUT,
            timeout: TIMEOUT,
            max_retries: 0,
            catalog,
        }
    }

    /// Sends calls to another server, such as one of your tests: `https`, or `http` on this machine's loopback.
    ///
    /// It gets the credentials, so [`ClientBuilder::build`] refuses everything else.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// How long connecting may take. Default: 5 seconds.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// How long the server may send nothing while an answer is awaited or read. Default: 10 seconds.
    pub fn read_timeout(mut self, limit: Duration) -> Self {
        self.read_timeout = limit;
        self
    }

    /// How long a whole call may take, retries included. Default: 30 seconds.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// How often a call is tried again after a passing failure ([`Error::is_retryable`]). Default: 0.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.max_retries = retries;
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Refused`] if the base URL may not be given a credential, or if TLS cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let refuse = |reason: String| Error::local(ErrorKind::Refused, "client", reason);
        let (base_url, is_https) = checked(&self.base_url).map_err(|reason| refuse(format!("the base URL {reason}")))?;
        let mut http = reqwest::Client::builder()
            .connect_timeout(self.connect_timeout)
            .read_timeout(self.read_timeout)
            .redirect(Policy::none())
            .referer(false)
            .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")));
        if !is_https {
            // A proxy is another host; without TLS it would read the credential.
            http = http.no_proxy();
        }
        #[cfg(feature = "rustls")]
        {
            let config = tls_config(is_https).map_err(|error| refuse(format!("TLS cannot be set up: {error}")))?;
            http = http.tls_backend_preconfigured(config);
        }
        #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
        if is_https {
            return Err(refuse("https needs the feature `rustls` or `native-tls`".to_owned()));
        }
        let http = http.build().map_err(|error| refuse(format!("the HTTP client cannot be set up: {}", error.without_url())))?;
        let inner = Inner { http, base_url, timeout: self.timeout, max_retries: self.max_retries, catalog: self.catalog };
        Ok(Client { inner: Arc::new(inner) })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Until it is checked, the base URL may hold a password.
        f.debug_struct("ClientBuilder").field("timeout", &self.timeout).field("max_retries", &self.max_retries).finish_non_exhaustive()
    }
}

/// The base URL without a slash at its end and whether it is https, or why no credential may be sent there.
fn checked(text: &str) -> Result<(String, bool), &'static str> {
    let url = Url::parse(text).map_err(|_| "cannot be parsed")?;
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let is_loopback = host == "localhost" || address.is_ok_and(|address| address.is_loopback());
    if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback) {
        return Err("must be https, or http on loopback");
    }
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
        return Err("must not hold a user, a password, a query or a fragment");
    }
    Ok((url.as_str().trim_end_matches('/').to_owned(), url.scheme() == "https"))
}

/// rustls with ring and the roots of the platform. A provider for the whole process is the application's to choose.
#[cfg(feature = "rustls")]
fn tls_config(with_roots: bool) -> Result<rustls::ClientConfig, rustls::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions()?;
    if !with_roots {
        return Ok(config.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth());
    }
    let verifier = rustls_platform_verifier::Verifier::new(provider)?;
    Ok(config.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth())
}
