//! Document → [`Api`]: resolves every reference, chooses every Rust name, checks every rule, and reports all problems
//! rather than the first.

mod auth;
mod bulk;
mod endpoints;
mod errors;
mod fields;
mod limits;
mod paging;
mod parameters;
mod places;
mod samples;
mod texts;
mod types;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use spec_reader::{At, Notion, Problem, Severity, Source, same};

use crate::model::{self, Api, Language, Origin, Text};
use crate::names::{self, Case, Namespace, reserved};
use crate::spec::{self, Document, Loaded, NOTIONS};

/// Makes the checked model of what was loaded, or says all that is wrong with it, in the order of the file.
pub fn lower(loaded: &Loaded) -> (Option<Api>, Vec<Problem>) {
    let mut problems = loaded.problems.clone();
    let mut api = None;
    if let Some(document) = &loaded.document {
        let mut lowering = Lowering::new(loaded, document, problems);
        api = Some(lowering.api(document));
        problems = lowering.problems;
    }
    problems.sort_by_key(Problem::start);
    let sound = problems.iter().all(|problem| problem.severity == Severity::Warning);
    if !sound {
        // A doubt beside an error mostly follows from it.
        problems.retain(|problem| problem.severity == Severity::Error);
    }
    (api.filter(|_| sound), problems)
}

/// What all parts of the lowering share.
struct Lowering<'a> {
    source: &'a Source,
    problems: Vec<Problem>,
    /// Where an error was reported: whatever else is wrong there probably follows from it.
    reported: HashSet<usize>,
    /// Fields whose type is unknown, which was reported: they are missing below.
    untyped: HashSet<String>,
    languages: Vec<Language>,
    origins: HashMap<&'a str, Origin>,
    /// The source of everything that does not name one.
    page: Origin,
    /// The names in the root of the emitted crate.
    root: Namespace,
    /// Whether errors have codes.
    has_codes: bool,
}

impl<'a> Lowering<'a> {
    fn new(loaded: &'a Loaded, document: &Document, problems: Vec<Problem>) -> Self {
        let languages = match document.api.languages.as_slice() {
            [] => vec![Language::default()],
            given => given.to_vec(),
        };
        Self {
            source: &loaded.source,
            reported: problems.iter().map(Problem::start).chain(loaded.lost.iter().copied()).collect(),
            problems,
            untyped: HashSet::new(),
            languages,
            origins: HashMap::new(),
            page: Origin { name: String::new(), title: Text(Vec::new()), url: None, read: String::new() },
            has_codes: document.error_body.is_some(),
            root: Namespace::rust("public types"),
        }
    }

    fn api(&mut self, document: &'a Document) -> Api {
        self.languages(&document.api);
        self.origins(document);
        let api = &document.api;
        let at = At::top("api");
        self.package(api, &at);
        self.host(&api.host, &at.key("host"));
        let mut hosts = vec![api.host.clone()];
        for (index, endpoint) in document.endpoints.iter().enumerate() {
            let Some(host) = endpoint.host.as_ref().filter(|host| !hosts.contains(host)) else { continue };
            self.host(host, &At::top("endpoints").item(index).key("host"));
            hosts.push(host.clone());
        }
        let prerequisites = self.prerequisites(&document.prerequisites);
        let scopes = self.scopes(&document.scopes);
        let scope_names = Names::new("scope", "scopes", scopes.iter().map(|scope| scope.name.as_str()));
        let prerequisite_names = Names::new("prerequisite", "prerequisites", prerequisites.iter().map(|one| one.name.as_str()));
        let auth = self.auth(&document.auth);
        let (types, type_names) = self.types(document, &scope_names);
        let mut errors = self.errors(document, &types, &type_names, &scope_names);
        let headers = self.api_headers(&api.headers, &at.key("headers"));
        let context = endpoints::Context {
            auth: &auth,
            hosts: &hosts,
            headers: &headers,
            types: &types,
            type_names: &type_names,
            prerequisites: &prerequisite_names,
            scopes: &scope_names,
            errors: errors.as_ref(),
            common: errors::common(document),
            errors_are_lost: document.error_body.is_none() && !document.errors.is_empty(),
        };
        let endpoints = self.endpoints(&document.endpoints, &context);
        let known = places::Known {
            endpoints: &endpoints,
            types: &types,
            errors: errors.as_ref(),
            prerequisites: &prerequisites,
            auth: &auth,
            has_scopes: !scopes.is_empty(),
        };
        let are_named = !document.questions.is_empty() || document.errors.iter().any(|error| error.see.is_some());
        let places = if are_named { known.places() } else { Vec::new() };
        let questions = self.questions(&document.questions, &places);
        let remedies = self.remedies(&document.errors, &places);
        for (code, see) in errors.iter_mut().flat_map(|errors| &mut errors.codes).zip(remedies) {
            code.see = see;
        }
        Api {
            package: api.name.clone(),
            crate_name: api.name.replace('-', "_"),
            version: api.version.clone(),
            license: api.license.clone(),
            spec: self.source.name.clone(),
            title: self.text(&api.title, &at.key("title")),
            description: self.text(&api.description, &at.key("description")),
            notes: self.notes(&api.notes, &at.key("notes"), Field::No),
            hosts: hosts.clone(),
            languages: self.languages.clone(),
            source: self.page.clone(),
            sources: document.sources.iter().filter_map(|origin| self.origins.get(origin.name.as_str()).cloned()).collect(),
            response_content_type: api.response_content_type.clone(),
            prerequisites,
            scopes,
            auth,
            endpoints,
            types,
            errors,
            questions,
        }
    }

