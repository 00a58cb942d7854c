//! What was probably done where YAML cannot go on, and how the text reads without that slip, so that everything else can be told too.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use crate::flow;
use crate::line::{Line, odd_blank};
use crate::scan::MAX_DEPTH;
use crate::source::floor;
use crate::{Edit, Problem, rules};

/// A slip, and what to write to read on.
pub(crate) struct Slip {
    pub(crate) problem: Problem,
    pub(crate) repair: Vec<Edit>,
}

impl Slip {
    /// A slip that is mended by what was certainly meant.
    pub(crate) fn certain(problem: Problem, edits: Vec<Edit>) -> Self {
        Self { problem: problem.fix(edits.clone()), repair: edits }
    }

    /// A slip that is mended by what was probably meant.
    pub(crate) fn probable(problem: Problem, edits: Vec<Edit>) -> Self {
        Self { problem: problem.suggest(edits.clone()), repair: edits }
    }
}

/// What was done where `error` is, if the last thing that could be read began at `last`.
pub(crate) fn slip(text: &str, error: &ScanError, last: usize) -> Slip {
    let marker = floor(text, error.marker().byte_offset().unwrap_or(text.len()).min(text.len()));
    if let Some(slip) = control(text, floor(text, last), marker) {
        return slip;
    }
    if *error.kind() == ErrorKind::RecursionLimitExceeded {
        return Slip { problem: rules::too_deep(MAX_DEPTH).at(marker..marker), repair: Vec::new() };
    }
    let first = Line::at(text, last);
    let lines: Vec<Line<'_>> = std::iter::successors(Some(first), Line::next).take_while(|line| line.start <= marker).collect();
    // A tab is told where the text before it ends.
    let after = lines.last().and_then(Line::next);
    lines
        .iter()
        .chain(&after)
        .find_map(|line| tab(text, line).or_else(|| blank(text, line)).or_else(|| dash(text, line)))
        .or_else(|| flow::around(text, marker))
        .or_else(|| lines.iter().find_map(|line| in_line(text, line)))
        .or_else(|| lines.iter().skip(1).find_map(missing_colon))
        // What began well is no slip, unless there is nothing else.
        .or_else(|| lines.iter().skip(usize::from(lines.len() > 1)).find_map(|line| between_lines(line, error.kind())))
        .unwrap_or_else(|| unknown(text, marker, error))
}

/// Characters that YAML forbids: where one is, there mostly are more, and all of them go.
fn control(text: &str, from: usize, marker: usize) -> Option<Slip> {
    let end = Line::at(text, marker).end;
    let first = from + text[from..].find(is_forbidden).filter(|at| from + at <= end)?;
    let all = text[first..].char_indices().filter(|(_, c)| is_forbidden(*c));
    let edits: Vec<Edit> = all.map(|(at, c)| Edit::new(first + at..first + at + c.len_utf8(), "")).collect();
    let c = text[first..].chars().next().unwrap_or_default();
    let problem = rules::control(format!("U+{:04X}", c as u32)).at(first..first + c.len_utf8());
    let more = edits.len() - 1;
    Some(Slip::certain(if more == 0 { problem } else { problem.note(format!("there are {more} more such characters")) }, edits))
}

fn is_forbidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}')
}

/// A slip that shows in a line by itself.
fn in_line(text: &str, line: &Line<'_>) -> Option<Slip> {
    let value = &text[line.value.clone()];
    match value.chars().next()? {
        quote @ ('"' | '\'') => quoted(text, line, quote),
        sign @ ('@' | '`' | '%' | '*') => {
            let place = line.value.start..line.value.start + 1;
            let name = if sign == '`' { "a backtick".to_owned() } else { format!("`{sign}`") };
            Some(Slip::certain(rules::first_sign(name).at(place), vec![quote(text, &line.value)]))
        }
        '{' | '[' | '|' | '>' | '#' => None,
        _ => {
            let colon = value.find(": ").or_else(|| value.ends_with(':').then(|| value.len() - 1)).filter(|_| line.key.is_some())?;
            let place = line.value.start + colon..line.value.start + colon + 1;
            Some(Slip::certain(rules::colon_in_text().at(place), vec![quote(text, &line.value)]))
        }
    }
}

