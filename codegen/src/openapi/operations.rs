//! Calls as operations: each path with its methods. Calls that share both are one operation.

use serde_json::{Map, Value, json};

use super::{Writer, list, object};
use crate::model::{Endpoint, Method, PARAGRAPH_END, Text};

/// Calls with the same method and path.
struct Operation<'a> {
    /// The path, with the names of the first call that has it.
    path: &'a str,
    method: Method,
    endpoints: Vec<&'a Endpoint>,
}

impl Writer<'_> {
    pub(super) fn paths(&self) -> Value {
        let mut paths = Map::new();
        let mut ids: Vec<String> = Vec::new();
        for operation in self.operations() {
            let id = free_id(&operation, &ids);
            let value = self.operation(&operation, &id);
            ids.push(id);
            let path = paths.entry(operation.path).or_insert_with(|| json!({}));
            super::schemas::extend(path, [(operation.method.to_string().to_ascii_lowercase(), value)]);
        }
        paths.into()
    }

    fn operations(&self) -> Vec<Operation<'_>> {
        let mut operations: Vec<Operation<'_>> = Vec::new();
        for endpoint in &self.api.endpoints {
            // Paths that differ in the names of variables alone are the same.
            let same = operations.iter().find(|other| template(other.path) == template(&endpoint.path));
            let path = same.map_or(endpoint.path.as_str(), |same| same.path);
            for method in endpoint.methods.iter().copied() {
                match operations.iter_mut().find(|other| other.path == path && other.method == method) {
                    Some(operation) => operation.endpoints.push(endpoint),
                    None => operations.push(Operation { path, method, endpoints: vec![endpoint] }),
                }
            }
        }
        operations
    }

    fn operation(&self, operation: &Operation<'_>, id: &str) -> Value {
        let Operation { path, method, endpoints } = operation;
        let mut operation = object([
            ("operationId", Some(id.into())),
            ("summary", Some(self.summaries(endpoints).into())),
            ("description", self.descriptions(endpoints)),
            (
                "externalDocs",
                endpoints.first().filter(|one| one.source.name != self.api.source.name).and_then(|one| self.prose.docs(&one.source)),
            ),
            ("tags", Some(json!([self.api.package]))),
            ("servers", self.servers(endpoints)),
            ("security", Some(self.security(endpoints).into())),
            ("parameters", list(self.parameters(endpoints, *method, path))),
            ("requestBody", self.request_body(endpoints, *method)),
            ("responses", Some(self.responses(endpoints, *method))),
        ]);
        super::schemas::extend(&mut operation, self.said_of_calls(endpoints, *method));
        operation
    }

    fn summaries(&self, endpoints: &[&Endpoint]) -> String {
        let summary = |endpoint: &&Endpoint| endpoint.summary[self.prose.language].to_owned();
        endpoints.iter().map(summary).collect::<Vec<_>>().join(" / ")
    }

    fn descriptions(&self, endpoints: &[&Endpoint]) -> Option<Value> {
        let said = |endpoint: &&Endpoint| self.prose.described([endpoint.description.as_ref() as Option<&Text>], &endpoint.notes);
        let said: Vec<String> = endpoints.iter().map(said).filter(|text| !text.is_empty()).collect();
        (!said.is_empty()).then(|| said.join(PARAGRAPH_END).into())
    }

    /// The hosts, unless they are that of most calls.
    fn servers(&self, endpoints: &[&Endpoint]) -> Option<Value> {
        let mut hosts: Vec<usize> = endpoints.iter().map(|endpoint| endpoint.host).collect();
        hosts.dedup();
        (hosts != [0]).then(|| hosts.iter().map(|host| json!({"url": self.api.host(*host)})).collect())
    }

    /// What is said of a call; of several, of each by its name.
    fn said_of_calls(&self, endpoints: &[&Endpoint], method: Method) -> Map<String, Value> {
        if let [endpoint] = endpoints {
            return self.said_of_call(endpoint, method);
        }
        let said = endpoints.iter().map(|endpoint| {
            let mut own = json!({"name": endpoint.name, "summary": endpoint.summary[self.prose.language].to_owned()});
            super::schemas::extend(&mut own, self.said_of_call(endpoint, method));
            own
        });
        super::map([("x-endpoints", list(said))])
    }
}

/// The name of an operation: those of its calls, and that of a method which is not the first one.
fn free_id(operation: &Operation<'_>, taken: &[String]) -> String {
    let via = operation.method.to_string().to_ascii_lowercase();
    let name = |endpoint: &&Endpoint| {
        if endpoint.method() == operation.method { endpoint.name.clone() } else { format!("{}_via_{via}", endpoint.name) }
    };
    let id = operation.endpoints.iter().map(name).collect::<Vec<_>>().join("_or_");
    let mut ids = [id.clone()].into_iter().chain((2..).map(|number| format!("{id}_{number}")));
    ids.find(|id| !taken.contains(id)).unwrap_or_default()
}

/// A path without the names of its variables.
fn template(path: &str) -> String {
    path.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect::<Vec<_>>().join("{}")
}
