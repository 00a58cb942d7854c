//! What a problem with a spec is, and how it is drawn.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::{Notion, Source, same};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Nothing can be made of the spec.
    Error,
    /// Something is doubtful; the output is sound all the same.
    Warning,
}

/// Something wrong with a spec: what, where, and what to do about it.
#[derive(Debug, Clone)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    message: String,
    labels: Vec<Label>,
    help: Option<String>,
}

#[derive(Debug, Clone)]
struct Label {
    range: Range<usize>,
    text: String,
    kind: AnnotationKind,
}

impl Problem {
    /// A problem because of which nothing can be emitted.
    pub fn error(message: impl Into<String>) -> Self {
        Self { severity: Severity::Error, message: message.into(), labels: Vec::new(), help: None }
    }

    /// A doubt.
    pub fn warning(message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(message) }
    }

    /// Adds the place where it is.
    #[must_use]
    pub fn label(mut self, range: Range<usize>, text: impl Into<String>) -> Self {
        self.labels.push(Label { range, text: text.into(), kind: AnnotationKind::Primary });
        self
    }

    /// Adds another place that has to do with it.
    #[must_use]
    pub fn context(mut self, range: Range<usize>, text: impl Into<String>) -> Self {
        self.labels.push(Label { range, text: text.into(), kind: AnnotationKind::Context });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says what was probably meant, or else what there is to choose from.
    #[must_use]
    pub fn nearest(self, written: &str, known: &[&str]) -> Self {
        if known.is_empty() {
            return self;
        }
        match Self::near(written, known) {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None => self.help(format!("one of {}", known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))),
        }
    }

    /// The name that was probably meant: the same but for case and signs, or else a slip of the pen away.
    pub fn near<'k>(written: &str, known: &[&'k str]) -> Option<&'k str> {
        let slips: Vec<&str> = known.iter().copied().filter(|name| may_be_slip(written, name)).collect();
        let same = known.iter().copied().find(|name| same(written, name));
        same.or_else(|| similar::get_close_matches(written, &slips, 1, 0.74).first().copied())
    }

    /// Says what to write today for a foreign notion, or else which of the known names it is.
    #[must_use]
    pub fn foreign(self, notion: &Notion, known: &[&str]) -> Self {
        let meant = notion.meant().filter(|word| known.contains(word) && notion.lack().is_none());
        match (notion.advice(), meant) {
            (Some(advice), _) => self.help(advice),
            (None, Some(word)) => self.help(format!("did you mean `{word}`?")),
            (None, None) => self,
        }
    }

    /// Where it is, to put problems in the order of the file.
    pub fn start(&self) -> usize {
        self.labels.iter().find(|label| label.kind == AnnotationKind::Primary).map_or(0, |label| label.range.start)
    }

    /// Draws it with an excerpt of the spec, as compilers do.
    pub fn draw(&self, source: &Source, renderer: &Renderer) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let annotations = self.labels.iter().map(|label| {
            let text = (!label.text.is_empty()).then_some(label.text.as_str());
            label.kind.span(label.range.clone()).label(text)
        });
        let snippet = Snippet::source(&source.text).path(&source.name).annotations(annotations);
        let help = self.help.as_ref().map(|help| Level::HELP.message(help));
        renderer.render(&[level.primary_title(&self.message).element(snippet).elements(help)])
    }
}

/// Whether a slip of the pen can make one word of the other, as far as can be told before their letters are compared:
/// nobody forgets how a word begins (`unsafe` is not `safe`), another digit is another name, and of two letters each counts.
fn may_be_slip(written: &str, name: &str) -> bool {
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_short = written.chars().count().min(name.chars().count()) <= 2;
    let is_beginning = written.starts_with(name) || name.starts_with(written);
    let is_end = written.ends_with(name) || name.ends_with(written);
    !is_end && digits(written) == digits(name) && (!is_short || is_beginning)
}
