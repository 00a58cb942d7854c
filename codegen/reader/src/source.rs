//! The text of a spec, its value, and the place of every node in it, found by one pass over the YAML events.
//!
//! `serde_yaml` knows no places and takes much that a spec must not hold, so it gets the finished value and decodes it.
//! The pass is also the gate: what YAML allows but a spec must not use (anchors, tags, duplicate keys, several documents,
//! bottomless nesting) is refused here, before anything else reads the text.

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Span};
use serde_yaml::{Mapping, Number, Value};

use crate::Problem;

/// Deeper nesting than any honest spec has; parsers become slow or recurse beyond it.
const MAX_DEPTH: usize = 64;

/// The text of a spec file and the place of every node in it.
#[derive(Debug)]
pub struct Source {
    /// The path as the user gave it.
    pub name: String,
    /// The text, without a byte order mark.
    pub text: String,
    root: Option<Node>,
}

/// A node of the document: its place, and those of its children.
#[derive(Debug)]
struct Node {
    span: Range<usize>,
    children: Children,
}

#[derive(Debug)]
enum Children {
    Scalar { null: bool },
    Items(Vec<Node>),
    Entries(Vec<Entry>),
}

#[derive(Debug)]
struct Entry {
    key: String,
    key_span: Range<usize>,
    value: Node,
}

/// A path into the document, built on the stack while walking it.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// To the value of a key.
    Key(&'a str),
    /// To an item of a list.
    Item(usize),
}

impl<'a> At<'a> {
    /// A path of one step, from the top of the document.
    pub fn top(key: &'a str) -> Self {
        Self { parent: None, step: Step::Key(key) }
    }

    /// The path to the value of `key`.
    #[must_use]
    pub fn key(&'a self, key: &'a str) -> Self {
        Self { parent: Some(self), step: Step::Key(key) }
    }

    /// The path to an item of a list.
    #[must_use]
    pub fn item(&'a self, index: usize) -> Self {
        Self { parent: Some(self), step: Step::Item(index) }
    }

    fn steps(&self) -> Vec<Step<'a>> {
        let mut steps = vec![self.step];
        let mut at = *self;
        while let Some(parent) = at.parent {
            steps.push(parent.step);
            at = *parent;
        }
        steps.reverse();
        steps
    }
}

impl Source {
    /// A file that could be read, but of which no node is known (yet).
    pub fn unparsed(name: &str, text: String) -> Self {
        Self { name: name.to_owned(), text, root: None }
    }

    /// Walks the YAML events once: to the value, the place of every node in it, and what a spec must not contain.
    pub fn scan(name: &str, text: String) -> (Self, Value, Vec<Problem>) {
        let mut builder = Builder::default();
        for event in Parser::new_from_str(&text) {
            match event {
                Ok((event, span)) => {
                    if !builder.take(event, bytes(&span)) {
                        break;
                    }
                }
                Err(error) => {
                    let start = error.marker().byte_offset().unwrap_or(text.len());
                    builder.problems.push(Problem::error(format!("not valid YAML: {}", error.info())).label(line_end(&text, start), ""));
                    break;
                }
            }
        }
        let (root, value) = builder.root.unzip();
        (Self { name: name.to_owned(), text, root }, value.unwrap_or_default(), builder.problems)
    }

    /// The place to point at for the node at `at`: a scalar itself, the key of a collection, or what of the path exists.
    pub fn place(&self, at: &At<'_>) -> Range<usize> {
        self.place_of(&at.steps())
    }