/// A blank that is none to YAML.
fn blank(text: &str, line: &Line<'_>) -> Option<Slip> {
    let (at, c, name) = odd_blank(text, line)?;
    let edit = Edit::new(at..at + c.len_utf8(), " ");
    Some(Slip::certain(rules::odd_blank(name).at(edit.range.clone()), vec![edit]))
}

/// A dash without a blank behind it.
fn dash(text: &str, line: &Line<'_>) -> Option<Slip> {
    let rest = text[line.body.clone()].strip_prefix('-').filter(|rest| rest.starts_with(char::is_alphabetic) && line.key.is_some())?;
    let place = line.body.start + 1..line.body.start + 1;
    let word = rest.split(':').next().unwrap_or_default();
    Some(Slip::certain(rules::dash_without_blank(word).at(line.body.start..place.end), vec![Edit::new(place, " ")]))
}

/// A tab before a line. How many blanks it stands for, the line above tells.
fn tab(text: &str, line: &Line<'_>) -> Option<Slip> {
    let tab = line.indent.start + text[line.indent.clone()].find('\t')?;
    let column = line.above().map_or(0, |above| above.inner_column());
    let edit = Edit::new(line.indent.clone(), " ".repeat(column));
    Some(Slip::probable(rules::tab().at(tab..tab + 1), vec![edit]))
}

/// What is wrong with a text that begins with a quote.
fn quoted(text: &str, line: &Line<'_>, mark: char) -> Option<Slip> {
    let value = &text[line.value.clone()];
    let Some(end) = closing(value, mark) else {
        let place = line.value.start..line.value.start + 1;
        return Some(Slip::probable(rules::open_quote(mark).at(place), vec![Edit::new(line.value.end..line.value.end, mark.to_string())]));
    };
    let rest = value[end..].trim_start();
    if rest.is_empty() || rest.starts_with('#') || line.key.is_none() && rest.starts_with(':') {
        let bad = value[..end].find('\\').filter(|_| mark == '"' && !has_good_escapes(&value[..end]))?;
        let place = line.value.start + bad..line.value.start + bad + 2;
        return Some(Slip::probable(
            rules::escape().at(place),
            vec![Edit::new(line.value.start..line.value.start + end, single(&value[1..end - 1]))],
        ));
    }
    let place = line.value.end - rest.len()..line.value.end;
    // Quotes within quotes of the same kind are meant as they stand: `"a "b" c"`.
    let inner = if value.ends_with(mark) && value.len() > 1 { &value[1..value.len() - 1] } else { value };
    Some(Slip::certain(rules::behind_quote(mark).at(place), vec![Edit::new(line.value.clone(), in_quotes(inner))]))
}

fn has_good_escapes(value: &str) -> bool {
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        if c == '\\' && !characters.next().is_some_and(|next| "0abtnvfre \"/\\N_LPxuU\t\n".contains(next)) {
            return false;
        }
    }
    true
}

/// Where a text in quotes ends that begins with `mark`.
pub(crate) fn closing(value: &str, mark: char) -> Option<usize> {
    let mut characters = value.char_indices().skip(1).peekable();
    while let Some((at, c)) = characters.next() {
        match c {
            '\\' if mark == '"' => drop(characters.next()),
            _ if c != mark => {}
            '\'' if characters.peek().is_some_and(|(_, next)| *next == '\'') => drop(characters.next()),
            _ => return Some(at + 1),
        }
    }
    None
}

