//! Why a connection failed, in words, and whether that may pass by itself.

use std::error::Error;
use std::io;

use super::error::{ErrorKind, Failure, one_line};

/// What libraries say below the errors that can be told apart by their types: the words of each cause that does not pass by
/// itself, in lower case. TLS libraries share no types, and those of proxies are private.
const LASTING: [(&[&str], &str); 9] = [
    (&["proxy authorization required"], "the proxy asks for a login (407)"),
    (&["unsupported scheme"], "the proxy has a scheme that is not supported"),
    (&["invalid dns name", "invalid server name"], "the server's name is none that can be looked up"),
    (&["certificaterequired", "certificate required"], "the server wants a certificate of the client"),
    (&["certificate expired", "certificate has expired"], "the server's certificate has expired"),
    (&["not valid yet", "notvalidyet"], "the server's certificate is not valid yet"),
    (&["not valid for name", "notvalidforname", "hostname mismatch"], "the server's certificate is for another name"),
    (
        &["unknownissuer", "local issuer", "self-signed", "self signed", "not trusted", "causedasendentity"],
        "the server's certificate is not trusted",
    ),
    (&["certificate"], "the server's certificate is not accepted"),
];

/// What a proxy's refusal is called where it says no more.
const TUNNEL: &str = "tunnel error: ";

/// What a failed connection comes to. `stage` says what it failed at, if it had been made.
pub(super) fn failure(error: reqwest::Error, stage: &str) -> Failure {
    // The URL may hold ids of persons.
    let error = error.without_url();
    let is_of_the_system = || cause::<io::Error>(&error).is_some_and(|error| error.raw_os_error().is_some());
    let failure = if error.is_builder() {
        Failure::refused("the HTTP client refuses this request; its URL may be too long")
    } else if error.is_redirect() {
        Failure::new(ErrorKind::Connect, "the HTTP client followed redirects without coming to an end")
    } else if cause::<hyper::Error>(&error).is_some_and(hyper::Error::is_parse) {
        Failure::new(ErrorKind::Connect, "what came is not HTTP, or more of its headers than can be taken")
    } else if error.is_timeout() && !error.is_connect() && !is_of_the_system() {
        Failure::new(ErrorKind::Timeout, "the HTTP client's own limit was reached")
    } else {
        let stage = if error.is_connect() { "no connection to the server" } else { stage };
        let lasting = lasting(&error);
        let why = lasting.map_or_else(|| passing(&error), str::to_owned);
        Failure { connection_failed: lasting.is_none(), ..Failure::new(ErrorKind::Connect, format!("{stage}: {why}")) }
    };
    failure.because(error)
}

/// A cause that does not pass by itself.
fn lasting(error: &reqwest::Error) -> Option<&'static str> {
    let texts: Vec<String> = causes(error).map(|cause| cause.to_string().to_lowercase()).collect();
    let is_told = |words: &[&str]| texts.iter().any(|text| words.iter().any(|word| text.contains(word)));
    LASTING.iter().find(|(words, _)| is_told(words)).map(|(_, cause)| *cause)
}

/// Any other cause.
fn passing(error: &reqwest::Error) -> String {
    let texts: Vec<String> = causes(error).map(ToString::to_string).collect();
    let kind = causes(error).filter_map(|cause| cause.downcast_ref::<io::Error>()).map(io::Error::kind).last();
    let cause = match kind {
        _ if error.is_dns() => "its name cannot be resolved",
        Some(io::ErrorKind::ConnectionRefused) => "refused",
        Some(io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe) => "reset",
        Some(io::ErrorKind::ConnectionAborted | io::ErrorKind::UnexpectedEof) => "closed",
        Some(io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable) => "there is no way to it",
        _ if error.is_timeout() => "it took too long",
        _ => texts.last().map_or("", |text| text.strip_prefix(TUNNEL).unwrap_or(text)),
    };
    let way = if texts.iter().any(|text| text.starts_with(TUNNEL)) { "by way of the proxy: " } else { "" };
    format!("{way}{}", one_line(cause))
}

/// The first error of this type among the causes of an error.
fn cause<'e, T: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e T> {
    causes(error).find_map(<dyn Error>::downcast_ref)
}

/// An error and its causes, those within errors of input and output too, which `source()` passes over.
fn causes<'e>(error: &'e (dyn Error + 'static)) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error| {
        let error: &'e (dyn Error + 'static) = *error;
        let inner = error.downcast_ref().and_then(io::Error::get_ref);
        inner.map_or_else(|| error.source(), |inner| Some(inner as _))
    })
}
