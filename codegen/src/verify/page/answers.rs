//! Answers as the page shows them: their status, and what they report.

use std::collections::HashSet;

use super::bodies::{Call, Owner, kind_of};
use super::findings::{Fact, Findings};
use super::json::Json;
use super::samples::Answer;
use super::write;
use crate::model::{Endpoint, ErrorCode};
use crate::verify::Is;
use crate::verify::places::Entry;

impl<'a> Findings<'a> {
    /// Compares an answer.
    pub(super) fn answer(&mut self, call: Call<'_, 'a>, answer: &Answer) {
        let (before, about) = (self.count(), call.endpoint.name.as_str());
        let line = self.line(Entry::Endpoint(about), &["response"]);
        if let Some(there) = answer.broken {
            let says = "the sample of an answer that begins here does not end".to_owned();
            self.add(Is::Differs, about, says, Some(there), line, None);
        }
        self.answered_type(answer);
        let status = answer.status.map_or(200, |(status, _)| status);
        if let Some(json) = &answer.body {
            let body = self.api.errors.as_ref().and_then(|errors| errors.bodies.get(call.endpoint.error_body));
            let code = body.and_then(|body| at(json, &body.code)).filter(|code| code.scalar().is_some());
            match body.filter(|body| status >= 300 || body.in_success && code.is_some()) {
                Some(body) => {
                    self.object(Owner::Errors(body.name.as_deref()), &body.fields, json, call);
                    self.code(call.endpoint, answer, code, at(json, &body.message));
                }
                None if status < 300 => self.success(call, answer, json),
                None => {}
            }
        }
        let there = answer.status.map(|(_, line)| line).or(answer.body.as_ref().map(|body| body.line));
        if let Some(there) = there.filter(|_| self.count() == before) {
            self.agrees(about, format!("an answer with status {status}"), there, line);
        }
    }

    fn answered_type(&mut self, answer: &Answer) {
        let Some(own) = &self.api.response_content_type else { return };
        if let Some((_, value, there)) = answer.headers.iter().find(|(name, ..)| name.eq_ignore_ascii_case("Content-Type")) {
            let write = format!("response_content_type: {}", write::scalar(value));
            let fact = Fact { about: "api", entry: Entry::Top("api"), keys: &["response_content_type"], what: "content type of answers" };
            self.fact(fact, Some(value), Some(own), *there, Some(write));
        }
    }

    /// Compares an answer that reports no error. Its status is one that the samples of the spec have.
    fn success(&mut self, call: Call<'_, 'a>, answer: &Answer, json: &Json) {
        let endpoint = call.endpoint;
        let samples = endpoint.samples.iter().filter(|sample| !sample.is_error && sample.answer.is_some());
        let own: Vec<u16> = samples.map(|sample| sample.status).collect();
        if let Some((status, there)) = answer.status.filter(|(status, _)| !own.is_empty() && !own.contains(status)) {
            let says = format!("the page shows an answer with status {status}, the spec has no such sample");
            let line = self.line(Entry::Endpoint(&endpoint.name), &["samples"]);
            self.add(Is::OnlyThere, &endpoint.name, says, Some(there), line, Some(format!("- status: {status}\n  answer: {{}}")));
        }
        let Some(ty) = endpoint.answer.ty() else { return };
        if self.is_kind(json, ty) {
            self.value(ty, json, call);
        } else {
            let (page, own) = (kind_of(json), self.api.type_name(ty));
            let says = format!("the page shows an answer of type `{page}`, the spec has the type `{own}`");
            let line = self.line(Entry::Endpoint(&endpoint.name), &["response"]);
            self.add(Is::Differs, &endpoint.name, says, Some(json.line), line, None);
        }
    }

