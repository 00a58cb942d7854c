// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The error codes of the API, and what an error can be asked.

use std::fmt;

use serde_json::Value;

use crate::runtime::codes::codes;
use crate::runtime::error::{Catalog, Error, ErrorBody};

/// An error code. The known ones are constants; any other number is a code too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(i32);

impl ErrorCode {
    /// The number on the wire.
    pub fn get(self) -> i32 {
        self.0
    }

    /// The name of its constant, if it has one.
    pub fn name(self) -> Option<&'static str> {
        CATALOG.known(&self.to_string()).map(|known| known.name)
    }
}

impl From<i32> for ErrorCode {
    fn from(code: i32) -> Self {
        Self(code)
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

codes! {
    ErrorCode = Self;

    /// Kakao has a temporary failure inside. The token remains valid.
    ///
    /// Code `-1`, documented with HTTP status 400; the same call may succeed a little later. Source: [REST
    /// API: Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    INTERNAL_ERROR = -1 {
        remedy: "Call again a little later.",
        retry: true, invalid_token: false
    }

    /// A parameter is missing, of the wrong type or out of range, or the token is malformed.
    ///
    /// Code `-2`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    ///
    /// The message on `target_ids` means that some of them are of users who have not joined; what to do is
    /// told at `-101`.
    ILLEGAL_PARAMS = -2 {
        remedy: "Correct the parameters or the token before calling again.",
        retry: false, invalid_token: false
    }

    /// The app has not switched on the feature or consent item, or the admin key may not call this API.
    ///
    /// Code `-3`, documented with HTTP status 403; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    UNSUPPORTED_API = -3 {
        remedy: "Switch on the feature and its consent item in the app's settings. For a call with the admin key, allow it the API there.",
        retry: false, invalid_token: false
    }

