// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.

use kakaotalk_social::{Friends, TalkProfile, TalkProfiles};

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
fn profile() {
    support::round_trip::<
        TalkProfile,
    >(
        "{\n  \"nickName\": \"하늘바라기\",\n  \"profileImageURL\": \"https://img.example.com/haneul/640.jpg\",\n  \"thumbnailURL\": \"https://img.example.com/haneul/110.jpg\"\n}",
    );
    support::round_trip::<TalkProfile>("{\n  \"nickName\": \"하늘바라기\"\n}");
    support::round_trip::<
        TalkProfile,
    >(
        "{\n  \"profileImageURL\": \"https://img.example.com/haneul/640.jpg\",\n  \"thumbnailURL\": \"https://img.example.com/haneul/110.jpg\"\n}",
    );
    support::round_trip::<TalkProfile>("{}");
}

#[test]
fn friends() {
    support::round_trip::<
        Friends,
    >(
        "{\n  \"after_url\": \"https://kapi.kakao.com/v1/api/talk/friends?offset=3&limit=3&order=asc\",\n  \"elements\": [\n    {\n      \"id\": 2468013579246801357,\n      \"uuid\": \"q7Xk2mVbR9t-Lw4hYc1NzP8_dA\",\n      \"favorite\": true,\n      \"profile_nickname\": \"바다소리\",\n      \"profile_thumbnail_image\": \"https://img.example.com/bada/110.jpg\"\n    },\n    {\n      \"id\": 1357924680135792468,\n      \"uuid\": \"Zt5-uJ0eWg3KsB6nQo9yHf2_xE\",\n      \"favorite\": false,\n      \"profile_nickname\": \"나무늘보\",\n      \"profile_thumbnail_image\": \"https://img.example.com/namu/110.jpg\"\n    },\n    {\n      \"id\": 3141592653589793238,\n      \"uuid\": \"c4Rv8pMd_1LxTa7-iUy5GkS0jO\",\n      \"favorite\": false,\n      \"profile_nickname\": \"달빛\",\n      \"profile_thumbnail_image\": \"https://img.example.com/dal/110.jpg\"\n    }\n  ],\n  \"total_count\": 5,\n  \"favorite_count\": 1\n}",
    );
    support::round_trip::<
        Friends,
    >(
        "{\n  \"before_url\": \"https://kapi.kakao.com/v1/api/talk/friends?offset=0&limit=3&order=asc\",\n  \"after_url\": null,\n  \"elements\": [\n    {\n      \"id\": 2718281828459045235,\n      \"uuid\": \"h9Nf-6wEzQ2bXr_3CvJ8mD5tKs\",\n      \"favorite\": false,\n      \"profile_nickname\": \"솔방울\",\n      \"profile_thumbnail_image\": \"https://img.example.com/sol/110.jpg\"\n    },\n    {\n      \"uuid\": \"Y1gO_7aPi4UlSk-0xTe9VcB3nW\",\n      \"favorite\": false,\n      \"profile_nickname\": \"Juniper\",\n      \"profile_thumbnail_image\": \"\"\n    }\n  ],\n  \"total_count\": 5,\n  \"favorite_count\": 1\n}",
    );
}

#[test]
fn profiles() {
    support::round_trip::<
        TalkProfiles,
    >(
        "{\n  \"viewer\": {\n    \"user_id\": 12345,\n    \"nickname\": \"산들바람\",\n    \"profile_image_url\": \"https://img.example.com/sandeul/640.jpg\",\n    \"thumbnail_image_url\": \"https://img.example.com/sandeul/110.jpg\"\n  },\n  \"targets\": [\n    {\n      \"user_id\": 9876,\n      \"nickname\": \"은하수\",\n      \"profile_image_url\": \"https://img.example.com/eunha/640.jpg\",\n      \"thumbnail_image_url\": \"https://img.example.com/eunha/110.jpg\"\n    },\n    {\n      \"user_id\": 5432,\n      \"nickname\": \"Rowan\",\n      \"profile_image_url\": \"https://img.example.com/rowan/640.jpg\",\n      \"thumbnail_image_url\": \"https://img.example.com/rowan/110.jpg\"\n    }\n  ]\n}",
    );
    support::round_trip::<
        TalkProfiles,
    >(
        "{\n  \"targets\": [\n    {\n      \"user_id\": 9876,\n      \"nickname\": \"은하수\"\n    }\n  ]\n}",
    );
}
