// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod log_in;
mod ship;

pub use self::log_in::LogInRequest;
pub use self::ship::ShipRequest;
