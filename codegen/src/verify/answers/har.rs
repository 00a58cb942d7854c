//! Calls that a browser or a proxy recorded as HAR 1.2: which endpoint each of them called, and what came back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use regex_lite::Regex;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::bodies::Body;
use super::lines::Of;
use super::requests::Sent;
use super::seen::{Document, Place, Seen, What};
use super::{without_mark, wrong};
use crate::model::{Api, Endpoint, Method, Role};

/// The part of a HAR that is read: one entry after the other, for all of them may be much.
#[derive(Deserialize)]
struct Har<'h> {
    #[serde(borrow)]
    log: Log<'h>,
}

#[derive(Deserialize)]
struct Log<'h> {
    #[serde(borrow)]
    entries: Vec<&'h RawValue>,
}

#[derive(Deserialize)]
struct Entry {
    request: Request,
    response: Response,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Request {
    pub(super) method: String,
    pub(super) url: String,
    #[serde(default)]
    pub(super) headers: Vec<Pair>,
    pub(super) post_data: Option<PostData>,
}

#[derive(Deserialize)]
pub(super) struct Pair {
    pub(super) name: String,
    #[serde(default)]
    pub(super) value: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PostData {
    #[serde(default)]
    pub(super) mime_type: String,
    #[serde(default)]
    pub(super) text: String,
    #[serde(default)]
    pub(super) params: Vec<Pair>,
}

#[derive(Deserialize)]
struct Response {
    status: i64,
    content: Option<Content>,
}

#[derive(Deserialize)]
struct Content {
    #[serde(default)]
    size: i64,
    text: Option<String>,
    encoding: Option<String>,
}

/// Looks at all calls of the API in a file.
pub(super) fn look_at<'a>(seen: &mut Seen<'a>, name: &'a str, text: &'a [u8]) -> Result<(), String> {
    let har: Har = serde_json::from_slice(text).map_err(|error| wrong(name, &error))?;
    let api = seen.api;
    let (mut first_line, mut before, mut is_any) = (1, 0, false);
    for (index, raw) in har.log.entries.into_iter().enumerate() {
        let raw = raw.get().as_bytes();
        let start = raw.as_ptr() as usize - text.as_ptr() as usize;
        first_line += text.get(before..start).map_or(0, |text| text.split(|byte| *byte == b'\n').count() - 1);
        before = start;
        let entry: Entry = serde_json::from_slice(raw).map_err(|error| {
            let line = first_line + error.line().max(1) - 1;
            format!("{name}:{line}: no HAR: `log.entries[{index}]` lacks its request or response, or what these must have")
        })?;
        let place = Place::Entry(format!("log.entries[{index}]"));
        seen.open(Document { name, text: raw, first_line, place, is_masked: false });
        let Some((host, path)) = host_and_path(&entry.request.url, api) else {
            seen.note(Of::Api, What::Skipped("entries of other hosts were not compared"));
            continue;
        };
        is_any = true;
        // Browsers ask by themselves whether they may call, and tell of calls that never were.
        if entry.request.method != "OPTIONS" && entry.response.status > 0 {
            look_at_entry(seen, &entry, host, path);
        }
    }
    if is_any { Ok(()) } else { Err(format!("{name} has no call of the API: none goes to {}", api.hosts.join(" or "))) }
}

fn look_at_entry(seen: &mut Seen<'_>, Entry { request, response }: &Entry, host: usize, path: &str) {
    let api = seen.api;
    let sent = Sent::new(request);
    let found = api.endpoints.iter().enumerate().filter(|(_, endpoint)| endpoint.host == host && is_path(path, endpoint));
    let own: Vec<_> = found.clone().filter(|(_, endpoint)| method(endpoint, &request.method).is_some()).collect();
    // The one whose path says the most, and of those the one whose fixed parameters were sent.
    let variables = |endpoint: &Endpoint| endpoint.path.matches('{').count();
    let best = own.iter().min_by_key(|(_, endpoint)| (variables(endpoint), !has_fixed(endpoint, &sent))).copied();
    let Some((index, endpoint)) = best else {
        let path = found.map(|(_, endpoint)| endpoint.path.clone()).next().unwrap_or_else(|| blotted(path));
        seen.note(Of::Api, What::Call(format!("{} {path}", blotted(&request.method))));
        return;
    };
    if let Some(method) = method(endpoint, &request.method) {
        seen.request(index, method, &sent);
    }
    let status = u16::try_from(response.status).unwrap_or_default();
    match &response.content {
        // What the browser had, or did not keep.
        _ if status == 304 => {}
        Some(Content { text: None, size: 1.., .. }) => {
            seen.note(Of::Endpoint(index), What::Skipped("answers were recorded without what they held"));
        }
        content => seen.answer(index, Some(status), &body(content.as_ref())),
    }
}

/// Which of the API's hosts a URL leads to, and the path there.
fn host_and_path<'u>(url: &'u str, api: &Api) -> Option<(usize, &'u str)> {
    let url = url.split(['?', '#']).next()?;
    let (scheme, rest) = url.split_once("://")?;
    let (host, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
    let port = if scheme.eq_ignore_ascii_case("https") { ":443" } else { ":80" };
    let own = format!("{scheme}://{}", host.strip_suffix(port).unwrap_or(host));
    api.hosts.iter().position(|host| host.eq_ignore_ascii_case(&own)).map(|index| (index, path))
}

/// Whether a path is one that an endpoint has, whatever its variables are.
fn is_path(path: &str, endpoint: &Endpoint) -> bool {
    let mut pattern = String::from("^");
    for (index, part) in endpoint.path.split(['{', '}']).enumerate() {
        if index % 2 == 0 { pattern += &regex_lite::escape(part) } else { pattern += "[^/]+" }
    }
    Regex::new(&(pattern + "$")).is_ok_and(|pattern| pattern.is_match(path))
}

fn method(endpoint: &Endpoint, name: &str) -> Option<Method> {
    endpoint.methods.iter().copied().find(|method| method.to_string() == name)
}

/// Whether the parameters that tell an endpoint from others on the same path were sent.
fn has_fixed(endpoint: &Endpoint, sent: &Sent) -> bool {
    endpoint.parameters.iter().all(|parameter| match &parameter.role {
        Role::Fixed(value, None) => sent.has(&parameter.name, value),
        Role::Fixed(_, Some(_)) | Role::Argument | Role::Setter => true,
    })
}

/// A path without what may be personal: of its segments only those that are words or versions.
fn blotted(path: &str) -> String {
    let is_version = |text: &str| {
        text.strip_prefix('v').is_some_and(|rest| rest.len() <= 3 && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
    };
    let is_word = |text: &str| text.len() <= 24 && text.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '-' | '_' | '.'));
    let segments = path.split('/').map(|segment| if is_word(segment) || is_version(segment) { segment } else { "{…}" });
    segments.collect::<Vec<_>>().join("/")
}

fn body(content: Option<&Content>) -> Body {
    let Some(text) = content.and_then(|content| content.text.as_ref()).filter(|text| !text.is_empty()) else { return Body::Empty };
    let decoded = match content.and_then(|content| content.encoding.as_deref()) {
        Some("base64") => STANDARD.decode(text).unwrap_or_default(),
        _ => text.clone().into_bytes(),
    };
    serde_json::from_slice(without_mark(&decoded)).map_or(Body::Bytes, Body::Json)
}
