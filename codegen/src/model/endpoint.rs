//! Calls.

use serde_json::Value;

use super::{Data, Encoding, Limits, Method, Note, Origin, Rule, Scalar, ScalarType, Text, Type};

/// One call.
#[derive(Debug)]
pub struct Endpoint {
    pub name: String,
    /// Its module and its Rust method.
    pub rust: String,
    /// The ways to call it: one for each credential that will do.
    pub forms: Vec<Form>,
    pub title: Option<Text>,
    pub summary: Text,
    pub choose: Option<Text>,
    pub description: Option<Text>,
    /// The methods; the first is the default.
    pub methods: Vec<Method>,
    /// The host, as an index into [`Api::hosts`](super::Api::hosts).
    pub host: usize,
    pub path: String,
    /// The `Content-Type` that the source lists; it is sent with every method.
    pub content_type: Option<String>,
    pub repeat: Repeat,
    pub source: Origin,
    /// The prerequisite that permits it, as an index into [`Api::prerequisites`](super::Api::prerequisites).
    pub permission: Option<usize>,
    /// Indices into [`Api::prerequisites`](super::Api::prerequisites).
    pub prerequisites: Vec<usize>,
    pub scopes: Option<ScopeNeed>,
    /// Where parameters go that do not say otherwise, for each method.
    pub places: Vec<Location>,
    /// How a body is written; none if no request has one.
    pub body: Option<Body>,
    pub parameters: Vec<Parameter>,
    pub rules: Vec<Rule>,
    pub answer: Answer,
    pub paging: Option<Paging>,
    pub bulk: Option<Bulk>,
    pub data: Data,
    /// The body that reports errors, as an index into [`Errors::bodies`](super::Errors::bodies).
    pub error_body: usize,
    pub success: Vec<String>,
    /// Its error codes, those that the spec lists for it first.
    pub errors: Vec<EndpointError>,
    /// How many of them the spec lists for it.
    pub listed_errors: usize,
    pub samples: Vec<Sample>,
    pub example: bool,
    pub notes: Vec<Note>,
}

/// What the user has to consent to.
#[derive(Debug)]
pub struct ScopeNeed {
    /// Indices into [`Api::scopes`](super::Api::scopes).
    pub scopes: Vec<usize>,
    pub all: bool,
    /// What happens without.
    pub without: Text,
}

/// A way to call an endpoint.
#[derive(Debug)]
pub struct Form {
    /// The credential, as an index into [`Api::auth`](super::Api::auth).
    pub auth: Option<usize>,
    pub request: String,
}

/// Whether and why a call may be repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    Safe,
    /// Made twice it does no more than made once.
    Idempotent,
    /// A value that it carries tells the server what is a repetition.
    Keyed,
    Never,
}

/// How a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    Form,
    Json,
    Multipart,
    /// As JSON, all of which one parameter is (an index into [`Endpoint::parameters`]).
    WholeJson(usize),
    /// As the bytes or the text that one parameter is (an index into [`Endpoint::parameters`]).
    Raw(usize),
}

/// What a call answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Nothing that is read.
    Nothing,
    Bytes,
    Json(Type),
}

impl Answer {
    /// The type that is read.
    pub fn ty(&self) -> Option<&Type> {
        match self {
            Self::Json(ty) => Some(ty),
            Self::Nothing | Self::Bytes => None,
        }
    }

    /// The type of the API's own that it is, or is made of.
    pub fn named(&self) -> Option<usize> {
        self.ty()?.named()
    }
}

/// One parameter of a call.
#[derive(Debug, Clone)]
pub struct Parameter {
    pub name: String,
    pub rust: String,
    pub ty: Type,
    pub role: Role,
    /// Where in a request it goes, for each of the endpoint's methods.
    pub locations: Vec<Location>,
    pub encoding: Option<Encoding>,
    pub separator: String,
    pub idempotency_key: bool,
    pub required: bool,
    pub default: Option<Scalar>,
    pub limits: Limits,
    /// The credential with which alone it is there, as an index into [`Api::auth`](super::Api::auth).
    pub only: Option<usize>,
    /// Whether it is treated as a credential is.
    pub secret: bool,
    pub sensitive: bool,
    pub description: Text,
    pub notes: Vec<Note>,
}

impl Parameter {
    /// Whether it is there with the credential of a form.
    pub fn is_of(&self, form: &Form) -> bool {
        self.only.is_none() || self.only == form.auth
    }

    /// A header that is always sent.
    pub fn header(name: &str, value: &str, description: Text) -> Self {
        Self {
            name: name.to_owned(),
            rust: String::new(),
            ty: Type::Scalar(ScalarType::String),
            role: Role::Fixed(value.to_owned(), None),
            locations: Vec::new(),
            encoding: None,
            separator: String::new(),
            idempotency_key: false,
            required: true,
            default: None,
            limits: Limits::default(),
            only: None,
            secret: false,
            sensitive: false,
            description,
            notes: Vec::new(),
        }
    }
}

