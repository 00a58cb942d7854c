// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! What the stand-in knows of an API: data, made of its spec.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// An API as the stand-in serves it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Description {
    /// The `Content-Type` of answers.
    pub(crate) content_type: String,
    /// The credentials by their names.
    pub(crate) credentials: BTreeMap<String, Credential>,
    /// What answers which violation.
    pub(crate) refusals: Vec<Refusal>,
    /// The error codes by what an error shows of them.
    pub(crate) codes: BTreeMap<String, Code>,
    pub(crate) error_bodies: Vec<ErrorBody>,
    /// The scopes that users consent to.
    pub(crate) scopes: Vec<String>,
    pub(crate) endpoints: Vec<Endpoint>,
    /// The types by their names, as JSON Schemas.
    pub(crate) schemas: Map<String, Value>,
}

/// A kind of credential.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Credential {
    /// What it is made of.
    pub(crate) parts: Vec<Carrier>,
    /// Whether the parts are sent as HTTP's basic authentication.
    pub(crate) basic: bool,
    /// One that works from the start, part by part.
    pub(crate) fake: Vec<String>,
}

/// What carries a part of a credential.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Carrier {
    /// A header, and the word before it there.
    Header(String, Option<String>),
    Query(String),
}

/// How a request breaks what is documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Violation {
    NoCredential,
    UnknownCredential,
    MissingParameter,
    WrongParameter,
    WrongContentType,
    MissingScope,
    UnknownId,
    UnknownPath,
    WrongMethod,
}

/// What answers a violation.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Refusal {
    pub(crate) when: Violation,
    /// The credential of the call, if that matters.
    pub(crate) auth: Option<String>,
    pub(crate) code: String,
    /// What the error says; else what was wrong in words of the stand-in.
    pub(crate) message: Option<String>,
}

/// An error code.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Code {
    /// As it stands in a body.
    pub(crate) value: Value,
    pub(crate) status: u16,
    pub(crate) message: Option<String>,
}

/// The body that reports an error.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ErrorBody {
    /// The way to the code; empty where the status is the code.
    pub(crate) code: Vec<String>,
    /// The way to the message; empty if there is none.
    pub(crate) message: Vec<String>,
    /// The field that lists the scopes that the call needs.
    pub(crate) required_scopes: Option<String>,
    /// The field that lists the scopes that the user consented to.
    pub(crate) allowed_scopes: Option<String>,
}

/// A call.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Endpoint {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) methods: Vec<String>,
    /// The credentials of which any will do; none of them for a call that needs none.
    pub(crate) auth: Vec<Option<String>>,
    /// The `Content-Type` that must be sent.
    pub(crate) content_type: Option<String>,
    pub(crate) body: Option<Body>,
    pub(crate) parameters: Vec<Parameter>,
    /// Which parameters go together, as a schema of all of them.
    pub(crate) rules: Value,
    pub(crate) scopes: Option<ScopeNeed>,
    /// The codes that are documented for it.
    pub(crate) errors: Vec<String>,
    /// Its body of errors, among those of the API.
    pub(crate) error_body: usize,
    pub(crate) answer: Answer,
    pub(crate) samples: Vec<Sample>,
    pub(crate) data: Data,
}

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Body {
    Form,
    Json,
    Multipart,
    /// All of it is one parameter, in JSON.
    WholeJson,
    /// All of it is one parameter.
    Raw,
}

/// A parameter.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) required: bool,
    pub(crate) schema: Value,
    /// Where it goes, for each of the endpoint's methods.
    pub(crate) places: Vec<Place>,
    pub(crate) encoding: Option<Encoding>,
    /// The credential with which alone it is there.
    pub(crate) only: Option<String>,
    pub(crate) default: Option<Value>,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Body,
}

/// How a list or an object becomes a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Encoding {
    Json,
    /// Its items with this between them.
    Joined(String),
    Repeat,
}

/// The scopes that a call needs.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ScopeNeed {
    pub(crate) names: Vec<String>,
    /// Whether all of them are needed, and not any.
    pub(crate) all: bool,
}

/// What is answered.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Answer {
    Nothing,
    Bytes,
    /// JSON of this schema.
    Json(Value),
}

/// A request and an answer that the docs show.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Sample {
    /// The parameters that a caller gives.
    pub(crate) request: Map<String, Value>,
    pub(crate) status: u16,
    pub(crate) answer: Value,
    /// The code, if it is an error.
    pub(crate) code: Option<String>,
    pub(crate) is_error: bool,
}

/// Where answers come from.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Data {
    /// The call whose data they are: mostly this one.
    pub(crate) serves: String,
    /// The way to the rows of an answer that holds some; none for an answer that is one thing.
    pub(crate) rows: Option<Vec<String>>,
    /// What a row is, as a schema.
    pub(crate) row: Value,
    pub(crate) paging: Option<Paging>,
    pub(crate) sorts: Vec<Sort>,
    /// The parameter and its value by which the order is turned round.
    pub(crate) reversed: Option<(String, Value)>,
    /// Fields of the answer that count rows: all of them, or those of which a field is true.
    pub(crate) counts: Vec<(Vec<String>, Option<String>)>,
    pub(crate) finds: Vec<Find>,
}

/// How a list is cut into pages.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Paging {
    /// The parameter that says how many rows a page has.
    pub(crate) size: Option<String>,
    pub(crate) start: Start,
    /// The ways to what leads on, in an answer.
    pub(crate) next_url: Option<Vec<String>>,
    pub(crate) previous_url: Option<Vec<String>>,
    pub(crate) next: Option<Vec<String>>,
    /// Whether a header leads on.
    pub(crate) link: bool,
    /// Parameters that the URL of a page always has.
    pub(crate) in_url: Vec<String>,
    /// Ways to what tells whether it is the last page, and whether there are more.
    pub(crate) until: Option<Vec<String>>,
    pub(crate) more: Option<Vec<String>>,
    /// The way to how many rows, or pages, there are.
    pub(crate) total: Option<Vec<String>>,
}

/// What says where a page begins.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Start {
    /// Nothing: there is one page.
    #[default]
    Always,
    /// The number of rows before it, in a parameter.
    Offset(String),
    /// The number of the page, in a parameter.
    Page(String),
    /// What the answer before gave, in a parameter.
    Cursor(String),
    /// A value of the last row, in a parameter.
    Last(String, Vec<String>),
}

/// By what rows are sorted.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Sort {
    /// The parameter and its value with which alone it is so.
    pub(crate) when: Option<(String, Value)>,
    pub(crate) by: Vec<SortKey>,
}

/// A field by which rows are sorted.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SortKey {
    pub(crate) field: String,
    /// The values that come first.
    pub(crate) first: Option<First>,
}

/// Values that come before others.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum First {
    Value(Value),
    /// Texts that begin with a letter from one to another.
    Letters(char, char),
}

/// How rows are found by what they are called.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Find {
    /// The parameter that names one, or lists several.
    pub(crate) parameter: String,
    /// The field of a row that holds the name.
    pub(crate) field: String,
    /// The way to where they go in the answer; empty if that is the row.
    pub(crate) into: Vec<String>,
}
