//! Lines of YAML, taken apart without YAML's rules: what a person sees in one.

use std::ops::Range;

use crate::Edit;
use crate::source::floor;

/// A line. All places are those in the whole text.
#[derive(Debug, Clone)]
pub(crate) struct Line<'t> {
    pub(crate) text: &'t str,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The blanks before it.
    pub(crate) indent: Range<usize>,
    /// What stands behind them.
    pub(crate) body: Range<usize>,
    /// A word with a colon behind it.
    pub(crate) key: Option<Range<usize>>,
    /// What stands behind dashes and key.
    pub(crate) value: Range<usize>,
    dashes: usize,
}

impl<'t> Line<'t> {
    /// The line that `offset` stands in.
    pub(crate) fn at(text: &'t str, offset: usize) -> Self {
        let offset = floor(text, offset.min(text.len()));
        let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text[offset..].find('\n').map_or(text.len(), |newline| offset + newline);
        let end = start + text[start..end].trim_end().len();
        let first = start + (text[start..end].len() - text[start..end].trim_start().len());
        let mut value = first;
        let mut dashes = 0;
        while text[value..end].starts_with("- ") {
            value += 2 + (text[value + 2..end].len() - text[value + 2..end].trim_start_matches(' ').len());
            dashes += 1;
        }
        let key = key(&text[value..end]).map(|length| value..value + length);
        if let Some(key) = &key {
            let behind = &text[key.end..end];
            let colon = key.end + behind.find(':').unwrap_or_default() + 1;
            value = end - text[colon..end].trim_start_matches(' ').len();
        }
        Self { text, start, end, indent: start..first, body: first..end, key, value: value..end, dashes }
    }

    /// The next line that is not blank.
    pub(crate) fn next(&self) -> Option<Self> {
        let behind = self.text[self.end..].find('\n').map(|newline| self.end + newline + 1)?;
        let blank = self.text[behind..].len() - self.text[behind..].trim_start().len();
        (behind + blank < self.text.len()).then(|| Self::at(self.text, behind + blank))
    }

    /// The line above that is neither blank nor a comment.
    pub(crate) fn above(&self) -> Option<Self> {
        let mut start = self.start;
        while start > 0 {
            let line = Self::at(self.text, start - 1);
            if !line.body.is_empty() && !self.text[line.body.clone()].starts_with('#') {
                return Some(line);
            }
            start = line.start;
        }
        None
    }

    pub(crate) fn has_dash(&self) -> bool {
        self.dashes > 0
    }

    /// How many blanks stand before it.
    pub(crate) fn column(&self) -> usize {
        self.indent.len()
    }

    /// Where its key begins: what stands beside it begins there too.
    pub(crate) fn inner_column(&self) -> usize {
        self.key.as_ref().map_or(self.value.start, |key| key.start) - self.start
    }

    /// In which column of its line a place in the same text is.
    pub(crate) fn column_of(&self, place: usize) -> usize {
        place - self.text[..place].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// What puts it in another column.
    pub(crate) fn indented(&self, column: usize) -> Edit {
        Edit::new(self.indent.clone(), " ".repeat(column))
    }

    /// Whether a value stands behind its key, so that nothing may stand below it.
    pub(crate) fn has_inline_value(&self) -> bool {
        let value = &self.text[self.value.clone()];
        let goes_on = value.starts_with(['|', '>', '#']) || value.starts_with(['{', '[']) && !value.ends_with(['}', ']']);
        self.key.is_some() && !value.is_empty() && !goes_on
    }

    /// Where lines above begin that this one may stand beside.
    pub(crate) fn columns_above(&self) -> Vec<usize> {
        let mut columns = Vec::new();
        let mut least = usize::MAX;
        let mut line = self.above();
        while let Some(above) = line.filter(|_| least > 0) {
            let column = above.inner_column();
            if above.key.is_some() && column < least {
                columns.push(column);
                least = column;
            }
            line = above.above();
        }
        columns
    }

    /// Of the first entry of a list: the key above that stands in the same column, so that there can be no list.
    pub(crate) fn list_among_keys(&self) -> Option<Self> {
        let mut above = self.above().filter(|_| self.has_dash());
        while let Some(line) = above {
            if line.column() <= self.column() {
                return (line.column() == self.column() && !line.has_dash() && !line.value.is_empty()
                    || line.column() == self.column()
                        && !line.has_dash()
                        && line.next().is_some_and(|next| next.column() > line.column()))
                .then_some(line);
            }
            above = line.above();
        }
        None
    }

    /// Whether it stands where the dashes of the entries above it are, and begins with the same key.
    pub(crate) fn begins_as_entries_above(&self) -> bool {
        let mut above = self.above().filter(|_| !self.has_dash());
        while let Some(line) = above {
            if line.column() <= self.column() {
                let name = |line: &Self| line.key.as_ref().map(|key| &line.text[key.clone()]);
                return line.column() == self.column() && line.has_dash() && name(&line) == name(self);
            }
            above = line.above();
        }
        false
    }

    /// What takes it, and all that is indented as deep, out of the text.
    pub(crate) fn blank_block(&self) -> Vec<Edit> {
        let mut edits = vec![self.blank()];
        let mut line = self.next();
        while let Some(next) = line.filter(|next| {
            next.column() > self.column()
                || next.column() == self.column() && (self.above_is_shallower() || self.has_dash() && next.has_dash())
        }) {
            edits.push(next.blank());
            line = next.next();
        }
        edits
    }

    /// What takes it, and all that is indented deeper, out of the text.
    pub(crate) fn blank_entry(&self) -> Vec<Edit> {
        let deeper = std::iter::successors(self.next(), Self::next).take_while(|line| line.column() > self.column());
        std::iter::once(self.blank()).chain(deeper.map(|line| line.blank())).filter(|edit| !edit.range.is_empty()).collect()
    }

    fn above_is_shallower(&self) -> bool {
        self.above().is_none_or(|above| above.column() < self.column())
    }

    fn blank(&self) -> Edit {
        Edit::new(self.body.clone(), "")
    }
}

/// How long the key is that a text begins with.
pub(crate) fn key(text: &str) -> Option<usize> {
    let length = match text.chars().next()? {
        mark @ ('"' | '\'') => crate::syntax::closing(text, mark)?,
        _ => text.find(|c: char| c.is_whitespace() || ":{}[],\"'#".contains(c))?,
    };
    let rest = text[length..].strip_prefix(':')?;
    (length > 0 && (rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace()))).then_some(length)
}

/// A blank that YAML does not take for one, before a line or between a key and its value: its place and name.
pub(crate) fn odd_blank(text: &str, line: &Line<'_>) -> Option<(usize, char, String)> {
    let is_odd = |c: &char| !matches!(c, ' ' | '\t') && (c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}'));
    let first = |range: &Range<usize>| text[range.clone()].chars().next().filter(is_odd).map(|c| (range.start, c));
    let indent = text[line.indent.clone()].char_indices().find(|(_, c)| is_odd(c)).map(|(at, c)| (line.indent.start + at, c));
    indent.or_else(|| first(&line.body)).or_else(|| first(&line.value)).map(|(at, c)| (at, c, blank_name(c)))
}

fn blank_name(c: char) -> String {
    let name = match c {
        '\u{A0}' => "a no-break space",
        '\u{3000}' => "a wide space",
        '\u{200B}' => "an invisible space",
        '\u{FEFF}' => "a byte order mark",
        _ => "an unusual space",
    };
    format!("{name} (U+{:04X})", c as u32)
}
