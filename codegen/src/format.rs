//! Tokens → text: parses what an emitter made, prints it, and sets a blank line between items.

use std::cell::RefCell;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::parse_quote;
use syn::{File, ImplItem, Item};

thread_local! {
    /// Lines of the module that is being made, whose tokens hold only their numbers: doc comments as literals would be
    /// escaped, lexed and parsed, which costs as much as all the code. [`source`] puts them in place and forgets them.
    static LINES: RefCell<Vec<Vec<String>>> = const { RefCell::new(Vec::new()) };
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

/// Stands for a blank line where the printer would set none.
const BLANK: &str = "__blank! {}";

/// The same of a text, laid out anew.
///
/// # Panics
///
/// If it is no Rust, which is a template's own mistake.
pub fn text(header: &str, text: &str) -> String {
    print(header, syn::parse_str(text))
}

/// The text of a module. `header` comes first, as it is.
///
/// # Panics
///
/// If the tokens are no Rust, which is an emitter's own mistake: names and values were checked before.
pub fn source(header: &str, tokens: TokenStream) -> String {
    print(header, syn::parse2(tokens))
}

/// Forgets what would be printed as lines of a module that is not printed: the next one counts its own from the start.
pub fn forget() {
    LINES.take();
}

#[expect(clippy::expect_used, reason = "what is no Rust is a bug of our own, and must not be written")]
fn print(header: &str, file: syn::Result<File>) -> String {
    let File { attrs, items, .. } = file.expect("an emitter or a template made what is no Rust");
    let kept = LINES.take();
    let mut text = header.to_owned();
    if !attrs.is_empty() {
        text += "\n";
        add(&mut text, &prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs, items: Vec::new() }), &kept);
    }
    let mut before = None;
    for mut item in items {
        let group = group(&item);
        if before != Some(group) || group == Group::Other {
            text += "\n";
        }
        before = Some(group);
        space_out(&mut item);
        let printed = prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] });
        add(&mut text, &printed, &kept);
    }
    text
}

/// Adds what was printed, with what the printer does not know put in its place.
fn add(text: &mut String, printed: &str, kept: &[Vec<String>]) {
    for line in printed.lines() {
        let code = line.trim_start();
        let indent = &line[..line.len() - code.len()];
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
            None if code == BLANK => text.push('\n'),
            None => text.extend([line, "\n"]),
        }
    }
}

/// Items of one group stand together, without blank lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    StdUse,
    OuterUse,
    OwnUse,
    PublicUse,
    Module,
    Other,
}

fn group(item: &Item) -> Group {
    match item {
        Item::Use(item) if matches!(item.vis, syn::Visibility::Public(_)) => Group::PublicUse,
        Item::Use(item) if begins_with(item, "crate") => Group::OwnUse,
        Item::Use(item) if begins_with(item, "std") => Group::StdUse,
        Item::Use(_) => Group::OuterUse,
        Item::Mod(item) if item.content.is_none() => Group::Module,
        _ => Group::Other,
    }
}

fn space_out(item: &mut Item) {
    let Item::Impl(item) = item else { return };
    let blank = || ImplItem::Macro(parse_quote!(__blank! {}));
    let items = std::mem::take(&mut item.items);
    for (index, member) in items.into_iter().enumerate() {
        // An associated type stands right above what follows; constants with docs and functions do not.
        if index > 0 && !matches!(member, ImplItem::Type(_)) {
            item.items.push(blank());
        }
        item.items.push(member);
    }
}

fn begins_with(item: &syn::ItemUse, name: &str) -> bool {
    matches!(&item.tree, syn::UseTree::Path(path) if path.ident == name)
}
