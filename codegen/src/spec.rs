//! The spec language: a mirror of the YAML file, key by key, before anything is checked or named.
//!
//! Named things are lists of entries with `name:`, so that they keep the order of the file. What has one obvious value
//! may be left out. No type here uses `flatten`, `untagged` or `tag`: inside them serde loses the place of a mistake.

pub mod foreign;
mod load;
mod source;

use std::fmt;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

pub use self::load::{Loaded, load};
pub use self::source::{At, Source, Step};
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
    /// The languages of all texts and docs; the first one is rustdoc's. Default: `[en]`.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// The page that this spec transcribes.
    pub source: String,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
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
    /// The environment variable that stands for it in samples and examples.
    pub variable: String,
    /// How users get one by OAuth 2.0 (RFC 6749, with an authorization code).
    pub oauth2: Option<OAuth2>,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
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

/// `endpoints:`, one call.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Endpoint {
    /// Its name; the Rust method is called so.
    pub name: String,
    /// What the API's own docs call it, which is what people search for.
    pub title: Option<Text>,
    /// What it returns, in one sentence without a full stop.
    pub summary: Text,
    /// When to choose this call and no other, as the end of "I want to".
    pub choose: Option<Text>,
    /// What else there is to say.
    pub description: Option<Text>,
    /// The HTTP methods that it takes; the first one is the client's default.
    pub methods: Vec<Method>,
    /// The path below the host.
    pub path: String,
    /// The credential: a name from `auth:`, or `none`.
    pub auth: String,
    /// The `Content-Type` that the source asks for, sent with every method. Without it a body is sent as
    /// `application/x-www-form-urlencoded`, and what has no body has none.
    pub content_type: Option<String>,
    /// Whether a call changes nothing, so that it may be repeated. Default: whether `methods` is GET alone.
    pub safe: Option<bool>,
    /// Where it was read, if not on the API's page.
    pub source: Option<String>,
    /// The prerequisite that permits it, where the source names one.
    pub permission: Option<String>,
    /// What must be arranged before: names from `prerequisites:`.
    #[serde(default)]
    pub prerequisites: Vec<String>,
    /// What the user has to consent to.
    pub scopes: Option<ScopeNeed>,
    /// What it is asked with.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// What it answers: a name from `types:`.
    pub response: String,
    /// How a long answer is cut into pages.
    pub paging: Option<Paging>,
    /// How to ask for more at once than a call takes.
    pub bulk: Option<Bulk>,
    /// The error codes with a meaning of their own here; those marked `common` go without saying.
    #[serde(default)]
    pub errors: Vec<EndpointError>,
    /// Requests and answers, as they are.
    #[serde(default)]
    pub samples: Vec<Sample>,
    /// Whether the emitted crate has a program to try it. Default: no.
    #[serde(default)]
    pub example: bool,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `scopes:` of an endpoint.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeNeed {
    /// The scopes of which the user needs at least one.
    pub any_of: Vec<String>,
    /// What happens without.
    pub without: Text,
}

/// `parameters:` of an endpoint.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Its name on the wire.
    pub name: String,
    /// Its name in Rust, where the rule gives a bad one.
    pub rust: Option<String>,
    /// Its type: `String`, `Integer` (32 bit), `Long` (64 bit), `Double`, `Boolean`, a name from `types:`, or a list `T[]`.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether it must be given. Default: no.
    #[serde(default)]
    pub required: bool,
    /// The server's value where it is not given.
    pub default: Option<Scalar>,
    /// The least value allowed.
    pub min: Option<i64>,
    /// The greatest value allowed.
    pub max: Option<i64>,
    /// The least number of items of a list.
    pub min_items: Option<u32>,
    /// The greatest number of items of a list.
    pub max_items: Option<u32>,
    /// The only value there is: it is sent without asking.
    pub fixed: Option<Scalar>,
    /// The parameter beside which a fixed one is sent; without it the fixed one is always sent.
    pub with: Option<String>,
    /// How a list becomes one text.
    pub encoding: Option<Encoding>,
    /// Whether `Debug` of a request hides its value, such as the id of a person. Default: no.
    #[serde(default)]
    pub sensitive: bool,
    /// What it means.
    pub description: Text,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// How a list parameter becomes one text.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// One parameter whose value is the list as JSON.
    Json,
}

/// `paging:` of an endpoint: the answer holds the URLs of its neighbours.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paging {
    /// The field of the answer that holds the items of the page.
    pub items: String,
    /// The field with the URL of the next page.
    pub next_url: String,
    /// The field with the URL of the page before.
    pub previous_url: Option<String>,
    /// The parameter that says how many items a page holds at most.
    pub page_size: Option<String>,
}

