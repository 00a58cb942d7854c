// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! What must not be shown: a stand-in for sensitive values, and the blotting out of credentials that a server echoes.

use std::fmt;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

/// What stands in the place of what is not shown.
const STAND_IN: &str = "[redacted]";

/// A shorter credential is no secret, and may well be a word of an honest message.
const SHORTEST: usize = 8;

/// Shows itself in place of a value.
pub(crate) struct Redacted;

impl Redacted {
    /// Shows whether there is a value, but not which.
    pub(crate) fn option<T>(value: Option<&T>) -> Option<Self> {
        value.map(|_| Self)
    }
}

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(STAND_IN)
    }
}

/// Blots a credential out of a JSON value.
pub(super) fn blot_json(value: &mut Value, secrets: &[&[u8]]) {
    match value {
        Value::String(text) => {
            if let Some(blotted) = blot(text.as_bytes(), secrets) {
                *text = String::from_utf8_lossy(&blotted).into_owned();
            }
        }
        Value::Number(number) if blot(number.to_string().as_bytes(), secrets).is_some() => *value = STAND_IN.into(),
        Value::Array(items) => items.iter_mut().for_each(|item| blot_json(item, secrets)),
        Value::Object(fields) => fields.values_mut().for_each(|field| blot_json(field, secrets)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Blots credentials out of headers. One that has one in its name is taken out.
pub(super) fn blot_headers(headers: &mut HeaderMap, secrets: &[&[u8]]) {
    // Names of headers are in lower case.
    let lower: Vec<Vec<u8>> = secrets.iter().map(|secret| secret.to_ascii_lowercase()).collect();
    let lower: Vec<&[u8]> = lower.iter().map(Vec::as_slice).collect();
    let names: Vec<HeaderName> = headers.keys().filter(|name| blot(name.as_str().as_bytes(), &lower).is_some()).cloned().collect();
    for name in names {
        headers.remove(name);
    }
    for value in headers.values_mut() {
        if let Some(blotted) = blot(value.as_bytes(), secrets) {
            *value = HeaderValue::from_bytes(&blotted).unwrap_or(HeaderValue::from_static(STAND_IN));
        }
    }
}

/// The text without any credential; none if there is none in it.
pub(super) fn blot(text: &[u8], secrets: &[&[u8]]) -> Option<Vec<u8>> {
    secrets.iter().fold(None, |blotted: Option<Vec<u8>>, secret| blot_one(blotted.as_deref().unwrap_or(text), secret).or(blotted))
}

fn blot_one(text: &[u8], secret: &[u8]) -> Option<Vec<u8>> {
    if secret.len() < SHORTEST {
        return None;
    }
    let mut blotted = Vec::new();
    // Where the last echo ends. What begins amid an echo may go on beyond it.
    let (mut end, mut is_found) = (0, false);
    for start in 0..text.len() {
        if let Some(length) = echo(&text[start..], secret) {
            if start >= end {
                blotted.extend_from_slice(STAND_IN.as_bytes());
            }
            (end, is_found) = (end.max(start + length), true);
        } else if start >= end {
            blotted.push(text[start]);
        }
    }
    is_found.then_some(blotted)
}

/// How many bytes at the start of a text spell the secret, or as much of its beginning as whoever cut it off left standing.
fn echo(text: &[u8], secret: &[u8]) -> Option<usize> {
    let plain = text.iter().zip(secret).take_while(|(own, wanted)| own == wanted).count();
    let (mut rest, mut matched) = (text, 0);
    while let Some(length) = secret.get(matched).and_then(|wanted| spelled(rest, *wanted)) {
        (rest, matched) = (&rest[length..], matched + 1);
    }
    let escaped = if matched >= SHORTEST { text.len() - rest.len() } else { 0 };
    Some(plain.max(escaped)).filter(|length| *length >= SHORTEST)
}

/// How many bytes at the start of a text spell a character: by itself, or as JSON or a URL escapes it.
fn spelled(text: &[u8], wanted: u8) -> Option<usize> {
    let is = |high: u8, low: u8| {
        let digit = |byte| char::from(byte).to_digit(16);
        digit(high).zip(digit(low)).is_some_and(|(high, low)| high * 16 + low == u32::from(wanted))
    };
    match text {
        [b'\\', b'u', b'0', b'0', high, low, ..] if is(*high, *low) => Some(6),
        [b'%', high, low, ..] if is(*high, *low) => Some(3),
        [b'\\', next, ..] if *next == wanted => Some(2),
        [first, ..] if *first == wanted => Some(1),
        _ => None,
    }
}
