//! `src/mock.rs` and `src/mock/`: a stand-in for the API, which only those have who switch the feature `mock` on. What it does is
//! hand-written and the same for every API; what it knows of this one is data; how a test tells it what there is, is emitted here.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use proc_macro2::TokenStream;
use quote::quote;
use serde::Serialize;

use super::prose::escape;
use super::rust::{Docs, ident, imports, outside_type};
use super::sample::{SampleCall, binding, first_sample, print_answer};
use super::unused::without_unused;
use super::{AT_ONCE, Part, ranges};
use crate::mock::{describe, fake};
use crate::model::{Api, AuthScheme, Endpoint, Type};

include!(concat!(env!("OUT_DIR"), "/mock.rs"));

const DESCRIPTION: &str = "src/mock/api.json";

/// The hand-written modules that this API needs, each with its path.
pub(super) fn texts(api: &Api) -> impl Iterator<Item = Part<'_, Cow<'static, str>>> {
    parts(api).map(|(name, text)| Part::new(format!("src/mock/{name}.rs"), || without_unused(text, api, &HashSet::new())))
}

fn parts(api: &Api) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    PARTS.iter().filter(|(name, _)| *name != "account" || has_accounts(api))
}

/// What the stand-in knows of the API, as JSON. There may be many endpoints and types, so some are made at a time.
pub(super) fn description(api: &Api) -> Vec<Part<'_, String>> {
    let common = pretty(&describe::common(api));
    let head = common.strip_suffix("[],\n  \"schemas\": {}\n}").unwrap_or_default();
    let mut parts = vec![Part::text(DESCRIPTION, head)];
    parts.extend(members("[]", api.endpoints.len(), |range| pretty(&describe::endpoints(api, range))));
    parts.push(Part::text(DESCRIPTION, ",\n  \"schemas\": "));
    parts.extend(members("{}", api.types.len(), |range| pretty(&describe::types(api, range))));
    parts.push(Part::text(DESCRIPTION, "\n}\n"));
    parts
}

/// A list or an object in the description, of lists or objects of some members each.
fn members<'a>(
    brackets: &'static str,
    count: usize,
    some: impl Fn(Range<usize>) -> String + Copy + Send + Sync + 'a,
) -> Vec<Part<'a, String>> {
    let (opening, closing) = brackets.split_at(1);
    let mut parts = vec![Part::text(DESCRIPTION, opening)];
    parts.extend(ranges(count, AT_ONCE).map(|range| {
        Part::new(DESCRIPTION, move || {
            let text = some(range.clone());
            let inner = text.strip_prefix(opening).and_then(|text| text.strip_suffix(closing)).unwrap_or_default();
            format!("{}{}", if range.start == 0 { "" } else { "," }, inner.trim_end().replace('\n', "\n  "))
        })
    }));
    parts.push(Part::text(DESCRIPTION, format!("{}{closing}", if count == 0 { "" } else { "\n  " })));
    parts
}

fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

pub(super) fn module(api: &Api) -> TokenStream {
    let parts = parts(api).map(|(name, _)| ident(name));
    let docs = front_page(api).inner();
    let imports = used(api);
    let fakes = api.auth.iter().flat_map(fakes);
    let accounts = api.auth.iter().map(Some).chain(has_methods(None, api).then_some(None));
    let (constructors, types): (Vec<_>, Vec<_>) = accounts.map(|scheme| account(scheme, api)).unzip();
    let server = server(&constructors, api);
    let errors = errors(api);
    quote! {
        #docs
        #(mod #parts;)*

        #imports
        pub use self::request::Request;
        pub use self::state::Fault;

        #(#fakes)*

        /// What the stand-in knows of the API.
        fn description() -> serde_json::Result<Description> {
            serde_json::from_str(include_str!("mock/api.json"))
        }

        #server
        #(#types)*
        #errors
    }
}

