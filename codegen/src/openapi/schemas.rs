//! Types as JSON Schemas, in the dialect of OpenAPI 3.1. What a schema cannot say stands in keys that begin with `x-`.

use std::ops::Range;

use serde_json::{Map, Value, json};

use super::prose::Prose;
use super::{list, map};
use crate::model::{
    Api, Errors, Field, Language, Limits, Presence, Rule, RuleKind, Scalar, ScalarType, Type, TypeDef, TypeKind, Union, scalar_value,
};

/// Makes schemas of an API's types, with descriptions in one language.
#[derive(Clone, Copy)]
pub struct Schemas<'a> {
    /// Whose types they are.
    pub api: &'a Api,
    /// The language of the descriptions.
    pub language: Language,
    /// Whether what is only for people is there as well.
    pub is_described: bool,
}

/// Where named schemas stand in a document.
const COMPONENTS: &str = "#/components/schemas/";

impl Schemas<'_> {
    fn prose(&self) -> Prose<'_> {
        Prose { api: self.api, language: self.language }
    }

    /// What is only for people.
    fn described<T: Into<Value>>(&self, said: impl FnOnce(Prose<'_>) -> T) -> Option<Value> {
        self.is_described.then(|| said(self.prose()).into())
    }

    /// Some of the API's own types, by their names.
    pub fn components(&self, range: Range<usize>) -> Map<String, Value> {
        let mut all = Map::new();
        for def in self.api.types.get(range).unwrap_or_default() {
            all.insert(component(&def.name), self.definition(def));
            if let TypeKind::Union(union) = &def.kind {
                for variant in &union.variants {
                    let tag = json!({"type": "object", "required": [union.tag], "properties": {&union.tag: {"const": variant.name}}});
                    let object = &self.api.def(variant.object).name;
                    let description = self.described(|prose| prose.text(&variant.description));
                    let schema = map([("description", description), ("allOf", Some(json!([reference(object), tag])))]);
                    all.insert(variant_name(def, &variant.rust), schema.into());
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
            ScalarType::ErrorCode => self.api.errors.as_ref().map_or_else(|| json!({}), |errors| self.code(errors)),
        }
    }

    /// An error code. Where some are numbers and others texts, it is either.
    fn code(&self, errors: &Errors) -> Value {
        let is_mixed = errors.code_type == ScalarType::String && errors.codes.iter().any(|code| matches!(code.code, Scalar::Integer(_)));
        if is_mixed { json!({"anyOf": [{"type": "integer"}, {"type": "string"}]}) } else { self.scalar(errors.code_type) }
    }

    fn definition(&self, def: &TypeDef) -> Value {
        let mut schema = match &def.kind {
            TypeKind::Newtype(scalar) => self.scalar(*scalar),
            TypeKind::Enum(known) => {
                let value = |name: &str| name.parse::<i64>().ok().filter(|_| known.is_numeric).map_or_else(|| json!(name), Value::from);
                let values: Vec<Value> = known.values.iter().map(|one| value(&one.name)).collect();
                let texts = |prose: Prose<'_>| known.values.iter().map(|one| prose.text(&one.description)).collect::<Vec<_>>();
                let schema = map([
                    ("type", Some(if known.is_numeric { "integer" } else { "string" }.into())),
                    ("enum", Some(values.into())),
                    ("x-enum-descriptions", self.described(texts)),
                    ("x-open-enum", (!known.closed).then_some(true.into())),
                ]);
                schema.into()
            }
            TypeKind::Object(fields) => self.object(def, fields),
            TypeKind::Union(union) => union_schema(def, union),
        };
        let said = map([
            ("description", self.described(|prose| prose.described([Some(&def.description)], &def.notes))),
            ("x-identifies", def.identifies.as_ref().and_then(|identifies| self.described(|prose| prose.text(identifies)))),
            ("x-notes", self.prose().notes(&def.notes)),
        ]);
        extend(&mut schema, said);
        schema
    }

    fn object(&self, def: &TypeDef, fields: &[Field]) -> Value {
        let properties: Map<String, Value> = fields.iter().map(|field| (field.name.clone(), self.field(def, field))).collect();
        let always = || fields.iter().filter(|field| is_always(field, def.sent));
        let required = always().filter(|field| field.aliases.is_empty()).map(|field| field.name.as_str());
        // What has several names is there under any of them.
        let names = always().filter(|field| !field.aliases.is_empty()).map(|field| {
            let own = json!({"required": [field.name]});
            let alias = |alias: &String| json!({"required": [alias], "properties": {alias: self.limited(&field.ty, &field.limits)}});
            let any: Vec<Value> = [own].into_iter().chain(field.aliases.iter().map(alias)).collect();
            json!({"anyOf": any})
        });
        let mut rules = rules(&def.rules);
        let all = names.chain(rules.shift_remove("allOf").and_then(|all| all.as_array().cloned()).into_iter().flatten());
        let mut schema = map([
            ("type", Some("object".into())),
            ("properties", Some(properties.into())),
            ("required", list(required)),
            ("allOf", list(all)),
        ]);
        schema.extend(rules);
        schema.into()
    }

    /// A field of an object. In an answer, null is as good as missing.
    pub fn field(&self, def: &TypeDef, field: &Field) -> Value {
        let mut schema = self.limited(&field.ty, &field.limits);
        if let Some(fixed) = &field.fixed {
            extend(&mut schema, [("const".to_owned(), scalar_value(fixed))]);
        }
        let is_nullable = !def.sent && matches!(field.presence, Presence::Optional | Presence::Empty);
        let mut schema = if is_nullable { nullable(schema) } else { schema };
        extend(&mut schema, self.said_of(field, is_always(field, def.sent)));
        schema
    }

    /// What is said of a field beside its type.
    fn said_of(&self, field: &Field, is_always: bool) -> Map<String, Value> {
        let texts = [Some(&field.description), field.when.as_ref(), field.deprecated.as_ref()];
        let scopes: Vec<&str> = field.scopes.iter().map(|scope| self.api.scope(*scope).name.as_str()).collect();
        map([
            ("description", self.described(|prose| prose.described(texts, &field.notes))),
            ("default", field.default.as_ref().map(scalar_value)),
            ("deprecated", field.deprecated.is_some().then_some(true.into())),
            ("x-deprecated-because", field.deprecated.as_ref().and_then(|because| self.described(|prose| prose.text(because)))),
            ("x-required-by-source", (field.required != is_always).then_some(field.required.into())),
            ("x-aliases", (!field.aliases.is_empty()).then(|| field.aliases.clone().into())),
            ("x-scopes", (!scopes.is_empty()).then(|| scopes.into())),
            ("x-size", field.size.as_deref().and_then(|size| self.described(|_| size))),
            ("x-url-scheme", field.scheme.as_deref().map(Value::from)),
            ("x-sensitive", field.sensitive.then_some(true.into())),
            ("x-notes", self.prose().notes(&field.notes)),
        ])
    }
}

/// Whether a field must be there. In an answer, what may be null may be missing as well.
fn is_always(field: &Field, is_sent: bool) -> bool {
    field.always() && (is_sent || !matches!(field.ty, Type::Nullable(_)))
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
    component(&format!("{}.{variant}", def.name))
}

/// A reference to a type, or to another of the schemas that have a name.
pub(super) fn reference(name: &str) -> Value {
    json!({"$ref": format!("{COMPONENTS}{}", component(name))})
}

/// What a name is among the components, which know no letters but those of English.
pub(super) fn component(name: &str) -> String {
    let is_known = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    name.chars().map(|c| if is_known(c) { c.to_string() } else { format!("_{:x}", u32::from(c)) }).collect()
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
    if let Some(only) = keys.shift_remove("const") {
        keys.insert("enum".to_owned(), json!([only]));
    }
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
        (pattern_key(limits), limits.pattern.as_deref().map(Value::from)),
    ];
    keys.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

/// Where a pattern stands: not among what a schema says, if it has what only other dialects know.
fn pattern_key(limits: &Limits) -> &'static str {
    let pattern = limits.pattern.as_deref().unwrap_or_default();
    let is_beyond =
        pattern.replace("(?:", "").contains("(?") || ["[[", "\\A", "\\z", "\\x{", "&&"].iter().any(|sign| pattern.contains(sign));
    if is_beyond { "x-pattern" } else { "pattern" }
}

/// Which fields or parameters go together, as far as schemas say it.
pub fn rules<'r>(rules: impl IntoIterator<Item = &'r Rule>) -> Map<String, Value> {
    let (advisory, strict): (Vec<&Rule>, Vec<&Rule>) = rules.into_iter().partition(|rule| rule.advisory);
    let all = |rules: Vec<&Rule>| {
        let schemas: Vec<Value> = rules.into_iter().filter_map(rule).collect();
        (!schemas.is_empty()).then(|| Value::from(schemas))
    };
    map([("allOf", all(strict)), ("x-advisory", all(advisory).map(|rules| json!({"allOf": rules})))])
}

