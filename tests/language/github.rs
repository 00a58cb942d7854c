//! Four endpoints of GitHub's REST API, against a stub.

mod server;

use futures_util::TryStreamExt;
use github::{Client, ErrorCode, Issue, IssueChange, State, StateReason, serde_json};
use serde_json::json;
use server::Server;

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).max_retries(0).build().expect("loopback")
}

const ISSUE: &str =
    r#"{"id": 1, "number": 7, "title": "Bug", "body": null, "state": "open", "labels": [], "created_at": "2011-04-22T13:33:48Z"}"#;

#[tokio::test]
async fn issues_come_in_pages_with_and_without_a_token() {
    let next = "link: <https://api.github.com/repositories/1/issues?page=2&per_page=1>; rel=\"next\", <https://api.github.com/x?page=9>; rel=\"last\"";
    let server = Server::new(&[(200, next, format!("[{ISSUE}]")), (200, "", "[]".to_owned())]);
    let request = client(&server).issues("octo/cat", "hello").labels(["bug", "ui"]).per_page(1);
    let issues: Vec<Issue> = request.into_stream().try_collect().await.expect("issues");
    assert_eq!((issues.len(), issues[0].state.clone()), (1, State::Open));
    let requests = server.requests();
    assert_eq!(requests[0].line(), "GET /repos/octo%2Fcat/hello/issues?labels=bug%2Cui&per_page=1");
    assert_eq!(requests[1].line(), "GET /repos/octo%2Fcat/hello/issues?labels=bug%2Cui&per_page=1&page=2");
    assert_eq!(
        (requests[0].header("accept"), requests[0].header("x-github-api-version")),
        (Some("application/vnd.github+json"), Some("2022-11-28"))
    );
    assert_eq!(requests[0].header("authorization"), None);
    client(&server).with_token("t").issues("o", "h").await.expect("issues");
    assert_eq!(server.request().header("authorization"), Some("Bearer t"));
}

#[tokio::test]
async fn issues_are_created_changed_and_refused() {
    let server = Server::new(&[(201, "", ISSUE)]);
    let user = client(&server).with_token("t");
    user.create_issue("o", "h", "Bug").null_milestone().labels(["bug"]).await.expect("an issue");
    assert_eq!(server.request().json(), json!({"title": "Bug", "milestone": null, "labels": ["bug"]}));
    let change = IssueChange::new().state(State::Closed).state_reason(StateReason::Completed).null_milestone();
    user.update_issue("o", "h", 7, change).await.expect("an issue");
    assert_eq!(server.request().line(), "PATCH /repos/o/h/issues/7");
    assert_eq!(server.request().json(), json!({"state": "closed", "state_reason": "completed", "milestone": null}));
    let body = r#"{"message": "Validation Failed", "errors": [{"resource": "Issue", "field": "title", "code": "missing_field"}]}"#;
    let error = client(&Server::new(&[(422, "", body)])).with_token("t").create_issue("o", "h", "").await.expect_err("422");
    assert_eq!((error.code(), error.message()), (Some(ErrorCode::VALIDATION_FAILED), Some("Validation Failed")));
    assert_eq!(error.errors().expect("problems")[0].field.as_deref(), Some("title"));
}

#[tokio::test]
async fn a_star_answers_nothing() {
    let server = Server::new(&[(204, "", "")]);
    client(&server).with_token("t").star("o", "h").await.expect("a star");
    assert_eq!((server.request().line().as_str(), server.request().header("content-length")), ("PUT /user/starred/o/h", Some("0")));
}
