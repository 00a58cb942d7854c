//! Titles of what the spec has, as they stand one behind the other in a text.

use super::document::squeezed;
use super::words::Vocabulary;

/// The titles that a text is made of: which of the known ones, and what else stands there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) known: Vec<usize>,
    pub(super) unknown: Vec<String>,
}

impl Vocabulary {
    /// All titles in a text, in which nothing else stands.
    pub(super) fn titles(&self, text: &str, titles: &[&str]) -> Found {
        let mut found = Found::default();
        let mut rest = self.behind_separators(text);
        while !rest.is_empty() {
            rest = self.behind_separators(self.title(rest, titles, &mut found));
        }
        found
    }

    /// The titles that a text begins with, each but the first behind a separator.
    pub(super) fn leading_titles(&self, text: &str, titles: &[&str]) -> Found {
        let mut found = Found::default();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let behind = self.title(rest, titles, &mut found).trim_start();
            let next = self.behind_separators(behind);
            if next == behind {
                break;
            }
            rest = next;
        }
        found
    }

    /// Takes the title that a text begins with, and gives the rest.
    fn title<'t>(&self, text: &'t str, titles: &[&str], found: &mut Found) -> &'t str {
        if let Some((index, rest)) = known(text, titles) {
            if !found.known.contains(&index) {
                found.known.push(index);
            }
            return rest;
        }
        let mut depth = 0_usize;
        let end = text.char_indices().skip(1).find(|(place, char)| {
            let rest = text.get(*place..).unwrap_or_default();
            match char {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            let is_between_words = text.get(..*place).is_some_and(|before| before.ends_with([' ', ',']));
            depth == 0
                && (self.behind_separators(rest).len() < rest.trim_start().len() || is_between_words && known(rest, titles).is_some())
        });
        let (unknown, rest) = text.split_at(end.map_or(text.len(), |(place, _)| place));
        found.unknown.push(unknown.trim().to_owned());
        rest
    }

    /// What follows separators, if a text begins with any.
    fn behind_separators<'t>(&self, text: &'t str) -> &'t str {
        let mut rest = text.trim_start();
        while let Some(next) = self.words.between.iter().find_map(|separator| rest.strip_prefix(separator.as_str())) {
            rest = next.trim_start();
        }
        rest
    }
}

/// The longest title that a text begins with, and the rest.
fn known<'t>(text: &'t str, titles: &[&str]) -> Option<(usize, &'t str)> {
    let fits = |(index, title): (usize, &&str)| {
        let mut rest = text;
        for char in squeezed(title).chars() {
            rest = rest.trim_start().strip_prefix(char)?;
        }
        // A longer word is another title, unless one was a line of its own and the next follows without a space.
        let is_whole = !rest.starts_with(|char: char| char.is_alphanumeric()) || known(rest, titles).is_some();
        (is_whole && !title.is_empty()).then_some((index, rest))
    };
    titles.iter().enumerate().filter_map(fits).min_by_key(|(_, rest)| rest.len())
}
