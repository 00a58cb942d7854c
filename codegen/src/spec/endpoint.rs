//! Calls: what they are asked with, what they answer, and how answers go on.

use std::fmt;

use serde::Deserialize;

use super::{Limits, Names, Note, Rule, Scalar, Text, Value};

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
    /// The host, if not that of the API.
    pub host: Option<String>,
    /// The path below the host; in braces the names of parameters whose values stand there, as in `/users/{id}`.
    pub path: String,
    /// The credential: a name from `auth:`, or `none`; or a list of those of which any will do.
    pub auth: Names,
    /// The `Content-Type` that the source asks for, sent with every method. It decides how a body is written: as a form
    /// (`application/x-www-form-urlencoded`), as JSON (`application/json`) or in parts (`multipart/form-data`). Without it a
    /// body is a form, and what has no body has none.
    pub content_type: Option<String>,
    /// Whether a call changes nothing, so that it may be repeated. Default: whether `methods` are GET and HEAD alone.
    pub safe: Option<bool>,
    /// Whether a call that is made twice does no more than one, so that it may be repeated. Default: whether `methods` are PUT
    /// and DELETE alone.
    pub idempotent: Option<bool>,
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
    /// Which of the optional ones go together.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// What it answers, as the type of a parameter; `Bytes` for what is no JSON. Without it, nothing that is read.
    pub response: Option<String>,
    /// How a long answer is cut into pages.
    pub paging: Option<Paging>,
    /// How to ask for more at once than a call takes.
    pub bulk: Option<Bulk>,
    /// The shape of an answer that reports an error, if not that of the others: a name from `error_bodies:`.
    pub error_body: Option<String>,
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
    #[serde(default)]
    pub any_of: Vec<String>,
    /// The scopes of which the user needs all, instead of `any_of`.
    #[serde(default)]
    pub all_of: Vec<String>,
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
    /// Its type: one that the language brings along, a name from `types:`, a list `T[]` or an object with free names `T{}`.
    #[serde(rename = "type")]
    pub ty: String,
    /// Where in a request it goes. Default: the path if it is named there; else the query for GET, HEAD and DELETE, the body
    /// for POST, PUT and PATCH.
    #[serde(rename = "in")]
    pub place: Option<Place>,
    /// Whether it must be given. Default: no, but what is part of the path always must.
    #[serde(default)]
    pub required: bool,
    /// The server's value where it is not given.
    pub default: Option<Scalar>,
    /// The least value allowed.
    pub min: Option<Scalar>,
    /// The greatest value allowed.
    pub max: Option<Scalar>,
    /// The least number of items of a list.
    pub min_items: Option<u32>,
    /// The greatest number of items of a list.
    pub max_items: Option<u32>,
    /// The least number of characters of a text.
    pub min_length: Option<u32>,
    /// The greatest number of characters of a text.
    pub max_length: Option<u32>,
    /// A regular expression that a part of a text matches, all of it between `^` and `$`.
    pub pattern: Option<String>,
    /// Whether these limits are told in the docs alone; else the client refuses what breaks them. Default: no.
    #[serde(default)]
    pub advisory: bool,
    /// The only value there is: it is sent without asking.
    pub fixed: Option<Scalar>,
    /// The parameter beside which a fixed one is sent; without it the fixed one is always sent.
    pub with: Option<String>,
    /// How a list or an object is written where only texts are: anywhere but in JSON.
    pub encoding: Option<Encoding>,
    /// What stands between the items of a list that is written with `encoding: comma`. Default: a comma.
    pub separator: Option<String>,
    /// Whether it tells repeated calls from new ones: the client makes up a value for each call unless one is given, keeps it
    /// when it tries again, and so may repeat the call whatever it changes. Default: no.
    #[serde(default)]
    pub idempotency_key: bool,
    /// The credential with which alone it is there, where the endpoint takes several.
    pub only: Option<String>,
    /// Whether it is a secret, to be treated as a credential is: never shown, and wiped from memory. Default: no.
    #[serde(default)]
    pub secret: bool,
    /// Whether `Debug` of a request hides its value, such as the id of a person. Default: no.
    #[serde(default)]
    pub sensitive: bool,
    /// What it means.
    pub description: Text,
    /// What else is to be known of it.
    #[serde(default)]
    pub notes: Vec<Note>,
}

impl Parameter {
    /// What its values may be.
    pub fn limits(&self) -> Limits<'_> {
        let Self { min, max, min_items, max_items, min_length, max_length, pattern, advisory, .. } = self;
        Limits {
            range: (min.as_ref(), max.as_ref()),
            items: (*min_items, *max_items),
            length: (*min_length, *max_length),
            pattern: pattern.as_deref(),
            advisory: *advisory,
        }
    }
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

/// How a list or an object is written where only texts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// As JSON, in one parameter.
    Json,
    /// The items in one parameter, a comma or another `separator` between them.
    Comma,
    /// Each item in a parameter of its own, all of the same name.
    Repeat,
}

/// `paging:` of an endpoint. One of `next_url`, `link_header`, `offset`, `page` and `cursor` says what leads from page to page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paging {
    /// The field of the answer that holds the items of the page. Left out where the answer is the list.
    pub items: Option<String>,
    /// The field with the URL of the next page.
    pub next_url: Option<String>,
    /// The field with the URL of the page before.
    pub previous_url: Option<String>,
    /// Whether the URL holds all that the next call needs: what it leaves out is left out. Default: no, and what was given stays.
    #[serde(default)]
    pub alone: bool,
    /// Whether the header `Link` holds the URL of the next page. Default: no.
    #[serde(default)]
    pub link_header: bool,
    /// The parameter that says behind how many items a page begins.
    pub offset: Option<String>,
    /// The parameter that is the number of the page, the first of which is 1 unless its default says otherwise.
    pub page: Option<String>,
    /// The parameter that takes a value from the page before: that of `next`, or of the last item's `last`.
    pub cursor: Option<String>,
    /// Beside `cursor`: the field of the answer whose value leads to the next page.
    pub next: Option<String>,
    /// Beside `cursor`: the field of the last item whose value leads to the next page.
    pub last: Option<String>,
    /// The field that is true on the last page.
    pub until: Option<String>,
    /// The field that is true while there are more pages.
    #[serde(rename = "while")]
    pub more: Option<String>,
    /// The field with the number of all items, beside `offset`, or of all pages, beside `page`.
    pub total: Option<String>,
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
    /// Whether it means success here. Default: no.
    #[serde(default)]
    pub success: bool,
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
    /// Parameters go into the query; so they do for HEAD and DELETE.
    #[serde(rename = "GET")]
    Get,
    /// Only the headers are answered.
    #[serde(rename = "HEAD")]
    Head,
    /// Parameters go into the body; so they do for PUT and PATCH.
    #[serde(rename = "POST")]
    Post,
    /// Puts something in the place of what is there.
    #[serde(rename = "PUT")]
    Put,
    /// Changes a part of what is there.
    #[serde(rename = "PATCH")]
    Patch,
    /// Removes what is there.
    #[serde(rename = "DELETE")]
    Delete,
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        })
    }
}