    fn languages(&mut self, api: &spec::Api) {
        let api_at = At::top("api");
        self.refuse_twice(&api.languages, &api_at.key("languages"), "this language is listed twice");
    }

    /// No item is there twice. One that stands in for a mistake is nobody's double.
    fn refuse_twice<T: PartialEq>(&mut self, items: &[T], at: &At<'_>, message: &str) {
        for (index, item) in items.iter().enumerate() {
            let is_double = |first: usize| items[first] == *item && !self.reported.contains(&self.place(&at.item(first)).start);
            if (0..index).any(is_double) {
                self.error(&at.item(index), message);
            }
        }
    }

    fn package(&mut self, api: &spec::Api, at: &At<'_>) {
        let legal = Case::Kebab.of(&api.name) == api.name
            && api.name.is_ascii()
            && names::is_identifier(&api.name.replace('-', "_"))
            && !reserved("packages").any(|name| name == api.name);
        if !legal {
            let kebab = Some(Case::Kebab.of(&api.name)).filter(|kebab| *kebab != api.name);
            let help =
                format!("a name in kebab case that Rust does not use itself, such as `{}`", kebab.as_deref().unwrap_or("weather-station"));
            self.report(
                Problem::error(format!("`{}` cannot be the name of a package", api.name)).label(self.place(&at.key("name")), "").help(help),
            );
        }
        let (core, suffix) = api.version.split_once(['-', '+']).unwrap_or((&api.version, "0"));
        let numbers: Vec<&str> = core.split('.').collect();
        let number = |part: &&str| part.parse::<u64>().is_ok_and(|number| number.to_string() == **part);
        if numbers.len() != 3
            || !numbers.iter().all(number)
            || suffix.is_empty()
            || !suffix.chars().all(|c| c.is_ascii_alphanumeric() || ".-+".contains(c))
        {
            self.report(Problem::error("not a version").label(self.place(&at.key("version")), "").help("three numbers, such as `0.1.0`"));
        }
    }

    fn host(&mut self, host: &str, at: &At<'_>) {
        let name = host.strip_prefix("https://").unwrap_or_default();
        let (name, port) = name.split_once(':').unwrap_or((name, "443"));
        let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if !name.split('.').all(is_label) || port.parse::<u16>().is_err() {
            self.report(
                Problem::error("not a host that a credential may be sent to")
                    .label(self.place(at), "")
                    .help("scheme and name alone, such as `https://api.example.com`"),
            );
        }
    }

