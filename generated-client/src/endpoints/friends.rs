// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! `friends`: Returns one page of the KakaoTalk friends of the logged-in user.

use std::mem;

use reqwest::Method;

use crate::auth::AccessTokenClient;
use crate::runtime::call::Call;
use crate::runtime::decode;
use crate::runtime::endpoint::{Endpoint, Parameter, Place, Rule};
use crate::runtime::error::Error;
use crate::runtime::page::{ItemStream, PageStream, Pages};
use crate::runtime::page_url;
use crate::runtime::response::request;
use crate::types::{Friend, FriendOrder, Friends, Order};

static ENDPOINT: Endpoint = Endpoint {
    methods: &[(Method::GET, Place::Query)],
    repeatable: true,
    parameters: &[
        Parameter {
            default: Some("0"),
            ..Parameter::new("offset", Rule::Integer)
        },
        Parameter {
            max: 100,
            default: Some("10"),
            ..Parameter::new("limit", Rule::Integer)
        },
        Parameter {
            default: Some("asc"),
            ..Parameter::new("order", Rule::Word)
        },
        Parameter {
            default: Some("favorite"),
            ..Parameter::new("friend_order", Rule::Word)
        },
    ],
    ..Endpoint::new("friends", "/v1/api/talk/friends")
};

static PAGES: Pages<Friends, Friend> = Pages {
    decode: decode::object,
    items: |page| mem::take(&mut page.elements),
    count: |page| page.elements.len(),
    next: |page, _| page_url::next(page.after_url.clone()),
};

impl AccessTokenClient {
    /// Returns one page of the KakaoTalk friends of the logged-in user.
    ///
    /// They are friends in the KakaoTalk connected to the user's Kakao Account; without one the call fails.
    /// Not all are listed: see the notes. For all pages, follow `after_url` until there is none, as the
    /// program below does.
    ///
    /// `GET /v1/api/talk/friends`, documented at [KakaoTalk Social: REST API (Korean
    /// page)](https://developers.kakao.com/docs/latest/ko/kakaotalk-social/rest-api).
    ///
    /// Prerequisites: Permission to use the API; Platform registration; Kakao Login switched on; Consent
    /// items; Login of the user.
    ///
    /// Needs consent to `friends`. Without consent the call fails with code `-402`.
    ///
    /// The list holds only friends who are linked to the app, have consented to `friends`, are neither
    /// hidden nor blocked by the user and, since 2022-05-17, keep their profile open.
    ///
    /// A list longer than `limit` comes in pages.
    ///
    /// For favorites first, set `order` to `asc` and `friend_order` to `favorite`. For nicknames in
    /// ascending order, favorites or not, set them to `asc` and `nickname`.
    ///
    /// By default the list is sorted on the basis of Korean, or of English if a language was set with a
    /// Kakao SDK. With `favorite`, favorites and the other friends are each in the same detailed order,
    /// which Kakao's page announces but, as far as it could be read, does not list.
    ///
    /// What is learned of friends may serve only the purpose that was stated. It may not be analysed,
    /// combined with other data, passed on to other users, or stored except to improve the user experience.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: kakaotalk_social::Client) -> Result<(), kakaotalk_social::Error> {
    /// # let access_token = "";
    /// let answer = client.with_access_token(access_token).friends().limit(100).await?;
    /// println!("{}", answer.total_count);
    /// # Ok(())
    /// # }
    /// ```
    pub fn friends(&self) -> FriendsRequest {
        FriendsRequest {
            call: self.view.call(&ENDPOINT),
        }
    }
}

/// A request to `friends`, to be completed and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct FriendsRequest {
    call: Call,
}

impl FriendsRequest {
    /// Where in the friends list the page starts. Default: `0`.
    pub fn offset(mut self, offset: i32) -> Self {
        self.call.set("offset", offset);
        self
    }

    /// The most friends that one page holds; without it, 10. Kakao states no minimum. Default: `10`. At
    /// most 100: the client refuses more. The client checks no minimum; one strict third-party client
    /// allows 0.
    pub fn limit(mut self, limit: i32) -> Self {
        self.call.set("limit", limit);
        self
    }

    /// The direction in which the list is sorted. Default: `asc`.
    pub fn order(mut self, order: impl Into<Order>) -> Self {
        self.call.set::<Order>("order", order.into());
        self
    }

    /// What the list is sorted by. Default: `favorite`.
    pub fn friend_order(mut self, friend_order: impl Into<FriendOrder>) -> Self {
        self.call.set::<FriendOrder>("friend_order", friend_order.into());
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.
    ///
    /// - [`ErrorCode::INSUFFICIENT_SCOPE`](crate::ErrorCode::INSUFFICIENT_SCOPE) (`-402`): The user has not
    ///   consented to share the friends list.
    /// - [`ErrorCode::UNSUPPORTED_API`](crate::ErrorCode::UNSUPPORTED_API) (`-3`): The app has not switched
    ///   on the consent item for friends.
    /// - [`ErrorCode::PERMISSION_DENIED`](crate::ErrorCode::PERMISSION_DENIED) (`-5`): The app has not been
    ///   granted permission to use this API.
    /// - [`ErrorCode::NOT_TALK_USER`](crate::ErrorCode::NOT_TALK_USER) (`-501`): No KakaoTalk is connected
    ///   to the user's Kakao Account, or its use is on hold.
    /// - [`ErrorCode::INVALID_TOKEN`](crate::ErrorCode::INVALID_TOKEN) (`-401`): The access token is
    ///   invalid or expired, or the caller's IP address or domain is not registered.
    /// - Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode).
    ///
    /// # Panics
    ///
    /// In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.
    pub async fn send(self) -> Result<Friends, Error> {
        self.call.send(decode::object).await
    }

    /// Turns to the page that a URL from an answer leads to.
    ///
    /// Only its query is used, and of that only what this call takes: the call goes to the API's own URL, whatever
    /// host the URL names. Its values replace those that were set before; what is set afterwards replaces them. If it
    /// cannot be parsed, or holds a value that the call does not take, sending fails with
    /// [`ErrorKind::Paging`](crate::ErrorKind::Paging).
    pub fn from_page_url(mut self, url: &str) -> Self {
        self.call.turn_to(url);
        self
    }

    /// All items from here on, fetched page by page as they are asked for.
    pub fn into_stream(self) -> ItemStream<Friends, Friend> {
        ItemStream::new(self.call, &PAGES)
    }

    /// All pages from here on, each fetched when it is asked for.
    pub fn into_page_stream(self) -> PageStream<Friends> {
        PageStream::new(self.call, &PAGES)
    }
}

request!(FriendsRequest -> Friends, decode::object);
