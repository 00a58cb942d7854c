// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.

use names_and_signs::Torture;

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
fn round_trip() {
    support::round_trip::<
        Torture,
    >(
        "{\n  \"self\": \"a\",\n  \"type\": \"b\",\n  \"Self\": \"q\\\"uote\",\n  \"with \\\"quotes\\\" \\\\\": \"c\",\n  \"한글\": \"d\"\n}",
    );
}
