//! Prose of a spec as Markdown: made safe, and laid out in the lines of a doc comment or of a page.

use crate::model::{Block, PARAGRAPH_END, Span, blocks, fence, has_blocks, spans};

/// Doc comments are wrapped at this column.
const WIDTH: usize = 100;

/// Stand around a list or a block of code until it is laid out, and for the ends of its lines; a text holds no such signs.
const BEGIN: char = '\u{2}';
const END: char = '\u{3}';
const LINE_END: &str = "\u{1e}";

/// Text of the spec with a full stop at its end.
pub(super) fn sentence(text: &str) -> String {
    let is_whole = text.ends_with(['.', '!', '?', ':']) || blocks(text).last().is_some_and(|block| !matches!(block, Block::Paragraph(_)));
    if is_whole { text.to_owned() } else { format!("{text}.") }
}

/// Text of the spec as a program prints it: in one line, if it is paragraphs alone.
pub(super) fn printed(text: &str) -> String {
    if has_blocks(text) { text.to_owned() } else { text.replace(PARAGRAPH_END, " ") }
}

/// Makes prose safe in rustdoc and in Markdown: beside what a text may hold there is nothing in it but words. Its lists and its
/// code are without line breaks until [`lay_out`] or [`unfold`] gives them theirs.
pub(super) fn escape(text: &str) -> String {
    if !text.contains('\n') {
        return escape_line(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut is_paragraph = false;
    for block in blocks(text) {
        match block {
            Block::Paragraph(text) => {
                escaped += if is_paragraph { PARAGRAPH_END } else { "" };
                escaped += &escape_line(text);
            }
            Block::List(items) => {
                let items: Vec<String> = items
                    .lines()
                    .filter_map(|item| item.split_once(' '))
                    .map(|(marker, item)| format!("{marker} {}", escape_line(item)))
                    .collect();
                escaped.extend([BEGIN.to_string(), items.join(LINE_END), END.to_string()]);
            }
            Block::Code(code) => escaped.extend([BEGIN.to_string(), code.replace('\n', LINE_END), END.to_string()]),
        }
        is_paragraph = matches!(block, Block::Paragraph(_));
    }
    escaped
}

/// Signs that Markdown may read something into.
const SPECIAL: [char; 9] = ['\\', '[', ']', '<', '>', '*', '_', '~', '&'];

/// The same for a text in one line.
pub(crate) fn escape_line(text: &str) -> String {
    let is_block = is_marker(text.split(' ').next().unwrap_or_default()) && text.starts_with(['#', '-', '+', '=']);
    if !is_block && !text.contains(SPECIAL) && !text.contains("://") {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    if is_block {
        escaped.push('\\');
    }
    for span in spans(text) {
        match span {
            Span::Words(words) => escape_words(words, text, &mut escaped),
            Span::Code(same) | Span::Stars(same) => escaped += same,
            Span::Address(address) => escaped += &format!("<{address}>"),
            Span::Link(words, address) => escaped += &format!("[{}]({address})", label(words)),
        }
    }
    escaped
}

/// Makes prose safe as the words of a link, which hold no further one.
pub(super) fn label(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for span in spans(text) {
        match span {
            Span::Code(same) | Span::Stars(same) => escaped += same,
            Span::Words(words) | Span::Address(words) => escape_words(words, text, &mut escaped),
            Span::Link(words, _) => escaped += &label(words),
        }
    }
    escaped.replace(PARAGRAPH_END, " ")
}

/// Words of a line.
fn escape_words(words: &str, line: &str, escaped: &mut String) {
    let mut before = None;
    for (index, sign) in words.char_indices() {
        let rest = &words[index + sign.len_utf8()..];
        let next = rest.chars().next();
        let is_blank = |c: Option<char>| c.is_some_and(char::is_whitespace);
        let is_read = match sign {
            '\\' | '[' | ']' | '<' | '>' => true,
            '*' => !(is_blank(before) && is_blank(next)),
            '_' => !before.is_some_and(char::is_alphanumeric) && next.is_some() && !is_blank(next),
            '~' => line.matches('~').nth(1).is_some(),
            '&' => is_entity(rest),
            _ => false,
        };
        if is_read {
            escaped.push('\\');
        }
        escaped.push(sign);
        before = Some(sign);
    }
}

/// Whether an ampersand before this text would begin the name of a character.
fn is_entity(rest: &str) -> bool {
    let name = rest.split(';').next().unwrap_or_default();
    name.len() < rest.len() && !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#')
}

/// Whether Markdown would begin a list, a heading, a quote, a table, a rule, a block of code or of HTML with this word.
fn is_marker(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    let is_of = |signs: &str| word.chars().all(|c| signs.contains(c));
    matches!(word, "+")
        || ["-", "=", "*", "_", "|-:"].iter().any(|signs| !word.is_empty() && is_of(signs))
        || word.starts_with(['#', '>'])
        || word.starts_with("~~~")
        || word.starts_with("[^")
        || word.starts_with('<') && !word.starts_with("<http")
        || (number.len() < word.len() && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// Escaped prose piece by piece: words, and the lines of a list or of code.
fn pieces(text: &str) -> impl Iterator<Item = (&str, Option<std::str::Split<'_, &'static str>>)> {
    text.split([BEGIN, END])
        .enumerate()
        .filter(|(_, piece)| !piece.trim().is_empty())
        .map(|(index, piece)| (piece, (index % 2 == 1).then(|| piece.split(LINE_END))))
}

/// Changes escaped prose, but no block of code in it.
pub(super) fn outside_code(text: &str, change: impl Fn(&str) -> String) -> String {
    text.split_inclusive([BEGIN, END]).map(|piece| if fence(piece).is_empty() { change(piece) } else { piece.to_owned() }).collect()
}

/// Escaped prose as lines of a doc comment. Code is none of rustdoc's.
pub(super) fn lay_out(text: &str, indent: &str) -> Vec<String> {
    let mut laid_out = Vec::new();
    for (piece, lines) in pieces(text) {
        if !laid_out.is_empty() {
            laid_out.push(String::new());
        }
        let fence = fence(piece);
        match lines {
            None => laid_out.extend(wrap(piece, indent)),
            Some(lines) if fence.is_empty() => laid_out.extend(lines.flat_map(|item| wrap_item(item, indent))),
            Some(lines) => {
                laid_out.push(format!("{indent}{fence}text"));
                laid_out.extend(lines.skip(1).map(|line| format!("{indent}{line}").trim_end().to_owned()));
            }
        }
    }
    laid_out
}

fn wrap_item(item: &str, indent: &str) -> Vec<String> {
    let (marker, words) = item.split_once(' ').unwrap_or(("", item));
    let mut lines = wrap(words, &format!("{indent}{:width$}", "", width = marker.len() + 1));
    if let Some(first) = lines.first_mut() {
        first.replace_range(indent.len()..indent.len() + marker.len(), marker);
    }
    lines
}

fn wrap(text: &str, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = indent.to_owned();
    let mut width = line.len();
    for (index, word) in text.split_whitespace().enumerate() {
        let length = word.chars().count();
        if index > 0 && width + 1 + length > WIDTH && !is_marker(word) {
            lines.push(std::mem::replace(&mut line, indent.to_owned()));
            width = line.len();
        } else if index > 0 {
            line.push(' ');
            width += 1;
        }
        line.push_str(word);
        width += length;
    }
    lines.push(line);
    lines
}

/// A page with the lists and the code of its prose in lines of their own, below the item or the quote that they are part of.
pub(super) fn unfold(page: &str) -> String {
    if !page.contains(BEGIN) {
        return page.to_owned();
    }
    page.lines().map(|line| if line.contains(BEGIN) { unfold_line(line) } else { format!("{line}\n") }).collect()
}

fn unfold_line(line: &str) -> String {
    let words = line.trim_start();
    let blanks = line.len() - words.len();
    let indent = match words.get(..2) {
        Some("- ") => " ".repeat(blanks + 2),
        Some("> ") => "> ".to_owned(),
        _ => " ".repeat(blanks),
    };
    let mut unfolded = String::with_capacity(line.len());
    let mut is_list = false;
    for (piece, lines) in pieces(line) {
        let is_start = ["", "-", ">"].contains(&unfolded.trim());
        // What tells the source of a text stands at its last words.
        let is_mark = is_list && piece.starts_with("[^");
        if !is_start && !is_mark {
            unfolded.truncate(unfolded.trim_end().len());
            unfolded += &format!("\n{}\n{indent}", indent.trim_end());
        }
        is_list = lines.is_some() && fence(piece).is_empty();
        match lines {
            None if is_start => unfolded += piece,
            None => unfolded += piece.trim_start(),
            Some(lines) => {
                unfolded += if unfolded.is_empty() { &indent } else { "" };
                let lines = lines
                    .enumerate()
                    .map(|(index, line)| if index == 0 { tagged(line) } else { format!("{indent}{line}").trim_end().to_owned() });
                unfolded += &lines.collect::<Vec<_>>().join("\n");
            }
        }
    }
    unfolded.truncate(unfolded.trim_end().len());
    unfolded + "\n"
}

/// The first line of a block in a page. The pages' own Rust is compiled by rustdoc, and what has no language is taken for
/// Rust; that of a text is not.
fn tagged(line: &str) -> String {
    match line.strip_prefix(fence(line)) {
        Some("") => format!("{line}text"),
        Some("rust") => format!("{line},ignore"),
        _ => line.to_owned(),
    }
}
