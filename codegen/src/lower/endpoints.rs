//! Calls: their credential, parameters, answer, paging and errors.

use std::collections::HashMap;

use super::types::notation;
use super::{Field as Of, Lowering, Names, foreign};
use crate::diagnostic::Problem;
use crate::model::{
    Answer, AuthScheme, Endpoint, EndpointError, Errors, Field, Location, Method, Paging, Parameter, Role, Scalar, ScalarType, Text, Type,
    TypeDef, TypeKind,
};
use crate::names::{self, Case, Namespace};
use crate::spec::{self, At};

/// The only encoding of a body so far.
const FORM: &str = "application/x-www-form-urlencoded";

/// Names that parameters step aside from.
const RESERVED_SETTERS: &[&str] = &[
    // What every request can do.
    "attempt_timeout",
    "call",
    "clone",
    "extra_parameter",
    "from_page_url",
    "in_bulk",
    "into_future",
    "into_page_stream",
    "into_stream",
    "max_response_size",
    "max_retries",
    "new",
    "read_timeout",
    "send",
    "send_with_meta",
    "timeout",
    "via_get",
    "via_post",
    // Methods of the standard traits, for which a setter would be taken.
    "add",
    "bitand",
    "bitor",
    "bitxor",
    "div",
    "mul",
    "rem",
    "shl",
    "shr",
    "sub",
];

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
        self.one_paging_per_answer(&lowered, &at);
        if list.is_empty() {
            self.error(&at, "an API needs at least one endpoint");
        }
        lowered
    }

    /// How to page is a trait of the answer, so all calls that answer it must agree.
    fn one_paging_per_answer(&mut self, endpoints: &[Endpoint], at: &At<'_>) {
        let mut first: HashMap<Option<usize>, &Paging> = HashMap::new();
        for (index, endpoint) in endpoints.iter().enumerate() {
            let Some(paging) = &endpoint.paging else { continue };
            if first.entry(endpoint.answer.named()).or_insert(paging) != &paging {
                self.error(&at.item(index).key("paging"), "another endpoint pages the same answer by other fields");
            }
        }
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
            auth: self.credential(&endpoint.auth, &at.key("auth"), context.auth),
            content_type: endpoint.content_type.clone(),
            safe: endpoint.safe.unwrap_or(endpoint.methods == [Method::Get]),
            source: self.origin(endpoint.source.as_deref(), &at.key("source")),
            permission: endpoint.permission.as_ref().and_then(|name| self.reference(name, context.prerequisites, &at.key("permission"))),
            prerequisites: self.references(&endpoint.prerequisites, context.prerequisites, &at.key("prerequisites")),
            scopes: self.scope_need(endpoint.scopes.as_ref(), &at.key("scopes"), context.scopes),
            paging: endpoint.paging.as_ref().and_then(|paging| self.paging(paging, &at.key("paging"), fields, &parameters)),
            bulk: self.bulk(endpoint, &at.key("bulk"), &parameters, fields, context),
            errors: self.endpoint_errors(&endpoint.errors, &at.key("errors"), context),
            listed_errors: endpoint.errors.len(),
            example: endpoint.example,
            samples: self.samples(&endpoint.samples, &at.key("samples"), &parameters, response, context),
            notes: self.notes(&endpoint.notes, &at.key("notes"), Of::No),
            parameters,
            answer: Answer::Json(Type::Named(response?)),
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

    fn paging(&mut self, paging: &spec::Paging, at: &At<'_>, fields: &[Field], parameters: &[Parameter]) -> Option<Paging> {
        let items = self.page_field(&paging.items, &at.key("items"), fields, "a list", |ty| ty.is_list());
        let is_url = |ty: &Type| *ty == Type::Scalar(ScalarType::String);
        let next_url = self.page_field(&paging.next_url, &at.key("next_url"), fields, "a String", is_url);
        let previous_url = match &paging.previous_url {
            Some(name) => Some(self.page_field(name, &at.key("previous_url"), fields, "a String", is_url)?),
            None => None,
        };
        let page_size = match &paging.page_size {
            Some(name) => Some(self.page_size(name, &at.key("page_size"), parameters)?),
            None => None,
        };
        Some(Paging { items: items?, next_url: next_url?, previous_url, page_size })
    }

    fn page_size(&mut self, name: &str, at: &At<'_>, parameters: &[Parameter]) -> Option<usize> {
        let fits = |one: &Parameter| {
            let is_number = matches!(one.ty.item(), Type::Scalar(ScalarType::Integer | ScalarType::Long));
            one.role == Role::Setter && is_number && !one.ty.is_list()
        };
        let Some(index) = parameters.iter().position(|one| one.name == name) else {
            let known: Vec<&str> = parameters.iter().filter(|one| fits(one)).map(|one| one.name.as_str()).collect();
            self.report(Problem::error(format!("there is no parameter `{name}`")).label(self.place(at), "").nearest(name, &known));
            return None;
        };
        if !fits(&parameters[index]) {
            self.error(at, &format!("the parameter `{name}` must be optional, and an Integer or a Long"));
        }
        Some(index)
    }

    pub(super) fn page_field(
        &mut self,
        name: &str,
        at: &At<'_>,
        fields: &[Field],
        wanted: &str,
        fits: impl Fn(&Type) -> bool,
    ) -> Option<usize> {
        let Some(index) = fields.iter().position(|field| field.name == name) else {
            let known: Vec<&str> = fields.iter().filter(|field| fits(&field.ty)).map(|field| field.name.as_str()).collect();
            if !fields.is_empty() && !self.untyped.contains(name) {
                self.report(Problem::error(format!("the answer has no field `{name}`")).label(self.place(at), "").nearest(name, &known));
            }
            return None;
        };
        if !fits(&fields[index].ty) {
            self.error(at, &format!("the field `{name}` must be {wanted}"));
        }
        Some(index)
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

    fn parameters(&mut self, endpoint: &spec::Endpoint, at: &At<'_>, context: &Context<'_>) -> Vec<Parameter> {
        let list = &endpoint.parameters;
        let mut wire = Namespace::new("parameters");
        let mut names = Namespace::rust("parameters", RESERVED_SETTERS).with_override();
        let mut lowered = Vec::new();
        for (index, parameter) in list.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut wire, &parameter.name, &at.key("name"));
            self.wire_name(&parameter.name, &at);
            let rust = self.rust_name(parameter.rust.as_deref(), &parameter.name, Case::Snake, &mut names, &at);
            let fits = |ty: &Type| scalar_of(ty, context.types).is_some();
            let Some(ty) = self.type_ref(&parameter.ty, context.type_names, &at.key("type"), fits) else { continue };
            let scalar = self.parameter_type(parameter, &ty, &at, context);
            self.bounds(parameter, &ty, scalar, &at);
            lowered.push(Parameter {
                name: parameter.name.clone(),
                rust,
                role: self.parameter_role(parameter, list, scalar, &ty, &at, context),
                locations: endpoint.methods.iter().copied().map(location).collect(),
                required: parameter.required,
                default: self.default(parameter, scalar, &ty, &at, context),
                range: (parameter.min, parameter.max),
                items: (parameter.min_items, parameter.max_items),
                sensitive: parameter.sensitive,
                ty,
                description: self.text(&parameter.description, &at.key("description")),
                notes: self.notes(&parameter.notes, &at.key("notes"), Of::No),
            });
        }
        resolve_companions(list, &mut lowered);
        lowered
    }

    /// The scalar that a parameter, or each of its items, becomes on the wire.
    fn parameter_type(&mut self, parameter: &spec::Parameter, ty: &Type, at: &At<'_>, context: &Context<'_>) -> Option<ScalarType> {
        match (ty.is_list(), parameter.encoding) {
            (true, None) => self.report(
                Problem::error("how does this list become one text?")
                    .label(self.place(&at.key("type")), "")
                    .help("`encoding: json` sends it as JSON, such as `[1,2]`"),
            ),
            (false, Some(_)) => self.error(&at.key("encoding"), "only a list needs an encoding"),
            _ => {}
        }
        let scalar = scalar_of(ty.item(), context.types);
        if scalar.is_none() {
            self.error(&at.key("type"), "a parameter is a scalar, an enumeration, or a list of such");
        }
        scalar
    }

    fn bounds(&mut self, parameter: &spec::Parameter, ty: &Type, scalar: Option<ScalarType>, at: &At<'_>) {
        let is_number = !ty.is_list() && matches!(scalar, Some(ScalarType::Integer | ScalarType::Long) | None);
        for (key, bound) in [("min", parameter.min), ("max", parameter.max)] {
            let Some(bound) = bound else { continue };
            if !is_number {
                self.error(&at.key(key), &format!("`{key}` belongs to an Integer or a Long"));
            } else if scalar == Some(ScalarType::Integer) && i32::try_from(bound).is_err() {
                self.error(&at.key(key), "an Integer has 32 bits, and this number has more");
            }
        }
        for (key, bound) in [("min_items", parameter.min_items), ("max_items", parameter.max_items)] {
            if bound.is_some() && !ty.is_list() {
                self.error(&at.key(key), &format!("`{key}` belongs to a list"));
            }
        }
        let empty = parameter.min.zip(parameter.max).is_some_and(|(min, max)| min > max);
        if empty || parameter.min_items.zip(parameter.max_items).is_some_and(|(min, max)| min > max) {
            self.error(&at.key("name"), "nothing fits between these bounds");
        }
    }

    fn parameter_role(
        &mut self,
        parameter: &spec::Parameter,
        list: &[spec::Parameter],
        scalar: Option<ScalarType>,
        ty: &Type,
        at: &At<'_>,
        context: &Context<'_>,
    ) -> Role {
        let Some(fixed) = &parameter.fixed else {
            if parameter.with.is_some() {
                self.error(&at.key("with"), "`with` belongs to a parameter that is `fixed`");
            }
            return if parameter.required { Role::Argument } else { Role::Setter };
        };
        if parameter.sensitive {
            self.error(&at.key("sensitive"), "a fixed value stands in the code for all to see");
        }
        if parameter.default.is_some() || parameter.ty.ends_with("[]") {
            self.error(&at.key("fixed"), "a list or a parameter with a default cannot be fixed");
        } else {
            self.parameter_value(fixed, "fixed", parameter, scalar, ty, at, context);
        }
        if let Some(with) = &parameter.with {
            let known: Vec<&str> = list.iter().filter(|other| other.fixed.is_none()).map(|other| other.name.as_str()).collect();
            if !known.contains(&with.as_str()) {
                let problem = Problem::error(format!("`{with}` is no parameter that a caller gives"));
                self.report(problem.label(self.place(&at.key("with")), "").nearest(with, &known));
            }
        }
        Role::Fixed(fixed.to_string(), None)
    }

    fn default(
        &mut self,
        parameter: &spec::Parameter,
        scalar: Option<ScalarType>,
        ty: &Type,
        at: &At<'_>,
        context: &Context<'_>,
    ) -> Option<Scalar> {
        let default = parameter.default.as_ref()?;
        if parameter.required {
            self.error(&at.key("default"), "a required parameter has no default");
        } else {
            self.parameter_value(default, "default", parameter, scalar, ty, at, context);
        }
        Some(default.clone())
    }

    /// Checks a value that the spec itself gives to a parameter.
    fn parameter_value(
        &mut self,
        value: &Scalar,
        key: &str,
        parameter: &spec::Parameter,
        scalar: Option<ScalarType>,
        ty: &Type,
        at: &At<'_>,
        context: &Context<'_>,
    ) {
        let bounds_are_wrong = ["min", "max", "name"].iter().any(|key| self.reported.contains(&self.place(&at.key(key)).start));
        let at = &at.key(key);
        if ty.is_list() || scalar.is_some_and(|scalar| !is_of(value, scalar)) {
            self.error(at, &format!("not a value of type {}", parameter.ty));
        } else if let Some(values) = enum_values(ty.item(), context.types) {
            if !values.contains(&value.to_string().as_str()) {
                let problem = Problem::error(format!("`{value}` is no value of {}", parameter.ty));
                self.report(problem.label(self.place(at), "").nearest(&value.to_string(), &values));
            }
        } else if !within(value, parameter.min, parameter.max) && !bounds_are_wrong {
            self.error(at, "this value is out of bounds");
        }
    }
}

