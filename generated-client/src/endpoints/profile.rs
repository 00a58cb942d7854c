// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `profile`: Returns the KakaoTalk profile of the logged-in user.

use reqwest::Method;

use crate::auth::AccessTokenClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Place};
use crate::runtime::error::Error;
use crate::runtime::response::request;
use crate::types::TalkProfile;

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    ..Endpoint::new("profile", "/v1/api/talk/profile")
};

impl AccessTokenClient {
    /// Returns the KakaoTalk profile of the logged-in user.
    ///
    /// It is that of the KakaoTalk connected to the user's Kakao Account; without one the call fails.
    ///
    /// `GET /v1/api/talk/profile`, documented at [KakaoTalk Social: REST API (Korean
    /// page)](https://developers.kakao.com/docs/latest/ko/kakaotalk-social/rest-api).
    ///
    /// Prerequisites: Platform registration; Kakao Login switched on; Consent items; Login of the user.
    ///
    /// Needs consent to `profile` or `profile_nickname` or `profile_image`. Fields without consent are
    /// absent; without any consent the response is `{}`, with status 200.
    ///
    /// A KakaoTalk profile is not a Kakao Account profile, which `/v2/user/me` returns. They can differ
    /// unless the user has chosen "Always keep it up to date" in KakaoTalk's settings.
    ///
    /// Since 2021-06-25 the profile consent item is split into nickname and profile image, each set up by
    /// itself, so that a service can ask for just what it needs. An app with the old item still gets both
    /// through it.
    ///
    /// To move such an app to the split items, ask on DevTalk, Kakao's developer forum. Take care: the
    /// composition of the response may change with the move. Kakao's notice has the details.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: kakaotalk_social::Client) -> Result<(), kakaotalk_social::Error> {
    /// # let access_token = "";
    /// let answer = client.with_access_token(access_token).profile().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn profile(&self) -> ProfileRequest {
        ProfileRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `profile`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ProfileRequest {
    call: Call,
}

impl ProfileRequest {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - [`ErrorCode::NOT_TALK_USER`](crate::ErrorCode::NOT_TALK_USER) (`-501`): No KakaoTalk is connected
    ///   to the user's Kakao Account, or its use is on hold.
    /// - [`ErrorCode::INVALID_TOKEN`](crate::ErrorCode::INVALID_TOKEN) (`-401`): The access token is
    ///   invalid or expired, or the caller's IP address or domain is not registered.
    /// - [`ErrorCode::UNSUPPORTED_API`](crate::ErrorCode::UNSUPPORTED_API) (`-3`): Probably the app has not
    ///   switched on any of the consent items; no source shows it for this call.
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<TalkProfile, Error> {
        self.call.send(decode::object).await
    }
}

request!(ProfileRequest -> TalkProfile, decode::object);
