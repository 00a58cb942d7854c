//! The stand-in for Kakao: what it answers to whom, written by hand from Kakao's documents, so that it and the client cannot be wrong
//! together.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use futures_util::TryStreamExt;
use kakaotalk_social::mock::{ACCESS_TOKEN, Fault, SERVICE_APP_ADMIN_KEY, Server};
use kakaotalk_social::{
    Client, Error, ErrorCode, ErrorKind, Friend, FriendOrder, FriendUuid, Order, StatusCode, TalkProfile, TalkProfileInfo, UserId,
};
use serde_json::{Value, json};
use tests::read;

const USER: &str = "Authorization: Bearer fake-access-token";
const ADMIN: &str = "Authorization: KakaoAK fake-admin-key";
const JSON: &str = "Content-Type: application/json";
const FORM: &str = "Content-Type: application/x-www-form-urlencoded;charset=utf-8";

/// A request as any program writes it, in the bytes of HTTP, and its answer: the status, the headers and the body.
fn ask(server: &Server, method: &str, target: &str, headers: &[&str], body: &str) -> (u16, String, Value) {
    let address = server.base_url().replace("http://", "");
    let mut stream = TcpStream::connect(&address).expect("it listens");
    let length = body.len();
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    write!(stream, "{method} {target} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n{body}")
        .expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
    let status = head.get(9..12).and_then(|status| status.parse().ok()).expect("a status");
    (status, head.to_owned(), serde_json::from_str(body).unwrap_or_default())
}

fn friend(uuid: &str, nickname: &str, favorite: bool) -> Friend {
    let mut friend = Friend::new(FriendUuid::from(uuid));
    (friend.profile_nickname, friend.favorite) = (Some(nickname.to_owned()), Some(favorite));
    friend
}

fn person(id: i64, nickname: &str) -> TalkProfileInfo {
    let mut person = TalkProfileInfo::new(UserId(id));
    (person.nickname, person.profile_image_url) = (Some(nickname.to_owned()), Some("https://img.example.com/1.jpg".to_owned()));
    person
}

