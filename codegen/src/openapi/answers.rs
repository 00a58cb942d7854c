//! What is answered, by status: the answer itself, and errors with their codes.

use serde_json::{Map, Value, json};

use super::bodies::media_type;
use super::parameters::{JSON, example_name};
use super::schemas::reference;
use super::{Writer, any_of, flag, list, map, object};
use crate::model::{
    Answer, Endpoint, EndpointError, ErrorBody, ErrorCode, Method, PARAGRAPH_END, ScalarType, Text, Turn, Type, TypeDef, TypeKind,
    scalar_value,
};

/// Every status of success: of an answer that is not read, no more is known.
const ANY_SUCCESS: &str = "2XX";

/// The answers with one status.
#[derive(Default)]
struct Reply {
    /// What is answered.
    descriptions: Vec<String>,
    /// The codes, as items of a list.
    items: Vec<String>,
    headers: Map<String, Value>,
    /// By their types.
    contents: Vec<(String, Content)>,
    codes: Vec<Value>,
}

#[derive(Default)]
struct Content {
    schemas: Vec<Value>,
    examples: Map<String, Value>,
}

/// Answers by their status, in the order in which they are found.
#[derive(Default)]
struct Replies(Vec<(String, Reply)>);

impl Replies {
    fn at(&mut self, status: &str) -> &mut Reply {
        at(&mut self.0, status)
    }
}

/// What stands at a key, made if it is not there.
fn at<'l, T: Default>(list: &'l mut Vec<(String, T)>, key: &str) -> &'l mut T {
    let index = list.iter().position(|(own, _)| own == key).unwrap_or_else(|| {
        list.push((key.to_owned(), T::default()));
        list.len() - 1
    });
    #[expect(clippy::indexing_slicing, reason = "it is there, or was put there")]
    &mut list[index].1
}

