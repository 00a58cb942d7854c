//! How a call is made.

use super::bodies::Call;
use super::findings::{Fact, Findings};
use super::matching::is_path;
use super::sections::Section;
use super::write;
use crate::model::Endpoint;
use crate::verify::Is;
use crate::verify::places::Entry;

impl<'a> Findings<'a> {
    /// Compares what the page says of a call.
    pub(super) fn call(&mut self, endpoint: &'a Endpoint, section: &Section<'_>, moved: Option<&str>) {
        let before = self.count();
        let entry = Entry::Endpoint(&endpoint.name);
        for title in &section.strange {
            let says = format!("the page has a column `{}`, of which the words say nothing: name it in their `columns:`", title.text());
            self.add(Is::Differs, &endpoint.name, says, Some(title.line()), self.line(entry, &[]), None);
        }
        if endpoint.source.name != self.api.source.name {
            let says = format!("the page has it now, and the spec has it from `{}`", endpoint.source.name);
            self.add(Is::Removable, &endpoint.name, says, Some(section.url_line), self.line(entry, &["source"]), None);
        }
        self.methods(endpoint, section);
        self.host(endpoint, section.host.as_deref(), section.url_line, moved);
        self.path(endpoint, &section.path, section.url_line);
        self.credential(endpoint, section);
        self.needs(endpoint, section);
        if self.count() == before {
            let says = format!("{} {}{}", section.methods.0.join("/"), self.api.host(endpoint.host), endpoint.path);
            self.agrees(&endpoint.name, says, section.methods.1, self.line(entry, &["path"]));
        }
        self.headers(endpoint, section);
        self.tables(endpoint, section);
        let call = Call { endpoint, section, moved };
        section.requests.iter().for_each(|request| self.request(call, request));
        section.answers.iter().for_each(|answer| self.answer(call, answer));
    }

    fn methods(&mut self, endpoint: &'a Endpoint, section: &Section<'_>) {
        let (methods, there) = &section.methods;
        let own: Vec<String> = endpoint.methods.iter().map(ToString::to_string).collect();
        let same = own.len() == methods.len() && own.iter().all(|method| methods.contains(method));
        if !same {
            let fact = Fact { about: &endpoint.name, entry: Entry::Endpoint(&endpoint.name), keys: &["methods"], what: "method" };
            let write = format!("methods: [{}]", methods.join(", "));
            self.fact(fact, Some(&methods.join("/")), Some(&own.join("/")), *there, Some(write));
        }
    }

    /// Compares a host; one that all calls moved to is one fact.
    pub(super) fn host(&mut self, endpoint: &'a Endpoint, host: Option<&str>, there: usize, moved: Option<&str>) {
        let Some(host) = host else { return };
        let own = self.api.host(endpoint.host);
        let write = format!("host: {}", write::scalar(host));
        let (about, entry, write) = match (endpoint.host, moved == Some(host)) {
            (0, true) => ("api", Entry::Top("api"), write),
            // It is said there, but for all calls.
            (0, false) => {
                (endpoint.name.as_str(), Entry::Top("api"), format!("# at `{}`, for the others have it still:\n{write}", endpoint.name))
            }
            _ => (endpoint.name.as_str(), Entry::Endpoint(&endpoint.name), write),
        };
        let fact = Fact { about, entry, keys: &["host"], what: "host" };
        self.fact(fact, Some(host), Some(own), there, Some(write));
    }

    pub(super) fn path(&mut self, endpoint: &'a Endpoint, path: &str, there: usize) {
        if !is_path(&endpoint.path, path) {
            let fact = Fact { about: &endpoint.name, entry: Entry::Endpoint(&endpoint.name), keys: &["path"], what: "path" };
            self.fact(fact, Some(path), Some(&endpoint.path), there, Some(format!("path: {}", write::scalar(path))));
        }
    }

    fn credential(&mut self, endpoint: &'a Endpoint, section: &Section<'_>) {
        let Some(cell) = section.auth else { return };
        let titles: Vec<&str> = self.api.auth.iter().map(|scheme| self.title(&scheme.title)).collect();
        let found = self.titles_in(cell, &titles);
        let mut own: Vec<usize> = endpoint.forms.iter().filter_map(|form| form.auth).collect();
        own.dedup();
        let names: Vec<&str> = found.known.iter().map(|index| self.api.scheme(*index).name.as_str()).collect();
        let write = match names.as_slice() {
            [one] if found.unknown.is_empty() => format!("auth: {one}"),
            several => write::with_unknown(self, "auth", several, ("auth", &found.unknown)),
        };
        let fact = Fact { about: &endpoint.name, entry: Entry::Endpoint(&endpoint.name), keys: &["auth"], what: "credential" };
        self.titles_fact(fact, &found, &own, &titles, cell.line(), write);
    }
}
