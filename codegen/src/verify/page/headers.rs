//! Headers of requests: credentials, the type of the content, and what else is asked with.

use super::document::Cell;
use super::findings::{Fact, Findings};
use super::rows::Member;
use super::sections::{Row, Section};
use super::write;
use crate::model::{AuthScheme, Carrier, Endpoint, Location};
use crate::verify::Is;
use crate::verify::places::Entry;

const CONTENT_TYPE: &str = "Content-Type";

impl<'a> Findings<'a> {
    /// Compares the tables of headers.
    pub(super) fn headers(&mut self, endpoint: &'a Endpoint, section: &Section<'_>) {
        for row in &section.headers {
            let before = self.count();
            if let Some(line) = self.header(endpoint, *row)
                && self.count() == before
            {
                let says = format!("header, {}", if self.is_required(*row) == Some(true) { "required" } else { "optional" });
                self.agrees(&format!("{}.{}", endpoint.name, row.name), says, row.line, Some(line));
            }
        }
        let there = section.headers.last().map_or(section.url_line, |last| last.line);
        if section.headers.is_empty() && (!self.usual.headers || section.is_bare()) {
            return;
        }
        let has = |name: &str| section.headers.iter().any(|row| row.name.eq_ignore_ascii_case(name));
        let line = |key| self.line(Entry::Endpoint(&endpoint.name), &[key]);
        let mut absent: Vec<(String, Option<usize>)> = Vec::new();
        if endpoint.content_type.is_some() && !has(CONTENT_TYPE) {
            absent.push((CONTENT_TYPE.to_owned(), line("content_type")));
        }
        if let Some(name) = self.credential_headers(endpoint, has) {
            absent.push((name.to_owned(), line("auth")));
        }
        let own = endpoint.parameters.iter().filter(|one| is_header(endpoint, &one.name) && !has(&one.name));
        absent.extend(own.map(|one| (one.name.clone(), self.line(Entry::Parameter(&endpoint.name, &one.name), &[]))));
        for (name, line) in absent {
            let says = format!("the page does not list the header `{name}`");
            self.add(Is::OnlyInSpec, &format!("{}.{name}", endpoint.name), says, Some(there), line, None);
        }
    }

    /// Compares one header. The line of the spec, if it is known there.
    fn header(&mut self, endpoint: &'a Endpoint, row: Row<'_>) -> Option<usize> {
        let text = row.description.map_or("", |cell| cell.text());
        let value = text.find(row.name).and_then(|place| text.get(place + row.name.len()..)?.trim_start().strip_prefix(':'));
        let there = row.description.map_or(row.line, Cell::line);
        if row.name.eq_ignore_ascii_case(CONTENT_TYPE) {
            self.always(endpoint, row, "content_type");
            if let Some(value) = value {
                self.content_type(endpoint, value.trim(), there);
            }
            return self.line(Entry::Endpoint(&endpoint.name), &["content_type"]);
        }
        if self.carries(endpoint, row.name) {
            self.always(endpoint, row, "auth");
            self.credential_value(endpoint, row.name, value.unwrap_or_default().trim(), there);
            return self.line(Entry::Endpoint(&endpoint.name), &["auth"]);
        }
        if let Some(parameter) = endpoint.parameters.iter().find(|one| one.name.eq_ignore_ascii_case(row.name)) {
            let member = Member::of_parameter(endpoint, parameter);
            self.facts(&member, row);
            return self.line(member.entry, &[]);
        }
        let about = format!("{}.{}", endpoint.name, row.name);
        let write = write::entry(self, row, Some("header"));
        self.new_name(
            &about,
            "the page has this header, the spec has not".to_owned(),
            row.line,
            self.line(Entry::Endpoint(&endpoint.name), &["parameters"]),
            write,
        );
        None
    }

    /// What is always sent is required.
    fn always(&mut self, endpoint: &'a Endpoint, row: Row<'_>, key: &str) {
        if self.is_required(row) == Some(false) {
            let there = row.required.map_or(row.line, Cell::line);
            let line = self.line(Entry::Endpoint(&endpoint.name), &[key]);
            let says = format!("the page says that the header `{}` is optional, the spec has it sent always", row.name);
            self.add(Is::Differs, &format!("{}.{}", endpoint.name, row.name), says, Some(there), line, None);
        }
    }

