//! Document → [`Api`]: resolves every reference, chooses every Rust name, checks every rule, and reports all problems
//! rather than the first.

mod api;
mod auth;
mod bulk;
mod doubts;
mod endpoints;
mod errors;
mod fields;
mod limits;
mod paging;
mod parameters;
mod places;
mod prose;
mod samples;
mod stand_in;
mod texts;
mod types;

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::hash::Hash;
use std::ops::Range;

use spec_reader::{At, Edit, Notion, Problem, Severity, Source, near, same};

use crate::model::{Api, Language, Origin, Text};
use crate::names::Namespace;
use crate::rules;
use crate::spec::{Document, Loaded, NOTIONS};

/// Stands for any name, where one that is not known may have been meant as whichever.
const ANY: &str = "";
/// With more problems than this, nobody needs to know what each was meant as.
const MANY: usize = 200;

/// Makes the checked model of what was loaded, or says all that is wrong with it, in the order of the file.
pub fn lower(loaded: &Loaded, today: Option<&str>) -> (Option<Api>, Vec<Problem>) {
    let mut problems = loaded.problems.clone();
    let mut api = None;
    if let Some(document) = &loaded.document {
        let mut lowering = Lowering::new(loaded, document, problems, today);
        api = Some(lowering.api(document));
        problems = lowering.problems;
    }
    problems.sort_by_key(Problem::start);
    let sound = problems.iter().all(|problem| problem.severity == Severity::Warning);
    if !sound {
        // Who mends a mistake does not want to be told of what could be added.
        problems.retain(|problem| !doubts::is_of_completeness(problem));
    }
    (api.filter(|_| sound), problems)
}

/// What all parts of the lowering share.
struct Lowering<'a> {
    source: &'a Source,
    problems: Vec<Problem>,
    /// Where an error was reported: whatever else is wrong there probably follows from it.
    reported: HashSet<usize>,
    /// Fields whose type is unknown, which was reported: they are missing below.
    untyped: HashSet<String>,
    /// What is referred to: the list that it stands in, and its name.
    used: HashSet<(&'static str, String)>,
    languages: Vec<Language>,
    origins: HashMap<&'a str, Origin>,
    /// What the sources are called.
    titles: Vec<Title>,
    /// What these begin with, each once.
    title_starts: Vec<char>,
    /// The source of everything that does not name one.
    page: Origin,
    /// The names in the root of the emitted crate.
    root: Namespace,
    /// Where lies what a doubt that is told now may follow from.
    causes: Vec<Range<usize>>,
    /// Doubts that are told unless there is an error in one of these places.
    doubtful: Vec<(Problem, Vec<Range<usize>>)>,
    /// Whether errors have codes.
    has_codes: bool,
    /// Parts of the spec that could not be read, so that what they name is not known.
    cut: &'a [String],
    /// Where a stand-in replaces what could not be read.
    lost: &'a [usize],
    /// The lists that have an entry without a name.
    nameless: Vec<&'static str>,
    /// Whether a name was taken by two, so that one of them has another.
    names_are_doubtful: bool,
    /// The same of endpoints.
    endpoints_are_doubtful: bool,
    /// The day, as `2026-01-31`.
    today: Option<String>,
}

impl<'a> Lowering<'a> {
    fn new(loaded: &'a Loaded, document: &Document, problems: Vec<Problem>, today: Option<&str>) -> Self {
        let languages = match document.api.languages.as_slice() {
            [] => vec![Language::default()],
            given => given.to_vec(),
        };
        Self {
            source: &loaded.source,
            reported: problems.iter().map(Problem::start).chain(loaded.lost.iter().copied()).collect(),
            problems,
            untyped: HashSet::new(),
            used: HashSet::new(),
            languages,
            origins: HashMap::new(),
            titles: Vec::new(),
            title_starts: Vec::new(),
            causes: Vec::new(),
            doubtful: Vec::new(),
            page: Origin { name: String::new(), title: Text(Vec::new()), url: None, read: String::new() },
            has_codes: document.error_body.is_some(),
            cut: &loaded.cut,
            lost: &loaded.lost,
            nameless: nameless(document),
            names_are_doubtful: false,
            endpoints_are_doubtful: false,
            today: today.map(str::to_owned),
            root: Namespace::rust("public types"),
        }
    }

