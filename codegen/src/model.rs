//! The checked API: what emitters read. Only `lower` makes one, so whoever holds it holds the proof that every
//! reference resolves, every Rust name is legal and unique, and every rule was kept.

mod endpoint;
mod types;

use std::ops::Index;

pub use self::endpoint::*;
pub use self::types::*;
pub use crate::language::Language;
pub use crate::spec::{About, Encoding, Method, Scalar};
pub use serde_json::Value;

/// A whole API.
#[derive(Debug)]
pub struct Api {
    /// The name of the emitted package.
    pub package: String,
    /// The same as a Rust identifier.
    pub crate_name: String,
    /// The version of the emitted package.
    pub version: String,
    /// Its license.
    pub license: Option<String>,
    /// The path of the spec that it was lowered from.
    pub spec: String,
    /// The API's name in prose.
    pub title: Text,
    /// What the API is for.
    pub description: Text,
    /// What else is to be known of it.
    pub notes: Vec<Note>,
    /// Scheme and host of each host; the first is that of most calls.
    pub hosts: Vec<String>,
    /// The languages of the docs; the first is rustdoc's.
    pub languages: Vec<Language>,
    /// The page that the spec transcribes.
    pub source: Origin,
    /// All places where facts were read.
    pub sources: Vec<Origin>,
    /// The `Content-Type` of answers.
    pub response_content_type: Option<String>,
    /// Everything to arrange before a call.
    pub prerequisites: Vec<Prerequisite>,
    /// Everything a user may have to consent to.
    pub scopes: Vec<Scope>,
    /// All credentials.
    pub auth: Vec<AuthScheme>,
    /// All calls.
    pub endpoints: Vec<Endpoint>,
    /// All types.
    pub types: Vec<TypeDef>,
    /// The shape of an error and the codes, where the API has such.
    pub errors: Option<Errors>,
    /// What readers ask first.
    pub questions: Vec<Question>,
}

/// What stands between the paragraphs of a text; within one there is no line break.
pub const PARAGRAPH_END: &str = "\n\n";

/// Prose in every language of the docs, its paragraphs divided by [`PARAGRAPH_END`].
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
    /// Its name in the spec.
    pub name: String,
    /// What it is called.
    pub title: Text,
    /// Its address.
    pub url: Option<String>,
    /// The day it was read.
    pub read: String,
}

/// Something to arrange before a call.
#[derive(Debug)]
pub struct Prerequisite {
    /// Its name in the spec.
    pub name: String,
    /// What it is called.
    pub title: Text,
    /// What is to be done.
    pub description: Text,
    /// What else is to be known of it.
    pub notes: Vec<Note>,
}

/// Something a user consents to.
#[derive(Debug)]
pub struct Scope {
    /// The scope id.
    pub name: String,
    /// What it is called.
    pub title: Text,
    /// What it covers.
    pub description: Option<Text>,
    /// Where it was read.
    pub source: Origin,
    /// What else is to be known of it.
    pub notes: Vec<Note>,
}

/// Something else to be known of what it stands in.
#[derive(Debug, Clone)]
pub struct Note {
    /// What there is to know.
    pub says: Text,
    /// What it tells of.
    pub about: About,
    /// Where it was read.
    pub source: Origin,
}

/// Something that many readers ask.
#[derive(Debug)]
pub struct Question {
    /// The question.
    pub asks: Text,
    /// What answers it.
    pub see: Place,
}

/// A place in the docs, by the indices of what stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A call.
    Endpoint(usize),
    /// A parameter of a call.
    Parameter(usize, usize),
    /// A type.
    Type(usize),
    /// A field of a type.
    Field(usize, usize),
    /// An error code.
    Code(usize),
    /// A prerequisite.
    Prerequisite(usize),
    /// A part of the guides.
    Guide(Guide),
}