/// What the module uses.
fn used(api: &Api) -> TokenStream {
    let always = [
        "std::io",
        "std::net::Ipv4Addr",
        "std::net::SocketAddr",
        "std::time::Duration",
        "bytes::Bytes",
        "reqwest::StatusCode",
        "crate::mock::description::Description",
        "crate::mock::server::Running",
        "crate::mock::server::Shared",
        "crate::mock::state::State",
        "crate::runtime::answer::Answer",
        "crate::runtime::client::Client",
        "crate::runtime::error::Context",
        "crate::runtime::error::Error",
        "crate::runtime::error::ErrorKind",
        "crate::runtime::error::Failure",
    ];
    let handle = has_accounts(api).then_some("crate::mock::account::Handle");
    let consents_of = api.endpoints.iter().any(|endpoint| endpoint.scopes.is_some() && !endpoint.data.finds.is_empty());
    imports(always.into_iter().chain(handle).chain(consents_of.then_some("serde::Serialize")).map(str::to_owned).collect())
}

fn server(constructors: &[TokenStream], api: &Api) -> TokenStream {
    let hosts = api.hosts.iter().skip(1).map(|host| quote!(.base_url_of(#host, self.base_url())));
    quote! {
        /// A stand-in for the API, on a free port of this machine. It stops when it is dropped.
        #[derive(Debug)]
        pub struct Server(Running);

        impl Server {
            /// Starts a stand-in that answers as the documentation's samples do.
            ///
            /// It runs on the Tokio runtime that it is called in.
            ///
            /// # Errors
            ///
            /// If the machine has no port left.
            pub async fn start() -> io::Result<Self> {
                let description = description()?;
                let state = State::new(&description);
                Self::run(description, state).await
            }

            /// Starts a stand-in with what there is in JSON, as in a file for the one on the command line.
            ///
            /// # Errors
            ///
            /// If the text is no such JSON, which the error explains, or if the machine has no port left.
            pub async fn start_with(state: &str) -> io::Result<Self> {
                let description = description()?;
                let state = State::read(state, &description).map_err(io::Error::other)?;
                Self::run(description, state).await
            }

            async fn run(description: Description, state: State) -> io::Result<Self> {
                let address = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
                Running::start(address, Shared::new(description, state, None)).await.map(Self)
            }

            /// Where it is, for [`ClientBuilder::base_url`](crate::ClientBuilder::base_url).
            pub fn base_url(&self) -> String {
                format!("http://{}", self.0.address)
            }

            /// A client that points at it, and does not wait before it tries again.
            ///
            /// # Panics
            ///
            /// If no client can be made, which only ever happens to one that needs TLS.
            pub fn client(&self) -> Client {
                let builder = Client::builder().base_url(self.base_url()) #(#hosts)*;
                builder.backoff(Duration::ZERO, Duration::ZERO).build().expect("a client of this machine")
            }

            /// Makes something go wrong with the next answer. Several go wrong one after the other.
            pub fn next(&self, fault: Fault) {
                self.0.shared.next(fault);
            }

            /// All requests so far, in the order in which they came.
            pub fn requests(&self) -> Vec<Request> {
                self.0.shared.requests()
            }

            #(#constructors)*
        }
    }
}

/// The first call of the API, at its stand-in.
pub(super) struct MockProgram {
    /// The `use` of what it names.
    pub(super) import: String,
    /// From the server to the answer, a statement in each line.
    pub(super) body: String,
}

pub(super) fn mock_program(endpoint: &Endpoint, api: &Api) -> MockProgram {
    let SampleCall { mut imports, request, auth } = first_sample(endpoint, api);
    imports.push("mock".to_owned());
    let names = if let [name] = imports.as_slice() { name.clone() } else { format!("{{{}}}", imports.join(", ")) };
    let mut body = "let server = mock::Server::start().await?;\nlet client = server.client();\n".to_owned();
    for part in auth.iter().flat_map(|auth| &api.scheme(*auth).parts) {
        body += &format!("let {} = mock::{};\n", part.rust, part.variable);
    }
    body += &format!("{}{request}.await?;", binding(endpoint));
    MockProgram { import: format!("use {}::{names};", api.crate_name), body }
}

/// What a reader of its rustdoc sees first.
fn front_page(api: &Api) -> Docs {
    let title = escape(&api.title[api.language()]);
    let docs = Docs::new()
        .markdown(&format!("A stand-in for the {title}, for tests: a server on this machine that answers as the documentation says."))
        .markdown(
            "It knows the calls, what each must be given, and which error answers what. It holds what a test tells it, and answers by the \
             samples of the documentation until then.",
        );
    let docs = match api.first_endpoint() {
        Some(endpoint) => {
            let MockProgram { import, body } = mock_program(endpoint, api);
            // What is made up for it may break a rule, or name a file that is not there.
            let run = if endpoint.samples.is_empty() { "no_run" } else { "" };
            docs.lines(&format!(
                "```{run}\n{import}\n\n# #[tokio::main(flavor = \"current_thread\")]\n\
                 # async fn main() -> Result<(), Box<dyn std::error::Error>> {{\n{body}\n{}\n\
                 assert_eq!(server.requests().len(), 1);\n# Ok(())\n# }}\n```",
                print_answer(endpoint, api)
            ))
        }
        None => docs,
    };
    match api.auth.first() {
        Some(scheme) => docs.markdown(&format!(
            "A credential is known once a test has told of it, by a method such as [`Server::{}`]; one of each kind is known from the start.",
            scheme.constructor
        )),
        None => docs,
    }
}

/// The credentials that work from the start.
fn fakes(scheme: &AuthScheme) -> impl Iterator<Item = TokenStream> {
    scheme.parts.iter().zip(fake(scheme)).map(|(part, fake)| {
        let name = ident(&part.variable);
        let docs = Docs::new().markdown("Part of a credential that works from the start, or all of it; no other server takes it.").outer();
        quote! {
            #docs
            pub const #name: &str = #fake;
        }
    })
}

/// Whether there is anything to tell of the holders of a credential, or of whoever calls without.
fn has_methods(auth: Option<usize>, api: &Api) -> bool {
    let mut own = api.endpoints_of(auth);
    own.any(|endpoint| {
        api.errors.is_some() || endpoint.scopes.is_some() || endpoint.answer.ty().is_some() && endpoint.data.serves.is_none()
    })
}

/// The same of any.
pub(super) fn has_accounts(api: &Api) -> bool {
    (0..api.auth.len()).map(Some).chain([None]).any(|auth| has_methods(auth, api))
}

/// What belongs to the holder of a credential: the method that finds it, and its type.
fn account(scheme: Option<&AuthScheme>, api: &Api) -> (TokenStream, TokenStream) {
    let index = scheme.and_then(|scheme| api.auth.iter().position(|own| std::ptr::eq(own, scheme)));
    let name = ident(&scheme.map_or_else(|| "AnybodyAccount".to_owned(), |scheme| format!("{}Account", scheme.credential)));
    let method = ident(scheme.map_or("anybody", |scheme| &scheme.constructor));
    let parts: Vec<_> = scheme.iter().flat_map(|scheme| &scheme.parts).map(|part| ident(&part.rust)).collect();
    let scheme_name = scheme.map_or("none", |scheme| &scheme.name);
    let about = scheme.map_or("whoever calls without a credential".to_owned(), |scheme| {
        format!("the holder of a credential: {}", escape(&scheme.title[api.language()]))
    });
    let docs = Docs::new().markdown(&format!("What belongs to {about}. Whatever is changed holds from the next request on.")).outer();
    let method_docs = Docs::new()
        .markdown(&format!("What belongs to {about}."))
        .markdown(if scheme.is_some() { "It is known to the server from now on." } else { "Nobody has to be known for it." })
        .outer();
    let own: Vec<&Endpoint> = api.endpoints_of(index).filter(|endpoint| endpoint.data.serves.is_none()).collect();
    let setters = own.iter().filter_map(|endpoint| setter(endpoint, api));
    let has_scopes = |finds: bool| own.iter().any(|endpoint| endpoint.scopes.is_some() && endpoint.data.finds.is_empty() != finds);
    let consents = has_scopes(false).then(|| {
        quote! {
            /// Says to which scopes the user has consented; until then, to all of them. Fields without consent are
            /// missing, and calls that cannot do without fail.
            pub fn consents_to<S: Into<String>>(self, scopes: impl IntoIterator<Item = S>) -> Self {
                Self(self.0.consents_to(scopes.into_iter().map(Into::into).collect()))
            }
        }
    });
    let consents_of = has_scopes(true).then(|| {
        quote! {
            /// Says to which scopes another has consented, who is found by an id; until then, to all of them.
            pub fn knows_consents_of<S: Into<String>>(self, id: impl Serialize, scopes: impl IntoIterator<Item = S>) -> Self {
                Self(self.0.knows_consents_of(id, scopes.into_iter().map(Into::into).collect()))
            }
        }
    });
    let refused = api.errors.as_ref().filter(|_| api.endpoints_of(index).next().is_some()).map(|_| {
        quote! {
            /// Answers every call with an error code, until it is told `None`.
            pub fn refused_with(self, code: impl Into<Option<crate::ErrorCode>>) -> Self {
                Self(self.0.refused_with(code.into().map(|code| code.to_string())))
            }
        }
    });
    if !has_methods(index, api) {
        let constructor = quote! {
            /// Makes a credential known.
            pub fn #method(&self #(, #parts: impl Into<String>)*) {
                self.0.shared.change(#scheme_name, &state::key(&[#(#parts.into()),*]), |_| {});
            }
        };
        return (constructor, TokenStream::new());
    }
    let constructor = quote! {
        #method_docs
        pub fn #method(&self #(, #parts: impl Into<String>)*) -> #name {
            #name(self.0.account(#scheme_name, &[#(#parts.into()),*]))
        }
    };
    let ty = quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct #name(Handle);

        impl #name {
            #(#setters)*
            #consents
            #consents_of
            #refused
        }
    };
    (constructor, ty)
}

