//! The text of a spec, and the place of every node in it.

use std::ops::Range;
use std::slice::SliceIndex;

/// The text of a spec file and the place of every node in it.
#[derive(Debug, Default)]
pub struct Source {
    /// The path as the user gave it.
    pub name: String,
    /// The text, without a byte order mark.
    pub text: String,
    pub(crate) root: Option<Node>,
}

/// A node of the document: its place, and those of its children.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) span: Range<usize>,
    pub(crate) children: Children,
}

#[derive(Debug, Clone)]
pub(crate) enum Children {
    Scalar(Style),
    Items(Vec<Node>),
    Entries(Vec<Entry>),
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// What is written elsewhere, which was told.
    Alias,
    /// There is nothing, or a word that says so.
    Null,
    Plain,
    Quoted,
    /// With lines of its own, behind `|` or `>`.
    Block,
}

#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) value: Node,
}

/// A path into the document, built on the stack while walking it.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step<'a> {
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

    /// The path to what it stands in.
    pub fn up(&self) -> Option<At<'a>> {
        self.parent.copied()
    }

    /// The last key of the path.
    pub fn name(&self) -> &'a str {
        match (self.step, self.parent) {
            (Step::Key(key), _) => key,
            (Step::Item(_), Some(parent)) => parent.name(),
            (Step::Item(_), None) => "",
        }
    }

    /// The path to the value of another key beside the last one.
    #[must_use]
    pub fn beside(&self, key: &'a str) -> Self {
        Self { parent: self.parent, step: Step::Key(key) }
    }
}

impl Source {
    /// Gives the memory back that the places of nodes take. Problems have theirs.
    pub fn forget(&mut self) {
        self.root = None;
    }

    /// What is written at a place, which is within the text and cuts no character; or else nothing.
    pub fn slice(&self, place: impl SliceIndex<str, Output = str>) -> &str {
        self.text.get(place).unwrap_or_default()
    }

    /// The place to point at for the node at `at`: a scalar or empty collection itself, the key of another, or what of the path exists.
    pub fn place(&self, at: &At<'_>) -> Range<usize> {
        self.find(at).1
    }

    /// The node at a path, if there is one, and the place to point at for it.
    fn find(&self, at: &At<'_>) -> (Option<&Node>, Range<usize>) {
        let (above, place) = match at.parent {
            Some(parent) => self.find(parent),
            None => (self.root.as_ref(), self.root.as_ref().map_or(0..0, Node::headline)),
        };
        match (at.step, above.map(|above| &above.children)) {
            (Step::Key(key), Some(Children::Entries(entries))) => {
                let Some(entry) = entries.iter().find(|entry| entry.key == *key) else { return (None, place) };
                let node = &entry.value;
                let has_children = match &node.children {
                    Children::Scalar(_) => false,
                    Children::Items(items) => !items.is_empty(),
                    Children::Entries(entries) => !entries.is_empty(),
                };
                let is_own = !has_children && !node.span.is_empty();
                (Some(node), if is_own { node.span.clone() } else { entry.key_span.clone() })
            }
            (Step::Item(index), Some(Children::Items(items))) => match items.get(index) {
                Some(item) => (Some(item), item.headline()),
                None => (None, place),
            },
            _ => (None, place),
        }
    }

    /// The place of the key that `at` ends with.
    pub fn key_place(&self, at: &At<'_>) -> Range<usize> {
        let above = at.parent.map_or(self.root.as_ref(), |parent| self.node(parent));
        match (at.step, above.map(|above| &above.children)) {
            (Step::Key(key), Some(Children::Entries(entries))) => {
                entries.iter().find(|entry| entry.key == *key).map_or_else(|| self.place(at), |entry| entry.key_span.clone())
            }
            _ => self.place(at),
        }
    }

    /// The line of a key and its value, if it holds nothing else.
    pub fn line(&self, at: &At<'_>) -> Option<Range<usize>> {
        let (key, value) = (self.key_place(at), self.span(at)?);
        let start = self.slice(..key.start).rfind('\n').map_or(0, |newline| newline + 1);
        let end = self.slice(key.start..).find('\n').map_or(self.text.len(), |newline| key.start + newline + 1);
        let is_alone = value.end <= end && self.slice(start..key.start).trim().is_empty() && self.slice(value.end..end).trim().is_empty();
        is_alone.then_some(start..end)
    }

    /// Where a whole node is written, if it is.
    pub fn span(&self, at: &At<'_>) -> Option<Range<usize>> {
        self.node(at).map(|node| node.span.clone())
    }

    /// The place to point at for what is found by further keys from the node at `at`.
    pub fn way(&self, at: &At<'_>, keys: &[String]) -> Range<usize> {
        match keys {
            [] => self.place(at),
            [key, keys @ ..] => self.way(&at.key(key), keys),
        }
    }

    /// Which entry of a list has a name.
    pub fn named(&self, list: &At<'_>, name: &str) -> Option<usize> {
        let Children::Items(items) = &self.node(list)?.children else { return None };
        let is_named = |item: &&Node| {
            let Children::Entries(entries) = &item.children else { return false };
            entries.iter().any(|entry| entry.key == "name" && self.slice(entry.value.span.clone()).trim_matches(['"', '\'']) == name)
        };
        items.iter().position(|item| is_named(&item))
    }

    /// Whether a list at the top of the document is there at all.
    pub fn has(&self, key: &str) -> bool {
        self.node(&At::top(key)).is_some()
    }

    /// Line and column, both from 1, the column in characters.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let before = self.slice(..floor(&self.text, offset));
        let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }

    fn node(&self, at: &At<'_>) -> Option<&Node> {
        let above = match at.parent {
            Some(parent) => self.node(parent)?,
            None => self.root.as_ref()?,
        };
        match (at.step, &above.children) {
            (Step::Key(key), Children::Entries(entries)) => entries.iter().find(|entry| entry.key == *key).map(|entry| &entry.value),
            (Step::Item(index), Children::Items(items)) => items.get(index),
            _ => None,
        }
    }
}

impl Entry {
    /// The key, and a value that is no collection.
    pub(crate) fn headline(&self) -> Range<usize> {
        match self.value.children {
            Children::Scalar(_) => self.key_span.start..self.value.span.end.max(self.key_span.end),
            Children::Items(_) | Children::Entries(_) => self.key_span.clone(),
        }
    }
}

impl Node {
    /// The first line of an entry: of a mapping, its first key and value.
    pub(crate) fn headline(&self) -> Range<usize> {
        match &self.children {
            Children::Scalar(_) => self.span.clone(),
            Children::Items(items) => items.first().map_or_else(|| self.span.clone(), Self::headline),
            Children::Entries(entries) => entries.first().map_or_else(|| self.span.clone(), Entry::headline),
        }
    }

    /// Moves every place.
    pub(crate) fn map(&mut self, to: &impl Fn(usize) -> usize) {
        self.span = to(self.span.start)..to(self.span.end);
        match &mut self.children {
            Children::Scalar(_) => {}
            Children::Items(items) => items.iter_mut().for_each(|item| item.map(to)),
            Children::Entries(entries) => entries.iter_mut().for_each(|entry| {
                entry.key_span = to(entry.key_span.start)..to(entry.key_span.end);
                entry.value.map(to);
            }),
        }
    }
}

/// The place itself, or where the character begins that it is amid.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}
