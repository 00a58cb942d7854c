//! What of the emitted crate is public, as its own code says: what others compile against.

use std::collections::{BTreeMap, HashSet};

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{
    Attribute, Fields, FnArg, GenericArgument, ImplItem, Item, ItemImpl, ItemMacro, Meta, PathArguments, Receiver, Signature, Type,
    UseTree, Visibility,
};

use crate::emit;
use crate::format;
use crate::model::Api;

/// Public things by their paths, such as `Book::title`.
pub(super) type Surface = BTreeMap<String, Thing>;

/// Something public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Thing {
    pub(super) kind: Kind,
    /// What is written of it where it is used: a type, or a signature without names.
    pub(super) shape: String,
    /// The names of a function's arguments.
    pub(super) arguments: Vec<String>,
    pub(super) deprecated: bool,
}

/// What something public is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Struct,
    Enum,
    Field,
    Variant,
    Function,
    Constant,
    /// A trait that a type implements, or a family of them.
    Trait,
    /// A name in the root of the crate.
    Name,
}

/// What is public of the code in which two crates differ: the rest is the same.
pub(super) fn surfaces(old: &Api, new: &Api) -> (Surface, Surface) {
    let (old_code, new_code) = (code(old), code(new));
    let read = |own: &Code, other: &Code, api: &Api| {
        let mut surface = Surface::new();
        for (path, items) in own.iter().filter(|(path, items)| other.get(*path) != Some(items)) {
            let others: HashSet<&String> = other.get(path).into_iter().flatten().collect();
            let differing: Vec<&str> = items.iter().filter(|item| !others.contains(item)).map(String::as_str).collect();
            Reader::new(path, items, &mut surface).read(&differing.join("\n"));
        }
        constants(api, &mut surface);
        aliased(api, &mut surface);
        surface
    };
    (read(&old_code, &new_code, old), read(&new_code, &old_code, new))
}

/// The items of all modules by the paths of these, without what is printed as it is: comments, imports and the table of codes.
type Code = BTreeMap<String, Vec<String>>;

fn code(api: &Api) -> Code {
    let mut code = Code::new();
    for part in emit::texts(api) {
        code.insert(part.path.into_owned(), vec![(part.make)().into_owned()]);
    }
    for part in emit::modules(api) {
        let own = items((part.make)());
        format::forget();
        code.entry(part.path.into_owned()).or_default().extend(own);
    }
    code
}

/// Each item as a text: reading all of them would cost more than making them.
fn items(tokens: TokenStream) -> Vec<String> {
    format::split(tokens).1.into_iter().map(|item| TokenStream::from_iter(item).to_string()).collect()
}

/// The error codes, which are a table in the emitted code.
fn constants(api: &Api, surface: &mut Surface) {
    for code in api.errors.iter().flat_map(|errors| &errors.codes) {
        let thing = Thing { kind: Kind::Constant, shape: code.code.to_string(), arguments: Vec::new(), deprecated: false };
        surface.insert(format!("ErrorCode::{}", code.name), thing);
    }
}

/// What is read by several names, which is printed as it is.
fn aliased(api: &Api, surface: &mut Surface) {
    for def in api.types.iter().filter(|def| !emit::is_derived(def.fields())) {
        let thing = Thing { kind: Kind::Trait, shape: String::new(), arguments: Vec::new(), deprecated: false };
        surface.insert(format!("{}: Deserialize", def.name), thing);
    }
}

/// Reads a module.
struct Reader<'s> {
    prefix: &'static str,
    /// The public types that the module defines.
    own: HashSet<String>,
    /// The others.
    hidden: HashSet<String>,
    surface: &'s mut Surface,
}

