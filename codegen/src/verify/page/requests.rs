//! Command lines of curl, as the page shows them.

use super::bodies::Call;
use super::findings::{Fact, Findings};
use super::matching::is_path;
use super::samples::{Request, Url};
use super::write;
use crate::model::{Body, Endpoint, Location, Parameter};
use crate::verify::Is;
use crate::verify::places::Entry;

impl<'a> Findings<'a> {
    /// Compares a command line of curl.
    pub(super) fn request(&mut self, call: Call<'_, 'a>, request: &Request) {
        let (before, endpoint) = (self.count(), call.endpoint);
        let (method, there) = &request.method;
        if endpoint.methods.iter().all(|own| own.to_string() != *method) {
            let own: Vec<String> = endpoint.methods.iter().map(ToString::to_string).collect();
            let fact = Fact { about: &endpoint.name, entry: Entry::Endpoint(&endpoint.name), keys: &["methods"], what: "method" };
            self.fact(fact, Some(method), Some(&own.join("/")), *there, Some(format!("methods: [{method}]")));
        }
        if let Some(url) = &request.url {
            self.url(call, url);
        }
        for (name, value, there) in &request.headers {
            if name.eq_ignore_ascii_case("Content-Type") {
                self.content_type(endpoint, value, *there);
            } else if self.carries(endpoint, name) {
                self.credential_value(endpoint, name, value, *there);
            } else {
                self.sent(endpoint, name, *there);
            }
        }
        self.names_sent(endpoint, request);
        let has = |header: &str| request.headers.iter().any(|(name, ..)| name.eq_ignore_ascii_case(header));
        for (header, key) in self.lacking_headers(endpoint, has) {
            let line = self.line(Entry::Endpoint(&endpoint.name), &[key]);
            let says = format!("a command line of the page lacks the header `{header}`");
            self.add(Is::OnlyInSpec, &format!("{}.{header}", endpoint.name), says, Some(request.line), line, None);
        }
        if self.count() == before {
            let line = self.line(Entry::Endpoint(&endpoint.name), &["parameters"]);
            self.agrees(&endpoint.name, "a command line of curl".to_owned(), request.line, line);
        }
    }

    /// Compares a URL of the call, wherever it stands.
    pub(super) fn url(&mut self, call: Call<'_, 'a>, url: &Url) {
        self.host(call.endpoint, url.host.as_deref(), url.line, call.moved);
        // Where the table has names, samples have values.
        let path = if is_path(&call.section.path, &url.path) { &call.section.path } else { &url.path };
        self.path(call.endpoint, path, url.line);
    }

    /// Compares what a request sends. One name that is not known, where one is lacking that is required, is another name for that.
    fn names_sent(&mut self, endpoint: &'a Endpoint, request: &Request) {
        let is_known = |name: &str| endpoint.parameters.iter().any(|one| one.name == name.trim_end_matches("[]"));
        let news: Vec<&(String, usize)> = request.names.iter().filter(|(name, _)| !is_known(name)).collect();
        let is_sent = |one: &Parameter| request.names.iter().any(|(name, _)| name.trim_end_matches("[]") == one.name);
        let is_lacking =
            |one: &&Parameter| one.required && matches!(one.locations.first(), Some(Location::Query | Location::Body)) && !is_sent(one);
        let lacking: Vec<&Parameter> = endpoint.parameters.iter().filter(is_lacking).collect();
        let about = |one: &Parameter| format!("{}.{}", endpoint.name, one.name);
        if let ([(name, there)], [one]) = (news.as_slice(), lacking.as_slice())
            && !self.seen_again(&format!("{}.{name}", endpoint.name), *there)
        {
            let says = format!("`{}` is called `{name}` in a sample of the page?", one.name);
            let line = self.line(Entry::Parameter(&endpoint.name, &one.name), &["name"]);
            return self.add(Is::Differs, &about(one), says, Some(*there), line, Some(format!("name: {}", write::scalar(name))));
        }
        for (name, there) in &news {
            self.sent(endpoint, name, *there);
        }
        for one in lacking.iter().filter(|_| news.is_empty() && endpoint.body.is_none_or(|body| matches!(body, Body::Form | Body::Json))) {
            let line = self.line(Entry::Parameter(&endpoint.name, &one.name), &["required"]);
            self.add(
                Is::Differs,
                &about(one),
                "a command line of the page lacks it, and it is required".to_owned(),
                Some(request.line),
                line,
                None,
            );
        }
    }

    /// A parameter, by the name under which a sample sends it.
    pub(super) fn sent(&mut self, endpoint: &'a Endpoint, name: &str, there: usize) {
        let name = name.trim_end_matches("[]");
        if endpoint.parameters.iter().all(|one| one.name != name) {
            let line = self.line(Entry::Endpoint(&endpoint.name), &["parameters"]);
            let write = write::named(self, name, "String", &[]);
            let says = "a sample of the page sends it, the spec has not got it".to_owned();
            self.new_name(&format!("{}.{name}", endpoint.name), says, there, line, write);
        }
    }
}