    fn api(&mut self, document: &'a Document) -> Api {
        self.languages(&document.api);
        self.origins(document);
        let api = &document.api;
        let at = At::top("api");
        self.package(api, &at);
        let links = self.links(api, &at);
        self.host(&api.host, &at.key("host"));
        let mut hosts = vec![api.host.clone()];
        for (index, endpoint) in document.endpoints.iter().enumerate() {
            let Some(host) = endpoint.host.as_ref().filter(|host| !hosts.contains(host)) else { continue };
            self.host(host, &At::top("endpoints").item(index).key("host"));
            hosts.push(host.clone());
        }
        let prerequisites = self.prerequisites(&document.prerequisites);
        let scopes = self.scopes(&document.scopes);
        let scope_names = Names::new("scope", "scopes", scopes.iter().map(|scope| scope.name.as_str()));
        let prerequisite_names = Names::new("prerequisite", "prerequisites", prerequisites.iter().map(|one| one.name.as_str()));
        let auth = self.auth(&document.auth);
        let (types, type_names) = self.types(document, &scope_names);
        let mut errors = self.errors(document, &types, &type_names, &scope_names);
        let headers = self.api_headers(&api.headers, &at.key("headers"));
        let context = endpoints::Context {
            auth: &auth,
            hosts: &hosts,
            headers: &headers,
            types: &types,
            type_names: &type_names,
            prerequisites: &prerequisite_names,
            scopes: &scope_names,
            errors: errors.as_ref(),
            common: errors::common(document),
            errors_are_lost: document.error_body.is_none() && !document.errors.is_empty(),
        };
        let endpoints = self.endpoints(&document.endpoints, &context);
        let stand_in = self.stand_in(document.stand_in.as_ref(), &context);
        let known = places::Known {
            endpoints: &endpoints,
            types: &types,
            errors: errors.as_ref(),
            prerequisites: &prerequisites,
            auth: &auth,
            has_scopes: !scopes.is_empty(),
        };
        let are_named = !document.questions.is_empty() || document.errors.iter().any(|error| error.see.is_some());
        let places = if are_named { known.places() } else { Vec::new() };
        let questions = self.questions(&document.questions, &places);
        let remedies = self.remedies(&document.errors, &places);
        for (code, see) in errors.iter_mut().flat_map(|errors| &mut errors.codes).zip(remedies) {
            code.see = see;
        }
        let api = Api {
            package: api.name.clone(),
            crate_name: api.name.replace('-', "_"),
            version: api.version.0.clone(),
            license: api.license.clone(),
            links,
            keywords: self.words(&api.keywords, "keywords", api::is_keyword, |word| rules::no_keyword(word)),
            categories: self.words(&api.categories, "categories", api::is_category, |word| rules::no_category(word)),
            publish: api.publish.unwrap_or(true),
            spec: self.source.name.clone(),
            title: self.text(&api.title, &at.key("title")),
            description: self.text(&api.description, &at.key("description")),
            notes: self.notes(&api.notes, &at.key("notes"), Field::No),
            hosts: hosts.clone(),
            languages: self.languages.clone(),
            source: self.page.clone(),
            sources: document.sources.iter().filter_map(|origin| self.origins.get(origin.name.as_str()).cloned()).collect(),
            response_content_type: api.response_content_type.clone(),
            prerequisites,
            scopes,
            auth,
            endpoints,
            types,
            errors,
            questions,
            stand_in,
        };
        self.doubts(document, &api.endpoints);
        api
    }

    /// No item is there twice. One that stands in for a mistake is nobody's double.
    fn refuse_twice<T: Eq + Hash + Display>(&mut self, items: &[T], at: &At<'_>) {
        let mut first: HashMap<&T, usize> = HashMap::new();
        for (index, item) in items.iter().enumerate() {
            let at_item = at.item(index);
            if self.reported.contains(&self.place(&at_item).start) {
                continue;
            }
            match first.get(item) {
                Some(first) => {
                    let problem = rules::listed_twice(item).at(self.place(&at_item)).also(self.place(&at.item(*first)), "first here");
                    let fix = self.removal(&at.item(index - 1), &at_item);
                    self.report(problem.fix(fix));
                }
                None => drop(first.insert(item, index)),
            }
        }
    }

    /// Takes an item out of a list, with what stands between it and the one before.
    fn removal(&self, before: &At<'_>, item: &At<'_>) -> Option<Edit> {
        let (before, item) = (self.source.span(before)?, self.source.span(item)?);
        Some(Edit::new(before.end..item.end, ""))
    }

