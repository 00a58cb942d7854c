// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The error codes of the API, and what an error can be asked.

use std::fmt;

use serde_json::Value;

use crate::runtime::error::{Catalog, Error, KnownCode};

/// An error code. The known ones are constants; any other number is a code too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(i32);

impl ErrorCode {
    /// Kakao has a temporary failure inside. The token remains valid.
    ///
    /// What to do: Call again a little later.
    ///
    /// Code `-1`, documented with HTTP status 400; the same call may succeed a little later. Source: [REST
    /// API: Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const INTERNAL_ERROR: Self = Self(-1);

    /// A parameter is missing, of the wrong type or out of range, or the token is malformed.
    ///
    /// What to do: Correct the parameters or the token before calling again.
    ///
    /// Code `-2`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const ILLEGAL_PARAMS: Self = Self(-2);

    /// The app has not switched on the feature or consent item, or the admin key may not call this API.
    ///
    /// What to do: Switch on the feature and its consent item in the app's settings, and allow the API for
    /// the admin key.
    ///
    /// Code `-3`, documented with HTTP status 403; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const UNSUPPORTED_API: Self = Self(-3);

    /// The account is under a sanction.
    ///
    /// What to do: Stop calling for this user.
    ///
    /// Code `-4`, documented with HTTP status 403; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const BLOCKED_ACCOUNT: Self = Self(-4);

    /// The app has no permission to use this API.
    ///
    /// What to do: Apply to Kakao for permission to use this API.
    ///
    /// Code `-5`, documented with HTTP status 403; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const PERMISSION_DENIED: Self = Self(-5);

    /// The Kakao service forbids this action.
    ///
    /// What to do: Change the request to an action that the service allows.
    ///
    /// Code `-6`, documented with HTTP status 403; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const FORBIDDEN_ACTION: Self = Self(-6);

    /// The service is under maintenance or in trouble.
    ///
    /// What to do: Call again later.
    ///
    /// Code `-7`, documented with HTTP status 400; the same call may succeed a little later. Source: [REST
    /// API: Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const SERVICE_UNAVAILABLE: Self = Self(-7);

    /// A header of the request is wrong.
    ///
    /// What to do: Correct the headers of the request.
    ///
    /// Code `-8`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const ILLEGAL_HEADERS: Self = Self(-8);

    /// The API has been retired.
    ///
    /// What to do: Move to an API that Kakao still offers.
    ///
    /// Code `-9`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const DEPRECATED_API: Self = Self(-9);

    /// A quota or rate limit has been exceeded.
    ///
    /// What to do: Wait until the quota is renewed and call less often.
    ///
    /// Code `-10`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    ///
    /// The table of error codes says status 400; the sample of `/v1/user/ids` has 429. The client goes by
    /// the code.
    pub const API_LIMIT_EXCEEDED: Self = Self(-10);

    /// The spending limit of a paid API has been reached.
    ///
    /// What to do: Raise the spending limit of the API.
    ///
    /// Code `-11`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const PAID_LIMIT_EXCEEDED: Self = Self(-11);

    /// The app or the developer's account is suspended.
    ///
    /// What to do: Contact Kakao about the suspension.
    ///
    /// Code `-12`, documented with HTTP status 403; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const BLOCKED_APP: Self = Self(-12);

    /// The user is not linked to this app.
    ///
    /// What to do: Have the user log in with Kakao Login first, or leave this user out.
    ///
    /// Code `-101`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const NOT_REGISTERED_USER: Self = Self(-101);

    /// The access token or admin key is invalid or expired, or the caller's IP address or domain is not
    /// registered.
    ///
    /// What to do: Refresh the access token or check the admin key, and check the registered IP addresses
    /// and domains.
    ///
    /// Code `-401`, documented with HTTP status 401; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const INVALID_TOKEN: Self = Self(-401);

    /// The user has not consented to a scope that the API needs.
    ///
    /// What to do: Ask the user for additional consent to the required scopes and call again with the new
    /// access token.
    ///
    /// Code `-402`, documented with HTTP status 403; trying again at once does not help. Source: [Kakao
    /// Login: Troubleshooting](https://developers.kakao.com/docs/latest/en/kakaologin/trouble-shooting).
    pub const INSUFFICIENT_SCOPE: Self = Self(-402);

    /// No KakaoTalk is connected to the Kakao Account, or its use is on hold.
    ///
    /// What to do: Tell the user that a connected KakaoTalk is needed.
    ///
    /// Code `-501`, documented with HTTP status 400; trying again at once does not help. Source: [REST API:
    /// Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const NOT_TALK_USER: Self = Self(-501);

