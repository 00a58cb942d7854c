//! Error codes, and the body that reports them.

use spec_reader::{At, Edit, in_quotes};

use super::paging::step;
use super::prose::visible;
use super::{Field as Of, Lowering, Names};
use crate::model::{ErrorBody, ErrorCode, Errors, Field, Origin, Scalar, ScalarType, Type, TypeDef, TypeKind, def};
use crate::names::{self, Case, Namespace};
use crate::rules;
use crate::spec::{self, Document};

/// The indices of the codes that every endpoint can answer.
pub(super) fn common(document: &Document) -> Vec<usize> {
    document.errors.iter().enumerate().filter(|(_, code)| code.common).map(|(index, _)| index).collect()
}

impl Lowering<'_> {
    pub(super) fn errors(&mut self, document: &Document, types: &[TypeDef], names: &Names<'_>, scopes: &Names<'_>) -> Option<Errors> {
        let list_at = At::top("error_bodies");
        let Some(first) = &document.error_body else {
            if !document.errors.is_empty() || !document.error_bodies.is_empty() {
                let at = At::top(if document.errors.is_empty() { "error_bodies" } else { "errors" });
                self.fault(&at, rules::errors_without_body());
            }
            return None;
        };
        let mut bodies = Vec::new();
        let mut found = Vec::new();
        let mut own = Namespace::new("error bodies");
        for (index, body) in [first].into_iter().chain(&document.error_bodies).enumerate() {
            let at = if index == 0 { At::top("error_body") } else { list_at.item(index - 1) };
            if let Some(name) = &body.name {
                self.unique(&mut own, name, &at.key("name"));
            } else if index > 0 {
                self.fault(&at, rules::nameless_body());
            }
            let fields = self.fields(&body.fields, &at.key("fields"), names, scopes, ("fields of errors", false));
            let (mut code, mut message) = (Vec::new(), Vec::new());
            if let Some(path) = &body.code {
                let fitting = [ScalarType::Integer, ScalarType::Long, ScalarType::String];
                found.push(self.role(path, &mut code, &fields, &at.key("code"), &fitting, types));
            } else {
                found.push(Some(ScalarType::Integer));
            }
            if let Some(path) = &body.message {
                self.role(path, &mut message, &fields, &at.key("message"), &[ScalarType::String], types);
            }
            self.methods_of_error(&fields, &[body.code.as_ref(), body.message.as_ref()], &at.key("fields"));
            bodies.push(ErrorBody { name: body.name.clone(), code, message, in_success: body.in_success, fields });
        }
        // Codes of several kinds have what all of them can be in common: texts.
        let is_mixed = found.iter().flatten().any(|one| found.iter().flatten().any(|other| one != other));
        let code_type = if is_mixed { Some(ScalarType::String) } else { found.first().copied().flatten() };
        let is_known = found.iter().all(Option::is_some);
        let codes = self.codes(document, code_type.filter(|_| !is_mixed && is_known));
        Some(Errors { bodies, code_type: code_type.unwrap_or(ScalarType::String), codes })
    }

    /// Finds the way to a field with a role in the error body, which exists and has a type that fits the role.
    fn role(
        &mut self,
        path: &str,
        way: &mut Vec<String>,
        fields: &[Field],
        at: &At<'_>,
        fitting: &[ScalarType],
        types: &[TypeDef],
    ) -> Option<ScalarType> {
        let scalar = |ty: &Type| match ty {
            Type::Scalar(scalar) => Some(*scalar).filter(|scalar| fitting.contains(scalar)),
            _ => None,
        };
        let (mut fields, mut left) = (fields, path);
        while let (first, Some(rest)) = step(left, fields) {
            let object = fields.iter().find(|field| field.name == first).map(|field| field.ty.present());
            let Some(TypeKind::Object(inner)) = object.and_then(Type::named).map(|index| &def(index, types).kind) else {
                self.fault(at, rules::no_object(rest));
                return None;
            };
            way.push(first.to_owned());
            (fields, left) = (inner, rest);
        }
        let name = left;
        way.push(name.to_owned());
        let Some(field) = fields.iter().find(|field| field.name == name) else {
            if !self.untyped.contains(name) {
                let known: Vec<&str> = fields.iter().filter(|field| scalar(&field.ty).is_some()).map(|field| field.name.as_str()).collect();
                self.unknown("field", "fields", name, &known, at);
            }
            return None;
        };
        let found = scalar(&field.ty);
        if found.is_none() {
            let names: Vec<&str> = fitting.iter().map(|scalar| scalar.name()).collect();
            self.fault(at, rules::unfit_role(name, names.join(" or ")));
        }
        found
    }

    /// Every further field becomes a question to the error, so it must not pose as the code or message.
    fn methods_of_error(&mut self, fields: &[Field], roles: &[Option<&String>], list: &At<'_>) {
        for (index, field) in fields.iter().enumerate().filter(|(_, field)| !roles.contains(&Some(&field.name))) {
            let at = list.item(index);
            if field.sensitive {
                self.misplaced(&at.key("sensitive"), rules::secret_of_errors(&field.name));
            }
            let is_told = self.is_told(&list.beside("code")) || self.is_told(&list.beside("message"));
            if matches!(field.rust.as_str(), "code" | "message") && !is_told {
                self.fault(&at.key("name"), rules::question_of_errors(&field.rust));
            }
        }
    }

    fn codes(&mut self, document: &Document, code_type: Option<ScalarType>) -> Vec<ErrorCode> {
        let at = At::top("errors");
        let mut codes = Namespace::new("error codes");
        let mut names = Namespace::new("error codes");
        let mut lowered = Vec::new();
        for (index, error) in document.errors.iter().enumerate() {
            let at = at.item(index);
            self.unique(&mut codes, &error.code.to_string(), &at.key("code"));
            self.unique(&mut names, &error.name, &at.key("name"));
            if matches!(&error.code, Scalar::Text(text) if text.trim().is_empty() || text.contains(|c: char| c == '`' || c.is_control())) {
                self.fault(&at.key("code"), rules::no_code(&error.code, "it is blank, or holds control characters or backticks"));
            }
            if let Some(code_type) = code_type.filter(|code_type| !is_code(&error.code, *code_type)) {
                let problem = rules::no_code(&error.code, format!("codes of this API are of type {}", code_type.name()));
                let place = self.place(&at.key("code"));
                let quoted = Edit::new(place.clone(), in_quotes(self.source.slice(place.clone())));
                let is_text = code_type == ScalarType::String;
                let problem = problem.at(place);
                self.report(if is_text { problem.help("put it in quotes to make it a text").fix([quoted]) } else { problem });
            }
            if names::identifier(&error.name, Case::Screaming).as_deref() != Some(&error.name) {
                let screaming = Some(Case::Screaming.of(&error.name)).filter(|name| *name != error.name);
                self.fault(&at.key("name"), rules::no_constant(&error.name, screaming.as_deref().unwrap_or("NOT_FOUND")));
            }
            let least = if error.success || document.error_body.iter().chain(&document.error_bodies).any(|body| body.in_success) {
                200
            } else {
                400
            };
            if !(least..600).contains(&error.status) {
                self.fault(&at.key("status"), rules::no_error_status(error.status, least));
            }
            lowered.push(ErrorCode {
                code: error.code.clone(),
                name: error.name.clone(),
                status: error.status,
                cause: self.text(&error.cause, &at.key("cause")),
                remedy: self.text(&error.remedy, &at.key("remedy")),
                see: None,
                messages: self.messages(&error.messages, &at.key("messages")),
                success: error.success,
                common: error.common,
                retry: error.retry,
                invalid_token: error.invalid_token,
                source: self.origin(error.source.as_deref(), &at.key("source")),
                notes: self.notes(&error.notes, &at.key("notes"), Of::No),
            });
        }
        lowered
    }

    fn messages(&mut self, list: &[spec::Message], at: &At<'_>) -> Vec<(String, Origin)> {
        let mut lowered = Vec::new();
        for (index, message) in list.iter().enumerate() {
            let at = at.item(index);
            if message.text.trim().is_empty() || message.text.contains(|c: char| c == '`' || c.is_control()) {
                self.fault(&at.key("text"), rules::no_message());
            }
            lowered.push((visible(&message.text), self.origin(message.source.as_deref(), &at.key("source"))));
        }
        lowered
    }
}

fn is_code(code: &Scalar, code_type: ScalarType) -> bool {
    match code {
        Scalar::Integer(code) => code_type == ScalarType::Long || code_type == ScalarType::Integer && i32::try_from(*code).is_ok(),
        Scalar::Text(_) => code_type == ScalarType::String,
        _ => false,
    }
}
