//! What all emitters of Rust share: headers, docs, names, types, and a sample call as code.

use std::path::Path;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::format;
use crate::model::{
    About, Answer, Api, Endpoint, Field, Method, Note, Origin, PARAGRAPH_END, Parameter, Role, SampleValue, Scalar, ScalarType, Type,
    TypeDef, TypeKind,
};

/// Doc comments are wrapped at this column.
const WIDTH: usize = 100;

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

    /// Adds prose of the spec: Markdown that may hold code spans, but no links.
    pub(super) fn prose(self, text: &str) -> Self {
        text.split(PARAGRAPH_END).fold(self, |docs, paragraph| docs.markdown(&escape(paragraph)))
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

    /// Adds a paragraph of Markdown as it is, save for line breaks.
    pub(super) fn markdown(mut self, text: &str) -> Self {
        self.separate();
        self.0.extend(wrap(text, ""));
        self
    }

    /// Adds an item of a list.
    pub(super) fn item(mut self, text: &str) -> Self {
        if !self.0.last().is_some_and(|line| line.starts_with("- ") || line.starts_with("  ")) {
            self.separate();
        }
        let mut lines = wrap(text, "  ");
        lines[0].replace_range(..2, "- ");
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

/// Text of the spec with a full stop at its end.
pub(super) fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// Makes prose safe in rustdoc and in Markdown: it may hold code spans and bold words, but no HTML and no links save
/// bare addresses.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    if is_marker(text.split(' ').next().unwrap_or_default()) {
        escaped.push('\\');
    }
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            escaped.push('`');
        }
        let is_plain = index % 2 == 1 || !(part.contains(SPECIAL) || part.contains("://"));
        if is_plain { escaped.push_str(part) } else { escaped.push_str(&escape_prose(part)) }
    }
    escaped
}

/// Signs that Markdown would read something into.
const SPECIAL: [char; 5] = ['\\', '[', ']', '<', '>'];

fn escape_prose(text: &str) -> String {
    let mut escaped = String::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let address = if rest.starts_with("https://") || rest.starts_with("http://") { address(rest) } else { "" };
        if !address.is_empty() {
            escaped += &format!("<{address}>");
            rest = &rest[address.len()..];
            continue;
        }
        if SPECIAL.contains(&next) {
            escaped.push('\\');
        }
        escaped.push(next);
        rest = &rest[next.len_utf8()..];
    }
    escaped
}

/// The address that a text begins with, without the punctuation after it.
fn address(text: &str) -> &str {
    let end = text.find(|c: char| c.is_whitespace() || "<>()[]\"'`".contains(c)).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?'])
}