impl<'s> Reader<'s> {
    fn new(path: &str, items: &[String], surface: &'s mut Surface) -> Self {
        let found = |word: &'static str| items.iter().flat_map(move |item| item.match_indices(word).map(move |at| (item, at)));
        let words = found("struct ").chain(found("enum "));
        let types = words.filter_map(|(item, (at, word))| {
            let (before, after) = (item.get(..at)?, item.get(at + word.len()..)?);
            let name = after.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
            let is_item = before.is_empty() || ["pub ", "] ", "\n"].iter().any(|end| before.ends_with(end));
            is_item.then(|| (before.ends_with("pub "), name.to_owned()))
        });
        let (own, hidden): (Vec<_>, Vec<_>) = types.partition(|(is_public, _)| *is_public);
        let names = |types: Vec<(bool, String)>| types.into_iter().map(|(_, name)| name).collect();
        let prefix = if path.starts_with("src/mock") { "mock::" } else { "" };
        Self { prefix, own: names(own), hidden: names(hidden), surface }
    }

    #[expect(clippy::expect_used, reason = "it is our own code, which is parsed wherever it is printed")]
    fn read(mut self, text: &str) {
        let file = syn::parse_file(text).expect("emitted code is Rust");
        for item in &file.items {
            self.item(item);
        }
    }

    fn add(&mut self, path: String, kind: Kind, shape: &impl ToTokens, attributes: &[Attribute]) {
        let deprecated = attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"));
        self.surface.insert(path, Thing { kind, shape: tidy(&shape.to_token_stream().to_string()), arguments: Vec::new(), deprecated });
    }

