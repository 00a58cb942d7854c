//! Tokens → text: parses what an emitter made, prints it, and sets a blank line between items.

use proc_macro2::TokenStream;
use syn::parse_quote;
use syn::{File, ImplItem, Item};

/// Ends a line within a doc attribute. A line feed would make a block comment of it.
pub const DOC_LINE_END: char = '\u{1}';

/// Stands for a blank line where the printer would set none.
const BLANK: &str = "__blank! {}";

/// The text of a module. `header` comes first, as it is.
///
/// # Panics
///
/// If the tokens are no Rust, which is an emitter's own mistake: names and values were checked before.
pub fn source(header: &str, tokens: TokenStream) -> String {
    let File { attrs, items, .. } = syn::parse2(tokens).expect("an emitter made tokens that are no Rust");
    let mut text = header.to_owned();
    if !attrs.is_empty() {
        text += "\n";
        add(&mut text, &prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs, items: Vec::new() }));
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
        add(&mut text, &printed);
    }
    text
}

/// Adds what was printed, with what the printer does not know put in its place.
fn add(text: &mut String, printed: &str) {
    for line in printed.lines() {
        let code = line.trim_start();
        let indent = &line[..line.len() - code.len()];
        match code.strip_prefix("//!").map(|docs| ("//!", docs)).or_else(|| code.strip_prefix("///").map(|docs| ("///", docs))) {
            Some((mark, docs)) => docs.split(DOC_LINE_END).for_each(|docs| text.extend([indent, mark, docs, "\n"])),
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
