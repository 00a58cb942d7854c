//! Answers that came over the wire, beside what the spec says of them.

mod bodies;
mod compare;
mod har;
mod likely;
mod lines;
mod requests;
mod seen;
mod tell;
mod way;

use serde_json::error::Category;
use serde_json::{Map, Value};
use spec_reader::{Source, near};

use self::bodies::Body;
use self::seen::{Document, Place, Seen};
use super::Finding;
use crate::model::{Answer, Api};

/// A file and what it holds.
pub type File = (String, Vec<u8>);

/// Compares answers of an endpoint. Each file holds a body, or what the smoke test saves: one with its status.
///
/// # Errors
///
/// If there is no such endpoint, or a file is no JSON.
pub fn answers(api: &Api, source: &Source, endpoint: &str, files: &[File]) -> Result<Vec<Finding>, String> {
    let index = find(api, endpoint)?;
    let is_json = api.endpoint(index).answer != Answer::Bytes;
    let mut seen = Seen::new(api);
    for (name, text) in files {
        let (status, body, place) = match read(name, text) {
            Ok(Value::Object(values)) if is_saved(&values) => saved(name, endpoint, values)?,
            Ok(value) => (None, Body::Json(value), Place::Whole),
            Err(wrong) if is_json => return Err(wrong),
            Err(_) => (None, Body::Bytes, Place::Whole),
        };
        let is_masked = matches!(place, Place::Field(_));
        seen.open(Document { name, text: without_mark(text), first_line: 1, place, is_masked });
        seen.answer(index, status, &body);
    }
    Ok(seen.tell(source))
}

/// Compares the calls that a browser or a proxy recorded, in HAR 1.2.
///
/// # Errors
///
/// If a file is no HAR, or none of its entries is a call of the API's hosts.
pub fn har(api: &Api, source: &Source, files: &[File]) -> Result<Vec<Finding>, String> {
    let mut seen = Seen::new(api);
    for (name, text) in files {
        har::look_at(&mut seen, name, without_mark(text))?;
    }
    Ok(seen.tell(source))
}

/// An endpoint by its name.
fn find(api: &Api, name: &str) -> Result<usize, String> {
    api.endpoints.iter().position(|endpoint| endpoint.name == name).ok_or_else(|| {
        let names: Vec<&str> = api.endpoints.iter().map(|endpoint| endpoint.name.as_str()).collect();
        let meant = near(name, &names).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        format!("the spec has no endpoint `{}`{meant}\nthere are: {}", way::key(name), names.join(", "))
    })
}

/// The JSON of a file.
fn read(name: &str, text: &[u8]) -> Result<Value, String> {
    if std::str::from_utf8(text).is_err() {
        return Err(format!("{name}: this is no text in UTF-8"));
    }
    serde_json::from_slice(without_mark(text)).map_err(|error| wrong(name, &error))
}

/// What is wrong with a file, without what stands there.
fn wrong(name: &str, error: &serde_json::Error) -> String {
    let what = match error.classify() {
        Category::Data => "no HAR, for it has no `log.entries`",
        Category::Eof => "no JSON, for it ends too early",
        Category::Syntax | Category::Io => "no JSON, or nested too deep, or with too large a number",
    };
    format!("{name}:{}:{}: {what}", error.line().max(1), error.column())
}

/// A text without a byte order mark.
fn without_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
}

/// Whether an object is what the smoke test saves, and no body that looks so by chance.
fn is_saved(values: &Map<String, Value>) -> bool {
    let is_known = |name: &String| matches!(name.as_str(), "endpoint" | "status" | "body" | "bytes");
    values.get("endpoint").is_some_and(Value::is_string) && values.get("status").is_some_and(Value::is_u64) && values.keys().all(is_known)
}

/// The status and the body that the smoke test saved, and where the body stands.
fn saved(name: &str, endpoint: &str, mut values: Map<String, Value>) -> Result<(Option<u16>, Body, Place), String> {
    if values.get("endpoint").is_none_or(|own| own != endpoint) {
        return Err(format!("{name} holds no answer of `{endpoint}`, but of another endpoint"));
    }
    let number = |key: &str| values.get(key).and_then(Value::as_u64);
    let (status, bytes) = (number("status").and_then(|status| u16::try_from(status).ok()), number("bytes"));
    let body = match values.remove("body") {
        Some(body) => Body::Json(body),
        None if bytes.is_some_and(|bytes| bytes > 0) => Body::Bytes,
        None => Body::Empty,
    };
    Ok((status, body, Place::Field("body")))
}
