// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `profiles`: Returns the KakaoTalk profiles of many users of the service.

use reqwest::Method;
use reqwest::header::HeaderValue;

use crate::auth::AdminKeyClient;
use crate::runtime::bulk::{Bulk, Plan};
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::form::FORM;
use crate::runtime::response::request;
use crate::types::{TalkProfileInfo, TalkProfiles, UserId};

static CONTENT_TYPE: HeaderValue = HeaderValue::from_static(
    "application/x-www-form-urlencoded;charset=utf-8",
);

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::POST, Place::Body), (Method::GET, Place::Query)],
    content_type: Some(&CONTENT_TYPE),
    body: Some(&FORM),
    repeatable: true,
    parameters: &[
        Parameter {
            min: 1,
            sensitive: true,
            ..Parameter::new("target_ids", Rule::List)
        },
        Parameter {
            fixed: Some("user_id"),
            ..Parameter::new("target_id_type", Rule::Text)
        },
        Parameter {
            sensitive: true,
            ..Parameter::new("viewer_id", Rule::Long)
        },
        Parameter {
            fixed: Some("user_id"),
            with: Some("viewer_id"),
            ..Parameter::new("viewer_id_type", Rule::Text)
        },
    ],
    ..Endpoint::new("profiles", "/v2/api/talk/profiles")
};

static BULK: Plan<TalkProfiles, UserId, TalkProfileInfo> = Plan {
    decode: decode::object,
    list: "target_ids",
    most: 100,
    unknown: &["-2", "-101"],
    items: |answer| answer.targets,
    key: |item| item.user_id,
};

impl AdminKeyClient {
    /// Returns the KakaoTalk profiles of many users of the service.
    ///
    /// With `viewer_id` they are as that user, the viewer, sees them. If even one of the targets has not
    /// joined the service, the whole call fails, with code `-101` or `-2`; Kakao's page does not say which
    /// comes when.
    ///
    /// `POST/GET /v2/api/talk/profiles`, documented at [KakaoTalk Social: REST API (Korean
    /// page)](https://developers.kakao.com/docs/latest/ko/kakaotalk-social/rest-api).
    ///
    /// Prerequisites: Platform registration; Kakao Login switched on; Consent items; Login of the user.
    ///
    /// Needs consent to `profile` or `profile_nickname` or `profile_image`. Fields to which a person has
    /// not consented are absent, with status 200.
    ///
    /// - `target_ids`: The users whose profiles are wanted. At least 1: the client refuses fewer. Kept out
    ///   of `Debug`. No source states how many ids one call takes. Its nearest relative, `/v2/app/users`,
    ///   takes 100, or 20 with `property_keys`. The client checks no maximum, and refuses an empty list
    ///   since the parameter is required.
    ///
    /// Both POST and GET work; prefer POST. Of GET, Kakao's page shows a form body, while its other pages
    /// put the parameters of GET into the query. `Content-Type` is required with both.
    ///
    /// Since 2025-12-03 the admin key must allow this very API, called "Kakao Talk Profiles by User List";
    /// otherwise code `-3` is returned.
    ///
    /// If a target has set up multi profiles, the profile is returned with the multi profile applied. What
    /// nickname and image URLs hold follows Kakao's display priority of profiles.
    ///
    /// The other two calls ask for a user's own profile or friends with that user's credential. This one
    /// lets the administrator of the service ask about its users with the admin key.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: kakaotalk_social::Client) -> Result<(), kakaotalk_social::Error> {
    /// # let admin_key = "";
    /// let answer = client.with_admin_key(admin_key).profiles([9876, 5432]).viewer_id(12345).await?;
    /// println!("{}", answer.targets.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn profiles(
        &self,
        target_ids: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> ProfilesRequest {
        let mut call = self.view.call(&ENDPOINT);
        call.set_list::<UserId>("target_ids", target_ids);
        ProfilesRequest { call }
    }
}

/// A request to `profiles`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ProfilesRequest {
    call: Call,
}

impl ProfilesRequest {
    /// The user through whose eyes the profiles are seen. Without it, only the profiles of `target_ids` are
    /// returned. Kept out of `Debug`.
    pub fn viewer_id(mut self, viewer_id: impl Into<UserId>) -> Self {
        self.call.set::<UserId>("viewer_id", viewer_id.into());
        self
    }

    /// Sends it with GET instead of POST: the same parameters in the query, and no body.
    pub fn via_get(mut self) -> Self {
        self.call.switch_to(&Method::GET);
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - [`ErrorCode::NOT_REGISTERED_USER`](crate::ErrorCode::NOT_REGISTERED_USER) (`-101`): A target has
    ///   not joined the service.
    /// - [`ErrorCode::ILLEGAL_PARAMS`](crate::ErrorCode::ILLEGAL_PARAMS) (`-2`): The cause is that of
    ///   `-101`, or another parameter is wrong.
    /// - [`ErrorCode::UNSUPPORTED_API`](crate::ErrorCode::UNSUPPORTED_API) (`-3`): The consent item is
    ///   switched off, or this admin key may not call the API.
    /// - [`ErrorCode::INVALID_TOKEN`](crate::ErrorCode::INVALID_TOKEN) (`-401`): The admin key is wrong, or
    ///   the caller's IP address is not registered.
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<TalkProfiles, Error> {
        self.call.send(decode::object).await
    }

    /// Asks for any number of `target_ids`, 100 in a call, and tells for each whether the API knows it,
    /// where one call would fail as a whole. Of each answer only `targets` is kept. [`Bulk`] says what that
    /// costs.
    pub fn in_bulk(self) -> Bulk<UserId, TalkProfileInfo> {
        Bulk::new(self.call, &BULK)
    }
}

request!(ProfilesRequest -> TalkProfiles, decode::object);
