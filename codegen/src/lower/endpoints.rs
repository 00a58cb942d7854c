//! Calls: their credential, parameters, answer, paging and errors.

use super::parameters;
use super::types::notation;
use super::{Field as Of, Lowering, Names, foreign};
use crate::diagnostic::Problem;
use crate::model::{Answer, AuthScheme, Endpoint, EndpointError, Errors, Method, Scalar, Text, Type, TypeDef, TypeKind};
use crate::names::{self, Case, Namespace};
use crate::spec::{self, At};

/// The only encoding of a body so far.
const FORM: &str = "application/x-www-form-urlencoded";

/// The names of what every client can do, of methods of the standard traits, of the module around, of the other pages of the
/// docs and of what the tests of samples share.
const RESERVED_ENDPOINTS: &[&str] = &[
    "as_ref",
    "borrow",
    "builder",
    "call",
    "choose",
    "clone",
    "cmp",
    "deref",
    "endpoints",
    "eq",
    "errors",
    "fmt",
    "hash",
    "ids",
    "index",
    "new",
    "readme",
    "recipes",
    "round_trip",
    "sources",
    "start",
    "summary",
    "tokens",
    "types",
];

/// What calls refer to.
pub(super) struct Context<'c> {
    pub auth: &'c [AuthScheme],
    pub types: &'c [TypeDef],
    pub type_names: &'c Names<'c>,
    pub prerequisites: &'c Names<'c>,
    pub scopes: &'c Names<'c>,
    pub errors: Option<&'c Errors>,
    pub common: Vec<usize>,
    /// Whether there are codes that could not be read, which was reported.
    pub errors_are_lost: bool,
}

