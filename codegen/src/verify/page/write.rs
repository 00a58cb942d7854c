//! What to write in the spec, as YAML. Descriptions are for the maintainer to write: those of the page are not ours.

use super::facts::size;
use super::findings::Findings;
use super::sections::Row;
use super::words::Vocabulary;
use crate::model::{Api, Language};
use crate::verify::yaml;
pub(super) use crate::verify::yaml::{indented, texts};

/// A value as YAML has it in a line of its own.
pub(super) fn scalar(text: &str) -> String {
    let is_plain = text.starts_with(|char: char| char.is_alphanumeric() || char == '/' || char == '-' || char == '_')
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !["true", "false", "null", "-"].contains(&text)
        || ["true", "false"].contains(&text);
    if is_plain { text.to_owned() } else { format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")) }
}

/// A note that says something of what the page has.
pub(super) fn note(languages: &[Language], quote: &str) -> String {
    let note = format!("{}\nquote: {}", texts("says", languages), scalar(quote.trim().trim_start_matches(['*', ' '])));
    format!("notes:\n  - {}", indented(&indented(&note)).trim_start())
}

/// A value of an enumeration.
pub(super) fn value(languages: &[Language], name: &str) -> String {
    yaml::entry("name", &yaml::name(name), &[texts("description", languages)])
}

/// An entry of a list of parameters or fields.
pub(super) fn named(findings: &Findings<'_>, name: &str, ty: &str, more: &[String]) -> String {
    let mut lines = vec![format!("type: {ty}")];
    lines.extend(more.iter().cloned());
    lines.push(texts("description", &findings.api.languages));
    yaml::entry("name", &yaml::name(name), &lines)
}

/// The entry of a field, with what only fields have.
pub(super) fn field(findings: &Findings<'_>, row: Row<'_>) -> String {
    let text = row.description.map_or("", |cell| cell.text());
    let size = size(text).map(|(_, write, _)| write);
    let scheme = findings.words.scheme(text).map(|(name, _)| format!("scheme: {name}"));
    let scopes = findings.scopes_in(text).filter(|(found, _)| !found.known.is_empty()).map(|(found, _)| findings.write_scopes(&found));
    with_more(findings, row, size.into_iter().chain(scheme).chain(scopes))
}

/// The entry of a row, in a place that has to be said.
pub(super) fn entry(findings: &Findings<'_>, row: Row<'_>, place: Option<&str>) -> String {
    with_more(findings, row, place.map(|place| format!("in: {place}")))
}

fn with_more(findings: &Findings<'_>, row: Row<'_>, more: impl IntoIterator<Item = String>) -> String {
    let ty = row.ty.map_or("String".to_owned(), |cell| findings.type_in_spec(cell.text()));
    let words = findings.words;
    let text = row.description.map_or("", |cell| cell.text());
    let mut more: Vec<String> = more.into_iter().collect();
    if findings.is_required(row) == Some(true) {
        more.push("required: true".to_owned());
    }
    let is_list = ty.ends_with("[]");
    let limits = if is_list {
        ["min_items", "max_items"]
    } else if ty == "String" {
        ["min_length", "max_length"]
    } else {
        ["min", "max"]
    };
    let facts = [("default", &words.default), ("fixed", &words.fixed), (limits[0], &words.min), (limits[1], &words.max)];
    for (key, patterns) in facts {
        more.extend(Vocabulary::first(patterns, text).map(|(value, _)| format!("{key}: {}", scalar(value))));
    }
    named(findings, row.name, &ty, &more)
}

/// A type that a table describes.
pub(super) fn type_def(findings: &Findings<'_>, name: &str, rows: &[Row<'_>]) -> String {
    let fields: Vec<String> = rows.iter().map(|row| field(findings, *row)).collect();
    let fields = format!("fields:\n{}", indented(&fields.join("\n")));
    yaml::entry("name", &yaml::name(name), &[texts("description", &findings.api.languages), fields])
}

/// A code that the spec does not know.
pub(super) fn code(findings: &Findings<'_>, code: &str, status: u16, message: Option<&str>) -> String {
    let languages = &findings.api.languages;
    let mut lines = vec!["name: …".to_owned(), format!("status: {status}"), texts("cause", languages), texts("remedy", languages)];
    lines.extend(message.map(|text| format!("messages:\n  - text: {}", scalar(text))));
    yaml::entry("code", &scalar(code), &lines)
}

/// A list of names, with what stands for those of titles that have to be written first, in a list of the spec.
pub(super) fn with_unknown(findings: &Findings<'_>, key: &str, names: &[&str], (list, titles): (&str, &[String])) -> String {
    let names: Vec<&str> = names.iter().copied().chain(titles.iter().map(|_| "…")).collect();
    format!("{key}: [{}]{}", names.join(", "), unknown(findings.api, findings.words.words.language, list, titles))
}

/// Entries that have to be written first, in a list of the spec.
fn unknown(api: &Api, language: Language, list: &str, titles: &[String]) -> String {
    let title = |title: &String| match api.languages.as_slice() {
        [_] => format!("title: {}", scalar(title)),
        several => {
            let each = several
                .iter()
                .map(|own| format!("\n      {}: {}", own.code(), if *own == language { scalar(title) } else { "…".to_owned() }));
            format!("title:{}", each.collect::<String>())
        }
    };
    let entries: Vec<String> = titles.iter().map(|one| format!("  - name: …\n    {}", title(one))).collect();
    if entries.is_empty() { String::new() } else { format!("\n# and in the list of all `{list}:`\n{}", entries.join("\n")) }
}
