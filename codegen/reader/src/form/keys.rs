//! The keys of mappings: those that are not known, and those that are missing.

use std::ops::Range;

use super::{Form, MANY, OwnStep, Patch, Way, all_of, brief, follow, is_foreign, stand_in};
use crate::line::Line;
use crate::shape::{Key, Keys, Shape};
use crate::source::{Children, Entry, Node, Step, Style};
use crate::syntax::MISSING;
use crate::{Edit, Notion, near, rules};

/// What becomes of a key that is not known.
enum Unknown {
    /// It is taken away.
    Away,
    /// It is taken for another of the keys.
    Meant(&'static Key),
    /// It is taken for another, but its value is not.
    Replaced(&'static Key),
    /// Nothing beside it can be meant as this language has it.
    Spoils,
}

/// Whether a key is not among those that are there.
fn is_free(key: &Key, known: &[Option<&'static Key>]) -> bool {
    !known.iter().flatten().any(|known| known.name == key.name)
}

/// What moves the last key of a mapping to one of those around.
fn moved_out(entries: &[Entry], index: usize, around: &[(&'static Keys, usize)], line: &Line<'_>) -> Option<Edit> {
    let entry = entries.get(index)?;
    let knows = |(keys, _): &&(&Keys, usize)| keys.keys.iter().any(|key| key.name == entry.key);
    // What stands behind it would lose its mapping.
    let is_last = index > 0 && index + 1 == entries.len();
    around.iter().rev().find(knows).filter(|_| is_last).map(|(_, first)| line.indented(line.column_of(*first)))
}

/// Where in a list the entries of another one begin, if all that are there are better understood as such.
fn misplaced_from(own: &Key, other: &Key, items: &[Node]) -> Option<usize> {
    let (Shape::List(Shape::Mapping(own)), Shape::List(Shape::Mapping(other))) = (own.shape, other.shape) else { return None };
    let is_other = |item: &Node| {
        let Children::Entries(entries) = &item.children else { return false };
        let count = |keys: &Keys| entries.iter().filter(|entry| keys.keys.iter().any(|key| key.name == entry.key)).count();
        let is_whole = |keys: &Keys| keys.keys.iter().all(|key| !key.is_required || entries.iter().any(|entry| entry.key == key.name));
        count(other) > count(own) && is_whole(other)
    };
    let start = items.iter().rposition(|item| !is_other(item))? + 1;
    (start < items.len()).then_some(start)
}

/// The key that a value belongs to whose key is missing: the one that knows most of its keys.
fn parent(keys: &'static Keys, value: &Node, known: &[Option<&'static Key>]) -> Option<&'static Key> {
    let first = match &value.children {
        Children::Items(items) => items.first()?,
        Children::Entries(_) | Children::Scalar(_) => value,
    };
    let Children::Entries(entries) = &first.children else { return None };
    let familiar = |shape: &Shape| {
        let is_list = matches!(value.children, Children::Items(_));
        let names: Vec<&str> = match shape {
            Shape::List(Shape::Mapping(keys)) if is_list => keys.keys.iter().map(|key| key.name).collect(),
            Shape::Mapping(keys) if !is_list => keys.keys.iter().map(|key| key.name).collect(),
            Shape::Prose(languages) if !is_list => languages.to_vec(),
            _ => Vec::new(),
        };
        entries.iter().filter(|entry| names.contains(&entry.key.as_str())).count()
    };
    let free = keys.keys.iter().enumerate().filter(|(_, key)| is_free(key, known));
    // Of several that fit, one that must be there is missing.
    let best =
        free.max_by_key(|(index, key)| (familiar(&key.shape), matches!(key.shape, Shape::Any), key.is_required, usize::MAX - index))?;
    (familiar(&best.1.shape) > 0 || matches!(best.1.shape, Shape::Any)).then_some(best.1)
}

impl Form<'_> {
    pub(super) fn mapping(&mut self, keys: &'static Keys, entries: &mut Vec<Entry>, span: &Range<usize>, way: Option<&Way<'_>>) {
        while self.split(keys, entries, way) {}
        self.around.push((keys, entries.first().map_or(span.start, |first| first.key_span.start)));
        self.keys(keys, entries, span, way);
        self.around.pop();
    }

    fn keys(&mut self, keys: &'static Keys, entries: &mut [Entry], span: &Range<usize>, way: Option<&Way<'_>>) {
        let known: Vec<Option<&'static Key>> = entries.iter().map(|entry| keys.keys.iter().find(|key| key.name == entry.key)).collect();
        let mut seen: Vec<&str> = Vec::with_capacity(known.len());
        for (index, key) in known.iter().enumerate() {
            let (key, is_guess) = match key {
                Some(key) => (*key, false),
                None => match self.unknown_key(keys, entries, index, span, way, &known) {
                    Unknown::Spoils => return,
                    Unknown::Away => continue,
                    Unknown::Replaced(key) => {
                        if let Some(entry) = entries.get_mut(index) {
                            key.name.clone_into(&mut entry.key);
                            entry.value = Node { span: entry.key_span.clone(), children: Children::Scalar(Style::Plain) };
                        }
                        seen.push(key.name);
                        continue;
                    }
                    Unknown::Meant(key) => (key, true),
                },
            };
            // Another of the same name was told already.
            let Some(Entry { key: name, key_span, value }) = entries.get_mut(index).filter(|_| !seen.contains(&key.name)) else { continue };
            seen.push(key.name);
            if is_guess {
                key.name.clone_into(name);
            }
            let is_parent = self.parents.iter().any(|(start, _)| *start == value.headline().start);
            let way = Way { above: way, step: Step::Key(name), key: name, place: key_span };
            let was_quiet = self.is_quiet;
            self.is_quiet |= is_guess && !is_parent;
            self.node(&key.shape, value, &way);
            self.is_quiet = was_quiet;
        }
        for key in keys.keys.iter().filter(|key| key.is_required && !seen.contains(&key.name)) {
            self.missing(key, entries, span, way);
        }
    }

    /// Gives the last items of a list to the key above them that is missing.
    fn split(&mut self, keys: &'static Keys, entries: &mut Vec<Entry>, way: Option<&Way<'_>>) -> bool {
        if !entries.iter().any(|entry| matches!(entry.value.children, Children::Items(_))) {
            return false;
        }
        let missing: Vec<&Key> = keys.keys.iter().filter(|key| entries.iter().all(|entry| entry.key != key.name)).collect();
        for (index, entry) in entries.iter_mut().enumerate() {
            let Entry { key, value: Node { children: Children::Items(items), .. }, .. } = entry else { continue };
            let Some(own) = keys.keys.iter().find(|own| own.name == key) else { continue };
            let Some((start, parent)) = missing.iter().filter_map(|other| Some((misplaced_from(own, other, items)?, other.name))).min()
            else {
                continue;
            };
            let own = items.split_off(start);
            let mut path = way.map_or_else(Vec::new, Way::own);
            path.push(OwnStep::Key(key.clone()));
            self.patches.push((path, Patch::Split(start, parent)));
            let Some(place) = own.first().map(Node::headline) else { continue };
            let key_span = place.start..place.start;
            self.tell(rules::missing_parent().at(place).help(format!("write `{parent}:` above it")));
            let span = key_span.start..own.last().map_or(key_span.start, |last| last.span.end);
            entries.insert(index + 1, Entry { key: parent.to_owned(), key_span, value: Node { span, children: Children::Items(own) } });
            return true;
        }
        false
    }

    fn missing(&mut self, key: &Key, entries: &[Entry], span: &Range<usize>, way: Option<&Way<'_>>) {
        let first = entries.first().map_or(span.start..span.start, Entry::headline);
        let mut path = way.map_or_else(Vec::new, Way::own);
        path.push(OwnStep::Key(key.name.to_owned()));
        self.patches.push((path, Patch::Put(stand_in(&key.shape))));
        self.lost.push(first.start);
        if let Some(way) = way.filter(|way| !way.is_item()) {
            self.lost.push(way.place.start);
        }
        let is_cut = self.cut.iter().any(|cut| (span.start..=span.end).contains(&cut.start));
        if is_cut || self.is_quiet {
            return;
        }
        let name = entries
            .iter()
            .find(|entry| matches!(entry.key.as_str(), "name" | "code") && matches!(entry.value.children, Children::Scalar(_)));
        let whom = match (name, way) {
            (Some(name), Some(way)) => format!("`{}` in `{}`", brief(&self.text[name.value.span.clone()]), way.key),
            (None, Some(way)) if way.is_item() => format!("an entry of `{}`", way.key),
            (_, Some(way)) => format!("`{}`", way.key),
            (_, None) => "the spec".to_owned(),
        };
        let place = match way.filter(|way| !way.is_item()) {
            Some(way) => way.place.clone(),
            None => first,
        };
        let example = match key.shape {
            Shape::List(_) | Shape::Mapping(_) => format!("write `{}:` with what belongs below it", key.name),
            _ => format!("write `{}: …`, {}", key.name, key.shape.in_words()),
        };
        self.problems.push(rules::missing_key(key.name, whom).at(place).help(example));
    }

    fn unknown_key(
        &mut self,
        keys: &'static Keys,
        entries: &[Entry],
        index: usize,
        span: &Range<usize>,
        way: Option<&Way<'_>>,
        known: &[Option<&'static Key>],
    ) -> Unknown {
        let Some(entry) = entries.get(index) else { return Unknown::Away };
        let own = Way { above: way, step: Step::Key(&entry.key), key: &entry.key, place: &entry.key_span };
        if entry.key == MISSING {
            let Some(parent) = parent(keys, &entry.value, known) else {
                self.patches.push((own.own(), Patch::Remove));
                self.tell(rules::missing_parent().at(entry.value.headline()));
                return Unknown::Away;
            };
            self.parents.push((entry.value.headline().start, parent.name));
            self.patches.push((own.own(), Patch::Rename(parent.name.to_owned())));
            return Unknown::Meant(parent);
        }
        let names: Vec<&str> = keys.keys.iter().map(|key| key.name).collect();
        let place = entry.key_span.clone();
        let notion = self.notion(&own, entry).filter(|notion| is_foreign(notion, &entry.key, &names));
        let repeats = notion.is_some_and(|notion| self.repeats(notion, span.start, way));
        let lack = notion.and_then(Notion::lack);
        let problem = match lack {
            Some(lack) => rules::foreign(lack),
            None => match entry.key.strip_prefix('-') {
                Some(word) => rules::dash_without_blank(word).fix([Edit::new(place.start + 1..place.start + 1, " ")]),
                None => rules::unknown_key(brief(&entry.key)),
            },
        };
        let odd = entry.key.chars().find(|c| !c.is_ascii() && c.is_whitespace());
        let moved = if notion.is_none() { self.moved(entries, index) } else { None };
        let problem = match notion {
            _ if moved.is_some() => problem.at(place).help("indent it as the keys that it belongs to").suggest(moved),
            Some(notion) => problem.at(place).foreign(notion, &names),
            None if entry.key.starts_with('-') => problem.at(place),
            None if entry.key == "<<" => problem.at(place).help("write the keys out: there is no merging"),
            None if odd.is_some() => self.nearest(problem.at(place), &entry.key, &names).note("unusual blanks stand in it"),
            None => self.nearest(problem.at(place), &entry.key, &names),
        };
        if repeats || self.is_quiet {
            self.lost.push(entry.key_span.start);
        } else {
            self.problems.push(problem);
        }
        if let Some(way) = way.filter(|_| notion.is_some_and(Notion::spoils)) {
            self.lost.extend([way.place.start, span.start]);
            let value = all_of(keys);
            self.patches.push((way.own(), Patch::Put(value)));
            return Unknown::Spoils;
        }
        let meant = match notion {
            Some(notion) => notion.meant(),
            None if self.problems.len() > MANY => None,
            None => near::near(&entry.key, &names),
        };
        let meant = meant.and_then(|meant| keys.keys.iter().find(|key| key.name == meant));
        let Some(key) = meant.filter(|key| is_free(key, known)) else {
            self.patches.push((own.own(), Patch::Remove));
            return Unknown::Away;
        };
        self.patches.push((own.own(), Patch::Rename(key.name.to_owned())));
        if notion.is_some_and(Notion::explains) {
            // The value is written as another language has it.
            let renamed = Way { step: Step::Key(key.name), ..own };
            self.patches.push((renamed.own(), Patch::Put(stand_in(&key.shape))));
            self.lost.extend([entry.key_span.start, entry.value.span.start]);
            return Unknown::Replaced(key);
        }
        Unknown::Meant(key)
    }

    /// What moves a key to the mapping that it belongs to: that of the entry before it, or one of those around.
    fn moved(&self, entries: &[Entry], index: usize) -> Option<Edit> {
        let entry = entries.get(index)?;
        let line = self.line_of(entry)?;
        let (own, around) = self.around.split_last()?;
        let before = index.checked_sub(1).and_then(|before| entries.get(before)).and_then(|before| {
            let shape = own.0.keys.iter().find(|key| key.name == before.key)?.shape;
            let Children::Entries(inner) = &before.value.children else { return None };
            let knows = match shape {
                Shape::Prose(languages) => languages.contains(&entry.key.as_str()),
                Shape::Mapping(keys) => keys.keys.iter().any(|key| key.name == entry.key),
                _ => false,
            };
            let first = inner.first().filter(|_| knows && inner.iter().all(|inner| inner.key != entry.key))?;
            Some(line.indented(line.column_of(first.key_span.start)))
        });
        before.or_else(|| moved_out(entries, index, around, &line))
    }

    /// As [`Form::moved`], of a text for people.
    pub(super) fn moved_text(&self, entries: &[Entry], index: usize) -> Option<Edit> {
        let line = self.line_of(entries.get(index)?)?;
        moved_out(entries, index, &self.around, &line)
    }

    /// The line that an entry fills.
    fn line_of(&self, entry: &Entry) -> Option<Line<'_>> {
        let line = Line::at(self.text, entry.key_span.start);
        (line.body.start == entry.key_span.start && entry.value.span.end <= line.end).then_some(line)
    }

    /// Whether the same was told to be lacking in the same entry, or in another one of a list that is wrong as a whole.
    pub(super) fn repeats(&mut self, notion: &Notion, start: usize, way: Option<&Way<'_>>) -> bool {
        let Some(lack) = notion.lack() else { return false };
        let start = if notion.is_of_list() { way.map_or(start, |way| way.place.start) } else { start };
        !self.lacking.insert((start, lack))
    }

    fn notion(&self, way: &Way<'_>, entry: &Entry) -> Option<&'static Notion> {
        if self.problems.len() > MANY {
            return None;
        }
        let mut above = way.above.map_or_else(Vec::new, Way::own);
        above.push(OwnStep::Key(entry.key.clone()));
        Notion::find(self.notions, way.below(), way.key, false, follow(self.value, &above)?)
    }

    pub(super) fn notion_at(&self, way: &Way<'_>) -> Option<&'static Notion> {
        if self.problems.len() > MANY {
            return None;
        }
        Notion::find(self.notions, way.below(), way.key, way.is_item(), follow(self.value, &way.own())?)
    }
}
