//! Types as JSON Schemas, in the dialect of OpenAPI 3.1. What a schema cannot say stands in keys that begin with `x-`.

use serde_json::{Map, Value, json};

use crate::model::{Api, Field, Language, Limits, Presence, Rule, RuleKind, Scalar, ScalarType, Text, Type, TypeDef, TypeKind, Union};

/// Makes schemas of an API's types, with descriptions in one language.
#[derive(Clone, Copy)]
pub struct Schemas<'a> {
    /// Whose types they are.
    pub api: &'a Api,
    /// The language of the descriptions.
    pub language: Language,
}

/// Where named schemas stand in a document.
const COMPONENTS: &str = "#/components/schemas/";

impl Schemas<'_> {
    /// All types of the API's own, by their names.
    pub fn components(&self) -> Map<String, Value> {
        let mut all = Map::new();
        for def in &self.api.types {
            all.insert(def.name.clone(), self.definition(def));
            if let TypeKind::Union(union) = &def.kind {
                for variant in &union.variants {
                    let tag = json!({"type": "object", "required": [union.tag], "properties": {&union.tag: {"const": variant.name}}});
                    let object = &self.api.def(variant.object).name;
                    let schema = json!({"description": variant.description[self.language], "allOf": [reference(object), tag]});
                    all.insert(variant_name(def, &variant.rust), schema);
                }
            }
        }
        all
    }

    /// A type where it is used.
    pub fn of(&self, ty: &Type) -> Value {
        match ty {
            Type::Scalar(scalar) => self.scalar(*scalar),
            Type::Named(index) => reference(&self.api.def(*index).name),
            Type::List(item) => json!({"type": "array", "items": self.of(item)}),
            Type::Map(value) => json!({"type": "object", "additionalProperties": self.of(value)}),
            Type::Nullable(inner) => nullable(self.of(inner)),
        }
    }

    /// A type within limits, where it is used.
    pub fn limited(&self, ty: &Type, limits: &Limits) -> Value {
        let mut schema = self.of(ty);
        if *limits != Limits::default() {
            let keys = keywords(ty, limits);
            // A reference with keys beside it means both.
            extend(&mut schema, if limits.advisory { Map::from_iter([("x-advisory".to_owned(), keys.into())]) } else { keys });
        }
        schema
    }

    fn scalar(&self, scalar: ScalarType) -> Value {
        match scalar {
            ScalarType::String => json!({"type": "string"}),
            ScalarType::Integer => json!({"type": "integer", "format": "int32", "minimum": i32::MIN, "maximum": i32::MAX}),
            ScalarType::Long | ScalarType::Timestamp => {
                json!({"type": "integer", "format": "int64", "minimum": i64::MIN, "maximum": i64::MAX})
            }
            ScalarType::Double => json!({"type": "number", "format": "double"}),
            ScalarType::Boolean => json!({"type": "boolean"}),
            ScalarType::DateTime => json!({"type": "string", "format": "date-time"}),
            ScalarType::Date => json!({"type": "string", "format": "date"}),
            ScalarType::Decimal => json!({"type": "string", "format": "decimal", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}),
            ScalarType::Url => json!({"type": "string", "format": "uri"}),
            ScalarType::LongText => json!({"type": "string", "format": "int64", "pattern": "^-?[0-9]{1,19}$"}),
            ScalarType::YesNo => json!({"type": "string", "enum": ["Y", "N"]}),
            ScalarType::Base64 => json!({"type": "string", "contentEncoding": "base64"}),
            ScalarType::Json => json!({}),
            ScalarType::Bytes | ScalarType::File => json!({"type": "string", "contentMediaType": "application/octet-stream"}),
            ScalarType::ErrorCode => self.api.errors.as_ref().map_or_else(|| json!({}), |errors| self.scalar(errors.code_type)),
        }
    }

    fn definition(&self, def: &TypeDef) -> Value {
        let mut schema = match &def.kind {
            TypeKind::Newtype(scalar) => self.scalar(*scalar),
            TypeKind::Enum(known) => {
                let value = |name: &str| name.parse::<i64>().ok().filter(|_| known.is_numeric).map_or_else(|| json!(name), Value::from);
                let mut schema = json!({
                    "type": if known.is_numeric { "integer" } else { "string" },
                    "enum": known.values.iter().map(|one| value(&one.name)).collect::<Vec<_>>(),
                    "x-enum-descriptions": known.values.iter().map(|one| &one.description[self.language]).collect::<Vec<_>>(),
                });
                if !known.closed {
                    extend(&mut schema, [("x-open-enum".to_owned(), true.into())]);
                }
                schema
            }
            TypeKind::Object(fields) => self.object(def, fields),
            TypeKind::Union(union) => union_schema(def, union),
        };
        extend(&mut schema, [("description".to_owned(), def.description[self.language].into())]);
        if let Some(identifies) = &def.identifies {
            extend(&mut schema, [("x-identifies".to_owned(), identifies[self.language].into())]);
        }
        schema
    }

    fn object(&self, def: &TypeDef, fields: &[Field]) -> Value {
        let properties: Map<String, Value> = fields.iter().map(|field| (field.name.clone(), self.field(def, field))).collect();
        let required: Vec<&str> = fields.iter().filter(|field| field.always()).map(|field| field.name.as_str()).collect();
        let mut schema = json!({"type": "object", "properties": properties});
        if !required.is_empty() {
            extend(&mut schema, [("required".to_owned(), required.into())]);
        }
        extend(&mut schema, rules(&def.rules));
        schema
    }

    /// A field of an object. In an answer, null is as good as missing.
    pub fn field(&self, def: &TypeDef, field: &Field) -> Value {
        let mut schema = self.limited(&field.ty, &field.limits);
        if let Some(fixed) = &field.fixed {
            extend(&mut schema, [("const".to_owned(), scalar_value(fixed))]);
        }
        let is_nullable = !def.sent && matches!(field.presence, Presence::Optional | Presence::Empty);
        let mut schema = if is_nullable { nullable(schema) } else { schema };
        extend(&mut schema, self.said_of(field));
        schema
    }

    /// What is said of a field beside its type.
    fn said_of(&self, field: &Field) -> Map<String, Value> {
        let text = |text: &Text| Value::from(&text[self.language]);
        let description = [Some(&field.description), field.when.as_ref(), field.deprecated.as_ref()];
        let description: Vec<&str> = description.into_iter().flatten().map(|text| &text[self.language]).collect();
        let scopes: Vec<&str> = field.scopes.iter().map(|scope| self.api.scope(*scope).name.as_str()).collect();
        let said = [
            ("description", Some(description.join("\n\n").into())),
            ("default", field.default.as_ref().map(scalar_value)),
            ("deprecated", field.deprecated.is_some().then_some(true.into())),
            ("x-deprecated-because", field.deprecated.as_ref().map(text)),
            ("x-required-by-source", (field.required != field.always()).then_some(field.required.into())),
            ("x-aliases", (!field.aliases.is_empty()).then(|| field.aliases.clone().into())),
            ("x-scopes", (!scopes.is_empty()).then(|| scopes.into())),
            ("x-size", field.size.as_deref().map(Value::from)),
            ("x-url-scheme", field.scheme.as_deref().map(Value::from)),
            ("x-sensitive", field.sensitive.then_some(true.into())),
        ];
        said.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
    }
}

