// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod drop_parcel;
mod look;
mod parcel;
mod put_parcel;
mod send_parcel;

pub use self::drop_parcel::DropParcelRequest;
pub use self::look::LookRequest;
pub use self::parcel::ParcelRequest;
pub use self::put_parcel::PutParcelRequest;
pub use self::send_parcel::SendParcelRequest;
