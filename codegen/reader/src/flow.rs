//! Brackets and commas: what is wrong within `{…}` and `[…]`.

use std::ops::Range;

use crate::line::Line;
use crate::syntax::{Slip, closing, in_quotes};
use crate::{Edit, rules};

/// How far above a mistake its brackets may begin, and how long a line may be that they stand in. No one writes more by hand.
const MOST_LINES: usize = 200;
const LONGEST: usize = 10_000;

/// What is wrong within the brackets around a place. Those that end before it are sound: nothing stopped there.
pub(crate) fn around(text: &str, place: usize) -> Option<Slip> {
    let mut lines = std::iter::successors(Some(Line::at(text, place)), Line::above).take(MOST_LINES);
    lines.find_map(|line| {
        let begins = text[line.value.clone()].starts_with(['{', '[']) && line.end - line.start < LONGEST;
        let flow = Flow { text, at: line.value.start, line: line.column(), open: Vec::new(), after: None, in_value: false };
        begins.then_some(flow)?.run()
    })
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
}

impl Flow<'_> {
    /// Reads on until the outermost bracket is closed.
    fn run(mut self) -> Option<Slip> {
        while let Some(c) = self.text[self.at..].chars().next() {
            match c {
                '\n' if self.ends_below() => return self.unclosed(),
                _ if c.is_whitespace() => self.at += c.len_utf8(),
                '#' => self.at += self.text[self.at..].find('\n').unwrap_or(self.text.len() - self.at),
                ',' | ':' => {
                    self.in_value = c == ':';
                    self.after = None;
                    self.at += 1;
                }
                '}' | ']' => {
                    if let Some(slip) = self.close(c) {
                        return Some(slip);
                    }
                    if self.open.is_empty() {
                        return None;
                    }
                }
                '{' | '[' => {
                    if let Some(end) = self.after {
                        return Some(missing_comma(end));
                    }
                    self.open.push((self.at, c, self.in_value));
                    self.in_value = false;
                    self.at += 1;
                }
                '"' | '\'' => {
                    if let Some(slip) = self.quoted(c) {
                        return Some(slip);
                    }
                }
                _ => {
                    if let Some(slip) = self.plain() {
                        return Some(slip);
                    }
                }
            }
        }
        self.unclosed()
    }

    /// Whether the next line stands no deeper than that where the brackets begin, and closes none.
    fn ends_below(&self) -> bool {
        let rest = self.text[self.at..].trim_start();
        let line = Line::at(self.text, self.text.len() - rest.len());
        !rest.is_empty() && line.column() <= self.line && !rest.starts_with(['}', ']'])
    }

    fn unclosed(&self) -> Option<Slip> {
        let (start, bracket, _) = self.open.last()?;
        let end = self.text[..self.at].trim_end().len();
        let closing: String = self.open.iter().rev().map(|(_, bracket, _)| other(*bracket)).collect();
        Some(Slip::probable(rules::open_bracket(bracket, other(*bracket)).at(*start..*start + 1), vec![Edit::new(end..end, closing)]))
    }

    fn close(&mut self, c: char) -> Option<Slip> {
        let (start, bracket, before) = self.open.pop()?;
        self.at += 1;
        (self.after, self.in_value) = (Some(self.at), before);
        let edit = Edit::new(self.at - 1..self.at, other(bracket));
        let problem = || rules::open_bracket(bracket, other(bracket)).at(start..start + 1).also(edit.range.clone(), "this closes another");
        (other(bracket) != c).then(|| Slip::probable(problem(), vec![edit.clone()]))
    }

    fn quoted(&mut self, mark: char) -> Option<Slip> {
        if let Some(end) = self.after {
            return Some(missing_comma(end));
        }
        let line = &self.text[self.at..Line::at(self.text, self.at).end];
        let Some(end) = closing(line, mark) else {
            // Of a key, it is closed before the colon.
            let word = 1 + line[1..].find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(line.len() - 1);
            let is_key = line[word..].starts_with(':');
            let end = self.at + if is_key { word } else { line.trim_end_matches([',', '}', ']', ' ']).len() };
            return Some(Slip::probable(rules::open_quote(mark).at(self.at..self.at + 1), vec![Edit::new(end..end, mark.to_string())]));
        };
        self.at += end;
        self.after = Some(self.at);
        None
    }

    /// A text without quotes, which may go on in further lines.
    fn plain(&mut self) -> Option<Slip> {
        let start = self.at;
        let rest = &self.text[start..];
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        let is_end =
            |(at, c): (usize, char)| ",]}".contains(c) || c == ':' && line[at + 1..].chars().next().is_none_or(char::is_whitespace);
        let end = line.char_indices().find(|one| is_end(*one)).map_or(line.len(), |(at, _)| at);
        let own = line[..end].trim_end();
        let is_key = line[end..].starts_with(':');
        self.at += end.max(1);
        let is_second = is_key && (self.after.is_some() || self.in_value);
        let word = own.rfind(char::is_whitespace).map_or(0, |blank| blank + 1);
        if is_second && self.after.is_some() && word == 0 {
            return self.after.map(missing_comma);
        }
        if is_second
            && word > 0
            && own[word..].chars().all(|c| c.is_ascii_alphanumeric() || "_\"".contains(c))
            && own[..word].trim().chars().all(char::is_alphanumeric)
        {
            return Some(missing_comma(start + own[..word].trim_end().len()));
        }
        if is_second {
            let end = start + line.find([',', '}', ']']).unwrap_or(line.trim_end().len());
            let place: Range<usize> = start + own.len()..start + own.len() + 1;
            return Some(Slip::probable(
                rules::colon_in_text().at(place),
                vec![Edit::new(start..end, in_quotes(self.text[start..end].trim_end()))],
            ));
        }
        self.after = Some(start + own.len());
        None
    }
}

fn other(bracket: char) -> char {
    if bracket == '{' { '}' } else { ']' }
}

fn missing_comma(end: usize) -> Slip {
    Slip::certain(rules::missing_comma().at(end..end), vec![Edit::new(end..end, ",")])
}
