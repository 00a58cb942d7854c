// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `profile`: Gets the KakaoTalk profile of the logged-in user.

use reqwest::Method;

use crate::auth::AccessTokenClient;
use crate::runtime::call::{Call, Endpoint, request};
use crate::runtime::error::Error;
use crate::types::TalkProfile;

static ENDPOINT: Endpoint = Endpoint {
    name: "profile",
    method: Method::GET,
    path: "/v1/api/talk/profile",
    content_type: None,
    safe: true,
    parameters: &[],
};

impl AccessTokenClient {
    /// Gets the KakaoTalk profile of the logged-in user.
    ///
    /// Answers with the profile of the KakaoTalk that is connected to the user's Kakao Account. Without
    /// such a KakaoTalk the call fails. A KakaoTalk profile is not a Kakao Account profile; Kakao's
    /// Concepts page explains the difference.
    ///
    /// Since 2021-06-25 the profile consent item is split into nickname and profile image, so that a
    /// service can ask for just what it needs. An app with the old item still gets both through it. To move
    /// such an app to the split items, ask on DevTalk, Kakao's developer forum; the composition of the
    /// answer may change with the move. Kakao's notice has the details.
    ///
    /// `GET /v1/api/talk/profile`, documented at [KakaoTalk Social: REST API (Korean
    /// page)](https://developers.kakao.com/docs/latest/ko/kakaotalk-social/rest-api).
    ///
    /// Prerequisites: Platform registration; Kakao Login switched on; Consent items; Login of the user.
    ///
    /// Needs consent to `profile` or `profile_nickname` or `profile_image`. Without consent: The call
    /// succeeds (HTTP 200), but fields without consent are absent. Without any consent the answer is `{}`.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: kakaotalk_social::Client) -> Result<(), kakaotalk_social::Error> {
    /// # let access_token = "";
    /// let answer = client.with_access_token(access_token).profile().send().await?;
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
    /// - [`ErrorCode::NOT_TALK_USER`](crate::ErrorCode::NOT_TALK_USER) (`-501`): The user's Kakao Account
    ///   has no KakaoTalk, or its use is on hold.
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<TalkProfile, Error> {
        self.call.send().await
    }
}

request!(ProfileRequest -> TalkProfile);
