//! What was probably done where YAML cannot go on, and how the text reads without that slip, so that everything else can be told too.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use crate::flow;
use crate::line::{Line, key as key_length, odd_blank};
use crate::scan::MAX_DEPTH;
use crate::source::floor;
use crate::{Edit, Problem, rules};

/// So many lines at either end of what could not be read may hold the slip.
const ENDS: usize = 6;

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

/// What may have been done where `error` is, likeliest first, if the last thing that could be read began at `last`. What helps always,
/// as it takes out what stands there, is the last.
pub(crate) fn slips(text: &str, error: &ScanError, last: usize) -> Vec<Slip> {
    let marker = floor(text, error.marker().byte_offset().unwrap_or(text.len()).min(text.len()));
    if let Some(slip) = control(text, floor(text, last), marker) {
        return vec![slip];
    }
    if *error.kind() == ErrorKind::RecursionLimitExceeded {
        return vec![Slip { problem: rules::too_deep(MAX_DEPTH).at(marker..marker), repair: Vec::new() }];
    }
    let first = Line::at(text, last);
    let mut lines: Vec<Line<'_>> = std::iter::successors(Some(first), Line::next).take_while(|line| line.start <= marker).collect();
    // What a text in an open quote swallowed is in good order, but for its ends.
    if lines.len() > 2 * ENDS {
        lines.drain(ENDS..lines.len() - ENDS);
    }
    // A tab is told where the text before it ends.
    let after = lines.last().and_then(Line::next);
    let sure = |line: &Line<'_>| {
        let tabs = tabs(text, line);
        if tabs.is_empty() { blank(text, line).or_else(|| dash(text, line)).into_iter().collect() } else { tabs }
    };
    let mut slips = lines.iter().chain(&after).map(sure).find(|slips| !slips.is_empty()).unwrap_or_default();
    slips.extend(flow::around(text, marker));
    slips.extend(lines.iter().filter_map(|line| in_line(text, line)));
    slips.extend(lines.iter().filter_map(|line| sign_before_key(text, line)));
    let ended = lines.iter().enumerate().filter(|(index, line)| *index > 0 || line.has_dash());
    slips.extend(ended.filter_map(|(_, line)| missing_colon(line)));
    slips.extend(lines.iter().filter_map(missing_name));
    // What began well is no slip, unless there is nothing else.
    slips.extend(lines.iter().skip(usize::from(lines.len() > 1)).flat_map(|line| between_lines(line, error.kind())));
    slips.push(unknown(text, marker, error));
    slips
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
    let first = value.chars().next()?;
    let place = line.value.start..line.value.start + 1;
    let sign = || rules::first_sign(sign_name(first)).at(place);
    let edits = || vec![quote(text, &line.value)];
    match first {
        quote @ ('"' | '\'') => quoted(text, line, quote),
        '@' | '`' | '%' | '*' | '&' | '!' => Some(Slip::certain(sign(), edits())),
        // Lists and mappings, and texts with lines of their own, begin so as well.
        '|' | '>' if value.len() < 4 => None,
        '-' | '?' | '|' | '>' if value[1..].starts_with([' ', '>', '|']) => Some(Slip::probable(sign(), edits())),
        '{' | '[' => {
            let closing = value.rfind(['}', ']']).filter(|closing| closing + 1 < value.len() && !value.ends_with([',', '{', '[']))?;
            value[closing + 1..].starts_with([' ', '.']).then(|| Slip::probable(sign(), edits()))
        }
        '#' => None,
        _ => {
            let colon = value.find(": ").or_else(|| value.ends_with(':').then(|| value.len() - 1)).filter(|_| line.key.is_some())?;
            let place = line.value.start + colon..line.value.start + colon + 1;
            Some(Slip::certain(rules::colon_in_text().at(place), vec![quote(text, &line.value)]))
        }
    }
}

fn sign_name(sign: char) -> String {
    if sign == '`' { "a backtick".to_owned() } else { format!("`{sign}`") }
}

