//! What is said elsewhere against the spec: by the page that it transcribes, and by answers that came over the wire.

#![allow(missing_docs, reason = "what a name says is not said again")]

pub mod answers;
pub mod page;
pub mod places;
mod yaml;

use std::fmt::{self, Display};

use serde_json::{Value, json};

/// What comparing found, of one fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub is: Is,
    /// What it is about, as the spec names it: `books.limit`, `Book.title`, `-402`.
    pub about: String,
    /// What is said where, in one line.
    pub says: String,
    /// The places elsewhere.
    pub there: Vec<Spot>,
    /// The line of the spec, from 1: of the fact, or of what it is missing from.
    pub line: Option<usize>,
    /// What to write there, as YAML.
    pub write: Option<String>,
}

/// How what is said elsewhere stands to the spec.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    Agrees,
    Differs,
    OnlyThere,
    OnlyInSpec,
    /// It differs, and the spec says so.
    Recorded,
    /// The spec says that it differs, and it does not any more.
    Removable,
}

/// A place in what is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub file: String,
    /// From 1. None where a file has no lines that a person would know.
    pub line: Option<usize>,
    /// The way to a value in JSON, as `elements[0].id`; empty if there is none.
    pub path: String,
}

impl Is {
    /// Whether nothing has to be done about it.
    pub fn is_fine(self) -> bool {
        matches!(self, Self::Agrees | Self::Recorded)
    }

    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Differs => "differs",
            Self::OnlyThere => "only_there",
            Self::OnlyInSpec => "only_in_spec",
            Self::Recorded => "recorded",
            Self::Removable => "removable",
        }
    }
}

impl Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if self.path.is_empty() { Ok(()) } else { write!(f, " {}", self.path) }
    }
}

impl Finding {
    /// All of it, for programs.
    pub fn json(&self) -> Value {
        let there = self.there.iter().map(|spot| json!({"file": spot.file, "line": spot.line, "path": spot.path}));
        json!({
            "is": self.is.name(), "about": self.about, "says": self.says, "there": there.collect::<Vec<_>>(), "line": self.line,
            "write": self.write,
        })
    }
}