#[tokio::test(flavor = "multi_thread")]
async fn the_samples_of_the_page_are_answered() {
    let server = Server::start().await.expect("a port");
    let get = |target: &str, header: &str| ask(&server, "GET", target, &[header], "");
    assert_eq!(
        get("/v1/api/talk/profile", USER).2,
        json!({"nickName": "하늘바라기", "profileImageURL": "https://img.example.com/haneul/640.jpg", "thumbnailURL": "https://img.example.com/haneul/110.jpg"})
    );
    let (status, head, first) = get("/v1/api/talk/friends?limit=3", USER);
    assert_eq!((status, head.contains("content-type: application/json;charset=UTF-8")), (200, true), "{head}");
    assert_eq!((first["total_count"].as_i64(), first["favorite_count"].as_i64(), first.get("before_url")), (Some(5), Some(1), None));
    let after = format!("{}/v1/api/talk/friends?offset=3&limit=3&order=asc", server.base_url());
    assert_eq!(first["after_url"], after);
    let (_, _, last) = get(after.trim_start_matches(&server.base_url()), USER);
    assert_eq!((last["elements"].as_array().map(Vec::len), last.get("after_url")), (Some(2), None));
    assert_eq!(last["before_url"], format!("{}/v1/api/talk/friends?offset=0&limit=3&order=asc", server.base_url()));
    // Kakao's page sends a form with GET, other pages a query; both mean the same.
    let parameters = "viewer_id=12345&viewer_id_type=user_id&target_ids=%5B9876%2C5432%5D&target_id_type=user_id";
    let by_form = ["GET", "POST"].map(|method| ask(&server, method, "/v2/api/talk/profiles", &[ADMIN, FORM], parameters));
    let by_query = ask(&server, "GET", &format!("/v2/api/talk/profiles?{parameters}"), &[ADMIN, FORM], "");
    for (status, _, answer) in by_form.iter().chain([&by_query]) {
        let ids = answer["targets"].as_array().map(|targets| targets.iter().map(|one| one["user_id"].as_i64()).collect::<Vec<_>>());
        assert_eq!((*status, ids, answer["viewer"]["user_id"].as_i64()), (200, Some(vec![Some(9876), Some(5432)]), Some(12345)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_refused_as_kakao_documents_it() {
    type Case = (&'static str, String, &'static [&'static str], &'static str, u16, Option<i64>);
    let server = Server::start().await.expect("a port");
    server.with_access_token("no-friends").consents_to(["profile"]);
    let (friends, profile, profiles) = ("/v1/api/talk/friends", "/v1/api/talk/profile", "/v2/api/talk/profiles");
    let ids = "target_id_type=user_id&target_ids=[9876]";
    let cases: [Case; 31] = [
        ("GET", profile.to_owned(), &[], "", 401, Some(-401)),
        ("GET", profile.to_owned(), &["Authorization: Bearer nobody"], "", 401, Some(-401)),
        ("GET", profile.to_owned(), &["Authorization: Bearer"], "", 401, Some(-401)),
        ("GET", profile.to_owned(), &["Authorization: fake-access-token"], "", 401, Some(-401)),
        ("GET", profile.to_owned(), &["Authorization: Basic ZmFrZS1hY2Nlc3MtdG9rZW46"], "", 401, Some(-401)),
        ("GET", profile.to_owned(), &["Authorization: Bearer fake-admin-key"], "", 401, Some(-401)),
        ("GET", profile.to_owned(), &[ADMIN], "", 401, Some(-401)),
        ("GET", format!("{profile}?access_token=fake-access-token"), &[], "", 401, Some(-401)),
        ("GET", format!("{friends}?limit=101"), &[USER], "", 400, Some(-2)),
        ("GET", format!("{friends}?limit=-1"), &[USER], "", 400, Some(-2)),
        ("GET", format!("{friends}?limit=ten"), &[USER], "", 400, Some(-2)),
        ("GET", format!("{friends}?limit="), &[USER], "", 400, Some(-2)),
        ("GET", format!("{friends}?limit=1.5"), &[USER], "", 400, Some(-2)),
        ("GET", format!("{friends}?offset=-3"), &[USER], "", 400, Some(-2)),
        ("GET", format!("{friends}?offset=99999999999"), &[USER], "", 400, Some(-2)),
        ("GET", format!("{friends}?order=up"), &[USER], "", 400, Some(-2)),
        ("GET", format!("{friends}?order=ASC"), &[USER], "", 400, Some(-2)),
        ("GET", format!("{friends}?friend_order=age"), &[USER], "", 400, Some(-2)),
        ("GET", friends.to_owned(), &["Authorization: Bearer no-friends"], "", 403, Some(-402)),
        ("POST", profiles.to_owned(), &[USER, FORM], ids, 401, Some(-401)),
        ("POST", profiles.to_owned(), &["Authorization: KakaoAK other", FORM], ids, 401, Some(-401)),
        ("POST", profiles.to_owned(), &["Authorization: Bearer fake-admin-key", FORM], ids, 401, Some(-401)),
        ("POST", profiles.to_owned(), &[ADMIN, FORM], "target_id_type=user_id", 400, Some(-2)),
        ("POST", profiles.to_owned(), &[ADMIN, FORM], "target_ids=[9876]", 400, Some(-2)),
        ("POST", profiles.to_owned(), &[ADMIN, FORM], "target_id_type=uuid&target_ids=[9876]", 400, Some(-2)),
        ("POST", profiles.to_owned(), &[ADMIN, FORM], "target_id_type=user_id&target_ids=9876,5432", 400, Some(-2)),
        ("POST", profiles.to_owned(), &[ADMIN, FORM], "target_id_type=user_id&target_ids=[]", 400, Some(-2)),
        ("POST", profiles.to_owned(), &[ADMIN, FORM], "target_id_type=user_id&target_ids=[\"9876\"]", 400, Some(-2)),
        ("POST", profiles.to_owned(), &[ADMIN, JSON], "{\"target_ids\":[9876],\"target_id_type\":\"user_id\"}", 400, Some(-8)),
        ("POST", profiles.to_owned(), &[ADMIN, FORM], "target_id_type=user_id&target_ids=[9876,1]", 400, Some(-101)),
        ("POST", profiles.to_owned(), &[ADMIN, FORM], "target_id_type=user_id&target_ids=[9876]&viewer_id=1", 400, Some(-101)),
    ];
    for (method, target, headers, body, status, code) in &cases {
        let (got, _, answer) = ask(&server, method, target, headers, body);
        assert_eq!((got, answer["code"].as_i64()), (*status, *code), "{method} {target} {headers:?} {body}: {answer}");
        assert!(answer["msg"].as_str().is_some_and(|message| !message.is_empty()), "{answer}");
    }
    let (_, _, answer) = ask(&server, "GET", friends, &["Authorization: Bearer no-friends"], "");
    assert_eq!(
        answer,
        json!({"msg": "insufficient scopes.", "code": -402, "api_type": "FRIENDS", "required_scopes": ["friends"], "allowed_scopes": ["profile"]})
    );
    for (method, target, status) in
        [("POST", profile, 405), ("DELETE", profiles, 405), ("GET", "/v1/api/talk/nothing", 404), ("GET", "/", 404)]
    {
        assert_eq!(ask(&server, method, target, &[USER], "").0, status, "{method} {target}");
    }
    assert!(ask(&server, "PUT", profiles, &[ADMIN], "").1.contains("allow: POST, GET"));
}

#[tokio::test]
async fn friends_are_sorted_counted_and_cut_into_pages() -> Result<(), Error> {
    let server = Server::start().await.expect("a port");
    let names = [("Zoe", false), ("하늘", false), ("adam", true), ("가을", true), ("Bob", false), ("나무", false)];
    let all = names.map(|(name, favorite)| friend(name, name, favorite));
    server.with_access_token("mina").friends(all);
    let friends = || server.client().with_access_token("mina").friends();
    let in_order = |friends: Vec<Friend>| friends.into_iter().filter_map(|friend| friend.profile_nickname).collect::<Vec<_>>().join(" ");
    let sorted = |request: kakaotalk_social::FriendsRequest| async { request.into_stream().try_collect().await.map(in_order) };
    // Favorites first, and Korean before Latin letters, of which the small ones are no later than the large.
    assert_eq!(sorted(friends().limit(2)).await?, "가을 adam 나무 하늘 Bob Zoe");
    assert_eq!(sorted(friends().limit(2).order(Order::Desc)).await?, "Zoe Bob 하늘 나무 adam 가을");
    assert_eq!(sorted(friends().friend_order(FriendOrder::Nickname)).await?, "가을 나무 하늘 adam Bob Zoe");
    let page = friends().offset(2).limit(2).await?;
    assert_eq!((page.total_count, page.favorite_count, page.elements.len()), (6, Some(2), 2));
    let url = |offset: u8| format!("{}/v1/api/talk/friends?offset={offset}&limit=2&order=asc", server.base_url());
    assert_eq!((page.before_url, page.after_url), (Some(url(0)), Some(url(4))));
    for (offset, limit, elements, has_after) in
        [(0, 6, 6, false), (5, 100, 1, false), (6, 10, 0, false), (1_000, 10, 0, false), (0, 0, 0, false)]
    {
        let page = friends().offset(offset).limit(limit).await?;
        assert_eq!((page.elements.len(), page.after_url.is_some()), (elements, has_after), "{offset} {limit}");
    }
    assert_eq!(friends().await?.elements.len(), 6, "the default is 10");
    server.with_access_token("mina").friends([]);
    assert_eq!(friends().await?.total_count, 0);
    Ok(())
}

#[tokio::test]
async fn consent_decides_what_is_there() -> Result<(), Error> {
    let server = Server::start().await.expect("a port");
    let mut profile = TalkProfile::default();
    (profile.nickname, profile.thumbnail_url) = (Some("미나".to_owned()), Some("https://img.example.com/2.jpg".to_owned()));
    let mina = server.with_access_token("mina").profile(profile.clone());
    let user = server.client().with_access_token("mina");
    assert_eq!(user.profile().await?, profile);
    mina.clone().consents_to(["profile_nickname"]);
    assert_eq!((user.profile().await?.nickname.as_deref(), user.profile().await?.thumbnail_url), (Some("미나"), None));
    let error = user.friends().await.expect_err("no consent to friends");
    assert_eq!(
        (error.code(), error.required_scopes(), error.allowed_scopes()),
        (Some(ErrorCode::INSUFFICIENT_SCOPE), vec!["friends"], vec!["profile_nickname"])
    );
    mina.clone().consents_to(Vec::<String>::new());
    assert_eq!(user.profile().await?, TalkProfile::default());
    mina.clone().consents_to(["profile", "friends"]);
    assert_eq!((user.profile().await?, user.friends().await?.elements.is_empty()), (profile, false));
    mina.refused_with(ErrorCode::NOT_TALK_USER);
    assert_eq!(user.profile().await.expect_err("no KakaoTalk").code(), Some(ErrorCode::NOT_TALK_USER));
    Ok(())
}

#[tokio::test]
async fn who_is_registered_is_found_and_the_viewer_too() -> Result<(), Error> {
    let server = Server::start().await.expect("a port");
    let users = server.with_admin_key("key").profiles([person(1, "하나"), person(2, "둘"), person(1_376_016_924_426_111_111, "셋")]);
    let admin = server.client().with_admin_key("key");
    let seen = admin.profiles([2, 1_376_016_924_426_111_111]).viewer_id(1).await?;
    assert_eq!(seen.targets, [person(2, "둘"), person(1_376_016_924_426_111_111, "셋")]);
    assert_eq!(seen.viewer, Some(person(1, "하나")));
    assert_eq!(admin.profiles([2]).via_get().await?.viewer, None);
    let error = admin.profiles([1, 99]).await.expect_err("99 has not joined");
    assert_eq!((error.code(), error.message()), (Some(ErrorCode::NOT_REGISTERED_USER), Some("NotRegisteredUserException")));
    let all = admin.profiles([1, 99, 2]).in_bulk().send().await.expect("halves are asked for");
    assert_eq!(all.into_iter().map(|(_, found)| found.is_some()).collect::<Vec<_>>(), [true, false, true]);
    users.knows_consents_of(UserId(2), ["profile_nickname"]);
    let seen = admin.profiles([1, 2]).await?;
    assert_eq!(seen.targets.iter().map(|one| one.profile_image_url.is_some()).collect::<Vec<_>>(), [true, false]);
    let other = server.client().with_admin_key(SERVICE_APP_ADMIN_KEY);
    assert_eq!(other.profiles([2]).await.expect_err("another app has other users").code(), Some(ErrorCode::NOT_REGISTERED_USER));
    Ok(())
}

#[tokio::test]
async fn faults_come_one_after_the_other() -> Result<(), Error> {
    let server = Server::start().await.expect("a port");
    let client = Client::builder().base_url(server.base_url()).max_retries(0).build()?;
    let user = client.with_access_token(ACCESS_TOKEN);
    server.next(Fault::code(ErrorCode::API_LIMIT_EXCEEDED));
    server.next(Fault::status(502));
    server.next(Fault::cut_off().of("friends"));
    server.next(Fault::malformed());
    let error = user.profile().await.expect_err("a code");
    assert_eq!((error.code(), error.message()), (Some(ErrorCode::API_LIMIT_EXCEEDED), Some("API limit has been exceeded.")));
    assert_eq!(user.profile().await.expect_err("a status").status(), Some(StatusCode::BAD_GATEWAY));
    assert_eq!(user.profile().await.expect_err("no JSON").kind(), ErrorKind::Decode);
    let error = user.friends().await.expect_err("half an answer");
    assert_eq!((error.kind(), error.status()), (ErrorKind::Connect, Some(StatusCode::OK)));
    assert_eq!(user.friends().await?.total_count, 5);
    server.next(Fault::slow(Duration::from_secs(600)));
    assert_eq!(user.profile().timeout(Duration::from_millis(50)).await.expect_err("too slow").kind(), ErrorKind::Timeout);
    // A hostile URL leads nowhere but to the API's own page.
    server.next(Fault::page_url("http://user:secret@evil.example.com/steal?offset=3&limit=3&access_token=x"));
    let all: Vec<Friend> = user.friends().limit(3).into_stream().try_collect().await?;
    assert_eq!((all.len(), server.requests().last().and_then(|last| last.endpoint.clone()).as_deref()), (5, Some("friends")));
    // What passes is tried again by itself.
    server.next(Fault::code(ErrorCode::UNDER_MAINTENANCE));
    let before = server.requests().len();
    server.client().with_access_token(ACCESS_TOKEN).profile().await?;
    assert_eq!(server.requests().len(), before + 2);
    Ok(())
}

#[tokio::test]
async fn requests_are_kept_and_show_nothing_that_is_secret_or_personal() -> Result<(), Error> {
    let server = Server::start().await.expect("a port");
    server.with_admin_key("s3cret-key").profiles([person(424_242, "하나")]);
    server.client().with_admin_key("s3cret-key").profiles([424_242]).await?;
    let requests = server.requests();
    let [request] = requests.as_slice() else { panic!("one request") };
    assert_eq!((request.method.as_str(), request.path.as_str(), request.status), ("POST", "/v2/api/talk/profiles", 200));
    assert_eq!((request.parameter("target_ids"), request.parameter("target_id_type")), (Some("[424242]"), Some("user_id")));
    let shown = format!("{requests:?} {server:?} {:?}", server.with_admin_key("s3cret-key"));
    assert!(!shown.contains("s3cret") && !shown.contains("424242") && !shown.contains("하나"), "{shown}");
    let address = server.base_url().replace("http://", "");
    drop(server);
    // Its task ends when the runtime gets to it.
    while TcpStream::connect(&address).is_ok() {
        tokio::task::yield_now().await;
    }
    Ok(())
}

#[tokio::test]
async fn what_there_is_can_be_read_from_json() -> Result<(), Error> {
    let state = json!({
        "access_token": {"mina": {"consents": ["profile"], "answers": {"profile": {"nickName": "미나"}}}},
        "admin_key": {"key": {"answers": {"profiles": null}}},
    });
    let server = Server::start_with(&state.to_string()).await.expect("a state");
    let client = server.client();
    assert_eq!(client.with_access_token("mina").profile().await?.nickname.as_deref(), Some("미나"));
    assert_eq!(client.with_admin_key("key").profiles([7]).await?.targets[0].user_id, UserId(7), "whoever is asked for is there");
    assert!(client.with_access_token(ACCESS_TOKEN).profile().await.is_ok(), "what is known from the start still is");
    assert_eq!(client.with_access_token("jun").profile().await.expect_err("nobody").code(), Some(ErrorCode::INVALID_TOKEN));
    let wrong = [
        ("[]", "expected a map at line 1"),
        (r#"{"access_token": "s3cret"}"#, "expected a map at line 1"),
        (r#"{"access_token": {"mina": "s3cret"}}"#, "expected struct Account at line 1"),
        (r#"{"s3cret": {}}"#, "a kind of credential is not known; known: access_token, admin_key, none"),
        (r#"{"access_token": {"s3cret": {"consent": []}}}"#, "unknown field `consent`"),
        (r#"{"access_token": {"s3cret": {"consents": ["friend"]}}}"#, "access_token, credential 1: there is no scope friend"),
        (r#"{"access_token": {"s3cret": {"refusal": -7777}}}"#, "no error code of the API"),
        (r#"{"access_token": {"s3cret": {"answers": {"profiles": []}}}}"#, "no call profiles by access_token; known: profile, friends"),
        (r#"{"access_token": {"s3cret": {"answers": {"friends": {}}}}}"#, "friends is made of a list of rows"),
        (r#"{"access_token": {"s3cret": {"answers": {"friends": [{"uuid": "a"}, {"id": 1}]}}}}"#, "friends, row 2, lacks uuid"),
        (
            r#"{"access_token": {"s3cret": {"answers": {"profile": {"nickName": 1}}}}}"#,
            "profile has a field nickName that must be of the type",
        ),
        (r#"{"access_token": {"s3cret": {"answers": {"profile": {"nickname": "a"}}}}}"#, "a field nickname, which is not documented"),
        (r#"{"none": {"s3cret": {}}}"#, "whoever calls by none"),
    ];
    for (state, why) in wrong {
        let error = Server::start_with(state).await.expect_err(state).to_string();
        assert!(error.contains(why) && !error.contains("s3cret"), "{state}: {error}");
    }
    Ok(())
}

/// As the README has it, word for word.
mod readme {
    use kakaotalk_social::{ErrorCode, Friend, mock::Server};

    #[tokio::test]
    async fn friends_need_consent() -> Result<(), Box<dyn std::error::Error>> {
        let server = Server::start().await?;
        let mina = server.with_access_token("mina").friends([Friend::new("uuid-of-jun".into())]);
        let user = server.client().with_access_token("mina");
        assert_eq!(user.friends().await?.total_count, 1);
        mina.consents_to(["profile"]);
        assert_eq!(user.friends().await.unwrap_err().code(), Some(ErrorCode::INSUFFICIENT_SCOPE));
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_readme_shows_is_so() {
    let (text, own) = (read("README.md"), include_str!("stand_in.rs"));
    let blocks: Vec<(&str, &str)> = text.split("\n```").skip(1).step_by(2).filter_map(|block| block.split_once('\n')).collect();
    let own = own.split_once("mod readme {\n").and_then(|(_, rest)| rest.split_once("\n}\n")).expect("the module above").0;
    let own: String = own.lines().map(|line| line.trim_start_matches("    ").to_owned() + "\n").collect();
    let flat = |text: &str| text.lines().map(|line| line.trim_start().to_owned() + "\n").collect::<String>();
    assert!(blocks.iter().any(|(language, code)| *language == "rust" && flat(code) == flat(&own)), "{own}");
    let state = blocks.iter().find(|(language, code)| *language == "json" && code.contains("access_token")).expect("a state").1;
    let server = Server::start_with(state).await.expect("it is sound");
    assert_eq!(server.client().with_access_token("jun").profile().await.expect_err("refused").code(), Some(ErrorCode::NOT_TALK_USER));
    let server = Server::start().await.expect("a port");
    let (_, curl) = blocks.iter().find(|(_, code)| code.contains("--next")).expect("all three calls");
    let command = curl.replace("http://127.0.0.1:8080", &server.base_url());
    let output = std::process::Command::new("sh").args(["-c", &command]).output().expect("a shell");
    let answered = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(["하늘바라기", "after_url", "은하수"].iter().all(|part| answered.contains(part)), "{answered}");
}

#[test]
fn errors_can_be_made_without_a_server() {
    let error = Error::test_code(ErrorCode::INSUFFICIENT_SCOPE);
    assert_eq!(
        (error.status(), error.code(), error.message()),
        (Some(StatusCode::FORBIDDEN), Some(ErrorCode::INSUFFICIENT_SCOPE), Some("insufficient scopes."))
    );
    assert_eq!((error.required_scopes(), error.api_type()), (vec!["friends"], Some("FRIENDS")));
    assert!(Error::test_code(ErrorCode::INVALID_TOKEN).is_invalid_token() && Error::test_code(ErrorCode::INTERNAL_ERROR).is_retryable());
    let error = Error::test(StatusCode::BAD_REQUEST, r#"{"code":-99999,"msg":"new"}"#);
    assert_eq!((error.kind(), error.code(), error.message()), (ErrorKind::Api, Some(ErrorCode::from(-99999)), Some("new")));
    let error = Error::test_kind(ErrorKind::Timeout);
    assert_eq!((error.kind(), error.status(), error.code()), (ErrorKind::Timeout, None, None));
}
