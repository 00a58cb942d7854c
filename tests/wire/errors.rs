//! Answers that are errors, and what they can be asked.

use specimen::{Client, Error, ErrorCode, ErrorKind, StatusCode};

use crate::check::assert_sound;
use crate::server::{Response, Server};
use crate::{admin, http_status, shown, user};

async fn failed(response: Response) -> Error {
    let server = Server::always(response);
    let error = user(&server).friends().max_retries(0).send().await.expect_err("it is no success");
    assert_eq!(error.kind(), ErrorKind::Api, "{error}");
    assert_sound(&error);
    server.request();
    error
}

/// Code, constant, its name, the documented status, and whether the same call may succeed later.
pub(crate) const CODES: [(i32, ErrorCode, &str, u16, bool); 18] = [
    (-1, ErrorCode::INTERNAL_ERROR, "INTERNAL_ERROR", 400, true),
    (-2, ErrorCode::ILLEGAL_PARAMS, "ILLEGAL_PARAMS", 400, false),
    (-3, ErrorCode::UNSUPPORTED_API, "UNSUPPORTED_API", 403, false),
    (-4, ErrorCode::BLOCKED_ACCOUNT, "BLOCKED_ACCOUNT", 403, false),
    (-5, ErrorCode::PERMISSION_DENIED, "PERMISSION_DENIED", 403, false),
    (-6, ErrorCode::FORBIDDEN_ACTION, "FORBIDDEN_ACTION", 403, false),
    (-7, ErrorCode::SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE", 400, true),
    (-8, ErrorCode::ILLEGAL_HEADERS, "ILLEGAL_HEADERS", 400, false),
    (-9, ErrorCode::DEPRECATED_API, "DEPRECATED_API", 400, false),
    (-10, ErrorCode::API_LIMIT_EXCEEDED, "API_LIMIT_EXCEEDED", 429, false),
    (-11, ErrorCode::PAID_LIMIT_EXCEEDED, "PAID_LIMIT_EXCEEDED", 400, false),
    (-12, ErrorCode::BLOCKED_APP, "BLOCKED_APP", 403, false),
    (-101, ErrorCode::NOT_REGISTERED_USER, "NOT_REGISTERED_USER", 400, false),
    (-401, ErrorCode::INVALID_TOKEN, "INVALID_TOKEN", 401, false),
    (-402, ErrorCode::INSUFFICIENT_SCOPE, "INSUFFICIENT_SCOPE", 403, false),
    (-501, ErrorCode::NOT_TALK_USER, "NOT_TALK_USER", 400, false),
    (-603, ErrorCode::SERVER_TIMEOUT, "SERVER_TIMEOUT", 400, true),
    (-9798, ErrorCode::UNDER_MAINTENANCE, "UNDER_MAINTENANCE", 503, true),
];

#[tokio::test]
async fn reports_every_code_whatever_the_status() {
    for (number, code, name, documented, is_retryable) in CODES {
        for status in [documented, 418, 503] {
            let error = failed(Response::json(status, format!(r#"{{"msg":"the message","code":{number}}}"#))).await;
            assert_eq!((error.code(), http_status(&error)), (Some(code), Some(status)));
            assert_eq!((code.get(), code.name()), (number, Some(name)));
            assert_eq!((error.message(), error.is_retryable()), (Some("the message"), is_retryable), "{error}");
        }
    }
}

#[tokio::test]
async fn says_endpoint_code_name_message_and_remedy_in_one_line() {
    for (number, _, name, status, _) in CODES {
        let error = failed(Response::json(status, format!(r#"{{"msg":"first 하나\nsecond","code":{number}}}"#))).await;
        let text = error.to_string();
        for part in ["friends", &number.to_string(), name, &status.to_string(), "first 하나", "second"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains('\n'), "{text}");
        assert!(text.split("second").last().is_some_and(|remedy| remedy.len() > 10), "a remedy follows: {text}");
    }
}

#[tokio::test]
async fn keeps_codes_that_it_does_not_know() {
    for number in [-99999, -805, 603, 1, i32::MIN, i32::MAX] {
        let error = failed(Response::json(400, format!(r#"{{"code":{number},"msg":"m"}}"#))).await;
        assert_eq!(error.code(), Some(ErrorCode::from(number)));
        assert_eq!(error.code().and_then(ErrorCode::name), None);
        assert!(error.to_string().contains(&number.to_string()), "{error}");
    }
}

#[tokio::test]
async fn needs_no_message() {
    for body in [r#"{"code":-501}"#, r#"{"code":-501,"msg":null}"#, r#"{"code":-501,"msg":7,"extras":{}}"#] {
        let error = failed(Response::json(400, body)).await;
        assert_eq!((error.code(), error.message()), (Some(ErrorCode::NOT_TALK_USER), None), "{body}");
    }
}

#[tokio::test]
async fn needs_no_body_that_it_understands() {
    let bodies = ["", "null", "[]", "7", "{}", r#"{"code":null}"#, r#"{"code":99999999999}"#, r#"{"code":-1"#, "<html>Gateway</html>"];
    for body in bodies {
        for status in [400, 401, 404, 500, 502] {
            let error = failed(Response::new(status, &[("content-type", "text/html")], body)).await;
            assert_eq!((http_status(&error), error.code(), error.message()), (Some(status), None, None), "{body}");
            assert!(!shown(&error).contains("Gateway"), "{error:?}");
            assert!(error.required_scopes().is_empty() && error.allowed_scopes().is_empty(), "{body}");
        }
    }
}

#[tokio::test]
async fn takes_every_status_but_success_for_an_error() {
    for status in [300, 301, 302, 303, 304, 305, 307, 308, 400, 402, 403, 404, 409, 410, 418, 429, 451, 500, 501, 502, 503, 504, 599] {
        let error = failed(Response::head(status, &[("content-length", "0")])).await;
        assert_eq!((http_status(&error), error.code()), (Some(status), None));
        if status != 304 {
            let error = failed(Response::json(status, r#"{"code":-401,"msg":"m"}"#)).await;
            assert_eq!((http_status(&error), error.code()), (Some(status), Some(ErrorCode::INVALID_TOKEN)));
        }
    }
}

#[tokio::test]
async fn goes_by_the_status_where_there_is_no_code() {
    for (status, is_retryable) in
        [(400, false), (401, false), (403, false), (404, false), (429, true), (502, true), (503, true), (504, true)]
    {
        assert_eq!(failed(Response::new(status, &[], "")).await.is_retryable(), is_retryable, "{status}");
    }
}

#[tokio::test]
async fn tells_which_scopes_are_missing() {
    let body = r#"{"msg":"insufficient scopes.","code":-402,"api_type":"FRIENDS","required_scopes":["friends"],
        "allowed_scopes":["profile","talk_message"]}"#;
    let error = failed(Response::json(403, body)).await;
    assert_eq!((error.code(), error.api_type()), (Some(ErrorCode::INSUFFICIENT_SCOPE), Some("FRIENDS")));
    assert_eq!((error.required_scopes(), error.allowed_scopes()), (vec!["friends"], vec!["profile", "talk_message"]));
}

#[tokio::test]
async fn reports_the_errors_of_every_call() {
    let server = Server::always(Response::json(400, r#"{"code":-101,"msg":"NotRegisteredUserException"}"#));
    let errors = [
        ("profile", user(&server).profile().send().await.map(drop)),
        ("friends", user(&server).friends().send().await.map(drop)),
        ("profiles", admin(&server).profiles([1]).send().await.map(drop)),
        ("profiles", admin(&server).profiles([1]).via_get().send().await.map(drop)),
    ];
    for (endpoint, result) in errors {
        let error = result.expect_err("it is no success");
        assert_eq!(error.code(), Some(ErrorCode::NOT_REGISTERED_USER));
        assert!(error.to_string().starts_with(&format!("{endpoint}:")), "{error}");
    }
}

#[tokio::test]
async fn shows_a_message_in_one_line_whatever_its_line_breaks() {
    for line_break in ["\n", "\r\n", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
        let body = serde_json::json!({ "code": -2, "msg": format!("first{line_break}second") });
        let line = failed(Response::json(400, body.to_string())).await.to_string();
        assert!(line.contains("first") && line.contains("second") && !line.contains(line_break), "{line:?}");
    }
}

#[tokio::test]
async fn reads_a_code_once_however_it_is_spelled() {
    let spellings = [
        (r#""-1""#, -1),
        (r#""-01""#, -1),
        (r#"" -1 ""#, -1),
        (r#""-0401""#, -401),
        (r#""-00603""#, -603),
        (r#""-401""#, -401),
        (r#""+0""#, 0),
        (r#""0007""#, 7),
        ("-101", -101),
    ];
    for (spelled, number) in spellings {
        let error = failed(Response::json(400, format!(r#"{{"code":{spelled},"msg":"m"}}"#))).await;
        let known = CODES.iter().find(|(own, ..)| *own == number);
        let name = known.map(|(_, _, name, ..)| *name);
        assert_eq!(error.code(), Some(ErrorCode::from(number)), "{spelled}");
        assert_eq!(error.code().and_then(ErrorCode::name), name, "{spelled}");
        assert_eq!(error.is_retryable(), known.is_some_and(|(.., retry)| *retry), "{spelled}");
        assert_eq!(error.is_invalid_token(), number == -401, "{spelled}");
        let (line, shown) = (error.to_string(), format!("code {number} {}", name.unwrap_or_default()));
        assert!(line.contains(shown.trim_end()), "{spelled}: {line}");
        assert_eq!(line.ends_with(')'), known.is_some(), "a remedy stands at the end: {line}");
    }
}

#[tokio::test]
async fn tells_of_no_code_what_it_cannot_read_as_one() {
    for spelled in ["2147483648", r#""2147483648""#, "-401.0", r#""-4 01""#, r#""0x7""#, r#""""#, "true", "[-401]", r#"{"code":-401}"#] {
        let error = failed(Response::json(400, format!(r#"{{"code":{spelled}}}"#))).await;
        assert_eq!((error.code(), error.is_retryable()), (None, false), "{spelled}");
        assert!(!error.to_string().contains("code"), "{error}");
    }
}

#[tokio::test]
async fn a_401_asks_for_a_new_credential_unless_a_code_says_otherwise() {
    let head = |length: usize| Response::head(401, &[("content-length", &length.to_string())]);
    let endless = format!("HTTP/1.1 401 Large\r\nconnection: close\r\n\r\n{{\"code\":-3,\"msg\":\"{}", " ".repeat(9 << 20));
    let cut = |body: &str| Response::raw(format!("HTTP/1.1 401 Cut\r\ncontent-length: 9999\r\n\r\n{body}"));
    let cases = [
        ("empty", Response::new(401, &[], ""), true),
        ("HTML", Response::new(401, &[("content-type", "text/html")], "<html>"), true),
        ("a message alone", Response::json(401, r#"{"msg":"no"}"#), true),
        ("cut off at once", cut(""), true),
        ("cut off before the code", cut(r#"{"msg":"no","co"#), true),
        ("cut off after another code", cut(r#"{"code":-3,"msg":"no"#), false),
        ("cut off after the code", cut(r#"{"code":-401,"msg":"no"#), true),
        ("too large", head(1 << 30).then_silence(), true),
        ("too large, with another code", Response::raw(endless), false),
        ("another code", Response::json(401, r#"{"code":-3}"#), false),
        ("an unknown code", Response::json(401, r#"{"code":-99999}"#), false),
        ("another status", Response::new(403, &[], ""), false),
        ("the code with another status", Response::json(403, r#"{"code":-401}"#), true),
    ];
    for (name, response, expected) in cases {
        let server = Server::always(response);
        let error = user(&server).profile().max_retries(0).send().await.expect_err(name);
        assert_eq!(error.is_invalid_token(), expected, "{name}: {error:?}");
        assert_sound(&error);
    }
}

#[tokio::test]
async fn a_code_counts_wherever_its_body_is_cut_off_behind_it() {
    for body in [r#"{"code":-403,"msg":"no"}"#, r#"{"code":"-403","msg":"no"}"#, r#"{"code" : -403 , "msg":"no"}"#] {
        let end = body.find("403").expect("the code") + 3;
        for cut in 0..=body.len() {
            let error = failed(Response::json(401, &body[..cut])).await;
            // A number at the very end may go on.
            let is_sure = cut > end;
            let code = is_sure.then_some(ErrorCode::from(-403));
            assert_eq!((error.code(), error.is_invalid_token()), (code, !is_sure), "{}", &body[..cut]);
        }
    }
}

#[tokio::test]
async fn tells_which_call_failed() {
    let server = Server::always(Response::json(404, "{}"));
    let errors = [
        (user(&server).profile().await.map(drop), "profile"),
        (user(&server).friends().await.map(drop), "friends"),
        (admin(&server).profiles([1]).await.map(drop), "profiles"),
        (admin(&server).profiles(Vec::<i64>::new()).await.map(drop), "profiles"),
        (Client::builder().base_url("nonsense").build().map(drop), "client"),
    ];
    for (result, endpoint) in errors {
        let error = result.expect_err("it is no success");
        assert_eq!(error.endpoint(), endpoint);
        let status = (error.kind() == ErrorKind::Api).then_some(StatusCode::NOT_FOUND);
        assert_eq!(error.status(), status);
    }
}
