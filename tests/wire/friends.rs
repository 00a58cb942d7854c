//! `friends()`: what it sends, and which pages it accepts.

use specimen::{Friend, FriendOrder, FriendUuid, Friends, Order, UserId};

use crate::server::{Response, Server};
use crate::{TOKEN, user};

async fn answered(body: &str) -> Friends {
    let server = Server::always(Response::json(200, body));
    user(&server).friends().send().await.unwrap_or_else(|error| panic!("{body}: {error}"))
}

#[tokio::test]
async fn sends_get_with_the_token_and_no_body() {
    let server = Server::always(Response::json(200, r#"{"total_count":0}"#));
    user(&server).friends().limit(3).send().await.expect("a page");
    let request = server.request();
    assert_eq!((request.method.as_str(), request.parts().0), ("GET", "/v1/api/talk/friends"));
    assert_eq!(request.header("authorization"), [format!("Bearer {TOKEN}")]);
    assert!(!request.has_body(), "{request:?}");
}

#[tokio::test]
async fn sends_only_what_was_set_in_the_order_of_the_spec() {
    let server = Server::always(Response::json(200, r#"{"total_count":0}"#));
    let new = || user(&server).friends();
    let cases = [
        (new(), ""),
        (new().offset(0), "?offset=0"),
        (new().limit(100), "?limit=100"),
        (new().limit(0), "?limit=0"),
        (new().order(Order::Desc), "?order=desc"),
        (new().friend_order(FriendOrder::Nickname), "?friend_order=nickname"),
        (new().limit(5).offset(2), "?offset=2&limit=5"),
        (new().limit(5).limit(7), "?limit=7"),
        (
            new().friend_order(FriendOrder::Favorite).order(Order::Asc).limit(3).offset(0),
            "?offset=0&limit=3&order=asc&friend_order=favorite",
        ),
    ];
    let (requests, expected): (Vec<_>, Vec<_>) = cases.into_iter().unzip();
    for request in requests {
        request.send().await.expect("a page");
    }
    assert_eq!(server.targets(), expected.iter().map(|query| format!("/v1/api/talk/friends{query}")).collect::<Vec<_>>());
}

#[tokio::test]
async fn sends_values_that_it_does_not_know_percent_encoded() {
    let server = Server::always(Response::json(200, r#"{"total_count":0}"#));
    user(&server).friends().order("a b+c&d=e%f?g#h/é\r\n").friend_order("age").send().await.expect("a page");
    let query = "order=a%20b%2Bc%26d%3De%25f%3Fg%23h%2F%C3%A9%0D%0A&friend_order=age";
    assert_eq!(server.request().parts().1, query);
}

#[tokio::test]
async fn accepts_a_page_without_elements_or_urls() {
    let bodies = [
        r#"{"total_count":0}"#,
        r#"{"total_count":0,"elements":null}"#,
        r#"{"total_count":0,"elements":[]}"#,
        r#"{"total_count":0,"after_url":null}"#,
        r#"{"total_count":0,"before_url":null,"after_url":null,"favorite_count":null,"elements":null,"result_id":"unknown"}"#,
    ];
    for body in bodies {
        assert_eq!(answered(body).await, Friends::new(0), "{body}");
    }
}

#[tokio::test]
async fn accepts_a_friend_without_id_and_with_an_empty_image() {
    let page = answered(r#"{"total_count":1,"elements":[{"uuid":"a-b_c","profile_thumbnail_image":""}]}"#).await;
    let mut friend = Friend::new(FriendUuid::from("a-b_c"));
    friend.profile_thumbnail_image = Some(String::new());
    assert_eq!(page.elements, [friend]);
}

#[tokio::test]
async fn accepts_null_in_every_optional_field_of_a_friend() {
    let fields = r#""id":null,"favorite":null,"profile_nickname":null,"profile_thumbnail_image":null,"allowed_msg":null"#;
    let page = answered(&format!(r#"{{"total_count":1,"elements":[{{"uuid":"u",{fields}}}]}}"#)).await;
    assert_eq!(page.elements, [Friend::new(FriendUuid::from("u"))]);
}

#[tokio::test]
async fn keeps_every_digit_of_an_id() {
    let page =
        answered(r#"{"total_count":2,"elements":[{"id":1376016924426111111,"uuid":"u"},{"id":9223372036854775807,"uuid":"v"}]}"#).await;
    let ids: Vec<_> = page.elements.iter().filter_map(|friend| friend.id).collect();
    assert_eq!(ids, [UserId(1_376_016_924_426_111_111), UserId(i64::MAX)]);
}

#[tokio::test]
#[expect(deprecated, reason = "the deprecated field is what this is about")]
async fn reads_every_field_deprecated_ones_included() {
    let page = answered(
        r#"{"before_url":"https://b/?offset=0","after_url":"https://a/?offset=6","total_count":9,"favorite_count":1,"elements":[
            {"id":7,"uuid":"u","favorite":true,"profile_nickname":"바다","profile_thumbnail_image":"http://i","allowed_msg":true}]}"#,
    )
    .await;
    assert_eq!((page.before_url.as_deref(), page.after_url.as_deref()), (Some("https://b/?offset=0"), Some("https://a/?offset=6")));
    assert_eq!((page.total_count, page.favorite_count), (9, Some(1)));
    let friend = &page.elements[0];
    assert_eq!((friend.id, friend.uuid.0.as_str(), friend.favorite, friend.allowed_msg), (Some(UserId(7)), "u", Some(true), Some(true)));
    assert_eq!((friend.profile_nickname.as_deref(), friend.profile_thumbnail_image.as_deref()), (Some("바다"), Some("http://i")));
}

#[tokio::test]
async fn what_was_read_can_be_written_and_read_again() {
    let body = r#"{"elements":[{"id":1376016924426111111,"uuid":"u","favorite":false,"profile_nickname":"바다","profile_thumbnail_image":"",
        "allowed_msg":true},{"uuid":"v"}],"total_count":9,"after_url":"https://a/?offset=6","favorite_count":1}"#;
    let page = answered(body).await;
    let written = serde_json::to_value(&page).expect("it can be written");
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(body).expect("it is JSON"));
    assert_eq!(answered(&written.to_string()).await, page);
    assert_eq!(serde_json::from_value::<Friend>(written["elements"][1].clone()).expect("a friend"), page.elements[1]);
}
