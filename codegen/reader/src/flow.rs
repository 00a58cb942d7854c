//! Brackets and commas: what is wrong within `{…}` and `[…]`.

use crate::line::Line;
use crate::syntax::{Slip, closing, in_quotes};
use crate::{Edit, rules};

/// How far above a mistake its brackets may begin, and how long a line may be that they stand in. No one writes more by hand.
const MOST_LINES: usize = 200;
const LONGEST: usize = 10_000;

/// What may be wrong within the brackets around a place, likeliest first. Those that end before it are sound: nothing stopped there.
pub(crate) fn around(text: &str, place: usize) -> Vec<Slip> {
    let mut lines = std::iter::successors(Some(Line::at(text, place)), Line::above).take(MOST_LINES);
    let slips = lines.find_map(|line| {
        let begins = text[line.value.clone()].starts_with(['{', '[']) && line.end - line.start < LONGEST;
        let flow = Flow {
            text,
            at: line.value.start,
            line: line.inner_column(),
            open: Vec::new(),
            after: None,
            in_value: false,
            line_end: None,
            comma: None,
            token: 0,
            key_in_list: None,
        };
        begins.then_some(flow)?.run()
    });
    slips.into_iter().flatten().chain(unopened(text, place)).collect()
}

/// A bracket that is missing before keys in quotes, which only JSON has.
fn unopened(text: &str, place: usize) -> Option<Slip> {
    let is_of_json = |line: &Line<'_>| text[line.body.clone()].starts_with(['"', '{', '}', '[', ']']);
    let is_entry = |line: &Line<'_>| line.key.as_ref().is_some_and(|key| text[key.clone()].starts_with('"'));
    let lines = std::iter::successors(Some(Line::at(text, place)), Line::above).take(MOST_LINES);
    let entries: Vec<Line<'_>> = lines.take_while(is_of_json).filter(is_entry).collect();
    let first = entries.into_iter().rev().min_by_key(Line::column)?;
    let place = first.body.start..first.body.start;
    Some(Slip::probable(rules::unopened('{', '}').at(place.clone()), vec![Edit::new(place, "{ ")]))
}

struct Flow<'t> {
    text: &'t str,
    at: usize,
    /// How deep the line is indented that it all begins in.
    line: usize,
    /// The brackets that are open, with what was before them.
    open: Vec<(usize, char, bool)>,
    /// Where the value ends that stands directly before.
    after: Option<usize>,
    /// Whether a colon stands before, and no comma behind it.
    in_value: bool,
    /// Where the first line ends, if brackets are open there, and what would close them.
    line_end: Option<(usize, String)>,
    /// The last comma in a list.
    comma: Option<usize>,
    /// Where the last text begins.
    token: usize,
    /// The first key that stands in a list, and the comma before it.
    key_in_list: Option<(Option<usize>, usize)>,
}

