//! Tokens → text: parses what an emitter made item by item, prints it, and sets a blank line between items.

mod shape;

use std::cell::RefCell;
use std::mem;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use self::shape::{Layout, Shapes};

thread_local! {
    /// Lines of the module that is being made, whose tokens hold only their numbers: doc comments as literals would be
    /// escaped, lexed and parsed, which costs as much as all the code. [`source`] puts them in place and forgets them.
    static LINES: RefCell<Vec<Vec<String>>> = const { RefCell::new(Vec::new()) };

    /// What was printed before.
    static SHAPES: RefCell<Shapes> = RefCell::default();
}

/// The value of a `doc` attribute that will be printed as these lines.
pub fn doc(lines: Vec<String>) -> Ident {
    keep(lines)
}

/// An item that will be printed as these lines: what the printer does not know how to lay out.
pub fn item(lines: Vec<String>) -> TokenStream {
    let name = keep(lines);
    quote!(#name! {})
}

fn keep(lines: Vec<String>) -> Ident {
    LINES.with_borrow_mut(|kept| {
        kept.push(lines);
        Ident::new(&format!("{KEPT}{}", kept.len() - 1), Span::call_site())
    })
}

/// Begins the name that stands for lines that are kept.
const KEPT: &str = "__lines_";

/// The same of a text, laid out anew.
///
/// # Panics
///
/// If it is no Rust, which is a template's own mistake.
#[expect(clippy::expect_used, reason = "what is no Rust is a bug of our own, and must not be written")]
pub fn text(text: &str) -> String {
    source(text.parse().expect("a template made what is no Rust"))
}

/// The lines of statements, laid out anew.
///
/// # Panics
///
/// If they are no Rust, which is a template's own mistake.
#[expect(clippy::expect_used, reason = "as above")]
pub fn statements(text: &str) -> Vec<String> {
    let statements: TokenStream = text.parse().expect("a template made what is no Rust");
    let (_, printed) = SHAPES.with_borrow_mut(|shapes| shapes.print(quote!(fn function() { #statements })));
    inside(&printed).lines().map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()).collect()
}

/// The text of a module or of some of its items.
///
/// # Panics
///
/// If the tokens are no Rust, which is an emitter's own mistake: names and values were checked before.
pub fn source(tokens: TokenStream) -> String {
    let kept = LINES.take();
    let mut text = String::new();
    let (attributes, items) = split(tokens);
    SHAPES.with_borrow_mut(|shapes| {
        if !attributes.is_empty() {
            text += "\n";
            add(&mut text, &shape::attributes(attributes), &kept);
        }
        let mut before = None;
        for item in items {
            // The members of an `impl` are printed one by one: they are more often like others than all of it is.
            let (item, members) = apart(item);
            let (group, printed) = shapes.print(item);
            if before != Some(group) || group == Layout::Other {
                text += "\n";
            }
            before = Some(group);
            let (head, foot) = printed.split_once(MEMBERS).unwrap_or((&printed, ""));
            add(&mut text, head, &kept);
            for (index, member) in split(members).1.into_iter().enumerate() {
                // An associated type stands right above what follows; constants with docs and functions do not.
                if index > 0 && keyword(&member).is_none_or(|word| word != "type") {
                    text.push('\n');
                }
                let member = TokenStream::from_iter(member);
                let (_, printed) = shapes.print(quote!(impl Type { #member }));
                add(&mut text, inside(&printed), &kept);
            }
            text += foot;
        }
    });
    text
}

/// Forgets what would be printed as lines of a module that is not printed: the next one counts its own from the start.
pub fn forget() {
    LINES.take();
}

/// The inner attributes of a module and its items, or the members of an `impl`, as far as it takes to tell where each ends.
pub(crate) fn split(tokens: TokenStream) -> (TokenStream, Vec<Vec<TokenTree>>) {
    let (mut attributes, mut items) = (TokenStream::new(), Vec::new());
    let mut item: Vec<TokenTree> = Vec::new();
    // Whether there may be braces before its end.
    let mut is_value = None;
    for tree in tokens {
        let is_attribute = matches!(item.as_slice(), [TokenTree::Punct(_), TokenTree::Punct(_)]);
        let is_end = match &tree {
            TokenTree::Group(_) if is_attribute => {
                attributes.extend(item.drain(..).chain([tree]));
                continue;
            }
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace && is_value != Some(true),
            TokenTree::Punct(mark) => mark.as_char() == ';',
            TokenTree::Ident(word) => {
                let is_one_of = |words: &[&str]| words.iter().any(|own| word == own);
                is_value = match is_value {
                    None if is_one_of(&["fn", "impl", "struct", "enum", "mod", "trait"]) => Some(false),
                    None if is_one_of(&["static", "const", "use"]) => Some(true),
                    Some(true) if word == "fn" && matches!(item.last(), Some(TokenTree::Ident(_))) => Some(false),
                    known => known,
                };
                false
            }
            TokenTree::Literal(_) => false,
        };
        item.push(tree);
        if is_end {
            items.push(mem::take(&mut item));
            is_value = None;
        }
    }
    (attributes, items)
}

/// An item without its members if it is an `impl`, and these.
fn apart(mut item: Vec<TokenTree>) -> (TokenStream, TokenStream) {
    let mut members = TokenStream::new();
    if keyword(&item).is_some_and(|word| word == "impl")
        && let Some(TokenTree::Group(group)) = item.last_mut()
        && !group.stream().is_empty()
    {
        members = mem::replace(group, Group::new(Delimiter::Brace, quote!(__members! {}))).stream();
    }
    (item.into_iter().collect(), members)
}

/// What stands between the first and the last line.
fn inside(printed: &str) -> &str {
    printed.split_once('\n').and_then(|(_, inner)| inner.strip_suffix("}\n")).unwrap_or_default()
}

/// How members are printed that stand apart.
const MEMBERS: &str = "    __members! {}\n";

/// The first word of an item behind its attributes.
fn keyword(item: &[TokenTree]) -> Option<&Ident> {
    item.iter().find_map(|tree| match tree {
        TokenTree::Ident(word) => Some(word),
        _ => None,
    })
}

/// Adds what was printed, with what the printer does not know put in its place.
fn add(text: &mut String, printed: &str, kept: &[Vec<String>]) {
    for line in printed.split_inclusive('\n') {
        let code = line.trim();
        if !code.starts_with(['#', '_']) {
            *text += line;
            continue;
        }
        let indent = &line[..line.len() - line.trim_start().len()];
        let lines = |before: &str, after: &str| {
            let number = code.strip_prefix(before)?.strip_prefix(KEPT)?.strip_suffix(after)?;
            kept.get(number.parse::<usize>().ok()?)
        };
        let marks = [("#[doc = ", "]", "///"), ("#![doc = ", "]", "//!"), ("", "! {}", "")];
        match marks.iter().find_map(|(before, after, mark)| Some((*mark, lines(before, after)?))) {
            Some((mark, lines)) => {
                for line in lines {
                    let blank = if line.is_empty() || mark.is_empty() { "" } else { " " };
                    let indent = if line.is_empty() && mark.is_empty() { "" } else { indent };
                    text.extend([indent, mark, blank, line, "\n"]);
                }
            }
            None => *text += line,
        }
    }
}
