//! The small Markdown that a text may hold: read line by line and made uniform, and what would be lost of it refused.

use std::borrow::Cow;

use spec_reader::At;

use super::Lowering;
use crate::model::{BULLET, Block, Language, PARAGRAPH_END, Span, blocks, fence, is_invisible, is_visible, spans};
use crate::rules;

/// What is wrong with a text.
struct Wrong {
    /// The words at fault, as they are written.
    excerpt: String,
    message: &'static str,
    help: &'static str,
}

fn wrong<T>(excerpt: &str, message: &'static str, help: &'static str) -> Result<T, Wrong> {
    Err(Wrong { excerpt: excerpt.trim().to_owned(), message, help })
}

impl Lowering<'_> {
    /// A text in one language, checked and made uniform.
    pub(super) fn prose(&mut self, text: &str, at: &At<'_>, language: Language) -> String {
        let place = self.place(&at.key(language.code()));
        let (written, key) = (&self.source.text[place.clone()], &self.source.text[self.source.key_place(at)]);
        let read = match is_folded(&self.source.text[..place.start], written) {
            // An empty line is one line break there, unless breaks are written out.
            true if !written.contains("\\n") => unfolded(written).and_then(|()| prose(&text.replace('\n', PARAGRAPH_END))),
            true => unfolded(written).and_then(|()| prose(text)),
            false => prose(text),
        };
        match read.and_then(|text| in_one_line(text, key)) {
            Ok(text) => text,
            Err(Wrong { excerpt, message, help }) => {
                let found = written.find(&excerpt).map(|start| place.start + start..place.start + start + excerpt.len());
                self.report(rules::prose(message).at(found.unwrap_or(place)).help(help));
                String::new()
            }
        }
    }
}

/// What stands where there is one line: in headings, tables, and what a program prints.
const LINES: &[&str] = &["asks", "choose", "deprecated", "identifies", "remedy", "summary", "title"];

fn in_one_line(text: String, key: &str) -> Result<String, Wrong> {
    let block = blocks(&text).find_map(|block| match block {
        Block::Paragraph(_) => None,
        Block::List(lines) => lines.lines().next()?.split_once(' ').map(|(_, words)| words),
        Block::Code(lines) => lines.lines().next(),
    });
    match block.filter(|_| LINES.contains(&key.trim_matches(['"', '\'']))) {
        Some(words) => wrong(
            words,
            "this text is shown in one line: no list and no block of code can stand in it",
            "move it to the `description:` or to a note",
        ),
        None => Ok(text),
    }
}

/// Whether YAML joins the lines of a scalar: it has several, and no `|` stands before them.
fn is_folded(before: &str, written: &str) -> bool {
    let header = before.trim_end().lines().next_back().unwrap_or_default();
    let header = header.split(" #").next().unwrap_or_default().trim_end();
    let is_block = before.trim_end_matches(' ').ends_with('\n');
    let is_literal = is_block && header.trim_end_matches(|c: char| c == '-' || c == '+' || c.is_ascii_digit()).ends_with('|');
    !is_literal && written.trim_end().contains('\n')
}

/// Refuses what stands in lines of its own where YAML joins them.
fn unfolded(written: &str) -> Result<(), Wrong> {
    let needs_lines = |line: &str| ["```", "- ", "1. "].iter().any(|start| line.starts_with(start)) || structure(line).is_err();
    match written.lines().map(str::trim).find(|line| needs_lines(line)) {
        Some(line) => wrong(
            line,
            "YAML joins the lines of this text before its Markdown is read",
            "write `|` before a text with lists or code: `>`, or nothing, joins lines",
        ),
        None => Ok(()),
    }
}

/// A text with each paragraph and item in one line; or the first thing in it that is beyond the small Markdown.
fn prose(text: &str) -> Result<String, Wrong> {
    let mut reader = Reader::default();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let line = untabbed(line);
        let words = line.trim();
        let indent = blanks(&line);
        match fence(words) {
            _ if words.is_empty() => reader.blank(),
            "" => reader.line(indent, words)?,
            fence => {
                let code = code(&line, fence, &mut lines)?;
                reader.code(indent, words, code)?;
            }
        }
    }
    for text in reader.blocks.iter().filter(|block| fence(block).is_empty()).flat_map(|block| block.lines()) {
        check_spans(text)?;
    }
    Ok(visible(&reader.blocks.join(PARAGRAPH_END)))
}

