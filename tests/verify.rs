//! A page against the spec: a page of our own with the facts of Kakao's, in three forms, and changes planted in it.

#[path = "verify/bad.rs"]
mod bad;
#[path = "verify/forms.rs"]
mod forms;
#[path = "verify/other.rs"]
mod other;
#[path = "verify/planted.rs"]
mod planted;

use std::sync::LazyLock;

use kakao_codegen::model::Api;
use kakao_codegen::read_on;
use kakao_codegen::verify::page::{Page, Vocabulary, Words, compare, load};
use kakao_codegen::verify::{Finding, Is};
use spec_reader::{Keys, Shape, Shaped, Source};
use tests::{FROZEN, read};

/// Our own page, in Markdown.
static PAGE: LazyLock<String> = LazyLock::new(|| read("tests/verify/page.ko.md"));

/// A spec and the words of the page that it transcribes.
struct Known {
    api: Api,
    source: Source,
    words: Vocabulary,
}

/// What is true of Kakao's.
static KAKAO: LazyLock<Known> =
    LazyLock::new(|| Known::read(&read(FROZEN), &read("tests/frozen/spec.page.yaml")).expect("the words fit the spec"));

impl Known {
    fn read(spec: &str, words: &str) -> Result<Self, String> {
        let (api, problems, source) = read_on(FROZEN, spec.as_bytes(), None);
        let api = api.unwrap_or_else(|| panic!("the spec has problems: {problems:#?}"));
        let loaded = load("words.yaml", words.as_bytes());
        assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
        let words = Vocabulary::new(loaded.document.expect("words"), &loaded.source, &api)?;
        Ok(Self { api, source, words })
    }

    /// All that is found on a page.
    fn found(&self, page: &str) -> Result<Vec<Finding>, String> {
        compare(&self.api, &self.source, &self.words, &Page::read("page", page))
    }

    /// What has to be done.
    fn to_do(&self, page: &str) -> Vec<Finding> {
        self.found(page).expect("a page").into_iter().filter(|finding| !finding.is.is_fine()).collect()
    }
}

#[test]
fn on_the_page_as_it_is_nothing_has_to_be_done() {
    for (form, page) in forms::all(&PAGE) {
        let findings = KAKAO.found(&page).expect("a page");
        assert!(KAKAO.to_do(&page).is_empty(), "{form}: {:#?}", KAKAO.to_do(&page));
        let count = |is: Is| findings.iter().filter(|finding| finding.is == is).count();
        assert_eq!((count(Is::Agrees), count(Is::Recorded)), (42, 10), "{form}: {findings:#?}");
        let has_places = |finding: &Finding| finding.line.is_some() && !finding.there.is_empty();
        assert!(findings.iter().all(has_places), "{form}: {findings:#?}");
    }
}

/// The keys of a file of words, each with whether it is required.
fn keys(shape: Shape, found: &mut Vec<(&'static str, bool)>) {
    match shape {
        Shape::List(one) => keys(*one, found),
        Shape::Mapping(Keys { keys: own, .. }) => own.iter().for_each(|key| {
            found.push((key.name, key.is_required));
            keys(key.shape, found);
        }),
        _ => {}
    }
}

#[test]
fn every_key_of_the_words_is_documented_and_none_is_invented() {
    let mut language = Vec::new();
    keys(Words::SHAPE, &mut language);
    let manual = read("spec/page.md");
    let items = manual.lines().filter_map(|line| line.strip_prefix("- `")?.split_once("`: ")).collect::<Vec<_>>();
    let text = |(_, text): (&str, &str)| text.ends_with("Required.");
    let mut documented: Vec<(&str, bool)> = items.iter().map(|(key, _)| *key).zip(items.iter().copied().map(text)).collect();
    documented.sort_unstable();
    language.sort_unstable();
    assert_eq!(documented, language);
}
