// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.

use std::fmt::Debug;

use ledger::Entry;
use serde::Serialize;
use serde::de::DeserializeOwned;

fn round_trip<T: Debug + DeserializeOwned + PartialEq + Serialize>(sample: &str) {
    let value: T = serde_json::from_str(sample).expect(sample);
    let encoded = serde_json::to_string(&value).expect(sample);
    let again: T = serde_json::from_str(&encoded).expect(&encoded);
    assert_eq!(value, again);
}

#[test]
fn entries() {
    let samples = [
        r#"{
          "at": "2026-01-31T12:00:00Z",
          "day": "2026-01-31",
          "booked": 1769860800,
          "amount": "1.50",
          "site": "https://example.com",
          "number": "9007199254740993",
          "open": "N",
          "seal": "aGVsbG8=",
          "extra": {
            "any": [
              1,
              null
            ]
          }
        }"#,
    ];
    samples.into_iter().for_each(round_trip::<Entry>);
}
