// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod replace_cover;
mod upload;

pub use self::replace_cover::ReplaceCoverRequest;
pub use self::upload::UploadRequest;
