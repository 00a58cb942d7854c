//! `docs/`: a book of Markdown pages for each language. What they say stands in `templates/docs/words.*`, their shape beside it.

pub(crate) mod curl;
mod recipes;
mod snippet;
mod view;

use minijinja::{Value, context};

use self::recipes::renewed;
pub(super) use self::view::View;
use self::view::anchor;
use super::Part;
use super::prose::{sentence, unfold};
use super::sample::{SampleProgram, first_sample, print_answer, sample_program};
use super::templates::{Templates, merged};
use crate::mock::curl::command;
use crate::model::{About, Endpoint, Note, Origin, Place, Type, TypeDef};

/// A book for each view; the first is that of rustdoc's language.
pub(super) fn parts<'a>(views: &'a [View<'_>], templates: &'a Templates) -> Vec<Part<'a, String>> {
    let mut parts = Vec::new();
    let mut books = Vec::new();
    for view in views {
        let pages = pages(view, templates);
        let list: Vec<Value> = pages.iter().map(Page::entry).collect();
        let folder = format!("docs/{}", view.language.code());
        let book = merged([context! { pages => &list }, view.overview()]);
        books.push(context! { name => view.words["this_language"], code => view.language.code(), pages => list });
        for file in ["SUMMARY.md", "book.toml", "site.css", "site.js"] {
            let book = book.clone();
            parts.push(Part::new(format!("{folder}/{file}"), move || templates.render(&format!("docs/{file}"), book.clone())));
        }
        parts.push(Part::new(format!("{folder}/README.md"), move || {
            with_footnotes(&templates.render("docs/README.md", view.page("README", book.clone())), view)
        }));
        parts.extend(pages.into_iter().map(|page| {
            Part::new(format!("{folder}/{}.md", page.file), move || {
                with_footnotes(&templates.render(page.template, view.page(&page.file, (page.own)())), view)
            })
        }));
    }
    parts.extend(views.first().map(|first| {
        let books = merged([context! { books }, first.overview()]);
        Part::new("docs/llms.txt", move || unfold(&templates.render("docs/llms.txt", books.clone())))
    }));
    parts
}

/// A page of a book.
struct Page<'a> {
    /// Its name, without the ending.
    file: String,
    template: &'static str,
    /// Where it stands in the list of contents.
    section: Section,
    title: String,
    /// What is on it, in one line.
    about: String,
    /// What it knows beside what every page does.
    own: Box<dyn Fn() -> Value + Send + Sync + 'a>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Guide,
    Call,
    Reference,
}

impl<'a> Page<'a> {
    /// A page whose title and line stand among the words.
    fn of(
        name: &'static str,
        template: &'static str,
        section: Section,
        view: &View<'_>,
        own: impl Fn() -> Value + Send + Sync + 'a,
    ) -> Self {
        let word = |what: &str| view.words[format!("{name}_{what}").as_str()].to_owned();
        Self { file: name.to_owned(), template, section, title: word("title"), about: word("about"), own: Box::new(own) }
    }

    /// As other pages list it.
    fn entry(&self) -> Value {
        context! {
            file => &self.file,
            title => &self.title,
            about => &self.about,
            is_guide => self.section == Section::Guide,
            is_call => self.section == Section::Call,
            is_reference => self.section == Section::Reference,
        }
    }
}

