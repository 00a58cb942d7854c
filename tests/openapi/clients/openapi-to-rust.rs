//! Calls every endpoint of a server by the client that openapi-to-rust has made of the document in 3.0. That of 3.1 compiles beside it;
//! but a form with JSON in it, as that document says it, openapi-to-rust does not write.

#![allow(dead_code)]

mod newer;
mod older;

use older::{HttpClient, Order, ProfilesRequest, ProfilesRequestTargetIdType, ProfilesViaGetTargetIdType};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let base = std::env::var("BASE_URL").expect("BASE_URL is set");
    let variable = |name: &str| std::env::var(name).unwrap_or_else(|_| "test".to_owned());
    let user = HttpClient::new().with_base_url(&base).with_api_key(variable("ACCESS_TOKEN"));
    // A key behind another word than `Bearer` is a header.
    let service =
        HttpClient::new().with_base_url(&base).with_header("Authorization", format!("KakaoAK {}", variable("SERVICE_APP_ADMIN_KEY")));

    let profile = user.profile().await.expect("profile");
    println!("profile: {:?}", profile.nick_name);
    let friends = user.friends(None, Some(3), Some(Order::Asc), Some("favorite")).await.expect("friends");
    println!("friends: {:?} of {:?}", friends.elements.flatten().unwrap_or_default().len(), friends.total_count);
    let request = ProfilesRequest {
        target_ids: "[9876,5432]".to_owned(),
        target_id_type: ProfilesRequestTargetIdType::UserId,
        viewer_id: None,
        viewer_id_type: None,
    };
    let profiles = service.profiles(request).await.expect("profiles");
    println!("profiles: {}", profiles.targets.len());
    // Kakao wants a content type even where there is no body, which OpenAPI has no way to say.
    let service = service.with_header("Content-Type", "application/x-www-form-urlencoded");
    let profiles = service.profiles_via_get("[9876,5432]", ProfilesViaGetTargetIdType::UserId, None::<&str>, None).await;
    println!("profiles via GET: {}", profiles.expect("profiles via GET").targets.len());
}
