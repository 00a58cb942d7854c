// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.

use std::fmt::Debug;

use kakaotalk_social::{Friends, TalkProfile, TalkProfiles};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn round_trip<T: Debug + DeserializeOwned + PartialEq + Serialize>(sample: &str) {
    let value: T = serde_json::from_str(sample).expect(sample);
    let encoded = serde_json::to_string(&value).expect(sample);
    let again: T = serde_json::from_str(&encoded).expect(&encoded);
    assert_eq!(value, again);
}

#[test]
fn profile() {
    let samples = [
        r#"{
          "nickName": "하늘바라기",
          "profileImageURL": "https://img.example.com/haneul/640.jpg",
          "thumbnailURL": "https://img.example.com/haneul/110.jpg"
        }"#,
        r#"{
          "nickName": "하늘바라기"
        }"#,
        r#"{
          "profileImageURL": "https://img.example.com/haneul/640.jpg",
          "thumbnailURL": "https://img.example.com/haneul/110.jpg"
        }"#,
        r#"{}"#,
    ];
    samples.into_iter().for_each(round_trip::<TalkProfile>);
}

#[test]
fn friends() {
    let samples = [
        r#"{
          "elements": [
            {
              "id": 2468013579246801357,
              "uuid": "q7Xk2mVbR9t-Lw4hYc1NzP8_dA",
              "favorite": true,
              "profile_nickname": "바다소리",
              "profile_thumbnail_image": "https://img.example.com/bada/110.jpg"
            },
            {
              "uuid": "Y1gO_7aPi4UlSk-0xTe9VcB3nW",
              "favorite": false,
              "profile_nickname": "Juniper",
              "profile_thumbnail_image": ""
            }
          ],
          "total_count": 2,
          "favorite_count": 1
        }"#,
        r#"{
          "after_url": "https://kapi.kakao.com/v1/api/talk/friends?offset=3&limit=3&order=asc",
          "elements": [
            {
              "id": 2468013579246801357,
              "uuid": "q7Xk2mVbR9t-Lw4hYc1NzP8_dA",
              "favorite": true,
              "profile_nickname": "바다소리",
              "profile_thumbnail_image": "https://img.example.com/bada/110.jpg"
            },
            {
              "id": 1357924680135792468,
              "uuid": "Zt5-uJ0eWg3KsB6nQo9yHf2_xE",
              "favorite": false,
              "profile_nickname": "나무늘보",
              "profile_thumbnail_image": "https://img.example.com/namu/110.jpg"
            },
            {
              "id": 3141592653589793238,
              "uuid": "c4Rv8pMd_1LxTa7-iUy5GkS0jO",
              "favorite": false,
              "profile_nickname": "달빛",
              "profile_thumbnail_image": "https://img.example.com/dal/110.jpg"
            }
          ],
          "total_count": 5,
          "favorite_count": 1
        }"#,
        r#"{
          "before_url": "https://kapi.kakao.com/v1/api/talk/friends?offset=0&limit=3&order=asc",
          "after_url": null,
          "elements": [
            {
              "id": 2718281828459045235,
              "uuid": "h9Nf-6wEzQ2bXr_3CvJ8mD5tKs",
              "favorite": false,
              "profile_nickname": "솔방울",
              "profile_thumbnail_image": "https://img.example.com/sol/110.jpg"
            },
            {
              "uuid": "Y1gO_7aPi4UlSk-0xTe9VcB3nW",
              "favorite": false,
              "profile_nickname": "Juniper",
              "profile_thumbnail_image": ""
            }
          ],
          "total_count": 5,
          "favorite_count": 1
        }"#,
    ];
    samples.into_iter().for_each(round_trip::<Friends>);
}

#[test]
fn profiles() {
    let samples = [
        r#"{
          "viewer": {
            "user_id": 12345,
            "nickname": "산들바람",
            "profile_image_url": "https://img.example.com/sandeul/640.jpg",
            "thumbnail_image_url": "https://img.example.com/sandeul/110.jpg"
          },
          "targets": [
            {
              "user_id": 9876,
              "nickname": "은하수",
              "profile_image_url": "https://img.example.com/eunha/640.jpg",
              "thumbnail_image_url": "https://img.example.com/eunha/110.jpg"
            },
            {
              "user_id": 5432,
              "nickname": "Rowan",
              "profile_image_url": "https://img.example.com/rowan/640.jpg",
              "thumbnail_image_url": "https://img.example.com/rowan/110.jpg"
            }
          ]
        }"#,
        r#"{
          "targets": [
            {
              "user_id": 9876,
              "nickname": "은하수"
            }
          ]
        }"#,
    ];
    samples.into_iter().for_each(round_trip::<TalkProfiles>);
}
