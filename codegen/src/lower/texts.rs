//! Prose: in each language of the docs.

use spec_reader::At;

use super::{Field, Lowering, Title};
use crate::model::{Language, Note, Text};
use crate::{rules, spec};

impl Lowering<'_> {
    /// A text in all languages of the docs.
    pub(super) fn text(&mut self, text: &spec::Text, at: &At<'_>) -> Text {
        let mut lowered: Vec<(Language, String)> = Vec::new();
        let mut lacking = Vec::new();
        for language in self.languages.clone() {
            let own = match text {
                spec::Text::One(text) if self.languages.len() == 1 => Some(text),
                spec::Text::One(_) => {
                    let mut texts: Vec<String> = self.languages.iter().map(|language| format!("{}: …", language.code())).collect();
                    texts.dedup();
                    self.fault(at, rules::one_language(texts.join(", ")));
                    break;
                }
                spec::Text::Many(texts) => texts.iter().find(|(own, _)| *own == language).map(|(_, text)| text),
            };
            match own.map(|text| text.trim()) {
                Some(text) if !text.is_empty() => lowered.push((language, self.prose(text, at, language))),
                Some(_) => {
                    let problem = rules::no_text(language.code());
                    let is_one = matches!(text, spec::Text::One(_));
                    self.fault(&at.key(language.code()), if is_one { problem.help("write it, or remove the key") } else { problem });
                }
                None => lacking.push(language),
            }
        }
        let other = lowered.first().map(|(_, text)| text.clone());
        if lacking.is_empty() && lowered.len() > 1 {
            self.languages_are_theirs(&lowered, at);
        }
        for language in lacking {
            match &other {
                Some(other) => {
                    // What is wrong beside it may be the text that is missed.
                    let causes = [self.source.span(at), self.source.span(&at.beside(language.code()))];
                    self.because(causes.into_iter().flatten(), |own| own.fault(at, rules::one_language_lacks(language.code())));
                    lowered.push((language, other.clone()));
                }
                None => self.fault(at, rules::no_text(language.code())),
            }
        }
        Text(lowered)
    }

    /// Tells a text that is in another language than it says.
    fn languages_are_theirs(&mut self, texts: &[(Language, String)], at: &At<'_>) {
        for (language, text) in texts {
            let is_hangul = |c: &char| matches!(c, '가'..='힣');
            let is_other = match language.code() {
                "ko" => !text.chars().any(|c| is_hangul(&c)) && text.split_whitespace().count() > 4,
                _ if text.is_ascii() => false,
                _ => text.chars().filter(is_hangul).count() > text.chars().filter(char::is_ascii_alphabetic).count(),
            };
            if is_other {
                return self.fault(&at.key(language.code()), rules::other_language(language.code()));
            }
        }
    }

    pub(super) fn optional_text(&mut self, text: Option<&spec::Text>, at: &At<'_>) -> Option<Text> {
        text.map(|text| self.text(text, at))
    }

    /// The text of a note, which tells of no other page without naming it.
    fn note_says(&mut self, note: &spec::Note, at: &At<'_>) -> Text {
        let text = self.text(&note.says, at);
        if note.source.is_none() {
            if let Some(title) = text.0.iter().find_map(|(language, text)| self.title_in(text, *language)).cloned() {
                self.used.insert(("sources", title.source));
                self.fault(at, rules::fact_without_source(title.words));
            } else if text.0.iter().any(|(_, text)| text.contains("https://")) {
                self.fault(at, rules::fact_without_source("https://"));
            }
        }
        text
    }

    /// The first title of another source in a text.
    fn title_in(&self, text: &str, language: Language) -> Option<&Title> {
        let is_named = |rest: &str, title: &&Title| title.language == language && rest.starts_with(&title.words);
        let places = text.char_indices().filter(|(_, c)| self.title_starts.contains(c));
        let mut found = places.filter_map(|(at, _)| self.titles.iter().find(|title| is_named(&text[at..], title)));
        found.find(|title| title.source != self.page.name)
    }

    pub(super) fn notes(&mut self, list: &[spec::Note], at: &At<'_>, field: Field) -> Vec<Note> {
        let mut lowered = Vec::new();
        for (index, note) in list.iter().enumerate() {
            let at = at.item(index);
            for (key, given) in [("alias", note.alias.is_some()), ("required", note.required.is_some()), ("unlisted", note.unlisted)] {
                if given && field == Field::No {
                    self.misplaced(&at.key(key), rules::misplaced(key, "to a note of a field of an object"));
                }
            }
            lowered.push(Note {
                says: self.note_says(note, &at.key("says")),
                about: note.about,
                source: self.origin(note.source.as_deref(), &at.key("source")),
                alias: note.alias.clone(),
                required: note.required,
                unlisted: note.unlisted,
                quote: note.quote.clone(),
            });
        }
        lowered
    }
}
