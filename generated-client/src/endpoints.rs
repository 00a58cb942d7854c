// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The calls of the API, one module each.

mod friends;
mod profile;
mod profiles;

pub use self::friends::FriendsRequest;
pub use self::profile::ProfileRequest;
pub use self::profiles::ProfilesRequest;
