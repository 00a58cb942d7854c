// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! What a request asks: which call it is, who makes it, and with which parameters.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use form_urlencoded::parse;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap};
use hyper::http::request::Parts;
use hyper::{Method, Uri};
use serde_json::{Map, Value};

use super::description::{Body, Carrier, Credential, Description, Encoding, Endpoint, Parameter, Place, Violation};
use super::schema::Schemas;

/// A request as the stand-in received it, without the credential.
#[derive(Clone)]
#[non_exhaustive]
pub struct Request {
    /// The name of the call; none if the API has no such call.
    pub endpoint: Option<String>,
    /// The HTTP method.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The parameters of path, query, headers and body, as they were sent, in the order of the spec.
    pub parameters: Vec<(String, String)>,
    /// The HTTP status of the answer.
    pub status: u16,
    /// The error code of the answer.
    pub code: Option<String>,
    /// What was wrong with it, in the words of the stand-in.
    pub refused: Option<String>,
}

impl Request {
    /// The value of a parameter as it was sent.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Values may be personal; whoever wants them asks for them.
        let names: Vec<&str> = self.parameters.iter().map(|(name, _)| name.as_str()).collect();
        let mut shown = f.debug_struct("Request");
        shown.field("endpoint", &self.endpoint).field("method", &self.method).field("parameters", &names);
        shown.field("status", &self.status).field("code", &self.code).field("refused", &self.refused).finish_non_exhaustive()
    }
}

/// What came over the wire.
pub(crate) struct Received {
    pub(crate) method: Method,
    pub(crate) uri: Uri,
    headers: HeaderMap,
    body: Bytes,
    /// The fields of a form or the parts of a body in parts, each as a text.
    fields: Vec<(String, String)>,
}

/// Why a request is refused.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) violation: Violation,
    /// In words.
    pub(crate) why: String,
}

impl Refused {
    pub(crate) fn new(violation: Violation, why: impl Into<String>) -> Self {
        Self { violation, why: why.into() }
    }
}

impl Place {
    fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "headers",
            Self::Body => "body",
        }
    }
}

/// A call with the values of its parameters.
pub(crate) struct Asked<'d> {
    pub(crate) endpoint: &'d Endpoint,
    pub(crate) values: Map<String, Value>,
}

impl Received {
    pub(crate) fn new(head: Parts, body: Bytes) -> Self {
        let content_type = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let fields = match essence(content_type).to_ascii_lowercase().as_str() {
            "application/x-www-form-urlencoded" => parse(&body).into_owned().collect(),
            "multipart/form-data" => parts(&body, content_type),
            _ => Vec::new(),
        };
        Self { method: head.method, uri: head.uri, headers: head.headers, body, fields }
    }

