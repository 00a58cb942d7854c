//! Parameters: how each comes into a request, where it goes there, and what its values may be.

use spec_reader::{At, Problem};

use super::auth::{OWNED_BY_HTTP, is_token};
use super::endpoints::Context;
use super::limits::scalar_of;
use super::{Field as Of, Lowering};
use crate::model::{Body, Location, Method, Parameter, Role, ScalarType, Type, TypeKind, Wire};
use crate::names::{Case, Namespace};
use crate::spec::{self, Encoding, Place};

/// How a body is written unless something else is said.
const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";
const JSON: &str = "application/json";

impl Lowering<'_> {
    pub(super) fn parameters(
        &mut self,
        endpoint: &spec::Endpoint,
        body: Option<Body>,
        at: &At<'_>,
        context: &Context<'_>,
    ) -> Vec<Parameter> {
        let list = &endpoint.parameters;
        let mut wire = Namespace::new("parameters");
        let mut names = Namespace::rust("parameters").with_override();
        let mut lowered = Vec::new();
        for (index, parameter) in list.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut wire, &parameter.name, &at.key("name"));
            self.wire_name(&parameter.name, &at);
            let rust = self.rust_name(parameter.rust.as_deref(), &parameter.name, Case::Snake, &mut names, &at);
            let Some(ty) = self.type_ref(&parameter.ty, context.type_names, &at.key("type"), |_| true) else { continue };
            let locations = self.locations(parameter, endpoint, &at);
            let is_json = matches!(body, Some(Body::Json | Body::WholeJson(_))) && locations.iter().all(|own| *own == Location::Body);
            let scalar = scalar_of(ty.present(), context.types);
            self.parameter_type(parameter, &ty, body.filter(|_| locations.contains(&Location::Body)), is_json, &at, context);
            let limits = self.limits(parameter.limits(), &ty, scalar, &at);
            let is_in_path = locations.contains(&Location::Path);
            let mut lower = Parameter {
                name: parameter.name.clone(),
                rust,
                role: Role::Setter,
                locations,
                encoding: parameter.encoding,
                separator: parameter.separator.clone().unwrap_or_else(|| ",".to_owned()),
                idempotency_key: parameter.idempotency_key,
                required: parameter.required || is_in_path,
                default: parameter.default.clone(),
                only: parameter.only.as_ref().and_then(|only| self.only(only, endpoint, &at.key("only"), context)),
                secret: parameter.secret,
                sensitive: parameter.sensitive || ty.named().is_some_and(|index| has_sensitive(index, context)),
                limits,
                ty,
                description: self.text(&parameter.description, &at.key("description")),
                notes: self.notes(&parameter.notes, &at.key("notes"), Of::No),
            };
            lower.role = self.parameter_role(parameter, list, &lower, &at, context);
            if lower.role == Role::Setter && matches!(lower.ty, Type::Nullable(_)) {
                self.unique(&mut names, &format!("null_{}", lower.rust), &at.key("name"));
            }
            lowered.push(lower);
        }
        resolve_companions(list, &mut lowered);
        lowered.extend(context.headers.iter().filter(|header| !is_given(&header.name, list)).map(|header| Parameter {
            locations: vec![Location::Header; endpoint.methods.len()],
            notes: Vec::new(),
            ..header.clone()
        }));
        lowered
    }

    /// The credential with which alone a parameter is there.
    fn only(&mut self, name: &str, endpoint: &spec::Endpoint, at: &At<'_>, context: &Context<'_>) -> Option<usize> {
        let names: Vec<&str> = endpoint.auth.0.iter().map(String::as_str).collect();
        if names.len() < 2 || !names.contains(&name) {
            let problem = Problem::error(format!("`{name}` is not one of several credentials of the endpoint"));
            self.report(problem.label(self.place(at), "").nearest(name, &names));
        }
        context.auth.iter().position(|scheme| scheme.name == name)
    }

    /// How the endpoint writes a body.
    pub(super) fn body(&mut self, endpoint: &spec::Endpoint, at: &At<'_>) -> Option<Body> {
        let whole = endpoint.parameters.iter().position(|parameter| parameter.place == Some(Place::WholeBody));
        let is_part = |parameter: &spec::Parameter| matches!(parameter.place, Some(Place::Form | Place::Body | Place::WholeBody));
        let usual = endpoint.methods.iter().any(|method| usual(*method, endpoint) == Location::Body);
        let content_type = endpoint.content_type.as_deref().unwrap_or(if whole.is_some() { JSON } else { FORM });
        let media_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let is_json = media_type == JSON || media_type.ends_with("+json");
        let is_legal = media_type.split('/').count() == 2 && content_type.chars().all(|c| c == ' ' || c.is_ascii_graphic());
        if !is_legal || whole.is_none() && !is_json && ![FORM, MULTIPART].contains(&media_type.as_str()) {
            let problem = Problem::error(format!("parameters cannot be written as `{content_type}`"));
            let problem = problem.label(self.place(&at.key("content_type")), "");
            let near = Problem::near(&media_type, &[FORM, JSON, MULTIPART]).map(|near| format!("did you mean `{near}`?"));
            self.report(problem.help(
                near.unwrap_or_else(|| format!("as `{FORM}`, `{JSON}` or `{MULTIPART}`; anything else is one parameter, `in: whole_body`")),
            ));
        }
        if !usual && !endpoint.parameters.iter().any(is_part) {
            return None;
        }
        Some(match whole {
            Some(index) if is_json && endpoint.parameters[index].ty != ScalarType::Bytes.name() => Body::WholeJson(index),
            Some(index) => Body::Raw(index),
            None if is_json => Body::Json,
            None if media_type == MULTIPART => Body::Multipart,
            None => Body::Form,
        })
    }

    /// Where a parameter goes, for each method.
    fn locations(&mut self, parameter: &spec::Parameter, endpoint: &spec::Endpoint, at: &At<'_>) -> Vec<Location> {
        let is_in_path = endpoint.path.contains(&format!("{{{}}}", parameter.name));
        if is_in_path != (parameter.place == Some(Place::Path)) && (parameter.place.is_some()) {
            let place = self.place(&at.key("in"));
            let problem = Problem::error(format!("the path names {} `{{{}}}`", if is_in_path { "it, as" } else { "no" }, parameter.name));
            self.report(problem.label(place, "").help("what is in the path stands there in braces, and nowhere else"));
        }
        let told = match parameter.place {
            _ if is_in_path => Some(Location::Path),
            None | Some(Place::Path) => None,
            Some(Place::Query) => Some(Location::Query),
            Some(Place::Header) => Some(Location::Header),
            Some(Place::Form | Place::Body | Place::WholeBody) => Some(Location::Body),
        };
        if told == Some(Location::Header) {
            self.header_name(&parameter.name, &at.key("name"));
        }
        if told == Some(Location::Body) && endpoint.methods.iter().any(|method| matches!(method, Method::Get | Method::Head)) {
            self.error(&at.key("in"), "GET and HEAD have no body");
        }
        endpoint.methods.iter().map(|method| told.unwrap_or_else(|| usual(*method, endpoint))).collect()
    }

    /// A header's name, which is no other's.
    pub(super) fn header_name(&mut self, name: &str, at: &At<'_>) {
        if !is_token(name) {
            self.error(at, "HTTP allows letters, digits and a few signs in the name of a header, and no blank");
        } else if OWNED_BY_HTTP.contains(&name.to_ascii_lowercase().as_str()) {
            self.error(at, "HTTP itself needs this header");
        }
    }

    /// Whether a type can be written where it goes, and how.
    fn parameter_type(
        &mut self,
        parameter: &spec::Parameter,
        ty: &Type,
        body: Option<Body>,
        is_json: bool,
        at: &At<'_>,
        context: &Context<'_>,
    ) {
        let is_flat = |ty: &Type| scalar_of(ty, context.types).is_some_and(|scalar| scalar.wire() != Wire::Any);
        let is_raw = matches!(body, Some(Body::Raw(_))) && parameter.place == Some(Place::WholeBody);
        let type_at = &at.key("type");
        match ty.scalar() {
            Some(ScalarType::Bytes) if !is_raw || *ty != Type::Scalar(ScalarType::Bytes) => {
                let problem = Problem::error("bytes are a whole body, or an answer").label(self.place(type_at), "");
                return self.report(problem.help(
                    "`in: whole_body` with a `content_type:` sends them; a part of a body is a `File`, and in a text they are `Base64`",
                ));
            }
            Some(ScalarType::File) if body != Some(Body::Multipart) || !matches!(ty.item(), Type::Scalar(_)) => {
                let problem = Problem::error("a file is a part of a body in parts").label(self.place(type_at), "");
                return self.report(problem.help(format!("give the endpoint `content_type: {MULTIPART}`")));
            }
            Some(ScalarType::ErrorCode) => return self.error(type_at, "error codes are answered, and not sent"),
            _ => {}
        }
        if is_raw {
            if !matches!(ty, Type::Scalar(ScalarType::Bytes | ScalarType::String)) {
                self.error(type_at, "the whole body is `Bytes` or a `String`, unless it is JSON");
            }
            return;
        }
        if parameter.separator.is_some() && parameter.encoding != Some(Encoding::Comma) {
            self.error(&at.key("separator"), "a separator belongs to `encoding: comma`");
        }
        if parameter.secret && *ty != Type::Scalar(ScalarType::String) {
            self.error(type_at, "a secret is a text: the type is `String`");
        }
        if parameter.idempotency_key && *ty != Type::Scalar(ScalarType::String) {
            self.error(type_at, "the client makes up a text: the type is `String`");
        }
        match (is_json || is_flat(ty) || ty.scalar() == Some(ScalarType::File), parameter.encoding) {
            (true, Some(_)) => self.error(&at.key("encoding"), "only a list or an object outside of JSON needs an encoding"),
            (false, None) if ty.is_list() => self.report(
                Problem::error("how does this list become one text?")
                    .label(self.place(type_at), "")
                    .help("`encoding: json` sends it as JSON, such as `[1,2]`; `comma` as `1,2`; `repeat` sends a parameter for each item"),
            ),
            (false, None) if matches!(ty, Type::Nullable(_)) => self.error(type_at, "null can be told from nothing in JSON alone"),
            (false, None) => self.report(
                Problem::error("how does this object become one text?")
                    .label(self.place(type_at), "")
                    .help("`encoding: json` sends it as JSON; an endpoint with `content_type: application/json` sends all of it so"),
            ),
            (false, Some(Encoding::Comma | Encoding::Repeat)) if !(ty.is_list() && is_flat(ty.item())) => {
                self.error(&at.key("encoding"), "only a list of scalars can be written so: an object is written as `json`");
            }
            _ => {}
        }
    }

    fn parameter_role(
        &mut self,
        parameter: &spec::Parameter,
        list: &[spec::Parameter],
        lower: &Parameter,
        at: &At<'_>,
        context: &Context<'_>,
    ) -> Role {
        if let Some(default) = &parameter.default {
            if lower.required {
                self.error(&at.key("default"), "a required parameter has no default");
            } else {
                self.own_value(default, &lower.ty, &parameter.ty, &lower.limits, context.types, &at.key("default"));
            }
        }
        let Some(fixed) = &parameter.fixed else {
            if parameter.with.is_some() {
                self.error(&at.key("with"), "`with` belongs to a parameter that is `fixed`");
            }
            return if lower.required && !parameter.idempotency_key { Role::Argument } else { Role::Setter };
        };
        if parameter.sensitive {
            self.error(&at.key("sensitive"), "a fixed value stands in the code for all to see");
        }
        if parameter.default.is_some() || lower.ty.is_list() {
            self.error(&at.key("fixed"), "a list or a parameter with a default cannot be fixed");
        } else {
            self.own_value(fixed, &lower.ty, &parameter.ty, &lower.limits, context.types, &at.key("fixed"));
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

    /// The headers that are sent with every call.
    pub(super) fn api_headers(&mut self, list: &[spec::Header], at: &At<'_>) -> Vec<Parameter> {
        let mut names = Namespace::new("headers");
        let mut lowered = Vec::new();
        for (index, header) in list.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut names, &header.name.to_ascii_lowercase(), &at.key("name"));
            self.header_name(&header.name, &at.key("name"));
            if header.value.to_string().chars().any(|c| !(c == ' ' || c.is_ascii_graphic())) {
                self.error(&at.key("value"), "a header holds visible ASCII characters alone");
            }
            lowered.push(Parameter::header(
                &header.name,
                &header.value.to_string(),
                self.text(&header.description, &at.key("description")),
            ));
        }
        lowered
    }
}

