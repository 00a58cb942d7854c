//! Error codes, and the body that reports them.

use super::{Field as Of, Lowering, Names};
use crate::diagnostic::Problem;
use crate::model::{ErrorCode, Errors, Field, Origin, Scalar, ScalarType, Type};
use crate::names::{self, Case, Namespace};
use crate::spec::{self, At, Document};

/// What an error has beside the fields of its body, which step aside.
const RESERVED_QUESTIONS: &[&str] = &[
    "after",
    "as_ref",
    "body",
    "borrow",
    "clone",
    "code_text",
    "deref",
    "endpoint",
    "headers",
    "is_invalid_token",
    "is_retryable",
    "kind",
    "known",
    "list",
    "local",
    "new",
    "payload",
    "retry_after",
    "source",
    "status",
    "take",
    "text",
    "to_string",
];

/// The indices of the codes that every endpoint can answer.
pub(super) fn common(document: &Document) -> Vec<usize> {
    document.errors.iter().enumerate().filter(|(_, code)| code.common).map(|(index, _)| index).collect()
}

impl Lowering<'_> {
    pub(super) fn errors(&mut self, document: &Document, types: &Names<'_>, scopes: &Names<'_>) -> Option<Errors> {
        let at = At::top("error_body");
        let Some(body) = &document.error_body else {
            if !document.errors.is_empty() {
                self.report(
                    Problem::error("error codes need a place to be read from")
                        .label(self.place(&At::top("errors")), "")
                        .help("say with `error_body:` which field of an answer holds the code"),
                );
            }
            return None;
        };
        let fields = self.fields(&body.fields, &at.key("fields"), types, scopes, (RESERVED_QUESTIONS, false));
        let code_type = self.role(&body.code, &fields, &at.key("code"), &[ScalarType::Integer, ScalarType::Long, ScalarType::String]);
        if let Some(message) = &body.message {
            self.role(message, &fields, &at.key("message"), &[ScalarType::String]);
        }
        self.methods_of_error(&fields, &[Some(&body.code), body.message.as_ref()], &at.key("fields"));
        let codes = self.codes(document, code_type);
        let code_type = code_type.unwrap_or(ScalarType::String);
        Some(Errors { code: body.code.clone(), code_type, message: body.message.clone(), codes, fields })
    }

    /// Checks that a field with a role in the error body exists and has a type that fits the role.
    fn role(&mut self, name: &str, fields: &[Field], at: &At<'_>, fitting: &[ScalarType]) -> Option<ScalarType> {
        let scalar = |ty: &Type| match ty {
            Type::Scalar(scalar) => Some(*scalar).filter(|scalar| fitting.contains(scalar)),
            _ => None,
        };
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
            self.error(at, &format!("`{name}` must be of type {}", names.join(" or ")));
        }
        found
    }

    /// Every further field becomes a question to the error, so it must be simple and must not pose as the code or message.
    fn methods_of_error(&mut self, fields: &[Field], roles: &[Option<&String>], at: &At<'_>) {
        for (index, field) in fields.iter().enumerate().filter(|(_, field)| !roles.contains(&Some(&field.name))) {
            let at = at.item(index);
            if field.sensitive {
                self.error(&at.key("sensitive"), "a field of an error is shown only to those who ask for it");
            }
            if !matches!(field.ty.item(), Type::Scalar(_)) {
                self.error(&at.key("type"), "a field of an error is a scalar or a list of scalars");
            }
            if matches!(field.rust.as_str(), "code" | "message") {
                let problem = Problem::error(format!("every error has a question `{}` already", field.rust));
                self.report(problem.label(self.place(&at.key("name")), "").help("give it another Rust name with `rust:`"));
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
                self.error(&at.key("code"), "a code is not blank and holds no control characters and no backticks");
            }
            if let Some(code_type) = code_type.filter(|code_type| !is_code(&error.code, *code_type)) {
                self.error(&at.key("code"), &format!("codes of this API are of type {}", code_type.name()));
            }
            if names::identifier(&error.name, Case::Screaming).as_deref() != Some(&error.name) {
                let screaming = Some(Case::Screaming.of(&error.name)).filter(|name| *name != error.name);
                let help = format!("constants are named like `{}`", screaming.as_deref().unwrap_or("NOT_FOUND"));
                self.report(
                    Problem::error(format!("`{}` is no name for a constant", error.name)).label(self.place(&at.key("name")), "").help(help),
                );
            }
            if !(400..600).contains(&error.status) {
                self.error(&at.key("status"), "the status of an error is between 400 and 599");
            }
            lowered.push(ErrorCode {
                code: error.code.clone(),
                name: error.name.clone(),
                status: error.status,
                cause: self.text(&error.cause, &at.key("cause")),
                remedy: self.text(&error.remedy, &at.key("remedy")),
                see: None,
                messages: self.messages(&error.messages, &at.key("messages")),
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
                self.error(&at.key("text"), "a message is one line, not blank, without backticks");
            }
            lowered.push((message.text.clone(), self.origin(message.source.as_deref(), &at.key("source"))));
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
