// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod buy;
mod price;
mod quote;
mod close;
mod open;

pub use self::buy::BuyRequest;
pub use self::price::PriceRequest;
pub use self::quote::QuoteRequest;
pub use self::close::CloseRequest;
pub use self::open::OpenRequest;