impl Lowering<'_> {
    pub(super) fn endpoints(&mut self, list: &[spec::Endpoint], context: &Context<'_>) -> Vec<Endpoint> {
        let at = At::top("endpoints");
        let constructors = context.auth.iter().map(|scheme| scheme.constructor.as_str());
        let reserved: Vec<&str> = RESERVED_ENDPOINTS.iter().copied().chain(constructors).collect();
        let mut names = Namespace::rust("endpoints", &reserved);
        let mut lowered = Vec::new();
        for (index, endpoint) in list.iter().enumerate() {
            if let Some(endpoint) = self.endpoint(endpoint, &at.item(index), context, &mut names) {
                lowered.push(endpoint);
            }
        }
        if list.is_empty() {
            self.error(&at, "an API needs at least one endpoint");
        }
        lowered
    }

    fn endpoint(&mut self, endpoint: &spec::Endpoint, at: &At<'_>, context: &Context<'_>, names: &mut Namespace) -> Option<Endpoint> {
        let rust = self.rust_name(None, &endpoint.name, Case::Snake, names, at);
        if !rust.is_ascii() {
            self.error(&at.key("name"), "files are called like endpoints, so their names are in ASCII");
        }
        let request = names::identifier(&format!("{}_request", endpoint.name), Case::Pascal).unwrap_or_default();
        self.public(&request, &at.key("name"));
        self.path(&endpoint.path, &at.key("path"));
        self.methods(&endpoint.methods, at);
        self.content_type(endpoint.content_type.as_deref(), &at.key("content_type"));
        let parameters = self.parameters(endpoint, &at.key("parameters"), context);
        let response = self.response(&endpoint.response, &at.key("response"), context);
        let answer = response.map(|index| Answer::Json(Type::Named(index)));
        let fields = response.map_or(&[][..], |index| match &context.types[index].kind {
            TypeKind::Object(fields) => fields,
            _ => &[],
        });
        let lowered = Endpoint {
            name: endpoint.name.clone(),
            rust,
            request,
            title: self.optional_text(endpoint.title.as_ref(), &at.key("title")),
            summary: self.text(&endpoint.summary, &at.key("summary")),
            choose: self.optional_text(endpoint.choose.as_ref(), &at.key("choose")),
            description: self.optional_text(endpoint.description.as_ref(), &at.key("description")),
            methods: endpoint.methods.clone(),
            path: endpoint.path.clone(),
            places: endpoint.methods.iter().copied().map(parameters::location).collect(),
            auth: self.credential(&endpoint.auth, &at.key("auth"), context.auth),
            content_type: endpoint.content_type.clone(),
            safe: endpoint.safe.unwrap_or(endpoint.methods == [Method::Get]),
            source: self.origin(endpoint.source.as_deref(), &at.key("source")),
            permission: endpoint.permission.as_ref().and_then(|name| self.reference(name, context.prerequisites, &at.key("permission"))),
            prerequisites: self.references(&endpoint.prerequisites, context.prerequisites, &at.key("prerequisites")),
            scopes: self.scope_need(endpoint.scopes.as_ref(), &at.key("scopes"), context.scopes),
            paging: endpoint
                .paging
                .as_ref()
                .and_then(|paging| self.paging(paging, &at.key("paging"), answer.as_ref(), &parameters, context)),
            bulk: self.bulk(endpoint, &at.key("bulk"), &parameters, fields, context),
            errors: self.endpoint_errors(&endpoint.errors, &at.key("errors"), context),
            listed_errors: endpoint.errors.len(),
            example: endpoint.example,
            samples: self.samples(&endpoint.samples, &at.key("samples"), &parameters, response, context),
            notes: self.notes(&endpoint.notes, &at.key("notes"), Of::No),
            parameters,
            answer: answer?,
        };
        Some(lowered)
    }

    fn path(&mut self, path: &str, at: &At<'_>) {
        let legal = |c: char| c.is_ascii_alphanumeric() || "/-._~!$&'()*+,;=:@%".contains(c);
        let is_escape = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|digit| digit.is_ascii_hexdigit());
        let is_climbing = path.split('/').any(|segment| matches!(segment, "." | ".."));
        // Sent as they stand, `:id` and `<id>` would be part of the path.
        if path.contains(['{', '}', '<']) || path.contains("/:") {
            self.error(at, "path variables are not part of the spec language yet");
        } else if !path.starts_with('/') || !path.chars().all(legal) || is_climbing || !path.split('%').skip(1).all(is_escape) {
            self.report(
                Problem::error("not a path")
                    .label(self.place(at), "")
                    .help("it begins with `/` and ends before any `?`, such as `/v1/users`"),
            );
        }
    }

    fn methods(&mut self, methods: &[Method], at: &At<'_>) {
        if methods.is_empty() {
            self.error(&at.key("methods"), "an endpoint needs at least one method");
        }
        self.refuse_twice(methods, &at.key("methods"), "this method is listed twice");
    }

    fn content_type(&mut self, content_type: Option<&str>, at: &At<'_>) {
        let Some(given) = content_type else { return };
        let media_type = given.split(';').next().unwrap_or_default().trim();
        if !media_type.eq_ignore_ascii_case(FORM) || !given.chars().all(|c| c == ' ' || c.is_ascii_graphic()) {
            let problem = Problem::error(format!("a body of `{given}` is not part of the spec language yet")).label(self.place(at), "");
            self.report(match Problem::near(media_type, &[FORM]) {
                Some(form) => problem.help(format!("did you mean `{form}`?")),
                None => problem.help(format!("a body is always a form: `{FORM}`, with or without a charset")),
            });
        }
    }

    fn credential(&mut self, name: &str, at: &At<'_>, schemes: &[AuthScheme]) -> Option<usize> {
        if name == "none" {
            return None;
        }
        let index = schemes.iter().position(|scheme| scheme.name == name);
        if index.is_none() {
            let known: Vec<&str> = schemes.iter().map(|scheme| scheme.name.as_str()).chain(["none"]).collect();
            let joins_names = name.contains([',', '|', '&', '+']) || name.contains(" or ") || name.contains(" and ");
            let word = if joins_names { "several" } else { name };
            match foreign("endpoints", "auth", name, word, &known) {
                Some(notion) => self.foreign(notion, &format!("there is no credential `{name}`"), at),
                None => self.unknown("credential", "auth", name, &known, at),
            }
        }
        index
    }

    fn response(&mut self, name: &str, at: &At<'_>, context: &Context<'_>) -> Option<usize> {
        let is_object = |index: usize| matches!(context.types[index].kind, TypeKind::Object(_));
        let found = context.type_names.get(name);
        if found.is_some_and(is_object) {
            return found;
        }
        // One object is not a list of them, nor may the one be offered where many are meant.
        let objects =
            context.type_names.index.iter().filter(|(known, index)| is_object(**index) && name.strip_suffix('s') != Some(**known));
        let known: Vec<&str> = objects.map(|(known, _)| *known).collect();
        let word = if found.is_some() || name.ends_with("[]") { "list" } else { notation(name) };
        match foreign("endpoints", "response", name, word, &known) {
            Some(notion) => self.foreign(notion, &format!("there is no type `{name}`"), at),
            None => self.unknown("type", "types", name, &known, at),
        }
        None
    }

    fn scope_need(&mut self, need: Option<&spec::ScopeNeed>, at: &At<'_>, scopes: &Names<'_>) -> Option<(Vec<usize>, Text)> {
        let need = need?;
        if need.any_of.is_empty() {
            self.error(&at.key("any_of"), "which scopes? Leave the whole key out where none is needed");
        }
        Some((self.references(&need.any_of, scopes, &at.key("any_of")), self.text(&need.without, &at.key("without"))))
    }

    fn endpoint_errors(&mut self, list: &[spec::EndpointError], at: &At<'_>, context: &Context<'_>) -> Vec<EndpointError> {
        let mut lowered: Vec<EndpointError> = Vec::new();
        for (index, error) in list.iter().enumerate() {
            let at = at.item(index);
            let Some(code) = self.error_code(&error.code, &at.key("code"), context) else { continue };
            if lowered.iter().any(|own| own.code == code) {
                self.error(&at.key("code"), "this code is listed twice");
            }
            let when = self.optional_text(error.when.as_ref(), &at.key("when"));
            let remedy = self.optional_text(error.remedy.as_ref(), &at.key("remedy"));
            lowered.push(EndpointError { code, when, remedy });
        }
        for code in context.common.iter().copied() {
            if lowered.iter().all(|own| own.code != code) {
                lowered.push(EndpointError { code, when: None, remedy: None });
            }
        }
        lowered
    }

    /// The index of a code; what is unknown is reported.
    pub(super) fn error_code(&mut self, code: &Scalar, at: &At<'_>, context: &Context<'_>) -> Option<usize> {
        let codes = context.errors.map_or(&[][..], |errors| &errors.codes);
        let index = codes.iter().position(|known| known.code == *code);
        if index.is_none() && !context.errors_are_lost {
            let known: Vec<String> = codes.iter().map(|code| code.code.to_string()).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            self.unknown("error code", "errors", &code.to_string(), &known, at);
        }
        index
    }
}
