//! The errors that the docs tell of, as a server answers them.

use serde_json::{Value, json};

use super::answer::Reply;
use super::description::{Code, Description, Endpoint, ErrorBody, Violation};
use super::request::Refused;
use super::schema::put;
use super::state::Account;

/// Why a request is refused with which nothing is wrong.
pub(crate) const TOLD: &str = "as it was told";

impl Violation {
    /// The HTTP status, where the API does not say.
    fn status(self) -> u16 {
        match self {
            Self::NoCredential | Self::UnknownCredential => 401,
            Self::MissingParameter | Self::WrongParameter => 400,
            Self::WrongContentType => 415,
            Self::MissingScope => 403,
            Self::UnknownId | Self::UnknownPath => 404,
            Self::WrongMethod => 405,
        }
    }
}

impl Description {
    /// The code that answers a violation: as the spec says, else the only one that is documented with the status that HTTP has for it.
    pub(crate) fn code_of<'d>(
        &'d self,
        violation: Violation,
        endpoint: Option<&'d Endpoint>,
        auth: Option<&str>,
    ) -> Option<(&'d str, Option<&'d str>)> {
        let said = self.refusals.iter().find(|one| one.when == violation && one.auth.as_deref().is_none_or(|own| auth == Some(own)));
        if let Some(said) = said {
            return Some((said.code.as_str(), said.message.as_deref()));
        }
        let has_status = |code: &&String| self.codes.get(*code).is_some_and(|code| code.status == violation.status());
        let mut fitting = endpoint?.errors.iter().filter(has_status);
        fitting.next().filter(|_| fitting.next().is_none()).map(|code| (code.as_str(), None))
    }

    /// What answers a request that breaks what is documented.
    pub(crate) fn refuse(&self, refused: &Refused, endpoint: Option<&Endpoint>, auth: Option<&str>, account: &Account) -> Reply {
        let code = self.code_of(refused.violation, endpoint, auth);
        let scopes = endpoint.filter(|_| refused.violation == Violation::MissingScope).and_then(|endpoint| endpoint.scopes.as_ref());
        let Some((code, message)) = code else {
            let body = self.body_of(endpoint).map(|own| with_message(own, json!({}), &refused.why));
            return Reply { body, refused: Some(refused.why.clone()), ..Reply::empty(refused.violation.status()) };
        };
        // The words of the docs are for what nobody can see from outside; what is wrong with a request is better told as it is.
        let is_plain = matches!(refused.violation, Violation::MissingParameter | Violation::WrongParameter | Violation::WrongContentType);
        let message = message.or(is_plain.then_some(refused.why.as_str()));
        let mut reply = self.error(code, endpoint, message.unwrap_or_else(|| self.message(code, &refused.why)));
        if let (Some(scopes), Some(own), Some(body)) = (scopes, self.body_of(endpoint), &mut reply.body) {
            let allowed = account.consents.as_ref().unwrap_or(&self.scopes);
            for (field, names) in [(&own.required_scopes, &scopes.names), (&own.allowed_scopes, allowed)] {
                if let Some(field) = field {
                    put(body, std::slice::from_ref(field), Some(names.clone().into()));
                }
            }
        }
        Reply { refused: Some(refused.why.clone()), ..reply }
    }

    fn message<'a>(&'a self, code: &str, otherwise: &'a str) -> &'a str {
        self.codes.get(code).and_then(|code| code.message.as_deref()).unwrap_or(otherwise)
    }

    /// What reports an error code, as the docs show it.
    pub(crate) fn report(&self, code: &str, endpoint: Option<&Endpoint>) -> Reply {
        let reply = self.error(code, endpoint, self.message(code, TOLD));
        Reply { refused: Some(TOLD.to_owned()), ..reply }
    }

    fn error(&self, code: &str, endpoint: Option<&Endpoint>, message: &str) -> Reply {
        let status = self.codes.get(code).map_or(500, |code| code.status);
        let shown = endpoint.into_iter().flat_map(|endpoint| &endpoint.samples).find(|sample| sample.code.as_deref() == Some(code));
        let status = shown.map_or(status, |sample| sample.status);
        let Some(own) = self.body_of(endpoint) else { return Reply::empty(status) };
        let mut body = shown.map_or_else(|| json!({}), |sample| sample.answer.clone());
        if !own.code.is_empty() {
            let value = self.codes.get(code).map_or_else(|| Value::from(code), |Code { value, .. }| value.clone());
            put(&mut body, &own.code, Some(value));
        }
        Reply { code: Some(code.to_owned()), ..Reply::json(status, with_message(own, body, message)) }
    }

    fn body_of(&self, endpoint: Option<&Endpoint>) -> Option<&ErrorBody> {
        self.error_bodies.get(endpoint.map_or(0, |endpoint| endpoint.error_body))
    }
}

fn with_message(own: &ErrorBody, mut body: Value, message: &str) -> Value {
    if !own.message.is_empty() {
        put(&mut body, &own.message, Some(message.into()));
    }
    body
}