impl Writer<'_> {
    /// The answers of calls with the same method and path.
    pub(super) fn responses(&self, endpoints: &[&Endpoint], method: Method) -> Value {
        let mut replies = Replies::default();
        for endpoint in endpoints {
            self.successes(endpoint, &mut replies);
            self.failures(endpoint, &mut replies);
            self.samples(endpoint, &mut replies);
        }
        replies.0.sort_by(|(one, _), (other, _)| one.cmp(other));
        let written = replies.0.into_iter().map(|(status, mut reply)| {
            // An answer to HEAD has headers alone.
            if method == Method::Head {
                reply.contents.clear();
            }
            let written = reply.written(&status, self.api.response_content_type.as_deref());
            (status, written)
        });
        Value::Object(written.collect())
    }

    fn successes(&self, endpoint: &Endpoint, replies: &mut Replies) {
        let samples = endpoint.samples.iter().filter(|sample| !sample.is_error && sample.answer.is_some());
        let mut statuses: Vec<String> = samples.map(|sample| sample.status.to_string()).collect();
        if statuses.is_empty() {
            statuses.push(if endpoint.answer == Answer::Nothing { ANY_SUCCESS } else { "200" }.to_owned());
        }
        statuses.sort_unstable();
        statuses.dedup();
        for status in &statuses {
            let reply = replies.at(status);
            reply.descriptions.extend(self.described_answer(endpoint));
            if let Some((media, schema)) = self.answer(endpoint) {
                at(&mut reply.contents, &media).schemas.push(schema);
            }
            if endpoint.paging.as_ref().is_some_and(|paging| matches!(paging.turn, Turn::Link)) {
                reply.headers.insert("Link".to_owned(), json!({"schema": {"type": "string"}}));
            }
            if self.error_body_of(endpoint).is_some_and(|body| body.in_success) {
                let schema = self.error_schema(endpoint, status);
                at(&mut reply.contents, &self.json_type()).schemas.push(schema);
            }
        }
    }

    /// The type and the schema of what an endpoint answers.
    fn answer(&self, endpoint: &Endpoint) -> Option<(String, Value)> {
        match &endpoint.answer {
            Answer::Nothing => None,
            Answer::Bytes => Some(("application/octet-stream".to_owned(), self.schemas.of(&Type::Scalar(ScalarType::Bytes)))),
            Answer::Json(ty) => Some((self.json_type(), self.schemas.of(ty))),
        }
    }

    /// What the type of an answer is.
    fn described_answer(&self, endpoint: &Endpoint) -> Option<String> {
        match &endpoint.answer {
            Answer::Json(Type::Named(index)) => Some(self.prose.text(&self.api.def(*index).description)),
            Answer::Json(_) | Answer::Bytes | Answer::Nothing => None,
        }
    }

    /// The type of answers in JSON. Its parameters stand elsewhere, for tools compare it as a whole.
    fn json_type(&self) -> String {
        let own = self.api.response_content_type.as_deref().map(media_type);
        own.filter(|ty| ty.ends_with("/json") || ty.ends_with("+json")).unwrap_or_else(|| JSON.to_owned())
    }

    fn failures(&self, endpoint: &Endpoint, replies: &mut Replies) {
        let Some(errors) = &self.api.errors else { return };
        for own in &endpoint.errors {
            let code = self.api.code(own.code);
            let reply = replies.at(&code.status.to_string());
            let (written, described) = (self.code_here(own, code, endpoint), self.described_code(own, code));
            if !reply.codes.contains(&written) {
                reply.codes.push(written);
                reply.items.push(described);
            }
        }
        let of_codes = endpoint.errors.iter().map(|own| self.api.code(own.code).status.to_string());
        let of_samples = endpoint.samples.iter().filter(|sample| sample.is_error).map(|sample| sample.status.to_string());
        let mut statuses: Vec<String> = of_codes.chain(of_samples).collect();
        if statuses.is_empty() && !errors.bodies.is_empty() {
            statuses.push("default".to_owned());
        }
        statuses.sort_unstable();
        statuses.dedup();
        for status in statuses.iter().filter(|status| !status.starts_with('2')) {
            let schema = self.error_schema(endpoint, status);
            at(&mut replies.at(status).contents, JSON).schemas.push(schema);
        }
    }

    /// An error code as it is told at a call.
    fn code_here(&self, own: &EndpointError, code: &ErrorCode, endpoint: &Endpoint) -> Value {
        object([
            ("code", Some(scalar_value(&code.code))),
            ("name", Some(code.name.as_str().into())),
            ("cause", Some(self.prose.text(own.when.as_ref().unwrap_or(&code.cause)).into())),
            ("remedy", Some(self.prose.text(own.remedy.as_ref().unwrap_or(&code.remedy)).into())),
            ("success", flag(endpoint.success.contains(&code.code.to_string()))),
            ("retry", flag(code.retry)),
            ("invalid_token", flag(code.invalid_token)),
        ])
    }

    /// An item of a list of codes.
    fn described_code(&self, own: &EndpointError, code: &ErrorCode) -> String {
        let cause = self.prose.text(own.when.as_ref().unwrap_or(&code.cause));
        format!("* `{}` `{}`: {}", code.code, code.name, cause.replace('\n', "\n  "))
    }

    fn samples(&self, endpoint: &Endpoint, replies: &mut Replies) {
        for (index, sample) in endpoint.samples.iter().enumerate() {
            let answer = sample.answer.as_deref().and_then(|answer| serde_json::from_str::<Value>(answer).ok());
            let Some(answer) = answer.filter(|_| sample.is_error || endpoint.answer != Answer::Bytes) else { continue };
            let notes = self.prose.described([], &sample.notes);
            let example = object([
                ("summary", self.sample_title(sample)),
                ("description", (!notes.is_empty()).then(|| notes.into())),
                ("value", Some(answer)),
                ("x-notes", self.prose.notes(&sample.notes)),
            ]);
            let media = if sample.is_error { JSON.to_owned() } else { self.json_type() };
            let content = at(&mut replies.at(&sample.status.to_string()).contents, &media);
            content.examples.insert(example_name(endpoint, index), example);
        }
    }

    fn error_body_of(&self, endpoint: &Endpoint) -> Option<&ErrorBody> {
        self.api.errors.as_ref()?.bodies.get(endpoint.error_body)
    }

    /// The body that reports errors with a status, and which codes it has then.
    fn error_schema(&self, endpoint: &Endpoint, status: &str) -> Value {
        let body = reference(self.error_names.get(endpoint.error_body).map_or("", String::as_str));
        let Some(way) = self.error_body_of(endpoint).map(|body| body.code.as_slice()).filter(|way| !way.is_empty()) else { return body };
        let listed = endpoint.errors.iter().map(|own| self.api.code(own.code)).filter(|code| code.status.to_string() == status);
        let shown = endpoint.samples.iter().filter(|sample| sample.status.to_string() == status).filter_map(|sample| sample.code.as_ref());
        let all = self.api.errors.iter().flat_map(|errors| &errors.codes);
        let shown = shown.filter_map(|shown| all.clone().find(|code| code.code.to_string() == *shown));
        let mut codes: Vec<Value> = Vec::new();
        for code in listed.chain(shown).map(|code| scalar_value(&code.code)) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        if codes.is_empty() {
            return body;
        }
        let known = json!({"enum": codes, "x-open-enum": true});
        json!({"allOf": [body, way.iter().rev().fold(known, |inner, name| json!({"properties": {name: inner}}))]})
    }

    /// The body of an answer that reports an error. Any of its fields may be missing.
    pub(super) fn error_body(&self, body: &ErrorBody) -> Value {
        let answered = TypeDef {
            name: String::new(),
            description: Text(Vec::new()),
            identifies: None,
            kind: TypeKind::Object(Vec::new()),
            rules: Vec::new(),
            sent: false,
            notes: Vec::new(),
        };
        let fields = body.fields.iter().map(|field| (field.name.clone(), self.schemas.field(&answered, field)));
        let way = |way: &[String]| (!way.is_empty()).then(|| Value::from(way.join(".")));
        object([
            ("type", Some("object".into())),
            ("properties", Some(Value::Object(fields.collect()))),
            ("x-code", way(&body.code)),
            ("x-message", way(&body.message)),
            ("x-in-success", flag(body.in_success)),
        ])
    }
}

