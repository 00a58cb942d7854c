//! Reads YAML as a type of one's own, finds all mistakes in one go, says what was meant, and draws what is wrong where.
//!
//! ```text
//! bytes ──scan──▶ value and places ──form──▶ value that fits ──serde──▶ T
//!          ╰─ syntax: what a slip was meant as, read on without it
//! ```
//!
//! Which type a file is read as, and what words of other languages mean in it, is for the caller to say.

// Not among the lints of the workspace, for tests may panic.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod draft;
mod draw;
mod flow;
mod form;
pub mod github;
mod line;
mod load;
mod near;
mod notion;
mod problem;
mod report;
pub mod rules;
mod scan;
mod shape;
mod source;
mod syntax;

pub use annotate_snippets::Renderer;

pub use self::draft::apply;
pub use self::form::scalars::is_day;
pub use self::load::{Grammar, Loaded, load};
pub use self::near::{near, same};
pub use self::notion::Notion;
pub use self::problem::{Edit, Fix, Label, Problem, Rule, Severity};
pub use self::report::{Format, Report};
pub use self::shape::{Key, Keys, Shape, Shaped};
pub use self::source::{At, Source};
pub use self::syntax::in_quotes;
