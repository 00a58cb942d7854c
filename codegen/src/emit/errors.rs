//! `src/errors.rs`: the codes as constants, what is known of each, and one question for each further field of an error.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::prose::{escape, printed, sentence};
use super::rust::{Docs, ident, imports, link, paths_of, rust_type};
use crate::format;
use crate::model::{self, Api, ErrorCode, Errors, Field, ScalarType, Type, Wire};

pub(super) fn module(errors: &Errors, api: &Api) -> TokenStream {
    let is_text = errors.code_type == ScalarType::String;
    let derives = api.uses(ScalarType::ErrorCode).then(|| quote!(#[derive(Serialize, Deserialize)] #[serde(transparent)]));
    let code = if is_text { text_code(errors, derives.as_ref()) } else { number_code(errors, derives.as_ref()) };
    let (codes, catalog) = (codes(errors, api), catalog(errors));
    let questions = questions(errors);
    let is_read = |field: &&Field| matches!(question_of(field), Question::List | Question::Scalar);
    let is_typed = |field: &&Field| question_of(field) == Question::Typed;
    let mut paths: Vec<String> = questions.iter().copied().filter(is_typed).flat_map(|field| paths_of(&field.ty, api)).collect();
    paths.retain(|path| path != "crate::errors::ErrorCode");
    let runtime = ["codes::codes", "error::Catalog", "error::Error", "error::ErrorBody"];
    paths.extend(runtime.map(|name| format!("crate::runtime::{name}")));
    paths.push("std::fmt".to_owned());
    paths.extend(is_text.then(|| "std::borrow::Cow".to_owned()));
    paths.extend(questions.iter().any(is_read).then(|| "serde_json::Value".to_owned()));
    let in_answers = api.uses(ScalarType::ErrorCode);
    paths.extend(["serde::Deserialize", "serde::Serialize"].into_iter().filter(|_| in_answers).map(str::to_owned));
    paths.extend((in_answers && is_text).then(|| "crate::runtime::code_text".to_owned()));
    let imports = imports(paths);
    let read = if is_text { quote!(self.code_text().map(ErrorCode::from)) } else { quote!(self.code_text()?.parse().ok().map(ErrorCode)) };
    let is_used = |index: usize| api.endpoints.iter().any(|endpoint| endpoint.error_body == index);
    let bodies = errors.bodies.iter().enumerate().skip(1).filter(|(index, _)| is_used(*index)).map(|(index, body)| {
        let (name, body) = (format_ident!("BODY_{index}"), error_body(body));
        quote! {
            /// How some calls tell of errors.
            pub(crate) static #name: ErrorBody = #body;
        }
    });
    let questions = questions.into_iter().map(|field| question(field, api));
    quote! {
        //! The error codes of the API, and what an error can be asked.
        #imports

        #code

        #codes

        impl Error {
            /// The API's own code for what went wrong. Decide by it, not by the HTTP status or the message.
            pub fn code(&self) -> Option<ErrorCode> {
                #read
            }

            #(#questions)*
        }

        #catalog

        #(#bodies)*
    }
}

/// The fields of all bodies that are neither the code nor the message, each name once.
pub(super) fn questions(errors: &Errors) -> Vec<&Field> {
    let mut questions: Vec<&Field> = Vec::new();
    for body in &errors.bodies {
        let has_role =
            |field: &Field| [&body.code, &body.message].iter().any(|path| matches!(path.as_slice(), [name] if *name == field.name));
        for field in body.fields.iter().filter(|field| !has_role(field)) {
            if questions.iter().all(|own| own.rust != field.rust) {
                questions.push(field);
            }
        }
    }
    questions
}

/// What an answer to a question is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    Text,
    Scalar,
    /// Several scalars.
    List,
    /// Of a type that is more than a scalar of JSON.
    Typed,
}

pub(super) fn question_of(field: &Field) -> Question {
    match field.ty.item() {
        Type::Scalar(scalar) if scalar.module().is_none() && !matches!(scalar.wire(), Wire::Any | Wire::Bytes) => {
            match (field.ty.is_list(), scalar) {
                (true, _) => Question::List,
                (false, ScalarType::String) => Question::Text,
                (false, _) => Question::Scalar,
            }
        }
        Type::Scalar(_) | Type::Named(_) | Type::List(_) | Type::Map(_) | Type::Nullable(_) => Question::Typed,
    }
}

fn question(field: &Field, api: &Api) -> TokenStream {
    let language = api.language();
    let mut docs = Docs::new().sentence(&field.description[language]);
    if let Some(when) = &field.when {
        docs = docs.sentence(&when[language]);
    }
    let docs = docs.notes(&field.notes, api).outer();
    let (rust, name) = (ident(&field.rust), &field.name);
    let kind = question_of(field);
    let (ty, read) = match field.ty.item().scalar().map(ScalarType::wire) {
        _ if kind == Question::Typed => (rust_type(field.ty.present(), api), quote!()),
        Some(Wire::Integer) => (quote!(i64), quote!(Value::as_i64)),
        Some(Wire::Number) => (quote!(f64), quote!(Value::as_f64)),
        Some(Wire::Boolean) => (quote!(bool), quote!(Value::as_bool)),
        Some(Wire::Text | Wire::Any | Wire::Bytes) | None => (quote!(&str), quote!(Value::as_str)),
    };
    let (ty, body) = match kind {
        Question::Typed => (quote!(Option<#ty>), quote!(self.typed(#name))),
        Question::List => (quote!(Vec<#ty>), quote!(self.list(#name, #read))),
        Question::Text => (quote!(Option<#ty>), quote!(self.text(#name))),
        Question::Scalar => (quote!(Option<#ty>), quote!(self.payload(#name).and_then(#read))),
    };
    quote! {
        #docs
        pub fn #rust(&self) -> #ty {
            #body
        }
    }
}

/// The one table of the codes.
fn codes(errors: &Errors, api: &Api) -> TokenStream {
    let make = if errors.code_type == ScalarType::String && !errors.codes.is_empty() { "Self::known" } else { "Self" };
    let mut lines = vec!["codes! {".to_owned(), format!("    ErrorCode = {make};")];
    for code in &errors.codes {
        let is_text = errors.code_type == ScalarType::String;
        let literal = if is_text { format!("{:?}", code.code.to_string()) } else { code.code.to_string() };
        let remedy = sentence(&printed(&code.remedy[api.language()]));
        lines.push(String::new());
        lines.extend(code_docs(code, api).into_lines().map(|line| format!("    /// {line}").trim_end().to_owned()));
        lines.push(format!("    {} = {literal} {{", code.name));
        // As Markdown it reads otherwise where it holds signs of that.
        let markdown = escape(&remedy);
        let markdown = if markdown == remedy { String::new() } else { format!(" as {markdown:?}") };
        lines.push(format!("        remedy: {remedy:?}{markdown},"));
        lines.push(format!("        retry: {}, invalid_token: {}", code.retry, code.invalid_token));
        lines.push("    }".to_owned());
    }
    lines.push("}".to_owned());
    format::item(lines)
}

fn code_docs(code: &ErrorCode, api: &Api) -> Docs {
    let language = api.language();
    let retry = if code.retry { "the same call may succeed a little later" } else { "trying again at once does not help" };
    let token = if code.invalid_token { "; a new credential may help" } else { "" };
    let docs = Docs::new().sentence(&code.cause[language]).markdown(&format!(
        "Code `{}`, documented with HTTP status {}; {retry}{token}. Source: {}.",
        code.code,
        code.status,
        link(&code.source, api)
    ));
    docs.notes(&code.notes, api)
}

fn number_code(errors: &Errors, derives: Option<&TokenStream>) -> TokenStream {
    let ty = if errors.code_type == ScalarType::Long { quote!(i64) } else { quote!(i32) };
    quote! {
        /// An error code. The known ones are constants; any other number is a code too.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #derives
        pub struct ErrorCode(#ty);

        impl ErrorCode {
            /// The number on the wire.
            pub fn get(self) -> #ty {
                self.0
            }

            /// The name of its constant, if it has one.
            pub fn name(self) -> Option<&'static str> {
                CATALOG.known(&self.to_string()).map(|known| known.name)
            }
        }

        impl From<#ty> for ErrorCode {
            fn from(code: #ty) -> Self {
                Self(code)
            }
        }

        impl fmt::Display for ErrorCode {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    }
}

fn text_code(errors: &Errors, derives: Option<&TokenStream>) -> TokenStream {
    let read = derives.map(|_| quote!(#[serde(deserialize_with = "code_text::read")]));
    let known = (!errors.codes.is_empty()).then(|| {
        quote! {
            const fn known(code: &'static str) -> Self {
                Self(Cow::Borrowed(code))
            }
        }
    });
    quote! {
        /// An error code. The known ones are constants; any other text is a code too.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #derives
        pub struct ErrorCode(#read Cow<'static, str>);

        impl ErrorCode {
            #known

            /// The text on the wire.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The name of its constant, if it has one.
            pub fn name(&self) -> Option<&'static str> {
                CATALOG.known(&self.0).map(|known| known.name)
            }
        }

        impl From<&str> for ErrorCode {
            fn from(code: &str) -> Self {
                Self(Cow::Owned(code.to_owned()))
            }
        }

        impl From<String> for ErrorCode {
            fn from(code: String) -> Self {
                Self(Cow::Owned(code))
            }
        }

        impl fmt::Display for ErrorCode {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    }
}

/// How errors are told apart.
fn catalog(errors: &Errors) -> TokenStream {
    let numbers = match errors.code_type {
        ScalarType::Integer => quote!(Some((i32::MIN as i64, i32::MAX as i64))),
        ScalarType::Long => quote!(Some((i64::MIN, i64::MAX))),
        _ => quote!(None),
    };
    let body = errors.bodies.first().map(error_body);
    quote! {
        /// How the API tells of errors.
        pub(crate) static CATALOG: Catalog = Catalog { body: #body, numbers: #numbers, codes: CODES };
    }
}

fn error_body(body: &model::ErrorBody) -> TokenStream {
    let model::ErrorBody { code, message, in_success, fields, .. } = body;
    let fields = fields.iter().map(|field| &field.name);
    quote!(ErrorBody { code: &[#(#code),*], message: &[#(#message),*], fields: &[#(#fields),*], in_success: #in_success })
}
