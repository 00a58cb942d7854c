//! The JSON Schema of the spec language (draft 2020-12), for editors: made of the types that read a spec, with what the manual says of
//! each key.

use serde_json::{Map, Value, json};
use spec_reader::{Keys, Shape, Shaped};

use crate::names::Case;
use crate::spec::Document;

/// The manual of the language. A list in it whose keys are those of a type tells of them.
const MANUAL: &str = include_str!("../../spec/README.md");

/// Keys of the manual, each with what it says of it.
type Manual = Vec<Vec<(&'static str, &'static str)>>;

/// The schema, as it stands in a file.
pub fn text() -> String {
    let Shape::Mapping(document) = Document::SHAPE else { return String::new() };
    let mut writer = Writer { manual: lists(), definitions: Map::new() };
    let mut schema = writer.mapping(document);
    schema.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".to_owned(), "A spec of an HTTP API".into());
    schema.insert("$defs".to_owned(), writer.definitions.into());
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

struct Writer {
    manual: Manual,
    /// The types that are written already.
    definitions: Map<String, Value>,
}

impl Writer {
    fn shape(&mut self, shape: Shape) -> Value {
        match shape {
            Shape::Text => json!({"type": "string"}),
            Shape::Prose(languages) => {
                let text = |language: &&str| ((*language).to_owned(), json!({"type": "string"}));
                let texts: Map<String, Value> = languages.iter().map(text).collect();
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
                let one = self.shape(*one);
                json!({"type": [one.get("type"), "array"], "allOf": [{"items": one}]})
            }
            Shape::List(one) => json!({"type": "array", "items": self.shape(*one)}),
            Shape::Mapping(keys) => {
                if !self.definitions.contains_key(keys.name) {
                    let schema = self.mapping(keys);
                    self.definitions.insert(keys.name.to_owned(), schema.into());
                }
                json!({"$ref": format!("#/$defs/{}", keys.name)})
            }
        }
    }

    fn mapping(&mut self, keys: &Keys) -> Map<String, Value> {
        let about = self.about(keys);
        let mut properties = Map::new();
        for key in keys.keys {
            let mut schema = self.shape(key.shape);
            if let (Some(schema), Some((_, about))) = (schema.as_object_mut(), about.iter().find(|(name, _)| *name == key.name)) {
                let about = without_links(&about.split_whitespace().collect::<Vec<_>>().join(" "));
                // Editors show a plain description as it is, with its backticks.
                if about.contains('`') {
                    schema.insert("markdownDescription".to_owned(), about.as_str().into());
                }
                schema.insert("description".to_owned(), about.into());
            }
            properties.insert(key.name.to_owned(), schema);
        }
        let required: Vec<&str> = keys.keys.iter().filter(|key| key.is_required).map(|key| key.name).collect();
        let title = Case::Snake.of(keys.name).replace('_', " ");
        let schema = [
            ("title", title.into()),
            ("type", "object".into()),
            ("properties", properties.into()),
            ("required", required.into()),
            ("additionalProperties", false.into()),
        ];
        schema.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// What the manual says of keys: the list of it that is about exactly these.
    fn about(&self, keys: &Keys) -> Vec<(&'static str, &'static str)> {
        let knows = |list: &&Vec<(&str, &str)>| {
            list.len() == keys.keys.len() && keys.keys.iter().all(|key| list.iter().any(|(name, _)| *name == key.name))
        };
        self.manual.iter().find(knows).cloned().unwrap_or_default()
    }
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
pub fn lists() -> Manual {
    let item = |item: &'static str| item.trim_start_matches("- ").strip_prefix('`')?.split_once("`: ");
    let lists = MANUAL.split("\n\n").filter(|paragraph| paragraph.starts_with("- `"));
    lists.filter_map(|paragraph| paragraph.split("\n- ").map(item).collect()).collect()
}