/// A slip that shows in how a line stands to those above it.
fn between_lines(line: &Line<'_>, kind: &ErrorKind) -> Option<Slip> {
    let above = line.above()?;
    if let Some(first) = line.list_among_keys() {
        let problem = rules::missing_parent().at(line.body.clone()).also(first.body.clone(), "a key stands here, and no list");
        // A list mostly stands deeper than its key.
        let shallower = std::iter::successors(line.above(), Line::above).find(|above| above.column() < line.column());
        let column = shallower.map_or(line.column(), |above| above.inner_column());
        return Some(Slip { problem, repair: vec![parent(line, column)] });
    }
    let is_deeper = line.column() > above.inner_column();
    if above.has_inline_value() && is_deeper && (line.key.is_some() || line.has_dash()) {
        // A line with a neighbour in its column is not alone in being indented so.
        let is_alone = line.next().is_none_or(|next| next.column() < line.column() || next.column() == above.inner_column());
        let problem = if is_alone && !line.has_dash() { rules::odd_indent() } else { rules::missing_parent() };
        let problem = problem.at(line.body.clone()).also(above.body.clone(), "nothing can stand below this line");
        if is_alone && !line.has_dash() {
            return Some(Slip::probable(problem, vec![Edit::new(line.indent.clone(), " ".repeat(above.inner_column()))]));
        }
        return Some(Slip { problem, repair: vec![parent(line, above.inner_column())] });
    }
    if matches!(kind, ErrorKind::ExpectedBlockSequenceEntry)
        && let Some(key) = &line.key
        && line.begins_as_entries_above()
    {
        let edits = vec![Edit::new(line.body.start..line.body.start, "- ")];
        return Some(Slip::probable(rules::missing_dash(&line.text[key.clone()]).at(key.clone()), edits));
    }
    if let Some(slip) = missing_colon(line) {
        return Some(slip);
    }
    let nearest = line.columns_above().into_iter().min_by_key(|column| (column.abs_diff(line.column()), usize::MAX - column))?;
    if nearest != line.column() && line.body.start > line.start {
        let problem = rules::odd_indent().at(line.body.clone()).also(above.body.clone(), "the line above");
        return Some(Slip::probable(problem, vec![Edit::new(line.indent.clone(), " ".repeat(nearest))]));
    }
    None
}

/// What stands for a key that is missing above a line, until it is known which.
pub(crate) const MISSING: &str = "__missing__";

/// A key above a line, in a column.
fn parent(line: &Line<'_>, column: usize) -> Edit {
    let key = format!("{}{MISSING}:\n{}", " ".repeat(column), &line.text[line.indent.clone()]);
    Edit::new(line.indent.clone(), key)
}

/// A word without the colon that would make a key of it.
fn missing_colon(line: &Line<'_>) -> Option<Slip> {
    let is_beside = line.above().is_some_and(|above| above.inner_column() == line.column());
    if line.key.is_some() || line.has_dash() || !is_beside {
        return None;
    }
    let body = &line.text[line.body.clone()];
    let word = body.find(|c: char| !(c.is_alphanumeric() || "_-".contains(c))).unwrap_or(body.len());
    if word == 0 {
        return None;
    }
    let end = line.body.start + word;
    let edit = match body[word..].chars().next() {
        Some(':') => Edit::new(end + 1..end + 1, " "),
        _ => Edit::new(end..end, ":"),
    };
    Some(Slip::probable(rules::missing_colon(&body[..word]).at(line.body.start..end), vec![edit]))
}

fn unknown(text: &str, marker: usize, error: &ScanError) -> Slip {
    let line = Line::at(text, marker);
    let start = marker.clamp(line.start, line.end);
    let place = if text[start..line.end].trim().is_empty() { line.body.clone() } else { start..line.end };
    Slip { problem: rules::no_yaml().at(place).note(format!("the parser says: {}", error.info())), repair: line.blank_block() }
}

/// A text in quotes.
fn quote(text: &str, range: &Range<usize>) -> Edit {
    Edit::new(range.clone(), in_quotes(&text[range.clone()]))
}

/// A text in the quotes in which nothing of it must be changed, or else least.
pub fn in_quotes(text: &str) -> String {
    if text.contains(['"', '\\']) { single(text) } else { format!("\"{text}\"") }
}

fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
