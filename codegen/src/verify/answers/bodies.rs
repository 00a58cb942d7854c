//! Answers: which of them report an error, and what both kinds hold.

use serde_json::Value;

use super::compare::{Belongs, code_text};
use super::lines::Of;
use super::seen::{Seen, What};
use crate::model::{Answer, Endpoint, ErrorBody, Type, TypeKind};

/// The body of an answer.
pub(super) enum Body {
    Empty,
    Json(Value),
    /// Something that is no JSON.
    Bytes,
}

impl Seen<'_> {
    /// Compares an answer with what an endpoint answers. Without a status, its body tells whether it reports an error.
    pub(super) fn answer(&mut self, index: usize, status: Option<u16>, body: &Body) {
        let endpoint = self.api.endpoint(index);
        let is_success = status.map(|status| (200..300).contains(&status));
        let reports = self.api.errors.as_ref().and_then(|errors| errors.bodies.get(endpoint.error_body));
        let code = reports.and_then(|reports| code_of(body, reports));
        let may_report = reports.is_some_and(|reports| reports.in_success);
        let is_error = match (is_success, code) {
            // A code that means success, and perhaps all that there is.
            (_, Some(code)) if endpoint.success.contains(&code_text(code)) => false,
            (Some(false), _) => true,
            (_, Some(_)) => may_report || self.is_no_answer(body, endpoint, reports),
            (_, None) => false,
        };
        match is_error {
            true if is_success == Some(true) && !may_report => {
                self.note(Of::Endpoint(index), What::ErrorInSuccess);
                self.error(index, None, body);
            }
            true => self.error(index, status, body),
            false if code.is_some() && endpoint.answer == Answer::Nothing => self.note(Of::Endpoint(index), What::Came),
            false => self.success(index, body),
        }
    }

    /// Whether a body with an error code has nothing of what the endpoint answers.
    fn is_no_answer(&self, body: &Body, endpoint: &Endpoint, reports: Option<&ErrorBody>) -> bool {
        let Body::Json(Value::Object(values)) = body else { return false };
        let fields = self.api.answer_fields(endpoint);
        let is_free = |ty: &Type| match ty.present() {
            Type::Named(index) => matches!(self.api.def(*index).kind, TypeKind::Union(_)),
            Type::Scalar(scalar) => scalar.name() == "Json",
            other => matches!(other, Type::Map(_)),
        };
        let has = |name: &String| values.contains_key(name);
        let lacks_one = fields.iter().any(|field| field.always() && !has(&field.name) && !field.aliases.iter().any(has));
        let has_none = !fields.iter().any(|field| has(&field.name));
        let is_own = reports.and_then(|reports| reports.code.first()).is_some_and(|code| fields.iter().any(|field| field.name == *code));
        !is_own && (lacks_one || has_none) && !endpoint.answer.ty().is_some_and(is_free)
    }

    fn success(&mut self, index: usize, body: &Body) {
        let of = Of::Endpoint(index);
        let to = Belongs { of, is_sensitive: false, is_strict: true };
        match (&self.api.endpoint(index).answer, body) {
            (Answer::Json(ty), Body::Json(value)) => {
                self.note(of, What::Came);
                self.value(value, ty, to);
            }
            (Answer::Json(_), Body::Empty) => self.note(of, What::Body("an answer without a body, which the client cannot read")),
            (Answer::Json(_), Body::Bytes) => self.note(of, What::Body("an answer that is no JSON, which the client cannot read")),
            (Answer::Nothing, Body::Json(value)) if !is_nothing(value) => self.note_value(of, What::Unread, value),
            (Answer::Nothing | Answer::Bytes, _) => self.note(of, What::Came),
        }
    }

    fn error(&mut self, index: usize, status: Option<u16>, body: &Body) {
        let (api, of) = (self.api, Of::Endpoint(index));
        let endpoint = api.endpoint(index);
        let Some(reports) = api.errors.as_ref().and_then(|errors| errors.bodies.get(endpoint.error_body)) else { return };
        let is_sensitive = reports.fields.iter().any(|field| field.sensitive && reports.code.first() == Some(&field.name));
        let to = Belongs { of: Of::ErrorBody(endpoint.error_body), is_sensitive, is_strict: false };
        match body {
            Body::Json(Value::Object(values)) => {
                let field = |field| Of::ErrorField(endpoint.error_body, field);
                self.fields(values, &reports.fields, field, to);
                self.unknown(values, &reports.fields, None, to.of);
            }
            Body::Empty => self.note(of, What::NoCode),
            Body::Json(_) | Body::Bytes => {
                self.note(of, What::Body("an error that is no JSON object, of which the client knows the HTTP status alone"));
            }
        }
        let of_status = status.filter(|_| reports.code.is_empty()).map(Value::from);
        match (of_status.as_ref().or_else(|| code_of(body, reports)), body) {
            (Some(code), _) => self.code_at(index, code, status, to),
            (None, Body::Json(Value::Object(_))) => self.note(of, What::NoCode),
            (None, _) => {}
        }
    }

    /// Compares the code of an error with what the spec knows of it.
    fn code_at(&mut self, index: usize, code: &Value, status: Option<u16>, to: Belongs) {
        let Some(known) = self.code(code, to, status) else { return };
        let own = self.api.code(known);
        match status {
            Some(status) if status != own.status => self.note(Of::Code(known), What::Status(status)),
            _ => self.note(Of::Code(known), What::Came),
        }
        if !own.success && !self.api.endpoint(index).errors.iter().any(|error| error.code == known) {
            self.note(Of::Endpoint(index), What::Elsewhere(known));
        }
    }
}

/// The error code in a body.
fn code_of<'b>(body: &'b Body, reports: &ErrorBody) -> Option<&'b Value> {
    let Body::Json(value) = body else { return None };
    let found = reports.code.iter().try_fold(value, |value, name| value.get(name));
    found.filter(|code| !reports.code.is_empty() && (code.is_string() || code.is_number()))
}

/// Whether a value tells nothing.
fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_object().is_some_and(serde_json::Map::is_empty)
}
