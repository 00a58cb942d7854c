// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod async_;
mod call_;
mod crate_;
mod endpoints_;
mod match_;
mod new_;
mod round_trip_;
mod with_session_key_;

pub use self::async_::AsyncRequest;
pub use self::call_::CallRequest;
pub use self::crate_::CrateRequest;
pub use self::endpoints_::EndpointsRequest;
pub use self::match_::MatchRequest;
pub use self::new_::NewRequest;
pub use self::round_trip_::RoundTripRequest;
pub use self::with_session_key_::WithSessionKeyRequest;
