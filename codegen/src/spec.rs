//! The spec language: a mirror of the YAML file, key by key, before anything is checked or named.
//!
//! Named things are lists of entries with `name:`, so that they keep the order of the file. What has one obvious value
//! may be left out. What the keys mean, and what holds where they are left out, is documented in `spec/README.md`.
//! No type here uses `flatten`, `untagged` or `tag`: inside them serde loses the place of a mistake.

#![allow(missing_docs, reason = "the manual documents every key, and a test sees to it")]

mod endpoint;
mod stand_in;
mod types;
mod value;

use std::sync::LazyLock;

use spec_reader::{Grammar, Notion, mappings};

pub use self::endpoint::*;
pub use self::stand_in::*;
pub use self::types::*;
pub use self::value::{Day, Names, Number, Text, Version};
pub use crate::language::Language;
pub use crate::terms::*;

/// What other languages for APIs have, `OpenAPI` above all, and what this one says to it.
#[expect(clippy::expect_used, reason = "the table is our own, and every test reads it")]
pub static NOTIONS: LazyLock<Vec<Notion>> =
    LazyLock::new(|| serde_yaml::from_str(include_str!("../notions.yaml")).expect("the table of foreign notions is sound"));

/// What came of reading a spec.
pub type Loaded = spec_reader::Loaded<Document>;

/// Reads a spec. `name` is the path of the file as the user gave it.
pub fn load(name: &str, bytes: &[u8]) -> Loaded {
    spec_reader::load(name, bytes, Grammar { first_key: "api", notions: &NOTIONS })
}

/// Any YAML value: what a sample sends or answers.
pub type Value = serde_yaml::Value;

mappings! {
    /// A whole spec file.
    Document {
        api: Api,
        sources: Vec<Origin>,
        prerequisites: Vec<Prerequisite> = default,
        scopes: Vec<Scope> = default,
        auth: Vec<AuthScheme> = default,
        endpoints: Vec<Endpoint>,
        types: Vec<TypeDef> = default,
        error_body: Option<ErrorBody>,
        error_bodies: Vec<ErrorBody> = default,
        errors: Vec<ErrorCode> = default,
        questions: Vec<Question> = default,
        stand_in: Option<StandIn>,
        allow: Vec<Allow> = default,
    }

    /// `api:`, the API and the crate that is made of it.
    Api {
        name: String,
        version: Version,
        license: Option<String>,
        documentation: Option<String>,
        homepage: Option<String>,
        repository: Option<String>,
        keywords: Vec<String> = default,
        categories: Vec<String> = default,
        publish: Option<bool>,
        title: Text,
        description: Text,
        host: String,
        response_content_type: Option<String>,
        headers: Vec<Header> = default,
        languages: Vec<Language> = default,
        source: String,
        notes: Vec<Note> = default,
    }

    /// `headers:` of the API, one that is sent with every call.
    Header {
        name: String,
        value: Scalar,
        description: Text,
    }

    /// `sources:`, one place where facts were read.
    Origin {
        name: String,
        title: Text,
        url: Option<String>,
        read: Day,
    }

    /// `prerequisites:`, something to arrange before a call can succeed.
    Prerequisite {
        name: String,
        title: Text,
        description: Text,
        notes: Vec<Note> = default,
    }

    /// `scopes:`, something a user consents to.
    Scope {
        name: String,
        title: Text,
        description: Option<Text>,
        source: Option<String>,
        notes: Vec<Note> = default,
    }

    /// `auth:`, one way to prove who is calling.
    AuthScheme {
        name: String,
        title: Text,
        description: Text,
        obtain: Text,
        header: Option<String>,
        prefix: Option<String>,
        query: Option<String>,
        basic: bool = default,
        variable: Option<String>,
        parts: Vec<AuthPart> = default,
        oauth2: Option<OAuth2>,
        notes: Vec<Note> = default,
    }

    /// `parts:` of a credential: one of several texts that are sent together.
    AuthPart {
        name: String,
        header: Option<String>,
        query: Option<String>,
        variable: String,
    }

    /// `oauth2:` of a credential: where users consent and tokens are issued, and the environment variables of samples.
    OAuth2 {
        authorize_url: String,
        token_url: String,
        client_id: String,
        client_secret: Option<String>,
        scope_separator: Option<String>,
    }

    /// `notes:`, something else to be known of the entry that it stands in.
    Note {
        says: Text,
        about: About = default,
        source: Option<String>,
        alias: Option<String>,
        required: Option<bool>,
        unlisted: bool = default,
        quote: Option<String>,
    }

    /// `error_body:`, the shape of an answer that reports an error.
    ErrorBody {
        name: Option<String>,
        code: Option<String>,
        message: Option<String>,
        in_success: bool = default,
        fields: Vec<Field>,
    }

    /// `errors:`, one error code.
    ErrorCode {
        code: Scalar,
        name: String,
        status: u16,
        success: bool = default,
        common: bool = default,
        cause: Text,
        remedy: Text,
        see: Option<Scalar>,
        messages: Vec<Message> = default,
        retry: bool = default,
        invalid_token: bool = default,
        source: Option<String>,
        notes: Vec<Note> = default,
    }

    /// `messages:` of an error code.
    Message {
        text: String,
        source: Option<String>,
    }

    /// `questions:`, something that many readers ask.
    Question {
        asks: Text,
        see: Scalar,
    }
    /// `allow:`, a warning that is known and stays.
    Allow {
        code: String,
        about: Option<String>,
        reason: String,
    }
}