/// `bulk:` of an endpoint that is asked for many by a list and fails as a whole if it does not know one of them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bulk {
    /// The parameter that is the list.
    pub list: String,
    /// How many items of it a call takes at most.
    pub most: u32,
    /// The error codes that say that one of them is unknown.
    pub unknown: Vec<Scalar>,
    /// The field of the answer that holds what was asked for.
    pub items: String,
    /// The field of each of those by which it is matched to an item of the list.
    pub key: String,
}

/// `errors:` of an endpoint.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndpointError {
    /// A code from the top level `errors:`.
    pub code: Scalar,
    /// What it means here.
    pub when: Option<Text>,
    /// What to do about it here, where that differs.
    pub remedy: Option<Text>,
}

/// `samples:` of an endpoint: a request, an answer, or both.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// What it shows.
    pub title: Option<Text>,
    /// The parameters that are sent, by name; `{}` for none.
    pub request: Option<Value>,
    /// The HTTP status of the answer. Default: 200.
    pub status: Option<u16>,
    /// The body of the answer.
    pub answer: Option<Value>,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `types:`: a scalar of its own (`type:`), an enumeration (`values:`) or an object (`fields:`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeDef {
    /// Its name, in the docs and in Rust.
    pub name: String,
    /// What it is.
    pub description: Text,
    /// Of an id: what it stands for, and where it is the same.
    pub identifies: Option<Text>,
    /// The scalar behind a type of its own.
    #[serde(rename = "type")]
    pub ty: Option<String>,
    /// The values of an enumeration of texts; it stays open for values that are not listed.
    pub values: Option<Vec<EnumValue>>,
    /// The fields of an object.
    pub fields: Option<Vec<Field>>,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `values:` of an enumeration.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnumValue {
    /// The value on the wire.
    pub name: String,
    /// Its name in Rust, where the rule gives a bad one.
    pub rust: Option<String>,
    /// What it means.
    pub description: Text,
}

/// `fields:` of an object.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its name on the wire.
    pub name: String,
    /// Its name in Rust, where the rule gives a bad one.
    pub rust: Option<String>,
    /// Its type, as of a parameter.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether the source says that it is always there. Default: no.
    #[serde(default)]
    pub required: bool,
    /// Whether `Debug` of the object hides its value, such as the name of a person. Default: no.
    #[serde(default)]
    pub sensitive: bool,
    /// What it holds.
    pub description: Text,
    /// When it is there.
    pub when: Option<Text>,
    /// The scopes of which the user needs at least one for it to be there.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The size of the image behind it.
    pub size: Option<Size>,
    /// The URL scheme that the source promises.
    pub scheme: Option<String>,
    /// That it should not be used any more, and why.
    pub deprecated: Option<Text>,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `size:` of an image.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// The width, in `unit`.
    pub width: u32,
    /// The height, in `unit`.
    pub height: u32,
    /// The unit of both, such as `px`.
    pub unit: String,
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
    /// The field that holds the code.
    pub code: String,
    /// The field that holds the message.
    pub message: Option<String>,
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

/// An HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Method {
    /// Parameters go into the query.
    #[serde(rename = "GET")]
    Get,
    /// Parameters go into the body.
    #[serde(rename = "POST")]
    Post,
}

/// Prose: one text, or one per language.
#[derive(Debug, Clone)]
pub enum Text {
    /// The text of a spec in one language.
    One(String),
    /// A text per language.
    Many(Vec<(Language, String)>),
}

/// A number, text or truth value.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Double(f64),
    /// A truth value.
    Boolean(bool),
    /// A text.
    Text(String),
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or one per language as `{en: …, ko: …}`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::One(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut texts = Vec::new();
                while let Some(LanguageKey(language)) = map.next_key()? {
                    texts.push((language, map.next_value()?));
                }
                Ok(Text::Many(texts))
            }
        }

        deserializer.deserialize_any(TextVisitor)
    }
}

/// A language as a key: one that is not known is an unknown key.
struct LanguageKey(Language);

impl<'de> Deserialize<'de> for LanguageKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Language::find(&code).map(Self).ok_or_else(|| de::Error::unknown_field(&code, Language::CODES))
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ScalarVisitor;

        impl Visitor<'_> for ScalarVisitor {
            type Value = Scalar;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, a text or a truth value")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Scalar, E> {
                Ok(Scalar::Integer(value))
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Scalar, E> {
                i64::try_from(value).map(Scalar::Integer).map_err(|_| E::custom("the number is larger than 64 bits can hold"))
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Scalar, E> {
                Ok(Scalar::Double(value))
            }

            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Scalar, E> {
                Ok(Scalar::Boolean(value))
            }

            fn visit_str<E: de::Error>(self, value: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(value.to_owned()))
            }
        }

        deserializer.deserialize_any(ScalarVisitor)
    }
}

impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(value) => value.fmt(f),
            Self::Double(value) => value.fmt(f),
            Self::Boolean(value) => value.fmt(f),
            Self::Text(value) => value.fmt(f),
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Get => "GET",
            Self::Post => "POST",
        })
    }
}
