//! Values and what they must be, by the part of JSON Schema that specs are told in.

use std::cmp::Ordering;

use serde_json::{Map, Number, Value, json};

/// What a reference begins with.
const REFERENCE: &str = "#/components/schemas/";
/// How deep made-up values go into types that hold themselves.
const DEPTH: usize = 12;

/// Types by their names.
pub(crate) struct Schemas<'s>(pub(crate) &'s Map<String, Value>);

impl<'s> Schemas<'s> {
    fn resolve(&self, schema: &'s Value) -> &'s Value {
        let name = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix(REFERENCE));
        name.and_then(|name| self.0.get(name)).map_or(schema, |named| self.resolve(named))
    }

    /// What is wrong with a value, in words that go behind its name.
    pub(crate) fn check(&self, value: &Value, schema: &'s Value) -> Result<(), String> {
        let named = self.resolve(schema);
        if !std::ptr::eq(named, schema) {
            self.check(value, named)?;
        }
        is_of_type(value, schema)?;
        if schema.get("const").is_some_and(|only| only != value) {
            return Err(format!("must be {}", schema["const"]));
        }
        let known = schema.get("enum").and_then(Value::as_array);
        if let Some(known) = known.filter(|known| !known.contains(value)) {
            return Err(format!("must be one of {}", list(known)));
        }
        within(value, schema)?;
        self.check_inside(value, schema)?;
        self.check_alternatives(value, schema)
    }

