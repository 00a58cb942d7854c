//! Reads YAML as a type of one's own, finds all mistakes of form in one go, and draws what is wrong where.
//!
//! Which type a file is read as, and what words of other languages mean in it, is for the caller to say.

mod load;
mod notion;
mod problem;
mod source;

pub use self::load::{Grammar, Loaded, load};
pub use self::notion::{Notion, same};
pub use self::problem::{Problem, Severity};
pub use self::source::{At, Source, Step};
pub use annotate_snippets::Renderer;
