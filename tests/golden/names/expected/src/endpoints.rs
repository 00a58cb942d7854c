// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod crate_;
mod match_;
mod async_;
mod endpoints_;
mod new_;
mod call_;
mod with_session_key_;
mod round_trip;

pub use self::crate_::CrateRequest;
pub use self::match_::MatchRequest;
pub use self::async_::AsyncRequest;
pub use self::endpoints_::EndpointsRequest;
pub use self::new_::NewRequest;
pub use self::call_::CallRequest;
pub use self::with_session_key_::WithSessionKeyRequest;
pub use self::round_trip::RoundTripRequest;
