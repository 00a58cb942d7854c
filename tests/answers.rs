//! Recorded answers beside a spec: what is found, what is told of it, and what never is.

use std::fmt::Write as _;
use std::io::{Read, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::thread;

use fs_err as fs;
use kakao_codegen::read_on;
use kakao_codegen::verify::Finding;
use kakao_codegen::verify::answers::answers;
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tests::command::{Run, finish, run};
use tests::{SPEC, apis, golden_cases, read, root, smoke};

const OWN: &str = include_str!("answers/spec.yaml");
const HAR: &str = include_str!("answers/calls.har");

/// What stands in answers, requests and files, and must stand in nothing that is told: credentials, and what is somebody's.
const SECRETS: [&str; 9] = ["s3cret", "Haneul", "하늘", "555-0100", "9007199254740993", "123456789", "mail@", "Monday", "czNjcmV0"];

/// A folder with the spec.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("api.yaml"), OWN).expect("the spec can be written");
    folder
}

/// Runs a command in every way to tell what it finds, none of which tells a secret. Gives how it ended, and that for programs.
fn told(folder: &Path, arguments: &[&str]) -> (Run, Value) {
    let [human, all, json] =
        [&[][..], &["--all"], &["--format", "json"]].map(|how| run(folder, &[&["verify", "--spec", "api.yaml"], arguments, how].concat()));
    for Run { out, err, .. } in [&human, &all, &json] {
        assert!(!SECRETS.iter().any(|secret| out.contains(secret) || err.contains(secret)), "{out}{err}");
    }
    assert_eq!((human.code, all.code), (json.code, json.code), "{human:?}");
    let findings = serde_json::from_str(&json.out).unwrap_or_default();
    (human, findings)
}

/// Findings in a line each: how it stands, what it is about, what is said, and where. Those that are fine are left out.
fn lines(findings: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let line = |finding: &Value| {
        let mut line = format!("{} {}: {}", text(&finding["is"]), text(&finding["about"]), text(&finding["says"]));
        for spot in finding["there"].as_array().into_iter().flatten() {
            write!(line, " @{}:{} {}", text(&spot["file"]), spot["line"], text(&spot["path"])).expect("a text");
        }
        line.trim_end().to_owned()
    };
    let all = findings["findings"].as_array().into_iter().flatten();
    all.filter(|one| !matches!(text(&one["is"]).as_str(), "agrees" | "recorded")).map(line).collect()
}

/// All findings in answers of an endpoint.
fn findings(endpoint: &str, bodies: &[Value]) -> Value {
    let folder = folder();
    let names: Vec<String> = (0..bodies.len()).map(|index| format!("{index}.json")).collect();
    for (name, body) in names.iter().zip(bodies) {
        fs::write(folder.path().join(name), format!("{body:#}")).expect("a file");
    }
    let (run, findings) =
        told(folder.path(), &["--answer", endpoint].into_iter().chain(names.iter().map(String::as_str)).collect::<Vec<_>>());
    assert_eq!(run.code, Some(i32::from(!lines(&findings).is_empty())), "{run:?}");
    findings
}

/// A book with what every book has, and more.
fn book(more: Value) -> Value {
    let mut book = json!({"id": 9_007_199_254_740_993_i64, "title": "Haneul"});
    let (Value::Object(own), Value::Object(more)) = (&mut book, more) else { unreachable!("both are objects") };
    own.extend(more);
    book
}

/// What the smoke test saves.
fn saved(status: u16, body: &Value) -> Value {
    json!({"endpoint": "book", "status": status, "body": body})
}