/// Where a parameter goes.
fn location(method: Method) -> Location {
    match method {
        Method::Get => Location::Query,
        Method::Post => Location::Body,
    }
}

/// Resolves `with:`, once all parameters are known.
fn resolve_companions(list: &[spec::Parameter], lowered: &mut [Parameter]) {
    for parameter in list {
        let Some(with) = &parameter.with else { continue };
        let index = lowered.iter().position(|other| other.name == *with);
        let own = lowered.iter_mut().find(|own| own.name == parameter.name);
        if let Some(Parameter { role: Role::Fixed(_, companion), .. }) = own {
            *companion = index;
        }
    }
}

/// The scalar behind a type; None for an object.
pub(super) fn scalar_of(ty: &Type, types: &[TypeDef]) -> Option<ScalarType> {
    match ty {
        Type::Scalar(scalar) => Some(*scalar),
        Type::Named(index) => types[*index].scalar(),
        Type::List(_) | Type::Map(_) | Type::Nullable(_) => None,
    }
}

/// The values of an enumeration.
fn enum_values<'t>(ty: &Type, types: &'t [TypeDef]) -> Option<Vec<&'t str>> {
    let Type::Named(index) = ty else { return None };
    match &types[*index].kind {
        TypeKind::Enum(values) => Some(values.iter().map(|value| value.name.as_str()).collect()),
        TypeKind::Newtype(_) | TypeKind::Object(_) => None,
    }
}

/// Whether a value is of a type.
pub(super) fn is_of(value: &Scalar, scalar: ScalarType) -> bool {
    match value {
        Scalar::Integer(number) => match scalar {
            ScalarType::Integer => i32::try_from(*number).is_ok(),
            ScalarType::Long | ScalarType::Double => true,
            _ => false,
        },
        Scalar::Double(number) => scalar == ScalarType::Double && number.is_finite(),
        Scalar::Boolean(_) => scalar == ScalarType::Boolean,
        Scalar::Text(_) => scalar == ScalarType::String,
    }
}

/// Whether a number is within bounds; anything else has none.
pub(super) fn within(value: &Scalar, min: Option<i64>, max: Option<i64>) -> bool {
    match value {
        Scalar::Integer(number) => min.is_none_or(|min| *number >= min) && max.is_none_or(|max| *number <= max),
        _ => true,
    }
}
