//! What holds of any answer and any text, tried with many at random.

use std::sync::{Arc, Mutex};

use kakao_codegen::model::{Api, Endpoint, Field, ScalarType, Type, TypeKind};
use kakao_codegen::{lower, spec};
use proptest::collection::{SizeRange, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};
use specimen::{AccessTokenClient, AdminKeyClient, Error, ErrorKind, Friends, Measures, TalkProfile, TalkProfiles, Touched};
use tokio::runtime::Runtime;

use crate::check::assert_sound;
use crate::server::{Response, Server};
use crate::{TOKEN, admin, http_status, user};

/// Tries so many values, and leaves no file behind.
fn check<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value)) {
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(strategy, |value| {
        test(value);
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// A runtime on which one test makes all its calls.
fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// Bytes that resemble an answer now and then.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        3 => vec(any::<u8>(), 0..20),
        4 => select(vec![
            "HTTP/1.1 200 OK\r\n", "HTTP/1.1 400 Bad\r\n", "HTTP/1.0 503 \r\n", "HTTP/1.1 100 Continue\r\n\r\n", "\r\n", "\r\n\r\n",
            "content-length: 2\r\n", "transfer-encoding: chunked\r\n", "connection: keep-alive\r\n", "retry-after: 1\r\n", "2\r\n{}\r\n0\r\n\r\n",
            "{", "}", "[", "{\"code\":-401,\"msg\":\"", "\"", "\\u00", TOKEN, "{\"nickName\":\"Gildong", "87654321", "\u{feff}", "null",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    let whole = vec(part, 0..12).prop_map(|parts| parts.concat());
    whole.prop_filter("what a server writes as its message is shown", |bytes| !says(bytes, b"87654321"))
}

/// Whether a message in the bytes holds a text.
fn says(bytes: &[u8], text: &[u8]) -> bool {
    let mut starts = (0..bytes.len()).filter(|index| bytes[..*index].ends_with(b"\"msg\":\""));
    starts.any(|start| {
        let mut is_escaped = false;
        let message = bytes[start..].iter().copied().take_while(|byte| {
            let is_end = *byte == b'"' && !is_escaped;
            is_escaped = *byte == b'\\' && !is_escaped;
            !is_end
        });
        message.collect::<Vec<_>>().windows(text.len()).any(|part| part == text)
    })
}

#[test]
fn any_bytes_are_an_answer_or_an_error_that_shows_nothing() {
    let runtime = runtime();
    let whole = (any::<bool>(), bytes()).prop_map(|(is_head_sound, bytes)| {
        if is_head_sound { [b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n", bytes.as_slice()].concat() } else { bytes }
    });
    check(200, &whole, |answer| {
        let server = Server::always(Response::raw(answer));
        let results = runtime.block_on(async {
            let user = user(&server);
            [user.profile().send().await.map(drop), user.friends().send().await.map(drop)]
        });
        results.into_iter().filter_map(Result::err).for_each(|error| assert_sound(&error));
    });
}

#[test]
fn any_body_of_an_error_is_an_error_that_shows_nothing() {
    let runtime = runtime();
    check(100, &(300_u16..1000, bytes()), |(status, body)| {
        let server = Server::always(Response::json(status, body));
        let error = runtime.block_on(user(&server).profile().send()).expect_err("it is no success");
        assert_eq!(http_status(&error), Some(status));
        assert_sound(&error);
    });
}

#[test]
fn any_text_is_no_panic_in_retry_after() {
    let runtime = runtime();
    let digits = vec(select(b"0123456789-+. ,GMT:".to_vec()), 0..40);
    let date = "(Mon|Sun), [0-9]{2} (Jan|Feb|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT".prop_map(String::into_bytes);
    let legal = vec(prop_oneof![0x20_u8..0x7f, 0x80_u8..=0xff, Just(b'\t')], 0..40);
    check(200, &prop_oneof![digits, legal, date], |value| {
        let head =
            [b"HTTP/1.1 429 Slow\r\nconnection: close\r\ncontent-length: 0\r\nretry-after: ", value.as_slice(), b"\r\n\r\n"].concat();
        let server = Server::always(Response::raw(head));
        let error = runtime.block_on(user(&server).profile().max_retries(1).send()).expect_err("it is no success");
        assert_eq!((error.kind(), http_status(&error), server.requests().len()), (ErrorKind::Api, Some(429), 2));
        let _ = error.retry_after();
        assert_sound(&error);
    });
}

/// The pairs of a query or a form, as somebody reads them who knows percent-encoding and nothing else.
fn pairs(encoded: &str) -> Vec<(String, String)> {
    let decode = |text: &str| urlencoding::decode(text).expect("it is UTF-8").into_owned();
    let pair = |pair: &str| pair.split_once('=').map(|(name, value)| (decode(name), decode(value))).expect("a pair");
    encoded.split('&').map(pair).collect()
}

#[test]
fn any_text_arrives_as_it_was_sent() {
    let runtime = runtime();
    let server = Server::always(Response::keep_alive(200, r#"{"total_count":0,"targets":[]}"#));
    let (user, admin) = (user(&server), admin(&server));
    let texts = (any::<String>(), any::<String>(), any::<String>(), vec(any::<i64>(), 1..5));
    check(150, &texts, |(order, name, value, ids)| {
        let name = format!("x{name}");
        runtime.block_on(async {
            user.friends().order(order.as_str()).extra_parameter(&name, &value).send().await.expect("a page");
            admin.profiles(ids.clone()).extra_parameter(&name, &value).send().await.expect("profiles");
        });
        let requests = server.requests();
        let [.., friends, profiles] = requests.as_slice() else { panic!("two requests") };
        let extra = (name, value);
        assert_eq!(pairs(friends.parts().1), [("order".to_owned(), order), extra.clone()]);
        let form = pairs(std::str::from_utf8(&profiles.body).expect("it is ASCII"));
        assert_eq!(serde_json::from_str::<Vec<i64>>(&form[0].1).expect("a list"), ids);
        assert_eq!((form.len(), &form[2]), (3, &extra));
    });
}

/// The API that the client was made from.
fn api() -> Api {
    let name = "tests/specimen/spec.yaml";
    lower::lower(&spec::load(name, tests::read(name).as_bytes()), None).0.expect("the spec is sound")
}

/// JSON of a type of the API as it may come: with and without what is optional, in any order, and with more than is known.
fn value(api: &Api, ty: &Type) -> BoxedStrategy<Value> {
    match ty {
        Type::Scalar(scalar) => scalar_value(*scalar),
        Type::Named(index) => match &api.types[*index].kind {
            TypeKind::Object(fields) => object(api, fields),
            TypeKind::Newtype(scalar) => scalar_value(*scalar),
            TypeKind::Enum(_) => scalar_value(ScalarType::String),
            TypeKind::Union(_) => unreachable!("nothing here is one of several objects"),
        },
        Type::List(item) => vec(value(api, item), SizeRange::from(0..4)).prop_map(Value::from).boxed(),
        Type::Map(inner) => vec((any::<String>(), value(api, inner)), SizeRange::from(0..4)).prop_map(object_of).boxed(),
        Type::Nullable(inner) => prop_oneof![value(api, inner), Just(Value::Null)].boxed(),
    }
}

/// JSON that an endpoint may answer.
fn answers(api: &Api, endpoint: &Endpoint) -> BoxedStrategy<Value> {
    value(api, endpoint.answer.ty().expect("every call here answers something"))
}

fn scalar_value(scalar: ScalarType) -> BoxedStrategy<Value> {
    match scalar {
        ScalarType::String => any::<String>().prop_map(Value::from).boxed(),
        ScalarType::Integer => any::<i32>().prop_map(Value::from).boxed(),
        ScalarType::Long => any::<i64>().prop_map(Value::from).boxed(),
        ScalarType::Double => (-1e9..1e9).prop_map(Value::from).boxed(),
        ScalarType::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        other => unreachable!("nothing here is a {}", other.name()),
    }
}

type Members = Vec<(String, Value)>;

fn object(api: &Api, fields: &[Field]) -> BoxedStrategy<Value> {
    let fields: Vec<_> = fields.iter().map(|field| members(api, field)).collect();
    let unknown = vec(("unknown_[a-z]{0,3}", select(vec![json!(null), json!([[1]]), json!({ "id": "x" }), json!("\0")])), 0..3);
    (fields, unknown)
        .prop_map(|(fields, unknown)| fields.into_iter().flatten().chain(unknown).collect::<Members>())
        .prop_shuffle()
        .prop_map(object_of)
        .boxed()
}

fn object_of(members: Members) -> Value {
    Value::Object(members.into_iter().collect::<Map<_, _>>())
}

/// A field under each of its names: there, null or absent, but there once if the client counts on it.
fn members(api: &Api, field: &Field) -> BoxedStrategy<Members> {
    let value = value(api, &field.ty);
    let names: Vec<String> = std::iter::once(&field.name).chain(&field.aliases).cloned().collect();
    if field.always() {
        return (select(names), value).prop_map(|member| vec![member]).boxed();
    }
    let member = move |name: String| {
        let there = value.clone().prop_map(Some);
        prop_oneof![there, Just(Some(Value::Null)), Just(None)].prop_map(move |value| value.map(|value| (name.clone(), value)))
    };
    names.into_iter().map(member).collect::<Vec<_>>().prop_map(|members| members.into_iter().flatten().collect()).boxed()
}

/// Reads an answer as the client does, writes it and reads that again.
fn round<T: serde::de::DeserializeOwned + serde::Serialize + PartialEq + std::fmt::Debug>(answer: &str) {
    let read: T = serde_json::from_str(answer).unwrap_or_else(|error| panic!("{error}: {answer}"));
    let written = serde_json::to_string(&read).expect("it can be written");
    assert_eq!(serde_json::from_str::<T>(&written).expect("what was written can be read"), read);
}

#[test]
fn any_answer_that_the_spec_allows_is_read() {
    let (api, runtime) = (api(), runtime());
    for endpoint in &api.endpoints {
        let answers = answers(&api, endpoint);
        check(150, &answers, |answer| match (endpoint.name.as_str(), answer.to_string()) {
            ("profile", answer) => round::<TalkProfile>(&answer),
            ("friends", answer) => round::<Friends>(&answer),
            ("profiles", answer) => round::<TalkProfiles>(&answer),
            ("measures", answer) => round::<Measures>(&answer),
            ("touch", answer) => round::<Touched>(&answer),
            (name, _) => panic!("{name} is not tested"),
        });
        check(20, &answers, |answer| {
            let server = Server::always(Response::json(200, answer.to_string()));
            let outcome = runtime.block_on(async { call(&endpoint.name, &user(&server), &admin(&server)).await });
            outcome.unwrap_or_else(|error| panic!("{error}: {answer}"));
        });
    }
}

/// Makes the call of this name.
async fn call(endpoint: &str, user: &AccessTokenClient, admin: &AdminKeyClient) -> Result<(), Error> {
    match endpoint {
        "profile" => user.profile().await.map(drop),
        "friends" => user.friends().await.map(drop),
        "profiles" => admin.profiles([1]).await.map(drop),
        "measures" => user.measures().await.map(drop),
        "touch" => user.touch().await.map(drop),
        name => panic!("{name} is not tested"),
    }
}

/// All values within a value, the outermost left out.
fn within(value: &mut Value) -> Vec<&mut Value> {
    match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    }
}

/// Puts `wrong` in the place of a value that lies as deep as `path` is long, or less.
fn spoil(value: &mut Value, path: &[Index], wrong: Value) {
    let mut inner = within(value);
    match path.split_first() {
        Some((at, rest)) if !inner.is_empty() => spoil(inner.swap_remove(at.index(inner.len())), rest, wrong),
        _ => *value = wrong,
    }
}

#[test]
fn an_answer_with_anything_wrong_in_it_is_read_or_told_without_what_it_holds() {
    let (api, runtime) = (api(), runtime());
    let answer = Arc::new(Mutex::new(String::new()));
    let current = Arc::clone(&answer);
    let server = Server::new(move |_| Response::keep_alive(200, &current.lock().expect("no test fails here")));
    let (user, admin) = (user(&server), admin(&server));
    let wrong = vec![
        json!("Gildong 87654321"),
        json!({ "Gildong": 87_654_321 }),
        json!(["h0ng-uu1d", [12_345_678]]),
        json!(87_654_321.5),
        json!(1e300),
    ];
    for endpoint in &api.endpoints {
        let answers = answers(&api, endpoint);
        check(150, &(answers, vec(any::<Index>(), 1..4), select(wrong.clone())), |(mut body, path, wrong)| {
            spoil(&mut body, &path, wrong);
            *answer.lock().expect("no test fails here") = body.to_string();
            let outcome = runtime.block_on(async { call(&endpoint.name, &user, &admin).await });
            if let Err(error) = outcome {
                assert_eq!((error.kind(), http_status(&error)), (ErrorKind::Decode, Some(200)), "{error}");
                assert_sound(&error);
            }
        });
    }
}