/// A sign that stands before a key.
fn sign_before_key(text: &str, line: &Line<'_>) -> Option<Slip> {
    let Some(key) = line.key.clone() else {
        // A quote makes a text of it that nothing closes.
        let value = &text[line.value.clone()];
        let behind = value.strip_prefix(['"', '\''])?.trim_start();
        let name = &behind[..key_length(behind)?];
        let place = line.value.start..line.value.start + 1;
        let problem = rules::sign_before_key(format!("`{}`", &value[..1]), name).at(place.clone());
        return Some(Slip::probable(problem, vec![Edit::new(place, "")]));
    };
    let sign = text[key.clone()].chars().next().filter(|sign| sign.is_ascii_punctuation() && !"\"'_".contains(*sign))?;
    let place = key.start..key.start + sign.len_utf8();
    let problem = rules::sign_before_key(sign_name(sign), &text[place.end..key.end]).at(place.clone());
    Some(Slip::probable(problem, vec![Edit::new(place, "")]))
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

/// A tab before a line. How many blanks it stands for, the lines above tell.
fn tabs(text: &str, line: &Line<'_>) -> Vec<Slip> {
    let Some(tab) = text[line.indent.clone()].find('\t').map(|tab| line.indent.start + tab) else { return Vec::new() };
    let columns = line.columns_above().into_iter().chain([0]);
    columns.map(|column| Slip::probable(rules::tab().at(tab..tab + 1), vec![line.indented(column)])).collect()
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

/// Slips that show in how a line stands to those above it.
fn between_lines(line: &Line<'_>, kind: &ErrorKind) -> Vec<Slip> {
    let Some(above) = line.above() else { return Vec::new() };
    if let Some(first) = line.list_among_keys() {
        let problem = rules::missing_parent().at(line.body.clone()).also(first.body.clone(), "a key stands here, and no list");
        // A list mostly stands deeper than its key.
        let shallower = std::iter::successors(line.above(), Line::above).find(|above| above.column() < line.column());
        let column = shallower.map_or(line.column(), |above| above.inner_column());
        return vec![Slip::probable(problem, vec![parent(line, column)])];
    }
    let mut slips: Vec<Slip> = line.headless_entry().into_iter().chain(line.headless_text()).collect();
    let is_below = above.has_inline_value() && line.column() > above.inner_column();
    if matches!(kind, ErrorKind::ExpectedBlockSequenceEntry)
        && let Some(key) = &line.key
        && line.begins_as_entries_above()
    {
        let edits = vec![Edit::new(line.body.start..line.body.start, "- ")];
        slips.push(Slip::probable(rules::missing_dash(&line.text[key.clone()]).at(key.clone()), edits));
    }
    if line.key.is_some() || line.has_dash() || !is_below {
        let mut columns = line.columns_above();
        columns.retain(|column| *column != line.column());
        columns.sort_by_key(|column| (column.abs_diff(line.column()), usize::MAX - column));
        slips.extend(columns.into_iter().map(|column| {
            let at = if is_below { "nothing can stand below this line" } else { "the line above" };
            let problem = rules::odd_indent().at(line.body.clone()).also(above.body.clone(), at);
            Slip::probable(problem, vec![line.indented(column)])
        }));
    }
    if is_below {
        let problem = rules::missing_parent().at(line.body.clone()).also(above.body.clone(), "nothing can stand below this line");
        slips.push(Slip::probable(problem, vec![parent(line, above.inner_column())]));
    }
    slips.extend(missing_colon(line));
    slips
}

impl Line<'_> {
    /// Of an entry of a list: that before it, which is the first one and has no dash because its first line is missing.
    fn headless_entry(&self) -> Option<Slip> {
        let above = std::iter::successors(self.above(), Self::above);
        let first = above.take_while(|above| above.column() > self.column()).last()?;
        let key = first.key.clone().filter(|_| self.has_dash() && !first.has_dash() && first.column() == self.column() + 2)?;
        let problem = rules::missing_beginning(&self.text[key.clone()]).at(key);
        Some(Slip { problem, repair: vec![Edit::new(first.body.start - 2..first.body.start, "- ")] })
    }
}

impl Line<'_> {
    /// Of a line with nothing in its column above: what stands deeper directly above it, whose key is missing, and a dash or not.
    fn headless_text(&self) -> Vec<Slip> {
        let above = std::iter::successors(self.above(), Self::above);
        let deeper = above.take_while(|above| above.column() > self.column()).last();
        let Some(first) = deeper.filter(|_| self.key.is_some() && !self.columns_above().contains(&self.column())) else {
            return Vec::new();
        };
        let problem = || rules::missing_parent().at(first.body.clone());
        let starts = [Some(self.column()), self.column().checked_sub(2)].into_iter().flatten().zip(["", "- "]);
        let keys = starts.map(|(column, dash)| format!("{}{dash}{MISSING}:\n", " ".repeat(column)));
        keys.map(|key| Slip::probable(problem(), vec![Edit::new(first.start..first.start, key)])).collect()
    }
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
    let column = line.inner_column();
    let is_beside = match line.next() {
        Some(next) if line.has_dash() => next.column() == column,
        _ => line.columns_above().contains(&column),
    };
    if line.key.is_some() || !is_beside {
        return None;
    }
    let body = &line.text[line.value.clone()];
    let word = body.find(|c: char| !(c.is_alphanumeric() || "_-".contains(c))).unwrap_or(body.len());
    if word == 0 {
        return None;
    }
    let end = line.value.start + word;
    let word = &body[..word];
    Some(match line.text[end..].strip_prefix(':') {
        Some(_) => Slip::probable(rules::missing_blank(word).at(end..end + 1), vec![Edit::new(end + 1..end + 1, " ")]),
        None => Slip::probable(rules::missing_colon(word).at(line.value.start..end), vec![Edit::new(end..end, ":")]),
    })
}

/// A value at the beginning of an entry, whose key is missing: that with which the entries beside it begin.
fn missing_name(line: &Line<'_>) -> Option<Slip> {
    let is_beside = |beside: &Line<'_>| beside.column() == line.column() && beside.has_dash();
    let above = || std::iter::successors(line.above(), Line::above).find(|above| above.column() <= line.column()).filter(is_beside);
    let below = || std::iter::successors(line.next(), Line::next).find(|below| below.column() <= line.column()).filter(is_beside);
    let key = above().or_else(below).filter(|_| line.has_dash() && line.key.is_none())?.key?;
    let key = &line.text[key];
    let edit = Edit::new(line.value.start..line.value.start, format!("{key}: "));
    Some(Slip::probable(
        rules::missing_key(key, "this entry").at(line.value.clone()).help(format!("write `{key}: ` before it")),
        vec![edit],
    ))
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
