//! What is sound, and yet probably not what was meant: things that nothing uses, calls that are there twice, closed lists without a
//! reason. And which of these doubts the spec itself allows.

use std::collections::HashMap;

use spec_reader::{At, Problem, Severity};

use super::{ANY, Lowering};
use crate::model::{Endpoint, Role};
use crate::rules;
use crate::spec::{Document, ErrorCode, Text};

impl Lowering<'_> {
    pub(super) fn doubts(&mut self, document: &Document, endpoints: &[Endpoint]) {
        self.settle();
        self.unused(document);
        self.unpublishable(document);
        self.calls(document, endpoints);
        for (index, def) in document.types.iter().enumerate() {
            let types = At::top("types");
            let at = types.item(index);
            if def.fields.as_ref().is_some_and(Vec::is_empty) {
                self.fault(&at.key("name"), rules::no_fields(&def.name));
            }
            if def.closed && def.values.is_some() && def.notes.is_empty() && !has_second_sentence(&def.description) {
                self.fault(&at.key("closed"), rules::closed_without_reason(&def.name));
            }
        }
        self.allow(document);
    }

    /// What stands in a list and is named nowhere.
    fn unused(&mut self, document: &Document) {
        if document.endpoints.is_empty() || self.has_many() {
            return;
        }
        let code = |error: &ErrorCode| if error.common { String::new() } else { error.code.to_string() };
        let lists: [(&'static str, &str, &str, Vec<String>); 6] = [
            ("sources", "name", "source", document.sources.iter().map(|one| one.name.clone()).collect()),
            ("prerequisites", "name", "prerequisite", document.prerequisites.iter().map(|one| one.name.clone()).collect()),
            ("scopes", "name", "scope", document.scopes.iter().map(|one| one.name.clone()).collect()),
            ("auth", "name", "credential", document.auth.iter().map(|one| one.name.clone()).collect()),
            ("types", "name", "type", document.types.iter().map(|one| one.name.clone()).collect()),
            ("errors", "code", "error code", document.errors.iter().map(code).collect()),
        ];
        let has_errors = self.problems.iter().any(|problem| problem.severity == Severity::Error);
        for (list, key, what, names) in lists {
            if self.used.contains(&(list, ANY.to_owned())) {
                continue;
            }
            for (index, name) in names.into_iter().enumerate().filter(|(_, name)| !name.is_empty()) {
                let name = (list, name);
                if !self.used.contains(&name) {
                    self.unused_one(&name.1, what, &At::top(list).item(index).key(key), has_errors);
                }
            }
        }
    }

    fn unused_one(&mut self, name: &str, what: &str, at: &At<'_>, has_errors: bool) {
        let place = self.place(at);
        // What was not understood may name it.
        let is_named =
            |(at, _): (usize, &str)| at != place.start && !self.source.slice(at + name.len()..).starts_with(char::is_alphanumeric);
        if !has_errors || !self.has_many() && !self.source.text.match_indices(name).any(is_named) {
            self.report(rules::unused(name, what).at(place));
        }
    }

    fn unpublishable(&mut self, document: &Document) {
        let api = &document.api;
        if api.publish == Some(false) {
            return;
        }
        let has_links = api.documentation.is_some() || api.homepage.is_some() || api.repository.is_some();
        let lacks = [("`license:`", api.license.is_none()), ("`documentation:`, `homepage:` or `repository:`", !has_links)];
        let lacks: Vec<&str> = lacks.iter().filter(|(_, lacks)| *lacks).map(|(key, _)| *key).collect();
        if !lacks.is_empty() {
            self.fault(&At::top("api").key("name"), rules::unpublishable(&api.name, lacks.join(" and ")));
        }
    }

    /// Calls that no one can tell apart, and calls that nothing shows.
    fn calls(&mut self, document: &Document, endpoints: &[Endpoint]) {
        let list = At::top("endpoints");
        let places: HashMap<&str, usize> = document.endpoints.iter().enumerate().map(|(index, one)| (one.name.as_str(), index)).collect();
        let place = |endpoint: &Endpoint| list.item(places.get(endpoint.name.as_str()).copied().unwrap_or_default());
        let mut paths: HashMap<&str, Vec<&Endpoint>> = HashMap::new();
        for endpoint in endpoints {
            let at = place(endpoint);
            if endpoint.samples.is_empty() {
                self.fault(&at.key("name"), rules::no_sample(&endpoint.name));
            }
            let others = paths.entry(&endpoint.path).or_default();
            if let Some(first) = others.iter().find(|first| is_same_call(first, endpoint)) {
                let problem = rules::same_call(&endpoint.name, &first.name).at(self.place(&at.key("path")));
                self.report(problem.also(self.place(&place(first).key("path")), "the other"));
            }
            others.push(endpoint);
        }
    }

    /// Takes the doubts away that the spec allows, and tells those that it allows for nothing.
    fn allow(&mut self, document: &Document) {
        let list = At::top("allow");
        for (index, allow) in document.allow.iter().enumerate() {
            let at = list.item(index);
            let is_doubt = rules::RULES.iter().any(|rule| rule.code == allow.code && rule.severity == Severity::Warning);
            if !is_doubt {
                let codes: Vec<&str> =
                    rules::RULES.iter().filter(|rule| rule.severity == Severity::Warning).map(|rule| rule.code).collect();
                let is_error = rules::all().any(|rule| rule.code == allow.code);
                let problem = rules::no_such_code(&allow.code).at(self.place(&at.key("code")));
                let problem =
                    if is_error { problem.help("this is the code of an error, which is mended and not allowed") } else { problem };
                self.choose_near(problem, &allow.code, &codes);
                continue;
            }
            let is_allowed =
                |problem: &Problem| problem.code == allow.code && allow.about.as_ref().is_none_or(|about| *about == problem.subject);
            let before = self.problems.len();
            self.problems.retain(|problem| !is_allowed(problem));
            if self.problems.len() == before {
                self.fault(&at.key("code"), rules::idle_allow(allow.about.as_deref().unwrap_or(&allow.code), &allow.code));
            }
        }
    }
}

/// Whether a doubt is about what a spec lacks, and not about what is in it.
pub(super) fn is_of_completeness(problem: &Problem) -> bool {
    [rules::no_sample(""), rules::unpublishable("", "")].iter().any(|rule| rule.code == problem.code)
}

/// Whether two calls look alike to the server.
fn is_same_call(one: &Endpoint, other: &Endpoint) -> bool {
    let fixed = |endpoint: &Endpoint| -> Vec<(String, String)> {
        let fixed = endpoint.parameters.iter().filter_map(|parameter| match &parameter.role {
            Role::Fixed(value, _) => Some((parameter.name.clone(), value.clone())),
            Role::Argument | Role::Setter => None,
        });
        fixed.collect()
    };
    let shares_method = one.methods.iter().any(|method| other.methods.contains(method));
    let shares_credential = one.forms.iter().any(|form| other.forms.iter().any(|own| own.auth == form.auth));
    one.host == other.host && shares_method && shares_credential && fixed(one) == fixed(other)
}

fn has_second_sentence(text: &Text) -> bool {
    let has = |text: &str| text.trim().trim_end_matches('.').contains(". ") || text.contains(".\n");
    match text {
        Text::One(text) => has(text),
        Text::Many(texts) => texts.iter().any(|(_, text)| has(text)),
    }
}
