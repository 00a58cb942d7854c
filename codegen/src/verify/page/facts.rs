//! What a row says of a parameter or a field beside its name.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::compiled;
use super::findings::{Fact, Findings};
use super::rows::Member;
use super::sections::Row;
use super::titles::Found;
use super::words::Vocabulary;
use super::write;
use crate::model::{Limits, Type, TypeKind};
use crate::verify::Is;
use crate::verify::places::Entry;

/// What is said of a limit: its key, the patterns that find it, and what the spec says.
type Limit<'m> = (&'static str, Option<String>);

impl<'a> Findings<'a> {
    /// Compares all that a row says.
    pub(super) fn facts(&mut self, member: &Member<'a>, row: Row<'_>) {
        self.type_fact(member, row);
        self.presence(member, row);
        let Some(cell) = row.description else { return };
        let text = cell.text();
        let (least, most) = limits(member.limits, member.ty);
        // Nothing required is empty, which nobody has to say.
        let least = (least.0, least.1.filter(|least| !(member.required && least == "1" && least_is_count(member))));
        let words = self.words;
        let facts = [
            (("default", member.default.clone()), "default", &words.default),
            (("fixed", member.fixed.clone()), "fixed value", &words.fixed),
            (most, "maximum", &words.max),
            (least, "minimum", &words.min),
        ];
        for ((key, own), what, patterns) in facts {
            let found = Vocabulary::first(patterns, text);
            let page = found.map(|(value, _)| if what.ends_with("mum") { value.replace(',', "") } else { value.to_owned() });
            let write = page.as_ref().map(|page| format!("{key}: {}", write::scalar(page)));
            let there = found.map_or(cell.line(), |(_, place)| cell.line_at(place));
            let fact = Fact { about: &member.about, entry: member.entry, keys: &[key], what };
            self.fact(fact, page.as_deref(), own.as_deref(), there, write);
        }
        if let Type::Named(index) = member.ty.present().item().present() {
            self.values(*index, text, row);
        }
        if member.field.is_some() {
            self.field_facts(member, text, row);
        }
    }

    fn type_fact(&mut self, member: &Member<'a>, row: Row<'_>) {
        let Some(cell) = row.ty.filter(|cell| !cell.text().is_empty()) else { return };
        let word = cell.text();
        if self.is_type(word, member.ty) {
            return;
        }
        if let Some((index, name)) = self.renamed_type(word, member.ty) {
            let own = &self.api.def(index).name;
            if self.page_calls_type(own) {
                let says = format!("the page says the type `{word}`, the spec `{}`", self.api.type_name(member.ty));
                let line = self.line(member.entry, &["type"]);
                return self.add(Is::Differs, &member.about, says, Some(cell.line()), line, Some(format!("type: {word}")));
            }
            let says = format!("the page calls the type `{name}`, the spec `{own}`");
            return self.add(
                Is::Differs,
                own,
                says,
                Some(cell.line()),
                self.line(Entry::Type(own), &["name"]),
                Some(format!("name: {name}")),
            );
        }
        let fact = Fact { about: &member.about, entry: member.entry, keys: &["type"], what: "type" };
        let write = format!("type: {}", self.type_in_spec(word));
        self.fact(fact, Some(word), Some(&self.api.type_name(member.ty)), cell.line(), Some(write));
    }

    /// Whether any table still says the name of a type.
    fn page_calls_type(&self, name: &str) -> bool {
        let titles = &self.words.words.columns.ty;
        self.page.tables().any(|(_, table)| {
            let column = table.titles.iter().position(|title| Vocabulary::is(title.text(), titles));
            let cells = table.rows.iter().filter_map(|row| row.get(column?));
            cells.into_iter().any(|cell| cell.text().split(|char: char| !char.is_alphanumeric() && char != '_').any(|word| word == name))
        })
    }

