//! A call that the page has and the spec has not: all of it as YAML.

use heck::ToUpperCamelCase;

use super::document::Cell;
use super::findings::Findings;
use super::matching::is_path;
use super::sections::{Listed, Row, Section};
use super::write::{self, indented};
use crate::model::Text;
use crate::verify::places::Entry;

impl Findings<'_> {
    /// Tells of a call that no endpoint is.
    pub(super) fn new_call(&mut self, section: &Section<'_>) {
        let call = format!("{} {}", section.methods.0.join("/"), section.path);
        let is_known = self.api.endpoints.iter().any(|endpoint| is_path(&endpoint.path, &section.path));
        let says = if is_known {
            format!("the page tells of {call} once more")
        } else {
            format!("the page has the call {call}, the spec has not")
        };
        let write = self.endpoint(section);
        self.new_name(&section.path, says, section.url_line, self.line(Entry::Top("endpoints"), &[]), write);
    }

    /// The endpoint, with the types of its answer.
    fn endpoint(&self, section: &Section<'_>) -> String {
        let name = self.free_name(&section.path);
        let (parameters, objects) = split(section);
        let mut lines = self.head(section);
        if let Some(table) = parameters {
            let entries = table.rows.iter().map(|row| format!("\n{}", indented(&write::entry(self, *row, None))));
            lines.push(format!("parameters:{}", entries.collect::<String>()));
        }
        let answer = name.to_upper_camel_case();
        if !objects.is_empty() {
            lines.push(format!("response: {answer}"));
        }
        let held = objects.iter().flat_map(|table| &table.rows).filter_map(|row| self.object_name(*row));
        let names = [answer].into_iter().chain(held).chain(std::iter::repeat("…".to_owned()));
        let types = objects.iter().zip(names).map(|(table, name)| format!("\n{}", indented(&write::type_def(self, &name, &table.rows))));
        let types: String = types.collect();
        let endpoint = format!("endpoints:\n  - name: {name}\n{}", indented(&indented(&lines.join("\n"))));
        if types.is_empty() { endpoint } else { format!("{endpoint}\ntypes:{types}") }
    }

    /// A name made of a path: of as many of its last segments as no endpoint is called.
    fn free_name(&self, path: &str) -> String {
        let word = |segment: &str| segment.replace(|char: char| !char.is_ascii_alphanumeric(), "_").to_lowercase();
        let segments: Vec<String> = path.split('/').filter(|part| !part.is_empty() && !part.starts_with('{')).map(word).collect();
        let names = (1..=segments.len()).rev().map(|from| segments.get(from - 1..).unwrap_or_default().join("_"));
        let is_free = |name: &String| self.api.endpoints.iter().all(|endpoint| endpoint.name != *name);
        names.into_iter().find(is_free).unwrap_or_else(|| "…".to_owned())
    }

    /// How it is called, and what must be arranged before.
    fn head(&self, section: &Section<'_>) -> Vec<String> {
        let api = self.api;
        let mut lines = vec![write::texts("summary", &api.languages), format!("methods: [{}]", section.methods.0.join(", "))];
        lines.extend(
            section.host.iter().filter(|host| api.hosts.first() != Some(host)).map(|host| format!("host: {}", write::scalar(host))),
        );
        lines.push(format!("path: {}", write::scalar(&section.path)));
        let auth = self.names(section.auth, api.auth.iter().map(|one| (&one.title, one.name.as_str())));
        lines.push(match auth.as_slice() {
            [] => "auth: none".to_owned(),
            [one] => format!("auth: {one}"),
            several => format!("auth: [{}]", several.join(", ")),
        });
        let prerequisites = || api.prerequisites.iter().map(|one| (&one.title, one.name.as_str()));
        let permission = self.names(section.needs.permission, prerequisites());
        lines.extend(permission.first().map(|name| format!("permission: {name}")));
        let mut needed = self.names(section.needs.prerequisites, prerequisites());
        if section.needs.login.is_some_and(|cell| self.words.needed(cell.text()).is_some()) {
            needed.extend(self.words.words.login.as_deref());
        }
        if !needed.is_empty() {
            lines.push(format!("prerequisites: [{}]", needed.join(", ")));
        }
        let scopes = self.names(section.needs.scopes, api.scopes.iter().map(|one| (&one.title, one.name.as_str())));
        if !scopes.is_empty() {
            lines.push(format!("scopes:\n  any_of: [{}]\n{}", scopes.join(", "), indented(&write::texts("without", &api.languages))));
        }
        lines
    }

    /// The names of what a cell has the titles of.
    fn names<'t>(&self, cell: Option<&Cell>, known: impl Iterator<Item = (&'t Text, &'t str)>) -> Vec<&'t str> {
        let Some(cell) = cell else { return Vec::new() };
        let (titles, names): (Vec<&str>, Vec<&str>) = known.map(|(title, name)| (self.title(title), name)).unzip();
        self.titles_in(cell, &titles).known.into_iter().filter_map(|index| names.get(index).copied()).collect()
    }

    /// What the page calls the object that a row holds.
    pub(super) fn object_name(&self, row: Row<'_>) -> Option<String> {
        let name = self.type_in_spec(row.ty?.text());
        let name = name.trim_end_matches("[]");
        (!self.is_type_word(name)).then(|| name.to_owned())
    }
}

/// The table of parameters, and those of objects: the first is of parameters if a request shows its names, or no answer does.
fn split<'s, 'p>(section: &'s Section<'p>) -> (Option<&'s Listed<'p>>, &'s [Listed<'p>]) {
    let Some((first, rest)) = section.tables.split_first() else { return (None, &[]) };
    let has = |name: &str| first.rows.iter().any(|row| row.name == name);
    let is_sent = section.requests.iter().flat_map(|request| &request.names).any(|(name, _)| has(name));
    let bodies = section.answers.iter().filter_map(|answer| answer.body.as_ref());
    let is_answered = bodies.flat_map(super::json::Json::entries).any(|(name, ..)| has(name));
    if is_sent || !rest.is_empty() && !is_answered { (Some(first), rest) } else { (None, &section.tables) }
}