    /// The calls whose path it is, each with what stands in the variables of the path.
    pub(crate) fn candidates<'d>(&self, description: &'d Description) -> Vec<(&'d Endpoint, Vec<(&'d str, String)>)> {
        let path = self.uri.path();
        description.endpoints.iter().filter_map(|endpoint| Some((endpoint, variables(&endpoint.path, path)?))).collect()
    }

    /// Whether its method is one of a call.
    pub(crate) fn has_method_of(&self, endpoint: &Endpoint) -> bool {
        endpoint.methods.iter().any(|own| *own == self.method.as_str())
    }

    fn header(&self, name: &str) -> Option<Cow<'_, str>> {
        Some(String::from_utf8_lossy(self.headers.get(name)?.as_bytes()))
    }

    /// The texts of a credential, if they are there.
    pub(crate) fn credential(&self, credential: &Credential) -> Option<Vec<String>> {
        if credential.basic {
            return Some(vec![after_prefix(&self.header(AUTHORIZATION.as_str())?, Some("Basic"))?.to_owned()]);
        }
        let query = self.uri.query().unwrap_or_default();
        let part = |carrier: &Carrier| match carrier {
            Carrier::Header(name, prefix) => after_prefix(&self.header(name)?, prefix.as_deref()).map(str::to_owned),
            Carrier::Query(name) => parse(query.as_bytes()).find(|(own, _)| own == name).map(|(_, value)| value.into_owned()),
        };
        credential.parts.iter().map(part).collect()
    }

    /// Whether the body is written as the call wants it.
    pub(crate) fn check_content_type(&self, endpoint: &Endpoint) -> Result<(), Refused> {
        let sent = self.header(CONTENT_TYPE.as_str());
        let wanted = match (endpoint.content_type.as_deref(), endpoint.body) {
            (Some(wanted), _) => wanted,
            // What has no body needs to say nothing of it, unless the call asks for it always.
            (None, _) if self.body.is_empty() => return Ok(()),
            (None, Some(Body::Form)) => "application/x-www-form-urlencoded",
            (None, Some(Body::Json | Body::WholeJson)) => "application/json",
            (None, _) => return Ok(()),
        };
        if sent.is_some_and(|sent| essence(&sent).eq_ignore_ascii_case(essence(wanted))) {
            return Ok(());
        }
        Err(Refused::new(Violation::WrongContentType, format!("Content-Type must be {}", essence(wanted))))
    }

    /// All parameters of a call as texts, as far as they were sent.
    fn texts(&self, endpoint: &Endpoint, path: &[(&str, String)], parameter: &Parameter) -> Vec<String> {
        let of = |pairs: &mut dyn Iterator<Item = (String, String)>| -> Vec<String> {
            pairs.filter(|(name, _)| *name == parameter.name).map(|(_, value)| value).collect()
        };
        match self.place(endpoint, parameter) {
            Some(Place::Path) => of(&mut path.iter().map(|(name, value)| ((*name).to_owned(), value.clone()))),
            Some(Place::Header) => self.header(&parameter.name).map(Cow::into_owned).into_iter().collect(),
            Some(Place::Body) => of(&mut self.fields.iter().cloned()),
            Some(Place::Query) | None => {
                let query = parse(self.uri.query().unwrap_or_default().as_bytes()).into_owned();
                // A form that comes with a GET says as much as its query.
                of(&mut query.chain(self.fields.iter().cloned()))
            }
        }
    }

    /// What was sent of an endpoint's parameters, as it was sent.
    pub(crate) fn sent(&self, endpoint: &Endpoint, path: &[(&str, String)]) -> Vec<(String, String)> {
        let mut sent = Vec::new();
        for parameter in &endpoint.parameters {
            let texts = self.texts(endpoint, path, parameter);
            sent.extend(texts.into_iter().map(|text| (parameter.name.clone(), text)));
        }
        if matches!(endpoint.body, Some(Body::Json | Body::WholeJson | Body::Raw)) && !self.body.is_empty() {
            sent.push(("body".to_owned(), String::from_utf8_lossy(&self.body).into_owned()));
        }
        sent
    }

    /// The values of all parameters, or what is wrong with one.
    pub(crate) fn values(
        &self,
        endpoint: &Endpoint,
        path: &[(&str, String)],
        auth: Option<&str>,
        schemas: &Schemas<'_>,
    ) -> Result<Map<String, Value>, Refused> {
        let json = self.json(endpoint)?;
        let mut values = Map::new();
        for parameter in endpoint.parameters.iter().filter(|one| one.only.as_deref().is_none_or(|only| auth == Some(only))) {
            let is_in_body = self.place(endpoint, parameter) == Some(Place::Body);
            let value = match (endpoint.body, &json) {
                (Some(Body::Json), Some(json)) if is_in_body => json.get(&parameter.name).cloned(),
                (Some(Body::WholeJson), Some(json)) if is_in_body => Some(json.clone()),
                (Some(Body::Raw), _) if is_in_body => {
                    (!self.body.is_empty()).then(|| String::from_utf8_lossy(&self.body).into_owned().into())
                }
                (Some(Body::Json | Body::WholeJson), _) if is_in_body => None,
                _ => value(&self.texts(endpoint, path, parameter), parameter, schemas)?,
            };
            let Some(value) = value else {
                if parameter.required {
                    let place = self.place(endpoint, parameter).map_or("request", Place::name);
                    return Err(Refused::new(Violation::MissingParameter, format!("{} is missing in the {place}", parameter.name)));
                }
                continue;
            };
            let wrong = |wrong| Refused::new(Violation::WrongParameter, format!("{} {wrong}", parameter.name));
            schemas.check(&value, &parameter.schema).map_err(wrong)?;
            values.insert(parameter.name.clone(), value);
        }
        let given = Value::Object(values);
        let wrong = |_| Refused::new(Violation::WrongParameter, "the parameters do not go together");
        schemas.check(&given, &endpoint.rules).map_err(wrong)?;
        match given {
            Value::Object(values) => Ok(values),
            _ => Ok(Map::new()),
        }
    }

    /// Where a parameter goes with the method of the request.
    fn place(&self, endpoint: &Endpoint, parameter: &Parameter) -> Option<Place> {
        let position = endpoint.methods.iter().position(|method| *method == self.method.as_str())?;
        parameter.places.get(position).copied()
    }

    /// The body of a call that takes JSON.
    fn json(&self, endpoint: &Endpoint) -> Result<Option<Value>, Refused> {
        if self.body.is_empty() || !matches!(endpoint.body, Some(Body::Json | Body::WholeJson)) {
            return Ok(None);
        }
        let wrong = |why| Refused::new(Violation::WrongParameter, why);
        let json: Value = serde_json::from_slice(&self.body).map_err(|_| wrong("the body is no JSON"))?;
        if endpoint.body == Some(Body::Json) && !json.is_object() {
            return Err(wrong("the body is no object"));
        }
        Ok(Some(json))
    }
}

