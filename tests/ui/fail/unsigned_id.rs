//! An id is a signed number of 64 bits: one that may not fit is not taken as it is.

use kakaotalk_social::{AdminKeyClient, UserId};

fn main() {
    let admin: AdminKeyClient = kakaotalk_social::Client::new().unwrap().with_admin_key("key");
    let _ = admin.profiles(&[1_u64]);
    let _ = UserId::from(1_u64);
}
