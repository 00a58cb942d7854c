//! Prints items, each shape of them once: where all names that differ are of the same length, so are all lines.

use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use syn::{File, Item, ItemUse, UseTree, Visibility};

use super::KEPT;

/// Looking for what is alike costs more than it saves before so many items were printed.
const FIRST: usize = 1_000;

/// Of no API do as many shapes come again; further ones are printed anew.
const MOST: usize = 10_000;

/// What was printed, by what it looks like without its names.
#[derive(Default)]
pub(super) struct Shapes {
    known: HashMap<Vec<u8>, Shape>,
    words: Words,
    /// How many items were printed before shapes were looked for.
    printed: usize,
}

/// What items that look alike are printed as.
struct Shape {
    layout: Layout,
    /// What stands before each name, and the number of that.
    names: Vec<(String, usize)>,
    end: String,
}

/// How an item is set: those of one kind stand together, without blank lines, save for others.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    StdUse,
    OuterUse,
    OwnUse,
    PublicUse,
    Module,
    Other,
}

impl Shapes {
    /// The text of an item.
    pub(super) fn print(&mut self, item: TokenStream) -> (Layout, String) {
        if self.printed < FIRST {
            self.printed += 1;
            return print(item);
        }
        self.words.clear();
        self.words.read(item, false);
        if let Some(shape) = self.known.get(&self.words.key) {
            return (shape.layout, shape.filled(&self.words));
        }
        let (layout, text) = print(rebuilt(&mut self.words.trees.drain(..)));
        if let Some(shape) = Shape::of(layout, &text, &self.words)
            && self.known.len() < MOST
        {
            self.known.insert(self.words.key.clone(), shape);
        }
        (layout, text)
    }
}

impl Shape {
    /// The shape of what was printed, if all its words are found again in their order.
    fn of(layout: Layout, text: &str, words: &Words) -> Option<Self> {
        let mut names = Vec::new();
        let mut end = 0;
        let mut found = 0;
        for (index, place) in places(text).enumerate() {
            let own = words.all.get(index)?;
            if text.get(place.clone())? != words.text(own) {
                return None;
            }
            if own.is_name {
                names.push((text.get(end..place.start)?.to_owned(), index));
                end = place.end;
            }
            found += 1;
        }
        (found == words.all.len()).then(|| Self { layout, names, end: text.get(end..).unwrap_or_default().to_owned() })
    }

    fn filled(&self, words: &Words) -> String {
        let mut text = String::with_capacity(words.texts.len() * 2);
        for (before, index) in &self.names {
            text += before;
            text += words.all.get(*index).map_or("", |word| words.text(word));
        }
        text + &self.end
    }
}

/// The words of an item: what its text has between marks and blanks.
#[derive(Default)]
struct Words {
    /// What the item looks like: its marks, its words, and of its names only the lengths.
    key: Vec<u8>,
    texts: String,
    all: Vec<Word>,
    /// The tokens themselves.
    trees: Vec<Flat>,
}

struct Word {
    place: Range<usize>,
    /// Whether another of the same length could stand there.
    is_name: bool,
}

/// A token; what stands in braces and the like stands flat behind their beginning.
enum Flat {
    Open(Delimiter),
    Close,
    Tree(TokenTree),
}

impl Words {
    fn clear(&mut self) {
        self.key.clear();
        self.texts.clear();
        self.all.clear();
        self.trees.clear();
    }

    fn text(&self, word: &Word) -> &str {
        self.texts.get(word.place.clone()).unwrap_or_default()
    }

    /// Reads tokens, and keeps them.
    fn read(&mut self, tokens: TokenStream, in_attribute: bool) {
        let mut is_after_hash = false;
        let mut tokens = tokens.into_iter().peekable();
        while let Some(tree) = tokens.next() {
            match &tree {
                TokenTree::Group(group) => {
                    let (delimiter, inner) = (group.delimiter(), group.stream());
                    // Held by nothing else any more, they need not be copied.
                    drop(tree);
                    self.key.push(match delimiter {
                        Delimiter::Parenthesis => b'(',
                        Delimiter::Brace => b'{',
                        Delimiter::Bracket => b'[',
                        Delimiter::None => b' ',
                    });
                    self.trees.push(Flat::Open(delimiter));
                    self.read(inner, in_attribute || is_after_hash);
                    self.key.push(b')');
                    self.trees.push(Flat::Close);
                    is_after_hash = false;
                    continue;
                }
                TokenTree::Ident(word) => {
                    let start = self.texts.len();
                    let _ = write!(self.texts, "{word}");
                    let text = self.texts.get(start..).unwrap_or_default();
                    let is_macro = matches!(tokens.peek(), Some(TokenTree::Punct(mark)) if mark.as_char() == '!');
                    let is_name = text.starts_with(KEPT) || !(in_attribute || is_macro || is_keyword(text));
                    self.word(start..self.texts.len(), is_name);
                }
                TokenTree::Literal(literal) => {
                    let start = self.texts.len();
                    let _ = write!(self.texts, "{literal}");
                    let end = self.texts.len();
                    if in_attribute && self.all.last().is_some_and(|word| self.text(word) == "doc") {
                        // It is printed as a comment, of which nothing is left but the words.
                        self.all.pop();
                        self.texts.replace_range(start..=start, "\"");
                    }
                    self.literal(start..end);
                }
                TokenTree::Punct(mark) => self.key.extend([u8::from(mark.spacing() == Spacing::Joint), mark.as_char() as u8]),
            }
            is_after_hash = matches!(&tree, TokenTree::Punct(mark) if mark.as_char() == '#');
            self.trees.push(Flat::Tree(tree));
        }
    }

