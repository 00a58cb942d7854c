//! The spec language: a mirror of the YAML file, key by key, before anything is checked or named.
//!
//! Named things are lists of entries with `name:`, so that they keep the order of the file. What has one obvious value
//! may be left out. What the keys mean, and what holds where they are left out, is documented in `spec/README.md`.
//! No type here uses `flatten`, `untagged` or `tag`: inside them serde loses the place of a mistake.

#![allow(missing_docs, reason = "the manual documents every key, and a test sees to it")]

mod endpoint;
mod types;
mod value;

use std::sync::LazyLock;

use serde::Deserialize;
use spec_reader::{Grammar, Notion};

pub use self::endpoint::*;
pub use self::types::*;
pub use self::value::{Names, Text};
pub use crate::language::Language;
pub use crate::terms::*;

/// What other languages for APIs have, `OpenAPI` above all, and what this one says to it.
pub static NOTIONS: LazyLock<Vec<Notion>> =
    LazyLock::new(|| serde_yaml::from_str(include_str!("../notions.yaml")).expect("the table of foreign notions is sound"));

/// What came of reading a spec.
pub type Loaded = spec_reader::Loaded<Document>;

/// Reads a spec. `name` is the path of the file as the user gave it.
pub fn load(name: &str, bytes: &[u8]) -> Loaded {
    spec_reader::load(name, bytes, Grammar { first_key: "api", free: &["request", "answer"], notions: &NOTIONS })
}

/// Any YAML value: what a sample sends or answers.
pub type Value = serde_yaml::Value;

/// A whole spec file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub api: Api,
    pub sources: Vec<Origin>,
    #[serde(default)]
    pub prerequisites: Vec<Prerequisite>,
    #[serde(default)]
    pub scopes: Vec<Scope>,
    #[serde(default)]
    pub auth: Vec<AuthScheme>,
    pub endpoints: Vec<Endpoint>,
    #[serde(default)]
    pub types: Vec<TypeDef>,
    pub error_body: Option<ErrorBody>,
    #[serde(default)]
    pub error_bodies: Vec<ErrorBody>,
    #[serde(default)]
    pub errors: Vec<ErrorCode>,
    #[serde(default)]
    pub questions: Vec<Question>,
}

/// `api:`, the API and the crate that is made of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Api {
    pub name: String,
    pub version: String,
    pub license: Option<String>,
    pub title: Text,
    pub description: Text,
    pub host: String,
    pub response_content_type: Option<String>,
    #[serde(default)]
    pub headers: Vec<Header>,
    #[serde(default)]
    pub languages: Vec<Language>,
    pub source: String,
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `headers:` of the API, one that is sent with every call.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    pub name: String,
    pub value: Scalar,
    pub description: Text,
}

/// `sources:`, one place where facts were read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    pub name: String,
    pub title: Text,
    pub url: Option<String>,
    pub read: String,
}

/// `prerequisites:`, something to arrange before a call can succeed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prerequisite {
    pub name: String,
    pub title: Text,
    pub description: Text,
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `scopes:`, something a user consents to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    pub name: String,
    pub title: Text,
    pub description: Option<Text>,
    pub source: Option<String>,
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `auth:`, one way to prove who is calling.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthScheme {
    pub name: String,
    pub title: Text,
    pub description: Text,
    pub obtain: Text,
    pub header: Option<String>,
    pub prefix: Option<String>,
    pub query: Option<String>,
    #[serde(default)]
    pub basic: bool,
    pub variable: Option<String>,
    #[serde(default)]
    pub parts: Vec<AuthPart>,
    /// How users get one by OAuth 2.0 (RFC 6749, with an authorization code).
    pub oauth2: Option<OAuth2>,
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `parts:` of a credential: one of several texts that are sent together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthPart {
    pub name: String,
    pub header: Option<String>,
    pub query: Option<String>,
    pub variable: String,
}

/// `oauth2:` of a credential: where users consent and tokens are issued, and the environment variables of samples.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OAuth2 {
    pub authorize_url: String,
    pub token_url: String,
    pub client_id: String,
    pub client_secret: Option<String>,
    pub scope_separator: Option<String>,
}

/// `notes:`, something else to be known of the entry that it stands in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub says: Text,
    #[serde(default)]
    pub about: About,
    pub source: Option<String>,
    pub alias: Option<String>,
    pub required: Option<bool>,
}

/// `error_body:`, the shape of an answer that reports an error.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorBody {
    pub name: Option<String>,
    pub code: Option<String>,
    pub message: Option<String>,
    #[serde(default)]
    pub in_success: bool,
    pub fields: Vec<Field>,
}

/// `errors:`, one error code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorCode {
    pub code: Scalar,
    pub name: String,
    pub status: u16,
    #[serde(default)]
    pub success: bool,
    #[serde(default)]
    pub common: bool,
    pub cause: Text,
    pub remedy: Text,
    pub see: Option<Scalar>,
    #[serde(default)]
    pub messages: Vec<Message>,
    #[serde(default)]
    pub retry: bool,
    #[serde(default)]
    pub invalid_token: bool,
    pub source: Option<String>,
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `messages:` of an error code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    pub text: String,
    pub source: Option<String>,
}

/// `questions:`, something that many readers ask.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub asks: Text,
    pub see: Scalar,
}