/// The value that was sent in texts.
fn value(texts: &[String], parameter: &Parameter, schemas: &Schemas<'_>) -> Result<Option<Value>, Refused> {
    let Some(first) = texts.first() else { return Ok(None) };
    let item = parameter.schema.get("items").unwrap_or(&Value::Null);
    let wrong = |_| Refused::new(Violation::WrongParameter, format!("{} is no JSON", parameter.name));
    Ok(Some(match &parameter.encoding {
        Some(Encoding::Json) => serde_json::from_str(first).map_err(wrong)?,
        Some(Encoding::Joined(_)) if first.is_empty() => Value::Array(Vec::new()),
        Some(Encoding::Joined(separator)) => first.split(separator.as_str()).map(|text| schemas.read(text, item)).collect(),
        Some(Encoding::Repeat) => texts.iter().map(|text| schemas.read(text, item)).collect(),
        None if schemas.type_of(&parameter.schema) == "array" => texts.iter().map(|text| schemas.read(text, item)).collect(),
        None => schemas.read(first, &parameter.schema),
    }))
}

/// What stands behind the word before a credential.
fn after_prefix<'h>(header: &'h str, prefix: Option<&str>) -> Option<&'h str> {
    let Some(prefix) = prefix else { return Some(header) };
    let (word, rest) = header.split_once([' ', '\t'])?;
    word.eq_ignore_ascii_case(prefix).then(|| rest.trim_start())
}

/// A content type without its parameters.
fn essence(content_type: &str) -> &str {
    content_type.split(';').next().unwrap_or_default().trim()
}

/// What stands in the variables of a path, if it is of that form.
fn variables<'t>(template: &'t str, path: &str) -> Option<Vec<(&'t str, String)>> {
    let (mut template, mut path) = (template, path);
    let mut found = Vec::new();
    while let Some((before, rest)) = template.split_once('{') {
        path = path.strip_prefix(before)?;
        let (name, rest) = rest.split_once('}')?;
        let until = rest.split('{').next().unwrap_or_default();
        let segment = path.find('/').unwrap_or(path.len());
        let end = match until.chars().next() {
            None => path.len(),
            Some('/') => segment,
            // A sign within a segment ends it where it stands last.
            Some(sign) => path.get(..segment)?.rfind(sign)?,
        };
        let (value, after) = path.split_at_checked(end).filter(|(value, _)| !value.is_empty() && !value.contains('/'))?;
        found.push((name, decoded(value)));
        (template, path) = (rest, after);
    }
    (template == path).then_some(found)
}

/// A part of a path without its escapes.
fn decoded(text: &str) -> String {
    let pair = format!("_={}", text.replace('+', "%2B").replace('&', "%26"));
    parse(pair.as_bytes()).next().map_or_else(String::new, |(_, value)| value.into_owned())
}

/// The parts of a body, each with its name.
fn parts(body: &[u8], content_type: &str) -> Vec<(String, String)> {
    let body = String::from_utf8_lossy(body);
    let Some(boundary) = content_type.split(';').find_map(|part| part.trim().strip_prefix("boundary=")) else {
        return Vec::new();
    };
    let mark = format!("--{}", boundary.trim_matches('"'));
    let part = |part: &str| {
        let (head, value) = part.split_once("\r\n\r\n")?;
        let name = head.split(" name=\"").nth(1)?.split('"').next()?;
        Some((name.to_owned(), value.strip_suffix("\r\n").unwrap_or(value).to_owned()))
    };
    body.split(mark.as_str()).filter_map(part).collect()
}
