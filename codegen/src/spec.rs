//! The spec language: a mirror of the YAML file, key by key, before anything is checked or named.
//!
//! Named things are lists of entries with `name:`, so that they keep the order of the file. What has one obvious value
//! may be left out. No type here uses `flatten`, `untagged` or `tag`: inside them serde loses the place of a mistake.

mod endpoint;
pub mod foreign;
mod load;
mod source;
mod types;
mod value;

use serde::Deserialize;

pub use self::endpoint::*;
pub use self::load::{Loaded, load};
pub use self::source::{At, Source, Step};
pub use self::types::*;
pub use self::value::{Names, Scalar, Text};
pub use crate::language::Language;

/// Any YAML value: what a sample sends or answers.
pub type Value = serde_yaml::Value;

/// A whole spec file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The API itself and the crate that is made of it.
    pub api: Api,
    /// Where facts were read; every other `source:` names one of these.
    pub sources: Vec<Origin>,
    /// What must be arranged before an endpoint can be called.
    #[serde(default)]
    pub prerequisites: Vec<Prerequisite>,
    /// What a user has to consent to (OAuth scopes).
    #[serde(default)]
    pub scopes: Vec<Scope>,
    /// How a call proves who is calling.
    #[serde(default)]
    pub auth: Vec<AuthScheme>,
    /// The calls.
    pub endpoints: Vec<Endpoint>,
    /// The types that parameters and answers are made of.
    #[serde(default)]
    pub types: Vec<TypeDef>,
    /// The shape of an answer that reports an error.
    pub error_body: Option<ErrorBody>,
    /// Further such shapes, for the endpoints that name them.
    #[serde(default)]
    pub error_bodies: Vec<ErrorBody>,
    /// The error codes.
    #[serde(default)]
    pub errors: Vec<ErrorCode>,
    /// What readers ask first.
    #[serde(default)]
    pub questions: Vec<Question>,
}

/// `api:`, the API and the crate that is made of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Api {
    /// The name of the emitted package, in kebab case.
    pub name: String,
    /// The version of the emitted package.
    pub version: String,
    /// The license of the emitted package, as an SPDX expression.
    pub license: Option<String>,
    /// The API's name in prose.
    pub title: Text,
    /// What the API is for.
    pub description: Text,
    /// Scheme and host that every path is appended to.
    pub host: String,
    /// The `Content-Type` of answers, errors included.
    pub response_content_type: Option<String>,
    /// Headers that are sent with every call.
    #[serde(default)]
    pub headers: Vec<Header>,
    /// The languages of all texts and docs; the first one is rustdoc's. Default: `[en]`.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// The page that this spec transcribes.
    pub source: String,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `headers:` of the API, one that is sent with every call.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Scalar,
    /// What it is for.
    pub description: Text,
}

/// `sources:`, one place where facts were read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// What other entries call it.
    pub name: String,
    /// What it is called in prose.
    pub title: Text,
    /// Its address, where it has one.
    pub url: Option<String>,
    /// The day it was read, as `YYYY-MM-DD`.
    pub read: String,
}

