//! What a change of a spec means: on the wire, for those who compile against the emitted crate, and in the docs.
//!
//! Each is a list of what is true of an API; two of them are compared, and what differs is told with its reason. What is public in Rust
//! is read from the emitted code itself, so it cannot be anything else.

#![allow(missing_docs, reason = "fields and variants say what they are")]

mod docs;
mod fact;
mod rust;
mod surface;
mod tell;
mod wire;

use spec_reader::{At, Edit, Problem, Source};

use self::fact::Facts;
use crate::model::Api;
use crate::rules;

/// All that changed from one state of a spec to another.
#[derive(Debug)]
pub struct Diff {
    /// The versions of the crate, as the spec has them.
    pub versions: (String, String),
    /// By their lists, and there in the order of the spec.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    pub list: List,
    pub is: Is,
    pub level: Level,
    /// What it is about, as the spec or the emitted code names it.
    pub about: String,
    /// What changed, as the end of a sentence that begins with what it is about.
    pub says: String,
    /// Why it is of that level.
    pub because: &'static str,
}

/// Whom a change concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    Wire,
    Rust,
    Docs,
}

/// How something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    New,
    Gone,
    Renamed,
    Other,
}

/// What a change asks of the version, by Cargo's rules: what compiled and worked does so after anything less than a major change, and
/// what is written for the new state may need it after a minor one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing that is emitted differs, but for the version.
    None,
    Patch,
    Minor,
    Major,
}

/// What changed from the old to the new.
pub fn compare(old: &Api, new: &Api) -> Diff {
    let facts = |api: &Api| {
        let mut facts = Facts::default();
        wire::tell(api, &mut facts);
        docs::tell(api, &mut facts);
        facts
    };
    let mut changes = fact::compare(&facts(old), &facts(new));
    changes.extend(rust::compare(old, new));
    changes.sort_by_key(|change| change.list);
    Diff { versions: (old.version.clone(), new.version.clone()), changes }
}

/// Whether the version is lower than what changed since a release asks for. `source` is the text of the new state.
pub fn lag(release: &str, old: &Api, new: &Api, source: &Source) -> Option<Problem> {
    let diff = compare(old, new);
    let needed = diff.needs()?;
    let place = source.place(&At::top("api").key("version"));
    let problem = rules::version_lags(&new.version, diff.verdict().name(), release, &needed).at(place.clone());
    Some(problem.suggest([Edit::new(place, needed)]))
}

/// Whether the same stands in another order.
fn is_shuffled<T: Ord + Clone>(old: &[T], new: &[T]) -> bool {
    let (mut one, mut other) = (old.to_vec(), new.to_vec());
    one.sort_unstable();
    other.sort_unstable();
    old != new && one == other
}

impl Diff {
    /// What all changes together ask of the version.
    pub fn verdict(&self) -> Level {
        self.changes.iter().map(|change| change.level).max().unwrap_or(Level::None)
    }
}

impl Level {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl List {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Wire, Self::Rust, Self::Docs];

    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wire => "wire",
            Self::Rust => "rust",
            Self::Docs => "docs",
        }
    }

    /// Its title for people.
    pub fn title(self) -> &'static str {
        match self {
            Self::Wire => "On the wire",
            Self::Rust => "In the Rust API",
            Self::Docs => "In the docs",
        }
    }
}
