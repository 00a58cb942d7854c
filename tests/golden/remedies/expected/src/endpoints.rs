// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod cmp_;
mod recipes_;

pub use self::cmp_::CmpRequest;
pub use self::recipes_::RecipesRequest;
