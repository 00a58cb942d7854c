// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod best;
mod clear;
mod counts;
mod grid;
mod kind;
mod picture;
mod things;
mod total;

pub use self::best::BestRequest;
pub use self::clear::ClearRequest;
pub use self::counts::CountsRequest;
pub use self::grid::GridRequest;
pub use self::kind::KindRequest;
pub use self::picture::PictureRequest;
pub use self::things::ThingsRequest;
pub use self::total::TotalRequest;
