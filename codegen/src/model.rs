//! The checked API: what emitters read. Only `lower` makes one, so whoever holds it holds the proof that every
//! reference resolves, every Rust name is legal and unique, and every rule was kept. What a name says is not said again, and what
//! stands in a spec is documented in `spec/README.md`.

#![allow(missing_docs, reason = "most fields are those of the spec, whose manual documents them")]

mod endpoint;
mod fits;
mod prose;
mod stand_in;
mod types;
mod values;

use std::ops::Index;

pub use self::endpoint::*;
pub use self::fits::*;
pub use self::prose::*;
pub use self::stand_in::*;
pub use self::types::*;
pub use self::values::*;
pub use crate::language::Language;
pub use crate::terms::*;
pub use serde_json::Value;

/// A whole API.
#[derive(Debug)]
pub struct Api {
    pub package: String,
    pub crate_name: String,
    pub version: String,
    pub license: Option<String>,
    /// Addresses of the manifest, by their keys there.
    pub links: Vec<(&'static str, String)>,
    /// By which it is found in a registry.
    pub keywords: Vec<String>,
    /// Where it stands in a registry.
    pub categories: Vec<String>,
    /// Whether the crate may be published.
    pub publish: bool,
    /// The path of the spec that it was lowered from.
    pub spec: String,
    pub title: Text,
    pub description: Text,
    pub notes: Vec<Note>,
    /// Scheme and host of each host; the first is that of most calls.
    pub hosts: Vec<String>,
    /// The languages of the docs; the first is rustdoc's.
    pub languages: Vec<Language>,
    pub source: Origin,
    pub sources: Vec<Origin>,
    pub response_content_type: Option<String>,
    pub prerequisites: Vec<Prerequisite>,
    pub scopes: Vec<Scope>,
    pub auth: Vec<AuthScheme>,
    pub endpoints: Vec<Endpoint>,
    pub types: Vec<TypeDef>,
    pub errors: Option<Errors>,
    pub questions: Vec<Question>,
    pub stand_in: StandIn,
}

/// Prose in every language of the docs, as [`blocks`] reads it.
#[derive(Debug, Clone)]
pub struct Text(pub Vec<(Language, String)>);

impl Index<Language> for Text {
    type Output = str;

    fn index(&self, language: Language) -> &str {
        self.0.iter().find(|(own, _)| *own == language).map_or("", |(_, text)| text)
    }
}

/// Where facts were read.
#[derive(Debug, Clone)]
pub struct Origin {
    pub name: String,
    pub title: Text,
    pub url: Option<String>,
    pub read: String,
}

/// Something to arrange before a call.
#[derive(Debug)]
pub struct Prerequisite {
    pub name: String,
    pub title: Text,
    pub description: Text,
    pub notes: Vec<Note>,
}

/// Something a user consents to.
#[derive(Debug)]
pub struct Scope {
    pub name: String,
    pub title: Text,
    pub description: Option<Text>,
    pub source: Origin,
    pub notes: Vec<Note>,
}

/// Something else to be known of what it stands in.
#[derive(Debug, Clone)]
pub struct Note {
    pub says: Text,
    pub about: About,
    pub source: Origin,
    /// A further name of the field.
    pub alias: Option<String>,
    /// Whether the field is really always there.
    pub required: Option<bool>,
    /// Whether the page does not list the field.
    pub unlisted: bool,
    /// What of the page it is about, word for word.
    pub quote: Option<String>,
}

/// Something that many readers ask.
#[derive(Debug)]
pub struct Question {
    pub asks: Text,
    pub see: Place,
}

/// A place in the docs, by the indices of what stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Endpoint(usize),
    Parameter(usize, usize),
    Type(usize),
    Field(usize, usize),
    Code(usize),
    Prerequisite(usize),
    Guide(Guide),
}

/// A part of the guides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guide {
    Choose,
    Credentials,
    Obtain,
    Refresh,
    Consent,
    Install,
    /// How to try it without an account.
    Offline,
}

impl Guide {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::Choose, Self::Credentials, Self::Obtain, Self::Refresh, Self::Consent, Self::Install, Self::Offline];

    /// Its name in a spec, which is its anchor too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Choose => "choose",
            Self::Credentials => "credentials",
            Self::Obtain => "obtain",
            Self::Refresh => "refresh",
            Self::Consent => "consent",
            Self::Install => "install",
            Self::Offline => "offline",
        }
    }
}

