//! Parameters in the path, the query and the headers, and what of them is the same in a body.

use serde_json::{Map, Value, json};

use super::schemas::extend;
use super::{Writer, any_of, flag, map, object};
use crate::model::{Encoding, Endpoint, Location, Method, PARAGRAPH_END, Parameter, Role, Sample, Wire, scalar_value};

/// Headers that OpenAPI says in other ways, and ignores among the parameters.
const UNSAID: [&str; 3] = ["accept", "authorization", "content-type"];

/// The type of what is JSON within something else.
pub(super) const JSON: &str = "application/json";

/// How a value is written where only texts are.
pub(super) enum Way<'a> {
    /// As it is.
    Plain,
    /// As JSON.
    Json,
    /// As a list in a style that OpenAPI has, and whether each item is named.
    Style(&'static str, bool),
    /// As a list that only its author can take apart.
    Joined(&'a str),
}

impl Writer<'_> {
    /// The parameters of calls with the same method and path. What only some of the calls take, or need, is not required.
    pub(super) fn parameters(&self, endpoints: &[&Endpoint], method: Method, path: &str) -> Vec<Value> {
        let mut found: Vec<Vec<Value>> = Vec::new();
        for endpoint in endpoints {
            for one in endpoint.parameters.iter().filter(|one| is_said(one, endpoint, method)) {
                let mut own = self.parameter(one, endpoint, method);
                rename(&mut own, &endpoint.path, path);
                let is_same = |other: &Value| ["name", "in"].iter().all(|key| other.get(key) == own.get(key));
                match found.iter_mut().find(|same| same.first().is_some_and(is_same)) {
                    Some(same) => same.push(own),
                    None => found.push(vec![own]),
                }
            }
        }
        found.into_iter().map(|same| joined(same, endpoints.len())).collect()
    }

    /// Headers that are none of OpenAPI's parameters, in the form of those.
    pub(super) fn unsaid_headers(&self, endpoint: &Endpoint, method: Method) -> Vec<Value> {
        let unsaid =
            endpoint.parameters.iter().filter(|one| endpoint.location(one, method) == Location::Header && !is_said(one, endpoint, method));
        unsaid.map(|one| self.parameter(one, endpoint, method)).collect()
    }

    fn parameter(&self, parameter: &Parameter, endpoint: &Endpoint, method: Method) -> Value {
        let (place, is_query) = match endpoint.location(parameter, method) {
            Location::Path => ("path", false),
            Location::Header => ("header", false),
            Location::Query | Location::Body => ("query", true),
        };
        let way = way(parameter, is_query, true);
        let (style, explode) = match way {
            Way::Style(style, explode) => (Some(style.into()), Some(explode.into())),
            Way::Plain | Way::Json | Way::Joined(_) => (None, None),
        };
        let schema = self.parameter_schema(parameter, endpoint, &way);
        let examples = self.examples(parameter, endpoint, &way);
        let (schema, examples, content) = match way {
            Way::Json => (None, None, Some(json!({JSON: object([("schema", Some(schema)), ("examples", examples)])}))),
            _ => (Some(schema), examples, None),
        };
        let mut own = object([
            ("name", Some(parameter.name.as_str().into())),
            ("in", Some(place.into())),
            ("description", Some(self.prose.described([Some(&parameter.description)], &parameter.notes).into())),
            ("required", flag(place == "path" || parameter.required && parameter.only.is_none())),
            ("style", style),
            ("explode", explode),
            ("schema", schema),
            ("content", content),
            ("examples", examples),
        ]);
        extend(&mut own, self.said_of_parameter(parameter, endpoint));
        own
    }

    /// What the values of a parameter are, where they are written in that way.
    pub(super) fn parameter_schema(&self, parameter: &Parameter, endpoint: &Endpoint, way: &Way<'_>) -> Value {
        let mut schema = self.schemas.limited(&parameter.ty, &parameter.limits);
        let fixed = match &parameter.role {
            Role::Fixed(value, _) => Some(self.api.fixed_value(value, &parameter.ty)),
            Role::Argument | Role::Setter => None,
        };
        let is_number = self.api.scalar(&parameter.ty).is_some_and(|scalar| scalar.wire() == Wire::Integer);
        let has_least = parameter.limits.range.0.is_some() && !parameter.limits.advisory;
        let keys = map([
            ("const", fixed),
            ("default", parameter.default.as_ref().map(scalar_value)),
            ("format", parameter.secret.then(|| "password".into())),
            ("minimum", (is_number && !has_least && endpoint.is_count(parameter)).then(|| 0.into())),
        ]);
        extend(&mut schema, keys);
        match way {
            Way::Joined(separator) => json!({"type": "string", "x-separator": separator, "x-list": schema}),
            Way::Plain | Way::Json | Way::Style(..) => schema,
        }
    }

    /// What is said of a parameter wherever it stands.
    pub(super) fn said_of_parameter(&self, parameter: &Parameter, endpoint: &Endpoint) -> Map<String, Value> {
        let with = match parameter.role {
            Role::Fixed(_, with) => with.map(|index| endpoint.parameter(index).name.as_str().into()),
            Role::Argument | Role::Setter => None,
        };
        map([
            ("x-with", with),
            ("x-only", parameter.only.map(|index| self.api.scheme(index).name.as_str().into())),
            ("x-secret", flag(parameter.secret)),
            ("x-sensitive", flag(parameter.sensitive)),
            ("x-idempotency-key", flag(parameter.idempotency_key)),
            ("x-notes", self.prose.notes(&parameter.notes)),
        ])
    }

    /// The values that the samples give to a parameter.
    fn examples(&self, parameter: &Parameter, endpoint: &Endpoint, way: &Way<'_>) -> Option<Value> {
        let mut examples = Map::new();
        for (index, sample) in endpoint.samples.iter().enumerate() {
            let mut given = sample.request.iter().flatten();
            let Some((_, value)) = given.find(|(own, _)| std::ptr::eq(endpoint.parameter(*own), parameter)) else { continue };
            let value = self.api.completed(&written(value, way), &parameter.ty);
            examples.insert(example_name(endpoint, index), object([("summary", self.sample_title(sample)), ("value", Some(value))]));
        }
        (!examples.is_empty()).then(|| examples.into())
    }

    pub(super) fn sample_title(&self, sample: &Sample) -> Option<Value> {
        sample.title.as_ref().map(|title| title[self.prose.language].into())
    }
}

