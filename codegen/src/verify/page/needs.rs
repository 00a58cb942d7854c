//! What must be arranged before a call: permission, prerequisites, a login, and consent.

use super::document::Cell;
use super::findings::{Fact, Findings};
use super::sections::Section;
use super::titles::Found;
use super::words::Vocabulary;
use super::write;
use crate::model::Endpoint;
use crate::verify::Is;
use crate::verify::places::Entry;

impl<'a> Findings<'a> {
    /// Compares what must be arranged before a call.
    pub(super) fn needs(&mut self, endpoint: &'a Endpoint, section: &Section<'_>) {
        let needs = &section.needs;
        let is_told = [needs.permission, needs.prerequisites, needs.login, needs.scopes].iter().any(Option::is_some);
        if is_told {
            let permission = self.permission(endpoint, section);
            let login = self.login(endpoint, section);
            self.prerequisites(endpoint, section, &[permission, login].concat());
            self.consent(endpoint, section);
        } else if self.usual.needs && !section.is_bare() && (endpoint.scopes.is_some() || !endpoint.prerequisites.is_empty()) {
            let says = "the page has no table of what the call needs".to_owned();
            let line = self.line(Entry::Endpoint(&endpoint.name), &["prerequisites"]);
            self.add(Is::OnlyInSpec, &endpoint.name, says, Some(section.url_line), line, None);
        }
    }

    /// Compares the prerequisite that permits the call. Those that are settled by that, here or there.
    fn permission(&mut self, endpoint: &'a Endpoint, section: &Section<'_>) -> Vec<usize> {
        let own: Vec<usize> = endpoint.permission.into_iter().collect();
        let titles = self.prerequisite_titles();
        let Some((found, there)) = self.told(section.needs.permission, &titles, &self.words.words.columns.permission, section) else {
            return own;
        };
        let names: Vec<&str> = found.known.iter().map(|index| self.api.prerequisite(*index).name.as_str()).collect();
        let write = format!("permission: {}", names.first().unwrap_or(&"…"));
        let fact = Fact { about: &endpoint.name, entry: Entry::Endpoint(&endpoint.name), keys: &["permission"], what: "permission" };
        self.titles_fact(fact, &found, &own, &titles, there, write);
        [own, found.known].concat()
    }

    /// Compares whether users have to log in. The prerequisite that means it.
    fn login(&mut self, endpoint: &'a Endpoint, section: &Section<'_>) -> Vec<usize> {
        let api = self.api;
        let login = self.words.words.login.as_ref().and_then(|login| api.prerequisites.iter().position(|one| one.name == *login));
        let Some((cell, login)) = section.needs.login.zip(login) else { return Vec::new() };
        let (page, own) = (self.words.needed(cell.text()).is_some(), endpoint.prerequisites.contains(&login));
        let title = self.title(&api.prerequisite(login).title);
        let line = self.line(Entry::Endpoint(&endpoint.name), &["prerequisites"]);
        if page && !own {
            let says = format!("the page needs `{title}`, the spec does not");
            let write = self.list_of_prerequisites(&[&endpoint.prerequisites[..], &[login]].concat(), &[]);
            self.add(Is::OnlyThere, &endpoint.name, says, Some(cell.line()), line, Some(write));
        } else if own && !page {
            let says = format!("the spec needs `{title}`, the page does not");
            self.add(Is::OnlyInSpec, &endpoint.name, says, Some(cell.line()), line, None);
        }
        vec![login]
    }