/// All pages but the overview, in the order of the book.
fn pages<'a>(view: &'a View<'_>, templates: &'a Templates) -> Vec<Page<'a>> {
    let api = view.api;
    let mut pages = Vec::new();
    if let Some(first) = api.first_endpoint() {
        pages.push(Page::of("start", "docs/start.md", Section::Guide, view, || start(first, view)));
    }
    pages.push(Page::of("choose", "docs/choose.md", Section::Guide, view, || context! {}));
    if !api.auth.is_empty() {
        pages.push(Page::of("tokens", "docs/tokens.md", Section::Guide, view, || tokens(view, templates)));
    }
    if api.types.iter().any(|def| def.identifies.is_some()) {
        pages.push(Page::of("ids", "docs/ids.md", Section::Guide, view, || ids(view)));
    }
    if let Some(first) = api.first_endpoint() {
        pages.push(Page::of("recipes", "docs/recipes.md", Section::Guide, view, || recipes::recipes(first, api)));
    }
    for endpoint in &api.endpoints {
        let title = endpoint.title.as_ref().map_or(endpoint.name.as_str(), |title| view.text(title)).to_owned();
        let about = sentence(view.text(&endpoint.summary));
        pages.push(Page {
            file: endpoint.rust.clone(),
            template: "docs/endpoint.md",
            section: Section::Call,
            title,
            about,
            own: Box::new(|| view.endpoint(endpoint)),
        });
    }
    if let Some(errors) = &api.errors {
        let own = || {
            context! {
                bodies => errors.bodies.iter().enumerate().map(|(index, body)| view.error_body(index, body)).collect::<Vec<_>>(),
                client_notes => errors.bodies.iter().flat_map(|body| &body.fields).flat_map(|field| view.notes_about(&field.notes, About::Client, &field.name)).collect::<Vec<_>>(),
                codes => (0..errors.codes.len()).map(|index| view.error_section(index)).collect::<Vec<_>>(),
            }
        };
        pages.push(Page::of("errors", "docs/errors.md", Section::Reference, view, own));
    }
    if !api.types.is_empty() {
        pages.push(Page::of("types", "docs/types.md", Section::Reference, view, || types(view, templates)));
    }
    pages.push(Page::of("sources", "docs/sources.md", Section::Reference, view, || sources(view)));
    pages
}

fn start(first: &Endpoint, view: &View<'_>) -> Value {
    let api = view.api;
    let sample = first_sample(first, api);
    let SampleProgram { import, body } = sample_program(&sample, first, api);
    let own = context! {
        first => view.summary(first),
        scheme => first.auth().map(|auth| view.scheme(api.scheme(auth))),
        prerequisites => view.prerequisites(),
        import,
        body => body.trim_end(),
        print => print_answer(first, api),
        has_paging => api.has_paging(),
        stand_in => command(first, api, "http://127.0.0.1:8080"),
    };
    merged([own, view.endpoint(first)])
}

fn tokens(view: &View<'_>, templates: &Templates) -> Value {
    let api = view.api;
    let scheme = api.auth.iter().enumerate().find_map(|(index, scheme)| Some((index, scheme.oauth2.as_ref()?)));
    let oauth2 = scheme.map(|(index, oauth2)| {
        let calls = || api.endpoints_of(Some(index));
        // What a call cannot do without, rather than what merely adds to its answer.
        let needed = calls().filter_map(|endpoint| endpoint.scopes.as_ref()).min_by_key(|need| need.scopes.len());
        let call = calls().next().and_then(|endpoint| renewed(endpoint, api));
        context! {
            scheme => view.scheme(api.scheme(index)),
            authorize => curl::authorize(oauth2, &[]),
            exchange => curl::token(oauth2, &[("grant_type", "authorization_code"), ("code", "${CODE}"), ("redirect_uri", "${REDIRECT_URI}")]),
            refresh => curl::token(oauth2, &[("grant_type", "refresh_token"), ("refresh_token", "${REFRESH_TOKEN}")]),
            more => needed.and_then(|need| need.scopes.first()).map(|scope| curl::authorize(oauth2, &[&api.scope(*scope).name])),
            rust => call.map(|call| templates.render("docs/oauth2.rs", merged([call, context! {
                crate_name => &api.crate_name,
                token_url => &oauth2.token_url,
                client_id => &oauth2.client_id,
                client_secret => &oauth2.client_secret,
            }]))),
        }
    });
    merged([context! { oauth2, scopes => view.scopes() }, view.overview()])
}

fn ids(view: &View<'_>) -> Value {
    let api = view.api;
    let ids = api.types.iter().enumerate().filter(|(_, def)| def.identifies.is_some());
    let ids = ids.map(|(index, def)| {
        let is_it = |ty: &Type| *ty.item() == Type::Named(index);
        let given = api.endpoints.iter().enumerate().flat_map(|(endpoint, one)| {
            let given = one.parameters.iter().enumerate().filter(move |(_, parameter)| is_it(&parameter.ty));
            given.map(move |(own, _)| Place::Parameter(endpoint, own))
        });
        let returned = api.types.iter().enumerate().flat_map(|(of, def)| {
            let returned = def.fields().iter().enumerate().filter(move |(_, field)| is_it(&field.ty));
            returned.map(move |(own, _)| Place::Field(of, own))
        });
        let links = |places: Vec<Place>| places.into_iter().map(|place| view.link(place)).collect::<Vec<_>>().join(", ");
        merged([context! { given => links(given.collect()), returned => links(returned.collect()) }, view.type_def(def)])
    });
    context! { ids => ids.collect::<Vec<_>>() }
}

