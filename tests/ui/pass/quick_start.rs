//! The example of the README.
#![deny(warnings)]

use futures_util::TryStreamExt;
use kakaotalk_social::{Client, Error, FriendOrder};

async fn favorites(token: &str) -> Result<u32, Error> {
    let client = Client::new()?; // one for the whole service
    let user = client.with_access_token(token); // one for each user
    let mut friends = user.friends().friend_order(FriendOrder::Nickname).into_stream();
    let mut favorites = 0;
    while let Some(friend) = friends.try_next().await? {
        favorites += u32::from(friend.favorite == Some(true));
    }
    Ok(favorites)
}

fn main() {
    drop(favorites("token"));
}
