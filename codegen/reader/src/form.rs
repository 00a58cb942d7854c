//! What a file says, held against what may be said: finds every mistake of form in one walk, and what to put in its place so that
//! the rest can be read.

mod keys;
pub(crate) mod scalars;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use serde_yaml::Value;

use crate::scan::plain;
use crate::shape::{Keys, Shape};
use crate::source::{Children, Entry, Node, Step, Style, floor};
use crate::syntax::{MISSING, in_quotes};
use crate::{Edit, Notion, Problem, near, rules};

/// With more problems than this, nobody needs to know what each was meant as.
const MANY: usize = 1000;

/// What was found, and what makes the value readable all the same.
pub(crate) struct Form<'f> {
    pub(crate) text: &'f str,
    pub(crate) value: &'f Value,
    pub(crate) notions: &'static LazyLock<Vec<Notion>>,
    /// Where lines were taken out of the text that could not be read.
    pub(crate) cut: &'f [Range<usize>],
    pub(crate) problems: Vec<Problem>,
    pub(crate) patches: Vec<(Vec<OwnStep>, Patch)>,
    /// Where a stand-in replaces what is not known.
    pub(crate) lost: Vec<usize>,
    /// What was told to be lacking, and in which entry or list.
    pub(crate) lacking: HashSet<(usize, String)>,
    /// Keys that are missing above what is there: where that begins, and which key it is.
    pub(crate) parents: Vec<(usize, &'static str)>,
    /// The mappings around, and where their first keys are.
    pub(crate) around: Vec<(&'static Keys, usize)>,
    /// Whether what is wrong follows from a guess, and so is not told.
    pub(crate) is_quiet: bool,
}

/// A step of a path that outlives the walk.
#[derive(Clone)]
pub(crate) enum OwnStep {
    Key(String),
    Item(usize),
}

/// What to do to a value before it is read.
pub(crate) enum Patch {
    Put(Value),
    Rename(String),
    Remove,
    /// What stands from an item on belongs to another key beside.
    Split(usize, &'static str),
}

/// The way to a node.
#[derive(Clone, Copy)]
pub(crate) struct Way<'w> {
    above: Option<&'w Way<'w>>,
    step: Step<'w>,
    /// The key that it stands at, and the place of that; of an item, that of the list.
    key: &'w str,
    place: &'w Range<usize>,
}

impl<'w> Way<'w> {
    fn own(&self) -> Vec<OwnStep> {
        let mut steps = self.above.map_or_else(Vec::new, Way::own);
        steps.push(match self.step {
            Step::Key(key) => OwnStep::Key(key.to_owned()),
            Step::Item(index) => OwnStep::Item(index),
        });
        steps
    }

    /// The key above that it stands at.
    fn below(&self) -> &'w str {
        let mut above = self.above;
        if matches!(self.step, Step::Item(_)) {
            above = above.and_then(|list| list.above);
        }
        above.map_or("", |above| above.key)
    }

    /// What is called so.
    fn whom(&self) -> String {
        if self.is_item() { format!("an entry of `{}`", self.key) } else { format!("`{}`", self.key) }
    }

    fn is_item(&self) -> bool {
        matches!(self.step, Step::Item(_))
    }
}

impl<'f> Form<'f> {
    /// A whole file.
    pub(crate) fn file(&mut self, keys: &'static Keys, root: &mut Node) {
        let span = root.span.clone();
        if let Children::Entries(entries) = &mut root.children {
            self.mapping(keys, entries, &span, None);
        } else {
            let problem = rules::wrong_kind("a spec", Shape::Mapping(keys).in_words(), self.found(root)).at(root.headline());
            self.problems.push(problem.help("a spec begins with `api:`"));
        }
    }

    fn node(&mut self, shape: &Shape, node: &mut Node, way: &Way<'_>) {
        match (shape, &mut node.children) {
            (Shape::Any, _) => {}
            (_, Children::Scalar(Style::Alias)) => {
                self.lost.extend([node.span.start, way.place.start]);
                self.patches.push((way.own(), Patch::Put(stand_in(shape))));
            }
            (_, Children::Scalar(Style::Null)) => self.nothing(shape, node, way),
            (Shape::Several(one), Children::Items(_)) => self.node(&Shape::List(one), node, way),
            (Shape::Several(one), _) => self.node(one, node, way),
            (Shape::List(one), Children::Items(items)) => {
                for (index, item) in items.iter_mut().enumerate() {
                    let way = Way { above: Some(way), step: Step::Item(index), key: way.key, place: way.place };
                    self.node(one, item, &way);
                }
            }
            (Shape::Mapping(keys), Children::Entries(entries)) => {
                let span = node.span.clone();
                self.mapping(keys, entries, &span, Some(way));
            }
            (Shape::Prose(languages), Children::Entries(entries)) => self.languages(languages, entries, way),
            (Shape::List(_) | Shape::Mapping(_), _) | (_, Children::Items(_) | Children::Entries(_)) => self.wrong_kind(shape, node, way),
            (_, Children::Scalar(style)) => {
                let style = *style;
                self.scalar(shape, node, style, way);
            }
        }
    }

