// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use shelf::Thing;

fn round_trip<T: Debug + DeserializeOwned + PartialEq + Serialize>(sample: &str) {
    let value: T = serde_json::from_str(sample).expect(sample);
    let encoded = serde_json::to_string(&value).expect(sample);
    let again: T = serde_json::from_str(&encoded).expect(&encoded);
    assert_eq!(value, again);
}

#[test]
fn things() {
    let samples = [
        r#"[
          {
            "name": "cup"
          }
        ]"#,
    ];
    samples.into_iter().for_each(round_trip::<Vec<Thing>>);
}

#[test]
fn counts() {
    let samples = [
        r#"{
          "cup": 3
        }"#,
    ];
    samples.into_iter().for_each(round_trip::<BTreeMap<String,i64>>);
}

#[test]
fn grid() {
    let samples = [
        r#"[
          [
            1,
            null
          ],
          [
            2
          ]
        ]"#,
    ];
    samples.into_iter().for_each(round_trip::<Vec<Vec<Option<i32>>>>);
}
