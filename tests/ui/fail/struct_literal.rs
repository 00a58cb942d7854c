//! A model may get further fields: nobody can list them all.

use kakaotalk_social::{Friend, FriendUuid};

fn main() {
    let friend = Friend::new(FriendUuid::from("abc"));
    let _ = Friend { uuid: FriendUuid::from("def"), ..friend };
}
