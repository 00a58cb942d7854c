//! Requests: the parameters that were sent, beside those that an endpoint takes.

use serde_json::Value;

use super::compare::Belongs;
use super::har::Request;
use super::lines::Of;
use super::seen::{Seen, What};
use super::way::key;
use crate::model::{Api, Body, Carrier, Encoding, Limits, Location, Method, Parameter, Role, Scalar, Type, Wire, broken};

/// What was sent.
pub(super) struct Sent {
    /// Texts by their names: of the query and of a form.
    texts: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    json: Option<Value>,
}

impl Sent {
    pub(super) fn new(request: &Request) -> Self {
        let pairs = |text: &str| form_urlencoded::parse(text.as_bytes()).into_owned().collect::<Vec<_>>();
        let url = request.url.split('#').next().unwrap_or_default();
        let mut texts = url.split_once('?').map_or_else(Vec::new, |(_, query)| pairs(query));
        let mut json = None;
        if let Some(body) = &request.post_data {
            let kind = body.mime_type.split(';').next().unwrap_or_default().trim();
            match kind {
                "application/x-www-form-urlencoded" if !body.text.is_empty() => texts.extend(pairs(&body.text)),
                _ if kind.ends_with("json") => json = serde_json::from_str(&body.text).ok(),
                _ => texts.extend(body.params.iter().map(|pair| (pair.name.clone(), pair.value.clone()))),
            }
        }
        let headers = request.headers.iter().map(|pair| (pair.name.to_ascii_lowercase(), pair.value.clone())).collect();
        Self { texts, headers, json }
    }

    /// Whether a parameter has a value.
    pub(super) fn has(&self, name: &str, value: &str) -> bool {
        let member = self.json.as_ref().and_then(|json| json.get(name));
        let is_member = member.is_some_and(|own| own.as_str().map_or_else(|| own.to_string(), str::to_owned) == value);
        is_member || self.texts.iter().any(|(own, text)| own == name && text == value)
    }

    /// The value of a parameter, if it was sent.
    fn value(&self, parameter: &Parameter, location: Location, api: &Api) -> Option<Value> {
        if location == Location::Header {
            let name = parameter.name.to_ascii_lowercase();
            return self.headers.iter().find(|(own, _)| *own == name).map(|(_, text)| scalar(text, &parameter.ty, api));
        }
        let texts: Vec<&str> = self.texts.iter().filter(|(name, _)| *name == parameter.name).map(|(_, text)| text.as_str()).collect();
        match (texts.as_slice(), parameter.encoding, &parameter.ty) {
            ([], ..) => self.json.as_ref()?.get(&parameter.name).cloned(),
            ([text, ..], Some(Encoding::Json), _) => Some(serde_json::from_str(text).unwrap_or_else(|_| (*text).into())),
            (texts, Some(Encoding::Repeat), Type::List(item)) => Some(texts.iter().map(|text| scalar(text, item, api)).collect()),
            ([text, ..], Some(Encoding::Comma), Type::List(item)) => {
                Some(text.split(parameter.separator.as_str()).map(|text| scalar(text, item, api)).collect())
            }
            ([text, ..], ..) => Some(scalar(text, &parameter.ty, api)),
        }
    }
}

impl Seen<'_> {
    /// Compares what was sent with what an endpoint takes.
    pub(super) fn request(&mut self, index: usize, method: Method, sent: &Sent) {
        let api = self.api;
        let endpoint = api.endpoint(index);
        if let (Some(Body::WholeJson(whole)), Some(json)) = (endpoint.body, &sent.json) {
            self.sent(Of::Parameter(index, whole), endpoint.parameter(whole), json);
        }
        for (number, parameter) in endpoint.parameters.iter().enumerate() {
            let (of, location) = (Of::Parameter(index, number), endpoint.location(parameter, method));
            let is_whole = matches!(endpoint.body, Some(Body::WholeJson(whole) | Body::Raw(whole)) if whole == number);
            if location == Location::Path || is_whole {
                continue;
            }
            match (&parameter.role, sent.value(parameter, location, api)) {
                (Role::Fixed(fixed, _), Some(value)) => {
                    let is_it = value == api.fixed_value(fixed, &parameter.ty);
                    self.note(of, if is_it { What::Came } else { What::NotFixed });
                }
                (_, Some(value)) => self.sent(of, parameter, &value),
                (Role::Argument | Role::Fixed(_, None), None) if parameter.required && parameter.only.is_none() => {
                    self.note(of, What::Missing);
                }
                (_, None) => {}
            }
        }
        self.unknown_parameters(index, sent);
    }

    /// Compares a value that was sent.
    fn sent(&mut self, of: Of, parameter: &Parameter, value: &Value) {
        self.note(of, What::Came);
        let to = Belongs { of, is_sensitive: parameter.sensitive || parameter.secret, is_strict: false };
        self.value(value, &parameter.ty, to);
        if let Some(limit) = beyond(&parameter.limits, value) {
            self.note(of, What::Beyond(limit));
        }
    }

    fn unknown_parameters(&mut self, index: usize, sent: &Sent) {
        let api = self.api;
        let endpoint = api.endpoint(index);
        let whole = matches!(endpoint.body, Some(Body::WholeJson(_)));
        let members = sent.json.iter().filter(|_| !whole).filter_map(Value::as_object).flatten();
        let members = members.map(|(name, value)| (name.clone(), value.clone()));
        let texts = sent.texts.iter().map(|(name, text)| (name.clone(), likely(text)));
        let is_credential = |name: &str| {
            let mut parts = api.auth.iter().flat_map(|scheme| &scheme.parts);
            parts.any(|part| matches!(&part.carrier, Carrier::Query(own) if own == name))
        };
        let is_known = |name: &str| endpoint.parameters.iter().any(|parameter| parameter.name == name) || is_credential(name);
        for (name, value) in members.chain(texts).filter(|(name, _)| !is_known(name)) {
            self.note_value(Of::Endpoint(index), What::Unknown(key(&name)), &value);
        }
    }
}

/// The value that a text stands for, as far as it is one of the type.
fn scalar(text: &str, ty: &Type, api: &Api) -> Value {
    let read = serde_json::from_str(text).ok().filter(|read: &Value| match api.scalar(ty.present()).map(crate::model::ScalarType::wire) {
        Some(Wire::Integer | Wire::Number) => read.is_number(),
        Some(Wire::Boolean) => read.is_boolean(),
        _ => false,
    });
    read.unwrap_or_else(|| text.into())
}

/// The value that a text most likely stands for.
fn likely(text: &str) -> Value {
    serde_json::from_str(text).ok().filter(|read: &Value| read.is_number() || read.is_boolean()).unwrap_or_else(|| text.into())
}

/// The limit that a value is beyond, and what becomes of it.
fn beyond(limits: &Limits, value: &Value) -> Option<String> {
    let limit = match value {
        Value::Array(items) => {
            let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
            let least = limits.items.0.filter(|least| count < *least).map(|least| format!("`min_items: {least}`"));
            least.or_else(|| limits.items.1.filter(|most| count > *most).map(|most| format!("`max_items: {most}`")))
        }
        Value::String(text) => broken(limits, &Scalar::Text(text.clone())).map(|(_, limit)| limit),
        Value::Number(number) => {
            let number = number.as_i64().map(Scalar::Integer).or_else(|| number.as_f64().map(Scalar::Double))?;
            broken(limits, &number).map(|(_, limit)| limit)
        }
        _ => None,
    };
    limit.map(|limit| if limits.advisory { limit } else { limit + ", which the client would refuse" })
}
