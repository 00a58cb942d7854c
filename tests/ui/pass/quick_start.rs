//! The example of the README.
#![deny(warnings)]

use futures_util::TryStreamExt;
use kakaotalk_social::{Client, Error, FriendOrder};

async fn friends(token: &str) -> Result<(), Error> {
    let client = Client::new()?; // one for the whole service
    let user = client.with_access_token(token); // one for each user
    let mut friends = user.friends().friend_order(FriendOrder::Nickname).into_stream();
    while let Some(friend) = friends.try_next().await? {
        println!("{:?} {:?}", friend.id, friend.profile_nickname);
    }
    Ok(())
}

fn main() {
    drop(friends("token"));
}
