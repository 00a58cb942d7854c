// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod card;
mod entry;

pub use self::card::CardRequest;
pub use self::entry::EntryRequest;