/// A part of the guides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guide {
    /// Which call there is for what.
    Choose,
    /// Which credentials there are.
    Credentials,
    /// How a user gets one.
    Obtain,
    /// How to renew one.
    Refresh,
    /// How to ask for more consent.
    Consent,
    /// How to add the client to a program.
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
    /// Its name in the spec.
    pub name: String,
    /// What it is called.
    pub title: Text,
    /// What it is.
    pub description: Text,
    /// How to get one.
    pub obtain: Text,
    /// What it is made of; mostly one text.
    pub parts: Vec<AuthPart>,
    /// Whether all parts are sent in one header, as a user and a password.
    pub basic: bool,
    /// Its name for a variable in Rust.
    pub rust: String,
    /// The Rust type of the credential.
    pub credential: String,
    /// The Rust type that holds the calls it allows.
    pub view: String,
    /// The method of the client that makes such a view.
    pub constructor: String,
    /// How users get one by OAuth 2.0.
    pub oauth2: Option<OAuth2>,
    /// What else is to be known of it.
    pub notes: Vec<Note>,
}

/// One of the texts that a credential is made of.
#[derive(Debug)]
pub struct AuthPart {
    /// Its name for a variable in Rust.
    pub rust: String,
    /// The environment variable in samples.
    pub variable: String,
    /// What carries it.
    pub carrier: Carrier,
}

/// What carries a credential.
#[derive(Debug)]
pub enum Carrier {
    /// A header, and the word before it there.
    Header(String, Option<String>),
    /// A parameter of the query.
    Query(String),
}

/// Where users consent and tokens are issued.
#[derive(Debug)]
pub struct OAuth2 {
    /// Where users log in and consent.
    pub authorize_url: String,
    /// Where a code or a refresh token is exchanged for an access token.
    pub token_url: String,
    /// The environment variable of the client's id in samples.
    pub client_id: String,
    /// That of its secret.
    pub client_secret: Option<String>,
    /// What stands between scopes.
    pub scope_separator: String,
}

/// How an API reports errors.
#[derive(Debug)]
pub struct Errors {
    /// The bodies that report them; the first is that of most calls.
    pub bodies: Vec<ErrorBody>,
    /// The type of the code: text or a whole number.
    pub code_type: ScalarType,
    /// The known codes.
    pub codes: Vec<ErrorCode>,
}

/// The body of an answer that reports an error.
#[derive(Debug)]
pub struct ErrorBody {
    /// Its name in the spec, if it has one.
    pub name: Option<String>,
    /// The way to the field that holds the code; empty where the status is the code.
    pub code: Vec<String>,
    /// The way to the field that holds the message; empty if there is none.
    pub message: Vec<String>,
    /// Whether answers with a status of success can have it, too.
    pub in_success: bool,
    /// All fields of the body.
    pub fields: Vec<Field>,
}

impl ErrorBody {
    /// The code in such a body.
    pub fn code_in<'v>(&self, body: &'v Value) -> Option<&'v Value> {
        self.code.iter().try_fold(body, |value, name| value.get(name)).filter(|_| !self.code.is_empty())
    }
}

/// One error code.
#[derive(Debug)]
pub struct ErrorCode {
    /// On the wire.
    pub code: Scalar,
    /// Its constant in Rust.
    pub name: String,
    /// The documented HTTP status.
    pub status: u16,
    /// What went wrong.
    pub cause: Text,
    /// What to do about it.
    pub remedy: Text,
    /// What in the docs says how.
    pub see: Option<Place>,
    /// Messages that were seen with it, and where.
    pub messages: Vec<(String, Origin)>,
    /// Whether it means success.
    pub success: bool,
    /// Whether every call can answer it.
    pub common: bool,
    /// Whether the same call may succeed a little later.
    pub retry: bool,
    /// Whether it says that the credential is not valid, or not any more.
    pub invalid_token: bool,
    /// Where it was read.
    pub source: Origin,
    /// What else is to be known of it.
    pub notes: Vec<Note>,
}

impl Api {
    /// The language of rustdoc.
    pub fn language(&self) -> Language {
        self.languages[0]
    }

