//! Prose: in each language of the docs, and nothing in it that cannot be seen.

use spec_reader::{At, Problem};

use super::{Field, Lowering};
use crate::model::{Note, PARAGRAPH_END, Text};
use crate::spec;

impl Lowering<'_> {
    /// A text in all languages of the docs.
    pub(super) fn text(&mut self, text: &spec::Text, at: &At<'_>) -> Text {
        let mut lowered = Vec::new();
        for language in self.languages.clone() {
            let own = match text {
                spec::Text::One(text) if self.languages.len() == 1 => Some(text),
                spec::Text::One(_) => {
                    let mut texts: Vec<String> = self.languages.iter().map(|language| format!("{}: …", language.code())).collect();
                    texts.dedup();
                    let help = format!("write `{{{}}}`", texts.join(", "));
                    self.report(Problem::error("this text is in one language only").label(self.place(at), "").help(help));
                    break;
                }
                spec::Text::Many(texts) => texts.iter().find(|(own, _)| *own == language).map(|(_, text)| text),
            };
            match own.map(|text| text.trim()) {
                Some(text) if text.contains(is_invisible) => {
                    let help = "control characters and those that turn the direction of writing could hide what a text really says";
                    self.report(Problem::error("this text holds invisible characters").label(self.place(at), "").help(help));
                }
                Some(text) if !text.is_empty() => lowered.push((language, in_paragraphs(text))),
                _ => self.error(at, &format!("the text in language `{}` is missing", language.code())),
            }
        }
        Text(lowered)
    }

    pub(super) fn optional_text(&mut self, text: Option<&spec::Text>, at: &At<'_>) -> Option<Text> {
        text.map(|text| self.text(text, at))
    }

    pub(super) fn notes(&mut self, list: &[spec::Note], at: &At<'_>, field: Field) -> Vec<Note> {
        let mut lowered = Vec::new();
        for (index, note) in list.iter().enumerate() {
            let at = at.item(index);
            for (key, given) in [("alias", note.alias.is_some()), ("required", note.required.is_some())] {
                if given && field == Field::No {
                    self.error(&at.key(key), &format!("`{key}` belongs to a note of a field of an object"));
                }
            }
            lowered.push(Note {
                says: self.text(&note.says, &at.key("says")),
                about: note.about,
                source: self.origin(note.source.as_deref(), &at.key("source")),
            });
        }
        lowered
    }
}

/// Each paragraph in one line.
fn in_paragraphs(text: &str) -> String {
    let words = |paragraph: &str| paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    text.split("\n\n").map(words).filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join(PARAGRAPH_END)
}

fn is_invisible(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
