// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod more_things;
mod names;
mod numbers;
mod things;

pub use self::more_things::MoreThingsRequest;
pub use self::names::NamesRequest;
pub use self::numbers::NumbersRequest;
pub use self::things::ThingsRequest;