/// Whether OpenAPI has it among the parameters.
fn is_said(parameter: &Parameter, endpoint: &Endpoint, method: Method) -> bool {
    match endpoint.location(parameter, method) {
        Location::Header => !UNSAID.contains(&parameter.name.to_ascii_lowercase().as_str()),
        Location::Path | Location::Query => true,
        Location::Body => false,
    }
}

/// How a parameter is written, where lists have the styles of a query or those of a path, or none at all.
pub(super) fn way(parameter: &Parameter, is_query: bool, has_styles: bool) -> Way<'_> {
    match (parameter.encoding, parameter.separator.as_str()) {
        (None, _) => Way::Plain,
        (Some(Encoding::Json), _) => Way::Json,
        (Some(Encoding::Repeat), _) if !has_styles => Way::Plain,
        (Some(Encoding::Repeat), _) if is_query => Way::Style("form", true),
        (Some(Encoding::Comma), separator) if !has_styles => Way::Joined(separator),
        (Some(Encoding::Comma), ",") if is_query => Way::Style("form", false),
        (Some(Encoding::Comma), "|") if is_query => Way::Style("pipeDelimited", false),
        (Some(Encoding::Comma), " ") if is_query => Way::Style("spaceDelimited", false),
        (Some(Encoding::Repeat), _) | (Some(Encoding::Comma), ",") => Way::Style("simple", false),
        (Some(Encoding::Comma), separator) => Way::Joined(separator),
    }
}

/// What the key of an example is: the same for all parts of a sample.
pub(super) fn example_name(endpoint: &Endpoint, index: usize) -> String {
    format!("{}_{}", endpoint.name, index + 1)
}

/// A value of a sample as the schema of its parameter has it.
pub(super) fn written(value: &Value, way: &Way<'_>) -> Value {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match (way, value) {
        (Way::Joined(separator), Value::Array(items)) => items.iter().map(text).collect::<Vec<_>>().join(separator).into(),
        _ => value.clone(),
    }
}

/// Gives a parameter in the path the name that it has there: paths that differ in such names alone are the same to OpenAPI.
fn rename(parameter: &mut Value, own: &str, path: &str) {
    let Value::Object(keys) = parameter else { return };
    let is_in_path = keys.get("in").is_some_and(|place| place == "path");
    let name = keys.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    let other = variables(own).zip(variables(path)).find(|(own, _)| is_in_path && *own == name).map(|(_, other)| other);
    if let Some(other) = other.filter(|other| *other != name) {
        keys.insert("name".to_owned(), other.into());
        keys.insert("x-name".to_owned(), name.into());
    }
}

fn variables(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name)
}

/// A parameter of several calls as one.
fn joined(same: Vec<Value>, calls: usize) -> Value {
    let is_required = same.len() == calls && same.iter().all(|one| one.get("required").is_some());
    let schemas: Vec<Value> = same.iter().filter_map(|one| one.get("schema")).cloned().collect();
    let examples = same.iter().filter_map(|one| one.get("examples")?.as_object()).flatten();
    let examples: Map<String, Value> = examples.map(|(name, example)| (name.clone(), example.clone())).collect();
    let mut descriptions: Vec<&str> = same.iter().filter_map(|one| one.get("description")?.as_str()).collect();
    descriptions.dedup();
    let description = descriptions.join(PARAGRAPH_END);
    let mut joined = same.into_iter().next().unwrap_or_default();
    if let Value::Object(keys) = &mut joined {
        keys.insert("description".to_owned(), description.into());
        keys.entry("schema").and_modify(|schema| *schema = any_of(schemas));
        keys.entry("examples").and_modify(|own| *own = examples.into());
        if !is_required && keys.get("in").is_none_or(|place| place != "path") {
            keys.shift_remove("required");
        }
    }
    joined
}