impl Reply {
    fn written(self, status: &str, content_type: Option<&str>) -> Value {
        let any = |map: Map<String, Value>| (!map.is_empty()).then(|| Value::Object(map));
        let content = self.contents.into_iter().map(|(media, content)| {
            let beyond = content_type.filter(|own| *own != media && media_type(own) == media);
            let keys = map([
                ("schema", Some(any_of(content.schemas))),
                ("examples", any(content.examples)),
                ("x-content-type", beyond.map(Into::into)),
            ]);
            (media, keys.into())
        });
        let mut descriptions: Vec<String> = Vec::new();
        for description in self.descriptions {
            if !descriptions.contains(&description) {
                descriptions.push(description);
            }
        }
        if descriptions.is_empty() {
            descriptions.push(reason(status).to_owned());
        }
        descriptions.extend((!self.items.is_empty()).then(|| self.items.join("\n")));
        object([
            ("description", Some(descriptions.join(PARAGRAPH_END).into())),
            ("headers", any(self.headers)),
            ("content", any(content.collect())),
            ("x-codes", list(self.codes)),
        ])
    }
}

/// What HTTP calls a status.
fn reason(status: &str) -> &'static str {
    match status {
        "200" => "OK",
        "201" => "Created",
        "202" => "Accepted",
        "204" => "No Content",
        "2XX" => "Success",
        "400" => "Bad Request",
        "401" => "Unauthorized",
        "402" => "Payment Required",
        "403" => "Forbidden",
        "404" => "Not Found",
        "405" => "Method Not Allowed",
        "409" => "Conflict",
        "410" => "Gone",
        "412" => "Precondition Failed",
        "413" => "Content Too Large",
        "415" => "Unsupported Media Type",
        "422" => "Unprocessable Content",
        "429" => "Too Many Requests",
        "500" => "Internal Server Error",
        "501" => "Not Implemented",
        "502" => "Bad Gateway",
        "503" => "Service Unavailable",
        "504" => "Gateway Timeout",
        status if status.starts_with('2') => "Success",
        status if status.starts_with('3') => "Redirection",
        _ => "Error",
    }
}