/// One of several objects, each with its tag.
fn union_schema(def: &TypeDef, union: &Union) -> Value {
    let names: Vec<String> = union.variants.iter().map(|variant| variant_name(def, &variant.rust)).collect();
    let mapping: Map<String, Value> =
        union.variants.iter().zip(&names).map(|(variant, name)| (variant.name.clone(), format!("{COMPONENTS}{name}").into())).collect();
    json!({
        "oneOf": names.iter().map(|name| reference(name)).collect::<Vec<_>>(),
        "discriminator": {"propertyName": union.tag, "mapping": mapping},
    })
}

fn variant_name(def: &TypeDef, variant: &str) -> String {
    format!("{}.{variant}", def.name)
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("{COMPONENTS}{name}")})
}

/// The same, or null.
fn nullable(mut schema: Value) -> Value {
    let Value::Object(keys) = &mut schema else { return schema };
    let ty = match keys.get("type") {
        None if keys.is_empty() => return schema,
        None => return json!({"anyOf": [schema, {"type": "null"}]}),
        Some(Value::String(ty)) => json!([ty, "null"]),
        // It may be null already.
        Some(_) => return schema,
    };
    keys.insert("type".to_owned(), ty);
    if let Some(Value::Array(values)) = keys.get_mut("enum") {
        values.push(Value::Null);
    }
    schema
}

fn keywords(ty: &Type, limits: &Limits) -> Map<String, Value> {
    let (items, length) = (limits.items, limits.length);
    let (least, most) = if matches!(ty.present(), Type::Map(_)) { ("minProperties", "maxProperties") } else { ("minItems", "maxItems") };
    let keys = [
        ("minimum", limits.range.0.as_ref().map(scalar_value)),
        ("maximum", limits.range.1.as_ref().map(scalar_value)),
        (least, items.0.map(Value::from)),
        (most, items.1.map(Value::from)),
        ("minLength", length.0.map(Value::from)),
        ("maxLength", length.1.map(Value::from)),
        ("pattern", limits.pattern.as_deref().map(Value::from)),
    ];
    keys.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

/// Which fields or parameters go together, as far as schemas say it.
pub fn rules(rules: &[Rule]) -> Map<String, Value> {
    let required = |name: &String| json!({"required": [name]});
    let mut all = Vec::new();
    let mut keys = Map::new();
    for Rule { kind, members, advisory } in rules {
        let each: Vec<Value> = members.iter().map(required).collect();
        let schema = match (kind, members.as_slice()) {
            (RuleKind::ExactlyOne, _) => json!({"oneOf": each}),
            (RuleKind::AtLeastOne, _) => json!({"anyOf": each}),
            (RuleKind::AtMostOne, _) => json!({"oneOf": each.iter().cloned().chain([json!({"not": {"anyOf": each}})]).collect::<Vec<_>>()}),
            (RuleKind::AllOrNone, _) => json!({"oneOf": [{"required": members}, {"not": {"anyOf": each}}]}),
            (RuleKind::Required(None), [needed, when]) => json!({"if": {"required": [when]}, "then": {"required": [needed]}}),
            (RuleKind::Required(Some(is)), [needed, when]) => {
                let is = json!({"required": [when], "properties": {when: {"const": scalar_value(is)}}});
                json!({"if": is, "then": {"required": [needed]}})
            }
            (RuleKind::Required(_), _) => continue,
        };
        if *advisory {
            keys.insert("x-advisory".to_owned(), schema);
        } else {
            all.push(schema);
        }
    }
    if !all.is_empty() {
        keys.insert("allOf".to_owned(), all.into());
    }
    keys
}

/// A scalar of the spec as JSON.
pub fn scalar_value(scalar: &Scalar) -> Value {
    match scalar {
        Scalar::Integer(value) => (*value).into(),
        Scalar::Double(value) => (*value).into(),
        Scalar::Boolean(value) => (*value).into(),
        Scalar::Text(value) => value.as_str().into(),
    }
}

/// Adds keys to a schema.
pub fn extend(schema: &mut Value, more: impl IntoIterator<Item = (String, Value)>) {
    if let Value::Object(keys) = schema {
        keys.extend(more);
    }
}
