//! The examples in `spec/problems.md`: for each rule a part of a spec that breaks it, and one that does not.

use kakao_codegen::explain;

/// The examples of a rule, as whole specs.
pub struct Example {
    /// The code of the rule.
    pub code: &'static str,
    /// What breaks it.
    pub wrong: String,
    /// What does not.
    pub right: String,
}

/// All examples, in the order of the page. Rules of what nobody writes by hand have none.
pub fn examples() -> Vec<Example> {
    let blocks = |section: &'static str| -> Vec<String> { section.split("\n```yaml").skip(1).map(whole).collect() };
    let example = |section: &'static str| match <[String; 2]>::try_from(blocks(section)) {
        Ok([wrong, right]) => Some(Example { code: code(section), wrong, right }),
        Err(none) => {
            assert!(none.is_empty(), "one is wrong and one is right: {section}");
            None
        }
    };
    explain::sections().filter_map(example).collect()
}

/// The code of the rule that a section is about.
pub fn code(section: &'static str) -> &'static str {
    section.split_once(": ").expect("a heading").0
}

/// The spec that a part of a spec is put into.
fn base() -> &'static str {
    let (_, rest) = explain::PAGE.split_once("```yaml\n").expect("a spec");
    &rest[..rest.find("```").expect("its end")]
}

/// The spec that a block stands for, which begins behind the language of its fence.
fn whole(block: &str) -> String {
    let (kind, rest) = block.split_once('\n').expect("a block");
    let text = &rest[..rest.find("```").expect("its end")];
    if kind == " whole" { text.to_owned() } else { with(text) }
}

/// The spec of the page with a part of it replaced, as the page says.
pub fn with(part: &str) -> String {
    let mut spec = sections(base());
    for section in sections(part) {
        if let Some(own) = spec.iter_mut().find(|own| own[0] == section[0]).filter(|_| section.len() > 1) {
            replace_entries(own, &section);
        } else {
            spec.retain(|own| key(own[0]) != key(section[0]));
            spec.push(section);
        }
    }
    spec.concat().join("\n") + "\n"
}

/// Each key at the top, with all that belongs to it.
fn sections(text: &str) -> Vec<Vec<&str>> {
    groups(text.lines(), |line| !line.starts_with([' ', '#', '}', ']', '-', '\t', '\u{A0}']))
}

/// Puts the entries of a section in the places of those that begin alike, or behind them all.
fn replace_entries<'t>(own: &mut Vec<&'t str>, section: &[&'t str]) {
    let is_api = section[0] == "api:";
    let begins = |line: &str| {
        line.strip_prefix("  ").is_some_and(|rest| if is_api { !rest.starts_with(char::is_whitespace) } else { rest.starts_with("- ") })
    };
    let name = |entry: &[&'t str]| if is_api { key(entry[0]) } else { entry[0] };
    let mut entries = groups(own[1..].iter().copied(), begins);
    let mut done = Vec::new();
    for entry in groups(section[1..].iter().copied(), begins) {
        let name_of_entry = name(&entry);
        // What stands twice in a part shall stand twice in the spec.
        match entries.iter_mut().find(|own| name(own) == name_of_entry).filter(|_| !done.contains(&name_of_entry)) {
            Some(own) => *own = entry,
            None => entries.push(entry),
        }
        done.push(name_of_entry);
    }
    *own = [vec![section[0]], entries.concat()].concat();
}

fn key(line: &str) -> &str {
    line.split(':').next().unwrap_or_default()
}

/// Lines that are not empty, cut before each that begins a group.
fn groups<'t>(lines: impl Iterator<Item = &'t str>, begins: impl Fn(&str) -> bool) -> Vec<Vec<&'t str>> {
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for line in lines.filter(|line| !line.is_empty()) {
        match groups.last_mut() {
            Some(group) if !begins(line) => group.push(line),
            _ => groups.push(vec![line]),
        }
    }
    groups
}
