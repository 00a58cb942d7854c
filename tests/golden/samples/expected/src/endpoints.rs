// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod seats;
mod ping;
mod rows;

pub use self::seats::SeatsRequest;
pub use self::ping::PingRequest;
pub use self::rows::RowsRequest;