    fn languages(&mut self, languages: &'static [&'static str], entries: &mut [Entry], way: &Way<'_>) {
        let is_known = |entry: &Entry| languages.contains(&entry.key.as_str());
        let moves: Vec<Option<Edit>> =
            entries.iter().enumerate().map(|(index, entry)| if is_known(entry) { None } else { self.moved_text(entries, index) }).collect();
        for (Entry { key, key_span, value }, moved) in entries.iter_mut().zip(moves) {
            let own = Way { above: Some(way), step: Step::Key(key), key: way.key, place: key_span };
            if languages.contains(&key.as_str()) {
                let shape = if matches!(value.children, Children::Scalar(_)) { Shape::Prose(languages) } else { Shape::Text };
                self.node(&shape, value, &Way { key, ..own });
            } else {
                self.patches.push((own.own(), Patch::Remove));
                let problem = if *key == MISSING {
                    rules::missing_parent().at(value.headline())
                } else {
                    rules::unknown_key(brief(key)).at(key_span.clone())
                };
                self.tell(match moved {
                    Some(_) => problem.help("indent it as the keys that it belongs to").suggest(moved),
                    None => self.nearest(problem, key, languages),
                });
            }
        }
    }

    fn nothing(&mut self, shape: &Shape, node: &Node, way: &Way<'_>) {
        let behind = &self.text[node.span.start.max(if way.is_item() { 0 } else { way.place.end })..];
        let line = &behind[..behind.find('\n').unwrap_or(behind.len())];
        let comment = line.find('#').filter(|hash| line[..*hash].trim_matches([' ', ':', '-']).is_empty());
        let problem = match comment {
            Some(hash) => {
                let start = self.text.len() - behind.len() + hash;
                let end = start + line[hash..].trim_end().len();
                rules::cut_by_comment().at(start..end).suggest([Edit::new(start..end, in_quotes(&self.text[start..end]))])
            }
            None if way.is_item() => rules::no_value(way.whom()).at(node.span.clone()),
            None => rules::no_value(way.whom()).at(way.place.clone()),
        };
        self.stand(problem, stand_in(shape), node, way);
    }

    fn wrong_kind(&mut self, shape: &Shape, node: &Node, way: &Way<'_>) {
        let notion = self.notion_at(way);
        let found = self.found(node);
        let problem = match notion.and_then(Notion::lack) {
            Some(lack) => rules::foreign(lack),
            None => rules::wrong_kind(way.whom(), shape.in_words(), found),
        };
        let place = node.span.start..node.headline().end;
        let problem = problem.at(if node.span.is_empty() { way.place.clone() } else { place });
        // A list of another kind of things is one mistake.
        let is_repeated = notion.is_some_and(|notion| self.repeats(notion, way.place.start, way.above))
            || way.is_item() && !self.lacking.insert((way.place.start, shape.in_words()));
        let dashed = match (shape, &node.children) {
            (Shape::List(_), Children::Entries(entries)) => entries.first().filter(|first| first.key.starts_with('-')),
            _ => None,
        };
        let start = node.span.start;
        let closes = |bracket| self.text[node.span.clone()].ends_with(bracket);
        let unopened = |bracket: char, closing: char| {
            rules::unopened(bracket, closing).at(start..start).suggest([Edit::new(start..start, bracket.to_string())])
        };
        let problem = match (notion, shape, &node.children) {
            _ if dashed.is_some() => dashed.map_or(problem, dash_without_blank),
            (_, Shape::List(_), Children::Scalar(_)) if closes(']') => unopened('[', ']'),
            (_, Shape::Mapping(_), Children::Scalar(_)) if closes('}') => unopened('{', '}'),
            (Some(notion), ..) => problem.foreign(notion, &[]),
            (None, Shape::List(one), Children::Scalar(_)) if !matches!(one, Shape::Mapping(_)) => {
                let edits = [Edit::new(node.span.start..node.span.start, "["), Edit::new(node.span.end..node.span.end, "]")];
                problem.help("write a list, even of one").fix(edits)
            }
            (None, Shape::List(_), _) => problem.help("write a list, each entry beginning with `- `"),
            (None, Shape::Mapping(keys), _) => {
                let names: Vec<&str> = keys.keys.iter().filter(|key| key.is_required).map(|key| key.name).collect();
                problem.help(format!("write its keys below it: {}", crate::shape::quoted(&names)))
            }
            (None, ..) => problem.help(format!("write {}", shape.in_words())),
        };
        if is_repeated {
            self.lost.push(node.headline().start);
            self.patches.push((way.own(), Patch::Put(stand_in(shape))));
        } else {
            self.stand(problem, stand_in(shape), node, way);
        }
    }

    /// Tells a problem, and puts something in the place of what is wrong.
    fn stand(&mut self, problem: Problem, value: Value, node: &Node, way: &Way<'_>) {
        self.patches.push((way.own(), Patch::Put(value)));
        self.lost.extend([problem.start(), node.headline().start]);
        if !way.is_item() {
            self.lost.push(way.place.start);
        }
        self.tell(problem);
    }

    /// What was meant by a name, as far as it matters.
    fn nearest(&self, problem: Problem, written: &str, known: &[&str]) -> Problem {
        if self.problems.len() > MANY { problem } else { problem.nearest(written, known) }
    }

    fn tell(&mut self, problem: Problem) {
        if !self.is_quiet {
            self.problems.push(problem);
        }
    }

    /// What a scalar says, once its quotes are off.
    fn cooked(&self, node: &Node, style: Style, way: &Way<'_>) -> Cow<'f, str> {
        let written = &self.text[node.span.clone()];
        if style == Style::Plain && !written.contains('\n') {
            return Cow::Borrowed(written);
        }
        let value: &'f Value = self.value;
        follow(value, &way.own()).and_then(Value::as_str).map_or(Cow::Borrowed(written), Cow::Borrowed)
    }

    /// What stands somewhere, in words and as it is written.
    fn found(&self, node: &Node) -> String {
        let written = &self.text[node.span.clone()];
        match &node.children {
            Children::Items(_) => "a list".to_owned(),
            Children::Entries(_) => "a mapping".to_owned(),
            Children::Scalar(Style::Null) => "nothing".to_owned(),
            Children::Scalar(Style::Plain) => match plain(written) {
                Value::Bool(_) => format!("the truth value `{written}`"),
                Value::Number(_) => format!("the number `{}`", brief(written)),
                _ => format!("the text `{}`", brief(written)),
            },
            Children::Scalar(_) => format!("the text {}", brief(written)),
        }
    }
}

