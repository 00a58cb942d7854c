//! TLS for the client's own connections: one of two features, or none.

use reqwest::ClientBuilder;

use super::error::Failure;

/// rustls, with the root certificates of the platform. The cryptography is what the application has installed for the
/// whole process (`CryptoProvider::install_default`), else ring.
#[cfg(feature = "rustls")]
pub(super) fn set_up(http: ClientBuilder, is_https: bool) -> Result<ClientBuilder, Failure> {
    use std::sync::Arc;

    use rustls::crypto::{CryptoProvider, ring};
    use rustls::{ClientConfig, RootCertStore};

    let failed = |error| Failure::refused("TLS cannot be set up").because(error);
    let provider = CryptoProvider::get_default().cloned().unwrap_or_else(|| Arc::new(ring::default_provider()));
    let config = ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions().map_err(failed)?;
    // Loading the roots takes time that plain HTTP has no use for.
    let config = if is_https {
        let verifier = rustls_platform_verifier::Verifier::new(provider).map_err(failed)?;
        config.dangerous().with_custom_certificate_verifier(Arc::new(verifier))
    } else {
        config.with_root_certificates(RootCertStore::empty())
    };
    Ok(http.tls_backend_preconfigured(config.with_no_client_auth()))
}

/// The TLS library of the platform, which the HTTP client sets up by itself.
#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
pub(super) fn set_up(http: ClientBuilder, _: bool) -> Result<ClientBuilder, Failure> {
    Ok(http)
}

/// None: only plain HTTP.
#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
pub(super) fn set_up(http: ClientBuilder, is_https: bool) -> Result<ClientBuilder, Failure> {
    if is_https {
        return Err(Failure::refused("https needs the feature `rustls` or `native-tls`, or an HTTP client of your own"));
    }
    Ok(http)
}