    /// The source that an entry names, or the page that the whole spec transcribes.
    fn origin(&mut self, name: Option<&str>, at: &At<'_>) -> Origin {
        let Some(name) = name else { return self.page.clone() };
        self.used.insert(("sources", name.to_owned()));
        if let Some(origin) = self.origins.get(name) {
            return origin.clone();
        }
        let names: Vec<&str> = self.origins.keys().copied().collect();
        self.unknown("source", "sources", name, &names, at);
        self.page.clone()
    }

    /// The indices of `list` among `names`; what is unknown is reported.
    fn references(&mut self, list: &[String], names: &Names<'_>, at: &At<'_>) -> Vec<usize> {
        self.refuse_twice(list, at);
        list.iter().enumerate().filter_map(|(index, name)| self.reference(name, names, &at.item(index))).collect()
    }

    fn reference(&mut self, name: &str, names: &Names<'_>, at: &At<'_>) -> Option<usize> {
        let found = names.get(name);
        self.used.insert((names.list, name.to_owned()));
        if found.is_none() {
            let known: Vec<&str> = if self.has_many() { Vec::new() } else { names.index.keys().copied().collect() };
            self.unknown(names.what, names.list, name, &known, at);
        }
        found
    }

    fn unknown(&mut self, what: &str, list: &'static str, name: &str, known: &[&str], at: &At<'_>) {
        if self.is_cut(name) || self.is_lost(list) || known.contains(&"") || self.may_be_nameless(list, name, known) {
            return;
        }
        // Names without a comma between them are one text.
        let words: Vec<&str> = name.split(' ').collect();
        if let [first, _, ..] = words.as_slice()
            && words.iter().all(|word| known.contains(word))
        {
            self.used.extend(words.iter().map(|word| (list, (*word).to_owned())));
            let place = self.place(at);
            let start = place.start + first.len();
            self.reported.insert(place.start);
            let problem = spec_reader::rules::missing_comma().at(start..start);
            return self.report(problem.suggest([Edit::new(start..start, ",")]));
        }
        // Whatever was meant is used.
        self.used.insert((list, near(name, known).unwrap_or(ANY).to_owned()));
        let problem = rules::unknown(name, what, list).at(self.place(at));
        self.choose(self.with_definition(problem, list, name, known), name, known);
    }

    /// Shows where the name is that was probably meant.
    fn with_definition(&self, problem: Problem, list: &'static str, name: &str, known: &[&str]) -> Problem {
        let list = At::top(list);
        let definition = near(name, known).and_then(|near| Some(self.place(&list.item(self.source.named(&list, near)?).key("name"))));
        match definition {
            Some(definition) => problem.also(definition, "this one is nearly called so"),
            None => problem,
        }
    }

    /// Whether a list at the top of the file could not be read, which was reported.
    fn is_lost(&self, list: &str) -> bool {
        self.source.has(list) && self.lost.contains(&self.place(&At::top(list)).start)
    }

    /// Whether the entry that is meant may be one of those that lack a name, which was reported. A slip of the pen is there once.
    fn may_be_nameless(&self, list: &'static str, name: &str, known: &[&str]) -> bool {
        self.nameless.contains(&list) && (near(name, known).is_none() || self.source.text.matches(name).count() > 1)
    }

    /// As [`Lowering::unknown`], for what another language has.
    fn foreign(&mut self, notion: &Notion, otherwise: Problem, at: &At<'_>) {
        let problem = notion.lack().map_or(otherwise, spec_reader::rules::foreign);
        let known: Vec<&str> = notion.meant().into_iter().collect();
        self.report(problem.at(self.place(at)).foreign(notion, &known));
    }

    /// Takes a name; false if another has it, which is reported.
    fn unique(&mut self, names: &mut Namespace, name: &str, at: &At<'_>) -> bool {
        let taken = names.take(name, self.place(at));
        let is_own = taken.is_ok();
        self.names_are_doubtful |= !is_own;
        taken.err().into_iter().for_each(|problem| self.report(problem));
        is_own
    }

    /// Takes a name in the root of the emitted crate.
    fn public(&mut self, name: &str, at: &At<'_>) {
        if let Err(problem) = self.root.take(name, self.place(at)) {
            self.report(problem);
        }
    }

    fn place(&self, at: &At<'_>) -> Range<usize> {
        self.source.place(at)
    }

    /// As [`Lowering::choose`], where no other name can be meant but one that looks alike.
    fn choose_near(&mut self, problem: Problem, name: &str, known: &[&str]) {
        let near: Vec<&str> = if self.has_many() { Vec::new() } else { near(name, known).into_iter().collect() };
        self.choose(problem, name, &near);
    }

