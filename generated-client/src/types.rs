// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the KakaoTalk Social API.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::runtime::aliases::aliases;
use crate::runtime::convert::convert;
use crate::runtime::decode;
use crate::runtime::redact;

/// A user's unique id within one app, assigned when the Kakao Account and the app are linked.
///
/// It may have 19 digits, more than 2^53: read it as a 64-bit number. JavaScript and whatever makes a
/// floating point number of it change its last digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserId(pub i64);

convert!(UserId(i64));

/// A reference code of a friend, different for each. KakaoTalk messages are addressed with it.
///
/// The message API takes it in `receiver_uuids`, as JSON text such as `["…","…"]`; not a user id.
///
/// It may change with the state of the account, so it is no stable key; nor is it an RFC 4122 UUID.
///
/// It differs from app to app; a value of another app is refused with code `-2`.
///
/// The client takes any text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct FriendUuid(pub String);

convert!(FriendUuid(String));

/// The direction in which friends are sorted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Order {
    /// `asc`: Ascending.
    Asc,
    /// `desc`: Descending, the reverse of `asc`.
    Desc,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl Order {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Asc => "asc",
            Self::Desc => "desc",
            Self::Unknown(value) => value,
        }
    }
}

impl From<Cow<'_, str>> for Order {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "asc" => Self::Asc,
            "desc" => Self::Desc,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum Order);

/// What friends are sorted by.
///
/// The SDKs for iOS and Android also know `age`, which needs special permission.
///
/// `age` can be given as an unlisted value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FriendOrder {
    /// `favorite`: Favorites first, then all others.
    Favorite,
    /// `nickname`: By nickname, favorites or not.
    Nickname,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl FriendOrder {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Favorite => "favorite",
            Self::Nickname => "nickname",
            Self::Unknown(value) => value,
        }
    }
}

impl From<Cow<'_, str>> for FriendOrder {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "favorite" => Self::Favorite,
            "nickname" => Self::Nickname,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum FriendOrder);

/// The KakaoTalk profile of the logged-in user.
#[derive(Clone, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct TalkProfile {
    /// The nickname in KakaoTalk. It is missing if the user has not consented.
    ///
    /// Needs consent to `profile` or `profile_nickname`.
    ///
    /// Kept out of `Debug`.
    #[serde(rename = "nickName", skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
    /// The URL of the profile image.
    ///
    /// Size of the image: 640 × 640 px.
    ///
    /// Promised to be `https` only.
    ///
    /// Needs consent to `profile` or `profile_image`.
    ///
    /// Also read as `profileImageUrl`.
    ///
    /// Kept out of `Debug`.
    ///
    /// No image URL is stable: as soon as the user changes or removes the picture, a stored one returns
    /// HTTP 404, unless the user's profile history is on.
    ///
    /// In the SDK's test data it begins with `http://`, and the SDK asks with `secure_resource=true`,
    /// undocumented here. The client checks no scheme and sends no such parameter.
    #[serde(rename = "profileImageURL", skip_serializing_if = "Option::is_none")]
    pub profile_image_url: Option<String>,
    /// The URL of the thumbnail of the profile image. Like the image, it is not stable.
    ///
    /// Size of the image: 110 × 110 px.
    ///
    /// Promised to be `https` only.
    ///
    /// Needs consent to `profile` or `profile_image`.
    ///
    /// Also read as `thumbnailUrl`.
    ///
    /// Kept out of `Debug`.
    #[serde(rename = "thumbnailURL", skip_serializing_if = "Option::is_none")]
    pub thumbnail_url: Option<String>,
    /// The user's id.
    ///
    /// Kept out of `Debug`.
    ///
    /// Kakao's newest page lists it as required; the page of these docs lacks it.
    ///
    /// The client takes it as optional.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
    /// The country where the user uses KakaoTalk.
    ///
    /// Kept out of `Debug`.
    ///
    /// It is still in the SDK's models and test data, and the client still reads it.
    #[deprecated(note = "See Kakao's notice.")]
    #[serde(rename = "countryISO", skip_serializing_if = "Option::is_none")]
    pub country_iso: Option<String>,
}

