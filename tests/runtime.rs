//! The pure parts of the runtime by themselves: how long a wait is, what `Retry-After` asks for, what a budget allows, and
//! what is blotted out.
#![allow(dead_code, reason = "each of the modules has parts that only the client needs")]

#[path = "../codegen/runtime/redact.rs"]
mod redact;
#[path = "../codegen/runtime/retry.rs"]
mod retry;

use std::time::{Duration, SystemTime};

use redact::blot;
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use retry::{Backoff, Budget, asked};

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn waits_double_up_to_the_longest_and_are_drawn_from_all_of_that() {
    let backoff = Backoff { first: SECOND, longest: 5 * SECOND };
    let longest = |retries| backoff.wait(retries, None, 1.0);
    assert_eq!([0, 1, 2, 3, u32::MAX].map(longest), [1, 2, 4, 5, 5].map(|seconds| seconds * SECOND));
    assert_eq!([0, 1, u32::MAX].map(|retries| backoff.wait(retries, None, 0.0)), [Duration::ZERO; 3]);
    assert_eq!(backoff.wait(1, None, 0.25), SECOND / 2);
}

#[test]
fn no_setting_of_the_backoff_is_too_much() {
    for (first, longest) in [(Duration::MAX, Duration::MAX), (SECOND, Duration::ZERO), (Duration::ZERO, Duration::MAX)] {
        let backoff = Backoff { first, longest };
        for random in [0.0, 0.5, 1.0] {
            assert!(backoff.wait(u32::MAX, Some(Duration::MAX), random) <= longest);
            assert!(backoff.wait(0, None, random) <= longest.min(first));
        }
    }
}

#[test]
fn a_wait_is_as_long_as_the_server_asks_but_never_longer_than_the_longest() {
    let backoff = Backoff { first: SECOND, longest: 5 * SECOND };
    assert_eq!(backoff.wait(0, Some(3 * SECOND), 1.0), 3 * SECOND);
    assert_eq!(backoff.wait(0, Some(Duration::MAX), 1.0), 5 * SECOND);
    assert_eq!(backoff.wait(0, Some(Duration::ZERO), 0.5), SECOND / 2);
}

#[test]
fn the_draw_is_a_number_from_0_to_1_and_not_always_the_same() {
    let draws: Vec<f64> = (0..100).map(|_| retry::random()).collect();
    assert!(draws.iter().all(|draw| (0.0..=1.0).contains(draw)), "{draws:?}");
    assert!(draws.iter().any(|draw| *draw < 0.5) && draws.iter().any(|draw| *draw > 0.5), "{draws:?}");
}

#[test]
fn retry_after_is_read_in_both_forms_and_nothing_else() {
    // 1994-11-06 08:49:37 UTC, the example of RFC 9110.
    let now = SystemTime::UNIX_EPOCH + 784_111_777 * SECOND;
    let cases: [(&[u8], Option<Duration>); 16] = [
        (b"0", Some(Duration::ZERO)),
        (b"120", Some(120 * SECOND)),
        (b"  7 ", Some(7 * SECOND)),
        (b"99999999999999999999999999", Some(Duration::from_secs(u64::MAX))),
        (b"Sun, 06 Nov 1994 08:49:37 GMT", Some(Duration::ZERO)),
        (b"Sun, 06 Nov 1994 08:50:37 GMT", Some(60 * SECOND)),
        (b"Sunday, 06-Nov-94 08:50:37 GMT", Some(60 * SECOND)),
        (b"Sun Nov  6 08:50:37 1994", Some(60 * SECOND)),
        (b"Sat, 05 Nov 1994 08:49:37 GMT", Some(Duration::ZERO)),
        (b"", None),
        (b"-1", None),
        (b"1.5", None),
        (b"soon", None),
        (b"Thu, 31 Feb 1994 08:49:37 GMT", None),
        (b"2 minutes", None),
        (b"\xff", None),
    ];
    for (text, expected) in cases {
        let value = HeaderValue::from_bytes(text).expect("a header may hold it");
        let headers = HeaderMap::from_iter([(RETRY_AFTER, value)]);
        assert_eq!(asked(&headers, now), expected, "{:?}", String::from_utf8_lossy(text));
    }
    assert_eq!(asked(&HeaderMap::new(), now), None);
}

