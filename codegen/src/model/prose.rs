//! The small Markdown of texts, as lowering writes it: paragraphs and items in a line each, one marker for every list.

/// What stands between the blocks of a text; within a paragraph there is no line break.
pub const PARAGRAPH_END: &str = "\n\n";

/// Begins a bullet. It is not what emitted lists begin with, so that one of those below a text is a list of its own.
pub const BULLET: &str = "* ";

/// A part of a text.
#[derive(Clone, Copy)]
pub enum Block<'t> {
    /// Words in one line.
    Paragraph(&'t str),
    /// Items, each in a line of its own behind [`BULLET`] or its number.
    List(&'t str),
    /// Lines of code and the fences around them.
    Code(&'t str),
}

/// The parts of a text.
pub fn blocks(text: &str) -> impl Iterator<Item = Block<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let fence = fence(rest);
        let end = match fence.len() {
            0 => rest.find(PARAGRAPH_END),
            // Lowering makes the fences longer than whatever is between them.
            length => rest[length..].find(&format!("\n{fence}")).map(|end| length + end + 1 + length),
        };
        let (block, further) = rest.split_at(end.unwrap_or(rest.len()));
        rest = further.trim_start_matches('\n');
        match block {
            "" => None,
            block if !fence.is_empty() => Some(Block::Code(block)),
            block if block.starts_with(BULLET) || block.starts_with("1. ") => Some(Block::List(block)),
            block => Some(Block::Paragraph(block)),
        }
    })
}

/// Whether a text is more than paragraphs.
pub fn has_blocks(text: &str) -> bool {
    blocks(text).any(|block| !matches!(block, Block::Paragraph(_)))
}

/// What a line begins with if it opens or closes a block of code.
pub fn fence(line: &str) -> &str {
    let length = line.len() - line.trim_start_matches('`').len();
    if length < 3 { "" } else { &line[..length] }
}

/// A part of a paragraph or of an item.
#[derive(Clone, Copy)]
pub enum Span<'t> {
    /// Words without a meaning beyond themselves, whatever signs they hold.
    Words(&'t str),
    /// Code with a backtick on either side; if it is left open, there is none at its end.
    Code(&'t str),
    /// Two or more stars, which begin or end bold words.
    Stars(&'t str),
    /// Words that lead to an address.
    Link(&'t str, &'t str),
    /// An address by itself.
    Address(&'t str),
}

impl Span<'_> {
    /// How many bytes it takes.
    pub fn length(self) -> usize {
        match self {
            Span::Words(text) | Span::Code(text) | Span::Stars(text) | Span::Address(text) => text.len(),
            Span::Link(words, address) => words.len() + address.len() + "[]()".len(),
        }
    }
}

/// The parts of a paragraph or of an item.
pub fn spans(text: &str) -> impl Iterator<Item = Span<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let span = marked(rest).unwrap_or_else(|| {
            let may_begin = rest.bytes().enumerate().skip(1).filter(|(_, byte)| matches!(byte, b'`' | b'*' | b'[' | b'h'));
            let next = may_begin.map(|(index, _)| index).find(|index| marked(&rest[*index..]).is_some());
            Span::Words(&rest[..next.unwrap_or(rest.len())])
        });
        rest = &rest[span.length()..];
        (span.length() > 0).then_some(span)
    })
}

/// What is more than words, at the beginning of a text.
fn marked(text: &str) -> Option<Span<'_>> {
    match text.as_bytes().first()? {
        b'`' => Some(Span::Code(&text[..text[1..].find('`').map_or(text.len(), |end| end + 2)])),
        b'*' => {
            let length = text.len() - text.trim_start_matches('*').len();
            (length > 1).then(|| Span::Stars(&text[..length]))
        }
        b'[' => link(text),
        b'h' if text.starts_with("https://") || text.starts_with("http://") => {
            let end = text.find(|c: char| c.is_whitespace() || "<>()[]\"'`".contains(c)).unwrap_or(text.len());
            let address = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']);
            (!address.ends_with('/') || address.len() > "https://".len()).then_some(Span::Address(address))
        }
        _ => None,
    }
}

/// The link that a text begins with, wherever it leads. A lone word is no address: `f[i](x)`.
fn link(text: &str) -> Option<Span<'_>> {
    let end = matching(text, '[', ']')?;
    let target = &text[end + 1..];
    let address = &target[1..matching(target, '(', ')')?];
    address.contains([':', '/', '.', '#', '?', '<', '"']).then_some(Span::Link(&text[1..end], address))
}

/// Where the bracket that a text begins with is closed; code has none.
fn matching(text: &str, open: char, close: char) -> Option<usize> {
    let (mut depth, mut is_code) = (0_usize, false);
    for (index, sign) in text.char_indices() {
        match sign {
            '`' => is_code = !is_code,
            _ if is_code => {}
            sign if sign == open => depth += 1,
            _ if depth == 0 => return None,
            sign if sign == close && depth == 1 => return Some(index),
            sign if sign == close => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Whether all of a text can be seen.
pub fn is_visible(text: &str) -> bool {
    // Of most texts, the bytes alone tell: hardly any has a character that begins as the invisible ones do.
    let may_hide = |byte: u8| byte < b' ' && byte != b'\n' || matches!(byte, 0x7F | 0xC2 | 0xD8 | 0xE2 | 0xEF);
    !text.bytes().any(may_hide) || !text.contains(is_invisible)
}

/// Whether a character cannot be seen: a control character, or one that turns the direction of writing.
pub fn is_invisible(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// JSON that means the same and shows such characters.
pub fn visible_json(json: &str) -> String {
    if is_visible(json) {
        return json.to_owned();
    }
    json.chars().map(|c| if is_invisible(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() }).collect()
}
