//! Ten of Kakao's other REST APIs, against a stub: the bytes that are sent, and what is read.

mod server;

use futures_util::TryStreamExt;
use kakao::{
    Button, Client, Color, Content, ErrorCode, EventTime, FeedTemplate, File, Format, Link, Location, NewEvent, Social, TextTemplate, User,
    UserId,
};
use server::Server;

const HOSTS: [&str; 2] = ["https://dapi.kakao.com", "https://kauth.kakao.com"];

fn client(server: &Server) -> Client {
    let builder = HOSTS.iter().fold(Client::builder().base_url(&server.url), |builder, host| builder.base_url_of(host, &server.url));
    builder.max_retries(0).build().expect("loopback")
}

fn link() -> Link {
    Link::new().web_url("https://example.com")
}

/// The values of a form by their names.
fn form(text: &str) -> Vec<(String, String)> {
    let decode = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.as_bytes();
        while let [first, tail @ ..] = rest {
            rest = tail;
            bytes.push(match (first, tail) {
                (b'%', [high, low, tail @ ..]) => {
                    rest = tail;
                    u8::from_str_radix(std::str::from_utf8(&[*high, *low]).expect("ASCII"), 16).expect("an escape")
                }
                _ => *first,
            });
        }
        String::from_utf8(bytes).expect("UTF-8")
    };
    let pair = |pair: &str| pair.split_once('=').map(|(name, value)| (decode(name), decode(value)));
    text.split('&').filter_map(pair).collect()
}

#[tokio::test]
async fn users_are_asked_for_by_either_credential() {
    let answer =
        r#"{"id": 9007199254740993, "kakao_account": {"profile": {"nickname": "Ryan"}, "age_range": "1~9"}, "properties": {"a": "b"}}"#;
    let server = Server::json(answer);
    let client = client(&server);
    let user =
        client.with_access_token("token").user().secure_resource(true).property_keys(["kakao_account.profile"]).await.expect("a user");
    assert_eq!(user.id, UserId(9_007_199_254_740_993));
    assert!(!format!("{user:?}").contains("Ryan"));
    let query = "secure_resource=true&property_keys=%5B%22kakao_account.profile%22%5D";
    assert_eq!(server.request().line(), format!("GET /v2/user/me?{query}"));
    assert_eq!(server.request().header("authorization"), Some("Bearer token"));
    client.with_admin_key("admin").user(7).via_post().await.expect("a user");
    let request = server.request();
    assert_eq!((request.line().as_str(), request.text()), ("POST /v2/user/me", "target_id_type=user_id&target_id=7"));
    assert_eq!(request.header("authorization"), Some("KakaoAK admin"));
    client.with_access_token("token").unlink().await.expect("an id");
    assert_eq!((server.request().line().as_str(), server.request().text()), ("POST /v1/user/unlink", ""));
    let list = Server::json(&format!("[{answer}]"));
    let users: Vec<User> = self::client(&list).with_admin_key("admin").users([1, 2]).await.expect("users");
    assert_eq!((users.len(), list.request().line().as_str()), (1, "GET /v2/app/users?target_id_type=user_id&target_ids=%5B1%2C2%5D"));
}