impl TalkProfile {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

impl fmt::Debug for TalkProfile {
    #[expect(deprecated, reason = "the fields are there all the same")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TalkProfile")
            .field("nickname", &redact::Redacted::option(self.nickname.as_ref()))
            .field(
                "profile_image_url",
                &redact::Redacted::option(self.profile_image_url.as_ref()),
            )
            .field(
                "thumbnail_url",
                &redact::Redacted::option(self.thumbnail_url.as_ref()),
            )
            .field("id", &redact::Redacted::option(self.id.as_ref()))
            .field("country_iso", &redact::Redacted::option(self.country_iso.as_ref()))
            .finish()
    }
}

aliases!(TalkProfile {
    nickname: optional "nickName",
    profile_image_url: optional "profileImageURL" or "profileImageUrl" as profile_image_url_2,
    thumbnail_url: optional "thumbnailURL" or "thumbnailUrl" as thumbnail_url_2,
    id: optional "id",
    country_iso: optional "countryISO",
});

/// A page of the friends list.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Friends {
    /// The friends of this page.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    ///
    /// Without friends it is missing or `[]`.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub elements: Vec<Friend>,
    /// How many friends there are in all.
    pub total_count: i32,
    /// The URL of the page before, missing or null where there is none.
    ///
    /// Kept out of `Debug`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_url: Option<String>,
    /// The URL of the next page, missing or null where there is none. A GET of it with the access token
    /// alone, without further parameters, returns that page; first check that it leads to the API's own
    /// host.
    ///
    /// Kept out of `Debug`.
    ///
    /// Never log it: at the similar `/v1/user/ids` it holds the key of the app.
    ///
    /// In the SDK's test data it has the scheme `http`, another host and path and further parameters. The
    /// client uses only its query, and of that only the call's parameters, on the call's own URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_url: Option<String>,
    /// How many friends are favorites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub favorite_count: Option<i32>,
}

impl Friends {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(total_count: i32) -> Self {
        Self {
            elements: Vec::new(),
            total_count,
            before_url: None,
            after_url: None,
            favorite_count: None,
        }
    }
}

impl fmt::Debug for Friends {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Friends")
            .field("elements", &self.elements)
            .field("total_count", &self.total_count)
            .field("before_url", &redact::Redacted::option(self.before_url.as_ref()))
            .field("after_url", &redact::Redacted::option(self.after_url.as_ref()))
            .field("favorite_count", &self.favorite_count)
            .finish()
    }
}

/// A KakaoTalk friend.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Friend {
    /// The friend's user id.
    ///
    /// Kept out of `Debug`.
    ///
    /// Required on Kakao's page, but optional in all SDKs, and missing from a friend in their test data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
    /// A reference code, different for each friend. KakaoTalk messages are sent with it.
    ///
    /// Kept out of `Debug`.
    pub uuid: FriendUuid,
    /// Whether the user has marked this friend as a favorite.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub favorite: Option<bool>,
    /// The nickname in the friend's profile.
    ///
    /// Kept out of `Debug`.
    ///
    /// It may be missing, and was seen so; no source says when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_nickname: Option<String>,
    /// The URL of the thumbnail of the friend's profile image.
    ///
    /// Promised to be `https` only.
    ///
    /// Kept out of `Debug`.
    ///
    /// Of a friend without a picture it may be `""`.
    ///
    /// A stored URL returns HTTP 404 as soon as the friend changes or removes the picture, unless the
    /// friend's profile history is on.
    ///
    /// In the SDK's test data it begins with `http://`. The client checks no scheme and hands on the empty
    /// text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_thumbnail_image: Option<String>,
    /// The message-block status of the friend. By the field's name, `true` means that messages are allowed.
    ///
    /// Still returned, but always `true` since 2022-05-17.
    #[deprecated(
        note = "No longer used since Kakao added the setting that opens a profile."
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_msg: Option<bool>,
}

