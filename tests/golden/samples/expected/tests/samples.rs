// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.

use std::fmt::Debug;

use cinema::Seats;
use serde::Serialize;
use serde::de::DeserializeOwned;

fn round_trip<T: Debug + DeserializeOwned + PartialEq + Serialize>(sample: &str) {
    let value: T = serde_json::from_str(sample).expect(sample);
    let encoded = serde_json::to_string(&value).expect(sample);
    let again: T = serde_json::from_str(&encoded).expect(&encoded);
    assert_eq!(value, again);
}

#[test]
fn seats() {
    let samples = [
        r#"{
          "total": 2,
          "share": 0.25,
          "seats": [
            {
              "number": 7,
              "kind": "sofa",
              "tags": []
            },
            {
              "number": 8,
              "kind": "chair",
              "tags": [
                "a\nb",
                "한"
              ]
            }
          ],
          "film": null
        }"#,
        r#"{
          "total": 0,
          "seats": null
        }"#,
        r#"{
          "total": 1,
          "seats": [],
          "film": {
            "title": "M",
            "year": 1931
          }
        }"#,
    ];
    samples.into_iter().for_each(round_trip::<Seats>);
}

#[test]
fn ping() {
    let samples = [
        r#"{
          "total": 0,
          "seats": []
        }"#,
    ];
    samples.into_iter().for_each(round_trip::<Seats>);
}
