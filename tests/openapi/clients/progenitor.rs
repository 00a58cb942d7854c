//! Calls every endpoint of a server by the client that progenitor has made.

use by_progenitor::{Client, types};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};

/// The client knows no credentials: they are headers of its HTTP client.
fn client(base: &str, authorization: String) -> Client {
    let mut value = HeaderValue::try_from(authorization).expect("a header");
    value.set_sensitive(true);
    // Kakao wants a content type even where there is no body, which OpenAPI has no way to say.
    let form = HeaderValue::from_static("application/x-www-form-urlencoded");
    let headers = HeaderMap::from_iter([(AUTHORIZATION, value), (CONTENT_TYPE, form)]);
    let http = reqwest::Client::builder().default_headers(headers).build().expect("an HTTP client");
    Client::new_with_client(base, http)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let base = std::env::var("BASE_URL").expect("BASE_URL is set");
    let variable = |name: &str| std::env::var(name).unwrap_or_else(|_| "test".to_owned());
    let user = client(&base, format!("Bearer {}", variable("ACCESS_TOKEN")));
    let service = client(&base, format!("KakaoAK {}", variable("SERVICE_APP_ADMIN_KEY")));

    let profile = user.profile().send().await.expect("profile").into_inner();
    println!("profile: {:?}", profile.nick_name);
    let friends = user.friends().limit(3).order(types::Order::Asc).send().await.expect("friends").into_inner();
    println!("friends: {} of {:?}", friends.elements.unwrap_or_default().len(), friends.total_count);
    let body = types::ProfilesBody::builder().target_ids("[9876,5432]").target_id_type(types::ProfilesBodyTargetIdType::UserId);
    let profiles = service.profiles().body(body).send().await.expect("profiles").into_inner();
    println!("profiles: {}", profiles.targets.len());
    let get = service.profiles_via_get().target_ids("[9876,5432]").target_id_type(types::ProfilesViaGetTargetIdType::UserId);
    let profiles = get.send().await.expect("profiles via GET").into_inner();
    println!("profiles via GET: {}", profiles.targets.len());
}