fn rule(Rule { kind, members, .. }: &Rule) -> Option<Value> {
    let each: Vec<Value> = members.iter().map(|name| json!({"required": [name]})).collect();
    Some(match (kind, members.as_slice()) {
        (RuleKind::ExactlyOne, _) => json!({"oneOf": each}),
        (RuleKind::AtLeastOne, _) => json!({"anyOf": each}),
        (RuleKind::AtMostOne, _) => json!({"oneOf": each.iter().cloned().chain([json!({"not": {"anyOf": each}})]).collect::<Vec<_>>()}),
        (RuleKind::AllOrNone, _) => json!({"oneOf": [{"required": members}, {"not": {"anyOf": each}}]}),
        (RuleKind::Required(None), [needed, when]) => json!({"if": {"required": [when]}, "then": {"required": [needed]}}),
        (RuleKind::Required(Some(is)), [needed, when]) => {
            let is = json!({"required": [when], "properties": {when: {"const": scalar_value(is)}}});
            json!({"if": is, "then": {"required": [needed]}})
        }
        (RuleKind::Required(_), _) => return None,
    })
}

/// Adds keys to a schema.
pub fn extend(schema: &mut Value, more: impl IntoIterator<Item = (String, Value)>) {
    if let Value::Object(keys) = schema {
        keys.extend(more);
    }
}
