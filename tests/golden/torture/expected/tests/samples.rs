// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use torture::Answer;

fn round_trip<T: Debug + DeserializeOwned + PartialEq + Serialize>(sample: &str) {
    let value: T = serde_json::from_str(sample).expect(sample);
    let encoded = serde_json::to_string(&value).expect(sample);
    let again: T = serde_json::from_str(&encoded).expect(&encoded);
    assert_eq!(value, again);
}

#[test]
fn torture() {
    let samples = [
        r###"{
          "text": "\"# \"## */ ]]> {{ x }} | \\ <b> ``` \u202e \u200f \u0001 אבג",
          "kind": "a"
        }"###,
    ];
    samples.into_iter().for_each(round_trip::<Answer>);
}