    /// The path of a type, which stands in the root unless the module is public itself.
    fn path(&self, name: &str) -> String {
        if self.own.contains(name) { format!("{}{name}", self.prefix) } else { name.to_owned() }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Struct(item) if is_public(&item.vis) => {
                let path = self.path(&item.ident.to_string());
                self.add(path.clone(), Kind::Struct, &item.generics, &item.attrs);
                self.derives(&path, &item.attrs);
                self.fields(&path, &item.fields);
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let path = self.path(&item.ident.to_string());
                let open = item.attrs.iter().find(|attribute| attribute.path().is_ident("non_exhaustive"));
                self.add(path.clone(), Kind::Enum, &open.map(|attribute| &attribute.meta), &item.attrs);
                self.derives(&path, &item.attrs);
                for variant in &item.variants {
                    self.add(format!("{path}::{}", variant.ident), Kind::Variant, &variant.fields, &variant.attrs);
                }
            }
            Item::Const(item) if is_public(&item.vis) => {
                let path = format!("{}{}", self.prefix, item.ident);
                self.add(path, Kind::Constant, &item.ty, &item.attrs);
            }
            Item::Impl(item) => self.implementation(item),
            Item::Macro(item) => self.family(item),
            Item::Use(item) if is_public(&item.vis) => self.names(&item.tree),
            _ => {}
        }
    }

    fn derives(&mut self, path: &str, attributes: &[Attribute]) {
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let Meta::List(list) = &attribute.meta else { continue };
            for name in list.tokens.to_string().split(',').map(str::trim).filter(|name| !name.is_empty()) {
                self.add(format!("{path}: {name}"), Kind::Trait, &TokenStream::new(), &[]);
            }
        }
    }

    fn fields(&mut self, path: &str, fields: &Fields) {
        for (index, field) in fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
            self.add(format!("{path}::{name}"), Kind::Field, &field.ty, &field.attrs);
        }
    }

    fn implementation(&mut self, item: &ItemImpl) {
        let Type::Path(ty) = &*item.self_ty else { return };
        let Some(name) = ty.path.segments.last().map(|segment| segment.ident.to_string()) else { return };
        let path = self.path(&name);
        if let Some((of, _)) = &item.trait_ {
            // Whether derived or written, it is the same; and what is made of a private type is for nobody else.
            let Some(of) = of.segments.last() else { return };
            if !arguments_of(&of.arguments).any(|name| self.hidden.contains(&name)) {
                self.add(format!("{path}: {}", tidy(&of.to_token_stream().to_string())), Kind::Trait, &TokenStream::new(), &[]);
            }
            return;
        }
        for item in &item.items {
            match item {
                ImplItem::Fn(item) if is_public(&item.vis) => self.function(&path, &item.sig, &item.attrs),
                ImplItem::Const(item) if is_public(&item.vis) => {
                    self.add(format!("{path}::{}", item.ident), Kind::Constant, &item.ty, &item.attrs);
                }
                _ => {}
            }
        }
    }

    fn function(&mut self, owner: &str, signature: &Signature, attributes: &[Attribute]) {
        let path = format!("{owner}::{}", signature.ident);
        let inputs = signature.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(input) => Some((input.pat.to_token_stream().to_string(), input.ty.to_token_stream())),
            FnArg::Receiver(_) => None,
        });
        let (names, types): (Vec<_>, Vec<_>) = inputs.unzip();
        let is_borrowed = |receiver: &Receiver| receiver.to_token_stream().to_string().starts_with('&');
        let receiver = signature.receiver().map(|receiver| if is_borrowed(receiver) { quote!(&self,) } else { quote!(self,) });
        let (asyncness, generics, output) = (&signature.asyncness, &signature.generics, &signature.output);
        self.add(path.clone(), Kind::Function, &quote!(#asyncness #generics (#receiver #(#types),*) #output), attributes);
        if let Some(thing) = self.surface.get_mut(&path) {
            thing.arguments = names;
        }
    }

    /// What a macro of the runtime implements for a type.
    fn family(&mut self, item: &ItemMacro) {
        let Some(name) = item.mac.path.get_ident().map(ToString::to_string).filter(|name| item.ident.is_none() && !name.starts_with("__"))
        else {
            return;
        };
        let tokens: Vec<String> = item.mac.tokens.clone().into_iter().map(|token| token.to_string()).collect();
        let Some(ty) = tokens.iter().find(|token| self.own.contains(*token)) else { return };
        let path = self.path(ty);
        if name == "union" {
            let variants = tokens.last().map_or("", |last| last.as_str());
            for made in variants.split(',').filter_map(|variant| variant.split_once(" from ")) {
                self.add(format!("{path}: From<{}>", made.1.trim_end_matches(['}', ' '])), Kind::Trait, &TokenStream::new(), &[]);
            }
        }
        let how = tokens.iter().filter(|token| *token != ty).map(String::as_str).collect::<String>();
        // What else it is told is how it is read, and what it answers, which its methods say.
        let how = if matches!(name.as_str(), "convert" | "closed") { how } else { String::new() };
        self.add(format!("{path}: {name}!{how}"), Kind::Trait, &TokenStream::new(), &[]);
    }

    /// Names that stand in the root without being defined in a module that was read.
    fn names(&mut self, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => self.names(&path.tree),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.names(tree)),
            UseTree::Name(name) => {
                let thing = Thing { kind: Kind::Name, shape: String::new(), arguments: Vec::new(), deprecated: false };
                self.surface.entry(format!("{}{}", self.prefix, name.ident)).or_insert(thing);
            }
            UseTree::Rename(_) | UseTree::Glob(_) => {}
        }
    }
}

/// The names of the types in angle brackets.
fn arguments_of(arguments: &PathArguments) -> impl Iterator<Item = String> + '_ {
    let PathArguments::AngleBracketed(list) = arguments else { return None.into_iter().flatten() };
    let names = list.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(Type::Path(ty)) => Some(ty.path.segments.last()?.ident.to_string()),
        _ => None,
    });
    Some(names).into_iter().flatten()
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Tokens as one writes them.
fn tidy(tokens: &str) -> String {
    let pairs = [
        (" < ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
        (" :: ", "::"),
        ("( ", "("),
        (" )", ")"),
        (" ;", ";"),
        ("< ", "<"),
        (" (", "("),
    ];
    let text = pairs.iter().fold(tokens.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace(",)", ")").replace("->", " -> ").replace("  ", " ")
}
