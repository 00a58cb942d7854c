//! `src/endpoints.rs` and a file in `src/endpoints/` for each call: its method, its request, and what it takes as data.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::parameters::{extra_checks, of_limits, parameter_text, place, rule, setter, spread};
use super::prose::{escape, sentence};
use super::rust::{
    Docs, answer_type, answered, argument_type, expect_deprecated, expect_many, ident, imports, link, paths_of, rust_type, set, via,
};
use super::sample::{binding, print_answer, sample_of};
use super::{checks, paging};
use crate::model::{Answer, Api, Body, Bulk, Endpoint, Form, Location, Method, Paging, Parameter, Repeat, Role, ScopeNeed, Type, TypeKind};

/// The list of the calls.
pub(super) fn module(api: &Api) -> TokenStream {
    let mut sorted: Vec<&Endpoint> = api.endpoints.iter().collect();
    sorted.sort_unstable_by_key(|endpoint| &endpoint.rust);
    let modules = sorted.iter().map(|endpoint| ident(&endpoint.rust));
    let requests = sorted.iter().map(|endpoint| {
        let (module, requests) = (ident(&endpoint.rust), endpoint.forms.iter().map(|form| ident(&form.request)));
        if endpoint.forms.len() > 1 {
            quote! { pub use self::#module::{#(#requests),*}; }
        } else {
            quote! { pub use self::#module::#(#requests)*; }
        }
    });
    quote! {
        //! The calls of the API, one module each.
        #(mod #modules;)*
        #(#requests)*
    }
}

/// The module of a call.
pub(super) fn call(endpoint: &Endpoint, api: &Api) -> TokenStream {
    let docs = Docs::new().markdown(&format!("`{}`: {}", endpoint.name, escape(&sentence(&endpoint.summary[api.language()])))).inner();
    let (imports, statics) = (imports(paths(endpoint, api)), statics(endpoint, api));
    let calls = endpoint.forms.iter().map(|form| {
        let (entry, request) = (entry(endpoint, form, api), request(endpoint, form, api));
        quote!(#entry #request)
    });
    quote! {
        #docs
        #imports
        #statics
        #(#calls)*
    }
}

/// The paths of all that the module of a call names.
fn paths(endpoint: &Endpoint, api: &Api) -> Vec<String> {
    let given = endpoint.parameters.iter().filter(|one| !matches!(one.role, Role::Fixed(..)));
    let own: Vec<Type> = endpoint.bulk.iter().map(|bulk| Type::Named(bulk.item)).collect();
    let types =
        given.clone().map(|one| &one.ty).chain(answered(endpoint)).chain(endpoint.paging.iter().map(|paging| &paging.item)).chain(&own);
    let mut paths: Vec<String> = types.flat_map(|ty| paths_of(ty, api)).collect();
    let mut add = |needed: bool, names: &[&str]| paths.extend(names.iter().filter(|_| needed).map(|name| (*name).to_owned()));
    let runtime = ["call::Call", "endpoint::Endpoint", "endpoint::Place", "error::Error", "response::request"];
    add(true, &["reqwest::Method"]);
    add(content_type(endpoint).is_some(), &["reqwest::header::HeaderValue"]);
    add(true, &runtime.map(|name| ["crate::runtime::", name].concat()).each_ref().map(String::as_str));
    add(true, &[["crate::runtime::", decode(endpoint, api).0].concat().as_str()]);
    add(endpoint.forms.iter().any(|form| form.auth.is_none()), &["crate::runtime::client::Client"]);
    add(!endpoint.parameters.is_empty(), &["crate::runtime::endpoint::Parameter", "crate::runtime::endpoint::Rule"]);
    add(endpoint.bulk.is_some(), &["crate::runtime::bulk::Bulk", "crate::runtime::bulk::Plan"]);
    let pages = ["crate::runtime::page::ItemStream", "crate::runtime::page::Pages", "crate::runtime::page::PageStream"];
    add(endpoint.paging.is_some(), &pages);
    add(endpoint.paging.as_ref().is_some_and(|paging| paging::takes(paging, api)), &["std::mem"]);
    let checks = given.clone().flat_map(|one| extra_checks(one, api)).chain(checks::of_rules(&endpoint.rules, &quote!(given)));
    add(!checks::called(checks).is_empty(), &["crate::runtime::check"]);
    add(given.clone().any(|one| of_limits(one).pattern.is_some()), &["crate::runtime::pattern::Pattern"]);
    add(endpoint.parameters.iter().any(|one| spread(one).is_some()), &["crate::runtime::lists"]);
    add(endpoint.parameters.iter().any(|one| one.idempotency_key), &["crate::runtime::idempotency"]);
    add(endpoint.parameters.iter().any(|one| one.secret), &["crate::runtime::credential::Secret"]);
    paths.extend(endpoint.paging.iter().map(|paging| format!("crate::runtime::{}", paging::module(paging))));
    paths.extend((endpoint.error_body > 0).then(|| format!("crate::errors::BODY_{}", endpoint.error_body)));
    paths.extend(endpoint.body.map(|body| format!("crate::runtime::{}", format_of(body).0)));
    paths.extend(endpoint.forms.iter().filter_map(|form| form.auth).map(|auth| format!("crate::auth::{}", api.scheme(auth).view)));
    paths.extend(
        given.filter_map(|one| one.ty.named()).filter(|index| checks::has_checks(*index, api)).map(|index| checks::path(index, api)),
    );
    paths
}

/// The path of what writes a body, and its name.
fn format_of(body: Body) -> (&'static str, TokenStream) {
    match body {
        Body::Form => ("form::FORM", quote!(FORM)),
        Body::Json => ("json::MEMBERS", quote!(MEMBERS)),
        Body::WholeJson(_) => ("json::WHOLE", quote!(WHOLE)),
        Body::Multipart => ("multipart::MULTIPART", quote!(MULTIPART)),
        Body::Raw(_) => ("raw::RAW", quote!(RAW)),
    }
}

/// What is said of a request beside what follows from its body.
fn content_type(endpoint: &Endpoint) -> Option<&String> {
    // The parts of a body tell where each ends, which the runtime alone knows.
    endpoint.content_type.as_ref().filter(|_| endpoint.body != Some(Body::Multipart))
}

/// The path of what reads an answer, and the function.
pub(super) fn decode(endpoint: &Endpoint, api: &Api) -> (&'static str, TokenStream) {
    match &endpoint.answer {
        Answer::Nothing => ("plain", quote!(plain::nothing)),
        Answer::Bytes => ("plain", quote!(plain::bytes)),
        Answer::Json(Type::Named(index)) if matches!(api.def(*index).kind, TypeKind::Object(_)) => ("decode", quote!(decode::object)),
        Answer::Json(_) => ("plain", quote!(plain::json)),
    }
}

/// What the endpoint takes, as data for the runtime.
fn statics(endpoint: &Endpoint, api: &Api) -> TokenStream {
    let (name, path) = (&endpoint.name, &endpoint.path);
    let methods = endpoint.methods.iter().zip(&endpoint.places).map(|(own, usual)| {
        let (method, place) = (method(*own), place(*usual));
        quote!((#method, #place))
    });
    let (made, content_type) = content_type(endpoint)
        .map(|content_type| {
            (
                quote!(static CONTENT_TYPE: HeaderValue = HeaderValue::from_static(#content_type);),
                quote!(content_type: Some(&CONTENT_TYPE),),
            )
        })
        .unzip();
    let body = endpoint.body.map(|body| {
        let format = format_of(body).1;
        quote!(body: Some(&#format),)
    });
    let repeatable = (endpoint.repeat != Repeat::Never).then(|| quote!(repeatable: true,));
    let host = (endpoint.host > 0).then(|| Literal::usize_unsuffixed(endpoint.host)).map(|host| quote!(host: #host,));
    let errors = (endpoint.error_body > 0).then(|| format_ident!("BODY_{}", endpoint.error_body));
    let errors = errors.map(|body| quote!(errors: Some(&#body),));
    let success = &endpoint.success;
    let success = (!success.is_empty()).then(|| quote!(success: &[#(#success),*],));
    let rules = checks::of_rules(&endpoint.rules, &quote!(given));
    let rules = (!rules.is_empty()).then(|| quote!(rules: Some(|given| { #(#rules?;)* Ok(()) }),));
    let parameters = endpoint.parameters.iter().map(|parameter| rule(parameter, endpoint, api));
    let parameters = (!endpoint.parameters.is_empty()).then(|| quote!(parameters: &[#(#parameters,)*],));
    let bulk = endpoint.bulk.as_ref().map(|bulk| plan(bulk, endpoint, api));
    let pages = endpoint.paging.as_ref().map(|paging| paging::statics(paging, endpoint, &decode(endpoint, api).1, api));
    quote! {
        #made

        static ENDPOINT: Endpoint = Endpoint {
            methods: &[#(#methods),*],
            #content_type
            #body
            #host
            #repeatable
            #errors
            #success
            #rules
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
    let (items, key) = (api.answer_field(endpoint, bulk.items), api.field(bulk.item, bulk.key));
    let deprecated = expect_deprecated(&[items, key]);
    let is_copied = api.is_copy(key.ty.item());
    let (items, key) = (ident(&items.rust), ident(&key.rust));
    let key = if is_copied { quote!(item.#key) } else { quote!(item.#key.clone()) };
    let (list, most) = (&endpoint.parameter(bulk.list).name, Literal::u32_unsuffixed(bulk.most));
    let unknown = bulk.unknown.iter().map(|code| api.code(*code).code.to_string());
    quote! {
        #deprecated
        static BULK: Plan<#answer, #key_type, #item> = Plan {
            decode: decode::object,
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
    let key = rust_type(endpoint.parameter(bulk.list).ty.item(), api);
    (answer_type(endpoint, api), key, ident(&api.def(bulk.item).name))
}

fn bulk_method(bulk: &Bulk, endpoint: &Endpoint, api: &Api) -> TokenStream {
    let (_, key, item) = bulk_types(bulk, endpoint, api);
    let docs = Docs::new()
        .markdown(&format!(
            "Asks for any number of `{}`, {} in a call, and tells for each whether the API knows it, where one call would \
             fail as a whole. Of each answer only `{}` is kept. [`Bulk`] says what that costs.",
            endpoint.parameter(bulk.list).rust,
            bulk.most,
            api.answer_field(endpoint, bulk.items).rust
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
    let method = ident(&method.to_string());
    quote!(Method::#method)
}

/// The method that begins a request.
fn entry(endpoint: &Endpoint, form: &Form, api: &Api) -> TokenStream {
    let docs = entry_docs(endpoint, form, api).outer();
    let owner = form.auth.map_or_else(|| ident("Client"), |auth| ident(&api.scheme(auth).view));
    let (name, request) = (ident(&endpoint.rust), ident(&form.request));
    let call = if form.auth.is_some() { quote!(self.view.call(&ENDPOINT)) } else { quote!(self.call(&ENDPOINT)) };
    let required: Vec<&Parameter> = endpoint.parameters_of(form).filter(|one| one.role == Role::Argument).collect();
    // What is fixed with one credential alone is no fact of the endpoint.
    let fixed: Vec<TokenStream> = endpoint.parameters_of(form).filter_map(fixed_by_form).collect();
    let arguments = required.iter().map(|one| {
        let (name, ty) = (ident(&one.rust), argument_type(&one.ty, api));
        quote!(, #name: #ty)
    });
    let many = expect_many(required.len() + 1);
    let body = if required.is_empty() && fixed.is_empty() {
        quote!(#request { call: #call })
    } else {
        let call_ident = quote!(call);
        let set = required.iter().map(|one| set(one, &one.ty, &call_ident, api));
        quote! {
            let mut call = #call;
            #(#set)*
            #(#fixed)*
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

/// Gives a call what is fixed with its credential alone.
fn fixed_by_form(parameter: &Parameter) -> Option<TokenStream> {
    let (Role::Fixed(value, None), Some(_)) = (&parameter.role, parameter.only) else { return None };
    let name = &parameter.name;
    Some(quote!(call.set(#name, #value);))
}

fn entry_docs(endpoint: &Endpoint, form: &Form, api: &Api) -> Docs {
    let language = api.language();
    let mut docs = Docs::new().sentence(&endpoint.summary[language]);
    if let Some(description) = &endpoint.description {
        docs = docs.prose(&description[language]);
    }
    let methods: Vec<String> = endpoint.methods.iter().map(ToString::to_string).collect();
    docs = docs.markdown(&format!("`{} {}`, documented at {}.", methods.join("/"), endpoint.path, link(&endpoint.source, api)));
    if !endpoint.prerequisites.is_empty() {
        let titles: Vec<String> = endpoint.prerequisites.iter().map(|one| escape(&api.prerequisite(*one).title[language])).collect();
        docs = docs.markdown(&format!("Prerequisites: {}.", titles.join("; ")));
    }
    if let Some(ScopeNeed { scopes, all, without }) = &endpoint.scopes {
        let names: Vec<String> = scopes.iter().map(|scope| format!("`{}`", api.scope(*scope).name)).collect();
        let names = names.join(if *all { " and " } else { " or " });
        docs = docs.markdown(&format!("Needs consent to {names}. {}", escape(&sentence(&without[language]))));
    }
    for parameter in endpoint.parameters_of(form).filter(|one| one.role == Role::Argument) {
        docs = docs.item(&format!("`{}`: {}", parameter.rust, parameter_text(parameter, api)));
    }
    docs.rules(&endpoint.rules, api).notes(&endpoint.notes, api).markdown("# Example").lines(&example(endpoint, form, api))
}

fn example(endpoint: &Endpoint, form: &Form, api: &Api) -> String {
    let sample = sample_of(endpoint, form, api);
    let krate = &api.crate_name;
    let mut code = String::from("```no_run\n");
    for import in &sample.imports {
        code += &format!("# use {krate}::{import};\n");
    }
    code += &format!("# async fn example(client: {krate}::Client) -> Result<(), {krate}::Error> {{\n");
    for part in sample.auth.iter().flat_map(|auth| &api.scheme(*auth).parts) {
        code += &format!("# let {} = \"\";\n", part.rust);
    }
    code += &format!("{}{}.await?;\n{}\n# Ok(())\n# }}\n```", binding(endpoint), sample.request, print_answer(endpoint, api));
    code
}

/// The request: its setters and the ways to send it.
fn request(endpoint: &Endpoint, form: &Form, api: &Api) -> TokenStream {
    let (name, response) = (ident(&form.request), answer_type(endpoint, api));
    let title = Docs::new().markdown(&format!("A request to `{}`, to be completed and sent.", endpoint.name)).outer();
    let setters = endpoint.parameters_of(form).filter(|one| one.role == Role::Setter).map(|one| setter(one, api));
    let others = endpoint.methods.iter().skip(1).map(|other| {
        let (name, method) = (ident(&via(*other)), method(*other));
        let docs = Docs::new()
            .markdown(&format!(
                "Sends it with {other} instead of {}: the same parameters in the {}.",
                endpoint.method(),
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
    let pages = endpoint.paging.as_ref().map(|paging| page_methods(paging, &response, &rust_type(&paging.item, api)));
    let bulk = endpoint.bulk.as_ref().map(|bulk| bulk_method(bulk, endpoint, api));
    let send = send_docs(endpoint, api).outer();
    let decode = decode(endpoint, api).1;
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
                self.call.send(#decode).await
            }
            #pages
            #bulk
        }

        request!(#name -> #response, #decode);
    }
}

fn place_text(endpoint: &Endpoint, method: Method) -> &'static str {
    if endpoint.has(method, Location::Query) { "query, and no body" } else { "body" }
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
    if api.errors.is_none() {
        return panics(docs);
    }
    for own in &endpoint.errors {
        let Some(when) = &own.when else { continue };
        let code = api.code(own.code);
        docs = docs.item(&format!(
            "[`ErrorCode::{}`](crate::ErrorCode::{0}) (`{}`): {}",
            code.name,
            code.code,
            escape(&sentence(&when[language]))
        ));
    }
    panics(docs.item("Any other code that the call can answer, see [`ErrorCode`](crate::ErrorCode)."))
}

fn page_methods(paging: &Paging, response: &TokenStream, item: &TokenStream) -> TokenStream {
    let by_url = paging.turn.is_url().then(|| {
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
        }
    });
    quote! {
        #by_url

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