    /// Something inside Kakao took too long.
    ///
    /// What to do: Call again a little later.
    ///
    /// Code `-603`, documented with HTTP status 400; the same call may succeed a little later. Source:
    /// [REST API: Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const SERVER_TIMEOUT: Self = Self(-603);

    /// The service is under maintenance.
    ///
    /// What to do: Call again after the maintenance.
    ///
    /// Code `-9798`, documented with HTTP status 503; the same call may succeed a little later. Source:
    /// [REST API: Error codes](https://developers.kakao.com/docs/latest/ko/rest-api/error-code).
    pub const UNDER_MAINTENANCE: Self = Self(-9798);

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

impl Error {
    /// The API's own code for what went wrong. Decide by it, not by the HTTP status or the message.
    pub fn code(&self) -> Option<ErrorCode> {
        self.code_text()?.parse().ok().map(ErrorCode)
    }

    /// Whether the credential is not valid, or not any more, so that trying once more with a new one may
    /// help.
    ///
    /// It is with the code [`INVALID_TOKEN`](ErrorCode::INVALID_TOKEN).
    pub fn is_invalid_token(&self) -> bool {
        self.code().is_some_and(|code| [ErrorCode::INVALID_TOKEN].contains(&code))
    }

    /// The kind of API that was called, such as `FRIENDS`.
    ///
    /// With code `-402`.
    pub fn api_type(&self) -> Option<&str> {
        self.text("api_type")
    }

    /// The scopes to which the user still has to consent.
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

/// What the runtime knows of the codes.
pub(crate) static CATALOG: Catalog = Catalog {
    code: "code",
    message: Some("msg"),
    fields: &["code", "msg", "api_type", "required_scopes", "allowed_scopes"],
    codes: &[
        KnownCode {
            code: "-1",
            name: "INTERNAL_ERROR",
            remedy: "Call again a little later",
            retry: true,
        },
        KnownCode {
            code: "-2",
            name: "ILLEGAL_PARAMS",
            remedy: "Correct the parameters or the token before calling again",
            retry: false,
        },
        KnownCode {
            code: "-3",
            name: "UNSUPPORTED_API",
            remedy: "Switch on the feature and its consent item in the app's settings, and allow the API for the admin key",
            retry: false,
        },
        KnownCode {
            code: "-4",
            name: "BLOCKED_ACCOUNT",
            remedy: "Stop calling for this user",
            retry: false,
        },
        KnownCode {
            code: "-5",
            name: "PERMISSION_DENIED",
            remedy: "Apply to Kakao for permission to use this API",
            retry: false,
        },
        KnownCode {
            code: "-6",
            name: "FORBIDDEN_ACTION",
            remedy: "Change the request to an action that the service allows",
            retry: false,
        },
        KnownCode {
            code: "-7",
            name: "SERVICE_UNAVAILABLE",
            remedy: "Call again later",
            retry: true,
        },
        KnownCode {
            code: "-8",
            name: "ILLEGAL_HEADERS",
            remedy: "Correct the headers of the request",
            retry: false,
        },
        KnownCode {
            code: "-9",
            name: "DEPRECATED_API",
            remedy: "Move to an API that Kakao still offers",
            retry: false,
        },
        KnownCode {
            code: "-10",
            name: "API_LIMIT_EXCEEDED",
            remedy: "Wait until the quota is renewed and call less often",
            retry: false,
        },
        KnownCode {
            code: "-11",
            name: "PAID_LIMIT_EXCEEDED",
            remedy: "Raise the spending limit of the API",
            retry: false,
        },
        KnownCode {
            code: "-12",
            name: "BLOCKED_APP",
            remedy: "Contact Kakao about the suspension",
            retry: false,
        },
        KnownCode {
            code: "-101",
            name: "NOT_REGISTERED_USER",
            remedy: "Have the user log in with Kakao Login first, or leave this user out",
            retry: false,
        },
        KnownCode {
            code: "-401",
            name: "INVALID_TOKEN",
            remedy: "Refresh the access token or check the admin key, and check the registered IP addresses and domains",
            retry: false,
        },
        KnownCode {
            code: "-402",
            name: "INSUFFICIENT_SCOPE",
            remedy: "Ask the user for additional consent to the required scopes and call again with the new access token",
            retry: false,
        },
        KnownCode {
            code: "-501",
            name: "NOT_TALK_USER",
            remedy: "Tell the user that a connected KakaoTalk is needed",
            retry: false,
        },
        KnownCode {
            code: "-603",
            name: "SERVER_TIMEOUT",
            remedy: "Call again a little later",
            retry: true,
        },
        KnownCode {
            code: "-9798",
            name: "UNDER_MAINTENANCE",
            remedy: "Call again after the maintenance",
            retry: true,
        },
    ],
};
