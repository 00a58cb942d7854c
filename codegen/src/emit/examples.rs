//! `examples/` of the emitted crate: programs for the calls that the spec marks, each of which takes the credential from the environment and
//! what must be given from its arguments.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::rust::{Docs, escape, header, ident, rust_type, scalar_type, sentence};
use crate::format;
use crate::model::{Api, Endpoint, PARAGRAPH_END, Parameter, Role, ScalarType, Type, TypeKind};
use crate::output::FileSet;

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    for endpoint in api.endpoints.iter().filter(|endpoint| endpoint.example) {
        files.add(format!("examples/{}.rs", endpoint.rust), format::source(&header(api), example(endpoint, api)));
    }
}

fn example(endpoint: &Endpoint, api: &Api) -> TokenStream {
    let krate = ident(&api.crate_name);
    let required: Vec<&Parameter> = endpoint.parameters.iter().filter(|one| one.role == Role::Argument).collect();
    let usage: Vec<String> = required.iter().map(|one| one.name.to_uppercase() + if one.ty.is_list() { ",…" } else { "" }).collect();
    let usage = format!("cargo run --example {} -- {}", endpoint.rust, usage.join(" ")).trim_end_matches([' ', '-']).to_owned();
    let docs = Docs::new().markdown(&escape(&sentence(&endpoint.summary[api.language()]))).markdown(&format!("`{usage}`")).inner();
    let credential = endpoint.auth.map(|auth| credential(auth, api));
    let arguments = (!required.is_empty()).then(|| arguments(required.len(), &usage));
    let given = endpoint.auth.map(|_| quote!(&credential,)).into_iter().chain((!required.is_empty()).then(|| quote!(&arguments,)));
    let taken =
        endpoint.auth.map(|_| quote!(credential: &str,)).into_iter().chain((!required.is_empty()).then(|| quote!(arguments: &[String],)));
    let call = call(endpoint, &required, api);
    let try_next = endpoint.paging.is_some().then(|| {
        quote! { use futures_util::TryStreamExt; }
    });
    quote! {
        #docs
        use std::error::Error;
        use std::process::ExitCode;
        #try_next
        use #krate::Client;

        #[tokio::main(flavor = "current_thread")]
        async fn main() -> ExitCode {
            #credential
            #arguments
            match run(#(#given)*).await {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    eprintln!("{error}");
                    ExitCode::FAILURE
                }
            }
        }

        async fn run(#(#taken)*) -> Result<(), Box<dyn Error>> {
            #call
            Ok(())
        }
    }
}

fn credential(auth: usize, api: &Api) -> TokenStream {
    let scheme = &api.auth[auth];
    let variable = &scheme.variable;
    let hint = literal(&format!("Set {variable}. {}", scheme.obtain[api.language()].replace(PARAGRAPH_END, " ")));
    quote! {
        let Ok(credential) = std::env::var(#variable) else {
            eprintln!(#hint);
            return ExitCode::from(2);
        };
    }
}

/// A text as the first argument of a printing macro.
fn literal(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

fn arguments(count: usize, usage: &str) -> TokenStream {
    let usage = literal(&format!("Usage: {usage}"));
    let count = Literal::usize_unsuffixed(count);
    quote! {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        if arguments.len() != #count {
            eprintln!(#usage);
            return ExitCode::from(2);
        }
    }
}

fn call(endpoint: &Endpoint, required: &[&Parameter], api: &Api) -> TokenStream {
    let name = ident(&endpoint.rust);
    let view = endpoint.auth.map(|auth| {
        let constructor = ident(&api.auth[auth].constructor);
        quote!(.#constructor(credential))
    });
    let values = required.iter().enumerate().map(|(index, one)| value(index, one, api));
    let request = quote!(client #view.#name(#(#values),*));
    if endpoint.paging.is_some() {
        quote! {
            let client = Client::new()?;
            let mut items = #request.into_stream();
            while let Some(item) = items.try_next().await? {
                let item = serde_json::to_string(&item)?;
                println!("{item}");
            }
        }
    } else {
        quote! {
            let client = Client::new()?;
            let answer = #request.await?;
            let answer = serde_json::to_string_pretty(&answer)?;
            println!("{answer}");
        }
    }
}

/// A value made of an argument; a list is split at commas.
fn value(index: usize, parameter: &Parameter, api: &Api) -> TokenStream {
    let index = Literal::usize_unsuffixed(index);
    let is_text = api.scalar(parameter.ty.item()) == Some(ScalarType::String);
    let item = parsed_type(parameter.ty.item(), api);
    match (parameter.ty.is_list(), is_text) {
        (true, true) => quote!(arguments[#index].split(',')),
        (true, false) => quote!(arguments[#index].split(',').map(str::parse).collect::<Result<Vec<#item>, _>>()?),
        (false, true) => quote!(arguments[#index].as_str()),
        (false, false) => quote!(arguments[#index].parse::<#item>()?),
    }
}

/// What an argument is parsed as: the scalar behind a newtype.
fn parsed_type(ty: &Type, api: &Api) -> TokenStream {
    match ty {
        Type::Named(index) => match api.types[*index].kind {
            TypeKind::Newtype(scalar) => scalar_type(scalar),
            TypeKind::Enum(_) | TypeKind::Object(_) => rust_type(ty, api),
        },
        Type::Scalar(_) | Type::List(_) | Type::Map(_) | Type::Nullable(_) => rust_type(ty, api),
    }
}