    fn check_inside(&self, value: &Value, schema: &'s Value) -> Result<(), String> {
        if let (Value::Array(items), Some(item)) = (value, schema.get("items")) {
            let check = |(index, value)| self.check(value, item).map_err(|wrong| format!("has an item {index} that {wrong}"));
            return items.iter().enumerate().try_for_each(check);
        }
        let Value::Object(fields) = value else { return Ok(()) };
        let known = schema.get("properties").and_then(Value::as_object);
        for (name, value) in fields {
            // What a caller calls it is not told.
            if let Some(own) = known.and_then(|known| known.get(name)) {
                self.check(value, own).map_err(|wrong| format!("has a field {name} that {wrong}"))?;
            } else if let Some(own) = schema.get("additionalProperties") {
                self.check(value, own).map_err(|wrong| format!("has a value that {wrong}"))?;
            }
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        match required.into_iter().find(|name| !fields.contains_key(*name)) {
            Some(missing) => Err(format!("lacks {missing}")),
            None => Ok(()),
        }
    }

    fn check_alternatives(&self, value: &Value, schema: &'s Value) -> Result<(), String> {
        let of = |key: &str| schema.get(key).and_then(Value::as_array);
        let fits = |schema: &'s Value| self.check(value, schema).is_ok();
        for one in of("allOf").into_iter().flatten() {
            self.check(value, one)?;
        }
        if of("anyOf").is_some_and(|any| !any.iter().any(fits))
            || of("oneOf").is_some_and(|all| all.iter().filter(|one| fits(one)).count() != 1)
        {
            return Err("fits none of its alternatives, or more than one".to_owned());
        }
        if schema.get("not").is_some_and(fits) {
            return Err("must not be so".to_owned());
        }
        match (schema.get("if"), schema.get("then")) {
            (Some(when), Some(then)) if fits(when) => self.check(value, then),
            _ => Ok(()),
        }
    }

    /// What a field of an object is, by its name or by another under which it is read.
    pub(crate) fn property(&self, schema: &'s Value, field: &str) -> Option<&'s Value> {
        let properties = self.resolve(schema).get("properties")?.as_object()?;
        let is_alias =
            |one: &&Value| one.get("x-aliases").and_then(Value::as_array).is_some_and(|all| all.iter().any(|alias| alias == field));
        properties.get(field).or_else(|| properties.values().find(is_alias))
    }

    /// Whether what stands at the end of a way must be there.
    pub(crate) fn is_required(&self, schema: &'s Value, path: &[String]) -> bool {
        let Some((first, rest)) = path.split_first() else { return true };
        let schema = self.resolve(schema);
        let required = schema.get("required").and_then(Value::as_array);
        let is_required = required.is_some_and(|required| required.iter().any(|name| name == first));
        is_required && (rest.is_empty() || self.property(schema, first).is_some_and(|inner| self.is_required(inner, rest)))
    }

    /// The first field of an object that its type has not.
    pub(crate) fn unknown<'v>(&self, value: &'v Value, schema: &'s Value) -> Option<&'v String> {
        let named = self.resolve(schema);
        let has_names = named.get("properties").is_some() && named.get("additionalProperties").is_none();
        value.as_object().filter(|_| has_names)?.keys().find(|name| self.property(named, name).is_none())
    }

    /// The value that a text stands for.
    pub(crate) fn read(&self, text: &str, schema: &'s Value) -> Value {
        let read = match self.type_of(schema) {
            "integer" if is_whole(text) => text.parse::<i64>().ok().map(Number::from).map(Value::Number),
            "number" => serde_json::from_str(text).ok().filter(Value::is_number),
            "boolean" => text.parse().ok().map(Value::Bool),
            "any" => serde_json::from_str(text).ok(),
            _ => None,
        };
        read.unwrap_or_else(|| text.into())
    }

    /// The type of JSON that values have, null aside.
    pub(crate) fn type_of(&self, schema: &'s Value) -> &'s str {
        let schema = self.resolve(schema);
        match schema.get("type") {
            Some(Value::String(ty)) => ty,
            Some(Value::Array(types)) => types.iter().find_map(Value::as_str).unwrap_or("any"),
            _ => schema.get("anyOf").and_then(|any| any.get(0)).map_or("any", |first| self.type_of(first)),
        }
    }

    /// A value that fits, always the same for the same seed.
    pub(crate) fn make(&self, schema: &'s Value, name: &str, seed: u64) -> Value {
        self.made(schema, name, seed, DEPTH)
    }

    fn made(&self, schema: &'s Value, name: &str, seed: u64, depth: usize) -> Value {
        let limits = schema;
        let schema = self.resolve(schema);
        let first = |key: &str| schema.get(key).and_then(|all| all.get(0));
        if let Some(value) = limits.get("const").or_else(|| schema.get("const")).or_else(|| first("enum")) {
            return value.clone();
        }
        if let Some(one) = first("anyOf").or_else(|| first("oneOf")) {
            return self.made(one, name, seed, depth);
        }
        let limit = |key: &str| limits.get(key).or_else(|| schema.get(key));
        match self.type_of(schema) {
            "array" => {
                let least = limit("minItems").and_then(Value::as_u64).unwrap_or(1).max(1);
                let items = schema.get("items").filter(|_| depth > 0);
                items.map_or_else(
                    || json!([]),
                    |item| (0..least).map(|index| self.made(item, name, seed.saturating_add(index), depth - 1)).collect(),
                )
            }
            "object" => self.made_object(schema, name, seed, depth),
            "integer" => whole(limit("minimum"), limit("maximum"), seed),
            "number" => limit("minimum").cloned().unwrap_or_else(|| json!(1.5)),
            "boolean" => Value::Bool(seed & 1 == 0),
            "string" if limit("x-url-scheme").is_some() => {
                let begin = limit("x-url-scheme").and_then(Value::as_str).unwrap_or("https");
                format!("{begin}://example.com/{name}/{}", seed.saturating_add(1)).into()
            }
            "string" => {
                text(limit("format"), limit("contentEncoding"), (limit("minLength"), limit("maxLength")), limit("pattern"), name, seed)
            }
            _ => schema.get("allOf").map_or_else(|| json!({}), |_| self.made_object(schema, name, seed, depth)),
        }
    }

    /// An object with what must be there; in the first layers with all that may.
    fn made_object(&self, schema: &'s Value, name: &str, seed: u64, depth: usize) -> Value {
        let mut made = Map::new();
        let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten().map(|part| self.resolve(part));
        for part in [schema].into_iter().chain(parts) {
            let required = part.get("required").and_then(Value::as_array);
            for (name, own) in part.get("properties").and_then(Value::as_object).into_iter().flatten() {
                let is_required = required.is_some_and(|required| required.iter().any(|one| one == name));
                if is_required && depth > 0 || depth + 3 > DEPTH && own.get("deprecated").is_none() {
                    made.insert(name.clone(), self.made(own, name, seed, depth.saturating_sub(1)));
                }
            }
        }
        if let Some(value) = schema.get("additionalProperties").filter(|value| value.is_object() && depth > 0) {
            made.insert(name.to_owned(), self.made(value, name, seed, depth - 1));
        }
        made.into()
    }
}

/// Whether a text is a whole number as JSON writes it.
fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && text.parse::<i64>().is_ok_and(|_| digits == "0" || !digits.starts_with('0'))
}

fn is_of_type(value: &Value, schema: &Value) -> Result<(), String> {
    let is = |ty: &str| match ty {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        _ => value.is_object(),
    };
    let fits = match schema.get("type") {
        Some(Value::String(ty)) => is(ty),
        Some(Value::Array(types)) => types.iter().filter_map(Value::as_str).any(is),
        _ => true,
    };
    if fits { Ok(()) } else { Err(format!("must be of the type {}", schema["type"])) }
}

/// Checks bounds, counts and lengths.
fn within(value: &Value, schema: &Value) -> Result<(), String> {
    let whole = |key: &str| schema.get(key).and_then(Value::as_i64);
    let order = |key: &str| schema.get(key).and_then(|limit| compare(value, limit));
    if order("minimum") == Some(Ordering::Less) {
        return Err(format!("must be at least {}", schema["minimum"]));
    }
    if order("maximum") == Some(Ordering::Greater) {
        return Err(format!("must be at most {}", schema["maximum"]));
    }
    let (count, least, most, what) = match value {
        Value::Array(items) => (items.len(), "minItems", "maxItems", "items"),
        Value::Object(fields) => (fields.len(), "minProperties", "maxProperties", "fields"),
        Value::String(text) => (text.chars().count(), "minLength", "maxLength", "characters"),
        _ => return Ok(()),
    };
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    if whole(least).is_some_and(|least| count < least) {
        return Err(format!("must have at least {} {what}", schema[least]));
    }
    if whole(most).is_some_and(|most| count > most) {
        return Err(format!("must have at most {} {what}", schema[most]));
    }
    let Value::String(text) = value else { return Ok(()) };
    if let Some(format) = schema.get("format").and_then(Value::as_str).filter(|format| !is_format(text, format)) {
        return Err(format!("must be a {format}"));
    }
    let pattern = schema.get("pattern").and_then(Value::as_str).and_then(|pattern| regex_lite::Regex::new(pattern).ok());
    match pattern.filter(|pattern| !pattern.is_match(text)) {
        Some(pattern) => Err(format!("must match {pattern}")),
        None => Ok(()),
    }
}

/// How two numbers stand to each other; whole ones without loss. Nothing if one is no number.
pub(crate) fn compare(one: &Value, other: &Value) -> Option<Ordering> {
    let whole = |value: &Value| value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
    match (whole(one), whole(other)) {
        (Some(one), Some(other)) => Some(one.cmp(&other)),
        _ => one.as_f64()?.partial_cmp(&other.as_f64()?),
    }
}

/// Whether a text has the form that its type promises, as far as it matters.
fn is_format(text: &str, format: &str) -> bool {
    let digits = |from: usize, to: usize| text.get(from..to).is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let is_date = digits(0, 4) && digits(5, 7) && digits(8, 10) && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    match format {
        "date" => is_date && text.len() == 10,
        "date-time" => is_date && text.get(10..11).is_some_and(|t| t.eq_ignore_ascii_case("t")) && digits(11, 13),
        "int64" => is_whole(text),
        "decimal" => text.parse::<f64>().is_ok_and(f64::is_finite) && !text.contains(['e', 'E', '+']),
        _ => true,
    }
}

fn whole(least: Option<&Value>, most: Option<&Value>, seed: u64) -> Value {
    let (least, most) = (least.and_then(Value::as_i64).unwrap_or(i64::MIN), most.and_then(Value::as_i64).unwrap_or(i64::MAX));
    let wanted = i64::try_from(seed).unwrap_or(1).saturating_add(1);
    wanted.clamp(least, most).into()
}

fn text(
    format: Option<&Value>,
    encoding: Option<&Value>,
    (least, most): (Option<&Value>, Option<&Value>),
    pattern: Option<&Value>,
    name: &str,
    seed: u64,
) -> Value {
    let number = seed.saturating_add(1);
    let text = match format.or(encoding).and_then(Value::as_str) {
        Some("date") => "2026-01-31".to_owned(),
        Some("date-time") => "2026-01-31T12:00:00Z".to_owned(),
        Some("decimal") => format!("{number}.50"),
        Some("int64") => number.to_string(),
        Some("uri") => format!("https://example.com/{number}"),
        Some("base64") => "Ynl0ZXM=".to_owned(),
        // What a pattern asks for is not made up; digits fit more of them than words.
        _ if pattern.is_some() => format!("{number:0>width$}", width = length(least).unwrap_or(1)),
        _ => format!("{name} {number}"),
    };
    let text = text.repeat(length(least).unwrap_or(0).div_ceil(text.chars().count().max(1)).max(1));
    let most = length(most).unwrap_or(usize::MAX);
    text.chars().take(most).collect::<String>().into()
}

fn length(value: Option<&Value>) -> Option<usize> {
    value.and_then(Value::as_u64).and_then(|length| usize::try_from(length).ok())
}

fn list(values: &[Value]) -> String {
    values.iter().map(Value::to_string).collect::<Vec<_>>().join(", ")
}

/// What stands at the end of a way through objects.
pub(crate) fn at<'v>(value: &'v Value, path: &[String]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

/// Puts a value at the end of a way through objects, which are made where they are missing; none takes away what is there.
pub(crate) fn put(value: &mut Value, path: &[String], new: Option<Value>) {
    let Some((first, rest)) = path.split_first() else {
        return *value = new.unwrap_or_default();
    };
    if !value.is_object() {
        *value = json!({});
    }
    let Some(fields) = value.as_object_mut() else { return };
    match (rest, new) {
        ([], None) => fields.retain(|name, _| name != first),
        ([], Some(new)) => drop(fields.insert(first.clone(), new)),
        (_, new) => put(fields.entry(first.clone()).or_insert_with(|| json!({})), rest, new),
    }
}
