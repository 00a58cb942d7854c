//! The admin key's call does not exist for an access token.

fn main() {
    let client = kakaotalk_social::Client::new().unwrap();
    let user = client.with_access_token("token");
    let _ = user.profiles([1]);
}
