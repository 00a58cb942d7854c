//! `src/endpoints.rs` and a file in `src/endpoints/` for each call: its method, its request, and what it takes as data.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::paging;
use super::rust::{
    Docs, answer_type, argument_type, escape, expect_deprecated, expect_many, first_sample, header, ident, link, named, print_answer,
    rust_type, sentence, set, via,
};
use crate::format;
use crate::model::{About, Api, Bulk, Endpoint, Location, Method, Parameter, Role, ScalarType, Type, TypeKind};
use crate::output::FileSet;

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    let mut sorted: Vec<&Endpoint> = api.endpoints.iter().collect();
    sorted.sort_unstable_by_key(|endpoint| &endpoint.rust);
    let modules = sorted.iter().map(|endpoint| ident(&endpoint.rust));
    let requests = sorted.iter().map(|endpoint| {
        let (module, request) = (ident(&endpoint.rust), ident(&endpoint.request));
        quote! { pub use self::#module::#request; }
    });
    files.add(
        "src/endpoints.rs",
        format::source(
            &header(api),
            quote! {
                //! The calls of the API, one module each.
                #(mod #modules;)*
                #(#requests)*
            },
        ),
    );
    for endpoint in &api.endpoints {
        let text = format::source(&header(api), module(endpoint, api));
        files.add(format!("src/endpoints/{}.rs", endpoint.rust), text);
    }
}

fn module(endpoint: &Endpoint, api: &Api) -> TokenStream {
    let docs = Docs::new().markdown(&format!("`{}`: {}", endpoint.name, escape(&sentence(&endpoint.summary[api.language()])))).inner();
    let (imports, statics) = (imports(endpoint, api), statics(endpoint, api));
    let (entry, request) = (entry(endpoint, api), request(endpoint, api));
    quote! {
        #docs
        #imports
        #statics
        #entry
        #request
    }
}

