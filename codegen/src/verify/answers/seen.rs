//! What was seen, fact by fact, each with its first places.

use std::collections::BTreeMap;

use serde_json::Value;

use super::likely::Shape;
use super::lines::Of;
use super::way::{Step, line, told};
use crate::model::Api;
use crate::verify::Spot;

/// How many places of a fact are told.
const MOST_SPOTS: usize = 3;

/// How often another place is looked for.
const MOST_LOOKS: usize = 1000;

/// Of how many places the line is told: each is found by reading the file up to there.
const MOST_LINES: usize = 300;

/// What was seen of something that the spec has, or has not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// An object of a type, or a value of a field.
    Came,
    Alias(String),
    Missing,
    Null,
    /// A field, a parameter.
    Unknown(String),
    Other(Other),
    /// A value that is not listed; none if it may not be shown.
    Value(Option<String>),
    Tag(Option<String>),
    /// The same of an error code, and the HTTP status with which it came.
    Code(Option<String>, Option<u16>),
    /// A code that the spec lists, but not for the endpoint.
    Elsewhere(usize),
    Status(u16),
    /// An error without a code.
    NoCode,
    /// A body that cannot be what the spec says, in words.
    Body(&'static str),
    /// An answer of which the spec does not say what it holds.
    Unread,
    ErrorInSuccess,
    /// A call that the spec has not, or not with this method.
    Call(String),
    /// A limit that a parameter is beyond.
    Beyond(String),
    /// A fixed parameter with another value.
    NotFixed,
    /// A note on what was not compared.
    Skipped(&'static str),
}

/// How a value is not as documented.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Other {
    pub(super) found: String,
    pub(super) expected: String,
    /// Whether the client cannot read it.
    pub(super) fails: bool,
}

/// How often something was seen, and where.
#[derive(Debug, Default)]
pub(super) struct Fact {
    pub(super) times: usize,
    pub(super) spots: Vec<Spot>,
    /// What the values are, where the spec does not know.
    pub(super) shape: Shape,
}

/// Everything that was seen.
pub(super) struct Seen<'a> {
    pub(super) api: &'a Api,
    pub(super) facts: BTreeMap<(Of, What), Fact>,
    document: Document<'a>,
    way: Vec<Step>,
    /// How many lines were looked for.
    lines: usize,
}

/// What is being looked at.
#[derive(Default)]
pub(super) struct Document<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a [u8],
    /// The line of the file on which the text begins.
    pub(super) first_line: usize,
    pub(super) place: Place,
    /// Whether its values are masked.
    pub(super) is_masked: bool,
}

/// Where in a text a body stands.
#[derive(Default)]
pub(super) enum Place {
    /// It is all of it.
    #[default]
    Whole,
    /// In this field of it.
    Field(&'static str),
    /// Within an entry of this name, as a text that has no lines of its own.
    Entry(String),
}

impl<'a> Seen<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        Self { api, facts: BTreeMap::new(), document: Document::default(), way: Vec::new(), lines: 0 }
    }

    /// Looks at another document from now on.
    pub(super) fn open(&mut self, document: Document<'a>) {
        self.document = document;
        self.way.clear();
    }

    /// Whether values are masked.
    pub(super) fn is_masked(&self) -> bool {
        self.document.is_masked
    }

    /// Does something one step further.
    pub(super) fn within(&mut self, step: Step, look: impl FnOnce(&mut Self)) {
        self.way.push(step);
        look(self);
        self.way.pop();
    }

    /// Notes a fact, here.
    pub(super) fn note(&mut self, of: Of, what: What) {
        self.fact(of, what).times += 1;
    }

    /// Notes a value of which the spec does not know what it is.
    pub(super) fn note_value(&mut self, of: Of, what: What, value: &Value) {
        let fact = self.fact(of, what);
        fact.times += 1;
        fact.shape.add(value);
    }

    /// A fact, which was seen here, too.
    fn fact(&mut self, of: Of, what: What) -> &mut Fact {
        let Self { document, way, facts, lines, .. } = self;
        // Nobody goes where all is well.
        let is_told = what != What::Came;
        let fact = facts.entry((of, what)).or_default();
        if is_told && fact.spots.len() < MOST_SPOTS && fact.times < MOST_LOOKS {
            let path = document.path(way);
            if !fact.spots.iter().any(|spot| spot.file == document.name && spot.path == path) {
                *lines += 1;
                let line = if *lines <= MOST_LINES { document.line(way) } else { None };
                fact.spots.push(Spot { file: document.name.to_owned(), line, path });
            }
        }
        fact
    }

    /// How often something was seen.
    pub(super) fn times(&self, of: Of, what: &What) -> usize {
        self.facts.get(&(of, what.clone())).map_or(0, |fact| fact.times)
    }
}

impl Document<'_> {
    /// The way to a value of its body, as it is told.
    fn path(&self, way: &[Step]) -> String {
        match &self.place {
            Place::Whole | Place::Field(_) => told(way),
            Place::Entry(name) => format!("{name} {}", told(way)).trim_end().to_owned(),
        }
    }

    /// The line of its file on which a value of its body stands.
    fn line(&self, way: &[Step]) -> Option<usize> {
        let line = match self.place {
            Place::Whole => line(self.text, way)?,
            Place::Field(name) => line(self.text, &[&[Step::Field(name.to_owned())], way].concat())?,
            Place::Entry(_) => 1,
        };
        Some(self.first_line + line - 1)
    }
}
