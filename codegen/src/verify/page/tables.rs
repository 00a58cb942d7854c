//! Which table describes what, told by the names in it, and which rows it has.

use super::findings::Findings;
use super::headers::is_header;
use super::rows::Member;
use super::sections::{Listed, Row, Section};
use super::write;
use crate::model::Endpoint;
use crate::verify::Is;
use crate::verify::places::Entry;

/// What a table describes: the parameters of the call, or an object as an index into the types.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Parameters,
    Object(usize),
}

impl<'a> Findings<'a> {
    /// Compares the tables of parameters and fields.
    pub(super) fn tables(&mut self, endpoint: &'a Endpoint, section: &Section<'_>) {
        let objects = self.api.reachable(endpoint.answer.named()).into_iter();
        let objects = objects.filter(|index| !self.api.def(*index).fields().is_empty()).map(Target::Object);
        let targets: Vec<(Target, Vec<Member<'a>>)> =
            [Target::Parameters].into_iter().chain(objects).map(|target| (target, self.members(endpoint, target))).collect();
        let assigned = assign(&targets, &section.tables);
        for (table, target) in section.tables.iter().zip(&assigned) {
            match target.and_then(|index| targets.get(index)) {
                Some((target, members)) => self.table(endpoint, *target, members, table),
                None => self.new_table(endpoint, section, table),
            }
        }
        if let Some((_, members)) = targets.first().filter(|(_, members)| !members.is_empty() && !assigned.contains(&Some(0))) {
            let names: Vec<&str> = members.iter().map(|member| member.name).collect();
            let line = self.line(Entry::Endpoint(&endpoint.name), &["parameters"]);
            let says = format!("the page has no table of the parameters `{}`", names.join("`, `"));
            self.add(Is::OnlyInSpec, &endpoint.name, says, Some(section.url_line), line, None);
        }
    }

    fn members(&self, endpoint: &'a Endpoint, target: Target) -> Vec<Member<'a>> {
        match target {
            Target::Parameters => {
                let own = endpoint.parameters.iter().filter(|one| !is_header(endpoint, &one.name));
                own.map(|one| Member::of_parameter(endpoint, one)).collect()
            }
            Target::Object(index) => {
                let def = self.api.def(index);
                def.fields().iter().map(|field| Member::of_field(def, field)).collect()
            }
        }
    }

    /// Compares the rows of a table.
    fn table(&mut self, endpoint: &'a Endpoint, target: Target, members: &[Member<'a>], table: &Listed<'_>) {
        let (owner, list) = self.owner(endpoint, target);
        if let Target::Object(index) = target {
            self.described.push(index);
        }
        self.silence(owner, list, members, table);
        self.footnotes(owner, list, members, table);
        let mut new: Vec<Row<'_>> = Vec::new();
        for row in &table.rows {
            match members.iter().find(|member| member.is_called(row.name)) {
                Some(member) => {
                    self.row(member, *row);
                    self.deprecation(member, *row, table);
                }
                None => new.push(*row),
            }
        }
        let names = || table.rows.iter().map(|row| row.name).chain(table.footnotes.iter().map(|note| note.name.as_str()));
        let missing: Vec<&Member<'_>> = members.iter().filter(|member| !names().any(|name| member.is_called(name))).collect();
        let expected = missing.iter().filter(|member| member.unlisted().is_none() && !member.is_deprecated());
        if let ([row], [member]) = (new.as_slice(), expected.collect::<Vec<_>>().as_slice())
            && row.ty.is_some_and(|ty| self.is_type(ty.text(), member.ty))
        {
            self.renamed(owner, member, *row);
        } else {
            self.news(owner, list, &new, target != Target::Parameters);
            missing.iter().filter(|member| member.unlisted().is_none()).for_each(|member| {
                let line = self.line(member.entry, &[]);
                self.add(Is::OnlyInSpec, &member.about, "the page does not list it".to_owned(), Some(table.line), line, None);
            });
        }
        for member in missing.iter().filter(|member| member.unlisted().is_some()) {
            let line = self.line(member.entry, &[]);
            self.add(Is::Recorded, &member.about, "not on the page, as a note says".to_owned(), Some(table.line), line, None);
        }
    }

    /// Tells rows that the spec has not.
    fn news(&mut self, owner: &str, list: Option<usize>, rows: &[Row<'_>], are_fields: bool) {
        for row in rows {
            let says = format!("the page has `{}`, the spec has not", row.name);
            let write = if are_fields { write::field(self, *row) } else { write::entry(self, *row, None) };
            self.new_name(&format!("{owner}.{}", row.name), says, row.line, list, write);
        }
    }

    /// A table in which other tables say what is required says it, too.
    fn silence(&mut self, owner: &str, list: Option<usize>, members: &[Member<'a>], table: &Listed<'_>) {
        let required: Vec<&str> = members.iter().filter(|member| member.required).map(|member| member.name).collect();
        let is_silent =
            !table.is_strange && !self.words.words.columns.required.is_empty() && table.rows.iter().all(|row| row.required.is_none());
        if is_silent && !required.is_empty() {
            let says = format!("the spec says that `{}` are required, the page does not say what is", required.join("`, `"));
            self.add(Is::OnlyInSpec, owner, says, Some(table.line), list, None);
        }
    }

    /// What rows belong to, and the line of the list in which the spec has it.
    fn owner(&self, endpoint: &'a Endpoint, target: Target) -> (&'a str, Option<usize>) {
        match target {
            Target::Parameters => (&endpoint.name, self.line(Entry::Endpoint(&endpoint.name), &["parameters"])),
            Target::Object(index) => {
                let name = &self.api.def(index).name;
                (name, self.line(Entry::Type(name), &["fields"]))
            }
        }
    }

    /// Compares one row.
    fn row(&mut self, member: &Member<'a>, row: Row<'_>) {
        let before = self.count();
        if let Some(note) = member.unlisted() {
            let line = self.line(member.entry, &["notes", &note.to_string(), "unlisted"]);
            let says = "the page lists it now, so what says that it does not can go".to_owned();
            self.add(Is::Removable, &member.about, says, Some(row.line), line, None);
        }
        if let Some((ty, name)) = member.about.split_once('.').filter(|_| member.field.is_some()) {
            self.called.entry((ty.to_owned(), name.to_owned())).or_default().push((row.name.to_owned(), row.line));
        }
        self.facts(member, row);
        if self.count() == before {
            let ty = row.ty.map_or("", |ty| ty.text());
            self.agrees(&member.about, member.in_words(ty), row.line, self.line(member.entry, &[]));
        }
    }

    fn renamed(&mut self, owner: &str, member: &Member<'a>, row: Row<'_>) {
        let says = format!("`{}` is called `{}` on the page?", member.name, row.name);
        let write = format!("name: {}", write::scalar(row.name));
        self.add(Is::Differs, &member.about, says, Some(row.line), self.line(member.entry, &["name"]), Some(write));
        self.is_told(format!("{owner}.{}", row.name));
        self.facts(member, row);
    }

    /// Compares what is said below a table to be deprecated.
    fn footnotes(&mut self, owner: &str, list: Option<usize>, members: &[Member<'a>], table: &Listed<'_>) {
        for note in &table.footnotes {
            let about = format!("{owner}.{}", note.name);
            let deprecated = write::texts("deprecated", &self.api.languages);
            match members.iter().find(|member| member.is_called(&note.name)) {
                Some(member) if member.is_deprecated() => {
                    let line = self.line(member.entry, &["deprecated"]);
                    self.agrees(&about, "deprecated".to_owned(), note.line, line);
                }
                Some(member) if member.quotes(&note.text) => {}
                Some(member) => {
                    let says = "the page says that it is deprecated, the spec does not".to_owned();
                    // A parameter has no key for it: a note says so, and is gone with the footnote.
                    let quote = note.text.split(',').next().unwrap_or_default();
                    let write = if member.field.is_some() { deprecated } else { write::note(&self.api.languages, quote) };
                    self.add(Is::OnlyThere, &about, says, Some(note.line), self.line(member.entry, &[]), Some(write));
                }
                None => {
                    let ty = note.text.split(['(', ')']).map(str::trim).find(|part| self.is_type_word(part)).unwrap_or("String");
                    let write = write::named(self, &note.name, &self.type_in_spec(ty), &[deprecated]);
                    let says = "the page says that it is deprecated, the spec has not got it".to_owned();
                    self.new_name(&about, says, note.line, list, write);
                }
            }
        }
    }

    /// A field that the spec has as deprecated is said to be so in its row or below the table.
    fn deprecation(&mut self, member: &Member<'a>, row: Row<'_>, table: &Listed<'_>) {
        let is_noted = table.footnotes.iter().any(|note| member.is_called(&note.name));
        let said = row.description.and_then(|cell| Some(cell.line_at(self.words.deprecation(cell.text())?)));
        let line = self.line(member.entry, &["deprecated"]);
        if member.is_deprecated() && said.is_none() && !is_noted {
            let says = "the spec says that it is deprecated, the page does not".to_owned();
            self.add(Is::OnlyInSpec, &member.about, says, Some(row.line), line, None);
        } else if let Some(there) = said.filter(|_| !member.is_deprecated() && !is_noted) {
            let says = "the page says that it is deprecated, the spec does not".to_owned();
            let write = write::texts("deprecated", &self.api.languages);
            self.add(Is::OnlyThere, &member.about, says, Some(there), line, Some(write));
        }
    }

    /// Tells of a table that describes nothing of the spec: an object that a new row holds, if there is one.
    fn new_table(&mut self, endpoint: &'a Endpoint, section: &Section<'_>, table: &Listed<'_>) {
        let names: Vec<&str> = table.rows.iter().map(|row| row.name).collect();
        let says = format!("the page has a table of `{}`, of which the spec has nothing", names.join("`, `"));
        let objects = section.tables.iter().flat_map(|table| &table.rows).filter_map(|row| self.object_name(*row));
        let name = objects.into_iter().find(|name| self.api.types.iter().all(|def| def.name != *name) && !self.is_new(name));
        let write = write::type_def(self, name.as_deref().unwrap_or("…"), &table.rows);
        self.new_name(&name.unwrap_or_else(|| endpoint.name.clone()), says, table.line, self.line(Entry::Top("types"), &[]), write);
    }

    /// Types of these calls that no table describes.
    pub(super) fn absent_types(&mut self, endpoints: &[&'a Endpoint]) {
        let api = self.api;
        let mut reachable: Vec<usize> = endpoints.iter().flat_map(|endpoint| api.reachable(endpoint.answer.named())).collect();
        reachable.sort_unstable();
        reachable.dedup();
        for index in reachable.into_iter().filter(|index| !self.described.contains(index)).collect::<Vec<_>>() {
            let def = api.def(index);
            if !def.fields().is_empty() {
                let line = self.line(Entry::Type(&def.name), &[]);
                self.add(Is::OnlyInSpec, &def.name, "the page has no table of it".to_owned(), None, line, None);
            }
        }
    }
}

/// Which target each table describes: the greatest overlap of names first, and what is left in order.
fn assign(targets: &[(Target, Vec<Member<'_>>)], tables: &[Listed<'_>]) -> Vec<Option<usize>> {
    let mut assigned: Vec<Option<usize>> = vec![None; tables.len()];
    let mut overlaps: Vec<(usize, usize, usize)> = Vec::new();
    for (number, table) in tables.iter().enumerate() {
        let footnotes = table.footnotes.iter().map(|footnote| footnote.name.as_str());
        let names: Vec<&str> = table.rows.iter().map(|row| row.name).chain(footnotes).collect();
        for (index, (_, members)) in targets.iter().enumerate() {
            let common = names.iter().filter(|name| members.iter().any(|member| member.is_called(name))).count();
            overlaps.push((common, number, index));
        }
    }
    // Of several that are alike, the first.
    overlaps.sort_by_key(|(common, ..)| std::cmp::Reverse(*common));
    let take = |number: usize, index: usize, assigned: &mut Vec<Option<usize>>| {
        let is_free = !assigned.contains(&Some(index));
        if let Some(target) = assigned.get_mut(number).filter(|target| target.is_none() && is_free) {
            *target = Some(index);
        }
    };
    for (_, number, index) in overlaps.iter().filter(|(common, ..)| *common > 0) {
        take(*number, *index, &mut assigned);
    }
    // Of what has no name in common, parameters stand before what is answered, and an object has as many fields.
    for (_, number, index) in &overlaps {
        let (Some((_, members)), Some(table)) = (targets.get(*index), tables.get(*number)) else { continue };
        let is_first = assigned.iter().take(*number).all(Option::is_none);
        if *index == 0 && members.is_empty() && is_first || !members.is_empty() && members.len() == table.rows.len() {
            take(*number, *index, &mut assigned);
        }
    }
    assigned
}