    pub(super) fn content_type(&mut self, endpoint: &'a Endpoint, text: &str, there: usize) {
        let own = endpoint.content_type.as_deref();
        let is_part = |char: char| char.is_ascii_graphic() && !"'\"`,".contains(char);
        let value = text.split(|char| !is_part(char)).next().unwrap_or_default();
        // What was a line of its own may follow without a space.
        let goes_on = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || ";/+-._=".contains(char);
        if own.is_some_and(|own| value.strip_prefix(own).is_some_and(|rest| !rest.starts_with(goes_on))) {
            return;
        }
        let entry = Entry::Endpoint(&endpoint.name);
        let fact = Fact { about: &endpoint.name, entry, keys: &["content_type"], what: "content type" };
        self.fact(fact, Some(value), own, there, Some(format!("content_type: {}", write::scalar(value))));
    }

    fn schemes(&self, endpoint: &'a Endpoint) -> impl Iterator<Item = &'a AuthScheme> + use<'a> {
        let api = self.api;
        endpoint.forms.iter().filter_map(|form| form.auth).map(|index| api.scheme(index))
    }

    /// The header of a credential, unless there is one for some credential that will do.
    fn credential_headers(&self, endpoint: &'a Endpoint, has: impl Fn(&str) -> bool) -> Option<&'a str> {
        let parts = self.schemes(endpoint).flat_map(|scheme| &scheme.parts);
        let names: Vec<&str> = parts.filter_map(|part| part.carrier.header()).map(String::as_str).collect();
        names.first().copied().filter(|_| !names.iter().any(|name| has(name)))
    }

    /// The headers that a command line has to have, beside those of parameters, and does not have.
    pub(super) fn lacking_headers(&self, endpoint: &'a Endpoint, has: impl Fn(&str) -> bool) -> Vec<(&'a str, &'static str)> {
        // What curl makes of a user and a password is not seen.
        let is_basic = self.schemes(endpoint).any(|scheme| scheme.basic);
        let credential = self.credential_headers(endpoint, &has).filter(|_| !is_basic).map(|name| (name, "auth"));
        let content = endpoint.content_type.as_ref().filter(|_| !has(CONTENT_TYPE)).map(|_| (CONTENT_TYPE, "content_type"));
        credential.into_iter().chain(content).collect()
    }

    /// Whether a header carries a credential.
    pub(super) fn carries(&self, endpoint: &'a Endpoint, header: &str) -> bool {
        let mut parts = self.schemes(endpoint).flat_map(|scheme| &scheme.parts);
        parts.any(|part| part.carrier.header().is_some_and(|name| name.eq_ignore_ascii_case(header)))
    }

    /// Compares the value of a header that carries a credential: the word before it, and the variable.
    pub(super) fn credential_value(&mut self, endpoint: &'a Endpoint, header: &str, text: &str, there: usize) {
        let own = self.schemes(endpoint).flat_map(|scheme| scheme.parts.iter().map(move |part| (scheme, part)));
        let mut own = own.filter_map(|(scheme, part)| match &part.carrier {
            Carrier::Header(name, prefix) if name.eq_ignore_ascii_case(header) => Some((scheme, part, prefix.as_deref())),
            _ => None,
        });
        let (prefix, variable) = prefix_and_variable(text);
        let Some(first) = own.next() else { return };
        let fits = |(_, _, own): &(&AuthScheme, _, Option<&str>)| *own == prefix;
        let (scheme, part, own) = if fits(&first) { first } else { own.find(fits).unwrap_or(first) };
        if text.is_empty() || variable.is_none() && own.is_none() {
            return;
        }
        let entry = Entry::Named("auth", &scheme.name);
        let fact = Fact { about: &scheme.name, entry, keys: &["prefix"], what: "prefix" };
        let write = prefix.map_or("prefix: \"\"".to_owned(), |prefix| format!("prefix: {}", write::scalar(prefix)));
        self.fact(fact, prefix, own, there, Some(write));
        if let Some(variable) = variable {
            let fact = Fact { about: &scheme.name, entry, keys: &["variable"], what: "variable" };
            self.fact(fact, Some(variable), Some(&part.variable), there, Some(format!("variable: {variable}")));
        }
    }
}

/// The word before a credential, and the variable that stands for it.
fn prefix_and_variable(text: &str) -> (Option<&str>, Option<&str>) {
    let is_name = |char: char| char.is_ascii_alphanumeric() || char == '_';
    let (before, variable) = match text.split_once("${") {
        Some((before, rest)) => (before, rest.split(|char| !is_name(char)).next()),
        // What stands for it is written in some other way.
        None => (text.split(['{', '<', ' ']).next().unwrap_or_default(), None),
    };
    (Some(before.trim()).filter(|before| !before.is_empty()), variable)
}

/// Whether a parameter is sent as a header.
pub(super) fn is_header(endpoint: &Endpoint, name: &str) -> bool {
    endpoint.parameters.iter().any(|one| one.name == name && one.locations.first() == Some(&Location::Header))
}
