// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod buy;
mod close;
mod open;
mod price;
mod quote;

pub use self::buy::BuyRequest;
pub use self::close::CloseRequest;
pub use self::open::OpenRequest;
pub use self::price::PriceRequest;
pub use self::quote::QuoteRequest;
