// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod ping;
mod rows;
mod seats;

pub use self::ping::PingRequest;
pub use self::rows::RowsRequest;
pub use self::seats::SeatsRequest;
