//! A document of OpenAPI 3.1 as one of 3.0, for tools that know no other. What 3.0 cannot say, or such tools do not take, goes to a
//! key that begins with `x-`.

use serde_json::{Map, Value, json};

use super::any_of;
use super::bodies::FORM;
use super::parameters::JSON;
use super::schemas::extend;

/// The document in the older version.
pub(super) fn document(mut document: Value) -> Value {
    extend(&mut document, [("openapi".to_owned(), "3.0.4".into())]);
    // Its name says the same.
    keys(document.pointer_mut("/info/license"), |license| drop(license.shift_remove("identifier")));
    members(document.pointer_mut("/components/schemas"), schema);
    members(document.get_mut("paths"), |path| members(Some(path), operation));
    document
}

/// Does something to an object, if it is there.
fn keys(value: Option<&mut Value>, change: impl FnOnce(&mut Map<String, Value>)) {
    if let Some(keys) = value.and_then(Value::as_object_mut) {
        change(keys);
    }
}

/// Does something to each value of an object, if it is there.
fn members(value: Option<&mut Value>, change: impl Fn(&mut Value)) {
    keys(value, |keys| keys.values_mut().for_each(change));
}

/// Does something to each item of a list, if it is there.
fn items(value: Option<&mut Value>, change: impl Fn(&mut Value)) {
    if let Some(items) = value.and_then(Value::as_array_mut) {
        items.iter_mut().for_each(change);
    }
}

fn operation(operation: &mut Value) {
    items(operation.get_mut("parameters"), parameter);
    items(operation.get_mut("x-headers"), parameter);
    keys(operation.pointer_mut("/requestBody/content"), |content| {
        for (ty, media) in content {
            body(media, ty == FORM);
        }
    });
    members(operation.get_mut("responses"), |response| {
        members(response.get_mut("content"), |media| media.get_mut("schema").into_iter().for_each(answered));
    });
}

/// Few tools know parameters that hold JSON: to the others they are texts.
fn parameter(parameter: &mut Value) {
    keys(Some(parameter), |own| match own.shift_remove("content") {
        None => own.get_mut("schema").into_iter().for_each(schema),
        Some(mut content) => {
            keys(content.get_mut(JSON), |media| own.extend(std::mem::take(media)));
            own.get_mut("schema").into_iter().for_each(as_text);
            members(own.get_mut("examples"), |example| example.get_mut("value").into_iter().for_each(value_as_text));
        }
    });
}

/// A body. What is JSON in a form is a text, as it is in parameters.
fn body(media: &mut Value, is_form: bool) {
    let is_json = |written: &Value| is_form && written.get("contentType").is_some_and(|ty| ty == JSON);
    let mut names = Vec::new();
    keys(Some(media), |media| {
        keys(media.get_mut("encoding"), |encoding| {
            names.extend(encoding.iter().filter(|(_, written)| is_json(written)).map(|(name, _)| name.clone()));
            encoding.retain(|_, written| !is_json(written));
        });
        media.retain(|key, value| key != "encoding" || *value != json!({}));
        media.get_mut("schema").into_iter().for_each(|body| {
            parts(body, &names);
            schema(body);
        });
        members(media.get_mut("examples"), |example| {
            let parts = names.iter().filter_map(|name| Some((name, example.get("value")?.get(name)?.to_string().into())));
            let parts: Vec<(String, Value)> = parts.map(|(name, text)| (name.clone(), text)).collect();
            keys(example.get_mut("value"), |value| value.extend(parts));
        });
    });
}

/// Makes texts of these parts of a body; of several bodies, of those of each.
fn parts(body: &mut Value, names: &[String]) {
    items(body.get_mut("anyOf"), |one| parts(one, names));
    keys(body.get_mut("properties"), |properties| {
        properties.iter_mut().filter(|(name, _)| names.contains(name)).for_each(|(_, part)| as_text(part));
    });
}

/// A text that holds JSON: what that is, and beside it what is said of it.
fn as_text(own: &mut Value) {
    schema(own);
    keys(Some(own), |own| {
        let is_said = |key: &str| key == "description" || key.starts_with("x-");
        let (said, json): (Map<String, Value>, Map<String, Value>) = std::mem::take(own).into_iter().partition(|(key, _)| is_said(key));
        own.extend([("type".to_owned(), "string".into()), ("x-json".to_owned(), json.into())]);
        own.extend(said);
    });
}

fn value_as_text(value: &mut Value) {
    *value = value.to_string().into();
}

/// What is answered. Tools want one type for all errors of a call, so which codes it has is left to the list of them.
fn answered(own: &mut Value) {
    let several = own.get_mut("anyOf").and_then(Value::as_array_mut).map(std::mem::take);
    if let Some(mut several) = several {
        several.iter_mut().for_each(answered);
        *own = any_of(several);
        return;
    }
    let narrowed = own.pointer_mut("/allOf/0").filter(|body| body.get("$ref").is_some()).map(Value::take);
    match narrowed {
        Some(body) => *own = body,
        None => schema(own),
    }
}

fn schema(own: &mut Value) {
    for key in ["allOf", "anyOf", "oneOf"] {
        items(own.get_mut(key), schema);
    }
    for key in ["items", "additionalProperties", "not", "if", "then", "x-list"] {
        own.get_mut(key).into_iter().for_each(schema);
    }
    members(own.get_mut("properties"), schema);
    keys(Some(own), |own| {
        reference(own);
        words(own);
    });
}

/// Beside a reference 3.0 ignores all other keys.
fn reference(own: &mut Map<String, Value>) {
    if own.len() > 1
        && let Some(reference) = own.shift_remove("$ref")
    {
        let mut all = vec![json!({"$ref": reference})];
        all.extend(
            own.shift_remove("allOf").into_iter().filter_map(|all| if let Value::Array(all) = all { Some(all) } else { None }).flatten(),
        );
        own.shift_insert(0, "allOf".to_owned(), all.into());
    }
}

/// What 3.0 says with other words.
fn words(own: &mut Map<String, Value>) {
    if own.get("type").is_some_and(|ty| ty == "null") {
        // `nullable` is nothing without another type.
        own.shift_remove("type");
        own.insert("enum".to_owned(), json!([null]));
    }
    if let Some(Value::Array(types)) = own.get_mut("type") {
        let ty = types.iter().find(|ty| *ty != "null").cloned().unwrap_or_default();
        own.insert("type".to_owned(), ty);
        own.insert("nullable".to_owned(), true.into());
    }
    if let Some(only) = own.shift_remove("const") {
        own.insert("enum".to_owned(), json!([only]));
    }
    for (key, format) in [("contentEncoding", "byte"), ("contentMediaType", "binary")] {
        if own.shift_remove(key).is_some() {
            own.insert("format".to_owned(), format.into());
        }
    }
    if let (Some(condition), Some(consequence)) = (own.shift_remove("if"), own.shift_remove("then")) {
        own.insert("anyOf".to_owned(), json!([{"not": condition}, consequence]));
    }
}
