//! Parameters: how each comes into a request, where it goes there, and what its values may be.

use spec_reader::{At, near};

use super::auth::{OWNED_BY_HTTP, is_token};
use super::endpoints::Context;
use super::limits::scalar_of;
use super::{Field as Of, Lowering};
use crate::model::{Body, Location, Method, Parameter, Role, ScalarType, Type, Wire, def, reachable};
use crate::names::{Case, Namespace};
use crate::rules;
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
            if !self.unique(&mut wire, &parameter.name, &at.key("name")) {
                continue;
            }
            self.wire_name(&parameter.name, &at);
            let rust = self.rust_name(parameter.rust.as_deref(), &parameter.name, Case::Snake, &mut names, &at);
            let Some(ty) = self.type_ref(&parameter.ty, context.type_names, &at.key("type"), |_| true) else {
                self.untyped.insert(parameter.name.clone());
                continue;
            };
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
        let auth = at.up().and_then(|parameter| parameter.up()).map(|parameters| parameters.beside("auth"));
        if auth.is_some_and(|auth| self.is_told(&auth.item(0))) {
            // Which credentials there are is not known.
        } else if names.len() < 2 {
            self.misplaced(at, rules::no_only(name).help("remove it: the endpoint has one credential"));
        } else if !names.contains(&name) {
            self.choose(rules::no_only(name).at(self.place(at)), name, &names);
        }
        context.auth.iter().position(|scheme| scheme.name == name)
    }

    /// How the endpoint writes a body.
    pub(super) fn body(&mut self, endpoint: &spec::Endpoint, at: &At<'_>) -> Option<Body> {
        let whole = endpoint.parameters.iter().enumerate().find(|(_, parameter)| parameter.place == Some(Place::WholeBody));
        let is_part = |parameter: &spec::Parameter| matches!(parameter.place, Some(Place::Form | Place::Body | Place::WholeBody));
        let usual = endpoint.methods.iter().any(|method| usual(*method, endpoint) == Location::Body);
        let content_type = endpoint.content_type.as_deref().unwrap_or(if whole.is_some() { JSON } else { FORM });
        let media_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let is_json = media_type == JSON || media_type.ends_with("+json");
        let is_legal = media_type.split('/').count() == 2 && content_type.chars().all(|c| c == ' ' || c.is_ascii_graphic());
        if !is_legal || whole.is_none() && !is_json && ![FORM, MULTIPART].contains(&media_type.as_str()) {
            let problem = rules::no_content_type(content_type).at(self.place(&at.key("content_type")));
            self.report(match near(&media_type, &[FORM, JSON, MULTIPART]) {
                Some(near) => problem.meant(content_type, near),
                None => {
                    problem.help(format!("write `{FORM}`, `{JSON}` or `{MULTIPART}`; anything else is one parameter, `in: whole_body`"))
                }
            });
        }
        if !usual && !endpoint.parameters.iter().any(is_part) {
            return None;
        }
        Some(match whole {
            Some((index, parameter)) if is_json && parameter.ty != ScalarType::Bytes.name() => Body::WholeJson(index),
            Some((index, _)) => Body::Raw(index),
            None if is_json => Body::Json,
            None if media_type == MULTIPART => Body::Multipart,
            None => Body::Form,
        })
    }

    /// Where a parameter goes, for each method.
    fn locations(&mut self, parameter: &spec::Parameter, endpoint: &spec::Endpoint, at: &At<'_>) -> Vec<Location> {
        let is_in_path = endpoint.path.contains(&format!("{{{}}}", parameter.name));
        if is_in_path != (parameter.place == Some(Place::Path)) && (parameter.place.is_some()) {
            let problem = rules::in_path(&parameter.name, if is_in_path { "it, as" } else { "no" });
            let name = &parameter.name;
            self.fault(
                &at.key("in"),
                problem.help(if is_in_path {
                    "write `in: path`, or remove `in:`".to_owned()
                } else {
                    format!("write `{{{name}}}` into the path, or remove `in:`")
                }),
            );
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
        let bodiless = endpoint.methods.iter().find(|method| matches!(method, Method::Get | Method::Head));
        if let Some(method) = bodiless.filter(|_| told == Some(Location::Body)) {
            self.fault(&at.key("in"), rules::no_body(method));
        }
        endpoint.methods.iter().map(|method| told.unwrap_or_else(|| usual(*method, endpoint))).collect()
    }

    /// A header's name, which is no other's.
    pub(super) fn header_name(&mut self, name: &str, at: &At<'_>) {
        if !is_token(name) {
            self.fault(at, rules::no_header(name.escape_debug()));
        } else if OWNED_BY_HTTP.contains(&name.to_ascii_lowercase().as_str()) {
            self.fault(at, rules::http_owns(name));
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
        let (type_at, name) = (&at.key("type"), &parameter.name);
        match ty.scalar() {
            Some(ScalarType::Bytes) if !is_raw || *ty != Type::Scalar(ScalarType::Bytes) => {
                return self.fault(type_at, rules::bytes_in_part(name));
            }
            Some(ScalarType::File) if at.up().is_some_and(|list| self.is_told(&list.beside("content_type"))) => {}
            Some(ScalarType::File) if body != Some(Body::Multipart) || !matches!(ty.item(), Type::Scalar(_)) => {
                return self.fault(type_at, rules::file_elsewhere(name));
            }
            Some(ScalarType::ErrorCode) => return self.fault(type_at, rules::code_is_sent(name)),
            _ => {}
        }
        if is_raw {
            if !matches!(ty, Type::Scalar(ScalarType::Bytes | ScalarType::String)) {
                self.fault(type_at, rules::raw_body(name));
            }
            return;
        }
        if parameter.separator.is_some() && parameter.encoding != Some(Encoding::Comma) {
            self.misplaced(&at.key("separator"), rules::misplaced("separator", "beside `encoding: comma`"));
        }
        if parameter.secret && *ty != Type::Scalar(ScalarType::String) {
            self.fault(type_at, rules::must_be_text(name, "a secret is a text"));
        }
        if parameter.idempotency_key && *ty != Type::Scalar(ScalarType::String) {
            self.fault(type_at, rules::must_be_text(name, "the client makes up a text"));
        }
        match (is_json || is_flat(ty) || ty.scalar() == Some(ScalarType::File), parameter.encoding) {
            (true, Some(_)) => self.misplaced(&at.key("encoding"), rules::needless_encoding(name)),
            (false, None) if ty.is_list() => self.fault(type_at, rules::list_without_encoding(name)),
            (false, None) if matches!(ty, Type::Nullable(_)) => self.fault(type_at, rules::null_outside_json(name)),
            (false, None) if body.is_none() => {
                self.fault(type_at, rules::object_without_encoding(name).help("write `encoding: json`"));
            }
            (false, None) => self.fault(type_at, rules::object_without_encoding(name)),
            (false, Some(Encoding::Comma | Encoding::Repeat)) if !(ty.is_list() && is_flat(ty.item())) => {
                self.fault(&at.key("encoding"), rules::list_of_objects(name));
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
                let problem = rules::required_default(&parameter.name);
                let is_in_path = lower.locations.contains(&Location::Path);
                let in_path = "remove `default:`: what is in the path is always given";
                self.misplaced(&at.key("default"), if is_in_path { problem.help(in_path) } else { problem });
            } else {
                self.own_value(default, &lower.ty, &parameter.ty, &lower.limits, context.types, &at.key("default"));
            }
        }
        let Some(fixed) = &parameter.fixed else {
            if parameter.with.is_some() {
                self.misplaced(&at.key("with"), rules::misplaced("with", "to a parameter that is `fixed`"));
            }
            return if lower.required && !parameter.idempotency_key { Role::Argument } else { Role::Setter };
        };
        if parameter.secret {
            self.misplaced(&at.key("secret"), rules::public_secret(&parameter.name).help("remove `secret:`"));
        }
        if parameter.sensitive {
            self.misplaced(&at.key("sensitive"), rules::public_secret(&parameter.name));
        }
        if parameter.default.is_some() || lower.ty.is_list() {
            let problem = rules::fixed_list(&parameter.name);
            self.fault(&at.key("fixed"), if parameter.default.is_some() { problem } else { problem.help("remove `fixed:`") });
        } else {
            self.own_value(fixed, &lower.ty, &parameter.ty, &lower.limits, context.types, &at.key("fixed"));
        }
        if let Some(with) = &parameter.with {
            let known: Vec<&str> = list.iter().filter(|other| other.fixed.is_none()).map(|other| other.name.as_str()).collect();
            if !known.contains(&with.as_str()) {
                self.choose(rules::no_companion(with).at(self.place(&at.key("with"))), with, &known);
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
                self.fault(&at.key("value"), rules::header_value(&header.value));
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
    reachable(Some(start), context.types).into_iter().flat_map(|index| def(index, context.types).fields()).any(|field| field.sensitive)
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
