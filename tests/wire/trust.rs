//! Certificates that the client trusts by itself, and those that it does not. On Linux `SSL_CERT_FILE` says whom to trust.

use std::io::Write;

use rcgen::{CertificateParams, ExtendedKeyUsagePurpose, SanType, date_time_ymd};
use tempfile::NamedTempFile;

use crate::certificates::{Authority, Certified, sound};
use crate::environment::{self, CALLS, Outcome};
use crate::server::Server;

/// A file for `SSL_CERT_FILE`.
pub(crate) fn trusting(authority: &Authority) -> NamedTempFile {
    let mut file = NamedTempFile::new().expect("a file");
    file.write_all(authority.pem().as_bytes()).expect("the file takes all");
    file
}

pub(crate) fn path(file: &NamedTempFile) -> &str {
    file.path().to_str().expect("a path in UTF-8")
}

/// Asserts what comes of every call to this server if the authority is trusted, and that a failure sends nothing.
#[track_caller]
fn assert_outcome(name: &str, authority: &Authority, server: &Server, outcome: Outcome) {
    let file = trusting(authority);
    let attempts = environment::assert_outcome(name, &server.https_url(), &[("SSL_CERT_FILE", path(&file))], outcome);
    assert_eq!(server.connections(), attempts, "{name}");
    assert_eq!(server.requests().len(), if outcome.is_ok() { CALLS } else { 0 }, "{name}");
}

const NOT_TRUSTED: Outcome = Err(("no connection to the server: the server's certificate is not trusted", false));
const NOT_ACCEPTED: Outcome = Err(("no connection to the server: the server's certificate is not accepted", false));

#[test]
fn a_certificate_is_accepted_just_if_all_of_it_is_right() {
    type Change = fn(&mut CertificateParams);
    let cases: [(&str, Change, Outcome); 5] = [
        ("sound", |_| {}, Ok(())),
        (
            "expired",
            |params| params.not_after = date_time_ymd(2001, 1, 1),
            Err(("no connection to the server: the server's certificate has expired", false)),
        ),
        (
            "for another name",
            |params| params.subject_alt_names = vec![SanType::IpAddress([127, 0, 0, 2].into())],
            Err(("no connection to the server: the server's certificate is for another name", false)),
        ),
        (
            "not valid yet",
            |params| params.not_before = date_time_ymd(4000, 1, 1),
            Err(("no connection to the server: the server's certificate is not valid yet", false)),
        ),
        ("for clients", |params| params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth], NOT_ACCEPTED),
    ];
    let authority = Authority::new("one");
    for (name, change, outcome) in cases {
        let mut params = sound();
        change(&mut params);
        assert_outcome(name, &authority, &authority.server(&params), outcome);
    }
}

#[test]
fn a_certificate_is_accepted_from_those_alone_who_are_trusted() {
    let trusted = Authority::new("one");
    assert_outcome("signed by another", &trusted, &Authority::new("other").server(&sound()), NOT_TRUSTED);
    assert_outcome("signed by another of the same name", &trusted, &Authority::new("one").server(&sound()), NOT_ACCEPTED);
    assert_outcome("signed by itself", &trusted, &Certified::by_itself(&sound()).serve(None), NOT_TRUSTED);
}

#[test]
fn a_server_that_wants_a_certificate_of_its_clients_is_told() {
    let authority = Authority::new("one");
    let wanted = Err(("the connection failed before an answer: the server wants a certificate of the client", false));
    assert_outcome("mutual TLS", &authority, &authority.signed(&sound()).serve(Some(&authority)), wanted);
}
