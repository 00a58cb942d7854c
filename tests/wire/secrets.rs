//! Credentials: shown by nothing, whatever the server does with them.

use std::time::Duration;

use futures_util::StreamExt;
use specimen::{AccessToken, AdminKey, Client, Error, ErrorCode};

use crate::check::{Echo, assert_sound, without_escapes};
use crate::server::{Response, Server};
use crate::{KEY, TOKEN, admin, builder, client, shown, user};

/// How much of a body an error keeps.
const KEPT: usize = 64 << 10;

#[track_caller]
fn assert_hidden(text: &str) {
    assert!(!text.contains(TOKEN) && !text.contains(KEY), "{text}");
}

#[tokio::test]
async fn nothing_shows_a_credential() {
    let server = Server::always(Response::json(200, r#"{"total_count":1,"elements":[{"uuid":"u"},{"uuid":"v"}]}"#));
    let (user, admin) = (user(&server), admin(&server));
    let (mut items, mut pages) = (user.friends().into_stream(), user.friends().into_page_stream());
    assert_hidden(&format!("{items:#?} {pages:#?}"));
    items.next().await.expect("a friend").expect("no error");
    pages.next().await.expect("a page").expect("no error");
    assert_hidden(&format!("{items:#?} {pages:#?} {:#?} {:#?}", client(&server), builder(&server)));
    assert_hidden(&format!("{user:#?} {admin:#?} {:#?} {:#?}", AccessToken::from(TOKEN), AdminKey::from(KEY)));
    assert_hidden(&format!("{:#?} {:#?} {:#?}", user.profile(), user.friends().limit(3), admin.profiles([1]).via_get()));
}

#[tokio::test]
async fn a_stream_amid_a_call_shows_no_credential() {
    let server = Server::always(Response::none().then_silence());
    let mut items = user(&server).friends().into_stream();
    let waiting = futures_util::future::select(items.next(), std::future::ready(())).await;
    assert!(matches!(waiting, futures_util::future::Either::Right(_)));
    drop(waiting);
    assert_hidden(&format!("{items:#?}"));
}

/// Sends a call of either credential and takes their errors.
async fn failed(response: Response) -> [Error; 2] {
    let server = Server::always(response);
    let client = builder(&server).timeout(Duration::from_secs(5)).build().expect("loopback is accepted");
    let (user, admin) = (client.with_access_token(TOKEN), client.with_admin_key(KEY));
    [user.profile().send().await.map(drop), admin.profiles([1]).send().await.map(drop)].map(|result| result.expect_err("no success"))
}

#[tokio::test]
async fn an_error_of_the_api_that_echoes_the_credential_does_not_show_it() {
    let echo = format!("{TOKEN} {KEY}");
    let bodies = [
        format!(r#"{{"code":-401,"msg":"invalid: {echo}"}}"#),
        format!(r#"{{"code":"{echo}","msg":"m","{echo}":1}}"#),
        format!(r#"{{"code":-402,"msg":"m","api_type":"{TOKEN}{KEY}","required_scopes":["{TOKEN}","{KEY}"]}}"#),
        format!("<html>{echo}</html>"),
    ];
    for body in &bodies {
        for status in [302, 400, 401, 503] {
            let response = Response::new(status, &[("location", &format!("http://127.0.0.1:1/{TOKEN}/{KEY}")), ("x-echo", &echo)], body);
            let [of_user, of_admin] = failed(response).await;
            assert!(!shown(&of_user).contains(TOKEN), "{of_user:?}");
            assert!(!shown(&of_admin).contains(KEY), "{of_admin:?}");
            assert!(!of_user.message().unwrap_or_default().contains(TOKEN) && !of_admin.message().unwrap_or_default().contains(KEY));
        }
    }
}

#[tokio::test]
async fn the_message_around_an_echoed_credential_stays() {
    let [of_user, _] = failed(Response::json(401, format!(r#"{{"code":-401,"msg":"before {TOKEN} 뒤"}}"#))).await;
    let message = of_user.message().expect("a message");
    assert!(message.starts_with("before ") && message.ends_with(" 뒤"), "{message}");
    assert_eq!(of_user.code().map(ErrorCode::get), Some(-401));
}

#[tokio::test]
async fn a_credential_that_is_echoed_in_json_escapes_is_not_shown() {
    // JSON may write any character as an escape, and many writers do so with `/`.
    let cases =
        [("s3cret/User/t0ken", r"s3cret\/User\/t0ken"), ("s3cret=t0ken", r"s3cret\u003dt0ken"), (r"s3cret\t0ken", r"s3cret\\t0ken")];
    for (token, echo) in cases {
        let server = Server::always(Response::json(401, format!(r#"{{"code":-401,"msg":"invalid: {echo}"}}"#)));
        let error = client(&server).with_access_token(token).profile().send().await.expect_err("no success");
        assert!(!error.message().unwrap_or_default().contains(token), "{token}");
        // `Debug` doubles a backslash.
        assert!(!shown(&error).contains(token) && !shown(&error).contains(&token.escape_debug().to_string()), "{token}");
    }
}

#[tokio::test]
async fn a_credential_that_is_part_of_the_json_leaves_the_code_alone() {
    let server = Server::always(Response::json(401, r#"{"code":-401,"msg":"no"}"#));
    for token in ["e", "code", "4", "-401", "\"", "{", "key"] {
        let error = client(&server).with_access_token(token).profile().send().await.expect_err("no success");
        assert_eq!(error.code(), Some(ErrorCode::INVALID_TOKEN), "{token}: {error}");
    }
}

#[tokio::test]
async fn errors_show_no_id_of_a_person() {
    let client = Client::builder().base_url("http://127.0.0.1:1").build().expect("loopback is accepted");
    let request = client.with_admin_key(KEY).profiles([87_654_321]).viewer_id(12_345_678).via_get().max_retries(0);
    let shown = shown(&request.send().await.expect_err("nobody listens"));
    assert!(!shown.contains("87654321") && !shown.contains("12345678"), "{shown}");
}

/// Any server may shorten a text that holds the credential, and says so or not.
#[tokio::test]
async fn a_credential_that_was_cut_off_amid_an_answer_is_not_shown() {
    for (template, spelling) in [("ECHO", 1), ("ECHO...", 1), ("ECHO…\"", 1), ("ECHO", 3), ("ECHO...", 3), ("ECHO", 6)] {
        let Echo { plain, json, percent, .. } = Echo::of(TOKEN);
        let whole = [plain, percent, json].into_iter().find(|text| text.len() == TOKEN.len() * spelling).expect("such a spelling");
        for length in 8 * spelling..=11 * spelling {
            let echo = template.replace("ECHO", &whole[..length]);
            let body = format!(r#"{{"code":-401,"msg":"invalid token: {echo}"}}"#);
            let server = Server::always(Response::new(401, &[("x-echo", &echo)], &body));
            let error = user(&server).profile().send().await.expect_err("no success");
            assert_sound(&error);
            let seen = String::from_utf8_lossy(error.body().expect("a body"));
            assert!(!seen.contains(&whole[..8 * spelling]), "{seen}");
            let header = &error.headers().expect("headers")["x-echo"];
            assert!(!format!("{header:?} {error} {error:?}").contains(&whole[..8 * spelling]), "{header:?} {error:?}");
        }
    }
}

#[tokio::test]
async fn a_successful_answer_shows_no_text_of_what_is_kept_out_of_debug() {
    let texts = serde_json::json!({
        "nickName": TOKEN, "profileImageURL": TOKEN, "thumbnailURL": TOKEN, "countryISO": TOKEN, "total_count": 1,
        "before_url": TOKEN, "after_url": format!("https://h/?order={TOKEN}"),
        "elements": [{ "uuid": TOKEN, "profile_nickname": TOKEN, "profile_thumbnail_image": TOKEN }],
        "targets": [{ "user_id": 87_654_321, "nickname": TOKEN, "profile_image": TOKEN, "thumbnail_image_url": TOKEN }],
    });
    let server = Server::always(Response::new(200, &[("x-echo", TOKEN)], texts.to_string()));
    let user = user(&server);
    let page = user.friends().send_with_meta().await.expect("a page");
    let of_admin = admin(&server).profiles([1]).send_with_meta().await.expect("profiles");
    let next = user.friends().from_page_url(page.value.after_url.as_deref().expect("the next page"));
    let mut items = user.friends().into_stream();
    items.next().await.expect("a friend").expect("no error");
    let shown = format!("{:?} {page:?} {of_admin:?} {next:?} {items:?} {:?}", user.profile().await.expect("a profile"), items.page());
    assert_hidden(&shown);
    assert!(!shown.contains("87654321") && shown.contains("total_count: 1"), "{shown}");
    // Whoever wants to see it can.
    assert!(serde_json::to_string(&page.value).expect("it can be written").contains(TOKEN));
}

/// Where what is kept of a body ends amid an echo, however much of that lies before the end.
#[tokio::test]
async fn a_credential_that_is_cut_off_where_an_error_stops_keeping_is_not_shown() {
    let Echo { plain, json, percent, .. } = Echo::of(TOKEN);
    for whole in [plain, percent, json] {
        for before in 1..=whole.len() {
            let start = r#"{"code":-401,"msg":""#;
            let body = format!("{start}{}{whole}{}\"}}", "x".repeat(KEPT - start.len() - before), "y".repeat(99));
            let server = Server::always(Response::json(401, body));
            let error = user(&server).profile().send().await.expect_err("no success");
            assert_sound(&error);
            assert_eq!((error.code(), error.status().map(|status| status.as_u16())), (Some(ErrorCode::INVALID_TOKEN), Some(401)));
            let seen = format!("{} {}", shown(&error), String::from_utf8_lossy(error.body().expect("a body")));
            let seen = without_escapes(&seen);
            let part = (0..=TOKEN.len() - 8).map(|at| &TOKEN[at..at + 8]).find(|part| seen.contains(part));
            assert_eq!(part, None, "{before} of {whole}");
        }
    }
}
