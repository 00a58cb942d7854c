//! `profile()`: what it sends, and which answers it accepts.

use specimen::{TalkProfile, UserId};

use crate::server::{Response, Server};
use crate::{TOKEN, user};

async fn answered(body: &str) -> TalkProfile {
    let server = Server::always(Response::json(200, body));
    user(&server).profile().send().await.unwrap_or_else(|error| panic!("{body}: {error}"))
}

/// Nickname, image and thumbnail.
fn fields(profile: &TalkProfile) -> [Option<&str>; 3] {
    [&profile.nickname, &profile.profile_image_url, &profile.thumbnail_url].map(Option::as_deref)
}

#[tokio::test]
async fn sends_get_with_the_token_and_no_body() {
    let server = Server::always(Response::json(200, "{}"));
    user(&server).profile().send().await.expect("an empty object is a profile");
    let request = server.request();
    assert_eq!((request.method.as_str(), request.target.as_str()), ("GET", "/v1/api/talk/profile"));
    assert_eq!(request.header("authorization"), [format!("Bearer {TOKEN}")]);
    assert!(!request.has_body(), "{request:?}");
}

#[tokio::test]
async fn accepts_any_subset_of_the_fields() {
    assert_eq!(answered("{}").await, TalkProfile::new());
    let all = [("nickName", "하늘"), ("profileImageURL", "https://i/640"), ("thumbnailURL", "https://i/110")];
    for subset in 0..8 {
        let given = |at: usize| (subset >> at & 1 == 1).then_some(all[at]);
        let body: serde_json::Map<_, _> = (0..3).filter_map(given).map(|(name, value)| (name.to_owned(), value.into())).collect();
        let profile = answered(&serde_json::Value::Object(body).to_string()).await;
        assert_eq!(fields(&profile), [0, 1, 2].map(|at| given(at).map(|(_, value)| value)));
    }
}

#[tokio::test]
async fn accepts_null_in_every_field() {
    let body = r#"{"nickName":null,"profileImageURL":null,"profileImageUrl":null,"thumbnailURL":null,"thumbnailUrl":null,
        "id":null,"countryISO":null}"#;
    assert_eq!(answered(body).await, TalkProfile::new());
}

#[tokio::test]
async fn ignores_unknown_fields() {
    let profile = answered(r#"{"nickName":"a","result_id":"r","nested":{"list":[1,null,{}]}}"#).await;
    assert_eq!(fields(&profile), [Some("a"), None, None]);
}

#[tokio::test]
async fn reads_either_spelling_of_the_images_and_the_first_that_is_not_null() {
    let cases = [
        (r#"{"profileImageURL":"p","thumbnailURL":"t"}"#, [Some("p"), Some("t")]),
        (r#"{"profileImageUrl":"p","thumbnailUrl":"t"}"#, [Some("p"), Some("t")]),
        (r#"{"profileImageURL":"p","thumbnailUrl":"t"}"#, [Some("p"), Some("t")]),
        (r#"{"profileImageURL":"p","profileImageUrl":"q","thumbnailURL":"t","thumbnailUrl":"u"}"#, [Some("p"), Some("t")]),
        (r#"{"profileImageUrl":"q","profileImageURL":"p","thumbnailUrl":"u","thumbnailURL":"t"}"#, [Some("p"), Some("t")]),
        (r#"{"profileImageURL":null,"profileImageUrl":"q","thumbnailURL":null,"thumbnailUrl":"u"}"#, [Some("q"), Some("u")]),
        (r#"{"profileImageURL":"p","profileImageUrl":null,"thumbnailURL":"t","thumbnailUrl":null}"#, [Some("p"), Some("t")]),
        (r#"{"profileImageURL":"","profileImageUrl":"q"}"#, [Some(""), None]),
    ];
    for (body, images) in cases {
        assert_eq!(fields(&answered(body).await)[1..], images, "{body}");
    }
}

#[tokio::test]
#[expect(deprecated, reason = "the deprecated field is what this is about")]
async fn still_reads_deprecated_fields() {
    let profile = answered(r#"{"nickName":"a","countryISO":"KR"}"#).await;
    assert_eq!(profile.country_iso.as_deref(), Some("KR"));
}

#[tokio::test]
async fn reads_the_id_of_the_newest_page() {
    assert_eq!(answered(r#"{"id":1376016924426111111}"#).await.id, Some(UserId(1_376_016_924_426_111_111)));
}

#[tokio::test]
async fn what_was_read_can_be_written_and_read_again() {
    let profile = answered(r#"{"nickName":"하늘","profileImageUrl":"p","thumbnailUrl":"t","id":7,"countryISO":"KR"}"#).await;
    let written = serde_json::to_string(&profile).expect("it can be written");
    assert_eq!(written, r#"{"nickName":"하늘","profileImageURL":"p","thumbnailURL":"t","id":7,"countryISO":"KR"}"#);
    assert_eq!(answered(&written).await, profile);
}
