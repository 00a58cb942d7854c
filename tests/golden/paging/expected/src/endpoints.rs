// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod names;
mod things;
mod more_things;
mod numbers;

pub use self::names::NamesRequest;
pub use self::things::ThingsRequest;
pub use self::more_things::MoreThingsRequest;
pub use self::numbers::NumbersRequest;