/// How a parameter comes into a request.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// As an argument of the method.
    Argument,
    Setter,
    /// By itself, always or beside another parameter (an index into the same list).
    Fixed(String, Option<usize>),
}

/// Where in a request a parameter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    Path,
    Query,
    Header,
    Body,
}

/// How a long answer is cut into pages.
#[derive(Debug)]
pub struct Paging {
    pub items: FieldPath,
    pub item: Type,
    pub turn: Turn,
    /// What leads back, where it is a URL in the answer.
    pub previous_url: Option<FieldPath>,
    /// How the last page is known, beside having nothing that leads on.
    pub stops: Vec<Stop>,
    /// The parameter that says how many items a page holds, as an index into [`Endpoint::parameters`].
    pub page_size: Option<usize>,
}

/// What leads from one page to the next. Parameters are indices into [`Endpoint::parameters`].
#[derive(Debug)]
pub enum Turn {
    /// A URL in the answer, and whether it holds all that the next call needs.
    Url(FieldPath, bool),
    Link,
    /// The number of items before the page, in a parameter.
    Offset(usize),
    Page(usize),
    /// A value of the answer.
    Cursor(usize, FieldPath),
    /// A value of the last item.
    Last(usize, FieldPath),
}

impl Turn {
    /// Whether a URL leads to the next page.
    pub fn is_url(&self) -> bool {
        matches!(self, Self::Url(..) | Self::Link)
    }
}

/// How the last page is known.
#[derive(Debug)]
pub enum Stop {
    Until(FieldPath),
    While(FieldPath),
    /// All items, or all pages, were seen.
    Total(FieldPath),
}

/// The way from an answer to a value in it: the objects on it, as indices into [`Api::types`](super::Api::types), each with the index of the
/// field to take.
pub type FieldPath = Vec<(usize, usize)>;

/// How more is asked for at once than a call takes.
#[derive(Debug)]
pub struct Bulk {
    /// The parameter that is the list, as an index into [`Endpoint::parameters`].
    pub list: usize,
    pub most: u32,
    /// The codes that say that one of them is unknown, as indices into [`Errors::codes`](super::Errors::codes).
    pub unknown: Vec<usize>,
    pub items: usize,
    /// Its type, as an index into [`Api::types`](super::Api::types).
    pub item: usize,
    /// The field of that type by which it is matched to an item of the list.
    pub key: usize,
}

/// A request, an answer, or both.
#[derive(Debug)]
pub struct Sample {
    pub title: Option<Text>,
    /// The parameters that a caller gives (indices into [`Endpoint::parameters`]), in the order of the spec.
    pub request: Option<Vec<(usize, Value)>>,
    pub status: u16,
    pub answer: Option<String>,
    /// Whether the answer reports an error.
    pub is_error: bool,
    /// The error code in the answer, as a text.
    pub code: Option<String>,
    pub notes: Vec<Note>,
}

/// An error code at one endpoint.
#[derive(Debug)]
pub struct EndpointError {
    /// As an index into [`Errors::codes`](super::Errors::codes).
    pub code: usize,
    pub when: Option<Text>,
    pub remedy: Option<Text>,
}

#[expect(clippy::indexing_slicing, reason = "`lower` gives a call a method and a form, and a parameter a place for each method")]
impl Endpoint {
    /// The method that is used unless another is asked for.
    pub fn method(&self) -> Method {
        self.methods[0]
    }

    /// The first way to call it.
    pub fn form(&self) -> &Form {
        &self.forms[0]
    }

    /// The parameter that an index of this model stands for.
    pub fn parameter(&self, index: usize) -> &Parameter {
        &self.parameters[index]
    }

    /// Where in a request with this method a parameter goes.
    pub fn location(&self, parameter: &Parameter, method: Method) -> Location {
        parameter.locations[self.methods.iter().position(|own| *own == method).unwrap_or_default()]
    }
}

impl Endpoint {
    /// The credential of the first way to call it.
    pub fn auth(&self) -> Option<usize> {
        self.form().auth
    }

    /// The parameters of one way to call it.
    pub fn parameters_of(&self, form: &Form) -> impl Iterator<Item = &Parameter> + Clone {
        self.parameters.iter().filter(move |one| one.is_of(form))
    }

    /// The way to call it that takes these parameters (indices into its own), and needs no others.
    pub fn form_of(&self, given: &[usize]) -> &Form {
        let fits = |form: &&Form| {
            let mut own = self.parameters.iter().enumerate();
            own.all(|(index, one)| {
                if given.contains(&index) { one.is_of(form) } else { one.only.is_none() || one.role != Role::Argument || !one.is_of(form) }
            })
        };
        self.forms.iter().find(fits).unwrap_or_else(|| self.form())
    }

    /// Whether a request with this method has parameters in a place.
    pub fn has(&self, method: Method, location: Location) -> bool {
        self.parameters.iter().any(|parameter| self.location(parameter, method) == location)
    }

    /// The answers that the samples show, in JSON.
    pub fn answers(&self) -> impl Iterator<Item = &str> {
        self.samples.iter().filter(|sample| !sample.is_error).filter_map(|sample| sample.answer.as_deref())
    }
}
