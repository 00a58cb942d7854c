//! What holds of every error, however it came about.

use std::error::Error as _;
use std::fmt::Write;

use specimen::{Error, ErrorKind};

use crate::{KEY, TOKEN};

/// What stands for personal data: in what is sent, and in answers.
pub(crate) const PERSONAL: [&str; 4] = ["87654321", "12345678", "Gildong", "h0ng-uu1d"];

/// How a server may spell a credential that it echoes.
pub(crate) struct Echo {
    pub(crate) plain: String,
    /// With every character as an escape of JSON.
    pub(crate) json: String,
    /// With every character as an escape of URLs.
    pub(crate) percent: String,
    /// The first two thirds of it, as where a text was cut off.
    pub(crate) cut: String,
}

impl Echo {
    pub(crate) fn of(secret: &str) -> Self {
        Self {
            plain: secret.to_owned(),
            json: secret.bytes().map(|byte| format!("\\u{byte:04X}")).collect(),
            percent: secret.bytes().map(|byte| format!("%{byte:02x}")).collect(),
            cut: secret[..secret.len() * 2 / 3].to_owned(),
        }
    }
}

/// All that an error shows of itself and of its sources.
pub(crate) fn shown(error: &Error) -> String {
    let mut text = format!("{error}\n{error:?}\n{error:#?}\n");
    let mut source = error.source();
    while let Some(error) = source {
        writeln!(text, "{error}\n{error:?}\n{error:#?}").expect("a String takes all");
        source = error.source();
    }
    text
}

/// Asserts what every error promises.
#[track_caller]
pub(crate) fn assert_sound(error: &Error) {
    let (line, shown) = (error.to_string(), shown(error));
    assert!(!line.is_empty() && !line.contains(char::is_control), "not one line: {line:?}");
    for personal in PERSONAL {
        assert!(!shown.contains(personal), "{personal} is shown: {shown}");
    }
    assert_hidden(&shown);
    let (headers, body) = (error.headers(), error.body());
    let came = error.status().is_some();
    assert_eq!((headers.is_some(), body.is_some()), (came, came), "status, headers and body come together: {error:?}");
    assert!(!(came && error.kind() == ErrorKind::Refused) && (came || error.kind() != ErrorKind::Api), "{error:?}");
    for (name, value) in headers.into_iter().flatten() {
        assert_hidden(&format!("{name}: {}", String::from_utf8_lossy(value.as_bytes())));
    }
    let body = body.unwrap_or_default();
    assert!(body.len() <= 64 << 10, "{} bytes are kept", body.len());
    assert_hidden(&String::from_utf8_lossy(body));
    assert_hidden(error.message().unwrap_or_default());
    assert_hidden(&format!("{:?} {:?} {:?}", error.api_type(), error.required_scopes(), error.allowed_scopes()));
}

/// Asserts that a text holds no credential, however spelled, nor as much of one as a text that was cut off may hold.
#[track_caller]
pub(crate) fn assert_hidden(text: &str) {
    let plain = without_escapes(text);
    for secret in [TOKEN, KEY] {
        for text in [text, &plain] {
            assert!(!text.contains(secret), "a credential is shown: {text}");
            let cut = text.trim_end_matches(['"', '}', ')', '\n', ' ']);
            let is_cut = |length: &usize| cut.ends_with(&secret[..*length]);
            assert!(!(8..secret.len()).any(|length| is_cut(&length)), "a part of a credential is shown: {text}");
        }
    }
}

/// The text with the escapes of JSON and of URLs replaced by what they mean.
pub(crate) fn without_escapes(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let escape = ["\\u00", "\\\\u00", "%"].iter().find_map(|start| {
            let digits = rest.strip_prefix(start)?.get(..2)?;
            let byte = u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii)?;
            Some((char::from(byte), start.len() + 2))
        });
        let (meant, length) = escape.unwrap_or((first, first.len_utf8()));
        plain.push(meant);
        rest = &rest[length..];
    }
    plain
}

#[test]
fn an_echoed_credential_would_be_noticed() {
    let echo = Echo::of(TOKEN);
    for text in [&echo.plain, &echo.json, &echo.percent, &echo.cut] {
        for text in [text.clone(), format!("{{\"msg\":\"at {text}\"}}"), format!("{text:?}")] {
            assert!(std::panic::catch_unwind(|| assert_hidden(&text)).is_err(), "{text}");
        }
    }
    assert_hidden(&format!("{} {}", &TOKEN[..7], "[redacted]"));
}
