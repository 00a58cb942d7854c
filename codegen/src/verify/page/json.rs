//! JSON as pages show it: with commas too many, zeros before numbers, comments and dots for what is left out.

/// A value, and the line in which it begins.
#[derive(Debug)]
pub(super) struct Json {
    pub(super) line: usize,
    pub(super) kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    /// Each with its key, and the line of that.
    Object(Vec<(String, usize, Json)>),
    List(Vec<Json>),
    Text(String),
    /// A number, a truth value, `null`, or whatever else stands without quotes.
    Word(String),
}

/// Lists and objects in each other; none on a page is so deep.
const MOST_DEPTH: usize = 60;

impl Json {
    /// Reads the value that lines begin with: that, how many of the lines it takes, and whether it ends there.
    pub(super) fn read(lines: &[(usize, &str)]) -> Option<(Self, usize, bool)> {
        let mut reader = Reader { lines, at: 0, column: 0, is_whole: true };
        let value = reader.value(0)?;
        Some((value, reader.at + 1, reader.is_whole))
    }

    pub(super) fn entries(&self) -> &[(String, usize, Self)] {
        match &self.kind {
            Kind::Object(entries) => entries,
            _ => &[],
        }
    }

    /// The value at a key.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(own, ..)| own == key).map(|(.., value)| value)
    }

    /// A text or a word, without zeros before a number.
    pub(super) fn scalar(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            Kind::Word(word) => Some(word),
            Kind::Object(_) | Kind::List(_) => None,
        }
    }
}

struct Reader<'l> {
    lines: &'l [(usize, &'l str)],
    at: usize,
    column: usize,
    is_whole: bool,
}

impl<'l> Reader<'l> {
    fn rest(&self) -> &'l str {
        self.lines.get(self.at).and_then(|(_, line)| line.get(self.column..)).unwrap_or_default()
    }

    fn line(&self) -> usize {
        self.lines.get(self.at).map_or(0, |(number, _)| *number)
    }

    /// The next character that means anything.
    fn peek(&mut self) -> Option<char> {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            if trimmed.is_empty() || trimmed.starts_with("//") || trimmed.starts_with('#') {
                if self.at + 1 >= self.lines.len() {
                    self.is_whole = false;
                    return None;
                }
                (self.at, self.column) = (self.at + 1, 0);
                continue;
            }
            self.column += rest.len() - trimmed.len();
            return trimmed.chars().next();
        }
    }

    fn skip(&mut self) {
        self.column += self.rest().chars().next().map_or(0, char::len_utf8);
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        let first = self.peek()?;
        let line = self.line();
        let kind = match first {
            '{' | '[' if depth > MOST_DEPTH => return None,
            '{' => Kind::Object(self.object(depth)),
            '[' => Kind::List(self.list(depth)),
            '"' => Kind::Text(self.text()),
            _ => Kind::Word(self.word()),
        };
        Some(Json { line, kind })
    }

    fn object(&mut self, depth: usize) -> Vec<(String, usize, Json)> {
        let mut entries = Vec::new();
        self.skip();
        while let Some(next) = self.peek() {
            let line = self.line();
            match next {
                '}' => {
                    self.skip();
                    break;
                }
                '"' => {
                    let key = self.text();
                    if self.peek() == Some(':') {
                        self.skip();
                        let Some(value) = self.value(depth + 1) else { break };
                        entries.push((key, line, value));
                    }
                }
                // Commas, dots for what is left out, and whatever else.
                _ => self.skip(),
            }
        }
        entries
    }

    fn list(&mut self, depth: usize) -> Vec<Json> {
        let mut items = Vec::new();
        self.skip();
        while let Some(next) = self.peek() {
            match next {
                ']' => {
                    self.skip();
                    break;
                }
                // The list was not closed.
                '}' => {
                    self.is_whole = false;
                    break;
                }
                ',' | '.' | '…' | ':' => self.skip(),
                _ => match self.value(depth + 1) {
                    Some(value) => items.push(value),
                    None => break,
                },
            }
        }
        items
    }

    fn text(&mut self) -> String {
        self.skip();
        let mut text = String::new();
        let mut is_escaped = false;
        while let Some(char) = self.rest().chars().next() {
            self.skip();
            match char {
                '"' if !is_escaped => return text,
                '\\' if !is_escaped => is_escaped = true,
                _ => {
                    text.push(char);
                    is_escaped = false;
                }
            }
        }
        // No text goes on in the next line.
        self.is_whole = false;
        text
    }

    fn word(&mut self) -> String {
        let rest = self.rest();
        let end = rest.find(|char: char| char.is_whitespace() || ",]}".contains(char)).unwrap_or(rest.len());
        // Whatever stands there, reading goes on behind it.
        let end = if end == 0 { rest.chars().next().map_or(0, char::len_utf8) } else { end };
        self.column += end;
        rest.get(..end).unwrap_or_default().to_owned()
    }
}
