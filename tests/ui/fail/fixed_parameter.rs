//! Nobody is asked for a parameter that has one value only.

fn main() {
    let client = kakaotalk_social::Client::new().unwrap();
    let _ = client.with_admin_key("key").profiles([1]).target_id_type("user_id");
}
