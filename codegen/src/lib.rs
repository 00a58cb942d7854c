//! Turns the spec of an HTTP API into a Rust client and its reference docs.
//!
//! ```text
//! spec/*.yaml ──load──▶ spec::Document ──lower──▶ model::Api ──emit──▶ FileSet ──write | compare──▶ disk
//! ```
//!
//! - `load` knows YAML and nothing else; it reports mistakes of form, each with its place.
//! - `lower` is the only way to get an [`model::Api`]; whoever holds one holds the proof that it is sound.
//! - `emit` decides nothing and fails only by our own bug. A backend reads the `Api` and adds files; no other knows of it.
//! - Files are read and written in `main` and `output` alone. Everything between is a pure function, so a test is a call.
//! - Nothing here knows any particular API: what is true of one stands in its spec.

// Not among the lints of the workspace, for tests may panic.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod diff;
pub mod emit;
pub mod explain;
pub mod format;
pub mod language;
pub mod lower;
pub mod mock;
pub mod model;
pub mod names;
pub mod openapi;
pub mod output;
pub mod rules;
pub mod schema;
pub mod spec;
pub mod terms;
#[cfg(feature = "verify")]
pub mod verify;
mod workers;

use model::Api;
use output::FileSet;
use spec_reader::{Problem, Severity, Source};

/// What became of a spec.
#[derive(Debug)]
pub struct Outcome {
    /// Everything to be written; nothing if the spec has errors.
    pub files: Option<FileSet>,
    /// All errors and warnings, in the order of the file.
    pub problems: Vec<Problem>,
    /// The text they are about.
    pub source: Source,
}

impl Outcome {
    /// Whether the spec has no errors.
    pub fn is_sound(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity != Severity::Error)
    }
}

/// Makes all files of the spec in `bytes`. `name` is its path as the user gave it.
pub fn generate(name: &str, bytes: &[u8]) -> Outcome {
    generate_on(name, bytes, None)
}

/// The same on a day, as `2026-01-31`: what was read later than that was not read.
pub fn generate_on(name: &str, bytes: &[u8], today: Option<&str>) -> Outcome {
    let (api, problems, mut source) = read_on(name, bytes, today);
    source.forget();
    Outcome { files: api.map(|api| emit::emit(&api)), problems, source }
}

/// The API of the spec in `bytes`, if it has no errors; its problems, and the text they are about.
pub fn read_on(name: &str, bytes: &[u8], today: Option<&str>) -> (Option<Api>, Vec<Problem>, Source) {
    let loaded = spec::load(name, bytes);
    let (api, problems) = lower::lower(&loaded, today);
    (api, problems, loaded.source)
}
