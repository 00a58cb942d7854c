// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod news;
mod hints;
mod both;
mod archive;

pub use self::news::NewsRequest;
pub use self::hints::HintsRequest;
pub use self::both::BothRequest;
pub use self::archive::ArchiveRequest;
