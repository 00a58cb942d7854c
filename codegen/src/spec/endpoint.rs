//! Calls: what they are asked with, what they answer, and how answers go on.

use std::fmt;

use serde::Deserialize;

use super::{Note, Scalar, Text, Value};

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

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Get => "GET",
            Self::Post => "POST",
        })
    }
}
