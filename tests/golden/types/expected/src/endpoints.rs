// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod report;
mod nothing;

pub use self::report::ReportRequest;
pub use self::nothing::NothingRequest;
