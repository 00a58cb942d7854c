// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod file;
mod send;
mod token;
mod unlink;
mod weather;

pub use self::file::FileRequest;
pub use self::send::SendRequest;
pub use self::token::TokenRequest;
pub use self::unlink::UnlinkRequest;
pub use self::weather::WeatherRequest;
