//! `src/errors.rs`: the codes as constants, what is known of each, and one question for each further field of an error.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::rust::{Docs, header, ident, link, sentence};
use crate::format;
use crate::model::{Api, ErrorCode, Errors, Field, ItemType, PARAGRAPH_END, Scalar, ScalarType};
use crate::output::FileSet;

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    let Some(errors) = &api.errors else { return };
    let catalog = catalog(errors, api);
    let code = if errors.code_type == ScalarType::String { text_code(errors, api) } else { number_code(errors, api) };
    let value = questions(errors).any(|field| field.ty.list || field.ty.item != ItemType::Scalar(ScalarType::String));
    let value = value.then(|| {
        quote! { use serde_json::Value; }
    });
    let cow = (errors.code_type == ScalarType::String).then(|| {
        quote! { use std::borrow::Cow; }
    });
    let read = if errors.code_type == ScalarType::String {
        quote!(Some(ErrorCode::from(self.code_text()?)))
    } else {
        quote!(self.code_text()?.parse().ok().map(ErrorCode))
    };
    let invalid_token = invalid_token(errors);
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
                use crate::runtime::error::{Catalog, Error, KnownCode};

                #code

                impl Error {
                    /// The API's own code for what went wrong. Decide by it, not by the HTTP status or the message.
                    pub fn code(&self) -> Option<ErrorCode> {
                        #read
                    }

                    #invalid_token

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
    docs = field.disagreements.iter().fold(docs, |docs, one| docs.prose(&one.says[language]));
    let docs = docs.outer();
    let (rust, name) = (ident(&field.rust), &field.name);
    let scalar = match field.ty.item {
        ItemType::Scalar(scalar) => scalar,
        ItemType::Named(_) => ScalarType::String,
    };
    let (ty, read) = match scalar {
        ScalarType::String => (quote!(&str), quote!(Value::as_str)),
        ScalarType::Integer | ScalarType::Long => (quote!(i64), quote!(Value::as_i64)),
        ScalarType::Double => (quote!(f64), quote!(Value::as_f64)),
        ScalarType::Boolean => (quote!(bool), quote!(Value::as_bool)),
    };
    let (ty, body) = match (field.ty.list, scalar) {
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

/// The question whether a new credential may help, if any code says so.
fn invalid_token(errors: &Errors) -> Option<TokenStream> {
    let codes: Vec<&ErrorCode> = errors.codes.iter().filter(|code| code.invalid_token).collect();
    if codes.is_empty() {
        return None;
    }
    let links: Vec<String> = codes.iter().map(|code| format!("[`{}`](ErrorCode::{0})", code.name)).collect();
    let docs = Docs::new()
        .markdown("Whether the credential is not valid, or not any more, so that trying once more with a new one may help.")
        .markdown(&format!("It is with the code {}.", links.join(" or ")))
        .outer();
    let names = codes.iter().map(|code| ident(&code.name));
    Some(quote! {
        #docs
        pub fn is_invalid_token(&self) -> bool {
            self.code().is_some_and(|code| [#(ErrorCode::#names),*].contains(&code))
        }
    })
}

fn code_docs(code: &ErrorCode, api: &Api) -> TokenStream {
    let language = api.language();
    let retry = if code.retry { "the same call may succeed a little later" } else { "trying again at once does not help" };
    let docs = Docs::new().sentence(&code.cause[language]).prose(&format!("What to do: {}", sentence(&code.remedy[language]))).markdown(
        &format!("Code `{}`, documented with HTTP status {}; {retry}. Source: {}.", code.code, code.status, link(&code.source, api)),
    );
    code.disagreements.iter().fold(docs, |docs, one| docs.prose(&one.says[language])).outer()
}

fn number_code(errors: &Errors, api: &Api) -> TokenStream {
    let ty = if errors.code_type == ScalarType::Long { quote!(i64) } else { quote!(i32) };
    let constants = errors.codes.iter().filter_map(|code| {
        let Scalar::Integer(number) = code.code else { return None };
        let (docs, name, number) = (code_docs(code, api), ident(&code.name), Literal::i64_unsuffixed(number));
        Some(quote!(#docs pub const #name: Self = Self(#number);))
    });
    quote! {
        /// An error code. The known ones are constants; any other number is a code too.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct ErrorCode(#ty);

        impl ErrorCode {
            #(#constants)*

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

fn text_code(errors: &Errors, api: &Api) -> TokenStream {
    let constants = errors.codes.iter().map(|code| {
        let (docs, name, text) = (code_docs(code, api), ident(&code.name), code.code.to_string());
        quote!(#docs pub const #name: Self = Self(Cow::Borrowed(#text));)
    });
    quote! {
        /// An error code. The known ones are constants; any other text is a code too.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct ErrorCode(Cow<'static, str>);

        impl ErrorCode {
            #(#constants)*

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

fn catalog(errors: &Errors, api: &Api) -> TokenStream {
    let code = &errors.code;
    let message = errors.message.as_ref().map_or_else(|| quote!(None), |message| quote!(Some(#message)));
    let fields = errors.fields.iter().map(|field| &field.name);
    let codes = errors.codes.iter().map(|known| {
        let (code, name, remedy, retry) = (known.code.to_string(), &known.name, &known.remedy[api.language()], known.retry);
        let remedy = remedy.replace(PARAGRAPH_END, " ");
        let remedy = remedy.trim_end_matches('.');
        quote!(KnownCode { code: #code, name: #name, remedy: #remedy, retry: #retry },)
    });
    quote! {
        /// What the runtime knows of the codes.
        pub(crate) static CATALOG: Catalog = Catalog { code: #code, message: #message, fields: &[#(#fields),*], codes: &[#(#codes)*] };
    }
}