/// The lines of a block of code whose opening line was read, fenced anew.
fn code<'t>(opening: &str, fence: &str, lines: &mut impl Iterator<Item = &'t str>) -> Result<String, Wrong> {
    let indent = blanks(opening);
    let language = opening.trim().trim_start_matches('`').trim();
    if !language.chars().all(|c| c.is_ascii_alphanumeric() || c == '+' || c == '-') {
        return wrong(opening, "the language of a block of code is one word", "write a name such as `json` behind the fence, or nothing");
    }
    let mut code: Vec<String> = Vec::new();
    loop {
        let Some(line) = lines.next() else {
            return wrong(opening, "this block of code is left open", "put a line of ``` behind it");
        };
        let line = untabbed(line);
        let own = line.trim();
        if own.len() >= fence.len() && own.bytes().all(|sign| sign == b'`') {
            break;
        }
        code.push(line[indent.min(blanks(&line))..].trim_end().to_owned());
    }
    let longest = code.iter().flat_map(|line| line.split(|c| c != '`')).map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(3.max(longest + 1));
    Ok([vec![format!("{fence}{language}")], code, vec![fence]].concat().join("\n"))
}

fn untabbed(line: &str) -> Cow<'_, str> {
    if line.contains('\t') { line.replace('\t', "    ").into() } else { line.into() }
}

fn blanks(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Puts lines into blocks.
#[derive(Default)]
struct Reader {
    blocks: Vec<String>,
    open: Open,
    /// Whether an empty line was read last.
    is_blank: bool,
}

/// The block that a line may continue.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Open {
    #[default]
    Nothing,
    Paragraph,
    /// How far its markers are indented, and how many items it has if they are numbered.
    List(usize, Option<u32>),
}

impl Reader {
    fn blank(&mut self) {
        self.is_blank = true;
        if self.open == Open::Paragraph {
            self.open = Open::Nothing;
        }
    }

    fn begin(&mut self, open: Open, block: String) {
        self.blocks.push(block);
        self.open = open;
    }

    fn go_on(&mut self, between: &str, words: &str) {
        if let Some(block) = self.blocks.last_mut() {
            *block += between;
            *block += words;
        }
    }

    fn code(&mut self, indent: usize, fence: &str, code: String) -> Result<(), Wrong> {
        if indent > 3 || indent > 0 && matches!(self.open, Open::List(..)) {
            return wrong(fence, "this block of code is indented", "take the blanks before its lines away: a list ends before it");
        }
        self.begin(Open::Nothing, code);
        self.is_blank = false;
        Ok(())
    }

    fn line(&mut self, indent: usize, words: &str) -> Result<(), Wrong> {
        let was_blank = std::mem::take(&mut self.is_blank);
        structure(words)?;
        match (self.open, marker(words)) {
            (Open::List(first, _), Some(_)) if indent >= first + 2 => nested(words),
            (Open::Nothing, _) if indent > 3 => {
                wrong(words, "Markdown takes this indented line for code", "put code between lines of ```; else take the blanks away")
            }
            (Open::Paragraph, Some((number, item))) if indent < 4 && number.is_none_or(|number| number == 1) => {
                self.item(indent, number, item)
            }
            (Open::Nothing | Open::List(..), Some((number, item))) => self.item(indent, number, item),
            (Open::List(..), None) if was_blank && indent > 0 => {
                wrong(words, "an item of a list is one paragraph", "take the empty line away, or the blanks before this one")
            }
            (Open::Paragraph | Open::List(..), _) if !was_blank => {
                self.go_on(" ", &folded(words));
                Ok(())
            }
            _ => {
                self.begin(Open::Paragraph, folded(words).into_owned());
                Ok(())
            }
        }
    }

    fn item(&mut self, indent: usize, number: Option<u32>, words: &str) -> Result<(), Wrong> {
        structure(words)?;
        if marker(words).is_some() || !fence(words).is_empty() {
            return nested(words);
        }
        match (self.open, number) {
            (Open::List(first, None), None) => {
                self.go_on("\n", &format!("{BULLET}{}", folded(words)));
                self.open = Open::List(first, None);
            }
            (Open::List(first, Some(count)), Some(_)) => {
                self.go_on("\n", &format!("{}. {}", count + 1, folded(words)));
                self.open = Open::List(first, Some(count + 1));
            }
            (_, None) => self.begin(Open::List(indent, None), format!("{BULLET}{}", folded(words))),
            (_, Some(1)) => self.begin(Open::List(indent, Some(1)), format!("1. {}", folded(words))),
            (_, Some(_)) => {
                return wrong(words, "a numbered list begins with `1.`", "number it from 1; a number that begins a text is read as one");
            }
        }
        Ok(())
    }
}

fn nested(words: &str) -> Result<(), Wrong> {
    wrong(words, "a list has one level", "make one list of it, or a paragraph")
}

