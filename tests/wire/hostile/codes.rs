//! Errors of the API in every shape, and the one rule by which a failure is tried again or not.

use specimen::{Error, ErrorCode, ErrorKind, TalkProfile};

use super::{Outcome, api, assert_outcome, echoing, settings};
use crate::check::{Echo, assert_sound};
use crate::errors::CODES;
use crate::server::{Response, Server};
use crate::{KEY, TOKEN};

/// Asserts that both calls fail as the status or the code says, with as many attempts, and gives their errors.
async fn failed(status: u16, body: &str, is_retryable: bool) -> Vec<Error> {
    let outcome: Outcome = api(status, is_retryable);
    let mut errors = Vec::new();
    for secret in [TOKEN, KEY] {
        let server = Server::always(echoing(status, body, &Echo::of(secret)));
        errors.extend(assert_outcome(&format!("{status} {body}"), settings(&server), &server, secret, outcome).await);
    }
    errors
}

/// Whether a status passes by itself, where the code is not known.
fn passes(status: u16) -> bool {
    [429, 502, 503, 504].contains(&status)
}

#[tokio::test]
async fn a_failure_is_tried_again_just_when_it_says_that_this_may_help() {
    for status in [400, 401, 403, 429, 500, 503] {
        for (number, code, _, _, is_retryable) in CODES {
            for error in failed(status, &format!(r#"{{"code":{number},"msg":"at ECHO"}}"#), is_retryable).await {
                assert_eq!((error.code(), error.is_invalid_token()), (Some(code), number == -401), "{error}");
            }
        }
        for number in [-99_999, -602, 603, 0, i32::MIN] {
            for error in failed(status, &format!(r#"{{"code":{number},"msg":"ECHO"}}"#), passes(status)).await {
                assert_eq!((error.code(), error.is_invalid_token()), (Some(ErrorCode::from(number)), false), "{error}");
            }
        }
    }
}

#[tokio::test]
async fn an_error_of_any_shape_goes_by_its_status_if_it_has_no_code() {
    let shapes = [
        "",
        " ",
        "null",
        "[]",
        r#""ECHO Gildong""#,
        "-401",
        "{}",
        r#"{"msg":"ECHO"}"#,
        r#"{"code":null,"msg":null}"#,
        r#"{"code":[-401],"msg":["ECHO"]}"#,
        r#"{"code":-401.0,"msg":{"ECHO":"ECHO"}}"#,
        r#"{"code":99999999999999999999}"#,
        r#"{"code":"KOE320 ECHO"}"#,
        r#"{"code":-401"#,
        r#"[{"code":-401}]"#,
        r#"{"error":"invalid_token","error_description":"ECHO","error_code":"KOE320"}"#,
        r#"{"errorType":"AccessDeniedError","message":"ECHO"}"#,
        r#"{"error_code":"KAE001","error_msg":"ECHO"}"#,
        "<html>ECHO Gildong 87654321</html>",
        "upstream connect error, token ECHO",
    ];
    for shape in shapes {
        for status in [400, 401, 500, 503] {
            for error in failed(status, shape, passes(status)).await {
                assert_eq!((error.code(), error.is_invalid_token()), (None, status == 401), "{shape}: {error}");
            }
        }
    }
}

#[tokio::test]
async fn every_known_shape_of_an_error_is_understood() {
    let shapes = [
        (r#"{"code":-2,"msg":"too long for access token. ECHO"}"#, -2, 400),
        (r#"{"msg":"this access token does not exist","code":-401}"#, -401, 401),
        (r#"{"code":-401,"msg":"ip mismatched! callerIp=203.0.113.9. check out registered ips."}"#, -401, 401),
        (r#"{"code":-402,"api_type":"FRIENDS","required_scopes":["friends"],"allowed_scopes":["profile"],"msg":"ECHO"}"#, -402, 403),
        (r#"{"code":-402,"api_type":["ECHO"],"required_scopes":"friends","allowed_scopes":[1,null,"ECHO"]}"#, -402, 403),
        (r#"{"code":-10,"msg":"API limit has been exceeded.","extras":{}}"#, -10, 429),
        (r#"{"code":-10,"msg":"","extras":{"detailCode":-813,"detailMsg":"Gildong ECHO"}}"#, -10, 400),
        (r#"{"code":-502,"msg":"m","receiver_ids":["h0ng-uu1d","87654321","ECHO"]}"#, -502, 400),
        (r#"{"code":-501}"#, -501, 400),
        (r#"{"code":"-501","msg":7}"#, -501, 400),
        (r#"{"code":-3,"code":-501,"msg":"first\r\nsecond\u001b[31m\u2028"}"#, -501, 400),
        (r#"{"ECHO":{"ECHO":["ECHO"]},"code":-501,"msg":"a\u0000b\u0085"}"#, -501, 400),
    ];
    for (shape, number, status) in shapes {
        for error in failed(status, shape, false).await {
            assert_eq!((error.code(), error.is_invalid_token()), (Some(ErrorCode::from(number)), number == -401), "{shape}");
        }
    }
}

#[tokio::test]
async fn a_code_counts_whatever_else_is_wrong_with_the_answer() {
    let deep = format!(r#"{{"deep":{},"code":-401,"more":{}"#, "[".repeat(1000) + &"]".repeat(1000), "{".repeat(100_000));
    let shapes: [&[u8]; 10] = [
        br#"{"code":-401} Gildong"#,
        br#"{"code":-401,"msg":"cut o"#,
        br#"{"code":-401,"#,
        br#"{"code":-401 "#,
        b"\xef\xbb\xbf{\"code\":-401}",
        br#"{"msg":"\ud800","code":-401}"#,
        b"{\"msg\":\"\xb1\xe6\xb5\xbf\",\"code\":-401}",
        b"{\"msg\":\"two\nlines\",\"code\":-401}",
        br#"{"far":1e999,"code":-401}"#,
        deep.as_bytes(),
    ];
    for shape in shapes {
        let server = Server::always(Response::json(401, shape));
        let error = crate::user(&server).profile().send().await.expect_err("no success");
        let shape = String::from_utf8_lossy(&shape[..shape.len().min(80)]);
        assert_eq!((error.code(), error.is_invalid_token()), (Some(ErrorCode::INVALID_TOKEN), true), "{shape}");
        assert_sound(&error);
    }
    // Half a number is another number.
    for shape in [r#"{"code":-4"#, r#"{"code":-401"#] {
        let server = Server::always(Response::json(401, shape));
        assert_eq!(crate::user(&server).profile().send().await.expect_err("no success").code(), None, "{shape}");
    }
}

#[tokio::test]
async fn an_error_keeps_the_answer_with_the_credential_blotted_out() {
    for error in failed(400, r#"{"code":-501,"msg":"at ECHO","extras":{"Gildong":"h0ng-uu1d"}}"#, false).await {
        let body = String::from_utf8(error.body().expect("a body").to_vec()).expect("it is text");
        assert!(body.starts_with(r#"{"code":-501,"msg":"at [redacted] [redacted], Bearer [redacted]","extras":"#), "{body}");
        assert!(body.ends_with(r#"{"Gildong":"h0ng-uu1d"}}"#), "{body}");
        let headers = error.headers().expect("headers");
        assert_eq!(headers["x-echo"], "[redacted]");
        assert_eq!(headers["location"], "/login?token=[redacted]&next=1");
    }
}

#[tokio::test]
async fn a_success_is_no_error_of_the_api_whatever_it_says() {
    let server = Server::always(echoing(200, r#"{"code":-1,"msg":"ECHO"}"#, &Echo::of(TOKEN)));
    let user = crate::user(&server);
    // Every field of a profile may be missing, those of a page may not.
    assert_eq!(user.profile().send().await.expect("it is a success"), TalkProfile::new());
    let error = user.friends().send().await.expect_err("it is no page");
    assert_eq!((error.kind(), error.code(), error.is_retryable()), (ErrorKind::Decode, None, false), "{error}");
    assert_sound(&error);
    assert_eq!(server.requests().len(), 2);
}
