// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod health;
mod next_parcel;
mod oldest_parcel;
mod parcel;

pub use self::health::HealthRequest;
pub use self::next_parcel::NextParcelRequest;
pub use self::oldest_parcel::OldestParcelRequest;
pub use self::parcel::ParcelRequest;
