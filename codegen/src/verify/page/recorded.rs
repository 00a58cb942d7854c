//! What the spec records of the page: where it contradicts itself or other sources. What the page does not show any more can go.

use super::document::squeezed;
use super::findings::Findings;
use super::rows::Member;
use crate::model::{Endpoint, Field, Note};
use crate::verify::Is;
use crate::verify::places::Entry;

impl Member<'_> {
    /// Which note says that the page does not list it.
    pub(super) fn unlisted(&self) -> Option<usize> {
        self.notes.iter().position(|note| note.unlisted)
    }

    /// Whether a note quotes something of a text.
    pub(super) fn quotes(&self, text: &str) -> bool {
        self.notes.iter().filter_map(|note| note.quote.as_ref()).any(|quote| squeezed(text).contains(&squeezed(quote)))
    }

    /// Which note says that it is not as the page has it whether the field is there, and what it says.
    pub(super) fn presence_note(&self) -> Option<(usize, bool)> {
        self.notes.iter().enumerate().find_map(|(index, note)| Some((index, note.required.filter(|really| *really != self.required)?)))
    }
}

impl<'a> Findings<'a> {
    /// Tells what is recorded, and what of it is gone.
    pub(super) fn recorded(&mut self, endpoints: &[&'a Endpoint]) {
        let api = self.api;
        for index in self.described.clone() {
            let def = api.def(index);
            for field in def.fields() {
                self.aliases(&def.name, field);
            }
        }
        self.quotes(&api.notes, Entry::Top("api"), &[], "api");
        for endpoint in endpoints {
            let (entry, about) = (Entry::Endpoint(&endpoint.name), endpoint.name.as_str());
            self.quotes(&endpoint.notes, entry, &[], about);
            for (index, sample) in endpoint.samples.iter().enumerate() {
                self.quotes(&sample.notes, entry, &["samples", &index.to_string()], about);
            }
            for one in &endpoint.parameters {
                let about = format!("{}.{}", endpoint.name, one.name);
                self.quotes(&one.notes, Entry::Parameter(&endpoint.name, &one.name), &[], &about);
            }
        }
        for index in self.described.clone() {
            let def = api.def(index);
            self.quotes(&def.notes, Entry::Type(&def.name), &[], &def.name);
            for field in def.fields() {
                let about = format!("{}.{}", def.name, field.name);
                self.quotes(&field.notes, Entry::Field(&def.name, &field.name), &[], &about);
            }
        }
        for code in api.errors.iter().flat_map(|errors| &errors.codes) {
            let about = code.code.to_string();
            self.quotes(&code.notes, Entry::Code(&about), &[], &about);
        }
    }

    /// A field of which the page has two names has both of them still; one that has one name has its own.
    fn aliases(&mut self, ty: &str, field: &'a Field) {
        let about = format!("{ty}.{}", field.name);
        let called = self.called.get(&(ty.to_owned(), field.name.clone())).cloned().unwrap_or_default();
        let is_met = |name: &str| called.iter().any(|(met, _)| met == name);
        let first = |name: &str| called.iter().find(|(met, _)| met == name).map(|(_, there)| *there);
        let entry = Entry::Field(ty, &field.name);
        let mut others = Vec::new();
        for (index, note) in field.notes.iter().enumerate() {
            let Some(alias) = &note.alias else { continue };
            let line = self.line(entry, &["notes", &index.to_string(), "alias"]);
            if note.source.name != self.api.source.name {
                others.push(alias.as_str());
            } else if is_met(alias) && is_met(&field.name) {
                let says = format!("the page calls it `{alias}`, too, as a note says");
                self.add(Is::Recorded, &about, says, first(alias), line, None);
            } else if is_met(&field.name) {
                let says = format!("the page does not call it `{alias}` any more");
                self.add(Is::Removable, &about, says, first(&field.name), line, None);
            } else if is_met(alias) && !self.has_news(ty) {
                let says = format!("the page calls it only `{alias}` by now");
                self.add(Is::Removable, &about, says, first(alias), line, Some(format!("name: {alias}")));
            }
        }
        // A name that other sources have is new on this page.
        for (name, there) in called.iter().filter(|(name, _)| others.contains(&name.as_str())) {
            let says = format!("`{}` is called `{name}` on the page, as a note says of another source", field.name);
            self.add(Is::Differs, &about, says, Some(*there), self.line(entry, &["name"]), Some(format!("name: {name}")));
        }
    }

    /// Notes that quote the page.
    fn quotes(&mut self, notes: &[Note], entry: Entry<'_>, keys: &[&str], about: &str) {
        for (index, note) in notes.iter().enumerate().filter(|(_, note)| note.source.name == self.api.source.name) {
            let Some(quote) = &note.quote else { continue };
            let index = index.to_string();
            let line = self.line(entry, &[keys, &["notes", &index, "quote"]].concat());
            let lines = self.all.find(quote);
            if lines.is_empty() {
                let says = format!("the page does not have `{quote}` any more, of which a note tells");
                self.add(Is::Removable, about, says, None, line, None);
            }
            for there in lines {
                self.add(Is::Recorded, about, format!("the page has `{quote}`, of which a note tells"), Some(there), line, None);
            }
        }
    }
}