/// Words with one blank between two.
fn folded(words: &str) -> Cow<'_, str> {
    // Blanks beyond ASCII begin with one of these bytes.
    let is_odd = |(one, next): (u8, u8)| (one, next) == (b' ', b' ') || matches!(next, 0..b' ' | 0xC2 | 0xE1..=0xE3);
    if !words.bytes().zip(words.bytes().skip(1)).any(is_odd) {
        return words.into();
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

/// The number of an item and what is behind its marker.
fn marker(words: &str) -> Option<(Option<u32>, &str)> {
    let (marker, item) = words.split_once(' ')?;
    match marker {
        "-" => Some((None, item)),
        marker => Some((Some(marker.strip_suffix('.')?.parse().ok()?), item)),
    }
}

/// Refuses what Markdown would make more of a line than the small one does.
fn structure(words: &str) -> Result<(), Wrong> {
    let first = words.split(' ').next().unwrap_or_default();
    let is_of = |signs: &str| words.chars().all(|c| c == ' ' || signs.contains(c));
    let is_rule = ["-", "=", "*", "_"].iter().any(|sign| is_of(sign)) && words.len() > 1 || matches!(words, "-" | "=");
    match first {
        _ if is_rule => wrong(words, "a text has no rules and no underlined headings", "an empty line divides paragraphs"),
        "#" | "##" | "###" | "####" | "#####" | "######" => {
            wrong(words, "a text has no headings", "begin a paragraph with `**` around its first words")
        }
        ">" => wrong(words, "a text has no block quotes", "put it into quotation marks"),
        "*" | "+" => wrong(words, "a list is written with `- `", "write `- ` before each item"),
        _ if words.starts_with("~~~") => wrong(words, "a block of code stands between lines of ```", "write ``` instead of `~~~`"),
        _ if words.starts_with('|') && words.len() > 1 && words.ends_with('|')
            || is_of("|-:") && words.contains('|') && words.contains('-') =>
        {
            wrong(words, "a text has no tables", "write a list: `- ` before each row")
        }
        _ if first.strip_suffix(')').is_some_and(|number| number.parse::<u32>().is_ok()) => {
            wrong(words, "a numbered list is written with `1. `", "write `1. ` before the first item")
        }
        _ => Ok(()),
    }
}

/// Refuses what does not close, and what leads where no reader can follow.
fn check_spans(text: &str) -> Result<(), Wrong> {
    let mut open = None;
    let (mut before, mut rest) = ("", text);
    for span in spans(text) {
        let here = word(rest);
        let after = &rest[span.length()..];
        match span {
            Span::Code("``") => {
                return wrong(here, "code stands between single backticks", "put what holds backticks between lines of ```");
            }
            Span::Code(code) if code.len() < 2 || !code.ends_with('`') => {
                return wrong(
                    here,
                    "this backtick opens code that nothing closes",
                    "put a backtick behind the code, or take this one away",
                );
            }
            Span::Stars(stars) => {
                check_stars(before, stars, after, open.is_some())?;
                open = if open.is_some() { None } else { Some(here) };
            }
            Span::Link(..) if before.ends_with('!') => {
                return wrong(here, "a text has no images", "say what is to be seen, or link to it: `[words](https://…)`");
            }
            Span::Link(words, address) => check_link(words, address)?,
            Span::Words(_) | Span::Code(_) | Span::Address(_) => {}
        }
        before = &text[..text.len() - after.len()];
        rest = after;
    }
    match open {
        Some(stars) => {
            wrong(stars, "these stars open bold words that nothing closes", "put `**` behind the words, or these into backticks")
        }
        None => Ok(()),
    }
}

fn check_link(words: &str, address: &str) -> Result<(), Wrong> {
    let is_sound = |c: char| !c.is_whitespace() && !is_invisible(c) && !"<>\"\\`".contains(c);
    match address.strip_prefix("https://") {
        Some(rest) if !rest.is_empty() && rest.chars().all(is_sound) && !words.trim().is_empty() => check_spans(words),
        _ => wrong(address, "a link of a text leads to an `https://` address", "write `[words](https://…)`"),
    }
}

/// Refuses stars that Markdown would not read as what they are meant for: it looks at the signs on both sides.
fn check_stars(before: &str, stars: &str, after: &str, closes: bool) -> Result<(), Wrong> {
    let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_sign = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
    let (left, right) = (before.chars().next_back(), after.chars().next());
    let (inner, outer) = if closes { (left, right) } else { (right, left) };
    if stars.len() == 2 && !is_blank(inner) && (!is_sign(inner) || is_blank(outer) || is_sign(outer)) {
        return Ok(());
    }
    let excerpt = format!("{}{stars}{}", before.rsplit(' ').next().unwrap_or_default(), word(after));
    wrong(
        &excerpt,
        "Markdown does not read these stars as bold words",
        "write `**words**`; where a sign such as `)` stands inside, a blank stands outside. Other stars go between backticks",
    )
}

fn word(text: &str) -> &str {
    text.split(' ').next().unwrap_or_default()
}

/// A text with what could hide what it really says made visible.
pub(super) fn visible(text: &str) -> String {
    if is_visible(text) {
        return text.to_owned();
    }
    text.chars().map(|c| if is_invisible(c) { format!("⟨U+{:04X}⟩", u32::from(c)) } else { c.to_string() }).collect()
}