/// How a test says what a call answers.
fn setter(endpoint: &Endpoint, api: &Api) -> Option<TokenStream> {
    let (method, name) = (ident(&endpoint.rust), &endpoint.name);
    let item = endpoint.paging.as_ref().map(|paging| &paging.item).or(endpoint.data.row.as_ref());
    let Some(item) = item else {
        let ty = tokens(endpoint.answer.ty()?, api);
        let docs = Docs::new().markdown(&format!("Says what `{name}` answers.")).outer();
        return Some(quote! {
            #docs
            pub fn #method(self, answer: #ty) -> Self {
                Self(self.0.answers(#name, answer))
            }
        });
    };
    let ty = tokens(item, api);
    let says = "its answers are made of these, sorted, found and cut into pages as documented";
    let docs = Docs::new().markdown(&format!("Says what there is for `{name}`: {says}.")).outer();
    Some(quote! {
        #docs
        pub fn #method(self, all: impl IntoIterator<Item = #ty>) -> Self {
            Self(self.0.answers(#name, all.into_iter().collect::<Vec<_>>()))
        }
    })
}

/// A type by its path, which no name of an API can hide.
fn tokens(ty: &Type, api: &Api) -> TokenStream {
    let text = outside_type(ty, "crate::", api).replace(&format!("{}::", api.crate_name), "crate::");
    text.parse().unwrap_or_default()
}

/// Errors without a server, and what is made of error codes.
fn errors(api: &Api) -> TokenStream {
    let (catalog, body) = match &api.errors {
        Some(_) => (quote!(Some(&crate::errors::CATALOG)), quote!(Some(&crate::errors::CATALOG.body))),
        None => (quote!(None), quote!(None)),
    };
    let by_code = api.errors.as_ref().map(|_| {
        quote! {
            impl Fault {
                /// Answers an error code, as the documentation shows it.
                pub fn code(code: crate::ErrorCode) -> Self {
                    Self::new(state::Kind::Code(code.to_string()))
                }
            }

            impl Error {
                /// An error as a call returns it when the API answers this code: with the documented status and body.
                pub fn test_code(code: crate::ErrorCode) -> Self {
                    let description = description().unwrap_or_default();
                    let code = code.to_string();
                    let knows = |endpoint: &&description::Endpoint| endpoint.samples.iter().any(|sample| sample.code.as_ref() == Some(&code));
                    let reply = description.report(&code, description.endpoints.iter().find(knows));
                    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                    Self::test(status, reply.body.unwrap_or_default().to_string())
                }
            }
        }
    });
    quote! {
        impl Error {
            /// An error as a call returns it when the API answers so, for tests of what is done about it.
            pub fn test(status: StatusCode, body: impl Into<Bytes>) -> Self {
                let answer = Answer { status, headers: Default::default(), body: body.into() };
                Self::made(Failure::new(ErrorKind::Api, ""), Some(answer))
            }

            /// An error of this kind that came without an answer.
            pub fn test_kind(kind: ErrorKind) -> Self {
                Self::made(Failure::new(kind, "made by a test"), None)
            }

            fn made(failure: Failure, answer: Option<Answer>) -> Self {
                let call = Context {
                    endpoint: "test",
                    repeatable: true,
                    catalog: #catalog,
                    body: #body,
                    success: &[],
                };
                Self::new(&call, &[], failure, answer)
            }
        }

        #by_code
    }
}
