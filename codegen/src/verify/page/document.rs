//! A page as it is compared: its tables and its other lines, each with where it stands.

use super::{html, text};

/// A saved copy of a page.
#[derive(Debug)]
pub struct Page {
    /// The path as the user gave it.
    pub name: String,
    pub parts: Vec<Part>,
}

/// All that can be read on a page, without the space between words, so that a quote is found however it is broken.
#[derive(Debug, Default)]
pub(super) struct Squeezed {
    text: String,
    /// Where in the text each line begins, and its number.
    lines: Vec<(usize, usize)>,
}

/// A part of a page.
#[derive(Debug)]
pub enum Part {
    Table(Table),
    Line(Line),
}

/// A line that belongs to no table, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub number: usize,
    pub text: String,
}

/// A table, whose rows have as many cells as it has titles.
#[derive(Debug, Default)]
pub struct Table {
    pub titles: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
}

/// The words of a cell, with a space between them, and in which lines they stand.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    pub text: String,
    /// Where the cell itself is.
    start: usize,
    /// Where in the text each line begins, and its number.
    lines: Vec<(usize, usize)>,
}

impl Page {
    /// Reads a page in any form: HTML, Markdown, or the text that was scraped from one.
    pub fn read(name: &str, text: &str) -> Self {
        // What a reader takes for a blank is one, and what nobody sees is nothing.
        let text: String = text
            .chars()
            .filter(|c| !matches!(c, '\u{feff}' | '\u{200b}'..='\u{200d}'))
            .map(|c| if c == '\u{a0}' { ' ' } else { c })
            .collect();
        Self { name: name.to_owned(), parts: if html::is_html(&text) { html::read(&text) } else { text::read(&text) } }
    }

    /// The tables and how many parts of the page stand before each.
    pub fn tables(&self) -> impl Iterator<Item = (usize, &Table)> {
        self.parts.iter().enumerate().filter_map(|(index, part)| match part {
            Part::Table(table) => Some((index, table)),
            Part::Line(_) => None,
        })
    }

    /// All texts of the page with their lines, in its order.
    fn texts(&self) -> impl Iterator<Item = (usize, &str)> {
        self.parts.iter().flat_map(|part| match part {
            Part::Line(line) => vec![(line.number, line.text.as_str())],
            Part::Table(table) => table.titles.iter().chain(table.rows.iter().flatten()).map(|cell| (cell.line(), cell.text())).collect(),
        })
    }
}

impl Squeezed {
    /// All of a page.
    pub(super) fn new(page: &Page) -> Self {
        let mut all = Self::default();
        for (line, text) in page.texts() {
            all.lines.push((all.text.len(), line));
            all.text += &squeezed(text);
        }
        all
    }

    /// The lines in which a text begins, wherever it stands.
    pub(super) fn find(&self, text: &str) -> Vec<usize> {
        let text = squeezed(text);
        let line = |place: usize| self.lines.get(self.lines.partition_point(|(start, _)| *start <= place).saturating_sub(1));
        self.text.match_indices(&text).filter_map(|(place, _)| Some(line(place)?.1)).collect()
    }

    /// Whether a word stands anywhere.
    pub(super) fn has_word(&self, word: &str) -> bool {
        let is_part = |char: char| char.is_ascii_alphanumeric() || char == '_';
        self.text.match_indices(word).any(|(place, _)| {
            let (before, behind) = (self.text.get(..place), self.text.get(place + word.len()..));
            !before.is_some_and(|before| before.ends_with(is_part)) && !behind.is_some_and(|behind| behind.starts_with(is_part))
        })
    }
}

/// A text without the space between its words.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

impl Cell {
    /// An empty cell in a line.
    pub fn new(line: usize) -> Self {
        Self { start: line, ..Self::default() }
    }

    /// Adds what stands in a line.
    pub fn push(&mut self, text: &str, line: usize) {
        for (index, word) in text.split_whitespace().enumerate() {
            // Parts of a word may come one by one.
            if !self.text.is_empty() && (index > 0 || text.starts_with(char::is_whitespace)) && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
            if self.lines.last().is_none_or(|(_, last)| *last != line) {
                self.lines.push((self.text.len(), line));
            }
            self.text.push_str(word);
        }
        if text.ends_with(char::is_whitespace) && !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    /// The words.
    pub fn text(&self) -> &str {
        self.text.trim_end()
    }

    /// The line in which the words begin.
    pub fn line(&self) -> usize {
        self.lines.first().map_or(self.start, |(_, line)| *line)
    }

    /// The line of a place in the text.
    pub fn line_at(&self, place: usize) -> usize {
        self.lines.iter().rev().find(|(start, _)| *start <= place).map_or(self.start, |(_, line)| *line)
    }
}