#[tokio::test]
async fn messages_are_templates_and_may_fail_in_part() {
    let server = Server::json(r#"{"result_code": 0}"#);
    client(&server).with_access_token("token").send_to_me(TextTemplate::new("Hi", link())).await.expect("sent");
    let sent = form(server.request().text());
    assert_eq!(sent[0].0, "template_object");
    assert_eq!(sent[0].1, r#"{"link":{"web_url":"https://example.com"},"object_type":"text","text":"Hi"}"#);

    let server =
        Server::json(r#"{"successful_receiver_uuids": ["a"], "failure_info": [{"code": -532, "msg": "limit", "receiver_uuids": ["b"]}]}"#);
    let content = Content::new(link()).title("Cake").image_url("https://example.com/cake.png");
    let feed = FeedTemplate::new(content).social(Social::new().like_count(5)).buttons([Button::new("Open", link())]);
    let user = client(&server).with_access_token("token");
    let answer = user.send_to_friends(["a", "b"], feed.clone()).await.expect("sent to some");
    assert_eq!(answer.failure_info[0].code, ErrorCode::DAILY_MESSAGE_LIMIT);
    assert_eq!(form(server.request().text())[0], ("receiver_uuids".to_owned(), r#"["a","b"]"#.to_owned()));
    let refused = user.send_to_friends(["a"; 6], feed).await.expect_err("five at most");
    assert_eq!(refused.to_string(), "send_to_friends: `receiver_uuids` must have at most 5 items");
    let empty = FeedTemplate::new(Content::new(link()));
    let refused = user.send_to_friends(["a"], empty).await.expect_err("an empty content");
    assert!(refused.to_string().contains("needs one of `title`, `image_url`, `description`"), "{refused}");
}

#[tokio::test]
async fn addresses_come_in_pages_from_another_host() {
    let page = |is_end: bool| {
        format!(
            r#"{{"meta": {{"total_count": 2, "pageable_count": 2, "is_end": {is_end}}}, "documents": [{{"address_name": "a",
                "address_type": "ROAD_ADDR", "x": "126.99", "y": "35.97", "address": null, "road_address": {{"address_name": "b", "underground_yn": "N"}}}}]}}"#
        )
    };
    let server = Server::new(&[(200, "", page(false)), (200, "", page(true))]);
    let key = client(&server).with_rest_api_key("key");
    let found: Vec<_> = key.search_address(Format::Json, "삼성동 100").size(1).into_stream().try_collect().await.expect("addresses");
    assert_eq!((found.len(), found[0].x.as_ref()), (2, "126.99"));
    let lines: Vec<String> = server.requests().iter().map(|request| request.line()).collect();
    let query = "query=%EC%82%BC%EC%84%B1%EB%8F%99%20100";
    assert_eq!(lines[0], format!("GET /v2/local/search/address.json?{query}&size=1"));
    assert_eq!(lines[1], format!("GET /v2/local/search/address.json?{query}&page=2&size=1"));
    let server = Server::new(&[(401, "", r#"{"errorType": "AccessDeniedError", "message": "wrong appKey"}"#)]);
    let error = client(&server).with_rest_api_key("key").search_address(Format::Json, "x").await.expect_err("401");
    assert_eq!(
        (error.code(), error.message(), error.error_type()),
        (Some(ErrorCode::WRONG_KEY), Some("wrong appKey"), Some("AccessDeniedError"))
    );
}

#[tokio::test]
async fn tokens_are_issued_in_two_ways_and_secrets_stay_out_of_sight() {
    let server = Server::json(r#"{"token_type": "bearer", "access_token": "a", "expires_in": 1}"#);
    let client = client(&server);
    client.issue_token("key", "https://example.com/back", "c0de").client_secret("s3cret").await.expect("a token");
    let back = "https%3A%2F%2Fexample.com%2Fback";
    let form = format!("grant_type=authorization_code&client_id=key&redirect_uri={back}&code=c0de&client_secret=s3cret");
    assert_eq!((server.request().line().as_str(), server.request().text()), ("POST /oauth/token", form.as_str()));
    client.refresh_token("key", "r").await.expect("a token");
    assert_eq!(server.request().text(), "grant_type=refresh_token&client_id=key&refresh_token=r");
    let body = r#"{"error": "invalid_grant", "error_description": "no code s3cret-of-the-user", "error_code": "KOE320"}"#;
    let failing = self::client(&Server::new(&[(400, "", body)]));
    let error = failing.issue_token("key", "x", "s3cret-of-the-user").await.expect_err("400");
    assert_eq!((error.code(), error.oauth_error()), (Some(ErrorCode::INVALID_GRANT), Some("invalid_grant")));
    assert!(!format!("{error} {error:?}").contains("s3cret"), "{error}");
}

#[tokio::test]
async fn pictures_events_and_ids() {
    let server = Server::json(r#"{"infos": {"original": {"url": "https://example.com/a.png", "length": 3}}}"#);
    let uploaded = client(&server).with_access_token("token").upload_image(File::new("a.png", "abc").content_type("image/png")).await;
    assert_eq!(uploaded.expect("a picture").infos["original"].length, Some(3));
    assert!(server.request().text().contains("name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nabc\r\n"));

    let server = Server::json(r#"{"event_id": "e"}"#);
    let time = EventTime::new("2026-10-26T12:00:00Z", "2026-10-26T13:00:00Z").all_day(false);
    let event = NewEvent::new(time).title("Lunch").location(Location::new().name("Kakao").latitude(37.5)).reminders([15]).color(Color::Red);
    client(&server).with_access_token("token").create_event(event).await.expect("an event");
    let json = r#"{"color":"RED","location":{"latitude":37.5,"name":"Kakao"},"reminders":[15],"time":{"all_day":false,"end_at":"2026-10-26T13:00:00Z","start_at":"2026-10-26T12:00:00Z"},"title":"Lunch"}"#;
    assert_eq!(form(server.request().text()), [("event".to_owned(), json.to_owned())]);

    let server = Server::new(&[
        (200, "", r#"{"elements": [1], "total_count": 2, "after_url": "http://kapi.kakao.com/v1/user/ids?limit=1&from_id=2&order=asc"}"#),
        (200, "", r#"{"elements": [2], "total_count": 2, "after_url": null}"#),
    ]);
    let ids: Vec<UserId> = client(&server).with_admin_key("admin").user_ids().limit(1).into_stream().try_collect().await.expect("ids");
    assert_eq!((ids, server.request().target), (vec![UserId(1), UserId(2)], "/v1/user/ids?limit=1&from_id=2&order=asc".to_owned()));
}
