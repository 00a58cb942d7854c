//! `profiles(ids)`: what it sends, and which answers it accepts.

use specimen::{TalkProfileInfo, TalkProfiles, UserId};

use crate::server::{Request, Response, Server};
use crate::{KEY, admin};

const TYPE: &str = "application/x-www-form-urlencoded;charset=utf-8";

fn server() -> Server {
    Server::always(Response::json(200, r#"{"targets":[]}"#))
}

async fn answered(body: &str) -> TalkProfiles {
    let server = Server::always(Response::json(200, body));
    admin(&server).profiles([9876, 5432]).send().await.unwrap_or_else(|error| panic!("{body}: {error}"))
}

/// What came as a form or as a query.
#[track_caller]
fn assert_pairs(encoded: &[u8], expected: &[(&str, &str)]) {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(encoded).into_owned().collect();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(pairs, expected);
}

#[track_caller]
fn assert_head(request: &Request, method: &str) {
    assert_eq!((request.method.as_str(), request.parts().0), (method, "/v2/api/talk/profiles"));
    assert_eq!(request.header("authorization"), [format!("KakaoAK {KEY}")]);
    assert_eq!(request.header("content-type"), [TYPE]);
}

#[tokio::test]
async fn sends_post_with_the_key_and_a_form() {
    let server = server();
    admin(&server).profiles([9876, 5432]).send().await.expect("an answer");
    let request = server.request();
    assert_head(&request, "POST");
    assert_eq!(request.parts().1, "");
    assert_pairs(&request.body, &[("target_ids", "[9876,5432]"), ("target_id_type", "user_id")]);
}

#[tokio::test]
async fn sends_the_type_of_the_viewer_with_the_viewer() {
    let server = server();
    admin(&server).profiles([9876, 5432]).viewer_id(12345).send().await.expect("an answer");
    let viewer = [("target_ids", "[9876,5432]"), ("target_id_type", "user_id"), ("viewer_id", "12345"), ("viewer_id_type", "user_id")];
    assert_pairs(&server.request().body, &viewer);
}

#[tokio::test]
async fn sends_the_same_in_the_query_of_get() {
    let server = server();
    let request = admin(&server).profiles([UserId(9876), UserId(5432)]);
    request.clone().via_get().send().await.expect("an answer");
    request.viewer_id(UserId(12345)).via_get().send().await.expect("an answer");
    let viewer = [("target_ids", "[9876,5432]"), ("target_id_type", "user_id"), ("viewer_id", "12345"), ("viewer_id_type", "user_id")];
    for (request, expected) in server.requests().iter().zip([&viewer[..2], &viewer]) {
        assert_head(request, "GET");
        assert_pairs(request.parts().1.as_bytes(), expected);
        assert!(!request.has_body(), "{request:?}");
    }
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn percent_encodes_the_list_of_ids() {
    let server = server();
    admin(&server).profiles([1_376_016_924_426_111_111, 1]).via_get().send().await.expect("an answer");
    let query = "target_ids=%5B1376016924426111111%2C1%5D&target_id_type=user_id";
    assert_eq!(server.request().parts().1, query);
}

#[tokio::test]
async fn accepts_the_sample_answers() {
    let seen = answered(
        r#"{"viewer":{"user_id":12345,"nickname":"산들바람","profile_image_url":"http://i/s640","thumbnail_image_url":"http://i/s110"},
            "targets":[{"user_id":9876,"nickname":"은하수","profile_image_url":"http://i/e640","thumbnail_image_url":"http://i/e110"},
            {"user_id":5432,"nickname":"Rowan"}]}"#,
    )
    .await;
    let viewer = seen.viewer.expect("the viewer is there");
    assert_eq!((viewer.user_id, viewer.nickname.as_deref()), (UserId(12345), Some("산들바람")));
    let ids: Vec<_> = seen.targets.iter().map(|target| target.user_id).collect();
    assert_eq!(ids, [UserId(9876), UserId(5432)]);
    assert_eq!(seen.targets[0].thumbnail_image_url.as_deref(), Some("http://i/e110"));
    assert_eq!((&seen.targets[1].profile_image_url, &seen.targets[1].thumbnail_image_url), (&None, &None));
}

#[tokio::test]
async fn accepts_a_missing_viewer() {
    for body in [r#"{"targets":[{"user_id":9876}]}"#, r#"{"viewer":null,"targets":[{"user_id":9876,"nickname":null,"unknown":[]}]}"#] {
        assert_eq!(answered(body).await, TalkProfiles::new(vec![TalkProfileInfo::new(UserId(9876))]), "{body}");
    }
}

#[tokio::test]
async fn reads_either_spelling_of_the_images_and_the_first_that_is_not_null() {
    let cases = [
        (r#""profile_image_url":"p","thumbnail_image_url":"t""#, [Some("p"), Some("t")]),
        (r#""profile_image":"p","thumbnail_image":"t""#, [Some("p"), Some("t")]),
        (r#""profile_image_url":"p","profile_image":"q","thumbnail_image_url":"t","thumbnail_image":"u""#, [Some("p"), Some("t")]),
        (r#""profile_image":"q","profile_image_url":"p","thumbnail_image":"u","thumbnail_image_url":"t""#, [Some("p"), Some("t")]),
        (r#""profile_image_url":null,"profile_image":"q","thumbnail_image_url":null,"thumbnail_image":"u""#, [Some("q"), Some("u")]),
        (r#""profile_image_url":"p","profile_image":null,"thumbnail_image_url":"t","thumbnail_image":null"#, [Some("p"), Some("t")]),
        (r#""profile_image_url":null,"profile_image":null"#, [None, None]),
    ];
    for (fields, images) in cases {
        let seen = answered(&format!(r#"{{"viewer":{{"user_id":1,{fields}}},"targets":[{{"user_id":2,{fields}}}]}}"#)).await;
        for info in seen.targets.iter().chain(&seen.viewer) {
            assert_eq!([info.profile_image_url.as_deref(), info.thumbnail_image_url.as_deref()], images, "{fields}");
        }
    }
}

#[tokio::test]
async fn what_was_read_can_be_written_and_read_again() {
    let seen =
        answered(r#"{"viewer":{"user_id":1,"profile_image":"p"},"targets":[{"user_id":2,"nickname":"은하수","thumbnail_image":"t"}]}"#)
            .await;
    let written = serde_json::to_string(&seen).expect("it can be written");
    let expected =
        r#"{"viewer":{"user_id":1,"profile_image_url":"p"},"targets":[{"user_id":2,"nickname":"은하수","thumbnail_image_url":"t"}]}"#;
    assert_eq!(written, expected);
    assert_eq!(answered(&written).await, seen);
}
