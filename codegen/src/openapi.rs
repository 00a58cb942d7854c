//! [`Api`] → an OpenAPI document: all that OpenAPI can say, in its own terms. The rest stands in keys that begin with `x-`, which
//! `spec/openapi.md` lists.
//!
//! The document is made in version 3.1, and that of 3.0 is made from it.

mod answers;
mod bodies;
mod extensions;
mod older;
mod operations;
mod parameters;
mod prose;
pub mod schemas;
mod security;
mod yaml;

use serde_json::{Map, Value, json};

use self::prose::Prose;
use self::schemas::{Schemas, extend};
use crate::model::{Api, Language, visible_json};
use crate::names::Case;

/// A version of OpenAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// For tools that do not know 3.1.
    V3_0,
    /// With all of JSON Schema.
    V3_1,
}

impl Version {
    /// The version of that name.
    pub fn find(name: &str) -> Option<Self> {
        match name {
            "3.0" => Some(Self::V3_0),
            "3.1" => Some(Self::V3_1),
            _ => None,
        }
    }
}

/// Makes the parts of a document.
struct Writer<'a> {
    api: &'a Api,
    schemas: Schemas<'a>,
    prose: Prose<'a>,
    /// The names of the schemas of the bodies that report errors.
    error_names: Vec<String>,
}

/// The document of an API, with its texts in one language.
pub fn document(api: &Api, version: Version, language: Language) -> Value {
    let writer = Writer {
        api,
        schemas: Schemas { api, language, is_described: true },
        prose: Prose { api, language },
        error_names: error_names(api),
    };
    let document = writer.document();
    match version {
        Version::V3_0 => older::document(document),
        Version::V3_1 => document,
    }
}

/// A document as a file in JSON. What cannot be seen is escaped.
pub fn json(document: &Value) -> String {
    visible_json(&format!("{document:#}")) + "\n"
}

/// A document as a file in YAML.
pub fn yaml(document: &Value) -> String {
    yaml::text(document)
}

/// An object of those keys that have a value.
fn object<const N: usize>(keys: [(&str, Option<Value>); N]) -> Value {
    Value::Object(map(keys))
}

fn map<const N: usize>(keys: [(&str, Option<Value>); N]) -> Map<String, Value> {
    keys.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

/// A key that is there if it is so.
fn flag(is: bool) -> Option<Value> {
    is.then_some(Value::Bool(true))
}

/// A list, if there is anything in it.
fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Option<Value> {
    let items: Vec<Value> = items.into_iter().map(Into::into).collect();
    (!items.is_empty()).then_some(Value::Array(items))
}

/// One schema for what is one of several.
fn any_of(schemas: Vec<Value>) -> Value {
    let mut distinct: Vec<Value> = Vec::new();
    for schema in schemas {
        if !distinct.contains(&schema) {
            distinct.push(schema);
        }
    }
    match distinct.pop() {
        None => json!({}),
        Some(only) if distinct.is_empty() => only,
        // What fits one may fit another, too, so it is not `oneOf`.
        Some(last) => json!({"anyOf": distinct.into_iter().chain([last]).collect::<Vec<_>>()}),
    }
}

impl Writer<'_> {
    fn document(&self) -> Value {
        let api = self.api;
        let schemes: Map<String, Value> = api.auth.iter().flat_map(|scheme| self.security_schemes(scheme)).collect();
        let mut components = json!({"schemas": self.components()});
        if !schemes.is_empty() {
            extend(&mut components, [("securitySchemes".to_owned(), schemes.into())]);
        }
        let mut document = object([
            ("openapi", Some("3.1.1".into())),
            ("info", Some(self.info())),
            ("externalDocs", self.prose.docs(&api.source)),
            ("servers", Some(json!([{"url": api.host(0)}]))),
            ("tags", Some(json!([{"name": api.package, "description": self.prose.text(&api.title)}]))),
            ("paths", Some(self.paths())),
            ("components", Some(components)),
        ]);
        extend(&mut document, self.said_of_all());
        document
    }

    fn info(&self) -> Value {
        let api = self.api;
        let homepage = api.links.iter().find(|(key, _)| *key == "homepage").map(|(_, url)| url);
        object([
            ("title", Some(api.title[self.prose.language].into())),
            ("version", Some(api.version.as_str().into())),
            ("description", Some(self.prose.described([Some(&api.description)], &api.notes).into())),
            ("contact", homepage.map(|url| json!({"url": url}))),
            ("license", api.license.as_ref().map(|license| json!({"name": license, "identifier": license}))),
            ("x-notes", self.prose.notes(&api.notes)),
        ])
    }

    /// All named schemas: the types, and the bodies that report errors.
    fn components(&self) -> Map<String, Value> {
        let bodies = self.api.errors.iter().flat_map(|errors| &errors.bodies).map(|body| self.error_body(body));
        self.schemas.components(0..self.schemas.api.types.len()).into_iter().chain(self.error_names.iter().cloned().zip(bodies)).collect()
    }
}

/// The names of the schemas of the bodies that report errors, which are no type's.
fn error_names(api: &Api) -> Vec<String> {
    let mut taken: Vec<String> = api.types.iter().map(|def| schemas::component(&def.name)).collect();
    let types = taken.len();
    for body in api.errors.iter().flat_map(|errors| &errors.bodies) {
        let name = schemas::component(&format!("{}Error", Case::Pascal.of(body.name.as_deref().unwrap_or_default())));
        let further = (2..).map(|number| format!("{name}Body{number}"));
        let mut names = [name.clone(), format!("{name}Body")].into_iter().chain(further);
        taken.extend(names.find(|name| !taken.contains(name)));
    }
    taken.split_off(types)
}
