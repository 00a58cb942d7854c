//! A saved copy of the page that the spec transcribes, held against the spec row by row.

mod answers;
mod bodies;
mod calls;
mod document;
mod facts;
mod findings;
mod headers;
mod html;
mod json;
mod matching;
mod needs;
mod new_call;
mod recorded;
mod requests;
mod rows;
mod samples;
mod sections;
mod tables;
mod text;
mod titles;
mod types;
mod words;
mod write;

use regex_lite::Regex;
use spec_reader::Source;

pub use self::document::{Cell, Line, Page, Part, Table};
use self::findings::Findings;
use self::sections::sections;
pub use self::words::{Vocabulary, Words, load};
use super::Finding;
use crate::model::Api;

/// What the page and the spec say of the same things, or why that cannot be found out.
pub fn compare(api: &Api, source: &Source, words: &Vocabulary, page: &Page) -> Result<Vec<Finding>, String> {
    let sections = sections(page, words);
    if sections.is_empty() {
        let columns = &words.words.columns;
        let titles = |titles: &[String]| titles.iter().map(|title| format!("`{title}`")).collect::<Vec<_>>().join(" or ");
        return Err(format!(
            "{}: there is no table that says how a call is made, with a column {} and a column {}",
            page.name,
            titles(&columns.method),
            titles(&columns.url)
        ));
    }
    let mut findings = Findings::new(api, source, words, page);
    findings.sections(&sections);
    Ok(findings.done())
}

/// A pattern of our own.
#[expect(clippy::expect_used, reason = "a pattern is a constant, and every test compiles it")]
fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("our own pattern is sound")
}
