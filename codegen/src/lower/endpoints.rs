//! Calls: their credential, parameters, answer, paging and errors.

use spec_reader::At;

use super::parameters;
use super::types::{base, notation};
use super::{Field as Of, Lowering, Names, foreign};
use crate::model::{
    Answer, AuthScheme, Endpoint, EndpointError, Errors, Form, Method, Parameter, Repeat, Role, Scalar, ScalarType, ScopeNeed, Type,
    TypeDef, def,
};
use crate::names::{Case, Namespace};
use crate::{rules, spec};

/// What calls refer to.
pub(super) struct Context<'c> {
    pub auth: &'c [AuthScheme],
    pub hosts: &'c [String],
    /// Headers of every call.
    pub headers: &'c [Parameter],
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
        let mut names = Namespace::rust("endpoints").reserve(constructors);
        let mut lowered = Vec::new();
        for (index, endpoint) in list.iter().enumerate() {
            lowered.push(self.endpoint(endpoint, &at.item(index), context, &mut names));
        }
        self.shared_data(list, &at, &mut lowered);
        if list.is_empty() {
            self.fault(&at, rules::no_endpoint());
        }
        lowered
    }

    fn endpoint(&mut self, endpoint: &spec::Endpoint, at: &At<'_>, context: &Context<'_>, names: &mut Namespace) -> Endpoint {
        let before = self.names_are_doubtful;
        let rust = self.rust_name(None, &endpoint.name, Case::Snake, names, at);
        self.endpoints_are_doubtful |= self.names_are_doubtful && !before;
        self.names_are_doubtful = before;
        if !rust.is_ascii() {
            self.fault(&at.key("name"), rules::no_file_name(&endpoint.name));
        } else if !endpoint.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            self.endpoints_are_doubtful = true;
            self.fault(&at.key("name"), rules::no_endpoint_name(&endpoint.name, Case::Snake.of(&endpoint.name)));
        }
        let forms = self.forms(endpoint, &rust, at, context);
        self.path(endpoint, &at.key("path"));
        self.methods(endpoint, at);
        let body = self.body(endpoint, at);
        let parameters = self.parameters(endpoint, body, &at.key("parameters"), context);
        let rules = self.rules(&endpoint.rules, &given(&parameters), &at.key("rules"));
        let answer = self.response(endpoint, &at.key("response"), context);
        let fields = match answer.as_ref().and_then(Answer::ty) {
            Some(Type::Named(index)) => def(*index, context.types).fields(),
            _ => &[],
        };
        let error_body = self.error_body_of(endpoint, &at.key("error_body"), context);
        let success = success(endpoint, context);
        Endpoint {
            name: endpoint.name.clone(),
            rust,
            forms,
            title: self.optional_text(endpoint.title.as_ref(), &at.key("title")),
            summary: self.text(&endpoint.summary, &at.key("summary")),
            choose: self.optional_text(endpoint.choose.as_ref(), &at.key("choose")),
            description: self.optional_text(endpoint.description.as_ref(), &at.key("description")),
            methods: endpoint.methods.clone(),
            host: endpoint.host.as_ref().and_then(|host| context.hosts.iter().position(|own| own == host)).unwrap_or_default(),
            path: endpoint.path.clone(),
            places: endpoint.methods.iter().map(|method| parameters::usual(*method, endpoint)).collect(),
            body,
            content_type: endpoint.content_type.clone(),
            repeat: repeat(endpoint),
            source: self.origin(endpoint.source.as_deref(), &at.key("source")),
            permission: endpoint.permission.as_ref().and_then(|name| self.reference(name, context.prerequisites, &at.key("permission"))),
            prerequisites: self.references(&endpoint.prerequisites, context.prerequisites, &at.key("prerequisites")),
            scopes: self.scope_need(endpoint.scopes.as_ref(), &at.key("scopes"), context.scopes),
            paging: endpoint
                .paging
                .as_ref()
                .filter(|_| answer.is_some())
                .and_then(|paging| self.paging(paging, &at.key("paging"), answer.as_ref(), &parameters, context)),
            bulk: self.bulk(endpoint, &at.key("bulk"), &parameters, fields, context),
            data: self.data(endpoint, &at.key("stand_in"), &parameters, answer.as_ref(), context),
            error_body,
            errors: self.endpoint_errors(&endpoint.errors, &at.key("errors"), context),
            listed_errors: endpoint.errors.len(),
            example: endpoint.example,
            samples: self.samples(&endpoint.samples, &at.key("samples"), &parameters, (answer.as_ref(), error_body, &success), context),
            success,
            notes: self.notes(&endpoint.notes, &at.key("notes"), Of::No),
            parameters,
            rules,
            answer: answer.unwrap_or(Answer::Nothing),
        }
    }

    fn path(&mut self, endpoint: &spec::Endpoint, at: &At<'_>) {
        let path = &endpoint.path;
        let legal = |c: char| c.is_ascii_alphanumeric() || "/-._~!$&'()*+,;=:@%".contains(c);
        let is_escape = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|digit| digit.is_ascii_hexdigit());
        let is_climbing = path.split('/').any(|segment| matches!(segment, "." | ".."));
        let mut literal = String::new();
        for (index, part) in path.split('{').enumerate() {
            let Some((name, rest)) = part.split_once('}').filter(|_| index > 0) else {
                literal += if index > 0 { "{" } else { "" };
                literal += part;
                continue;
            };
            literal += "x";
            literal += rest;
            if endpoint.parameters.iter().all(|parameter| parameter.name != name && !parameter.name.is_empty()) {
                let names: Vec<&str> = endpoint.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
                let place = self.place(at);
                let own = self.source.slice(place.clone()).find(&format!("{{{name}}}")).map_or(place.clone(), |at| {
                    let start = place.start + at + 1;
                    start..start + name.len()
                });
                self.choose_near(rules::path_variable(name).at(own), name, &names);
            }
        }
        // Sent as they stand, `:id` and `<id>` would be part of the path.
        let is_double = literal.contains("//");
        if literal.contains('<') || literal.contains("/:") {
            let segment = |segment: &str| match segment.strip_prefix(':').or_else(|| segment.strip_prefix('<')?.strip_suffix('>')) {
                Some(name) => format!("{{{name}}}"),
                None => segment.to_owned(),
            };
            let meant = path.split('/').map(segment).collect::<Vec<_>>().join("/");
            let problem = rules::variable_without_braces(path).at(self.place(at));
            self.report(problem.help(format!("write `{meant}`, and describe what is in braces in the `parameters:`")));
        } else if !literal.starts_with('/')
            || !literal.chars().all(legal)
            || is_climbing
            || is_double
            || !literal.split('%').skip(1).all(is_escape)
        {
            let problem = rules::no_path(path).at(self.place(at));
            let is_open = path.matches('{').count() != path.matches('}').count();
            self.report(if is_open { problem.help("close each brace: a variable is written as in `/users/{id}`") } else { problem });
        }
    }

    fn methods(&mut self, endpoint: &spec::Endpoint, at: &At<'_>) {
        if endpoint.methods.is_empty() {
            self.fault(&at.key("methods"), rules::no_method(&endpoint.name));
        }
        self.refuse_twice(&endpoint.methods, &at.key("methods"));
    }

    /// The ways to call it: one for each credential.
    fn forms(&mut self, endpoint: &spec::Endpoint, rust: &str, at: &At<'_>, context: &Context<'_>) -> Vec<Form> {
        let names = &endpoint.auth.0;
        let auth_at = at.key("auth");
        if names.is_empty() {
            self.fault(&auth_at, rules::no_credential(&endpoint.name));
        }
        if names.len() > 1 {
            self.refuse_twice(names, &auth_at);
        }
        let mut forms: Vec<Form> = Vec::new();
        for (index, name) in names.iter().enumerate() {
            let auth = self.credential(name, &auth_at.item(index), context.auth);
            let with = auth.filter(|_| index > 0).and_then(|auth| context.auth.get(auth)).map_or("", |scheme| &scheme.credential);
            let request = Case::Pascal.of(&format!("{rust}_{with}_request"));
            self.public(&request, &at.key("name"));
            forms.push(Form { auth, request });
        }
        if forms.is_empty() {
            forms.push(Form { auth: None, request: String::new() });
        }
        forms
    }

    pub(super) fn credential(&mut self, name: &str, at: &At<'_>, schemes: &[AuthScheme]) -> Option<usize> {
        if name == "none" {
            return None;
        }
        self.used.insert(("auth", name.to_owned()));
        let index = schemes.iter().position(|scheme| scheme.name == name);
        if index.is_none() {
            let known: Vec<&str> = schemes.iter().map(|scheme| scheme.name.as_str()).chain(["none"]).collect();
            let joins_names = name.contains([',', '|', '&', '+']) || name.contains(" or ") || name.contains(" and ");
            let word = if joins_names { "several" } else { name };
            match foreign("endpoints", "auth", name, word, &known) {
                Some(notion) => self.foreign(notion, rules::unknown(name, "credential", "auth"), at),
                None => self.unknown("credential", "auth", name, &known, at),
            }
        }
        index
    }

    fn response(&mut self, endpoint: &spec::Endpoint, at: &At<'_>, context: &Context<'_>) -> Option<Answer> {
        let Some(name) = &endpoint.response else { return Some(Answer::Nothing) };
        if endpoint.methods.contains(&Method::Head) {
            self.misplaced(at, rules::body_of_head(&endpoint.name));
        }
        // One object is not a list of them, nor may the one be offered where many are meant.
        let is_part = |ty: &Type| matches!(ty, Type::Named(index) if name.strip_suffix('s') != Some(&def(*index, context.types).name));
        let own = base(name);
        let is_known = context.type_names.get(own).is_some() || ScalarType::ALL.iter().any(|scalar| scalar.name() == own);
        if !is_known && let Some(notion) = foreign("endpoints", "response", name, notation(name), &[]) {
            self.foreign(notion, rules::unknown_type(name), at);
            return None;
        }
        match self.type_ref(name, context.type_names, at, is_part)? {
            Type::Scalar(ScalarType::Bytes) => Some(Answer::Bytes),
            ty if matches!(ty.scalar(), Some(ScalarType::Bytes | ScalarType::File)) => {
                self.fault(at, rules::bytes_within());
                None
            }
            ty => Some(Answer::Json(ty)),
        }
    }

    fn scope_need(&mut self, need: Option<&spec::ScopeNeed>, at: &At<'_>, scopes: &Names<'_>) -> Option<ScopeNeed> {
        let need = need?;
        let (key, list, other) =
            if need.all_of.is_empty() { ("any_of", &need.any_of, &need.all_of) } else { ("all_of", &need.all_of, &need.any_of) };
        if list.is_empty() {
            self.fault(&at.key("any_of"), rules::no_scopes());
        }
        if !other.is_empty() {
            self.fault(&at.key("any_of"), rules::any_or_all());
        }
        let scopes = self.references(list, scopes, &at.key(key));
        Some(ScopeNeed { scopes, all: key == "all_of", without: self.text(&need.without, &at.key("without")) })
    }

    /// The body by which an endpoint reports errors.
    fn error_body_of(&mut self, endpoint: &spec::Endpoint, at: &At<'_>, context: &Context<'_>) -> usize {
        let Some(name) = &endpoint.error_body else { return 0 };
        let bodies = context.errors.map_or(&[][..], |errors| &errors.bodies);
        let names: Vec<&str> = bodies.iter().filter_map(|body| body.name.as_deref()).collect();
        let found = bodies.iter().position(|body| body.name.as_ref() == Some(name));
        if found.is_none() {
            self.unknown("error body", "error_bodies", name, &names, at);
        }
        found.unwrap_or_default()
    }

    fn endpoint_errors(&mut self, list: &[spec::EndpointError], at: &At<'_>, context: &Context<'_>) -> Vec<EndpointError> {
        let mut lowered: Vec<EndpointError> = Vec::new();
        for (index, error) in list.iter().enumerate() {
            let at = at.item(index);
            let Some(code) = self.error_code(&error.code, &at.key("code"), context) else { continue };
            if lowered.iter().any(|own| own.code == code) {
                self.fault(&at.key("code"), rules::listed_twice(&error.code));
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
        self.used.insert(("errors", code.to_string()));
        if index.is_none() && !context.errors_are_lost {
            let known: Vec<String> = codes.iter().map(|code| code.code.to_string()).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            self.unknown("error code", "errors", &code.to_string(), &known, at);
        }
        index
    }
}

/// What a caller gives, and whether it may be left out.
fn given(parameters: &[Parameter]) -> Vec<(&str, bool)> {
    let given = parameters.iter().filter(|one| !matches!(one.role, Role::Fixed(..)));
    given.map(|one| (one.name.as_str(), one.role == Role::Setter)).collect()
}

/// Whether and why a call may be repeated.
fn repeat(endpoint: &spec::Endpoint) -> Repeat {
    let all = |of: &[Method]| endpoint.methods.iter().all(|method| of.contains(method));
    if endpoint.safe.unwrap_or(all(&[Method::Get, Method::Head])) {
        Repeat::Safe
    } else if endpoint.idempotent.unwrap_or(all(&[Method::Get, Method::Head, Method::Put, Method::Delete])) {
        Repeat::Idempotent
    } else if endpoint.parameters.iter().any(|parameter| parameter.idempotency_key) {
        Repeat::Keyed
    } else {
        Repeat::Never
    }
}

/// The codes that mean success at an endpoint.
fn success(endpoint: &spec::Endpoint, context: &Context<'_>) -> Vec<String> {
    let everywhere = context.errors.iter().flat_map(|errors| &errors.codes).filter(|code| code.success).map(|code| code.code.to_string());
    let here = endpoint.errors.iter().filter(|error| error.success).map(|error| error.code.to_string());
    everywhere.chain(here).collect()
}
