//! `src/errors.rs`: the codes as constants, what is known of each, and one question for each further field of an error.

use proc_macro2::TokenStream;
use quote::quote;

use super::rust::{Docs, escape, header, ident, link, sentence};
use crate::format;
use crate::model::{Api, ErrorCode, Errors, Field, PARAGRAPH_END, Scalar, ScalarType, Type, Wire};
use crate::output::FileSet;

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    let Some(errors) = &api.errors else { return };
    let is_text = errors.code_type == ScalarType::String;
    let code = if is_text { text_code(errors) } else { number_code(errors) };
    let (codes, catalog) = (codes(errors, api), catalog(errors));
    let value = questions(errors).any(|field| field.ty.is_list() || *field.ty.item() != Type::Scalar(ScalarType::String));
    let value = value.then(|| {
        quote! { use serde_json::Value; }
    });
    let cow = is_text.then(|| {
        quote! { use std::borrow::Cow; }
    });
    let read = if is_text { quote!(self.code_text().map(ErrorCode::from)) } else { quote!(self.code_text()?.parse().ok().map(ErrorCode)) };
    let questions = questions(errors).map(|field| question(field, api));
    files.add(
        "src/errors.rs",
        format::source(
            &header(api),
            quote! {
                //! The error codes of the API, and what an error can be asked.
                #cow
                use std::fmt;
                #value
                use crate::runtime::codes::codes;
                use crate::runtime::error::{Catalog, Error};

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
            },
        ),
    );
}

/// The fields that are neither the code nor the message.
fn questions(errors: &Errors) -> impl Iterator<Item = &Field> {
    errors.fields.iter().filter(|field| field.name != errors.code && Some(&field.name) != errors.message.as_ref())
}

fn question(field: &Field, api: &Api) -> TokenStream {
    let language = api.language();
    let mut docs = Docs::new().sentence(&field.description[language]);
    if let Some(when) = &field.when {
        docs = docs.sentence(&when[language]);
    }
    let docs = docs.notes(&field.notes, api).outer();
    let (rust, name) = (ident(&field.rust), &field.name);
    let scalar = match field.ty.item() {
        Type::Scalar(scalar) => *scalar,
        Type::Named(_) | Type::List(_) | Type::Map(_) | Type::Nullable(_) => ScalarType::String,
    };
    let (ty, read) = match scalar.wire() {
        Wire::Text | Wire::Any | Wire::Bytes => (quote!(&str), quote!(Value::as_str)),
        Wire::Integer => (quote!(i64), quote!(Value::as_i64)),
        Wire::Number => (quote!(f64), quote!(Value::as_f64)),
        Wire::Boolean => (quote!(bool), quote!(Value::as_bool)),
    };
    let (ty, body) = match (field.ty.is_list(), scalar) {
        (true, _) => (quote!(Vec<#ty>), quote!(self.list(#name, #read))),
        (false, ScalarType::String) => (quote!(Option<#ty>), quote!(self.text(#name))),
        (false, _) => (quote!(Option<#ty>), quote!(self.payload(#name).and_then(#read))),
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
        let literal = match &code.code {
            Scalar::Text(text) => format!("{text:?}"),
            number => number.to_string(),
        };
        let remedy = sentence(&code.remedy[api.language()].replace(PARAGRAPH_END, " "));
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

fn number_code(errors: &Errors) -> TokenStream {
    let ty = if errors.code_type == ScalarType::Long { quote!(i64) } else { quote!(i32) };
    quote! {
        /// An error code. The known ones are constants; any other number is a code too.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

fn text_code(errors: &Errors) -> TokenStream {
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
        pub struct ErrorCode(Cow<'static, str>);

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
    let code = &errors.code;
    let numbers = match errors.code_type {
        ScalarType::Integer => quote!(Some((i32::MIN as i64, i32::MAX as i64))),
        ScalarType::Long => quote!(Some((i64::MIN, i64::MAX))),
        _ => quote!(None),
    };
    let message = errors.message.as_ref().map_or_else(|| quote!(None), |message| quote!(Some(#message)));
    let fields = errors.fields.iter().map(|field| &field.name);
    quote! {
        /// How the API tells of errors.
        pub(crate) static CATALOG: Catalog = Catalog { code: #code, numbers: #numbers, message: #message, fields: &[#(#fields),*], codes: CODES };
    }
}
