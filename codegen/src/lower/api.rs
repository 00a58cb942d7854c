//! The API itself: its package, where it is, and what stands in the short lists beside it.

use spec_reader::{At, Problem};

use super::{Field, Lowering, Title};
use crate::model::{self, Origin};
use crate::names::{self, Case, Namespace, reserved};
use crate::rules;
use crate::spec::{self, Document};

impl<'a> Lowering<'a> {
    pub(super) fn languages(&mut self, api: &spec::Api) {
        let api_at = At::top("api");
        let codes: Vec<&str> = api.languages.iter().map(|language| language.code()).collect();
        self.refuse_twice(&codes, &api_at.key("languages"));
    }

    pub(super) fn package(&mut self, api: &spec::Api, at: &At<'_>) {
        let legal = Case::Kebab.of(&api.name) == api.name
            && api.name.is_ascii()
            && names::is_identifier(&api.name.replace('-', "_"))
            && !reserved("packages").any(|name| name == api.name);
        if !legal {
            let kebab = Some(Case::Kebab.of(&api.name)).filter(|kebab| *kebab != api.name);
            let problem = rules::no_package_name(&api.name, kebab.as_deref().unwrap_or("weather-station"));
            self.fault(&at.key("name"), problem);
        }
    }

    /// Where a registry of crates leads to.
    pub(super) fn links(&mut self, api: &spec::Api, at: &At<'_>) -> Vec<(&'static str, String)> {
        if let Some(license) = &api.license
            && let Err(error) = spdx::Expression::parse(license)
        {
            self.fault(&at.key("license"), rules::no_license(license).note(error.reason.to_string()));
        }
        let links = [("documentation", &api.documentation), ("homepage", &api.homepage), ("repository", &api.repository)];
        let links: Vec<_> = links.into_iter().filter_map(|(key, url)| Some((key, url.clone()?))).collect();
        for (key, url) in &links {
            self.url(url, &at.key(key));
        }
        links
    }

    /// The words by which a registry of crates finds it.
    pub(super) fn words(
        &mut self,
        words: &[String],
        key: &'static str,
        is_word: fn(&str) -> bool,
        problem: fn(&str) -> Problem,
    ) -> Vec<String> {
        let api = At::top("api");
        let at = api.key(key);
        for (index, word) in words.iter().enumerate().filter(|(_, word)| !is_word(word)) {
            self.fault(&at.item(index), problem(word));
        }
        if words.len() > 5 {
            self.fault(&at, rules::too_many_words(key, words.len()));
        }
        self.refuse_twice(&words.iter().map(String::as_str).collect::<Vec<_>>(), &at);
        words.to_vec()
    }

    pub(super) fn host(&mut self, host: &str, at: &At<'_>) {
        let secure = host.strip_prefix("https://");
        let (name, port) = secure.unwrap_or_default().split_once(':').unwrap_or((secure.unwrap_or_default(), "443"));
        let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        let has_name = name.split('.').all(is_label);
        if has_name && port.parse::<u16>().is_ok() {
            return;
        }
        let problem = rules::no_host(host).at(self.place(at));
        self.report(match host.split_once("://") {
            Some((_, rest)) if secure.is_none() => problem.help(format!("write `https://{rest}`")),
            Some((_, rest)) if rest.contains('/') => {
                let name = rest.split('/').next().unwrap_or_default();
                problem.help(format!("write `https://{name}`; what all paths begin with is part of each `path:`"))
            }
            Some(_) if has_name => problem.help("the number of a port is no more than 65535"),
            _ => problem,
        });
    }

    pub(super) fn origins(&mut self, document: &'a Document) {
        let at = At::top("sources");
        let mut names = Namespace::new("sources");
        for (index, origin) in document.sources.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut names, &origin.name, &at.key("name"));
            if self.today.as_ref().is_some_and(|today| origin.read.0 > *today) {
                self.fault(&at.key("read"), rules::future(&origin.read.0));
            }
            if let Some(url) = &origin.url {
                self.url(url, &at.key("url"));
            }
            // A footnote is called so.
            if origin.name.is_empty() || !origin.name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) {
                self.fault(&at.key("name"), rules::no_source_name(&origin.name));
            }
            let lowered = Origin {
                name: origin.name.clone(),
                title: self.text(&origin.title, &at.key("title")),
                url: origin.url.clone(),
                read: origin.read.0.clone(),
            };
            // Words as few as these are no one's title alone.
            let long = lowered.title.0.iter().filter(|(_, words)| words.len() > 8);
            self.title_starts.extend(long.clone().filter_map(|(_, words)| words.chars().next()));
            self.titles.extend(long.map(|(language, words)| Title {
                words: words.clone(),
                language: *language,
                source: origin.name.clone(),
            }));
            self.origins.insert(&origin.name, lowered);
        }
        self.title_starts.sort_unstable();
        self.title_starts.dedup();
        self.page = self.origin(Some(&document.api.source), &At::top("api").key("source"));
    }

    pub(super) fn url(&mut self, url: &str, at: &At<'_>) {
        if !(url.starts_with("https://") || url.starts_with("http://"))
            || url.chars().any(|c| c.is_whitespace() || c.is_control() || "<>()\"|".contains(c))
        {
            self.fault(at, rules::no_url(url));
        }
    }

    pub(super) fn prerequisites(&mut self, list: &[spec::Prerequisite]) -> Vec<model::Prerequisite> {
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

    pub(super) fn scopes(&mut self, list: &[spec::Scope]) -> Vec<model::Scope> {
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
}

/// Whether a registry takes a keyword.
pub(super) fn is_keyword(word: &str) -> bool {
    let is_known = |c: char| c.is_ascii_alphanumeric() || "-_+".contains(c);
    word.len() <= 20 && word.starts_with(|c: char| c.is_ascii_alphanumeric()) && word.chars().all(is_known)
}

/// Whether a category is written as in the addresses of a registry.
pub(super) fn is_category(word: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    word.split("::").all(is_part)
}
