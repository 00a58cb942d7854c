//! What was found so far: one finding for one fact, with all places that say it.

use std::collections::HashMap;

use spec_reader::Source;

use super::document::{Page, Squeezed};
use super::words::Vocabulary;
use crate::model::{Api, Text};
use crate::verify::places::{self, Entry};
use crate::verify::{Finding, Is, Spot};

/// What all parts of the comparison share.
pub(super) struct Findings<'a> {
    pub(super) api: &'a Api,
    pub(super) words: &'a Vocabulary,
    pub(super) page: &'a Page,
    source: &'a Source,
    list: Vec<Finding>,
    /// How often something was told that does not agree.
    count: usize,
    /// Findings by what they say.
    told: HashMap<(&'static str, String, String), usize>,
    /// What the page has and the spec has not, by its name, and which finding tells of it.
    news: HashMap<String, usize>,
    /// Under which names the page has a field: its type, its own name, and the names with their places.
    pub(super) called: HashMap<(String, String), Vec<(String, usize)>>,
    /// Types that have a table.
    pub(super) described: Vec<usize>,
    /// What the page tells of calls.
    pub(super) usual: Usual,
    /// Messages of errors that the page has in other words.
    pub(super) changed: Vec<String>,
    /// All of the page.
    pub(super) all: Squeezed,
}

/// Which tables the page has of some call, so that one is missing where another has none.
#[derive(Clone, Copy, Default)]
pub(super) struct Usual {
    pub(super) needs: bool,
    pub(super) headers: bool,
}

/// A fact as it is told: what it is about, its key in the spec, and what it is called.
#[derive(Clone, Copy)]
pub(super) struct Fact<'f> {
    pub(super) about: &'f str,
    pub(super) entry: Entry<'f>,
    pub(super) keys: &'f [&'f str],
    pub(super) what: &'f str,
}

impl<'a> Findings<'a> {
    pub(super) fn new(api: &'a Api, source: &'a Source, words: &'a Vocabulary, page: &'a Page) -> Self {
        Self {
            api,
            words,
            page,
            source,
            list: Vec::new(),
            count: 0,
            told: HashMap::new(),
            news: HashMap::new(),
            called: HashMap::new(),
            described: Vec::new(),
            usual: Usual::default(),
            changed: Vec::new(),
            all: Squeezed::new(page),
        }
    }

    pub(super) fn done(self) -> Vec<Finding> {
        self.list
    }

    /// How often something was told so far that does not agree.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// A title in the language of the page.
    pub(super) fn title<'t>(&self, text: &'t Text) -> &'t str {
        &text[self.words.words.language]
    }

    /// The line of the spec that says something.
    pub(super) fn line(&self, entry: Entry<'_>, keys: &[&str]) -> Option<usize> {
        places::line(self.source, entry, keys)
    }

    /// Adds what was found at a line of the page. The same fact found again is told with one more place.
    pub(super) fn add(&mut self, is: Is, about: &str, says: String, there: Option<usize>, line: Option<usize>, write: Option<String>) {
        let spot = there.map(|line| Spot { file: self.page.name.clone(), line: Some(line), path: String::new() });
        self.count += usize::from(is != Is::Agrees);
        let key = (is.name(), about.to_owned(), says);
        if let Some(finding) = self.told.get(&key).and_then(|index| self.list.get_mut(*index)) {
            finding.there.extend(spot.filter(|spot| !finding.there.contains(spot)));
            return;
        }
        let (_, about, says) = key.clone();
        self.told.insert(key, self.list.len());
        self.list.push(Finding { is, about, says, there: spot.into_iter().collect(), line, write });
    }

    /// Adds what has a name on the page that the spec has not. Found again, it is told with one more place.
    pub(super) fn new_name(&mut self, about: &str, says: String, there: usize, line: Option<usize>, write: String) {
        if !self.seen_again(about, there) {
            self.add(Is::OnlyThere, about, says, Some(there), line, Some(write));
            self.is_told(about.to_owned());
        }
    }

    /// The last finding tells of this name, too.
    pub(super) fn is_told(&mut self, about: String) {
        self.news.insert(about, self.list.len().saturating_sub(1));
    }

    /// Whether a name that the spec has not was told of.
    pub(super) fn is_new(&self, about: &str) -> bool {
        self.news.contains_key(about)
    }

    /// Whether names that the spec has not were told of, of something: one of them may be another name for what is missing.
    pub(super) fn has_news(&self, of: &str) -> bool {
        self.news.keys().any(|about| about.split_once('.').is_some_and(|(own, _)| own == of))
    }

    /// Whether a name that the spec has not was told of; the place is added to that.
    pub(super) fn seen_again(&mut self, about: &str, there: usize) -> bool {
        let Some(finding) = self.news.get(about).and_then(|index| self.list.get_mut(*index)) else { return false };
        let spot = Spot { file: self.page.name.clone(), line: Some(there), path: String::new() };
        if !finding.there.contains(&spot) {
            finding.there.push(spot);
        }
        self.count += 1;
        true
    }

    pub(super) fn agrees(&mut self, about: &str, says: String, there: usize, line: Option<usize>) {
        self.add(Is::Agrees, about, says, Some(there), line, None);
    }

    /// Compares what the page says at a line with what the spec says; either may say nothing.
    pub(super) fn fact(&mut self, fact: Fact<'_>, page: Option<&str>, spec: Option<&str>, there: usize, write: Option<String>) {
        let Fact { about, entry, keys, what } = fact;
        let (is, says) = match (page, spec) {
            (Some(page), Some(spec)) if page != spec => (Is::Differs, format!("the page says the {what} `{page}`, the spec `{spec}`")),
            (Some(page), None) => (Is::OnlyThere, format!("the page says the {what} `{page}`, the spec none")),
            (None, Some(spec)) => (Is::OnlyInSpec, format!("the spec says the {what} `{spec}`, the page none")),
            _ => return,
        };
        self.add(is, about, says, Some(there), self.line(entry, keys), write);
    }
}
