//! Every scalar that the language brings along: as it is sent, and as it is read.

mod server;

use std::time::{Duration, SystemTime};

use ledger::{Base64, Client, DateTime, Entry, LongText, OwnerId, Timestamp, YesNo};
use server::Server;

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().expect("loopback")
}

const ENTRY: &str = r#"{"at":"2026-01-31T12:00:00Z","day":"2026-01-31","booked":1769860800,"amount":"1.50","site":"https://example.com",
    "number":"9007199254740993","owner":12,"open":"N","seal":"aGVsbG8=","extra":{"any":[1,null]}}"#;

#[tokio::test]
async fn every_scalar_is_sent_in_its_form() {
    let server = Server::json(ENTRY);
    let time = SystemTime::UNIX_EPOCH + Duration::from_millis(1_769_860_800_900);
    let request = client(&server).entries("2026-01-31T12:00:00+09:00").day("2026-01-31").before(time).least("1.50");
    request.site("https://example.com").number(9_007_199_254_740_993).open(true).seal(b"hello").await.expect("an entry");
    let query = "since=2026-01-31T12%3A00%3A00%2B09%3A00&day=2026-01-31&before=1769860800&least=1.50&site=https%3A%2F%2Fexample.com\
                 &number=9007199254740993&open=Y&seal=aGVsbG8%3D";
    assert_eq!(server.request().line(), format!("GET /entries?{query}"));
    let error = client(&server).entries("x").before(-1).await.expect_err("before 1970");
    assert!(error.to_string().contains("`before` must be at least 0"), "{error}");
}

#[tokio::test]
async fn every_scalar_is_read() {
    let entry = client(&Server::json(ENTRY)).entries("x").await.expect("an entry");
    assert_eq!(entry.at, DateTime::from("2026-01-31T12:00:00Z"));
    assert_eq!(entry.booked.and_then(Timestamp::to_system_time), Some(SystemTime::UNIX_EPOCH + Duration::from_secs(1_769_860_800)));
    assert_eq!((entry.number, entry.owner), (Some(LongText(9_007_199_254_740_993)), Some(OwnerId(LongText(12)))));
    assert_eq!((entry.open, entry.seal.clone()), (Some(YesNo(false)), Some(Base64(b"hello".to_vec()))));
    let written = serde_json::to_string(&entry).expect("JSON");
    assert_eq!(serde_json::from_str::<Entry>(&written).expect("an entry"), entry);
    assert!(written.contains(r#""number":"9007199254740993""#) && written.contains(r#""open":"N""#), "{written}");
}

#[tokio::test]
async fn what_has_another_form_is_told_without_its_value() {
    for (field, expected) in [
        (r#""open":"maybe""#, "expected `Y` or `N`"),
        (r#""number":"secret""#, "a whole number of 64 bits as a text"),
        (r#""seal":"!""#, "bytes in Base64"),
    ] {
        let body = format!(r#"{{"at":"x",{field}}}"#);
        let error = client(&Server::json(&body)).entries("x").await.expect_err(field);
        let told = error.to_string();
        assert!(told.contains(expected) && !told.contains("maybe") && !told.contains("secret"), "{told}");
    }
}