/// One kind of credential.
#[derive(Debug)]
pub struct AuthScheme {
    pub name: String,
    pub title: Text,
    pub description: Text,
    pub obtain: Text,
    /// What it is made of; mostly one text.
    pub parts: Vec<AuthPart>,
    /// Whether all parts are sent in one header, as a user and a password.
    pub basic: bool,
    pub rust: String,
    /// The Rust type of the credential.
    pub credential: String,
    /// The Rust type that holds the calls it allows.
    pub view: String,
    /// The method of the client that makes such a view.
    pub constructor: String,
    /// How users get one by OAuth 2.0.
    pub oauth2: Option<OAuth2>,
    pub notes: Vec<Note>,
}

/// One of the texts that a credential is made of.
#[derive(Debug)]
pub struct AuthPart {
    pub rust: String,
    pub variable: String,
    pub carrier: Carrier,
}

/// What carries a credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carrier {
    /// A header, and the word before it there.
    Header(String, Option<String>),
    Query(String),
}

impl Carrier {
    /// The header that it is.
    pub fn header(&self) -> Option<&String> {
        match self {
            Self::Header(name, _) => Some(name),
            Self::Query(_) => None,
        }
    }
}

/// Where users consent and tokens are issued.
#[derive(Debug)]
pub struct OAuth2 {
    pub authorize_url: String,
    pub token_url: String,
    pub client_id: String,
    pub client_secret: Option<String>,
    pub scope_separator: String,
}

/// How an API reports errors.
#[derive(Debug)]
pub struct Errors {
    /// The bodies that report them; the first is that of most calls.
    pub bodies: Vec<ErrorBody>,
    pub code_type: ScalarType,
    pub codes: Vec<ErrorCode>,
}

/// The body of an answer that reports an error.
#[derive(Debug)]
pub struct ErrorBody {
    pub name: Option<String>,
    /// The way to the field that holds the code; empty where the status is the code.
    pub code: Vec<String>,
    /// The way to the field that holds the message; empty if there is none.
    pub message: Vec<String>,
    pub in_success: bool,
    pub fields: Vec<Field>,
}

/// One error code.
#[derive(Debug)]
pub struct ErrorCode {
    pub code: Scalar,
    pub name: String,
    pub status: u16,
    pub cause: Text,
    pub remedy: Text,
    pub see: Option<Place>,
    /// Messages that were seen with it, and where.
    pub messages: Vec<(String, Origin)>,
    pub success: bool,
    pub common: bool,
    pub retry: bool,
    pub invalid_token: bool,
    pub source: Origin,
    pub notes: Vec<Note>,
}

/// What an index of this model stands for.
#[expect(clippy::indexing_slicing, reason = "only `lower` makes an index, and only of what it has put there")]
impl Api {
    pub fn host(&self, index: usize) -> &str {
        &self.hosts[index]
    }

    pub fn prerequisite(&self, index: usize) -> &Prerequisite {
        &self.prerequisites[index]
    }

    pub fn scope(&self, index: usize) -> &Scope {
        &self.scopes[index]
    }

    pub fn scheme(&self, index: usize) -> &AuthScheme {
        &self.auth[index]
    }

    pub fn endpoint(&self, index: usize) -> &Endpoint {
        &self.endpoints[index]
    }

    pub fn def(&self, index: usize) -> &TypeDef {
        def(index, &self.types)
    }

    pub fn field(&self, object: usize, index: usize) -> &Field {
        &self.def(object).fields()[index]
    }

    pub fn answer_field(&self, endpoint: &Endpoint, index: usize) -> &Field {
        &self.answer_fields(endpoint)[index]
    }

    pub fn code(&self, index: usize) -> &ErrorCode {
        &self.errors.as_ref().map_or(&[][..], |errors| &errors.codes)[index]
    }
}

impl Api {
    /// The language of rustdoc.
    pub fn language(&self) -> Language {
        self.languages.first().copied().unwrap_or_default()
    }

    /// The calls that a credential allows; `None` for those that need none.
    pub fn endpoints_of(&self, auth: Option<usize>) -> impl Iterator<Item = &Endpoint> {
        self.endpoints.iter().filter(move |endpoint| endpoint.forms.iter().any(|form| form.auth == auth))
    }

    /// A type and all types that it is made of, each once, in the order in which they are met.
    pub fn reachable(&self, start: Option<usize>) -> Vec<usize> {
        reachable(start, &self.types)
    }

