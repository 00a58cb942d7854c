// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod archive;
mod both;
mod hints;
mod news;

pub use self::archive::ArchiveRequest;
pub use self::both::BothRequest;
pub use self::hints::HintsRequest;
pub use self::news::NewsRequest;
