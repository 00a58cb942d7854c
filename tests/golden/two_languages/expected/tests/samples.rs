// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.

use museum::Picture;

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
fn picture() {
    support::round_trip::<
        Picture,
    >(
        "{\n  \"제목\": \"세한도\",\n  \"image\": \"https://museum.example.com/1.jpg\"\n}",
    );
}
