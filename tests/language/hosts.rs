//! Several hosts, each of which another server can stand in for.

mod server;

use harbor::{Client, ErrorKind};
use server::Server;

#[tokio::test]
async fn each_call_goes_to_its_host() {
    let (first, second) = (Server::json("{}"), Server::json("{}"));
    let client =
        Client::builder().base_url(&first.url).base_url_of("https://auth.harbor.example.com", &second.url).build().expect("loopback");
    client.with_token("t").ship().await.expect("a ship");
    client.log_in().await.expect("nothing");
    assert_eq!((first.requests().len(), first.request().line().as_str()), (1, "GET /ship"));
    assert_eq!((second.requests().len(), second.request().line().as_str()), (1, "POST /login"));
    for wrong in [
        Client::builder().base_url_of("https://elsewhere.example.com", &first.url),
        Client::builder().base_url_of("https://auth.harbor.example.com", "http://example.com"),
    ] {
        assert_eq!(wrong.build().expect_err("refused").kind(), ErrorKind::Refused);
    }
}