    /// The types of all fields, parameters and answers.
    pub fn value_types(&self) -> impl Iterator<Item = &Type> {
        let bodies = self.errors.iter().flat_map(|errors| &errors.bodies).flat_map(|body| &body.fields);
        let fields = self.types.iter().flat_map(TypeDef::fields).chain(bodies).map(|field| &field.ty);
        let sent = self.endpoints.iter().flat_map(|endpoint| endpoint.parameters.iter().map(|one| &one.ty).chain(endpoint.answer.ty()));
        fields.chain(sent)
    }

    /// Whether a scalar is part of anything.
    pub fn uses(&self, scalar: ScalarType) -> bool {
        let own = self.types.iter().any(|def| matches!(def.kind, TypeKind::Newtype(own) if own == scalar));
        own || self.value_types().any(|ty| ty.scalar() == Some(scalar))
    }

    /// A place in the docs as the spec calls it.
    pub fn place_name(&self, place: Place) -> String {
        match place {
            Place::Endpoint(index) => self.endpoint(index).name.clone(),
            Place::Parameter(index, own) => {
                let endpoint = self.endpoint(index);
                format!("{}.{}", endpoint.name, endpoint.parameter(own).name)
            }
            Place::Type(index) => self.def(index).name.clone(),
            Place::Field(index, own) => format!("{}.{}", self.def(index).name, self.field(index, own).name),
            Place::Code(index) => self.code(index).code.to_string(),
            Place::Prerequisite(index) => self.prerequisite(index).name.clone(),
            Place::Guide(guide) => guide.name().to_owned(),
        }
    }

    /// A type as the spec writes it.
    pub fn type_name(&self, ty: &Type) -> String {
        match ty {
            Type::Scalar(scalar) => scalar.name().to_owned(),
            Type::Named(index) => self.def(*index).name.clone(),
            Type::List(item) => self.type_name(item) + "[]",
            Type::Map(value) => self.type_name(value) + "{}",
            Type::Nullable(inner) => self.type_name(inner) + "?",
        }
    }

    /// The fields of an answer that is an object.
    pub fn answer_fields(&self, endpoint: &Endpoint) -> &[Field] {
        match &endpoint.answer {
            Answer::Json(Type::Named(index)) => self.def(*index).fields(),
            Answer::Json(Type::Scalar(_) | Type::List(_) | Type::Map(_) | Type::Nullable(_)) | Answer::Bytes | Answer::Nothing => &[],
        }
    }

    /// The fields on the way to a value in an answer.
    pub fn path<'a>(&'a self, path: &'a [(usize, usize)]) -> impl Iterator<Item = &'a Field> {
        path.iter().map(|(object, field)| self.field(*object, *field))
    }

    /// The way to a value in an answer as the spec writes it.
    pub fn path_name(&self, path: &[(usize, usize)]) -> String {
        self.path(path).map(|field| field.name.as_str()).collect::<Vec<_>>().join(".")
    }

    /// The scalar that a type's values are on the wire. None for an object.
    pub fn scalar(&self, ty: &Type) -> Option<ScalarType> {
        match ty {
            Type::Scalar(scalar) => Some(*scalar),
            Type::Named(index) => self.def(*index).scalar(),
            Type::List(_) | Type::Map(_) | Type::Nullable(_) => None,
        }
    }

    /// Whether Rust copies a type.
    pub fn is_copy(&self, ty: &Type) -> bool {
        match ty {
            Type::Scalar(scalar) => scalar.is_copy(),
            Type::Named(index) => match &self.def(*index).kind {
                TypeKind::Newtype(scalar) => scalar.is_copy(),
                TypeKind::Enum(known) => known.is_copy(),
                TypeKind::Object(_) | TypeKind::Union(_) => false,
            },
            Type::Nullable(inner) => self.is_copy(inner),
            Type::List(_) | Type::Map(_) => false,
        }
    }

    /// The call to begin with: the first that changes nothing, if there is one.
    pub fn first_endpoint(&self) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.repeat == Repeat::Safe).or_else(|| self.endpoints.first())
    }

    /// Whether what an answer shows of itself may hold a text.
    pub fn shows_text(&self) -> bool {
        let is_shown = |field: &Field| !field.sensitive && self.scalar(field.ty.item()) == Some(ScalarType::String);
        self.types.iter().flat_map(TypeDef::fields).any(is_shown)
    }

    /// Whether any call can ask for more than it takes.
    pub fn has_bulk(&self) -> bool {
        self.endpoints.iter().any(|endpoint| endpoint.bulk.is_some())
    }

    /// Whether any call has pages.
    pub fn has_paging(&self) -> bool {
        self.endpoints.iter().any(|endpoint| endpoint.paging.is_some())
    }
}