/// A dash that became a part of the key behind it.
fn dash_without_blank(entry: &Entry) -> Problem {
    let behind = entry.key_span.start + 1;
    let problem = rules::dash_without_blank(entry.key.trim_start_matches('-')).at(entry.key_span.start..behind);
    problem.fix([Edit::new(behind..behind, " ")])
}

/// Something that may stand at a place.
fn stand_in(shape: &Shape) -> Value {
    match shape {
        Shape::Text | Shape::Prose(_) | Shape::Scalar => Value::from(""),
        Shape::Day => Value::from("2000-01-01"),
        Shape::Version => Value::from("0.0.0"),
        Shape::Words(words) => Value::from(words.first().copied().unwrap_or_default()),
        // Who writes a flag mostly wants it.
        Shape::Truth => Value::from(true),
        Shape::Whole(_) | Shape::Number => Value::from(0),
        Shape::Any => Value::Null,
        Shape::Several(_) | Shape::List(_) => Value::Sequence(Vec::new()),
        Shape::Mapping(keys) => all_of(keys),
    }
}

/// A mapping of all keys that must be there.
fn all_of(keys: &Keys) -> Value {
    let needed = keys.keys.iter().filter(|key| key.is_required);
    Value::Mapping(needed.map(|key| (Value::from(key.name), stand_in(&key.shape))).collect())
}

fn follow<'v>(value: &'v Value, path: &[OwnStep]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, step| match step {
        OwnStep::Key(key) => value.get(key.as_str()),
        OwnStep::Item(index) => value.get(*index),
    })
}

impl Patch {
    /// Does it to what stands at the end of a path.
    pub(crate) fn apply(self, root: &mut Value, path: &[OwnStep]) {
        let Some((last, above)) = path.split_last() else { return };
        let above = above.iter().try_fold(root, |value, step| match step {
            OwnStep::Key(key) => value.get_mut(key.as_str()),
            OwnStep::Item(index) => value.get_mut(*index),
        });
        match (above, last, self) {
            (Some(Value::Mapping(mapping)), OwnStep::Key(key), Self::Put(value)) => {
                mapping.insert(Value::from(key.as_str()), value);
            }
            (Some(Value::Mapping(mapping)), OwnStep::Key(key), Self::Rename(name)) => {
                if let Some(value) = mapping.swap_remove(key.as_str()) {
                    mapping.insert(Value::from(name), value);
                }
            }
            (Some(Value::Mapping(mapping)), OwnStep::Key(key), Self::Split(start, name)) => {
                if let Some(Value::Sequence(items)) = mapping.get_mut(key.as_str())
                    && start <= items.len()
                {
                    let rest = items.split_off(start);
                    mapping.insert(Value::from(name), Value::Sequence(rest));
                }
            }
            (Some(Value::Mapping(mapping)), OwnStep::Key(key), Self::Remove) => {
                mapping.swap_remove(key.as_str());
            }
            (Some(Value::Sequence(items)), OwnStep::Item(index), Self::Put(value)) => {
                if let Some(item) = items.get_mut(*index) {
                    *item = value;
                }
            }
            _ => {}
        }
    }
}

/// A text that fits in a line.
fn brief(text: &str) -> Cow<'_, str> {
    const MOST: usize = 60;
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    if line.len() <= MOST && line.len() == text.len() { line.into() } else { format!("{}…", &line[..floor(line, MOST)]).into() }
}

/// Whether an unknown word is one of another language: no known word in other letters, and with something to say to it.
fn is_foreign(notion: &Notion, written: &str, known: &[&str]) -> bool {
    !known.iter().any(|known| near::same(written, known)) && (notion.explains() || notion.meant().is_some_and(|word| known.contains(&word)))
}
