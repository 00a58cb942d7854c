//! Every way to prove who is calling, and that nothing of it is shown.

mod server;

use server::Server;
use vault::{AppKeys, Client, Login};

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().expect("loopback")
}

const USER: &str = r#"{"id": 1}"#;

#[tokio::test]
async fn each_credential_is_sent_where_it_belongs() {
    let server = Server::json(USER);
    let client = client(&server);
    client.with_access_token("t0ken-of-a-user").user().secure(true).await.expect("a user");
    assert_eq!(server.request().line(), "GET /v2/user/me?secure=true");
    assert_eq!(server.request().header("authorization"), Some("Bearer t0ken-of-a-user"));
    client.with_admin_key("key-of-the-admin").user(7).trace("t").via_post().await.expect("a user");
    assert_eq!(
        (server.request().line().as_str(), server.request().text()),
        ("POST /v2/user/me", "target_id_type=user_id&target_id=7&trace=t")
    );
    assert_eq!(server.request().header("authorization"), Some("VaultAK key-of-the-admin"));
    client.with_query_key("s&rvice+key/=").weather("Seoul").await.expect("the weather");
    assert_eq!(server.request().line(), "GET /weather?place=Seoul&serviceKey=s%26rvice%2Bkey%2F%3D");
    client.with_secret_key("test_sk_1234").charge(5).await.expect("nothing");
    assert_eq!(server.request().header("authorization"), Some("Basic dGVzdF9za18xMjM0Og=="));
    client.with_login(Login::new("Aladdin", "open sesame")).open().await.expect("nothing");
    assert_eq!(server.request().header("authorization"), Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    let text = Server::json(r#""hi""#);
    self::client(&text).with_app_keys(AppKeys::new("id-of-the-app", "secret-of-the-app")).translate("hallo").await.expect("a text");
    assert_eq!(text.request().header("x-vault-client-id"), Some("id-of-the-app"));
    assert_eq!(text.request().header("x-vault-client-secret"), Some("secret-of-the-app"));
    let token = Server::json(r#"{"access_token": "a"}"#);
    let none = self::client(&token);
    none.issue_token("c0de").client_secret("s3cret").await.expect("a token");
    assert_eq!(token.request().text(), "grant_type=authorization_code&code=c0de&client_secret=s3cret");
    none.refresh_token("r").await.expect("a token");
    assert_eq!(
        (token.request().line().as_str(), token.request().text()),
        ("POST /oauth/token", "grant_type=refresh_token&refresh_token=r")
    );
    assert_eq!(token.request().header("authorization"), None);
}

#[tokio::test]
async fn no_secret_is_shown_even_if_a_server_echoes_it() {
    let secrets =
        ["open sesame street", "QWxhZGRpbjpvcGVuIHNlc2FtZSBzdHJlZXQ=", "secret-of-the-app", "s3cret-of-a-body", "service-key-123"];
    let echo = format!(r#"{{"seen": "{}"}}"#, secrets.join(" "));
    let server = Server::new(&[(400, "", echo)]);
    let client = client(&server);
    let login = client.with_login(Login::new("Aladdin", "open sesame street"));
    let app = client.with_app_keys(AppKeys::new("id-of-the-app", "secret-of-the-app"));
    let shown = [format!("{login:?}"), format!("{app:?}"), format!("{:?}", client.issue_token("s3cret-of-a-body"))];
    for text in &shown {
        assert!(secrets.iter().all(|secret| !text.contains(secret)), "{text}");
    }
    let failures = [
        (login.open().await.expect_err("400"), vec![secrets[0], secrets[1]]),
        (app.translate("x").await.expect_err("400"), vec![secrets[2]]),
        (client.issue_token("s3cret-of-a-body").await.expect_err("400"), vec![secrets[3]]),
        (client.with_query_key("service-key-123").weather("x").await.expect_err("400"), vec![secrets[4]]),
    ];
    for (error, own) in failures {
        let text = format!("{error} {error:?} {}", String::from_utf8_lossy(error.body().expect("a body")));
        assert!(own.iter().all(|secret| !text.contains(secret)), "{own:?}: {text}");
    }
    let refused = client.with_login(Login::new("a:b", "x")).open().await.expect_err("a user has no colon");
    assert!(refused.to_string().contains("the credential is empty or holds what"), "{refused}");
}
