// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod by_cursor;
mod by_last;
mod by_link;
mod by_offset;
mod by_page;
mod by_url;

pub use self::by_cursor::ByCursorRequest;
pub use self::by_last::ByLastRequest;
pub use self::by_link::ByLinkRequest;
pub use self::by_offset::ByOffsetRequest;
pub use self::by_page::ByPageRequest;
pub use self::by_url::ByUrlRequest;
