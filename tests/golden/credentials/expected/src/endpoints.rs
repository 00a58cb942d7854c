// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod charge;
mod issue_token;
mod open;
mod refresh_token;
mod translate;
mod user;
mod weather;

pub use self::charge::ChargeRequest;
pub use self::issue_token::IssueTokenRequest;
pub use self::open::OpenRequest;
pub use self::refresh_token::RefreshTokenRequest;
pub use self::translate::TranslateRequest;
pub use self::user::{UserRequest, UserAdminKeyRequest};
pub use self::weather::WeatherRequest;