    /// Compares the prerequisites that no other column settles.
    fn prerequisites(&mut self, endpoint: &'a Endpoint, section: &Section<'_>, settled: &[usize]) {
        let titles = self.prerequisite_titles();
        let columns = &self.words.words.columns.prerequisites;
        let Some((found, there)) = self.told(section.needs.prerequisites, &titles, columns, section) else { return };
        let is_open = |index: &usize| !settled.contains(index);
        let kept = endpoint.prerequisites.iter().filter(|index| settled.contains(index) && !found.known.contains(index));
        let write = self.list_of_prerequisites(&found.known.iter().chain(kept).copied().collect::<Vec<_>>(), &found.unknown);
        let own: Vec<usize> = endpoint.prerequisites.iter().copied().filter(is_open).collect();
        let found = Found { known: found.known.into_iter().filter(is_open).collect(), unknown: found.unknown };
        let fact = Fact { about: &endpoint.name, entry: Entry::Endpoint(&endpoint.name), keys: &["prerequisites"], what: "prerequisites" };
        self.titles_fact(fact, &found, &own, &titles, there, write);
    }

    fn consent(&mut self, endpoint: &'a Endpoint, section: &Section<'_>) {
        let api = self.api;
        let titles: Vec<&str> = api.scopes.iter().map(|scope| self.title(&scope.title)).collect();
        let Some((found, there)) = self.told(section.needs.scopes, &titles, &self.words.words.columns.scopes, section) else { return };
        let own = endpoint.scopes.as_ref().map_or(&[][..], |need| &need.scopes);
        let names: Vec<&str> = found.known.iter().map(|index| api.scope(*index).name.as_str()).collect();
        let key = if endpoint.scopes.as_ref().is_some_and(|need| need.all) { "all_of" } else { "any_of" };
        let write = format!("scopes:\n  {}", write::with_unknown(self, key, &names, ("scopes", &found.unknown)));
        let fact = Fact { about: &endpoint.name, entry: Entry::Endpoint(&endpoint.name), keys: &["scopes", key], what: "consent items" };
        self.titles_fact(fact, &found, own, &titles, there, write);
    }

    fn prerequisite_titles(&self) -> Vec<&'a str> {
        let (api, language) = (self.api, self.words.words.language);
        api.prerequisites.iter().map(|one| &one.title[language]).collect()
    }

    fn list_of_prerequisites(&self, known: &[usize], unknown: &[String]) -> String {
        let names: Vec<&str> = known.iter().map(|index| self.api.prerequisite(*index).name.as_str()).collect();
        write::with_unknown(self, "prerequisites", &names, ("prerequisites", unknown))
    }

    /// The titles that a column tells, and where. None if pages have no such column.
    fn told(&self, cell: Option<&Cell>, titles: &[&str], columns: &[String], section: &Section<'_>) -> Option<(Found, usize)> {
        match cell {
            Some(cell) => Some((self.titles_in(cell, titles), cell.line())),
            None => (!columns.is_empty()).then(|| (Found::default(), section.url_line)),
        }
    }

    /// The titles of a cell, which may say first that they are needed. A cell may also say with a dash that there is nothing.
    pub(super) fn titles_in(&self, cell: &Cell, titles: &[&str]) -> Found {
        let text = self.words.needed(cell.text()).unwrap_or(cell.text());
        let is_empty = text.chars().all(|char| "-–—/".contains(char)) || Vocabulary::is(text, &self.words.words.unmarked);
        if is_empty { Found::default() } else { self.words.titles(text, titles) }
    }

    /// Compares titles, in whatever order.
    pub(super) fn titles_fact(&mut self, fact: Fact<'_>, found: &Found, own: &[usize], titles: &[&str], there: usize, write: String) {
        if found.unknown.is_empty() && found.known.len() == own.len() && found.known.iter().all(|index| own.contains(index)) {
            return;
        }
        let name = |index: &usize| titles.get(*index).copied().unwrap_or_default();
        let page: Vec<&str> = found.known.iter().map(name).chain(found.unknown.iter().map(String::as_str)).collect();
        let own: Vec<&str> = own.iter().map(name).collect();
        let join = |titles: Vec<&str>| (!titles.is_empty()).then(|| titles.join("`, `"));
        let write = Some(write).filter(|_| !page.is_empty());
        self.fact(fact, join(page).as_deref(), join(own).as_deref(), there, write);
    }
}
