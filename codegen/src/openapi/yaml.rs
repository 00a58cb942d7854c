//! JSON as YAML that every reader takes for the same, those of YAML 1.1 included: to them `2026-01-31` is a date, and `no` is false.

use serde_json::{Map, Value};

use crate::model::visible_json;

/// A value as a file.
pub(super) fn text(value: &Value) -> String {
    let mut text = String::new();
    match value {
        Value::Object(keys) if !keys.is_empty() => object(keys, 0, &mut text),
        _ => {
            text += &scalar(value, 0);
            text.push('\n');
        }
    }
    text
}

fn object(keys: &Map<String, Value>, indent: usize, text: &mut String) {
    for (index, (key, value)) in keys.iter().enumerate() {
        // The first stands behind the dash of an item.
        if index > 0 || !text.ends_with("- ") {
            *text += &" ".repeat(indent);
        }
        *text += &scalar(&Value::from(key.as_str()), usize::MAX);
        text.push(':');
        match value {
            Value::Object(inner) if !inner.is_empty() => {
                text.push('\n');
                object(inner, indent + 2, text);
            }
            Value::Array(items) if !items.is_empty() => {
                text.push('\n');
                list(items, indent + 2, text);
            }
            _ => *text += &format!(" {}\n", scalar(value, indent + 2)),
        }
    }
}

fn list(items: &[Value], indent: usize, text: &mut String) {
    for item in items {
        *text += &format!("{}- ", " ".repeat(indent));
        match item {
            Value::Object(keys) if !keys.is_empty() => object(keys, indent + 2, text),
            Value::Array(inner) if !inner.is_empty() => {
                // A list in a list is rare: in one line it is no harder to read.
                *text += &visible_json(&Value::from(inner.as_slice()).to_string());
                text.push('\n');
            }
            _ => *text += &format!("{}\n", scalar(item, indent + 2)),
        }
    }
}

/// What is no more than itself: plain, or as lines below that are indented so far, or as JSON.
fn scalar(value: &Value, indent: usize) -> String {
    match value.as_str() {
        Some(text) if is_plain(text) => text.to_owned(),
        Some(text) if indent != usize::MAX && is_literal(text) => {
            let line = |line: &str| if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(indent)) };
            format!("|-\n{}", text.lines().map(line).collect::<Vec<_>>().join("\n"))
        }
        _ => visible_json(&value.to_string()),
    }
}

/// Whether no reader takes a text for anything else.
fn is_plain(text: &str) -> bool {
    const OTHERS: [&str; 12] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "nan", "inf", "e"];
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || " _./-".contains(c))
        && !OTHERS.contains(&text.to_ascii_lowercase().as_str())
}

/// Whether a text is lines that can stand as they are.
fn is_literal(text: &str) -> bool {
    text.contains('\n')
        && !text.starts_with([' ', '\n'])
        && !text.ends_with('\n')
        && !text.contains(" \n")
        && text.chars().all(|c| c == '\n' || !c.is_control() && !matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}'))
}