    /// Compares an error code, its status and its message.
    fn code(&mut self, endpoint: &'a Endpoint, answer: &Answer, code: Option<&Json>, message: Option<&Json>) {
        let Some((code, there)) = code.and_then(|code| Some((code.scalar()?, code.line))) else { return };
        let errors = self.api.errors.as_ref();
        let Some((index, known)) =
            errors.and_then(|errors| errors.codes.iter().enumerate().find(|(_, known)| known.code.to_string() == code))
        else {
            let text = message.and_then(Json::scalar);
            let write = write::code(self, code, answer.status.map_or(400, |(status, _)| status), text);
            let says = format!("the page shows the code `{code}` at `{}`, the spec does not know it", endpoint.name);
            return self.new_name(code, says, there, self.line(Entry::Top("errors"), &[]), write);
        };
        if endpoint.errors.iter().all(|own| own.code != index) {
            let line = self.line(Entry::Endpoint(&endpoint.name), &["errors"]);
            let says = format!("the page shows it at `{}`, where the spec does not have it", endpoint.name);
            return self.add(Is::OnlyThere, code, says, Some(there), line, Some(format!("- code: {code}")));
        }
        if let Some((status, there)) = answer.status.filter(|(status, _)| *status != known.status) {
            let fact = Fact { about: code, entry: Entry::Code(code), keys: &["status"], what: "status" };
            self.fact(fact, Some(&status.to_string()), Some(&known.status.to_string()), there, Some(format!("status: {status}")));
        }
        if let Some((text, there)) = message.and_then(|message| Some((message.scalar()?, message.line)))
            && !known.messages.iter().any(|(own, _)| is_message(own, text))
        {
            let gone = self.gone_messages(known);
            // A message that goes as another comes was changed.
            let (keys, own) = match gone.as_slice() {
                [(index, own)] => (["messages".to_owned(), index.to_string()], Some(*own)),
                _ => (["messages".to_owned(), String::new()], None),
            };
            let keys: Vec<&str> = keys.iter().map(String::as_str).filter(|key| !key.is_empty()).collect();
            let fact = Fact { about: code, entry: Entry::Code(code), keys: &keys, what: "message" };
            self.fact(fact, Some(text), own, there, Some(format!("- text: {}", write::scalar(text))));
            self.changed.extend(own.map(str::to_owned));
        }
    }

    /// Messages that were read on the page and are not there, with their place among those of the code.
    fn gone_messages<'c>(&self, code: &'c ErrorCode) -> Vec<(usize, &'c str)> {
        let own = code.messages.iter().enumerate().filter(|(_, (_, source))| source.name == self.api.source.name);
        own.map(|(index, (text, _))| (index, text.as_str())).filter(|(_, text)| self.all.find(text).is_empty()).collect()
    }

    /// Messages that were read on the page are still there.
    pub(super) fn messages(&mut self, endpoints: &[&'a Endpoint]) {
        let api = self.api;
        let absent = api.endpoints.iter().filter(|own| !endpoints.iter().any(|shown| shown.name == own.name));
        // What went with a call is not told again.
        let went: HashSet<usize> = absent.flat_map(|own| own.errors.iter().take(own.listed_errors)).map(|error| error.code).collect();
        let codes = api.errors.iter().flat_map(|errors| errors.codes.iter().enumerate());
        for (_, code) in codes.filter(|(index, _)| !went.contains(index)) {
            let about = code.code.to_string();
            if code.source.name == api.source.name && !self.all.has_word(&about) {
                let line = self.line(Entry::Code(&about), &[]);
                self.add(Is::OnlyInSpec, &about, "the page does not show this code".to_owned(), None, line, None);
                continue;
            }
            for (index, text) in self.gone_messages(code) {
                if !self.changed.iter().any(|own| own == text) {
                    let line = self.line(Entry::Code(&about), &["messages", &index.to_string()]);
                    self.add(Is::OnlyInSpec, &about, format!("the page does not show the message `{text}`"), None, line, None);
                }
            }
        }
    }
}

/// Whether a text is a message that may have names in angle brackets where values stand.
fn is_message(message: &str, text: &str) -> bool {
    let mut parts = message
        .split('<')
        .enumerate()
        .map(|(index, part)| if index == 0 { part } else { part.split_once('>').map_or(part, |(_, rest)| rest) });
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let mut ends = rest.is_empty();
    for part in parts {
        let Some((_, behind)) = rest.split_once(part) else { return false };
        (rest, ends) = (behind, behind.is_empty() || part.is_empty());
    }
    ends
}

/// The value that keys lead to.
fn at<'j>(json: &'j Json, way: &[String]) -> Option<&'j Json> {
    if way.is_empty() { None } else { way.iter().try_fold(json, |json, key| json.get(key)) }
}