impl Flow<'_> {
    /// Reads on until the outermost bracket is closed.
    fn run(mut self) -> Option<Vec<Slip>> {
        while let Some(c) = self.text[self.at..].chars().next() {
            match c {
                '\n' if self.ends_below() => return Some(self.unclosed()),
                '\n' => {
                    self.line_end.get_or_insert((self.text[..self.at].trim_end().len(), self.closing()));
                    self.at += 1;
                }
                _ if c.is_whitespace() => self.at += c.len_utf8(),
                '#' => self.at += self.text[self.at..].find('\n').unwrap_or(self.text.len() - self.at),
                ',' | ':' => {
                    match c {
                        ',' if self.is_in_list() => self.comma = Some(self.at),
                        ':' if self.is_in_list() && self.key_in_list.is_none() => self.key_in_list = Some((self.comma, self.token)),
                        _ => {}
                    }
                    self.in_value = c == ':';
                    self.after = None;
                    self.at += 1;
                }
                '}' | ']' => {
                    if let Some(slips) = self.close(c) {
                        return Some(slips);
                    }
                    if self.open.is_empty() {
                        return None;
                    }
                }
                '{' | '[' => {
                    if let Some(end) = self.after {
                        return Some(self.beside(self.at, end).into_iter().chain(self.between(end)).collect());
                    }
                    self.open.push((self.at, c, self.in_value));
                    self.in_value = false;
                    self.at += 1;
                }
                '"' | '\'' => {
                    if let Some(slips) = self.quoted(c) {
                        return Some(slips);
                    }
                }
                _ => {
                    if let Some(slips) = self.plain() {
                        return Some(slips);
                    }
                }
            }
        }
        Some(self.unclosed())
    }

    /// Whether the next line stands no deeper than that where the brackets begin, and closes none.
    fn ends_below(&self) -> bool {
        let rest = self.text[self.at..].trim_start();
        let line = Line::at(self.text, self.text.len() - rest.len());
        !rest.is_empty() && line.column() <= self.line && !rest.starts_with(['}', ']'])
    }

    fn unclosed(&self) -> Vec<Slip> {
        let Some((start, bracket, _)) = self.open.last() else { return Vec::new() };
        let problem = || rules::open_bracket(bracket, other(*bracket)).at(*start..*start + 1);
        let here = (self.text[..self.at].trim_end().len(), self.closing());
        // Mostly all of it stands in one line.
        let ends = self.line_end.iter().chain([&here]);
        let close = |(end, closing): &(usize, String)| {
            Slip::probable(problem().also(*end..*end, "nothing closes it up to here"), vec![Edit::new(*end..*end, closing.as_str())])
        };
        let next = self.text.len() - self.text[self.at..].trim_start().len();
        self.beside(next, here.0).into_iter().chain(ends.map(close)).collect()
    }

    /// What closes the brackets that are open.
    fn closing(&self) -> String {
        self.open.iter().rev().map(|(_, bracket, _)| other(*bracket)).collect()
    }

    fn is_in_list(&self) -> bool {
        self.open.last().is_some_and(|(_, bracket, _)| *bracket == '[')
    }

    /// What is missing between two objects of a list, of which the first is still open: both begin a line in the same column.
    fn beside(&self, at: usize, end: usize) -> Option<Slip> {
        let (start, bracket, _) = self.open.last().filter(|(_, bracket, _)| self.text[at..].starts_with(*bracket))?;
        let (first, second) = (Line::at(self.text, *start), Line::at(self.text, at));
        let are_beside = first.column() == second.column() && first.body.start == *start && second.body.start == at;
        let problem = rules::open_bracket(bracket, other(*bracket)).at(*start..*start + 1).also(end..end, "nothing closes it up to here");
        let indent = &self.text[second.indent];
        are_beside.then(|| Slip::probable(problem, vec![Edit::new(end..end, format!("\n{indent}{},", other(*bracket)))]))
    }

    /// What is missing between two values, if nothing stands there.
    fn between(&self, end: usize) -> Vec<Slip> {
        // Behind a value, before a key, nothing else can be meant.
        let behind = &self.text[end..];
        let is_before_key = behind.find([':', ',', '}', ']', '\n']).is_some_and(|at| behind[at..].starts_with(':'));
        let comma = (rules::missing_comma().at(end..end), vec![Edit::new(end..end, ",")]);
        let comma = if self.in_value && is_before_key { Slip::certain(comma.0, comma.1) } else { Slip::probable(comma.0, comma.1) };
        let is_key = !self.in_value && self.open.last().is_some_and(|(_, bracket, _)| *bracket == '{');
        let start = self.text[..end].rfind([',', '{']).map_or(0, |before| before + 1);
        let key = self.text[start..end].trim();
        let colon = || Slip::probable(rules::missing_colon(key).at(end - key.len()..end), vec![Edit::new(end..end, ":")]);
        if is_key { vec![colon(), comma] } else { vec![comma] }
    }

    fn close(&mut self, c: char) -> Option<Vec<Slip>> {
        let (start, bracket, before) = self.open.pop()?;
        self.at += 1;
        (self.after, self.in_value) = (Some(self.at), before);
        if other(bracket) == c {
            return None;
        }
        let place = self.at - 1..self.at;
        let problem = || rules::open_bracket(bracket, other(bracket)).at(start..start + 1).also(place.clone(), "this closes another");
        let key = self.key_in_list.filter(|(_, key)| *key > start);
        // In a list of objects, a key is that of one that is not opened; in another one, the list ends before it.
        let lists_objects = |comma: Option<usize>| comma.is_none_or(|comma| comma < start || self.text[..comma].trim_end().ends_with('}'));
        let opened = key.filter(|(comma, _)| lists_objects(*comma)).map(|(_, key)| key..key);
        let opened = opened.map(|key| Slip::probable(rules::unopened('{', '}').at(key.clone()), vec![Edit::new(key, "{ ")]));
        let end = key.and_then(|(comma, _)| comma).filter(|end| *end > start).map(|end| end..end);
        let places = end.into_iter().chain([place.clone(), place.start..place.start]);
        let closed = places.map(|place| Slip::probable(problem(), vec![Edit::new(place, other(bracket))]));
        Some(opened.into_iter().chain(closed).collect())
    }

    fn quoted(&mut self, mark: char) -> Option<Vec<Slip>> {
        if let Some(end) = self.after {
            return Some(self.between(end));
        }
        let line = &self.text[self.at..Line::at(self.text, self.at).end];
        let Some(end) = closing(line, mark) else {
            let short = line.find([',', '}', ']']).map_or(line, |end| &line[..end]);
            // Of a key, it is closed before the colon.
            let ends = [short.find(": ").or_else(|| short.strip_suffix(':').map(str::len)), Some(short.trim_end().len())];
            let long = line.trim_end_matches([',', '}', ']', ' ']).len();
            let ends = ends.into_iter().flatten().chain([long]).map(|end| self.at + end);
            let problem = || rules::open_quote(mark).at(self.at..self.at + 1);
            return Some(ends.map(|end| Slip::probable(problem(), vec![Edit::new(end..end, mark.to_string())])).collect());
        };
        self.token = self.at;
        self.at += end;
        self.after = Some(self.at);
        None
    }

    /// A text without quotes, which may go on in further lines.
    fn plain(&mut self) -> Option<Vec<Slip>> {
        let start = self.at;
        let rest = &self.text[start..];
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        let is_end =
            |(at, c): (usize, char)| ",]}[{".contains(c) || c == ':' && line[at + 1..].chars().next().is_none_or(char::is_whitespace);
        let end = line.char_indices().find(|one| is_end(*one)).map_or(line.len(), |(at, _)| at);
        let own = line[..end].trim_end();
        let is_key = line[end..].starts_with(':');
        self.at += end.max(1);
        let own_end = end;
        if line[end..].starts_with(['[', '{']) {
            // Brackets within a text that begins without them.
            let end = start + line[end..].find([']', '}']).map_or(line.len(), |close| end + close + 1);
            let end = self.text[end..].find([',', '}', ']', '\n']).map_or(self.text.len(), |rest| end + rest);
            let text = self.text[start..end].trim_end();
            let place = self.at..self.at + 1;
            return Some(vec![Slip::probable(
                rules::bracket_in_text(&line[own_end..=own_end]).at(place),
                vec![Edit::new(start..start + text.len(), in_quotes(text))],
            )]);
        }
        let is_second = is_key && (self.after.is_some() || self.in_value);
        if !is_second {
            self.token = start;
            self.after = Some(start + own.len());
            return None;
        }
        let word = own.rfind(char::is_whitespace).map_or(0, |blank| blank + 1);
        if self.after.is_some() && word == 0 {
            return self.after.map(|end| self.between(end));
        }
        let end = start + line.find([',', '}', ']']).unwrap_or(line.trim_end().len());
        let text = self.text[start..end].trim_end();
        let place = start + own.len()..start + own.len() + 1;
        let colon = Slip::probable(rules::colon_in_text().at(place), vec![Edit::new(start..end, in_quotes(text))]);
        // One word before what looks like a key was the value, and a comma is missing behind it.
        let is_key = word > 0 && own[word..].chars().all(|c| c.is_ascii_alphanumeric() || "_\"".contains(c));
        let comma = start + own[..word].trim_end().len();
        let comma = is_key.then(|| Slip::probable(rules::missing_comma().at(comma..comma), vec![Edit::new(comma..comma, ",")]));
        Some(comma.into_iter().chain([colon]).collect())
    }
}

fn other(bracket: char) -> char {
    if bracket == '{' { '}' } else { ']' }
}