/// Every type with what it is called in Rust, and a link to where it is described if that is elsewhere. Each is rendered by itself:
/// what there is to know of all takes more memory than all the rest.
fn types(view: &View<'_>, templates: &Templates) -> Value {
    let one = |(index, def): (usize, &TypeDef)| {
        let place = view.type_place(index);
        let place = Some(place).filter(|place| !place.starts_with("types.md"));
        let anchor = place.is_none().then(|| anchor(&def.name));
        let known = if place.is_some() { view.type_names(def) } else { view.type_def(def) };
        templates.render("docs/type.md", view.page("types", context! { one => merged([context! { place, anchor }, known]) }))
    };
    let types: String = view.api.types.iter().enumerate().map(one).collect();
    context! { types, client_notes => view.notes(&view.api.notes, About::Client) }
}

fn sources(view: &View<'_>) -> Value {
    let api = view.api;
    let mut order: Vec<&Origin> = api.sources.iter().collect();
    order.sort_by_key(|origin| origin.name != api.source.name);
    let sources = order.iter().map(|origin| context! { anchor => anchor(&origin.name), origin => view.origin(origin) });
    context! { sources => sources.collect::<Vec<_>>(), slips => slips(view) }
}

/// What notes tell of the transcribed page, with the names of what they stand at.
fn slips(view: &View<'_>) -> Vec<Value> {
    let api = view.api;
    let mut slips = Vec::new();
    let mut add = |notes: &[Note], name: &str| slips.extend(view.notes_about(notes, About::Page, name));
    add(&api.notes, &api.package);
    for one in &api.prerequisites {
        add(&one.notes, &one.name);
    }
    for scope in &api.scopes {
        add(&scope.notes, &scope.name);
    }
    for scheme in &api.auth {
        add(&scheme.notes, &scheme.name);
    }
    for endpoint in &api.endpoints {
        add(&endpoint.notes, &endpoint.name);
        for sample in &endpoint.samples {
            add(&sample.notes, &endpoint.name);
        }
        for parameter in &endpoint.parameters {
            add(&parameter.notes, &format!("{}.{}", endpoint.name, parameter.name));
        }
    }
    for def in &api.types {
        add(&def.notes, &def.name);
        for field in def.fields() {
            add(&field.notes, &format!("{}.{}", def.name, field.name));
        }
    }
    if let Some(errors) = &api.errors {
        for field in errors.bodies.iter().flat_map(|body| &body.fields) {
            add(&field.notes, &field.name);
        }
        for code in &errors.codes {
            add(&code.notes, &code.code.to_string());
        }
    }
    slips
}

/// Adds what the marks in a page stand for, in the order in which they are met. What is optional in a template leaves blank lines
/// behind: one is enough.
fn with_footnotes(text: &str, view: &View<'_>) -> String {
    let mut kept = String::with_capacity(text.len() + 1024);
    let mut is_blank = false;
    for line in text.trim().lines() {
        if !(line.is_empty() && is_blank) {
            kept.push_str(line);
            kept.push('\n');
        }
        is_blank = line.is_empty();
    }
    kept = unfold(&kept);
    let mut marked: Vec<&str> = Vec::new();
    for mark in text.split("[^").skip(1).filter_map(|rest| rest.split(']').next()) {
        if !marked.contains(&mark) {
            marked.push(mark);
        }
    }
    let origins = marked.into_iter().filter_map(|mark| view.api.sources.iter().find(|origin| origin.name == mark));
    for (index, origin) in origins.enumerate() {
        kept += if index == 0 { "\n" } else { "" };
        kept += &format!("[^{}]: {}\n", origin.name, view.origin(origin));
    }
    kept
}
