//! Certificates for servers of tests, and an HTTP client of one's own that trusts some of them.
#![cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only there can a test say whom to trust"))]

use std::sync::Arc;

use rcgen::{BasicConstraints, Certificate, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, SanType};
use rustls::crypto::ring;
use rustls::pki_types::PrivateKeyDer;
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};
use specimen::{ErrorKind, reqwest};

use crate::check::assert_sound;
use crate::hostile::BODY;
use crate::server::{Response, Server};
use crate::{TOKEN, builder};

/// Who signs certificates.
pub(crate) struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub(crate) fn new(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, name);
        Self(CertifiedIssuer::self_signed(params, key()).expect("it can be signed"))
    }

    /// Its own certificate, as text.
    pub(crate) fn pem(&self) -> String {
        self.0.pem()
    }

    /// A server with a certificate that this authority has signed.
    pub(crate) fn server(&self, params: &CertificateParams) -> Server {
        self.signed(params).serve(None)
    }

    /// A certificate that this authority has signed.
    pub(crate) fn signed(&self, params: &CertificateParams) -> Certified {
        let key = key();
        Certified { certificate: params.signed_by(&key, &self.0).expect("it can be signed"), key }
    }
}

/// A certificate and its key.
pub(crate) struct Certified {
    certificate: Certificate,
    key: KeyPair,
}

impl Certified {
    /// One that nobody else has signed.
    pub(crate) fn by_itself(params: &CertificateParams) -> Self {
        let key = key();
        Self { certificate: params.self_signed(&key).expect("it can be signed"), key }
    }

    /// A server with this certificate, which may ask its clients for one of an authority.
    pub(crate) fn serve(&self, clients: Option<&Authority>) -> Server {
        let provider = Arc::new(ring::default_provider());
        let config = ServerConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions();
        let config = config.expect("versions that ring knows");
        let config = match clients {
            None => config.with_no_client_auth(),
            Some(authority) => {
                let mut roots = RootCertStore::empty();
                roots.add(authority.0.der().clone()).expect("a certificate");
                let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build();
                config.with_client_cert_verifier(verifier.expect("there is a root"))
            }
        };
        let key = PrivateKeyDer::try_from(self.key.serialize_der()).expect("a key");
        let config = config.with_single_cert(vec![self.certificate.der().clone()], key).expect("they belong together");
        Server::tls(config, Response::json(200, BODY))
    }
}

fn key() -> KeyPair {
    KeyPair::generate().expect("there is entropy")
}

/// What is to be in a certificate of a server on loopback.
pub(crate) fn sound() -> CertificateParams {
    let mut params = CertificateParams::default();
    params.subject_alt_names = vec![SanType::IpAddress([127, 0, 0, 1].into())];
    params
}

#[tokio::test]
async fn an_http_client_of_ones_own_trusts_whom_it_is_told_to() {
    // reqwest itself brings no cryptography along. That another test may have installed it already is fine.
    drop(ring::default_provider().install_default());
    let (trusted, other) = (Authority::new("one"), Authority::new("other"));
    let root = reqwest::Certificate::from_der(trusted.0.der()).expect("a certificate");
    let http = reqwest::Client::builder().no_proxy().tls_certs_only([root]).build().expect("it can be built");
    let user = |server: &Server| {
        let settings = builder(server).base_url(server.https_url()).http_client(http.clone());
        settings.build().expect("https is accepted").with_access_token(TOKEN)
    };
    let server = trusted.server(&sound());
    user(&server).profile().send().await.expect("it is trusted");
    assert_eq!(server.request().header("authorization"), [format!("Bearer {TOKEN}")]);

    let server = other.server(&sound());
    let error = user(&server).profile().send().await.expect_err("it is not trusted");
    assert_sound(&error);
    assert_eq!((error.kind(), error.is_retryable(), server.connections()), (ErrorKind::Connect, false, 1), "{error}");
    assert_eq!(error.to_string(), "profile: no connection to the server: the server's certificate is not trusted");
    assert!(server.requests().is_empty());
}