/// Whether Markdown would begin a list, a heading or a quote with this word.
fn is_marker(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    matches!(word, "-" | "+" | "*" | "=" | "---")
        || word.starts_with(['#', '>'])
        || (number.len() < word.len() && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

fn wrap(text: &str, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = indent.to_owned();
    let mut width = line.len();
    for (index, word) in text.split_whitespace().enumerate() {
        let length = word.chars().count();
        if index > 0 && width + 1 + length > WIDTH && !is_marker(word) {
            lines.push(std::mem::replace(&mut line, indent.to_owned()));
            width = line.len();
        } else if index > 0 {
            line.push(' ');
            width += 1;
        }
        line.push_str(word);
        width += length;
    }
    lines.push(line);
    lines
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
    let title = escape(&origin.title[api.language()]);
    origin.url.as_ref().map_or_else(|| title.clone(), |url| format!("[{title}]({url})"))
}

/// A type in Rust.
pub(super) fn rust_type(ty: &Type, api: &Api) -> TokenStream {
    match ty {
        Type::Scalar(scalar) => scalar_type(*scalar),
        Type::Named(index) => {
            let name = ident(&api.types[*index].name);
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
        ScalarType::String => quote!(String),
        ScalarType::Integer => quote!(i32),
        ScalarType::Long => quote!(i64),
        ScalarType::Double => quote!(f64),
        ScalarType::Boolean => quote!(bool),
    }
}

/// The type that a caller passes for a value.
pub(super) fn argument_type(ty: &Type, api: &Api) -> TokenStream {
    match ty {
        Type::Scalar(ScalarType::String) | Type::Named(_) => {
            let ty = rust_type(ty, api);
            quote!(impl Into<#ty>)
        }
        Type::List(item) => {
            let item = rust_type(item, api);
            quote!(impl IntoIterator<Item = impl Into<#item>>)
        }
        Type::Map(value) => {
            let value = rust_type(value, api);
            quote!(impl IntoIterator<Item = (impl Into<String>, impl Into<#value>)>)
        }
        Type::Scalar(_) | Type::Nullable(_) => rust_type(ty, api),
    }
}

/// The statement that gives a call the value of a parameter.
pub(super) fn set(parameter: &Parameter, call: &TokenStream, api: &Api) -> TokenStream {
    let (name, argument) = (&parameter.name, ident(&parameter.rust));
    match &parameter.ty {
        Type::List(item) => {
            let item = rust_type(item, api);
            quote!(#call.set_list::<#item>(#name, #argument);)
        }
        Type::Scalar(ScalarType::String) | Type::Named(_) => {
            let ty = rust_type(&parameter.ty, api);
            quote!(#call.set::<#ty>(#name, #argument.into());)
        }
        Type::Scalar(_) | Type::Map(_) | Type::Nullable(_) => quote!(#call.set(#name, #argument);),
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

/// The names of all types that `types` mention.
pub(super) fn named<'a>(types: impl Iterator<Item = &'a Type>, api: &'a Api) -> Vec<&'a str> {
    let mut names: Vec<&str> = types.filter_map(Type::named).map(|index| api.types[index].name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// A sample call as code: what to import beside the client, and the chain from `client` to what is sent.
pub(super) struct SampleCall {
    /// Types of the crate that the code names.
    pub(super) imports: Vec<String>,
    /// From `client` to the last setter.
    pub(super) request: String,
}

/// A sample call with all that is needed around it.
pub(super) struct SampleProgram {
    /// The `use` of what it names.
    pub(super) import: String,
    /// From the client to the answer, a statement in each line.
    pub(super) body: String,
}

/// Puts a sample call between the making of a client and its answer.
pub(super) fn sample_program(call: &SampleCall, endpoint: &Endpoint, api: &Api) -> SampleProgram {
    let names: Vec<&str> = ["Client"].into_iter().chain(call.imports.iter().map(String::as_str)).collect();
    let names = if let [name] = names.as_slice() { (*name).to_owned() } else { format!("{{{}}}", names.join(", ")) };
    let mut body = "let client = Client::new()?;\n".to_owned();
    if let Some(auth) = endpoint.auth {
        body += &format!("let {} = std::env::var(\"{}\")?;\n", api.auth[auth].rust, api.auth[auth].variable);
    }
    body += &format!("let answer = {}.await?;\n", call.request);
    SampleProgram { import: format!("use {}::{names};", api.crate_name), body }
}

/// Prints something of an answer that may be seen: a number, say, or how long a list is. Else which fields are there.
pub(super) fn print_answer(endpoint: &Endpoint, api: &Api) -> String {
    let fields = || api.answer_fields(endpoint).iter().filter(|field| field.deprecated.is_none());
    let is_shown = |field: &&Field| !field.sensitive && !field.ty.is_list() && api.scalar(field.ty.item()).is_some();
    if let Some(field) = fields().find(is_shown) {
        let shown = if field.always && api.scalar(field.ty.item()).is_some_and(|it| it != ScalarType::String) { "{}" } else { "{:?}" };
        return format!("println!(\"{shown}\", answer.{});", field.rust);
    }
    match fields().find(|field| field.ty.is_list()) {
        Some(field) => format!("println!(\"{{}}\", answer.{}.len());", field.rust),
        None => "println!(\"{answer:?}\");".to_owned(),
    }
}

/// The first request that the samples show, or one with stand-ins for what must be given.
pub(super) fn first_sample(endpoint: &Endpoint, api: &Api) -> SampleCall {
    let first = endpoint.samples.iter().find_map(|sample| sample.request.as_deref());
    sample_call(endpoint, first.unwrap_or_default(), api)
}

/// A request with the given values as code.
pub(super) fn sample_call(endpoint: &Endpoint, values: &[(usize, SampleValue)], api: &Api) -> SampleCall {
    let mut imports = Vec::new();
    let mut arguments = Vec::new();
    let mut setters = String::new();
    for (index, parameter) in endpoint.parameters.iter().enumerate() {
        let given = values.iter().find(|(own, _)| *own == index).map(|(_, value)| value);
        match (&parameter.role, given) {
            (Role::Argument, Some(value)) => arguments.push(value_code(value, &parameter.ty, api, &mut imports)),
            (Role::Argument, None) => arguments.push(value_code(&stand_in(parameter, api), &parameter.ty, api, &mut imports)),
            (Role::Setter, Some(value)) => {
                setters += &format!(".{}({})", parameter.rust, value_code(value, &parameter.ty, api, &mut imports));
            }
            (Role::Setter, None) | (Role::Fixed(..), _) => {}
        }
    }
    let view = endpoint.auth.map_or_else(String::new, |auth| format!(".{}({})", api.auth[auth].constructor, api.auth[auth].rust));
    imports.sort();
    imports.dedup();
    SampleCall { imports, request: format!("client{view}.{}({}){setters}", endpoint.rust, arguments.join(", ")) }
}

fn stand_in(parameter: &Parameter, api: &Api) -> SampleValue {
    let one = match api.scalar(parameter.ty.item()) {
        Some(ScalarType::Integer | ScalarType::Long) => Scalar::Integer(parameter.range.0.unwrap_or(1)),
        Some(ScalarType::Double) => Scalar::Double(1.0),
        Some(ScalarType::Boolean) => Scalar::Boolean(true),
        Some(ScalarType::String) | None => Scalar::Text(parameter.name.clone()),
    };
    if parameter.ty.is_list() { SampleValue::Many(vec![one]) } else { SampleValue::One(one) }
}

fn value_code(value: &SampleValue, ty: &Type, api: &Api, imports: &mut Vec<String>) -> String {
    match value {
        SampleValue::One(value) => scalar_code(value, ty.item(), api, imports),
        SampleValue::Many(values) if values.is_empty() => {
            imports.extend(ty.named().map(|index| api.types[index].name.clone()));
            format!("Vec::<{}>::new()", rust_type(ty.item(), api))
        }
        SampleValue::Many(values) => {
            let values: Vec<String> = values.iter().map(|value| scalar_code(value, ty.item(), api, imports)).collect();
            format!("[{}]", values.join(", "))
        }
    }
}

fn scalar_code(value: &Scalar, item: &Type, api: &Api, imports: &mut Vec<String>) -> String {
    if let Type::Named(index) = item
        && let TypeDef { name, kind: TypeKind::Enum(values), .. } = &api.types[*index]
        && let Some(known) = values.iter().find(|known| Scalar::Text(known.name.clone()) == *value)
    {
        imports.push(name.clone());
        return format!("{name}::{}", known.rust);
    }
    match value {
        Scalar::Text(text) => format!("{text:?}"),
        // Whole numbers are samples of a Double too.
        Scalar::Integer(number) if api.scalar(item) == Some(ScalarType::Double) => format!("{number}.0"),
        Scalar::Double(number) => format!("{number:?}"),
        other => other.to_string(),
    }
}

/// A text as a literal that looks like the text.
pub(super) fn raw_string(text: &str) -> String {
    let longest = text.split(|c| c != '#').map(str::len).max().unwrap_or_default();
    let marks = "#".repeat(if text.contains("\"#") { longest + 1 } else { 1 });
    format!("r{marks}\"{text}\"{marks}")
}

/// The method of a request that switches to another HTTP method.
pub(super) fn via(method: Method) -> &'static str {
    match method {
        Method::Get => "via_get",
        Method::Post => "via_post",
    }
}