#[test]
fn a_code_comes_before_the_status_and_the_status_before_the_connection() {
    assert!(retry::passes(Some(true), Some(StatusCode::BAD_REQUEST), false) && retry::passes(None, None, true));
    assert!(!retry::passes(Some(false), Some(StatusCode::SERVICE_UNAVAILABLE), true) && !retry::passes(None, None, false));
    let passing: Vec<u16> = (100..600).filter(|status| retry::passes(None, StatusCode::from_u16(*status).ok(), true)).collect();
    assert_eq!(passing, [429, 502, 503, 504]);
}

#[test]
fn a_budget_allows_a_hundred_retries_and_then_one_for_five_successes() {
    let budget = Budget::new();
    // Until one is spent nothing is lost.
    (0..1000).for_each(|_| drop(budget.take().expect("the one before went back")));
    let spend = || budget.take().map(retry::Permit::spend).is_some();
    assert_eq!((0..1000).filter(|_| spend()).count(), 100);
    (0..4).for_each(|_| budget.earn(false));
    assert!(!spend());
    budget.earn(false);
    assert!(spend() && !spend());
    // One that helped is paid back.
    budget.earn(true);
    assert!(spend() && !spend());
    (0..10_000).for_each(|_| budget.earn(true));
    assert_eq!((0..1000).filter(|_| spend()).count(), 100);
}

#[test]
fn a_credential_is_blotted_out_however_it_is_spelled() {
    let secret = b"a/b=c\"d\\e%f";
    let cases: [&[u8]; 5] =
        [secret, br#"a\/b=c\"d\\e%f"#, br"a\u002fb\u003Dc\u0022d\u005ce\u0025f", b"a%2Fb%3dc%22d%5Ce%25f", br"a%2fb=c\u0022d\\e\u0025f"];
    let blotted = |text: &[u8]| blot(text, &[secret]).map(|text| String::from_utf8_lossy(&text).into_owned());
    for echo in cases {
        let text = [b"before ", echo, b" after"].concat();
        assert_eq!(blotted(&text).as_deref(), Some("before [redacted] after"), "{}", String::from_utf8_lossy(echo));
    }
    // Cut off: by whoever echoes it, or with the answer.
    assert_eq!(blotted(br#"a/b=c"d\... is wrong"#).as_deref(), Some("[redacted]... is wrong"));
    assert_eq!(blotted(br#"no: a\/b=c\"d\\e\u002"#).as_deref(), Some("no: [redacted]\\u002"));
    // What looks like the beginning may begin before the echo, and what looks like an escape may be none.
    let within = |secret: &[u8], text: &[u8]| blot(text, &[secret]).map(|text| String::from_utf8_lossy(&text).into_owned());
    assert_eq!(within(b"abababababXYZ-rest", b"id=abababababababXYZ-rest!").as_deref(), Some("id=[redacted]!"));
    assert_eq!(within(b"0000000000001234-rest", b"00000000000001234-rest").as_deref(), Some("[redacted]"));
    assert_eq!(within(b"abcdefghabcdefghij", b"abcdefghabcdefghabcdefghij").as_deref(), Some("[redacted]"));
    for secret in [b"abc%25defghijk%41".as_slice(), br"abc\\defghijk\u0041l"] {
        assert_eq!(within(secret, &[b"<", secret, b">"].concat()).as_deref(), Some("<[redacted]>"));
    }
    let twice = [secret, b" and ".as_slice(), secret, b" after"].concat();
    assert_eq!(blot(&twice, &[secret]).as_deref(), Some(b"[redacted] and [redacted] after".as_slice()));
    let mut number = serde_json::json!({ "code": 1_234_567_890, "other": 12_345_678 });
    redact::blot_json(&mut number, &[b"1234567890"]);
    assert_eq!(number, serde_json::json!({ "code": "[redacted]", "other": "[redacted]" }));
    let named = HeaderName::from_static("x-a1b2c3d4e5");
    let mut headers = HeaderMap::from_iter([(named, HeaderValue::from_static("1")), (RETRY_AFTER, HeaderValue::from_static("1"))]);
    redact::blot_headers(&mut headers, &[b"A1B2C3D4E5"]);
    assert_eq!(headers.keys().collect::<Vec<_>>(), [RETRY_AFTER]);
    for other in [b"".as_slice(), b"a/b=c\"d", b"b=c\"d\\e%f", b"nothing of the kind"] {
        assert_eq!(blot(other, &[secret]), None, "{}", String::from_utf8_lossy(other));
    }
    assert_eq!(blot(b"short", &[b"short"]), None, "a short one is no secret");
}
