//! The JSON Schema of the spec language (draft 2020-12), for editors: made of the types that read a spec, with what the manual says of
//! each key.

use serde_json::{Map, Value, json};
use spec_reader::{Keys, Shape, Shaped};

use crate::names::Case;
use crate::spec::Document;

/// The manual of the language. A list in it whose keys are those of a type tells of them.
const MANUAL: &str = include_str!("../../spec/README.md");

/// The schema, as it stands in a file.
pub fn text() -> String {
    let mut definitions = Map::new();
    let Shape::Mapping(document) = Document::SHAPE else { return String::new() };
    let mut schema = mapping(document, &mut definitions);
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        schema.insert("title".to_owned(), "A spec of an HTTP API".into());
        schema.insert("$defs".to_owned(), definitions.into());
    }
    format!("{schema:#}\n")
}

fn shape(shape: Shape, definitions: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Text => json!({"type": "string"}),
        Shape::Prose(languages) => {
            let texts: Map<String, Value> = languages.iter().map(|language| ((*language).to_owned(), json!({"type": "string"}))).collect();
            // Of `oneOf`, editors know neither what to insert nor which of its errors to tell.
            json!({"type": ["string", "object"], "allOf": [{"properties": texts, "additionalProperties": false, "minProperties": 1}]})
        }
        Shape::Day => json!({"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
        Shape::Version => json!({"type": "string", "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$"}),
        Shape::Words(words) => json!({"enum": words}),
        Shape::Truth => json!({"type": "boolean"}),
        Shape::Whole(most) => json!({"type": "integer", "minimum": 0, "maximum": most}),
        Shape::Number => json!({"type": "number"}),
        Shape::Scalar => json!({"type": ["string", "number", "boolean"]}),
        Shape::Any => json!({"type": ["object", "array", "string", "number", "boolean", "null"]}),
        Shape::Several(one) => {
            let one = self::shape(*one, definitions);
            json!({"type": [one["type"], "array"], "allOf": [{"items": one}]})
        }
        Shape::List(one) => json!({"type": "array", "items": self::shape(*one, definitions)}),
        Shape::Mapping(keys) => {
            if !definitions.contains_key(keys.name) {
                let schema = mapping(keys, definitions);
                definitions.insert(keys.name.to_owned(), schema);
            }
            json!({"$ref": format!("#/$defs/{}", keys.name)})
        }
    }
}

fn mapping(keys: &Keys, definitions: &mut Map<String, Value>) -> Value {
    let about = descriptions(keys);
    let property = |key: &spec_reader::Key| {
        let mut schema = shape(key.shape, definitions);
        if let (Some(schema), Some((_, about))) = (schema.as_object_mut(), about.iter().find(|(name, _)| *name == key.name)) {
            schema.insert("description".to_owned(), about.as_str().into());
            // Editors show a plain description as it is, with its backticks.
            schema.insert("markdownDescription".to_owned(), about.as_str().into());
        }
        (key.name.to_owned(), schema)
    };
    let properties: Map<String, Value> = keys.keys.iter().map(property).collect();
    let required: Vec<&str> = keys.keys.iter().filter(|key| key.is_required).map(|key| key.name).collect();
    json!({"title": title(keys.name), "type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

/// The name of a type as words.
fn title(name: &str) -> String {
    Case::Snake.of(name).replace('_', " ")
}

/// What the manual says of keys: the list of it that is about exactly these.
fn descriptions(keys: &Keys) -> Vec<(&'static str, String)> {
    let mut names: Vec<&str> = keys.keys.iter().map(|key| key.name).collect();
    names.sort_unstable();
    let is_about = |list: &Vec<(&str, String)>| {
        let mut own: Vec<&str> = list.iter().map(|(name, _)| *name).collect();
        own.sort_unstable();
        own == names
    };
    lists().find(is_about).unwrap_or_default()
}

/// A text without the links that lead to other parts of the manual.
fn without_links(text: &str) -> String {
    let mut parts = text.split("](#");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if let Some(start) = plain.rfind('[') {
            plain.remove(start);
        }
        plain += part.split_once(')').map_or(part, |(_, rest)| rest);
    }
    plain
}

/// The lists of keys in the manual.
pub fn lists() -> impl Iterator<Item = Vec<(&'static str, String)>> {
    let item = |item: &'static str| {
        let (name, text) = item.trim_start_matches("- ").strip_prefix('`')?.split_once("`: ")?;
        Some((name, without_links(&text.split_whitespace().collect::<Vec<_>>().join(" "))))
    };
    let lists = MANUAL.split("\n\n").filter(|paragraph| paragraph.starts_with("- `"));
    lists.filter_map(move |paragraph| paragraph.split("\n- ").map(item).collect())
}