    /// As [`Source::place`], with the path as a slice of steps.
    pub fn place_of(&self, steps: &[Step<'_>]) -> Range<usize> {
        let Some(mut node) = self.root.as_ref() else { return 0..0 };
        let mut place = node.headline();
        for step in steps {
            match (step, &node.children) {
                (Step::Key(key), Children::Entries(entries)) => {
                    let Some(entry) = entries.iter().find(|entry| entry.key == *key) else { return place };
                    node = &entry.value;
                    place = if matches!(node.children, Children::Scalar { .. }) && !node.span.is_empty() {
                        node.span.clone()
                    } else {
                        entry.key_span.clone()
                    };
                }
                (Step::Item(index), Children::Items(items)) => {
                    let Some(item) = items.get(*index) else { return place };
                    node = item;
                    place = node.headline();
                }
                _ => return place,
            }
        }
        place
    }

    /// The place of the key that `at` ends with.
    pub fn key_place(&self, at: &At<'_>) -> Range<usize> {
        self.key_place_of(&at.steps())
    }

    /// As [`Source::key_place`], with the path as a slice of steps.
    pub fn key_place_of(&self, steps: &[Step<'_>]) -> Range<usize> {
        let parent = steps.split_last().and_then(|(last, rest)| Some((last, self.node(rest)?)));
        match parent {
            Some((Step::Key(key), Node { children: Children::Entries(entries), .. })) => {
                entries.iter().find(|entry| entry.key == *key).map_or_else(|| self.place_of(steps), |entry| entry.key_span.clone())
            }
            _ => self.place_of(steps),
        }
    }

    /// Gives the key that the path ends with another name, so that what stands below it is found under that name.
    pub fn rename(&mut self, steps: &[Step<'_>], name: &str) {
        let Some((Step::Key(written), above)) = steps.split_last() else { return };
        let node = above.iter().try_fold(self.root.as_mut(), |node, step| match (step, &mut node?.children) {
            (Step::Key(key), Children::Entries(entries)) => {
                Some(entries.iter_mut().find(|entry| entry.key == *key).map(|entry| &mut entry.value))
            }
            (Step::Item(index), Children::Items(items)) => Some(items.get_mut(*index)),
            _ => None,
        });
        if let Some(Some(Node { children: Children::Entries(entries), .. })) = node
            && let Some(entry) = entries.iter_mut().find(|entry| entry.key == *written)
        {
            name.clone_into(&mut entry.key);
        }
    }

    /// The places of all keys and items without a value, save below the given keys.
    pub fn nulls(&self, save: &[&str]) -> Vec<Range<usize>> {
        fn walk(node: &Node, place: &Range<usize>, save: &[&str], found: &mut Vec<Range<usize>>) {
            match &node.children {
                Children::Scalar { null: true } => found.push(place.clone()),
                Children::Scalar { null: false } => {}
                Children::Items(items) => items.iter().for_each(|item| walk(item, &item.span, save, found)),
                Children::Entries(entries) => entries
                    .iter()
                    .filter(|entry| !save.contains(&entry.key.as_str()))
                    .for_each(|entry| walk(&entry.value, &entry.key_span, save, found)),
            }
        }
        let mut found = Vec::new();
        if let Some(root) = &self.root {
            walk(root, &root.span, save, &mut found);
        }
        found
    }

    /// Line and column, both from 1, the column in characters.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..offset.min(self.text.len())];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }

    fn node(&self, steps: &[Step<'_>]) -> Option<&Node> {
        steps.iter().try_fold(self.root.as_ref()?, |node, step| match (step, &node.children) {
            (Step::Key(key), Children::Entries(entries)) => entries.iter().find(|entry| entry.key == *key).map(|entry| &entry.value),
            (Step::Item(index), Children::Items(items)) => items.get(*index),
            _ => None,
        })
    }
}

impl Node {
    /// The first line of an entry: of a mapping, its first key and value.
    fn headline(&self) -> Range<usize> {
        match &self.children {
            Children::Scalar { .. } => self.span.clone(),
            Children::Items(items) => items.first().map_or_else(|| self.span.clone(), Self::headline),
            Children::Entries(entries) => entries.first().map_or_else(
                || self.span.clone(),
                |first| match first.value.children {
                    Children::Scalar { .. } => first.key_span.start..first.value.span.end.max(first.key_span.end),
                    _ => first.key_span.clone(),
                },
            ),
        }
    }
}

/// Builds the value and the tree of places from events.
#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<(Node, Value)>,
    documents: usize,
    problems: Vec<Problem>,
}

/// A collection that has begun.
struct Open {
    node: Node,
    value: Value,
    key: Option<(String, Range<usize>)>,
}

impl Builder {
    /// Takes one event; false means that reading on makes no sense.
    fn take(&mut self, event: Event<'_>, span: Range<usize>) -> bool {
        self.refuse_reuse(&event, &span);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.problems.push(Problem::error("a spec is one document").label(span, "a second one begins here"));
                    return false;
                }
            }
            Event::Scalar(text, style, ..) => {
                if self.expects_key() {
                    self.take_key(text.into_owned(), span);
                } else {
                    let value = if style == ScalarStyle::Plain { plain(&text) } else { Value::from(&*text) };
                    self.put(Node { span, children: Children::Scalar { null: value.is_null() } }, value);
                }
            }
            Event::Alias(..) => self.put(Node { span, children: Children::Scalar { null: false } }, Value::Null),
            Event::MappingStart(..) => return self.begin(Children::Entries(Vec::new()), Mapping::new().into(), span),
            Event::SequenceStart(..) => return self.begin(Children::Items(Vec::new()), Value::Sequence(Vec::new()), span),
            Event::MappingEnd | Event::SequenceEnd => {
                if let Some(mut open) = self.open.pop() {
                    open.node.span.end = span.end.max(open.node.span.end);
                    self.put(open.node, open.value);
                }
            }
            _ => {}
        }
        true
    }