impl Friend {
    /// One with all that is always there; the rest is to be filled field by field.
    #[expect(deprecated, reason = "the fields are there all the same")]
    pub fn new(uuid: FriendUuid) -> Self {
        Self {
            id: None,
            uuid,
            favorite: None,
            profile_nickname: None,
            profile_thumbnail_image: None,
            allowed_msg: None,
        }
    }
}

impl fmt::Debug for Friend {
    #[expect(deprecated, reason = "the fields are there all the same")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Friend")
            .field("id", &redact::Redacted::option(self.id.as_ref()))
            .field("uuid", &redact::Redacted)
            .field("favorite", &self.favorite)
            .field(
                "profile_nickname",
                &redact::Redacted::option(self.profile_nickname.as_ref()),
            )
            .field(
                "profile_thumbnail_image",
                &redact::Redacted::option(self.profile_thumbnail_image.as_ref()),
            )
            .field("allowed_msg", &self.allowed_msg)
            .finish()
    }
}

/// The KakaoTalk profiles of many users.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TalkProfiles {
    /// The profile of the user given as `viewer_id`.
    ///
    /// Only if `viewer_id` was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub viewer: Option<TalkProfileInfo>,
    /// The profiles of the users given as `target_ids`.
    ///
    /// **Important**: for a target who is the viewer's friend, nickname and images are those of the multi
    /// profile that the viewer sees.
    pub targets: Vec<TalkProfileInfo>,
}

impl TalkProfiles {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(targets: Vec<TalkProfileInfo>) -> Self {
        Self { viewer: None, targets }
    }
}

/// The KakaoTalk profile of one of many users.
///
/// Kakao's page names the images in two ways: its table `profile_image` and `thumbnail_image`, its
/// sample with images `profile_image_url` and `thumbnail_image_url`. No source settles which is sent;
/// be ready for both.
#[derive(Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct TalkProfileInfo {
    /// The user's unique id, assigned per app when the Kakao Account and the app are linked.
    ///
    /// Kept out of `Debug`.
    pub user_id: UserId,
    /// The nickname of the KakaoTalk profile.
    ///
    /// Needs consent to `profile_nickname` or `profile`.
    ///
    /// Kept out of `Debug`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
    /// The URL of the profile image.
    ///
    /// Needs consent to `profile_image` or `profile`.
    ///
    /// Also read as `profile_image`.
    ///
    /// Kept out of `Debug`.
    ///
    /// It is not stable: a stored one returns HTTP 404 once the user has changed the picture, unless the
    /// user's profile history is on.
    ///
    /// Only the file name in the page's sample, `img_640x640.jpg`, suggests a size.
    ///
    /// If both names come, the first value that is not null counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_image_url: Option<String>,
    /// The URL of the thumbnail of the profile image. When the user changes the profile, the old image URLs
    /// are deleted.
    ///
    /// Needs consent to `profile_image` or `profile`.
    ///
    /// Also read as `thumbnail_image`.
    ///
    /// Kept out of `Debug`.
    ///
    /// Its size, too, is suggested only by a file name, `img_110x110.jpg`.
    ///
    /// As with the image, the first value that is not null counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thumbnail_image_url: Option<String>,
}

impl TalkProfileInfo {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(user_id: UserId) -> Self {
        Self {
            user_id,
            nickname: None,
            profile_image_url: None,
            thumbnail_image_url: None,
        }
    }
}

impl fmt::Debug for TalkProfileInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TalkProfileInfo")
            .field("user_id", &redact::Redacted)
            .field("nickname", &redact::Redacted::option(self.nickname.as_ref()))
            .field(
                "profile_image_url",
                &redact::Redacted::option(self.profile_image_url.as_ref()),
            )
            .field(
                "thumbnail_image_url",
                &redact::Redacted::option(self.thumbnail_image_url.as_ref()),
            )
            .finish()
    }
}

aliases!(TalkProfileInfo {
    user_id: always "user_id",
    nickname: optional "nickname",
    profile_image_url: optional "profile_image_url" or "profile_image" as profile_image_url_2,
    thumbnail_image_url: optional "thumbnail_image_url" or "thumbnail_image" as thumbnail_image_url_2,
});
