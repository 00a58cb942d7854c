// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.

use cinema::Seats;

mod support {
    use std::fmt::Debug;
    use serde::Serialize;
    use serde::de::DeserializeOwned;
    #[track_caller]
    pub(super) fn round_trip<T: Debug + DeserializeOwned + PartialEq + Serialize>(
        sample: &str,
    ) {
        let value: T = serde_json::from_str(sample).expect("the sample decodes");
        let encoded = serde_json::to_string(&value).expect("it encodes");
        let again: T = serde_json::from_str(&encoded).expect("what was encoded decodes");
        assert_eq!(value, again);
    }
}

#[test]
fn seats() {
    support::round_trip::<
        Seats,
    >(
        "{\n  \"total\": 2,\n  \"share\": 0.25,\n  \"seats\": [\n    {\n      \"number\": 7,\n      \"kind\": \"sofa\",\n      \"tags\": []\n    },\n    {\n      \"number\": 8,\n      \"kind\": \"chair\",\n      \"tags\": [\n        \"a\\nb\",\n        \"한\"\n      ]\n    }\n  ],\n  \"film\": null\n}",
    );
    support::round_trip::<Seats>("{\n  \"total\": 0,\n  \"seats\": null\n}");
    support::round_trip::<
        Seats,
    >(
        "{\n  \"total\": 1,\n  \"seats\": [],\n  \"film\": {\n    \"title\": \"M\",\n    \"year\": 1931\n  }\n}",
    );
}

#[test]
fn ping() {
    support::round_trip::<Seats>("{\n  \"total\": 0,\n  \"seats\": []\n}");
}
