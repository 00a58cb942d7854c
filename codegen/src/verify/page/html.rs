//! HTML as a browser saves it → page.

use std::collections::HashMap;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::document::{Cell, Line, Part, Table};

/// What does not begin a new line.
const INLINE: &[&[u8]] = &[
    b"a", b"abbr", b"b", b"button", b"code", b"del", b"em", b"font", b"i", b"img", b"ins", b"kbd", b"label", b"mark", b"s", b"small",
    b"span", b"strong", b"sub", b"sup", b"svg", b"tt", b"u", b"var", b"wbr",
];
/// What nobody reads.
const UNSEEN: &[&[u8]] = &[b"script", b"style", b"template", b"noscript", b"title", b"textarea", b"iframe"];
/// No cell of a page has more columns or rows.
const MOST_SPAN: usize = 50;

/// Whether a text is HTML rather than Markdown with some HTML in it.
pub(super) fn is_html(text: &str) -> bool {
    let start = text.trim_start().get(..9).unwrap_or_default().to_ascii_lowercase();
    start.starts_with('<') && !start.starts_with("<br") || text.contains("<table") && !text.contains("|--") && !text.contains("| --")
}

pub(super) fn read(text: &str) -> Vec<Part> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let newlines: Vec<usize> = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(place, _)| place).collect();
    let line = |place: usize| newlines.partition_point(|newline| *newline < place) + 1;
    let mut reading = Reading::default();
    for token in Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Ok(Token::StartTag(tag)) => reading.open(&tag, line(tag.span.start)),
            Ok(Token::EndTag(tag)) => reading.close(&tag.name),
            Ok(Token::String(text)) => reading.text(&String::from_utf8_lossy(&text.value), line(text.span.start)),
            _ => {}
        }
    }
    reading.end()
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    parts: Vec<Part>,
    /// The line that is being read.
    line: Cell,
    /// The tables that are open, one in the other.
    tables: Vec<Open>,
    /// What is open that nobody reads.
    unseen: Option<Vec<u8>>,
    is_code: bool,
}

/// A table that is being read.
#[derive(Default)]
struct Open {
    rows: Vec<Vec<Cell>>,
    in_row: bool,
    in_cell: bool,
    /// How many columns and rows the last cell has.
    span: (usize, usize),
    /// Cells that reach down, by their column: through how many more rows.
    carried: HashMap<usize, (usize, Cell)>,
}

impl Reading {
    fn open(&mut self, tag: &StartTag<usize>, line: usize) {
        let name: &[u8] = &tag.name;
        if self.unseen.is_some() {
            return;
        }
        if UNSEEN.contains(&name) {
            self.unseen = Some(name.to_vec());
            return;
        }
        if !INLINE.contains(&name) {
            self.break_line();
        }
        let span = |key: &[u8]| {
            let value = tag.attributes.get(key).and_then(|value| std::str::from_utf8(value).ok()?.trim().parse().ok());
            value.unwrap_or(1).clamp(1, MOST_SPAN)
        };
        match (name, self.tables.last_mut()) {
            (b"table", _) => self.tables.push(Open::default()),
            (b"tr", Some(table)) => table.row(),
            (b"td" | b"th", Some(table)) => table.cell(line, (span(b"colspan"), span(b"rowspan"))),
            (b"pre", _) => self.is_code = true,
            _ => {}
        }
    }

    fn close(&mut self, name: &[u8]) {
        if let Some(unseen) = &self.unseen {
            if *unseen == name {
                self.unseen = None;
            }
            return;
        }
        if !INLINE.contains(&name) {
            self.break_line();
        }
        match (name, self.tables.last_mut()) {
            (b"table", _) => self.end_table(),
            (b"tr" | b"thead" | b"tbody", Some(table)) => table.end_row(),
            (b"td" | b"th", Some(table)) => table.end_cell(),
            (b"pre", _) => self.is_code = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str, line: usize) {
        if self.unseen.is_some() {
            return;
        }
        for (index, text) in text.split('\n').enumerate() {
            let line = line + index;
            if index > 0 {
                if self.is_code { self.break_line() } else { self.push(" ", line) }
            }
            self.push(text, line);
        }
    }

    fn push(&mut self, text: &str, line: usize) {
        match self.tables.last_mut() {
            Some(table) => table.cell_mut().into_iter().for_each(|cell| cell.push(text, line)),
            None => self.line.push(text, line),
        }
    }

    /// What follows stands in another line.
    fn break_line(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.cell_mut().into_iter().for_each(|cell| cell.push(" ", 0));
        } else if !self.line.text().is_empty() {
            let line = std::mem::take(&mut self.line);
            self.parts.push(Part::Line(Line { number: line.line(), text: line.text().to_owned() }));
        }
    }

    fn end_table(&mut self) {
        let Some(mut open) = self.tables.pop() else { return };
        open.end_row();
        let mut rows = open.rows.into_iter();
        if let Some(titles) = rows.next() {
            let mut table = Table { titles, rows: Vec::new() };
            rows.for_each(|row| table.push(row));
            self.parts.push(Part::Table(table));
        }
    }

    fn end(mut self) -> Vec<Part> {
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.break_line();
        self.parts
    }
}

impl Open {
    fn row(&mut self) {
        self.end_row();
        self.rows.push(Vec::new());
        self.in_row = true;
    }

    fn cell(&mut self, line: usize, span: (usize, usize)) {
        self.end_cell();
        if !self.in_row {
            self.row();
        }
        self.carry();
        if let Some(row) = self.rows.last_mut() {
            row.push(Cell::new(line));
            (self.in_cell, self.span) = (true, span);
        }
    }

    /// Puts what reaches down from above into the row.
    fn carry(&mut self) {
        let Some(row) = self.rows.last_mut() else { return };
        while let Some((rows, cell)) = self.carried.get_mut(&row.len()).filter(|(rows, _)| *rows > 0) {
            *rows -= 1;
            row.push(cell.clone());
        }
    }

    fn cell_mut(&mut self) -> Option<&mut Cell> {
        self.rows.last_mut()?.last_mut().filter(|_| self.in_cell)
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell_mut().cloned() else { return };
        self.in_cell = false;
        let Some(row) = self.rows.last_mut() else { return };
        let (columns, rows) = self.span;
        for column in row.len() - 1..row.len() - 1 + columns {
            self.carried.insert(column, (rows - 1, cell.clone()));
        }
        row.extend(std::iter::repeat_n(cell, columns - 1));
    }

    fn end_row(&mut self) {
        self.end_cell();
        if std::mem::take(&mut self.in_row) {
            self.carry();
        }
    }
}