fn imports(endpoint: &Endpoint, api: &Api) -> TokenStream {
    let given = endpoint.parameters.iter().filter(|one| !matches!(one.role, Role::Fixed(..))).map(|one| &one.ty);
    let mut types = named(given, api);
    types.extend(endpoint.answer.named().map(|index| api.types[index].name.as_str()));
    types.extend(endpoint.paging.iter().filter_map(|paging| paging.item.named()).map(|index| api.types[index].name.as_str()));
    types.extend(endpoint.bulk.as_ref().map(|bulk| api.types[bulk.item].name.as_str()));
    types.sort_unstable();
    types.dedup();
    let types = types.into_iter().map(ident);
    let view = endpoint.auth.map(|auth| {
        let view = ident(&api.auth[auth].view);
        quote! { use crate::auth::#view; }
    });
    let client = endpoint.auth.is_none().then(|| {
        quote! { use crate::runtime::client::Client; }
    });
    let (parameter, rule) = (!endpoint.parameters.is_empty()).then(|| (quote!(Parameter,), quote!(, Rule))).unzip();
    let form = endpoint.takes_body().then(|| {
        quote! { use crate::runtime::form::FORM; }
    });
    let bulk = endpoint.bulk.as_ref().map(|_| {
        quote! { use crate::runtime::bulk::{Bulk, Plan}; }
    });
    let page = endpoint.paging.as_ref().map(|_| quote! { use crate::runtime::page::{ItemStream, Pages, PageStream}; });
    let mem = endpoint.paging.as_ref().map(|_| quote! { use std::mem; });
    quote! {
        #mem
        use reqwest::Method;
        #view
        #bulk
        use crate::runtime::call::Call;
        #client
        use crate::runtime::endpoint::{Endpoint, #parameter Place #rule};
        use crate::runtime::error::Error;
        #form
        #page
        use crate::runtime::response::request;
        use crate::types::{#(#types),*};
    }
}

/// What the endpoint takes, as data for the runtime.
fn statics(endpoint: &Endpoint, api: &Api) -> TokenStream {
    let (name, path) = (&endpoint.name, &endpoint.path);
    let methods = endpoint.methods.iter().zip(&endpoint.places).map(|(own, usual)| {
        let (method, place) = (method(*own), place(*usual));
        quote!((#method, #place))
    });
    let content_type = endpoint.content_type.as_ref().map(|content_type| quote!(content_type: Some(#content_type),));
    let body = endpoint.takes_body().then(|| quote!(body: Some(&FORM),));
    let repeatable = endpoint.safe.then(|| quote!(repeatable: true,));
    let parameters = endpoint.parameters.iter().map(|parameter| rule(parameter, endpoint, api));
    let parameters = (!endpoint.parameters.is_empty()).then(|| quote!(parameters: &[#(#parameters,)*],));
    let bulk = endpoint.bulk.as_ref().map(|bulk| plan(bulk, endpoint, api));
    let pages = endpoint.paging.as_ref().map(|paging| paging::statics(paging, endpoint, api));
    quote! {
        static ENDPOINT: Endpoint = Endpoint {
            methods: &[#(#methods),*],
            #content_type
            #body
            #repeatable
            #parameters
            ..Endpoint::new(#name, #path)
        };
        #pages
        #bulk
    }
}

/// How the endpoint is asked for many, as data for the runtime.
fn plan(bulk: &Bulk, endpoint: &Endpoint, api: &Api) -> TokenStream {
    let (answer, key_type, item) = bulk_types(bulk, endpoint, api);
    let (items, key) = (&api.answer_fields(endpoint)[bulk.items], &api.fields(bulk.item)[bulk.key]);
    let deprecated = expect_deprecated(&[items, key]);
    let is_copied = api.scalar(key.ty.item()) != Some(ScalarType::String);
    let (items, key) = (ident(&items.rust), ident(&key.rust));
    let key = if is_copied { quote!(item.#key) } else { quote!(item.#key.clone()) };
    let (list, most) = (&endpoint.parameters[bulk.list].name, Literal::u32_unsuffixed(bulk.most));
    let codes = api.errors.as_ref().map_or(&[][..], |errors| &errors.codes);
    let unknown = bulk.unknown.iter().map(|code| codes[*code].code.to_string());
    quote! {
        #deprecated
        static BULK: Plan<#answer, #key_type, #item> = Plan {
            list: #list,
            most: #most,
            unknown: &[#(#unknown),*],
            items: |answer| answer.#items,
            key: |item| #key,
        };
    }
}

/// The types of the answer, of a key and of what it stands for.
fn bulk_types(bulk: &Bulk, endpoint: &Endpoint, api: &Api) -> (TokenStream, TokenStream, Ident) {
    let key = rust_type(endpoint.parameters[bulk.list].ty.item(), api);
    (answer_type(endpoint, api), key, ident(&api.types[bulk.item].name))
}

fn bulk_method(bulk: &Bulk, endpoint: &Endpoint, api: &Api) -> TokenStream {
    let (_, key, item) = bulk_types(bulk, endpoint, api);
    let docs = Docs::new()
        .markdown(&format!(
            "Asks for any number of `{}`, {} in a call, and tells for each whether the API knows it, where one call would \
             fail as a whole. Of each answer only `{}` is kept. [`Bulk`] says what that costs.",
            endpoint.parameters[bulk.list].rust,
            bulk.most,
            api.answer_fields(endpoint)[bulk.items].rust
        ))
        .outer();
    quote! {
        #docs
        pub fn in_bulk(self) -> Bulk<#key, #item> {
            Bulk::new(self.call, &BULK)
        }
    }
}

fn method(method: Method) -> TokenStream {
    match method {
        Method::Get => quote!(Method::GET),
        Method::Post => quote!(Method::POST),
    }
}

fn place(location: Location) -> TokenStream {
    match location {
        Location::Path => quote!(Place::Path),
        Location::Query => quote!(Place::Query),
        Location::Header => quote!(Place::Header),
        Location::Body => quote!(Place::Body),
    }
}

fn rule(parameter: &Parameter, endpoint: &Endpoint, api: &Api) -> TokenStream {
    let name = &parameter.name;
    let kind = match (parameter.ty.is_list(), api.scalar(&parameter.ty)) {
        (true, _) => quote!(Rule::List),
        _ if is_word(&parameter.ty, api) => quote!(Rule::Word),
        (_, Some(ScalarType::Integer)) => quote!(Rule::Integer),
        (_, Some(ScalarType::Long)) => quote!(Rule::Long),
        (_, Some(ScalarType::Double)) => quote!(Rule::Double),
        (_, Some(ScalarType::Boolean)) => quote!(Rule::Boolean),
        (_, Some(ScalarType::String) | None) => quote!(Rule::Text),
    };
    let fixed = match &parameter.role {
        Role::Fixed(value, None) => Some(quote!(fixed: Some(#value),)),
        Role::Fixed(value, Some(with)) => {
            let with = &endpoint.parameters[*with].name;
            Some(quote!(fixed: Some(#value), with: Some(#with),))
        }
        Role::Argument | Role::Setter => None,
    };
    let (least, most) = parameter.items;
    let (min, max) = if parameter.ty.is_list() { (least.map(i64::from), most.map(i64::from)) } else { parameter.range };
    let bound = |name: &str, bound: Option<i64>| {
        let (name, bound) = (ident(name), Literal::i64_unsuffixed(bound?));
        Some(quote!(#name: #bound,))
    };
    let (min, max) = (bound("min", min), bound("max", max));
    let default = parameter.default.as_ref().map(ToString::to_string).map(|default| quote!(default: Some(#default),));
    let sensitive = parameter.sensitive.then(|| quote!(sensitive: true,));
    let further: Vec<TokenStream> = [min, max, default, fixed, sensitive].into_iter().flatten().collect();
    let new = quote!(Parameter::new(#name, #kind));
    if further.is_empty() { new } else { quote!(Parameter { #(#further)* ..#new }) }
}

/// Whether a type is an enumeration none of whose values is empty.
fn is_word(item: &Type, api: &Api) -> bool {
    let Type::Named(index) = item else { return false };
    matches!(&api.types[*index].kind, TypeKind::Enum(values) if values.iter().all(|value| !value.name.is_empty()))
}

/// The method that begins a request.
fn entry(endpoint: &Endpoint, api: &Api) -> TokenStream {
    let docs = entry_docs(endpoint, api).outer();
    let owner = endpoint.auth.map_or_else(|| ident("Client"), |auth| ident(&api.auth[auth].view));
    let (name, request) = (ident(&endpoint.rust), ident(&endpoint.request));
    let call = if endpoint.auth.is_some() { quote!(self.view.call(&ENDPOINT)) } else { quote!(self.call(&ENDPOINT)) };
    let required: Vec<&Parameter> = endpoint.parameters.iter().filter(|one| one.role == Role::Argument).collect();
    let arguments = required.iter().map(|one| {
        let (name, ty) = (ident(&one.rust), argument_type(&one.ty, api));
        quote!(, #name: #ty)
    });
    let many = expect_many(required.len() + 1);
    let body = if required.is_empty() {
        quote!(#request { call: #call })
    } else {
        let call_ident = quote!(call);
        let set = required.iter().map(|one| set(one, &call_ident, api));
        quote! {
            let mut call = #call;
            #(#set)*
            #request { call }
        }
    };
    quote! {
        impl #owner {
            #docs
            #many
            pub fn #name(&self #(#arguments)*) -> #request {
                #body
            }
        }
    }
}

fn entry_docs(endpoint: &Endpoint, api: &Api) -> Docs {
    let language = api.language();
    let mut docs = Docs::new().sentence(&endpoint.summary[language]);
    if let Some(description) = &endpoint.description {
        docs = docs.prose(&description[language]);
    }
    let methods: Vec<String> = endpoint.methods.iter().map(ToString::to_string).collect();
    docs = docs.markdown(&format!("`{} {}`, documented at {}.", methods.join("/"), endpoint.path, link(&endpoint.source, api)));
    if !endpoint.prerequisites.is_empty() {
        let titles: Vec<String> = endpoint.prerequisites.iter().map(|one| escape(&api.prerequisites[*one].title[language])).collect();
        docs = docs.markdown(&format!("Prerequisites: {}.", titles.join("; ")));
    }
    if let Some((scopes, without)) = &endpoint.scopes {
        let names: Vec<String> = scopes.iter().map(|scope| format!("`{}`", api.scopes[*scope].name)).collect();
        docs = docs.markdown(&format!("Needs consent to {}. {}", names.join(" or "), escape(&sentence(&without[language]))));
    }
    for parameter in endpoint.parameters.iter().filter(|one| one.role == Role::Argument) {
        docs = docs.item(&format!("`{}`: {}", parameter.rust, parameter_text(parameter, api)));
    }
    docs.notes(&endpoint.notes, api).markdown("# Example").lines(&example(endpoint, api))
}

/// What a parameter means, its default and bounds, in one paragraph.
fn parameter_text(parameter: &Parameter, api: &Api) -> String {
    let language = api.language();
    let mut text = escape(&sentence(&parameter.description[language]));
    if let Some(default) = &parameter.default {
        text += &format!(" Default: `{default}`.");
    }
    let bounds = [
        ("At least", parameter.range.0, "less"),
        ("At most", parameter.range.1, "more"),
        ("At least", parameter.items.0.map(i64::from), "fewer"),
        ("At most", parameter.items.1.map(i64::from), "more"),
    ];
    for (what, bound, beyond) in bounds {
        if let Some(bound) = bound {
            text += &format!(" {what} {bound}: the client refuses {beyond}.");
        }
    }
    if parameter.sensitive {
        text += " Kept out of `Debug`.";
    }
    for one in parameter.notes.iter().filter(|note| note.about != About::Page) {
        text += " ";
        text += &escape(&sentence(&one.says[language]));
    }
    text
}

fn example(endpoint: &Endpoint, api: &Api) -> String {
    let sample = first_sample(endpoint, api);
    let krate = &api.crate_name;
    let mut code = String::from("```no_run\n");
    for import in &sample.imports {
        code += &format!("# use {krate}::{import};\n");
    }
    code += &format!("# async fn example(client: {krate}::Client) -> Result<(), {krate}::Error> {{\n");
    if let Some(auth) = endpoint.auth {
        code += &format!("# let {} = \"\";\n", api.auth[auth].rust);
    }
    code += &format!("let answer = {}.await?;\n{}\n# Ok(())\n# }}\n```", sample.request, print_answer(endpoint, api));
    code
}

/// The request: its setters and the ways to send it.
fn request(endpoint: &Endpoint, api: &Api) -> TokenStream {
    let (name, response) = (ident(&endpoint.request), answer_type(endpoint, api));
    let title = Docs::new().markdown(&format!("A request to `{}`, to be completed and sent.", endpoint.name)).outer();
    let setters = endpoint.parameters.iter().filter(|one| one.role == Role::Setter).map(|one| setter(one, api));
    let others = endpoint.methods.iter().skip(1).map(|other| {
        let (name, method) = (ident(via(*other)), method(*other));
        let docs = Docs::new()
            .markdown(&format!(
                "Sends it with {other} instead of {}: the same parameters in the {}.",
                endpoint.methods[0],
                place_text(endpoint, *other)
            ))
            .outer();
        quote! {
            #docs
            pub fn #name(mut self) -> Self {
                self.call.switch_to(&#method);
                self
            }
        }
    });
    let pages = endpoint.paging.as_ref().map(|paging| page_methods(&response, &rust_type(&paging.item, api)));
    let bulk = endpoint.bulk.as_ref().map(|bulk| bulk_method(bulk, endpoint, api));
    let send = send_docs(endpoint, api).outer();
    quote! {
        #title
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct #name {
            call: Call,
        }

        impl #name {
            #(#setters)*
            #(#others)*
            #send
            pub async fn send(self) -> Result<#response, Error> {
                self.call.send().await
            }
            #pages
            #bulk
        }

        request!(#name -> #response);
    }
}

fn place_text(endpoint: &Endpoint, method: Method) -> &'static str {
    if endpoint.has_query(method) { "query, and no body" } else { "body" }
}

fn setter(parameter: &Parameter, api: &Api) -> TokenStream {
    let docs = Docs::new().markdown(&parameter_text(parameter, api)).outer();
    let (name, ty) = (ident(&parameter.rust), argument_type(&parameter.ty, api));
    let set = set(parameter, &quote!(self.call), api);
    quote! {
        #docs
        pub fn #name(mut self, #name: #ty) -> Self {
            #set
            self
        }
    }
}

fn send_docs(endpoint: &Endpoint, api: &Api) -> Docs {
    let language = api.language();
    let mut docs = Docs::new()
        .markdown("Sends the request.")
        .markdown("# Errors")
        .markdown("See [`ErrorKind`](crate::ErrorKind) for what can go wrong with any call.");
    let panics = |docs: Docs| {
        docs.markdown("# Panics").markdown("In a Tokio runtime whose timer or IO is switched off: build it with `enable_all()`.")
    };
    let Some(errors) = &api.errors else { return panics(docs) };
    for own in &endpoint.errors {
        let Some(when) = &own.when else { continue };
        let code = &errors.codes[own.code];
        docs = docs.item(&format!(
            "[`ErrorCode::{}`](crate::ErrorCode::{0}) (`{}`): {}",
            code.name,
            code.code,
            escape(&sentence(&when[language]))
        ));
    }
    panics(docs.item("Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode)."))
}

fn page_methods(response: &TokenStream, item: &TokenStream) -> TokenStream {
    quote! {
        /// Turns to the page that a URL from an answer leads to.
        ///
        /// Only its query is used, and of that only what this call takes: the call goes to the API's own URL, whatever
        /// host the URL names. Its values replace those that were set before; what is set afterwards replaces them. If it
        /// cannot be parsed, or holds a value that the call does not take, sending fails with
        /// [`ErrorKind::Paging`](crate::ErrorKind::Paging).
        pub fn from_page_url(mut self, url: &str) -> Self {
            self.call.turn_to(url);
            self
        }

        /// All items from here on, fetched page by page as they are asked for.
        pub fn into_stream(self) -> ItemStream<#response, #item> {
            ItemStream::new(self.call, &PAGES)
        }

        /// All pages from here on, each fetched when it is asked for.
        pub fn into_page_stream(self) -> PageStream<#response> {
            PageStream::new(self.call, &PAGES)
        }
    }
}