    /// The calls that a credential allows; `None` for those that need none.
    pub fn endpoints_of(&self, auth: Option<usize>) -> impl Iterator<Item = &Endpoint> {
        self.endpoints.iter().filter(move |endpoint| endpoint.forms.iter().any(|form| form.auth == auth))
    }

    /// The fields of an object type; empty for other types.
    pub fn fields(&self, index: usize) -> &[Field] {
        match &self.types[index].kind {
            TypeKind::Object(fields) => fields,
            _ => &[],
        }
    }

    /// A type and all types that it is made of, each once, in the order in which they are met.
    pub fn reachable(&self, start: Option<usize>) -> Vec<usize> {
        let mut met = Vec::from_iter(start);
        let mut next = 0;
        while let Some(index) = met.get(next).copied() {
            next += 1;
            for inner in self.types[index].parts() {
                if !met.contains(&inner) {
                    met.push(inner);
                }
            }
        }
        met
    }

    /// Whether a scalar is part of anything.
    pub fn uses(&self, scalar: ScalarType) -> bool {
        let bodies = self.errors.iter().flat_map(|errors| &errors.bodies).flat_map(|body| &body.fields);
        let fields = (0..self.types.len()).flat_map(|index| self.fields(index)).chain(bodies).map(|field| &field.ty);
        let sent = self.endpoints.iter().flat_map(|endpoint| endpoint.parameters.iter().map(|one| &one.ty).chain(endpoint.answer.ty()));
        let own = self.types.iter().any(|def| matches!(def.kind, TypeKind::Newtype(own) if own == scalar));
        own || fields.chain(sent).any(|ty| ty.scalar() == Some(scalar))
    }

    /// A type as the spec writes it.
    pub fn type_name(&self, ty: &Type) -> String {
        match ty {
            Type::Scalar(scalar) => scalar.name().to_owned(),
            Type::Named(index) => self.types[*index].name.clone(),
            Type::List(item) => self.type_name(item) + "[]",
            Type::Map(value) => self.type_name(value) + "{}",
            Type::Nullable(inner) => self.type_name(inner) + "?",
        }
    }

    /// The fields of an answer that is an object.
    pub fn answer_fields(&self, endpoint: &Endpoint) -> &[Field] {
        match &endpoint.answer {
            Answer::Json(Type::Named(index)) => self.fields(*index),
            Answer::Json(Type::Scalar(_) | Type::List(_) | Type::Map(_) | Type::Nullable(_)) | Answer::Bytes | Answer::Nothing => &[],
        }
    }

    /// The fields on the way to a value in an answer.
    pub fn path<'a>(&'a self, path: &'a [(usize, usize)]) -> impl Iterator<Item = &'a Field> {
        path.iter().map(|(object, field)| &self.fields(*object)[*field])
    }

    /// The way to a value in an answer as the spec writes it.
    pub fn path_name(&self, path: &[(usize, usize)]) -> String {
        self.path(path).map(|field| field.name.as_str()).collect::<Vec<_>>().join(".")
    }

    /// The scalar that a type's values are on the wire. None for an object.
    pub fn scalar(&self, ty: &Type) -> Option<ScalarType> {
        match ty {
            Type::Scalar(scalar) => Some(*scalar),
            Type::Named(index) => self.types[*index].scalar(),
            Type::List(_) | Type::Map(_) | Type::Nullable(_) => None,
        }
    }

    /// The call to begin with: the first that changes nothing, if there is one.
    pub fn first_endpoint(&self) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.repeat == Repeat::Safe).or_else(|| self.endpoints.first())
    }

    /// Whether what an answer shows of itself may hold a text.
    pub fn shows_text(&self) -> bool {
        let is_shown = |field: &Field| !field.sensitive && self.scalar(field.ty.item()) == Some(ScalarType::String);
        (0..self.types.len()).any(|index| self.fields(index).iter().any(is_shown))
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
