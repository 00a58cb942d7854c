//! Tokens → text: parses what an emitter made, prints it, and sets a blank line between items.

use std::cell::RefCell;

use proc_macro2::{Ident, Span, TokenStream};
use syn::parse_quote;
use syn::{File, ImplItem, Item};

thread_local! {
    /// The doc comments of the module that is being made, whose tokens hold only their numbers: as literals they would
    /// be escaped, lexed and parsed, which costs as much as all the code. [`source`] puts them in place and forgets them.
    static DOCS: RefCell<Vec<Vec<String>>> = const { RefCell::new(Vec::new()) };
}

/// The value of a `doc` attribute that will be printed as these lines.
pub fn doc(lines: Vec<String>) -> Ident {
    DOCS.with_borrow_mut(|docs| {
        docs.push(lines);
        Ident::new(&format!("{DOC}{}", docs.len() - 1), Span::call_site())
    })
}

/// Begins the name that stands for a doc comment.
const DOC: &str = "__doc_";

/// Stands for a blank line where the printer would set none.
const BLANK: &str = "__blank! {}";

/// The text of a module. `header` comes first, as it is.
///
/// # Panics
///
/// If the tokens are no Rust, which is an emitter's own mistake: names and values were checked before.
pub fn source(header: &str, tokens: TokenStream) -> String {
    let File { attrs, items, .. } = syn::parse2(tokens).expect("an emitter made tokens that are no Rust");
    let docs = DOCS.take();
    let mut text = header.to_owned();
    if !attrs.is_empty() {
        text += "\n";
        add(&mut text, &prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs, items: Vec::new() }), &docs);
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
        add(&mut text, &printed, &docs);
    }
    text
}

/// Adds what was printed, with what the printer does not know put in its place.
fn add(text: &mut String, printed: &str, docs: &[Vec<String>]) {
    for line in printed.lines() {
        let code = line.trim_start();
        let indent = &line[..line.len() - code.len()];
        let number = |mark: &str| code.strip_prefix(mark)?.strip_prefix(DOC)?.strip_suffix(']')?.parse::<usize>().ok();
        let comment = number("#[doc = ").map(|number| ("///", number)).or_else(|| number("#![doc = ").map(|number| ("//!", number)));
        match comment {
            Some((mark, number)) => {
                for line in &docs[number] {
                    let blank = if line.is_empty() { "" } else { " " };
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