/// `prerequisites:`, something to arrange before a call can succeed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prerequisite {
    /// What endpoints call it.
    pub name: String,
    /// What it is called in prose.
    pub title: Text,
    /// What is to be done.
    pub description: Text,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `scopes:`, something a user consents to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// The scope id, as sent to the authorization server.
    pub name: String,
    /// What it is called in prose.
    pub title: Text,
    /// What it covers.
    pub description: Option<Text>,
    /// Where the fact was read, if not on the API's page.
    pub source: Option<String>,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `auth:`, one way to prove who is calling.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthScheme {
    /// What endpoints call it; the credential's Rust names follow from it.
    pub name: String,
    /// What it is called in prose.
    pub title: Text,
    /// What it is, and what it allows.
    pub description: Text,
    /// How to get one.
    pub obtain: Text,
    /// The header that carries it. Default: `Authorization`.
    pub header: Option<String>,
    /// The word before it in that header, such as `Bearer`.
    pub prefix: Option<String>,
    /// The parameter of the query that carries it, instead of a header.
    pub query: Option<String>,
    /// Whether it is sent as HTTP's basic authentication: a user and a password, which are its two `parts`, or a user alone.
    #[serde(default)]
    pub basic: bool,
    /// The environment variable that stands for it in samples and examples.
    pub variable: Option<String>,
    /// What it is made of, where that is more than one text.
    #[serde(default)]
    pub parts: Vec<AuthPart>,
    /// How users get one by OAuth 2.0 (RFC 6749, with an authorization code).
    pub oauth2: Option<OAuth2>,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `parts:` of a credential: one of several texts that are sent together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthPart {
    /// What the caller's argument is called.
    pub name: String,
    /// The header that carries it.
    pub header: Option<String>,
    /// The parameter of the query that carries it.
    pub query: Option<String>,
    /// The environment variable that stands for it in samples and examples.
    pub variable: String,
}

/// `oauth2:` of a credential: where users consent and tokens are issued, and the environment variables of samples.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OAuth2 {
    /// Where users log in and consent.
    pub authorize_url: String,
    /// Where a code or a refresh token is exchanged for an access token.
    pub token_url: String,
    /// The variable that stands for the client's id.
    pub client_id: String,
    /// The variable that stands for the client's secret, where there is one.
    pub client_secret: Option<String>,
    /// What stands between scopes. Default: a blank, as the RFC has it.
    pub scope_separator: Option<String>,
}

/// `notes:`, something else to be known of the entry that it stands in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What there is to know, and where sources contradict each other, who says what.
    pub says: Text,
    /// What it tells of. Default: `api`.
    #[serde(default)]
    pub about: About,
    /// Where it was read, if not on the API's page.
    pub source: Option<String>,
    /// Of a field: another name under which it is read.
    pub alias: Option<String>,
    /// Of a field: whether it is really always there, whatever the page says.
    pub required: Option<bool>,
}

/// What a note tells of, and so where it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The API: every reader needs it. It stands beside what it is about, in the docs and in rustdoc.
    #[default]
    Api,
    /// What the client makes of it: in rustdoc, and in the docs where they speak of the client.
    Client,
    /// The transcribed page: slips and gaps, for those who compare. In the docs' list of sources alone.
    Page,
}

/// `error_body:`, the shape of an answer that reports an error.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorBody {
    /// Of one of several: what endpoints call it.
    pub name: Option<String>,
    /// The field that holds the code, or the way to it, as in `error.code`. Without it, the HTTP status is the code.
    pub code: Option<String>,
    /// The field that holds the message, or the way to it.
    pub message: Option<String>,
    /// Whether answers with a status of success can report errors, too. Default: no.
    #[serde(default)]
    pub in_success: bool,
    /// All fields; each may be missing on the wire.
    pub fields: Vec<Field>,
}

/// `errors:`, one error code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorCode {
    /// The code on the wire.
    pub code: Scalar,
    /// The constant's name.
    pub name: String,
    /// The HTTP status it comes with, as documented.
    pub status: u16,
    /// Whether it means success. Default: no.
    #[serde(default)]
    pub success: bool,
    /// Whether every endpoint can answer it. Default: no.
    #[serde(default)]
    pub common: bool,
    /// What went wrong.
    pub cause: Text,
    /// What to do about it.
    pub remedy: Text,
    /// What in the docs says how: named as in `questions:`.
    pub see: Option<Scalar>,
    /// Messages that were seen with it, for people who search for one. Nothing is decided by them.
    #[serde(default)]
    pub messages: Vec<Message>,
    /// Whether the same call may succeed a little later. Default: no.
    #[serde(default)]
    pub retry: bool,
    /// Whether it says that the credential is not valid, or not any more, so that a new one may help. Default: no.
    #[serde(default)]
    pub invalid_token: bool,
    /// Where it was read, if not on the API's page.
    pub source: Option<String>,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `messages:` of an error code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// The message as it was seen, what differs each time between `<` and `>`.
    pub text: String,
    /// Where it was read, if not on the API's page.
    pub source: Option<String>,
}

/// `questions:`, something that many readers ask.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question.
    pub asks: Text,
    /// What answers it: a call (`users`), one of its parameters (`users.limit`), a type (`UserId`), one of its fields
    /// (`User.name`), an error code (`404`), a prerequisite (`contract`), or a part of the guides (`install`).
    pub see: Scalar,
}
