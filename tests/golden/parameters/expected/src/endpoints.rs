// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod get;
mod get_by_type;
mod many;
mod search;
mod tick;

pub use self::get::GetRequest;
pub use self::get_by_type::GetByTypeRequest;
pub use self::many::ManyRequest;
pub use self::search::SearchRequest;
pub use self::tick::TickRequest;
