//! Calls: what they are asked with, what they answer, and how answers go on.

use serde::Deserialize;

use super::{Encoding, Method, Names, Note, Rule, Scalar, Text, Value};

/// `endpoints:`, one call.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Endpoint {
    pub name: String,
    pub title: Option<Text>,
    pub summary: Text,
    pub choose: Option<Text>,
    pub description: Option<Text>,
    pub methods: Vec<Method>,
    pub host: Option<String>,
    pub path: String,
    pub auth: Names,
    pub content_type: Option<String>,
    pub safe: Option<bool>,
    pub idempotent: Option<bool>,
    pub source: Option<String>,
    pub permission: Option<String>,
    #[serde(default)]
    pub prerequisites: Vec<String>,
    pub scopes: Option<ScopeNeed>,
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    #[serde(default)]
    pub rules: Vec<Rule>,
    pub response: Option<String>,
    pub paging: Option<Paging>,
    pub bulk: Option<Bulk>,
    pub error_body: Option<String>,
    #[serde(default)]
    pub errors: Vec<EndpointError>,
    #[serde(default)]
    pub samples: Vec<Sample>,
    #[serde(default)]
    pub example: bool,
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// `scopes:` of an endpoint.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeNeed {
    #[serde(default)]
    pub any_of: Vec<String>,
    #[serde(default)]
    pub all_of: Vec<String>,
    pub without: Text,
}

/// `parameters:` of an endpoint.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    pub name: String,
    pub rust: Option<String>,
    #[serde(rename = "type")]
    pub ty: String,
    #[serde(rename = "in")]
    pub place: Option<Place>,
    #[serde(default)]
    pub required: bool,
    pub default: Option<Scalar>,
    pub min: Option<Scalar>,
    pub max: Option<Scalar>,
    pub min_items: Option<u32>,
    pub max_items: Option<u32>,
    pub min_length: Option<u32>,
    pub max_length: Option<u32>,
    pub pattern: Option<String>,
    #[serde(default)]
    pub advisory: bool,
    pub fixed: Option<Scalar>,
    pub with: Option<String>,
    pub encoding: Option<Encoding>,
    pub separator: Option<String>,
    #[serde(default)]
    pub idempotency_key: bool,
    pub only: Option<String>,
    #[serde(default)]
    pub secret: bool,
    #[serde(default)]
    pub sensitive: bool,
    pub description: Text,
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// Where in a request a parameter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In the path, in the place of its name.
    Path,
    /// Behind the path.
    Query,
    /// In a header of its name.
    Header,
    /// A field of a form, or a part of a body in parts.
    Form,
    /// A part of the body, whatever that is: a field of a form, or a member of JSON.
    Body,
    /// It is the whole body.
    WholeBody,
}

/// `paging:` of an endpoint. One of `next_url`, `link_header`, `offset`, `page` and `cursor` says what leads from page to page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paging {
    pub items: Option<String>,
    pub next_url: Option<String>,
    pub previous_url: Option<String>,
    #[serde(default)]
    pub alone: bool,
    #[serde(default)]
    pub link_header: bool,
    pub offset: Option<String>,
    pub page: Option<String>,
    pub cursor: Option<String>,
    pub next: Option<String>,
    pub last: Option<String>,
    pub until: Option<String>,
    #[serde(rename = "while")]
    pub more: Option<String>,
    pub total: Option<String>,
    pub page_size: Option<String>,
}

/// `bulk:` of an endpoint that is asked for many by a list and fails as a whole if it does not know one of them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bulk {
    pub list: String,
    pub most: u32,
    pub unknown: Vec<Scalar>,
    pub items: String,
    pub key: String,
}

/// `errors:` of an endpoint.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndpointError {
    pub code: Scalar,
    #[serde(default)]
    pub success: bool,
    pub when: Option<Text>,
    pub remedy: Option<Text>,
}

/// `samples:` of an endpoint: a request, an answer, or both.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    pub title: Option<Text>,
    pub request: Option<Value>,
    pub status: Option<u16>,
    pub answer: Option<Value>,
    #[serde(default)]
    pub notes: Vec<Note>,
}
