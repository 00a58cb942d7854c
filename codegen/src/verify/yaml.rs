//! What to write in a spec, as YAML: what a person has to say stands there as `…`.

use crate::model::Language;

/// A name as YAML needs it.
pub(super) fn name(name: &str) -> String {
    let is_plain = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
        && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(&name.to_lowercase().as_str());
    if is_plain { name.to_owned() } else { serde_json::Value::from(name).to_string() }
}

/// A text that only a person can write, for each language of the spec.
pub(super) fn texts(key: &str, languages: &[Language]) -> String {
    match languages {
        [_] => format!("{key}: …"),
        several => format!("{key}:{}", several.iter().map(|language| format!("\n  {}: …", language.code())).collect::<String>()),
    }
}

/// An entry of a list: its first key and value, and the lines of what else it has.
pub(super) fn entry(key: &str, value: &str, lines: &[String]) -> String {
    format!("- {key}: {value}\n{}", indented(&lines.join("\n")))
}

/// The lines of an entry's inside.
pub(super) fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}
