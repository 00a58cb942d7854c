//! Text and Markdown → page. A table may be as Markdown has it, or as it was scraped: each row over several lines, some without a pipe
//! before them.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::compiled;
use super::document::{Cell, Line, Part, Table};

pub(super) fn read(text: &str) -> Vec<Part> {
    let lines: Vec<&str> = text.lines().collect();
    let mut parts = Vec::new();
    let (mut at, mut fence) = (0, None);
    while let Some(line) = lines.get(at) {
        let ticks = line.trim_start();
        let opens = ["```", "~~~"].into_iter().find(|fence| ticks.starts_with(*fence));
        if fence.is_none() && is_header(&lines, at) {
            let (table, next) = table(&lines, at);
            parts.push(Part::Table(table));
            at = next;
            continue;
        }
        match (fence, opens) {
            (None, Some(_)) => fence = opens,
            (Some(open), Some(closes)) if open == closes => fence = None,
            _ => parts.push(Part::Line(Line { number: at + 1, text: (*line).to_owned() })),
        }
        at += 1;
    }
    parts
}

/// Whether a table begins in a line: the next one holds nothing but dashes and pipes.
fn is_header(lines: &[&str], at: usize) -> bool {
    let is_rule = |line: &&str| line.contains("--") && line.contains('|') && line.chars().all(|char| "|-: \t".contains(char));
    lines.get(at).is_some_and(|line| line.contains('|')) && lines.get(at + 1).is_some_and(is_rule)
}

/// Whether a line without a pipe is part of a row: the next one that has any goes on with it.
fn is_amid(lines: &[&str], at: usize) -> bool {
    let next = lines.iter().skip(at + 1).map(|line| line.trim()).find(|line| line.is_empty() || line.contains('|'));
    next.is_some_and(|next| !next.is_empty() && !next.starts_with('|'))
}

/// The table that begins in a line, and the line behind it.
fn table(lines: &[&str], start: usize) -> (Table, usize) {
    let header = lines.get(start).copied().unwrap_or_default();
    let titles: Vec<Cell> = cells(header, start + 1).collect();
    let has_edges = header.trim().starts_with('|');
    let mut table = Table { titles, rows: Vec::new() };
    let width = table.titles.len();
    let mut row: Vec<Cell> = Vec::new();
    // Whether the last cell goes on: no pipe ends it.
    let mut is_open = false;
    let mut at = start + 2;
    while let Some(line) = lines.get(at).map(|line| line.trim()).filter(|line| !line.is_empty() && !is_header(lines, at)) {
        if line.starts_with('|') && !row.is_empty() {
            table.push(std::mem::take(&mut row));
        }
        let begins = line.starts_with('|') || line.ends_with('|') || !has_edges && line.contains('|');
        if row.is_empty() && !begins || !line.contains('|') && !is_amid(lines, at) {
            break;
        }
        let mut cells = cells(line, at + 1);
        if is_open
            && !row.is_empty()
            && !line.starts_with('|')
            && let (Some(cell), Some(rest)) = (row.last_mut(), cells.next())
        {
            cell.push(&format!(" {}", rest.text()), at + 1);
        }
        row.extend(cells);
        is_open = !line.ends_with('|');
        at += 1;
        if row.len() >= width && !(is_open && has_edges) {
            table.push(std::mem::take(&mut row));
        }
    }
    if !row.is_empty() {
        table.push(row);
    }
    (table, at)
}

impl Table {
    /// Adds a row, with as many cells as there are titles.
    pub(super) fn push(&mut self, mut row: Vec<Cell>) {
        let line = row.last().map_or(0, Cell::line);
        row.resize_with(self.titles.len(), || Cell::new(line));
        self.rows.push(row);
    }
}

/// The cells that stand in a line.
fn cells(line: &str, number: usize) -> impl Iterator<Item = Cell> {
    // A pipe that is escaped is none.
    let line = line.trim().replace("\\|", "\u{0}");
    let line = line.strip_prefix('|').unwrap_or(&line);
    let line = line.strip_suffix('|').unwrap_or(line).to_owned();
    let texts: Vec<String> = line.split('|').map(|text| plain(&text.replace('\u{0}', "|"))).collect();
    texts.into_iter().map(move |text| {
        let mut cell = Cell::new(number);
        cell.push(&text, number);
        cell
    })
}

/// What a reader of Markdown sees in one line.
pub(super) fn plain(text: &str) -> String {
    static LINK: LazyLock<Regex> = LazyLock::new(|| compiled(r"!?\[([^\]]*)\]\([^)\s]*\)"));
    static BREAK: LazyLock<Regex> = LazyLock::new(|| compiled(r"(?i)</?(?:br|div|li|ol|p|ul)(?:\s[^>]*)?/?>"));
    static INLINE: LazyLock<Regex> = LazyLock::new(|| compiled(r"(?i)</?(?:a|b|code|em|i|small|span|strong|sub|sup)(?:\s[^>]*)?>|`|\*\*"));
    static ESCAPE: LazyLock<Regex> = LazyLock::new(|| compiled(r"\\([!-/:-@\[-`{-~])"));
    if !text.contains(['[', '<', '`', '*', '\\', '&']) {
        return text.to_owned();
    }
    let text = LINK.replace_all(text, "$1");
    let text = BREAK.replace_all(&text, " ");
    let text = INLINE.replace_all(&text, "");
    let text = ESCAPE.replace_all(&text, "$1");
    let entities = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#124;", "|"), ("&amp;", "&")];
    entities.into_iter().fold(text.into_owned(), |text, (entity, char)| text.replace(entity, char))
}