/// Where parameters go that do not say otherwise.
pub(super) fn usual(method: Method, endpoint: &spec::Endpoint) -> Location {
    let is_taken = endpoint.parameters.iter().any(|parameter| parameter.place == Some(Place::WholeBody));
    match method {
        Method::Post | Method::Put | Method::Patch if !is_taken => Location::Body,
        Method::Get | Method::Head | Method::Delete | Method::Post | Method::Put | Method::Patch => Location::Query,
    }
}

/// Whether an endpoint has a header of this name itself.
fn is_given(name: &str, list: &[spec::Parameter]) -> bool {
    list.iter().any(|parameter| parameter.place == Some(Place::Header) && parameter.name.eq_ignore_ascii_case(name))
}

/// Whether anything that a type is made of is kept out of what is shown.
fn has_sensitive(start: usize, context: &Context<'_>) -> bool {
    let mut met = vec![start];
    let mut next = 0;
    while let Some(index) = met.get(next).copied() {
        next += 1;
        if let TypeKind::Object(fields) = &context.types[index].kind
            && fields.iter().any(|field| field.sensitive)
        {
            return true;
        }
        let inner: Vec<usize> = context.types[index].parts().into_iter().filter(|inner| !met.contains(inner)).collect();
        met.extend(inner);
    }
    false
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
