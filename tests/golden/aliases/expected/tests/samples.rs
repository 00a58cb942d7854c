// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.

use address_book::Entry;

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
fn entry() {
    support::round_trip::<
        Entry,
    >(
        "{\n  \"e_mail\": \"a@example.com\",\n  \"id_number\": 7,\n  \"tag_list\": [\n    \"x\"\n  ],\n  \"phone\": \"1\",\n  \"street\": \"Elm\",\n  \"note\": null\n}",
    );
    support::round_trip::<
        Entry,
    >(
        "{\n  \"email\": \"a@example.com\",\n  \"mail\": null,\n  \"id\": 7,\n  \"tags\": [],\n  \"phone\": \"1\"\n}",
    );
}
