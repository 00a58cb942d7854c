//! What all emitters of Rust share: headers, imports, docs, names and types.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::prose::{escape, label, lay_out, sentence};
use super::templates::{Words, rule_sentence};
use crate::format;
use crate::model::{About, Answer, Api, Endpoint, Field, Method, Note, Origin, PARAGRAPH_END, Parameter, Rule, ScalarType, Type};

/// Code is, by the printer.
const CODE_WIDTH: usize = 89;

/// The first lines of every emitted Rust file.
pub(super) fn header(api: &Api) -> String {
    format!("// Generated from `{}`: edits are lost.\n// Change the spec and run `cargo run` instead.\n", spec_name(api))
}

/// The name of the spec file; its folder differs between machines.
pub(super) fn spec_name(api: &Api) -> String {
    Path::new(&api.spec).file_name().map_or_else(|| "the spec".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// A checked name as an identifier.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A doc comment, paragraph by paragraph.
#[derive(Default)]
pub(super) struct Docs(Vec<String>);

impl Docs {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Adds prose of the spec.
    pub(super) fn prose(self, text: &str) -> Self {
        escape(text).split(PARAGRAPH_END).fold(self, Self::markdown)
    }

    /// Adds prose of the spec as a sentence.
    pub(super) fn sentence(self, text: &str) -> Self {
        self.prose(&sentence(text))
    }

    /// Adds what notes tell of the API and the client. What they tell of the page is for those who compare it.
    pub(super) fn notes(self, notes: &[Note], api: &Api) -> Self {
        let told = notes.iter().filter(|note| note.about != About::Page);
        told.fold(self, |docs, note| docs.prose(&note.says[api.language()]))
    }

    /// Adds what goes together, as items of a list.
    pub(super) fn rules(self, rules: &[Rule], api: &Api) -> Self {
        if rules.is_empty() {
            return self;
        }
        let words = Words::of(api.language());
        rules.iter().fold(self, |docs, rule| docs.item(&rule_sentence(rule, &words)))
    }

    /// Adds a paragraph of Markdown as it is, save for line breaks.
    pub(super) fn markdown(mut self, text: &str) -> Self {
        self.separate();
        self.0.extend(lay_out(text, ""));
        self
    }

    /// Adds an item of a list.
    pub(super) fn item(mut self, text: &str) -> Self {
        if !self.0.last().is_some_and(|line| line.starts_with("- ") || line.starts_with("  ")) {
            self.separate();
        }
        let mut lines = lay_out(text, "  ");
        if let Some(first) = lines.first_mut() {
            first.replace_range(..2, "- ");
        }
        self.0.extend(lines);
        self
    }

    /// Adds lines that are not wrapped, such as a block of code.
    pub(super) fn lines(mut self, text: &str) -> Self {
        self.separate();
        self.0.extend(text.lines().map(str::to_owned));
        self
    }

    /// The lines by themselves, without the marks of a comment.
    pub(super) fn into_lines(self) -> impl Iterator<Item = String> {
        self.0.into_iter()
    }

    fn separate(&mut self) {
        if !self.0.is_empty() {
            self.0.push(String::new());
        }
    }

    /// As an outer attribute.
    pub(super) fn outer(self) -> TokenStream {
        let doc = format::doc(self.0);
        quote!(#[doc = #doc])
    }

    /// As an inner attribute.
    pub(super) fn inner(self) -> TokenStream {
        let doc = format::doc(self.0);
        quote!(#![doc = #doc])
    }
}

/// Silences the compiler where emitted code itself touches what it marks as deprecated.
pub(super) fn expect_deprecated(fields: &[&Field]) -> Option<TokenStream> {
    let any = fields.iter().any(|field| field.deprecated.is_some());
    any.then(|| quote!(#[expect(deprecated, reason = "the fields are there all the same")]))
}

/// Silences clippy where an API asks for more arguments than it likes.
pub(super) fn expect_many(arguments: usize) -> Option<TokenStream> {
    (arguments > 7).then(|| quote!(#[allow(clippy::too_many_arguments, reason = "the API asks for all of them")]))
}

/// A link to where a fact was read.
pub(super) fn link(origin: &Origin, api: &Api) -> String {
    let title = &origin.title[api.language()];
    origin.url.as_ref().map_or_else(|| escape(title), |url| format!("[{}]({url})", label(title)))
}

/// A type in Rust.
pub(super) fn rust_type(ty: &Type, api: &Api) -> TokenStream {
    match ty {
        Type::Scalar(scalar) => scalar_type(*scalar),
        Type::Named(index) => {
            let name = ident(&api.def(*index).name);
            quote!(#name)
        }
        Type::List(item) => {
            let item = rust_type(item, api);
            quote!(Vec<#item>)
        }
        Type::Map(value) => {
            let value = rust_type(value, api);
            quote!(BTreeMap<String, #value>)
        }
        Type::Nullable(inner) => {
            let inner = rust_type(inner, api);
            quote!(Option<#inner>)
        }
    }
}

/// A scalar in Rust.
pub(super) fn scalar_type(scalar: ScalarType) -> TokenStream {
    match scalar {
        ScalarType::Integer => quote!(i32),
        ScalarType::Long => quote!(i64),
        ScalarType::Double => quote!(f64),
        ScalarType::Boolean => quote!(bool),
        ScalarType::Json => quote!(Value),
        other => {
            let name = ident(other.name());
            quote!(#name)
        }
    }
}

/// Whether callers pass what can become the type, and not the type itself.
fn is_converted(ty: &Type) -> bool {
    match ty {
        Type::Scalar(ScalarType::Integer | ScalarType::Long | ScalarType::Double | ScalarType::Boolean) | Type::Nullable(_) => false,
        Type::Scalar(_) | Type::Named(_) | Type::List(_) | Type::Map(_) => true,
    }
}

/// The type that a caller passes for a value.
pub(super) fn argument_type(ty: &Type, api: &Api) -> TokenStream {
    match ty {
        Type::List(item) => {
            let item = rust_type(item, api);
            quote!(impl IntoIterator<Item = impl Into<#item>>)
        }
        Type::Map(value) => {
            let value = rust_type(value, api);
            quote!(impl IntoIterator<Item = (impl Into<String>, impl Into<#value>)>)
        }
        Type::Scalar(_) | Type::Named(_) | Type::Nullable(_) => {
            let own = rust_type(ty, api);
            if is_converted(ty) { quote!(impl Into<#own>) } else { own }
        }
    }
}

/// The value that is made of an argument.
pub(super) fn converted(ty: &Type, argument: &Ident) -> TokenStream {
    match ty {
        Type::List(_) => quote!(#argument.into_iter().map(Into::into).collect()),
        Type::Map(_) => quote!(#argument.into_iter().map(|(name, value)| (name.into(), value.into())).collect()),
        Type::Scalar(_) | Type::Named(_) | Type::Nullable(_) if is_converted(ty) => quote!(#argument.into()),
        Type::Scalar(_) | Type::Named(_) | Type::Nullable(_) => quote!(#argument),
    }
}

/// The method that sends null, of what has another one for values.
pub(super) fn null_setter(name: &str) -> Ident {
    ident(&format!("null_{name}"))
}

/// What it does; `name` is that on the wire.
pub(super) fn null_docs(name: &str) -> String {
    format!(" Sends null as `{name}`, which is not the same as leaving it out.")
}

/// The statement that gives a call the value of a parameter, which is of this type.
pub(super) fn set(parameter: &Parameter, ty: &Type, call: &TokenStream, api: &Api) -> TokenStream {
    let (name, argument) = (&parameter.name, ident(&parameter.rust));
    match ty {
        _ if parameter.secret => quote!(#call.attach(#name, Secret::new(#argument.into().into()));),
        ty if matches!(ty.scalar(), Some(ScalarType::File | ScalarType::Bytes)) => {
            let (own, value) = (rust_type(ty, api), converted(ty, &argument));
            if ty.is_list() { quote!(#call.attach_list::<File>(#name, #argument);) } else { quote!(#call.attach::<#own>(#name, #value);) }
        }
        Type::List(item) => {
            let item = rust_type(item, api);
            quote!(#call.set_list::<#item>(#name, #argument);)
        }
        ty if is_converted(ty) => {
            let (own, value) = (rust_type(ty, api), converted(ty, &argument));
            quote!(#call.set::<#own>(#name, #value);)
        }
        Type::Scalar(_) | Type::Named(_) | Type::Map(_) | Type::Nullable(_) => quote!(#call.set(#name, #argument);),
    }
}

/// What a call answers, in Rust.
pub(super) fn answer_type(endpoint: &Endpoint, api: &Api) -> TokenStream {
    match &endpoint.answer {
        Answer::Nothing => quote!(()),
        Answer::Bytes => quote!(Bytes),
        Answer::Json(ty) => rust_type(ty, api),
    }
}

/// The same as a text.
pub(super) fn answer_name(endpoint: &Endpoint, api: &Api) -> String {
    answer_type(endpoint, api).to_string().replace(' ', "")
}

/// A type as users of the crate write it, who import its own types. `own` stands before the names of those.
pub(super) fn outside_type(ty: &Type, own: &str, api: &Api) -> String {
    let krate = &api.crate_name;
    match ty {
        Type::Scalar(ScalarType::Json) => format!("{krate}::serde_json::Value"),
        Type::Scalar(ScalarType::Bytes | ScalarType::ErrorCode) => format!("{krate}::{}", rust_type(ty, api)),
        Type::Scalar(scalar) if scalar.module().is_some() => format!("{krate}::{}", rust_type(ty, api)),
        Type::Scalar(_) => rust_type(ty, api).to_string(),
        Type::Named(index) => format!("{own}{}", api.def(*index).name),
        Type::List(item) => format!("Vec<{}>", outside_type(item, own, api)),
        Type::Map(value) => format!("std::collections::BTreeMap<String, {}>", outside_type(value, own, api)),
        Type::Nullable(inner) => format!("Option<{}>", outside_type(inner, own, api)),
    }
}

/// What a call answers, as users of the crate write it.
pub(super) fn outside_answer(endpoint: &Endpoint, api: &Api) -> String {
    answered(endpoint).map_or_else(|| "()".to_owned(), |ty| outside_type(ty, "", api))
}

/// The type of the crate's own that an answer is made of.
pub(super) fn answer_names<'a>(endpoint: &Endpoint, api: &'a Api) -> Option<&'a str> {
    endpoint.answer.named().map(|index| api.def(index).name.as_str())
}

/// What a call answers, as far as its names must be imported.
pub(super) fn answered(endpoint: &Endpoint) -> Option<&Type> {
    const BYTES: Type = Type::Scalar(ScalarType::Bytes);
    match &endpoint.answer {
        Answer::Nothing => None,
        Answer::Bytes => Some(&BYTES),
        Answer::Json(ty) => Some(ty),
    }
}

/// The paths of all that a type names.
pub(super) fn paths_of(ty: &Type, api: &Api) -> Vec<String> {
    match ty {
        Type::Scalar(scalar) => match (scalar, scalar.module()) {
            (ScalarType::Json, _) => vec!["serde_json::Value".to_owned()],
            (ScalarType::Bytes, _) => vec!["bytes::Bytes".to_owned()],
            (ScalarType::ErrorCode, _) => vec!["crate::errors::ErrorCode".to_owned()],
            (_, Some(module)) => vec![format!("crate::runtime::{module}::{}", scalar.name())],
            (_, None) => Vec::new(),
        },
        Type::Named(index) => vec![format!("crate::types::{}", api.def(*index).name)],
        Type::List(inner) | Type::Nullable(inner) => paths_of(inner, api),
        Type::Map(value) => ["std::collections::BTreeMap".to_owned()].into_iter().chain(paths_of(value, api)).collect(),
    }
}

/// The `use` of all that stands at these paths, as rustfmt orders and breaks them. Types of one module come together.
pub(super) fn imports(paths: Vec<String>) -> TokenStream {
    let mut modules: BTreeMap<(u8, String), BTreeSet<String>> = BTreeMap::new();
    for path in paths {
        let group = if path.starts_with("std::") { 0 } else { u8::from(path.starts_with("crate::")) + 1 };
        match path.rsplit_once("::") {
            Some((module, name)) if name.starts_with(char::is_uppercase) => {
                modules.entry((group, format!("{module}::"))).or_default().insert(name.to_owned())
            }
            _ => modules.entry((group, path)).or_default().insert(String::new()),
        };
    }
    let mut lines = Vec::new();
    let mut before = None;
    for ((group, module), names) in modules {
        if before.replace(group).is_some_and(|before| before != group) {
            lines.push(String::new());
        }
        let names: Vec<String> = names.into_iter().collect();
        let line = if let [name] = names.as_slice() { format!("{module}{name}") } else { format!("{module}{{{}}}", names.join(", ")) };
        if line.len() + "use ;".len() <= CODE_WIDTH {
            lines.push(format!("use {line};"));
        } else {
            lines.push(format!("use {module}{{"));
            lines.extend(fill(&names));
            lines.push("};".to_owned());
        }
    }
    format::item(lines)
}

/// Names in lines, each as full as can be.
fn fill(names: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for name in names {
        match lines.last_mut() {
            Some(line) if line.len() + name.len() + " ,".len() <= CODE_WIDTH => *line += &format!(" {name},"),
            _ => lines.push(format!("    {name},")),
        }
    }
    lines
}

/// A text as a literal that looks like the text.
pub(super) fn raw_string(text: &str) -> String {
    let longest = text.split(|c| c != '#').map(str::len).max().unwrap_or_default();
    let marks = "#".repeat(if text.contains("\"#") { longest + 1 } else { 1 });
    format!("r{marks}\"{text}\"{marks}")
}

/// The method of a request that switches to another HTTP method.
pub(super) fn via(method: Method) -> String {
    format!("via_{}", method.to_string().to_lowercase())
}