    /// The account is under a sanction.
    ///
    /// Code `-4`, documented with HTTP status 403; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    BLOCKED_ACCOUNT = -4 {
        remedy: "Stop calling for this user.",
        retry: false, invalid_token: false
    }

    /// The app has no permission to use this API.
    ///
    /// Code `-5`, documented with HTTP status 403; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    PERMISSION_DENIED = -5 {
        remedy: "Apply to Kakao for permission to use this API.",
        retry: false, invalid_token: false
    }

    /// The Kakao service forbids this action.
    ///
    /// Code `-6`, documented with HTTP status 403; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    FORBIDDEN_ACTION = -6 {
        remedy: "Change the request to an action that the service allows.",
        retry: false, invalid_token: false
    }

    /// The service is under maintenance or in trouble.
    ///
    /// Code `-7`, documented with HTTP status 400; the same call may succeed a little later. Source: [REST
    /// API: Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    SERVICE_UNAVAILABLE = -7 {
        remedy: "Call again later.",
        retry: true, invalid_token: false
    }

    /// A header of the request is wrong.
    ///
    /// Code `-8`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    ILLEGAL_HEADERS = -8 {
        remedy: "Correct the headers of the request.",
        retry: false, invalid_token: false
    }

    /// The API has been retired.
    ///
    /// Code `-9`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    DEPRECATED_API = -9 {
        remedy: "Move to an API that Kakao still offers.",
        retry: false, invalid_token: false
    }

    /// A quota or rate limit has been exceeded.
    ///
    /// Code `-10`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    ///
    /// Each app has 30,000 calls of the KakaoTalk profile a day, and 3,000,000 calls of all APIs a month,
    /// not counting APIs with a paid extra quota. Which of these calls the first one counts is not told.
    ///
    /// Status 400 by the table of codes, 429 in the sample of `/v1/user/ids`.
    API_LIMIT_EXCEEDED = -10 {
        remedy: "Wait until the quota is renewed and call less often.",
        retry: false, invalid_token: false
    }

    /// The spending limit of a paid API has been reached.
    ///
    /// Code `-11`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    PAID_LIMIT_EXCEEDED = -11 {
        remedy: "Raise the spending limit of the API.",
        retry: false, invalid_token: false
    }

    /// The app or the developer's account is suspended.
    ///
    /// Code `-12`, documented with HTTP status 403; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    BLOCKED_APP = -12 {
        remedy: "Contact Kakao about the suspension.",
        retry: false, invalid_token: false
    }

    /// The user is not linked to this app.
    ///
    /// Code `-101`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    ///
    /// `profiles` fails as a whole, with this code or `-2`, if even one target has not joined, and does not
    /// say which: ask for halves of the list until it is found.
    ///
    /// `in_bulk()` does that by itself.
    NOT_REGISTERED_USER = -101 {
        remedy: "Have the user log in with Kakao Login first, or leave this user out.",
        retry: false, invalid_token: false
    }

    /// The Kakao Account is dormant or does not exist.
    ///
    /// Code `-103`, documented with HTTP status 400; trying again at once does not help. Source: [Kakao
    /// Login: Troubleshooting](https://developers.kakao.com/docs/latest/en/kakaologin/trouble-shooting).
    ACCOUNT_DOES_NOT_EXIST = -103 {
        remedy: "Stop calling for this user.",
        retry: false, invalid_token: false
    }

    /// The access token or admin key is invalid or expired, or the caller's IP address or domain is not
    /// registered.
    ///
    /// Code `-401`, documented with HTTP status 401; trying again at once does not help; a new credential
    /// may help. Source: [REST API: Error
    /// codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    ///
    /// "ip mismatched" is cured by registering the caller's address, or by removing all of them, which
    /// turns the check off; no token helps. A wrong `Content-Type`, too, can lead to "this access token
    /// does not exist".
    INVALID_TOKEN = -401 {
        remedy: "Refresh an access token once and call again. If the new one is refused too, or for a call with the admin key, check the key, the registered IP addresses and the domains.",
        retry: false, invalid_token: true
    }

    /// The user has not consented to a scope that the API needs.
    ///
    /// Code `-402`, documented with HTTP status 403; trying again at once does not help. Source: [Kakao
    /// Login: Troubleshooting](https://developers.kakao.com/docs/latest/en/kakaologin/trouble-shooting).
    ///
    /// Send the user to the authorization page with the `required_scopes` as `scope`, exchange the code,
    /// and use the new token: the old one never gets more scopes.
    INSUFFICIENT_SCOPE = -402 {
        remedy: "Ask the user for additional consent to the required scopes and call again with the new access token.",
        retry: false, invalid_token: false
    }

    /// The user is younger than 14, which the app does not allow.
    ///
    /// Code `-406`, documented with HTTP status 401; trying again at once does not help. Source: [Kakao
    /// Login: Troubleshooting](https://developers.kakao.com/docs/latest/en/kakaologin/trouble-shooting).
    UNDER_AGE_LIMIT = -406 {
        remedy: "Stop calling for this user.",
        retry: false, invalid_token: false
    }

    /// No KakaoTalk is connected to the Kakao Account, or its use is on hold.
    ///
    /// Code `-501`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    NOT_TALK_USER = -501 {
        remedy: "Tell the user that a connected KakaoTalk is needed.",
        retry: false, invalid_token: false
    }

    /// Something inside Kakao took too long.
    ///
    /// Code `-603`, documented with HTTP status 400; the same call may succeed a little later. Source:
    /// [REST API: Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    SERVER_TIMEOUT = -603 {
        remedy: "Call again a little later.",
        retry: true, invalid_token: false
    }

    /// The key belongs to a developer who is not registered.
    ///
    /// Code `-903`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    DEVELOPER_DOES_NOT_EXIST = -903 {
        remedy: "Use the key of a registered app.",
        retry: false, invalid_token: false
    }

    /// The service is under maintenance.
    ///
    /// Code `-9798`, documented with HTTP status 503; the same call may succeed a little later. Source:
    /// [REST API: Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    UNDER_MAINTENANCE = -9798 {
        remedy: "Call again after the maintenance.",
        retry: true, invalid_token: false
    }
}

impl Error {
    /// The API's own code for what went wrong. Decide by it, not by the HTTP status or the message.
    pub fn code(&self) -> Option<ErrorCode> {
        self.code_text()?.parse().ok().map(ErrorCode)
    }

    /// The kind of API that was called, such as `FRIENDS`.
    ///
    /// With code `-402`.
    pub fn api_type(&self) -> Option<&str> {
        self.text("api_type")
    }

    /// The scopes that the API needs.
    ///
    /// With code `-402`.
    pub fn required_scopes(&self) -> Vec<&str> {
        self.list("required_scopes", Value::as_str)
    }

    /// The scopes to which the user has consented.
    ///
    /// With code `-402`.
    pub fn allowed_scopes(&self) -> Vec<&str> {
        self.list("allowed_scopes", Value::as_str)
    }
}

/// How the API tells of errors.
pub(crate) static CATALOG: Catalog = Catalog {
    body: ErrorBody {
        code: &["code"],
        message: &["msg"],
        fields: &["code", "msg", "api_type", "required_scopes", "allowed_scopes"],
        in_success: false,
    },
    numbers: Some((i32::MIN as i64, i32::MAX as i64)),
    codes: CODES,
};
