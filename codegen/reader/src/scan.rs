//! Text → value and places, by one pass over the events of YAML.
//!
//! `serde_yaml` knows no places and takes much that a spec must not hold, so it gets the finished value and decodes it.
//! The pass is also the gate: what YAML allows but a spec must not use (anchors, tags, duplicate keys, several documents,
//! bottomless nesting) is refused here, before anything else reads the text.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError};
use serde_yaml::{Mapping, Number, Value, mapping};

use crate::line::Line;
use crate::source::{Children, Entry, Node, Style};
use crate::syntax::in_quotes;
use crate::{Edit, Problem, rules};

/// Deeper nesting than any honest spec has; parsers become slow or recurse beyond it.
pub(crate) const MAX_DEPTH: usize = 64;
/// More keys than any honest mapping has.
const MAX_KEYS: usize = 10_000;

/// What came of the events of a text.
pub(crate) struct Scan {
    /// As far as it could be read.
    pub(crate) root: Option<(Node, Value)>,
    pub(crate) problems: Vec<Problem>,
    /// Where YAML itself cannot go on, and where the last thing began that it could read.
    pub(crate) error: Option<(ScanError, usize)>,
}

/// Reads a text as far as it is YAML.
pub(crate) fn scan(text: &str) -> Scan {
    let mut builder = Builder { text, open: Vec::new(), root: None, documents: 0, anchors: HashSet::new(), problems: Vec::new() };
    let mut last = 0;
    let mut error = None;
    for event in Parser::new_from_str(text) {
        match event {
            Ok((event, span)) => {
                let span = span.byte_range().unwrap_or(0..0);
                // Of a text over several lines, what is wrong may stand in any of them.
                last = if matches!(event, Event::Scalar(..)) { span.start } else { span.start.max(last) };
                if !builder.take(event, span) {
                    break;
                }
            }
            Err(wrong) => {
                error = Some((wrong, last));
                break;
            }
        }
    }
    if error.is_some() {
        builder.close_all();
    }
    Scan { root: builder.root, problems: builder.problems, error }
}

/// Builds the value and the tree of places from events.
struct Builder<'t> {
    text: &'t str,
    open: Vec<Open>,
    root: Option<(Node, Value)>,
    documents: usize,
    /// The anchors that were told.
    anchors: HashSet<usize>,
    problems: Vec<Problem>,
}

/// A collection that has begun.
struct Open {
    node: Node,
    value: Value,
    key: Option<(String, Range<usize>)>,
    /// Values of keys that are there already, with the numbers of their entries.
    doubles: Vec<(usize, Value)>,
}

