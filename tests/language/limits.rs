//! What values may be and what goes together: refused before it is sent, or told in the docs alone.

mod server;

use kitchen::{Client, Error, ErrorKind, Spices};
use server::Server;

#[tokio::test]
async fn what_breaks_a_limit_or_a_rule_is_refused_before_it_is_sent() {
    let server = Server::json("");
    let client = Client::builder().base_url(&server.url).build().expect("loopback");
    let dish = |dish: &str| client.cook(dish).email("a@b.c");
    let cases = [
        (dish("x"), "`dish` must have at least 2 characters"),
        (dish("Pasta"), "`dish` must match `^[a-z]+$`"),
        (dish("pasta").heat(0.4), "`heat` must be at least 0.5"),
        (dish("pasta").heat(f64::NAN), "`heat` must be finite"),
        (client.cook("pasta"), "the call needs one of `phone`, `email`"),
        (dish("pasta").phone("1"), "the call takes no more than one of `phone`, `email`"),
        (dish("pasta").from("1"), "the call takes all of `from`, `until` or none"),
        (dish("pasta").kind("pasta"), "the call needs `sauce` where `kind` is `pasta`"),
        (dish("pasta").sauce("red").spices(Spices::new().salt(1)), "the call takes no more than one of `sauce`, `spices`"),
        (dish("pasta").spices(Spices::new()), "`spices` needs one of `salt`, `pepper`"),
        (dish("pasta").spices(Spices::new().salt(9)), "`spices` has a `salt` that must be at most 5"),
    ];
    for (request, told) in cases {
        let error: Error = request.await.expect_err(told);
        assert_eq!((error.kind(), error.to_string()), (ErrorKind::Refused, format!("cook: {told}")));
    }
    assert!(server.requests().is_empty());
    dish("pasta").portions(1_000).heat(9.5).from("1").until("2").kind("soup").await.expect("the rest is the server's to decide");
    assert_eq!(server.request().text(), "dish=pasta&heat=9.5&portions=1000&email=a%40b.c&from=1&until=2&kind=soup");
}