    fn origins(&mut self, document: &'a Document) {
        let at = At::top("sources");
        let mut names = Namespace::new("sources");
        for (index, origin) in document.sources.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut names, &origin.name, &at.key("name"));
            if !is_date(&origin.read) {
                self.report(
                    Problem::error("not a date").label(self.place(&at.key("read")), "").help("year, month and day, such as `2026-01-31`"),
                );
            }
            if let Some(url) = &origin.url {
                self.url(url, &at.key("url"));
            }
            // A footnote is called so.
            if origin.name.is_empty() || !origin.name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) {
                self.error(&at.key("name"), "sources are named by letters and digits, `-`, `_` and `.`");
            }
            let lowered = Origin {
                name: origin.name.clone(),
                title: self.text(&origin.title, &at.key("title")),
                url: origin.url.clone(),
                read: origin.read.clone(),
            };
            self.origins.insert(&origin.name, lowered);
        }
        self.page = self.origin(Some(&document.api.source), &At::top("api").key("source"));
    }

    fn url(&mut self, url: &str, at: &At<'_>) {
        if !(url.starts_with("https://") || url.starts_with("http://"))
            || url.chars().any(|c| c.is_whitespace() || c.is_control() || "<>()\"|".contains(c))
        {
            self.report(
                Problem::error("not a web address")
                    .label(self.place(at), "")
                    .help("it begins with `https://` and holds no blanks or brackets"),
            );
        }
    }

    fn prerequisites(&mut self, list: &[spec::Prerequisite]) -> Vec<model::Prerequisite> {
        let at = At::top("prerequisites");
        let mut names = Namespace::new("prerequisites");
        let mut lowered = Vec::new();
        for (index, one) in list.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut names, &one.name, &at.key("name"));
            lowered.push(model::Prerequisite {
                name: one.name.clone(),
                title: self.text(&one.title, &at.key("title")),
                description: self.text(&one.description, &at.key("description")),
                notes: self.notes(&one.notes, &at.key("notes"), Field::No),
            });
        }
        lowered
    }

    fn scopes(&mut self, list: &[spec::Scope]) -> Vec<model::Scope> {
        let at = At::top("scopes");
        let mut names = Namespace::new("scopes");
        let mut lowered = Vec::new();
        for (index, scope) in list.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut names, &scope.name, &at.key("name"));
            lowered.push(model::Scope {
                name: scope.name.clone(),
                title: self.text(&scope.title, &at.key("title")),
                description: self.optional_text(scope.description.as_ref(), &at.key("description")),
                source: self.origin(scope.source.as_deref(), &at.key("source")),
                notes: self.notes(&scope.notes, &at.key("notes"), Field::No),
            });
        }
        lowered
    }

    /// The source that an entry names, or the page that the whole spec transcribes.
    fn origin(&mut self, name: Option<&str>, at: &At<'_>) -> Origin {
        let Some(name) = name else { return self.page.clone() };
        if let Some(origin) = self.origins.get(name) {
            return origin.clone();
        }
        let names: Vec<&str> = self.origins.keys().copied().collect();
        self.unknown("source", "sources", name, &names, at);
        self.page.clone()
    }

    /// The indices of `list` among `names`; what is unknown is reported.
    fn references(&mut self, list: &[String], names: &Names<'_>, at: &At<'_>) -> Vec<usize> {
        list.iter().enumerate().filter_map(|(index, name)| self.reference(name, names, &at.item(index))).collect()
    }

    fn reference(&mut self, name: &str, names: &Names<'_>, at: &At<'_>) -> Option<usize> {
        let found = names.get(name);
        if found.is_none() {
            let mut known: Vec<&str> = names.index.keys().copied().collect();
            known.sort_unstable();
            self.unknown(names.what, names.list, name, &known, at);
        }
        found
    }

    fn unknown(&mut self, what: &str, list: &str, name: &str, known: &[&str], at: &At<'_>) {
        if self.is_lost(list) {
            return;
        }
        let mut known = known.to_vec();
        known.sort_unstable();
        let problem = Problem::error(format!("there is no {what} `{name}`")).label(self.place(at), format!("not in `{list}:`"));
        self.report(problem.nearest(name, &known));
    }

    /// Whether a list at the top of the file could not be read, which was reported.
    fn is_lost(&self, list: &str) -> bool {
        let (top, place) = (self.source.place_of(&[]), self.place(&At::top(list)));
        place != top && self.reported.contains(&place.start)
    }

    /// As [`Lowering::unknown`], for what another language has.
    fn foreign(&mut self, notion: &Notion, otherwise: &str, at: &At<'_>) {
        let message = notion.lack().unwrap_or_else(|| otherwise.to_owned());
        let known: Vec<&str> = notion.meant().into_iter().collect();
        self.report(Problem::error(message).label(self.place(at), "").foreign(notion, &known));
    }

    fn unique(&mut self, names: &mut Namespace, name: &str, at: &At<'_>) {
        if let Err(problem) = names.take(name, self.place(at)) {
            self.report(problem);
        }
    }

    /// Takes a name in the root of the emitted crate.
    fn public(&mut self, name: &str, at: &At<'_>) {
        if let Err(problem) = self.root.take(name, self.place(at)) {
            self.report(problem);
        }
    }

    fn place(&self, at: &At<'_>) -> Range<usize> {
        self.source.place(at)
    }

    fn error(&mut self, at: &At<'_>, message: &str) {
        self.report(Problem::error(message).label(self.place(at), ""));
    }

    fn report(&mut self, problem: Problem) {
        if problem.severity == Severity::Warning || self.reported.insert(problem.start()) {
            self.problems.push(problem);
        }
    }
}

/// Whether notes are about a field of an object.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Yes,
    No,
}

/// What entries of one list can be referred to by.
struct Names<'a> {
    what: &'static str,
    list: &'static str,
    index: HashMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    fn new(what: &'static str, list: &'static str, names: impl Iterator<Item = &'a str>) -> Self {
        Self { what, list, index: names.enumerate().map(|(index, name)| (name, index)).collect() }
    }

    fn get(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }
}

/// What another language means by a name, which comes down to `word`. A known name in other letters is meant as such.
fn foreign(below: &str, key: &str, name: &str, word: &str, known: &[&str]) -> Option<&'static Notion> {
    let is_known = name == word && known.iter().any(|known| same(name, known));
    Notion::find(&NOTIONS, below, key, false, &word.into()).filter(|_| !is_known)
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |part: &str, length: usize| {
        Some(part).filter(|part| part.len() == length && part.bytes().all(|b| b.is_ascii_digit())).and_then(|part| part.parse::<u32>().ok())
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else { return false };
    let leaps = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leaps => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}