impl Builder<'_> {
    /// Takes one event; false means that reading on makes no sense.
    fn take(&mut self, event: Event<'_>, span: Range<usize>) -> bool {
        self.refuse_reuse(&event, &span);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.problems.push(rules::several_documents().at(span));
                    return false;
                }
            }
            Event::Scalar(text, style, ..) => {
                if self.expects_key() {
                    return self.take_key(text.into_owned(), span);
                }
                let value = if style == ScalarStyle::Plain { plain(&text) } else { Value::from(&*text) };
                let style = match style {
                    ScalarStyle::Plain if value.is_null() => Style::Null,
                    ScalarStyle::Plain => Style::Plain,
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
                    _ => Style::Block,
                };
                self.put(Node { span, children: Children::Scalar(style) }, value);
            }
            Event::Alias(..) => self.put(Node { span, children: Children::Scalar(Style::Alias) }, Value::Null),
            Event::MappingStart(..) => return self.begin(Children::Entries(Vec::new()), Mapping::new().into(), span),
            Event::SequenceStart(..) => return self.begin(Children::Items(Vec::new()), Value::Sequence(Vec::new()), span),
            Event::MappingEnd | Event::SequenceEnd => {
                if let Some(mut open) = self.open.pop() {
                    open.node.span.end = span.end.max(open.node.span.end);
                    self.close(open);
                }
            }
            _ => {}
        }
        true
    }

    fn refuse_reuse(&mut self, event: &Event<'_>, span: &Range<usize>) {
        let id = match event {
            Event::Alias(id) => *id,
            _ => event.anchor_id().unwrap_or_default(),
        };
        // What is used a thousand times is one mistake.
        if id != 0 && self.anchors.insert(id) {
            self.problems.push(self.sign(rules::anchor(), if matches!(event, Event::Alias(_)) { '*' } else { '&' }, span));
        }
        if event.tag().is_some() {
            self.problems.push(self.sign(rules::tag(), '!', span));
        }
    }

    /// Tells a sign that stands before a node. Of a text in one line, it was probably meant as a part of it.
    fn sign(&self, problem: Problem, sign: char, node: &Range<usize>) -> Problem {
        let line = Line::at(self.text, node.start);
        let start = self.text[line.start..node.start].rfind(sign).map_or(node.start, |at| line.start + at);
        let whole = start..node.end;
        let problem = problem.at(whole.clone());
        let is_text = !self.expects_key() && whole == line.value && line.key.is_some();
        if is_text { problem.suggest([Edit::new(whole.clone(), in_quotes(&self.text[whole]))]) } else { problem }
    }

    fn expects_key(&self) -> bool {
        self.open.last().is_some_and(|open| matches!(open.node.children, Children::Entries(_)) && open.key.is_none())
    }

    fn take_key(&mut self, key: String, span: Range<usize>) -> bool {
        let Some(open) = self.open.last_mut() else { return false };
        if let Children::Entries(entries) = &open.node.children
            && entries.len() == MAX_KEYS
        {
            self.problems.push(rules::too_many_keys(MAX_KEYS).at(span));
            return false;
        }
        open.key = Some((key, span));
        true
    }

    fn begin(&mut self, children: Children, value: Value, span: Range<usize>) -> bool {
        if self.expects_key() {
            self.problems.push(rules::key_is_no_text().at(span));
            return false;
        }
        if self.open.len() == MAX_DEPTH {
            self.problems.push(rules::too_deep(MAX_DEPTH).at(span));
            return false;
        }
        self.open.push(Open { node: Node { span, children }, value, key: None, doubles: Vec::new() });
        true
    }

    fn put(&mut self, node: Node, value: Value) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some((node, value));
            return;
        };
        match (&mut open.node.children, &mut open.value, open.key.take()) {
            (Children::Entries(entries), Value::Mapping(mapping), Some((key, key_span))) => {
                let name = Value::from(key.as_str());
                match mapping.entry(name) {
                    mapping::Entry::Occupied(_) => open.doubles.push((entries.len(), value)),
                    mapping::Entry::Vacant(place) => drop(place.insert(value)),
                }
                entries.push(Entry { key, key_span, value: node });
            }
            (Children::Items(items), Value::Sequence(values), _) => {
                items.push(node);
                values.push(value);
            }
            _ => {}
        }
    }

    /// Closes what is still open where nothing can be read any more.
    fn close_all(&mut self) {
        while let Some(open) = self.open.pop() {
            self.close(open);
        }
    }

    /// Puts a whole collection in its place. Two entries of a list that are run together, because a dash is missing, are two again.
    fn close(&mut self, mut open: Open) {
        if open.doubles.is_empty() {
            return self.put(open.node, open.value);
        }
        let mut parts = Vec::new();
        while let Some(part) = self.split(&mut open) {
            parts.push(part);
        }
        self.refuse_doubles(&open.node);
        self.put(open.node, open.value);
        parts.into_iter().rev().for_each(|(node, value)| self.put(node, value));
    }

    /// The last entry that was run together with the one before, because its dash or its first line is missing.
    fn split(&mut self, open: &mut Open) -> Option<(Node, Value)> {
        let is_item = self.open.last().is_some_and(|above| matches!(above.node.children, Children::Items(_)));
        let is_block = !self.text[open.node.span.start..].starts_with('{');
        let (Children::Entries(entries), Value::Mapping(mapping)) = (&mut open.node.children, &mut open.value) else { return None };
        if !is_item || !is_block {
            return None;
        }
        // The same key as the first begins another entry.
        let first = entries.first()?.key.clone();
        let starts = |index: usize| index > 1 && index + 1 < entries.len() && entries.get(index).is_some_and(|entry| entry.key == first);
        let by_dash = open.doubles.iter().map(|(index, _)| *index).rfind(|index| starts(*index));
        let start = by_dash.or_else(|| headless(entries, &open.doubles))?;
        let own = entries.split_off(start);
        let mut values = Mapping::new();
        for (index, entry) in own.iter().enumerate() {
            let double = open.doubles.iter().position(|(double, _)| *double == start + index).map(|at| open.doubles.remove(at).1);
            if let Some(value) = double.or_else(|| mapping.shift_remove(entry.key.as_str())) {
                values.insert(Value::from(entry.key.as_str()), value);
            }
        }
        let Entry { key, key_span: place, .. } = own.first()?;
        let place = place.clone();
        let indent = place.start.saturating_sub(2)..place.start;
        self.problems.push(match (by_dash, self.text.get(indent.clone())) {
            (Some(_), Some("  ")) => rules::missing_dash(key).at(place.clone()).fix([Edit::new(indent, "- ")]),
            (Some(_), _) => rules::missing_dash(key).at(place.clone()),
            (None, _) => rules::missing_beginning(key).at(place.clone()),
        });
        let span = place.start..open.node.span.end;
        open.node.span.end = place.start;
        Some((Node { span, children: Children::Entries(own) }, values.into()))
    }

    fn refuse_doubles(&mut self, node: &Node) {
        let Children::Entries(entries) = &node.children else { return };
        let mut first: HashMap<&str, &Range<usize>> = HashMap::new();
        for entry in entries {
            if let Some(first) = first.get(entry.key.as_str()) {
                let problem = rules::double_key(&entry.key).at(entry.key_span.clone());
                self.problems.push(problem.also((*first).clone(), "first here"));
            } else {
                first.insert(&entry.key, &entry.key_span);
            }
        }
    }
}

/// Where an entry begins whose first line is missing: several keys are there twice, or the one that stands second in both entries, and
/// from there on each is there once.
fn headless(entries: &[Entry], doubles: &[(usize, Value)]) -> Option<usize> {
    let (start, _) = doubles.iter().find(|(start, _)| {
        let own: HashSet<&str> = entries.iter().skip(*start).map(|entry| entry.key.as_str()).collect();
        own.len() + start == entries.len()
    })?;
    let is_second = entries.get(1).map(|entry| &entry.key) == entries.get(*start).map(|entry| &entry.key);
    let is_far = *start > 2 && start + 1 < entries.len();
    (doubles.iter().filter(|(double, _)| double >= start).count() > 1 || is_second && is_far).then_some(*start)
}

/// What a scalar without quotes means by YAML's core schema.
pub(crate) fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::from(true),
        "false" | "False" | "FALSE" => Value::from(false),
        // Most scalars are words; only these can begin a number.
        _ if text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) => {
            text.parse::<Number>().map_or_else(|_| Value::from(text), Value::Number)
        }
        _ => Value::from(text),
    }
}

/// How a number is written in the usual way.
pub(crate) fn shown(value: &Value) -> String {
    value.as_i64().map(|number| number.to_string()).or_else(|| value.as_f64().map(|number| number.to_string())).unwrap_or_default()
}
