//! `examples/smoke.rs` of the emitted crate: a program that calls everything that changes nothing, and saves what is answered, masked.

use std::collections::HashSet;
use std::sync::Arc;

use minijinja::{Value, context};

use super::examples::argument;
use super::rust::header;
use super::templates::Templates;
use super::{AT_ONCE, Part, ranges};
use crate::format;
use crate::model::{Api, Endpoint, Field, Parameter, Repeat, Role, ScalarType, Type, TypeKind};
use crate::names::Case;

/// What the program has by these names.
const TAKEN: [&str; 3] = ["call", "client", "folder"];

/// Where the calls stand.
const CALLS: &str = "    __calls\n";

pub(super) fn parts<'a>(api: &'a Api, templates: &'a Templates) -> Vec<Part<'a, String>> {
    const PATH: &str = "examples/smoke.rs";
    // Those that change nothing.
    let calls = api.endpoints.iter().filter(|endpoint| endpoint.repeat == Repeat::Safe);
    let calls: Arc<[Call]> = calls.map(|endpoint| Call::new(endpoint, api)).collect();
    if calls.is_empty() || api.endpoints.iter().any(|endpoint| endpoint.example && endpoint.rust == "smoke") {
        return Vec::new();
    }
    let has_maps = calls.iter().any(|call| !call.kept.maps.is_empty());
    let program = header(api) + "\n" + &program(&calls, has_maps, api, templates);
    let (head, end) = program.split_once(CALLS).unwrap_or_default();
    let mut parts = vec![Part::text(PATH, head)];
    parts.extend(ranges(calls.len(), AT_ONCE).map(|range| {
        let calls = Arc::clone(&calls);
        Part::new(PATH, move || {
            let calls = calls.get(range.clone()).unwrap_or_default();
            let made = calls.iter().map(|call| templates.render("examples/smoke_call.rs", call.context(has_maps)));
            made.flat_map(|made| format::statements(&made)).map(|line| format!("    {line}\n")).collect()
        })
    }));
    parts.push(Part::text(PATH, end));
    parts
}

fn program(calls: &[Call], has_maps: bool, api: &Api, templates: &Templates) -> String {
    let mut known = HashSet::new();
    let variables = calls.iter().flat_map(|call| &call.variables).filter(|variable| known.insert(*variable));
    let set: String = variables.map(|variable| format!("{variable}=… ")).collect();
    let hosts: Vec<String> = api.hosts.iter().skip(1).cloned().collect();
    templates.render(
        "examples/smoke.rs",
        context! {
            crate_name => &api.crate_name,
            usage => format!("{set}cargo run --example smoke -- FOLDER"),
            variables => !set.is_empty(),
            maps => has_maps,
            client => format::statements(&templates.render("examples/smoke_client.rs", context! { hosts })),
            calls => CALLS.trim(),
        },
    )
}

/// A call as the program makes it.
struct Call {
    name: String,
    /// The environment variables that it needs, and what their values are called.
    variables: Vec<String>,
    names: Vec<String>,
    /// The call up to where its answer is waited for.
    made: String,
    kept: Kept,
}

impl Call {
    fn new(endpoint: &Endpoint, api: &Api) -> Self {
        let scheme = endpoint.auth().map(|auth| api.scheme(auth));
        let parts: Vec<_> = scheme.iter().flat_map(|scheme| &scheme.parts).collect();
        let required: Vec<&Parameter> = endpoint.parameters_of(endpoint.form()).filter(|one| one.role == Role::Argument).collect();
        // A variable such as `PATH` is there already, so each has the name of its call before its own.
        let variable = |one: &&Parameter| Case::Screaming.of(&format!("{}_{}", endpoint.rust, one.name));
        let variables = parts.iter().map(|part| part.variable.clone()).chain(required.iter().map(variable)).collect();
        let mut names: Vec<String> = TAKEN.map(str::to_owned).to_vec();
        for name in parts.iter().map(|part| &part.rust).chain(required.iter().map(|one| &one.rust)) {
            let own = if names.contains(name) { format!("{name}_of_{}", endpoint.rust) } else { name.clone() };
            names.push(own);
        }
        let names = names.split_off(TAKEN.len());
        let (credentials, arguments) = names.split_at(parts.len());
        let view = scheme.map_or_else(String::new, |scheme| match credentials {
            [name] => format!(".{}({name})", scheme.constructor),
            names => format!(".{}({}::{}::new({}))", scheme.constructor, api.crate_name, scheme.credential, names.join(", ")),
        });
        let values: Vec<String> = arguments.iter().zip(&required).map(|(name, one)| argument(name, &one.ty, api)).collect();
        let made = format!("client{view}.{}({})", endpoint.rust, values.join(", "));
        Self { name: endpoint.name.clone(), variables, names, made, kept: Kept::of(endpoint, api) }
    }