    fn refuse_reuse(&mut self, event: &Event<'_>, span: &Range<usize>) {
        if event.is_alias() || event.anchor_id().is_some_and(|id| id != 0) {
            self.problems.push(
                Problem::error("anchors and aliases are not part of the spec language")
                    .label(span.clone(), "")
                    .help("write the value out where it is needed, or give it a name in `types:`"),
            );
        }
        if event.tag().is_some() {
            self.problems.push(
                Problem::error("YAML tags are not part of the spec language").label(span.clone(), "").help("remove the `!…` before it"),
            );
        }
    }

    fn expects_key(&self) -> bool {
        self.open.last().is_some_and(|open| matches!(open.node.children, Children::Entries(_)) && open.key.is_none())
    }

    fn take_key(&mut self, key: String, span: Range<usize>) {
        let Some(open) = self.open.last_mut() else { return };
        if let (Value::Mapping(mapping), Children::Entries(entries)) = (&open.value, &open.node.children)
            && mapping.contains_key(key.as_str())
        {
            let first = entries.iter().find(|entry| entry.key == key).map_or_else(|| span.clone(), |entry| entry.key_span.clone());
            self.problems.push(
                Problem::error(format!("the key `{key}` is there twice"))
                    .label(span.clone(), "and again here")
                    .context(first, "first here"),
            );
        }
        open.key = Some((key, span));
    }

    fn begin(&mut self, children: Children, value: Value, span: Range<usize>) -> bool {
        if self.expects_key() {
            self.problems.push(Problem::error("a key must be a plain text").label(span, ""));
            return false;
        }
        if self.open.len() == MAX_DEPTH {
            self.problems.push(Problem::error(format!("nested deeper than {MAX_DEPTH} levels")).label(span, ""));
            return false;
        }
        self.open.push(Open { node: Node { span, children }, value, key: None });
        true
    }

    fn put(&mut self, node: Node, value: Value) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some((node, value));
            return;
        };
        match (&mut open.node.children, &mut open.value, open.key.take()) {
            (Children::Entries(entries), Value::Mapping(mapping), Some((key, key_span))) => {
                mapping.insert(Value::from(key.as_str()), value);
                entries.push(Entry { key, key_span, value: node });
            }
            (Children::Items(items), Value::Sequence(values), _) => {
                items.push(node);
                values.push(value);
            }
            _ => {}
        }
    }
}

/// What a scalar without quotes means by YAML's core schema.
fn plain(text: &str) -> Value {
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

fn bytes(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}

/// From `start` to the end of its line, so that a syntax error is underlined even at a line's last character.
fn line_end(text: &str, start: usize) -> Range<usize> {
    let start = start.min(text.len());
    let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    start..end.max(start)
}
