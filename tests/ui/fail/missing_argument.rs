//! A required parameter cannot be forgotten.

fn main() {
    let client = kakaotalk_social::Client::new().unwrap();
    let _ = client.with_admin_key("key").profiles();
}
