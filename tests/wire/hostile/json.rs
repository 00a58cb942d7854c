//! Successes whose bodies are not what the API documents, or are it in an odd way.

use std::io::Write;

use super::{BODY, Case, DECODE, OK, Outcome, assert_outcomes, echoing};
use crate::check::Echo;
use crate::server::Response;

/// Answers to any call, with this in the place of an id, a name and a count.
fn bodies(id: &str, name: &str, count: &str) -> String {
    let friend = format!(r#"{{"id":{id},"uuid":{name}}}"#);
    let target = format!(r#"{{"user_id":{id},"nickname":{name}}}"#);
    format!(
        r#"{{"id":{id},"nickName":{name},"total_count":{count},"elements":[{friend}],"viewer":{target},"targets":[{target}],"echo":"ECHO"}}"#
    )
}

async fn assert_bodies(cases: Vec<(&'static str, String, Outcome)>) {
    let cases =
        |echo: &Echo| -> Vec<Case> { cases.iter().map(|(name, body, outcome)| (*name, echoing(200, body, echo), *outcome)).collect() };
    assert_outcomes(cases).await;
}

#[tokio::test]
async fn a_body_that_is_no_object_is_not_taken_for_one() {
    let bodies = [
        "",
        " \r\n\t",
        "null",
        "true",
        "87654321",
        "[]",
        "[ECHO]",
        r#""ECHO Gildong""#,
        // The fields of each answer in their order, of which a reader of structs would make that answer.
        r#"["Gildong",null,null,null,null,87654321,null]"#,
        "[[],1,null,null,null]",
        "[[],null]",
        "[null,[]]",
        "<html>ECHO Gildong</html>",
        "ECHO",
        "{",
        r#"{"nickName"#,
        r#"{"nickName":"Gildong ECHO"#,
        r#"{"Gildong":87654321"#,
        "{nickName:1}",
        "{'nickName':1}",
        r#"{"nickName":"a",}"#,
        "\u{feff}{}",
        "{}{}",
        r#"{"total_count":0,"targets":[]} {"Gildong":1}"#,
        r#"{"total_count":0,"targets":[]}Gildong ECHO"#,
        "\0{}",
        "{}\0",
        r#")]}',{"total_count":0,"targets":[]}"#,
    ];
    assert_bodies(bodies.into_iter().map(|body| (body, body.to_owned(), DECODE)).collect()).await;
}

#[tokio::test]
async fn a_value_must_be_of_its_type() {
    let name = r#""Gildong""#;
    let cases = vec![
        ("as documented", bodies("87654321", name, "1"), OK),
        ("an id of 19 digits", bodies("9223372036854775807", name, "1"), OK),
        ("an id beyond 64 bits", bodies("9223372036854775808", name, "1"), DECODE),
        ("an id of 400 digits", bodies(&"87654321".repeat(50), name, "1"), DECODE),
        ("an id as text", bodies(r#""87654321""#, name, r#""1""#), DECODE),
        ("an id with a fraction", bodies("87654321.5", name, "1.5"), DECODE),
        ("an id with a fraction of nothing", bodies("87654321.0", name, "1.0"), DECODE),
        ("an id with an exponent", bodies("87654321e0", name, "1e0"), DECODE),
        ("an infinite id", bodies("8e999", name, "8e999"), DECODE),
        ("an id that is true", bodies("true", name, "true"), DECODE),
        ("an id in a list", bodies("[87654321]", name, "[1]"), DECODE),
        ("a name that is a number", bodies("1", "87654321", "1"), DECODE),
        ("a name that is an object", bodies("1", r#"{"Gildong":"ECHO"}"#, "1"), DECODE),
        ("a name in a list", bodies("1", r#"["Gildong","ECHO"]"#, "1"), DECODE),
        ("a name that is false", bodies("1", "false", "1"), DECODE),
    ];
    assert_bodies(cases).await;
}

#[tokio::test]
async fn a_text_must_be_unicode() {
    let of = |name: &str| bodies("1", name, "1");
    let cases = vec![
        ("NUL, escaped", of(r#""Gil\u0000dong""#), OK),
        ("NUL, raw", of("\"Gil\0dong\""), DECODE),
        ("a line break, raw", of("\"Gil\ndong\""), DECODE),
        ("a pair of surrogates", of(r#""\ud83d\ude00""#), OK),
        ("half a pair of surrogates", of(r#""Gildong\ud83d""#), DECODE),
        ("the other half", of(r#""Gildong\ude00""#), DECODE),
        ("an escape that there is not", of(r#""Gildong\x41""#), DECODE),
        ("a text of 80,000 letters", of(&format!("\"{}\"", "가".repeat(80_000))), OK),
    ];
    assert_bodies(cases).await;
}

#[tokio::test]
async fn a_body_must_be_utf_8() {
    let latin: Vec<u8> = bodies("1", r#""Gil?dong""#, "1").bytes().map(|byte| if byte == b'?' { 0xff } else { byte }).collect();
    let utf16: Vec<u8> = BODY.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let cases = |_: &Echo| -> Vec<Case> {
        vec![("a byte that is no UTF-8", Response::json(200, &latin), DECODE), ("UTF-16", Response::json(200, &utf16), DECODE)]
    };
    assert_outcomes(cases).await;
}

#[tokio::test]
async fn only_fields_that_are_known_can_be_wrong() {
    let (open, close) = ("[".repeat(100_000), "]".repeat(100_000));
    let deep = format!("{open}{close}");
    let objects = format!("{}1{}", r#"{"Gildong":"#.repeat(50_000), "}".repeat(50_000));
    let with = |more: &str| bodies("1", r#""Gildong""#, "1").replacen('{', &format!("{{{more},"), 1);
    let cases = vec![
        ("an unknown field, 100,000 levels deep", with(&format!(r#""unknown":{deep}"#)), OK),
        ("an unknown field, 50,000 objects deep", with(&format!(r#""unknown":{objects}"#)), OK),
        ("an unknown field, twice", with(r#""unknown":1,"unknown":{"Gildong":null}"#), OK),
        ("an unknown field, half a pair of surrogates", with(r#""unknown":"\ud83d""#), OK),
        ("an unknown field without a name", with(r#""":null"#), OK),
        ("a known field, 100,000 levels deep", bodies(&deep, "1", "1"), DECODE),
        ("a known field, 100,000 levels deep without an end", bodies(&open, "1", "1"), DECODE),
        ("known fields, twice", with(r#""id":1,"total_count":1,"targets":[]"#), DECODE),
        ("known fields, twice and null", with(r#""id":null,"total_count":1,"targets":[]"#), DECODE),
    ];
    assert_bodies(cases).await;
}

#[tokio::test]
async fn a_body_that_is_compressed_unasked_is_not_inflated() {
    let cases = |echo: &Echo| -> Vec<Case> {
        let gzip = gzip(BODY.as_bytes());
        let named = |coding| Response::new(200, &[("content-encoding", coding), ("x-echo", &echo.plain)], &gzip);
        vec![("gzip", named("gzip"), DECODE), ("deflate", named("deflate"), DECODE), ("unnamed", Response::new(200, &[], &gzip), DECODE)]
    };
    assert_outcomes(cases).await;
}

/// As gzip, compressed as well as may be.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("a Vec takes all");
    encoder.finish().expect("a Vec takes all")
}