    fn context(&self, has_maps: bool) -> Value {
        let Self { name, variables, names, made, kept } = self;
        context! { has_maps, name, variables, names, made, words => literals(&kept.words), maps => literals(&kept.maps) }
    }
}

/// What is kept of an answer: the ways to words of the API, and to objects whose names are free.
#[derive(Default)]
struct Kept {
    words: Vec<String>,
    maps: Vec<String>,
    /// What is not kept, whatever else stands at the same place.
    hidden: Vec<String>,
    /// The types on the way. One that holds itself is kept no further.
    within: Vec<usize>,
}

impl Kept {
    fn of(endpoint: &Endpoint, api: &Api) -> Self {
        let mut kept = Self::default();
        if let Some(ty) = endpoint.answer.ty() {
            kept.add(ty, "", false, api);
        }
        if let Some(body) = api.errors.as_ref().and_then(|errors| errors.bodies.get(endpoint.error_body)) {
            kept.fields(&body.fields, "", false, api);
            if !body.code.is_empty() {
                kept.words.push(body.code.join("."));
            }
        }
        kept.words.sort_unstable();
        kept.words.dedup();
        kept.maps.dedup();
        let hidden = kept.hidden.clone();
        kept.words.retain(|way| !hidden.contains(way));
        kept
    }

    fn add(&mut self, ty: &Type, way: &str, is_sensitive: bool, api: &Api) {
        match ty {
            Type::Nullable(inner) => self.add(inner, way, is_sensitive, api),
            Type::List(item) => self.add(item, &format!("{way}[]"), is_sensitive, api),
            Type::Map(inner) => {
                self.maps.push(way.to_owned());
                self.add(inner, &join(way, "*"), is_sensitive, api);
            }
            Type::Scalar(scalar) => self.keep(way, *scalar == ScalarType::ErrorCode, is_sensitive),
            Type::Named(index) if self.within.contains(index) => {}
            Type::Named(index) => {
                self.within.push(*index);
                match &api.def(*index).kind {
                    TypeKind::Newtype(_) => self.keep(way, false, is_sensitive),
                    TypeKind::Enum(_) => self.keep(way, true, is_sensitive),
                    TypeKind::Object(fields) => self.fields(fields, way, is_sensitive, api),
                    TypeKind::Union(union) => {
                        self.keep(&join(way, &union.tag), true, is_sensitive);
                        for variant in &union.variants {
                            self.add(&Type::Named(variant.object), way, is_sensitive, api);
                        }
                    }
                }
                self.within.pop();
            }
        }
    }

    fn fields(&mut self, fields: &[Field], way: &str, is_sensitive: bool, api: &Api) {
        for field in fields {
            for name in [&field.name].into_iter().chain(&field.aliases) {
                self.add(&field.ty, &join(way, name), is_sensitive || field.sensitive, api);
            }
        }
    }

    fn keep(&mut self, way: &str, is_word: bool, is_sensitive: bool) {
        if is_sensitive {
            self.hidden.push(way.to_owned());
        } else if is_word {
            self.words.push(way.to_owned());
        }
    }
}

/// Texts as Rust has them, between commas.
fn literals(texts: &[String]) -> String {
    texts.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>().join(", ")
}

fn join(way: &str, name: &str) -> String {
    format!("{way}.{name}").trim_start_matches('.').to_owned()
}