    /// Reads a literal. The words of a plain text are names as well.
    fn literal(&mut self, place: Range<usize>) {
        let text = self.texts.get(place.clone()).unwrap_or_default();
        let is_plain = text.starts_with('"') && text.bytes().all(|byte| (byte == b' ' || byte.is_ascii_graphic()) && byte != b'\\');
        let words: Vec<_> = places(text).map(|own| place.start + own.start..place.start + own.end).collect();
        let mut end = place.start;
        for word in words {
            self.key.extend(self.texts.as_bytes().get(end..word.start).unwrap_or_default());
            end = word.end;
            self.word(word, is_plain);
        }
        self.key.extend(self.texts.as_bytes().get(end..).unwrap_or_default());
    }

    fn word(&mut self, place: Range<usize>, is_name: bool) {
        let text = self.texts.get(place.clone()).unwrap_or_default();
        // Lines that are kept are printed apart, however long their name is.
        match u8::try_from(if text.starts_with(KEPT) { 0 } else { text.len() }) {
            Ok(length) if is_name && text.is_ascii() => {
                self.key.extend([b'n', length]);
                self.all.push(Word { place, is_name });
            }
            _ => {
                self.key.push(b'w');
                self.key.extend(text.bytes());
                self.key.push(0);
                self.all.push(Word { place, is_name: false });
            }
        }
    }
}

/// Where the words of a text stand.
fn places(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut words = text.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).filter(|word| !word.is_empty());
    std::iter::from_fn(move || {
        let word = words.next()?;
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        Some(start..start + word.len())
    })
}

/// What means something to the compiler, or to the printer.
fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "_" | "as"
            | "async"
            | "auto"
            | "await"
            | "become"
            | "box"
            | "break"
            | "const"
            | "continue"
            | "crate"
            | "default"
            | "do"
            | "dyn"
            | "else"
            | "enum"
            | "extern"
            | "false"
            | "final"
            | "fn"
            | "for"
            | "gen"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "macro"
            | "macro_rules"
            | "match"
            | "mod"
            | "move"
            | "mut"
            | "override"
            | "priv"
            | "pub"
            | "raw"
            | "ref"
            | "return"
            | "safe"
            | "self"
            | "Self"
            | "static"
            | "std"
            | "struct"
            | "super"
            | "trait"
            | "true"
            | "try"
            | "type"
            | "typeof"
            | "union"
            | "unsafe"
            | "unsized"
            | "use"
            | "virtual"
            | "where"
            | "while"
            | "yield"
    )
}

/// The tokens up to where the group ends that they are in.
fn rebuilt(trees: &mut impl Iterator<Item = Flat>) -> TokenStream {
    let mut tokens = Vec::new();
    while let Some(flat) = trees.next() {
        match flat {
            Flat::Open(delimiter) => tokens.push(Group::new(delimiter, rebuilt(trees)).into()),
            Flat::Close => break,
            Flat::Tree(tree) => tokens.push(tree),
        }
    }
    TokenStream::from_iter(tokens)
}

#[expect(clippy::expect_used, reason = "what is no Rust is a bug of our own, and must not be written")]
fn print(item: TokenStream) -> (Layout, String) {
    let item: Item = syn::parse2(item).expect("an emitter made what is no Rust");
    (layout(&item), prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] }))
}

/// The text of inner attributes.
#[expect(clippy::expect_used, reason = "as above")]
pub(super) fn attributes(tokens: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(tokens).expect("an emitter made what is no Rust"))
}

fn layout(item: &Item) -> Layout {
    let begins_with = |item: &ItemUse, name: &str| matches!(&item.tree, UseTree::Path(path) if path.ident == name);
    match item {
        Item::Use(item) if matches!(item.vis, Visibility::Public(_)) => Layout::PublicUse,
        Item::Use(item) if begins_with(item, "crate") => Layout::OwnUse,
        Item::Use(item) if begins_with(item, "std") => Layout::StdUse,
        Item::Use(_) => Layout::OuterUse,
        Item::Mod(item) if item.content.is_none() => Layout::Module,
        _ => Layout::Other,
    }
}