/// Compares each answer with what is expected of it; all that differ are told at once.
fn agree(cases: &[(&str, Value, &[&str])]) {
    let mut wrong = String::new();
    for (endpoint, body, expected) in cases {
        let found = lines(&findings(endpoint, std::slice::from_ref(body)));
        if found != *expected {
            writeln!(wrong, "{endpoint} {body}:\n  {}", found.join("\n  ")).expect("a text");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn each_difference_is_told_with_its_place() {
    agree(&[
        ("book", book(json!({})), &[]),
        (
            "book",
            book(json!({"author": "Haneul"})),
            &["only_there Book.author: a field that the spec does not know, likely `String` @0.json:4 author"],
        ),
        (
            "book",
            book(json!({"pages": "555-0100"})),
            &["differs Book.pages: a text came for `Integer`, which the client cannot read @0.json:4 pages"],
        ),
        (
            "book",
            book(json!({"pages": 1.5})),
            &[
                "differs Book.pages: a number with a fraction or an exponent came for `Integer`, which the client cannot read @0.json:4 pages",
            ],
        ),
        (
            "book",
            book(json!({"pages": 3_000_000_000_u32})),
            &["differs Book.pages: a whole number beyond 32 bits came for `Integer`, which the client cannot read @0.json:4 pages"],
        ),
        (
            "book",
            book(json!({"id": 18_446_744_073_709_551_615_u64})),
            &["differs Book.id: a whole number beyond 64 bits came for `Long`, which the client cannot read @0.json:2 id"],
        ),
        ("book", book(json!({"lent": "y"})), &["differs Book.lent: a text that is not `Y` or `N` came for `YesNo` @0.json:4 lent"]),
        (
            "book",
            book(json!({"lent": "Haneul"})),
            &["differs Book.lent: a text that is not `Y` or `N` came for `YesNo`, which the client cannot read @0.json:4 lent"],
        ),
        (
            "book",
            book(json!({"since": "Monday"})),
            &["differs Book.since: a text that is not a day, such as `2026-01-31` came for `Date` @0.json:4 since"],
        ),
        ("book", book(json!({"number": 5})), &["differs Book.number: a whole number came for `LongText` @0.json:4 number"]),
        (
            "book",
            book(json!({"number": "Haneul"})),
            &[
                "differs Book.number: a text that is not a whole number in quotes came for `LongText`, which the client cannot read @0.json:4 number",
            ],
        ),
        (
            "book",
            book(json!({"keywords": ["Haneul", null, 3]})),
            &[
                "differs Book.keywords: a whole number came for `String`, which the client cannot read @0.json:7 keywords[]",
                "differs Book.keywords: null came for `String`, which the client cannot read @0.json:6 keywords[]",
            ],
        ),
        (
            "book",
            book(json!({"parts": {}})),
            &["differs Book.parts: an object came for `Book[]`, which the client cannot read @0.json:4 parts"],
        ),
        (
            "book",
            book(json!({"parts": [{"title": "x"}, {"id": null}]})),
            &[
                "differs Book.id: it is required, and missing in 1 of 3 objects, which the client cannot read @0.json:5 parts[]",
                "differs Book.id: it is null where the spec has it always there, and the client cannot read the answer @0.json:9 parts[].id",
            ],
        ),
        ("book", json!([1]), &["differs book: a list came for `Book`, which the client cannot read @0.json:1"]),
        ("ids", json!([1, 2, "s3cret"]), &["differs ids: a text came for `Long`, which the client cannot read @0.json:4 []"]),
        ("ids", json!(null), &["differs ids: null came for `Long[]`, which the client cannot read @0.json:1"]),
        ("total", json!("s3cret"), &["differs total: a text came for `Integer`, which the client cannot read @0.json:1"]),
        ("total", json!(7), &[]),
        (
            "counts",
            json!({"Haneul": {"books": 1, "more": 2}, "하늘": {}}),
            &[
                "only_there Count.more: a field that the spec does not know, likely `Integer` @0.json:4 *.more",
                "differs Count.books: it is required, and missing in 1 of 2 objects, which the client cannot read @0.json:6 *",
            ],
        ),
        ("cover", json!({"any": 1}), &[]),
        ("give_back", json!({}), &[]),
        (
            "give_back",
            json!({"lent": "Haneul"}),
            &["only_there give_back: it answers something (likely `GiveBackAnswer`), and the spec says nothing of it @0.json:1"],
        ),
    ]);
}

#[test]
fn new_values_are_told_if_they_are_words_and_nobodys() {
    agree(&[
        (
            "book",
            book(json!({"order": "up"})),
            &["only_there Order: `up` came, which is not listed, and the client keeps it as unknown @0.json:4 order"],
        ),
        (
            "book",
            book(json!({"order": "Haneul s3cret"})),
            &["only_there Order: a value came, which is not listed, and the client keeps it as unknown @0.json:4 order"],
        ),
        (
            "book",
            book(json!({"mood": "Monday"})),
            &["only_there Order: a value came, which is not listed, and the client keeps it as unknown @0.json:4 mood"],
        ),
        (
            "book",
            book(json!({"floor": 7})),
            &["differs Floor: `7` came, which is not listed, and the client cannot read it, for the type is closed @0.json:4 floor"],
        ),
        ("book", book(json!({"floor": 0, "order": "asc", "mood": "desc"})), &[]),
        (
            "media",
            json!([{"kind": "disc", "minutes": 1}, {"kind": "tape", "metres": 5}, {"kind": "s3cret tape"}, {"minutes": 3}, {"kind": "disc"}]),
            &[
                "only_there Medium: an object with no `kind` that can be shown came, which is not listed, and the client keeps it as unknown (2 times) @0.json:10 []",
                "only_there Medium: an object with `kind: tape` came, which is not listed, and the client keeps it as unknown @0.json:6 []",
                "differs Disc.minutes: it is required, and missing in 1 of 2 objects, which the client cannot read @0.json:16 []",
            ],
        ),
    ]);
}

#[test]
fn keys_that_may_be_somebodys_are_not_told() {
    agree(&[(
        "book",
        book(json!({"mail@example.com": 1, "of": {"123456789": {"at": 1}}, "a\u{1b}[31m\n": true})),
        &[
            "only_there Book.*: a field that the spec does not know, likely `Integer` @0.json:4 *",
            "only_there Book.a\\u{1b}[31m\\u{a}: a field that the spec does not know, likely `Boolean` @0.json:10 a\\u{1b}[31m\\u{a}",
            "only_there Book.of: a field that the spec does not know, likely `Of{}` @0.json:5 of",
        ],
    )]);
}

#[test]
fn errors_are_known_by_their_shape_or_status() {
    agree(&[
        ("book", json!({"code": -1, "message": "Haneul"}), &[]),
        ("ids", json!({"code": -1}), &[]),
        ("book", json!({"code": -77, "message": "Haneul"}), &["only_there -77: an error code came that the spec does not list @0.json:1"]),
        (
            "book",
            json!({"code": 123_456_789_012_i64}),
            &[
                "differs error_body.code: a whole number beyond 32 bits came for `Integer` @0.json:2 code",
                "only_there errors: an error code came that the spec does not list @0.json:1",
            ],
        ),
        (
            "book",
            json!({"code": -2, "why": "Haneul"}),
            &[
                "only_there book: the code `-2` came, which the spec does not list for it @0.json:1",
                "only_there error_body.why: a field that the spec does not know, likely `String` @0.json:3 why",
            ],
        ),
        (
            "book",
            json!({"code": "-1", "message": 3}),
            &[
                "differs error_body.code: a text came for `Integer` @0.json:2 code",
                "differs error_body.message: a whole number came for `String` @0.json:3 message",
            ],
        ),
        ("book", saved(500, &json!({"code": -1})), &[]),
        ("book", saved(400, &json!({"code": -1})), &["differs -1: it came with HTTP 400, and is documented with 500 @0.json:4"]),
        (
            "book",
            saved(200, &json!({"code": -1})),
            &["differs book: an error came with a status of success, which the client takes for an answer @0.json:4"],
        ),
        ("book", saved(500, &json!({})), &[]),
        (
            "book",
            saved(500, &json!("s3cret")),
            &["differs book: an error that is no JSON object, of which the client knows the HTTP status alone @0.json:4"],
        ),
        ("book", json!({"endpoint": "book", "status": 502}), &[]),
        (
            "book",
            json!({"endpoint": "book", "status": 502, "bytes": 10}),
            &["differs book: an error that is no JSON object, of which the client knows the HTTP status alone @0.json:null"],
        ),
        (
            "book",
            json!({"endpoint": "book", "status": 200, "bytes": 0}),
            &["differs book: an answer without a body, which the client cannot read @0.json:null"],
        ),
        ("give_back", json!({"code": 0}), &[]),
        ("give_back", json!({"endpoint": "give_back", "status": 200, "body": {"code": 0}}), &[]),
        ("city", json!({"result": 0, "says": "Haneul"}), &[]),
        ("city", json!({"result": -1}), &[]),
        ("city", json!({"result": -5}), &["only_there -5: an error code came that the spec does not list @0.json:1"]),
    ]);
}

#[test]
fn what_is_masked_is_no_new_value() {
    let masked = json!({"id": 1, "title": "xxx", "order": "xxx", "mood": "xX", "floor": 1, "lent": "Y", "since": "1111-11-11"});
    agree(&[
        ("book", saved(200, &masked), &[]),
        (
            "book",
            masked,
            &[
                "only_there Order: a value came, which is not listed, and the client keeps it as unknown @0.json:5 mood",
                "only_there Order: `xxx` came, which is not listed, and the client keeps it as unknown @0.json:4 order",
                "differs Floor: `1` came, which is not listed, and the client cannot read it, for the type is closed @0.json:6 floor",
            ],
        ),
        ("media", json!({"endpoint": "media", "status": 200, "body": [{"kind": "xxxx"}]}), &[]),
    ]);
}

#[test]
fn what_the_spec_records_is_fine_and_said_on_demand() {
    let all = findings("book", &[json!({"id": 1, "cover": "https://s3cret", "old": "Haneul"})]);
    let recorded: Vec<&Value> = all["findings"].as_array().expect("a list").iter().filter(|one| one["is"] == "recorded").collect();
    let says: Vec<String> = recorded.iter().map(|one| format!("{}: {}", one["about"], one["says"])).collect();
    assert_eq!(
        says,
        [
            "\"Book.title\": \"it is missing in 1 of 1 objects, as the notes say\"",
            "\"Book.cover_url\": \"it came as `cover`, its alias, and `cover_url` itself never came\"",
            "\"Book.old\": \"came, though it is deprecated, once\""
        ]
    );
}

#[test]
fn what_is_found_often_is_told_once_with_its_first_places() {
    let bodies: Vec<Value> =
        (0..5).map(|_| book(json!({"parts": [book(json!({"new": 1})), book(json!({"new": 30_000_000_000_i64}))]}))).collect();
    assert_eq!(
        lines(&findings("book", &bodies)),
        [
            "only_there Book.new: a field that the spec does not know, likely `Long` (10 times) @0.json:8 parts[].new @1.json:8 parts[].new @2.json:8 parts[].new"
        ]
    );
}

/// The likely type of what is unknown, and what to write.
#[test]
fn what_is_unknown_has_a_likely_type() {
    let cases = [
        (vec![json!(1)], "Integer"),
        (vec![json!(1), json!(3_000_000_000_u32)], "Long"),
        (vec![json!(1), json!(1.5)], "Double"),
        (vec![json!(true)], "Boolean"),
        (vec![json!("Haneul"), json!("2026-01-31")], "String"),
        (vec![json!("2026-01-31")], "Date"),
        (vec![json!("2026-01-31T12:00:00+09:00"), json!("2026-01-31T12:00:00Z")], "DateTime"),
        (vec![json!("https://s3cret")], "Url"),
        (vec![json!("123456789")], "LongText"),
        (vec![json!("0123456789")], "String"),
        (vec![json!("Y"), json!("N")], "YesNo"),
        (vec![json!("YWJjZGVmZ2hpamtsbW4=")], "Base64"),
        (vec![json!("Haneul"), json!(1)], "Json"),
        (vec![json!(null)], "Json"),
        (vec![json!(null), json!(1)], "Integer?"),
        (vec![json!([]), json!([1, null])], "Integer?[]"),
        (vec![json!([])], "Json[]"),
        (vec![json!({})], "Json"),
        (vec![json!({"123456789": 1})], "Integer{}"),
        (vec![json!({"a": 1}), json!({"b": [{"c": 2}]})], "New"),
    ];
    for (values, expected) in cases {
        let bodies: Vec<Value> = values.iter().map(|value| book(json!({"new": value}))).collect();
        let all = findings("book", &bodies);
        let finding = all["findings"].as_array().expect("a list").iter().find(|one| one["about"] == "Book.new").expect("it is found");
        assert!(finding["says"].as_str().is_some_and(|says| says.contains(&format!("likely `{expected}`"))), "{values:?}: {finding}");
        is_sound(finding["write"].as_str().expect("something to write"), "Book");
    }
}

/// What is to be written makes a sound spec where it is written.
fn is_sound(write: &str, object: &str) {
    let (fields, types) = write.split_once("# below `types`:\n").unwrap_or((write, ""));
    let entry = fields.strip_prefix("fields:\n").expect("a list of fields");
    let lines = |text: &str, depth: usize| text.lines().map(|line| format!("{}{line}\n", " ".repeat(depth))).collect::<String>();
    let head = format!("  - name: {object}\n");
    let (before, after) = OWN.split_once(&head).expect("the object");
    let (keys, rest) = after.split_once("    fields:\n").expect("its fields");
    let spec = format!("{before}{head}{keys}    fields:\n{}{rest}", lines(entry, 4));
    let spec = spec.replacen("types:\n", &format!("types:\n{}", lines(types, 2)), 1);
    let (api, problems, _) = read_on("api.yaml", spec.as_bytes(), None);
    assert!(api.is_some(), "{problems:#?}\n{write}");
}

#[test]
fn calls_of_a_browser_are_compared_request_and_answer() {
    let folder = folder();
    fs::write(folder.path().join("calls.har"), HAR).expect("a file");
    let (run, findings) = told(folder.path(), &["--har", "calls.har"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    assert_eq!(
        lines(&findings),
        [
            "only_there DELETE /v1/books/{id}: the spec has no such call @calls.har:6 log.entries[4]",
            "only_there GET /v1/readers/{…}/{…}: the spec has no such call @calls.har:5 log.entries[3]",
            "only_there ids.debug: a parameter that the spec does not know, likely `String` @calls.har:2 log.entries[0]",
            "differs ids: a text came for `Long`, which the client cannot read @calls.har:2 log.entries[0] []",
            "differs counts: an answer that is no JSON, which the client cannot read @calls.har:11 log.entries[9]",
            "only_there lend.note: a parameter that the spec does not know, likely `String` @calls.har:3 log.entries[1]",
            "only_there lend: the code `-2` came, which the spec does not list for it @calls.har:3 log.entries[1]",
            "differs ids.limit: it was sent beyond its limit `max: 50`, which the client would refuse @calls.har:2 log.entries[0]",
            "differs ids.sort: it is required, and was not sent @calls.har:2 log.entries[0]",
            "differs ids.tags: a text came for `Long` @calls.har:2 log.entries[0] []",
            "differs ids.tags: it was sent beyond its limit `max_items: 2`, which the client would refuse @calls.har:2 log.entries[0]",
            "differs lend.book: a text came for `Long` @calls.har:3 log.entries[1]",
            "differs lend.name: a whole number came for `String` @calls.har:3 log.entries[1]",
            "differs -2: it came with HTTP 500, and is documented with 409 @calls.har:3 log.entries[1]"
        ]
    );
    let skipped = |one: &&Value| one["says"].as_str().is_some_and(|says| says.contains("other hosts"));
    let skipped = findings["findings"].as_array().expect("a list").iter().find(skipped).expect("it is told");
    assert_eq!(skipped["says"], "entries of other hosts were not compared (2 times)");
}

#[test]
fn what_cannot_be_compared_is_said_without_what_stands_there() {
    let folder = folder();
    let files = [
        ("empty.json", ""),
        ("cut.json", "{\"title\": \"s3cret"),
        ("huge.json", "{\"s3cret\": 1e999}"),
        ("other.json", "{\"endpoint\": \"ids\", \"status\": 200}"),
        ("no.har", "{\"log\": {\"entries\": [{\"request\": \"s3cret\"}]}}"),
        ("cut.har", "{\"log\": {\"entries\": [{\"s3cret"),
        ("none.har", "{\"log\": {\"entries\": []}}"),
        (
            "elsewhere.har",
            "{\"log\": {\"entries\": [\n{\"request\": {\"method\": \"GET\", \"url\": \"https://s3cret/\"}, \"response\": {\"status\": 200}}]}}",
        ),
    ];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    let cases: [(&[&str], &str); 10] = [
        (&["--answer", "book", "empty.json"], "error: empty.json:1:0: no JSON, for it ends too early\n"),
        (&["--answer", "book", "cut.json"], "error: cut.json:1:17: no JSON, for it ends too early\n"),
        (&["--answer", "book", "huge.json"], "error: huge.json:1:16: no JSON, or nested too deep, or with too large a number\n"),
        (&["--answer", "book", "other.json"], "error: other.json holds no answer of `book`, but of another endpoint\n"),
        (&["--answer", "book", "missing.json"], "missing.json"),
        (
            &["--answer", "boook", "cut.json"],
            "error: the spec has no endpoint `boook`; did you mean `book`?\nthere are: book, ids, counts, total, cover, media, lend, give_back, city\n",
        ),
        (&["--har", "no.har"], "error: no.har:1: no HAR: `log.entries[0]` lacks its request or response, or what these must have\n"),
        (&["--har", "cut.har"], "error: cut.har:1:29: no JSON, for it ends too early\n"),
        (&["--har", "none.har"], "error: none.har has no call of the API: none goes to https://api.library.example.com\n"),
        (&["--har", "elsewhere.har"], "error: elsewhere.har has no call of the API: none goes to https://api.library.example.com\n"),
    ];
    for (arguments, expected) in cases {
        let (run, _) = told(folder.path(), arguments);
        assert_eq!((run.code, run.err.contains(expected)), (Some(2), true), "{run:?}");
    }
}

/// What is sound shows only what fits it.
#[test]
fn every_sample_agrees_with_its_own_spec() {
    let own = [SPEC, "tests/specimen/spec.yaml"].map(|path| (path.to_owned(), read(path)));
    let mut count = 0;
    for (name, spec) in own.into_iter().chain(golden_cases()).chain(apis()) {
        let (api, problems, source) = read_on(&name, spec.as_bytes(), None);
        let api = api.unwrap_or_else(|| panic!("{name}: {problems:#?}"));
        for endpoint in &api.endpoints {
            for sample in endpoint.samples.iter().filter(|sample| sample.answer.is_some()) {
                let body: Value = serde_json::from_str(sample.answer.as_deref().expect("an answer")).expect("JSON");
                let saved = Map::from_iter([
                    ("endpoint".to_owned(), endpoint.name.clone().into()),
                    ("status".to_owned(), sample.status.into()),
                    ("body".to_owned(), body),
                ]);
                let file = ("sample".to_owned(), Value::from(saved).to_string().into_bytes());
                let found = answers(&api, &source, &endpoint.name, &[file]).expect("it can be compared");
                let wrong: Vec<&Finding> = found.iter().filter(|finding| !finding.is.is_fine()).collect();
                assert!(wrong.is_empty(), "{name}: {}: {wrong:#?}", endpoint.name);
                count += 1;
            }
        }
    }
    assert!(count > 60, "hardly any sample was compared: {count}");
}

/// Answers two requests, each with what its path is to be answered.
fn serve(answers: [(&'static str, Value); 2]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        for stream in listener.incoming().take(answers.len()) {
            let mut stream = stream.expect("a connection");
            let mut request = vec![0; 1 << 16];
            let length = stream.read(&mut request).expect("a request");
            let request = String::from_utf8_lossy(&request[..length]).into_owned();
            let body = answers.iter().find(|(path, _)| request.contains(path)).map_or_else(String::new, |(_, body)| body.to_string());
            write!(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len()).expect("it reads");
        }
    });
    format!("http://{address}")
}

/// The example that calls everything saves what tells nothing of anybody, and is compared as what came.
#[test]
fn what_the_smoke_test_saves_is_masked_and_compared() {
    let profile = json!({"nickName": "Haneul", "id": 9_007_199_254_740_993_i64, "birth": "2001-02-03", "seen": "2026-01-31T12:00:00Z"});
    let friend = json!({
        "uuid": "s3cret", "favorite": true, "relation": {"123456789": "하늘"}, "count": 3_000_000_000_u32, "share": 0.25,
        "key": "czNjcmV0czNjcmV0czNjcmV0czA=", "phone": "555-0100", "url": "https://s3cret.example.com/Haneul", "is": "N", "none": null,
    });
    let friends = json!({"elements": [friend], "total_count": 1, "after_url": "https://s3cret.example.com/?Haneul"});
    let folder = tempfile::tempdir().expect("a folder");
    let mut smoke = Command::new(smoke());
    smoke.arg("saved").current_dir(folder.path()).env("BASE_URL", serve([("/profile", profile), ("/friends", friends)]));
    let Run { code, out, err } = finish(smoke.env("ACCESS_TOKEN", "s3cret-token").env_remove("SERVICE_APP_ADMIN_KEY"));
    assert_eq!((code, out.contains("profiles: skipped, for SERVICE_APP_ADMIN_KEY is not set")), (Some(0), true), "{out}{err}");
    let saved =
        ["profile", "friends"].map(|name| fs::read_to_string(folder.path().join(format!("saved/{name}.json"))).expect("it was saved"));
    assert!(!SECRETS.iter().any(|secret| saved.concat().contains(secret)), "{saved:?}");
    let found = ["profile", "friends"].map(|name| {
        let file = format!("saved/{name}.json");
        let spec = root().join(SPEC);
        let run = run(folder.path(), &["verify", "--spec", &spec.to_string_lossy(), "--answer", name, &file, "--format", "json"]);
        let findings: Value = serde_json::from_str(&run.out).expect("findings");
        lines(&findings).iter().map(|line| line.split(" @").next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    });
    let unknown = |name: &str, ty: &str| format!("only_there {name}: a field that the spec does not know, likely `{ty}`");
    assert_eq!(found[0], [unknown("TalkProfile.birth", "Date"), unknown("TalkProfile.seen", "DateTime")]);
    let friend = [
        ("count", "Long"),
        ("is", "YesNo"),
        ("key", "Base64"),
        ("none", "Json"),
        ("phone", "String"),
        ("relation", "String{}"),
        ("share", "Double"),
        ("url", "Url"),
    ];
    assert_eq!(found[1], friend.map(|(name, ty)| unknown(&format!("Friend.{name}"), ty)));
}