    /// Whether something of this name may stand in what could not be read.
    fn is_cut(&self, name: &str) -> bool {
        self.cut.iter().any(|text| text.contains(name))
    }

    /// Whether there are so many problems that it does not matter what each was meant as.
    fn has_many(&self) -> bool {
        self.problems.len() > MANY
    }

    /// Reports a problem with what stands at a place.
    fn fault(&mut self, at: &At<'_>, problem: Problem) {
        self.report(problem.at(self.place(at)));
    }

    /// Reports a key that should not be there.
    fn misplaced(&mut self, at: &At<'_>, problem: Problem) {
        let problem = problem.at(self.source.key_place(at));
        self.report(match self.source.line(at) {
            Some(line) => problem.suggest([Edit::new(line, "")]),
            None => problem,
        });
    }

    /// Reports a name that is not one of those that are known, and says which was meant.
    fn choose(&mut self, problem: Problem, name: &str, known: &[&str]) {
        // Comparing thousands of names with thousands would take long, and nobody reads so many problems.
        if self.is_cut(name) {
            return;
        }
        if self.has_many() {
            return self.report(problem);
        }
        let mut known = known.to_vec();
        known.sort_unstable();
        self.report(problem.nearest(name, &known));
    }

    fn report(&mut self, problem: Problem) {
        let is_new = match problem.severity {
            Severity::Error => self.reported.insert(problem.start()),
            // What is doubtful at the place of an error follows from it.
            Severity::Warning => !self.reported.contains(&problem.start()),
        };
        match problem.severity {
            _ if !is_new => {}
            Severity::Warning if !self.causes.is_empty() => self.doubtful.push((problem, self.causes.clone())),
            Severity::Warning | Severity::Error => self.problems.push(problem),
        }
    }

    /// Does something whose doubts may follow from errors in a place.
    fn because<T>(&mut self, cause: impl IntoIterator<Item = Range<usize>>, work: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.causes.len();
        self.causes.extend(cause);
        let result = work(self);
        self.causes.truncate(before);
        result
    }

    /// Whether something wrong was told at a place.
    fn is_told(&self, at: &At<'_>) -> bool {
        self.reported.contains(&self.place(at).start)
    }

    /// Tells the doubts that follow from no error.
    fn settle(&mut self) {
        let mut errors: Vec<usize> =
            self.problems.iter().filter(|problem| problem.severity == Severity::Error).map(Problem::start).collect();
        errors.sort_unstable();
        let has_error = |place: &Range<usize>| {
            errors.get(errors.partition_point(|error| *error < place.start)).is_some_and(|error| *error <= place.end)
        };
        let told = std::mem::take(&mut self.doubtful).into_iter().filter(|(_, causes)| !causes.iter().any(has_error));
        self.problems.extend(told.map(|(problem, _)| problem));
    }
}

/// The lists at the top of a document that have an entry without a name, or a code.
fn nameless(document: &Document) -> Vec<&'static str> {
    let lists = [
        ("sources", document.sources.iter().any(|one| one.name.is_empty())),
        ("prerequisites", document.prerequisites.iter().any(|one| one.name.is_empty())),
        ("scopes", document.scopes.iter().any(|one| one.name.is_empty())),
        ("auth", document.auth.iter().any(|one| one.name.is_empty())),
        ("endpoints", document.endpoints.iter().any(|one| one.name.is_empty())),
        ("types", document.types.iter().any(|one| one.name.is_empty())),
        ("errors", document.errors.iter().any(|one| one.code.to_string().is_empty())),
    ];
    lists.into_iter().filter(|(_, is_nameless)| *is_nameless).map(|(list, _)| list).collect()
}

/// What a source is called in a language.
#[derive(Clone)]
struct Title {
    words: String,
    language: Language,
    source: String,
}

/// Whether notes are about a field of an object.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Yes,
    No,
}

/// What entries of one list can be referred to by.
struct Names<'a> {
    what: &'static str,
    list: &'static str,
    index: HashMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    fn new(what: &'static str, list: &'static str, names: impl Iterator<Item = &'a str>) -> Self {
        Self { what, list, index: names.enumerate().map(|(index, name)| (name, index)).collect() }
    }

    fn get(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }
}

/// What another language means by a name, which comes down to `word`. A known name in other letters is meant as such.
fn foreign(below: &str, key: &str, name: &str, word: &str, known: &[&str]) -> Option<&'static Notion> {
    let is_known = name == word && known.iter().any(|known| same(name, known));
    Notion::find(&NOTIONS, below, key, false, &word.into()).filter(|_| !is_known)
}
