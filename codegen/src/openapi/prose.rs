//! Texts of a spec as the Markdown of OpenAPI, and where they were read.

use serde_json::{Value, json};

use super::{list, object};
use crate::emit::prose::escape_line;
use crate::model::{About, Api, Block, Language, Note, Origin, PARAGRAPH_END, Text, blocks};

/// Writes an API's texts in one language.
#[derive(Clone, Copy)]
pub(super) struct Prose<'a> {
    pub(super) api: &'a Api,
    pub(super) language: Language,
}

impl Prose<'_> {
    /// A text that may be read as Markdown: nothing in it means more than the spec has said.
    pub(super) fn text(&self, text: &Text) -> String {
        let item = |item: &str| item.split_once(' ').map(|(marker, words)| format!("{marker} {}", escape_line(words)));
        let block = |block| match block {
            Block::Paragraph(text) => escape_line(text),
            Block::List(items) => items.lines().filter_map(item).collect::<Vec<_>>().join("\n"),
            Block::Code(code) => code.to_owned(),
        };
        blocks(&text[self.language]).map(block).collect::<Vec<_>>().join(PARAGRAPH_END)
    }

    /// A description: some texts, and what is noted of the API.
    pub(super) fn described<'t>(&self, texts: impl IntoIterator<Item = Option<&'t Text>>, notes: &[Note]) -> String {
        let texts = texts.into_iter().flatten().map(|text| self.text(text));
        let notes = notes.iter().filter(|note| note.about == About::Api).map(|note| self.note(note));
        texts.chain(notes).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(PARAGRAPH_END)
    }

    /// What a note says, and where it was read, if not where most was.
    fn note(&self, note: &Note) -> String {
        let says = self.text(&note.says);
        let Origin { name, title, url, .. } = &note.source;
        if *name == self.api.source.name {
            return says;
        }
        let title = self.text(title);
        let source = url.as_ref().map_or_else(|| title.clone(), |url| format!("[{title}]({url})"));
        let is_paragraph = blocks(&note.says[self.language]).last().is_some_and(|block| matches!(block, Block::Paragraph(_)));
        format!("{says}{}({source})", if is_paragraph { " " } else { PARAGRAPH_END })
    }

    /// The notes that are about something else than the API.
    pub(super) fn notes(&self, notes: &[Note]) -> Option<Value> {
        list(notes.iter().filter_map(|note| {
            let about = match note.about {
                About::Api => return None,
                About::Client => "client",
                About::Page => "page",
            };
            Some(json!({"about": about, "says": self.text(&note.says), "source": note.source.name}))
        }))
    }

    /// The page where something was read.
    pub(super) fn docs(&self, source: &Origin) -> Option<Value> {
        source.url.as_ref().map(|url| json!({"url": url, "description": self.text(&source.title)}))
    }

    /// The name of a source, if it is another than that of most facts.
    pub(super) fn source(&self, source: &Origin) -> Option<Value> {
        (source.name != self.api.source.name).then(|| source.name.as_str().into())
    }

    /// A source, for the list of them.
    pub(super) fn origin(&self, source: &Origin) -> Value {
        object([
            ("name", Some(source.name.as_str().into())),
            ("title", Some(self.text(&source.title).into())),
            ("url", source.url.as_deref().map(Into::into)),
            ("read", Some(source.read.as_str().into())),
        ])
    }
}