    /// Whether the page marks a row as required. None if it does not say.
    pub(super) fn is_required(&self, row: Row<'_>) -> Option<bool> {
        let text = row.required?.text();
        let words = &self.words.words;
        match (Vocabulary::is(text, &words.marked), Vocabulary::is(text, &words.unmarked)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }

    fn presence(&mut self, member: &Member<'a>, row: Row<'_>) {
        let Some(cell) = row.required else { return };
        let Some(page) = self.is_required(row) else {
            let says = format!("whether it is required, the page says in other words: `{}`", cell.text());
            return self.add(Is::Differs, &member.about, says, Some(cell.line()), self.line(member.entry, &["required"]), None);
        };
        let word = |required: bool| if required { "required" } else { "optional" };
        let write = Some(format!("required: {page}"));
        let line = self.line(member.entry, &["required"]);
        if let Some((note, really)) = member.presence_note() {
            let line = self.line(member.entry, &["notes", &note.to_string(), "required"]);
            if page == really {
                let says = format!("the page says {} as well by now, so the note need not say so", word(page));
                let write = write.map(|write| format!("# at the field, and no longer in its note:\n{write}"));
                self.add(Is::Removable, &member.about, says, Some(cell.line()), line, write);
            } else {
                let says = format!("the page says {}, a note that it is really {}", word(page), word(really));
                self.add(Is::Recorded, &member.about, says, Some(cell.line()), line, None);
            }
        } else if page != member.required {
            let says = format!("the page says {}, the spec {}", word(page), word(member.required));
            self.add(Is::Differs, &member.about, says, Some(cell.line()), line, write);
        }
    }

    /// Compares the values of an enumeration with those that a description names.
    fn values(&mut self, index: usize, text: &str, row: Row<'_>) {
        let api = self.api;
        let def = api.def(index);
        let TypeKind::Enum(known) = &def.kind else { return };
        let (Some(cell), words) = (row.description, self.words) else { return };
        // What is said of defaults and limits names values, too. Places stay as they are.
        let mut rest = text.to_owned();
        for pattern in [&words.default, &words.fixed, &words.max, &words.min].into_iter().flatten() {
            rest = pattern
                .replace_all(&rest, |found: &regex_lite::Captures<'_>| " ".repeat(found.get(0).map_or(0, |all| all.len())))
                .into_owned();
        }
        let found = words.values.iter().flat_map(|pattern| pattern.captures_iter(&rest)).filter_map(|found| found.get(1));
        let new: Vec<(&str, usize)> = found
            .filter(|value| known.values.iter().all(|own| own.name != value.as_str()))
            .map(|value| (value.as_str(), cell.line_at(value.start())))
            .collect();
        let is_said = |name: &str| rest.split(|char: char| !char.is_ascii_alphanumeric() && !"_-".contains(char)).any(|word| word == name);
        let missing: Vec<&str> = known.values.iter().map(|own| own.name.as_str()).filter(|name| !is_said(name)).collect();
        if let ([(new, there)], [old]) = (new.as_slice(), missing.as_slice()) {
            let (about, says) = (format!("{}.{old}", def.name), format!("`{old}` is called `{new}` on the page?"));
            let line = self.line(Entry::Value(&def.name, old), &["name"]);
            return self.add(Is::Differs, &about, says, Some(*there), line, Some(format!("name: {}", write::scalar(new))));
        }
        for (value, there) in new {
            let write = write::value(&api.languages, value);
            let says = format!("the page has the value `{value}`, the spec has not");
            self.new_name(&format!("{}.{value}", def.name), says, there, self.line(Entry::Type(&def.name), &["values"]), write);
        }
        for value in missing {
            let line = self.line(Entry::Value(&def.name, value), &[]);
            let says = "the page does not name this value".to_owned();
            self.add(Is::OnlyInSpec, &format!("{}.{value}", def.name), says, Some(cell.line()), line, None);
        }
    }

    fn field_facts(&mut self, member: &Member<'a>, text: &str, row: Row<'_>) {
        let (Some(cell), Some(field), words) = (row.description, member.field, self.words) else { return };
        let fact = |keys, what| Fact { about: &member.about, entry: member.entry, keys, what };
        let size = size(text);
        let there = size.as_ref().map_or(cell.line(), |(.., place)| cell.line_at(*place));
        let page = size.as_ref().map(|(size, ..)| size.as_str());
        self.fact(fact(&["size"], "size"), page, field.size.as_deref(), there, size.as_ref().map(|(_, write, _)| write.clone()));
        let scheme = words.scheme(text);
        let there = scheme.map_or(cell.line(), |(_, place)| cell.line_at(place));
        let write = scheme.map(|(name, _)| format!("scheme: {name}"));
        self.fact(fact(&["scheme"], "scheme"), scheme.map(|(name, _)| name), field.scheme.as_deref(), there, write);
        self.scopes(member, text, row);
    }

    /// The consent items that a description names, and where.
    pub(super) fn scopes_in(&self, text: &str) -> Option<(Found, usize)> {
        let start = self.words.scopes.iter().find_map(|pattern| Some(pattern.find(text)?.end()))?;
        let titles: Vec<&str> = self.api.scopes.iter().map(|scope| self.title(&scope.title)).collect();
        Some((self.words.leading_titles(text.get(start..)?, &titles), start))
    }

    pub(super) fn write_scopes(&self, found: &Found) -> String {
        let names: Vec<&str> = found.known.iter().map(|index| self.api.scope(*index).name.as_str()).collect();
        write::with_unknown(self, "scopes", &names, ("scopes", &found.unknown))
    }

    fn scopes(&mut self, member: &Member<'a>, text: &str, row: Row<'_>) {
        let (Some(cell), Some(field)) = (row.description, member.field) else { return };
        let titles: Vec<&str> = self.api.scopes.iter().map(|scope| self.title(&scope.title)).collect();
        let (found, start) = self.scopes_in(text).unzip();
        let found = found.unwrap_or_default();
        let write = self.write_scopes(&found);
        let there = start.map_or(cell.line(), |start| cell.line_at(start));
        let fact = Fact { about: &member.about, entry: member.entry, keys: &["scopes"], what: "consent items" };
        self.titles_fact(fact, &found, &field.scopes, &titles, there, write);
    }
}

/// The size of an image that a description tells: as the model has it, as YAML, and where.
pub(super) fn size(text: &str) -> Option<(String, String, usize)> {
    static SIZE: LazyLock<Regex> = LazyLock::new(|| compiled(r"(?i)([0-9]+)\s*[a-z]*\s*[*×x]\s*([0-9]+)\s*(px|pt|dp|em|mm)"));
    let found = SIZE.captures(text)?;
    let part = |index| found.get(index).map_or("", |part| part.as_str());
    let write = format!("size: {{ width: {}, height: {}, unit: {} }}", part(1), part(2), part(3));
    Some((format!("{} × {} {}", part(1), part(2), part(3)), write, found.get(0)?.start()))
}

/// The least and the most of what has limits: a number, the items of a list, the characters of a text.
fn limits(limits: &Limits, ty: &Type) -> (Limit<'static>, Limit<'static>) {
    let count = |count: Option<u32>| count.map(|count| count.to_string());
    let Limits { range: (min, max), items, length, .. } = limits;
    if ty.present().is_list() {
        (("min_items", count(items.0)), ("max_items", count(items.1)))
    } else if length.0.is_some() || length.1.is_some() || ty.scalar().is_some_and(|scalar| scalar.wire() == crate::model::Wire::Text) {
        (("min_length", count(length.0)), ("max_length", count(length.1)))
    } else {
        (("min", min.as_ref().map(ToString::to_string)), ("max", max.as_ref().map(ToString::to_string)))
    }
}

fn least_is_count(member: &Member<'_>) -> bool {
    member.limits.items.0.is_some() || member.limits.length.0.is_some()
}
