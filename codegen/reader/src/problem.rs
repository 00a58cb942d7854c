//! What a problem with a spec is: a rule of a catalogue that is broken at a place, and what mends it.

use std::fmt::Display;
use std::ops::Range;

use crate::near;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Nothing can be made of the spec.
    Error,
    /// Something is doubtful; the output is sound all the same.
    Warning,
}

/// A rule of the catalogue.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The stable code, such as `K0101`.
    pub code: &'static str,
    /// How bad it is to break it.
    pub severity: Severity,
}

/// Something wrong with a spec: what, where, and what to do about it.
#[derive(Debug, Clone)]
pub struct Problem {
    /// The code of the rule that is broken.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one line that stands alone.
    pub message: String,
    /// What it is about, by its name in the spec.
    pub subject: String,
    /// The place where it is, and after it those that have to do with it.
    pub labels: Vec<Label>,
    /// What to do.
    pub help: Option<String>,
    /// What else there is to know.
    pub note: Option<String>,
    /// What to write.
    pub fix: Option<Fix>,
}

/// A place in the text, and what is there.
#[derive(Debug, Clone)]
pub struct Label {
    /// The bytes.
    pub range: Range<usize>,
    /// What is there; nothing if the message says it.
    pub text: String,
}

/// Edits that mend a problem together.
#[derive(Debug, Clone)]
pub struct Fix {
    /// What to write where; no two overlap.
    pub edits: Vec<Edit>,
    /// Whether nothing else can be meant, so that a program may do it.
    pub is_certain: bool,
}

/// Other text in the place of some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go.
    pub range: Range<usize>,
    /// What comes in their place.
    pub text: String,
}

impl Edit {
    /// `text` in the place of `range`.
    pub fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }
}

impl Problem {
    /// A rule that is broken, in words. The rest is added to it.
    pub fn new(rule: Rule, message: String, subject: String) -> Self {
        Self { code: rule.code, severity: rule.severity, message, subject, labels: Vec::new(), help: None, note: None, fix: None }
    }

    /// Says where it is. Words that the catalogue has for the place stay.
    #[must_use]
    pub fn at(mut self, range: Range<usize>) -> Self {
        match self.labels.first_mut() {
            Some(label) => label.range = range,
            None => self.labels.push(Label { range, text: String::new() }),
        }
        self
    }

    /// Says what is at the place where it is.
    #[must_use]
    pub fn label(mut self, text: impl Display) -> Self {
        let text = text.to_string();
        match self.labels.first_mut() {
            Some(label) => label.text = text,
            None => self.labels.push(Label { range: 0..0, text }),
        }
        self
    }

    /// Adds another place that has to do with it.
    #[must_use]
    pub fn also(mut self, range: Range<usize>, text: impl Into<String>) -> Self {
        self.labels.push(Label { range, text: text.into() });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says what else there is to know.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Says what to write, where nothing else can be meant.
    #[must_use]
    pub fn fix(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.fix = Some(Fix { edits: edits.into_iter().collect(), is_certain: true });
        self
    }

    /// Says what was probably meant.
    #[must_use]
    pub fn suggest(self, edits: impl IntoIterator<Item = Edit>) -> Self {
        let mut problem = self.fix(edits);
        problem.fix.iter_mut().for_each(|fix| fix.is_certain = false);
        problem
    }

    /// Says which of the known names was probably meant instead of that at its place, or else what there is to choose from.
    #[must_use]
    pub fn nearest(self, written: &str, known: &[&str]) -> Self {
        // Stand-ins have no name, and what is there twice is one choice.
        let mut known: Vec<&str> = known.iter().copied().filter(|name| !name.is_empty()).collect();
        known.dedup();
        match near::near(written, &known) {
            Some(meant) => self.meant(written, meant),
            None if known.is_empty() => self,
            None => {
                let own = self.help.as_ref().map(|help| format!("; or {help}")).unwrap_or_default();
                let (shown, rest) = known.split_at(known.len().min(20));
                let names: Vec<String> = shown.iter().map(|name| format!("`{name}`")).collect();
                let rest = if rest.is_empty() { String::new() } else { format!(" or another of {}", known.len()) };
                self.help(format!("write {}{}{rest}{own}", if known.len() > 1 { "one of " } else { "" }, names.join(", ")))
            }
        }
    }

    /// Says that another name was meant than the one that is written at its place.
    #[must_use]
    pub fn meant(self, written: &str, meant: &str) -> Self {
        let place = self.labels.first().map_or(0..0, |label| label.range.clone());
        let is_certain = near::same(written, meant);
        let mut problem = self.help(format!("did you mean `{meant}`?"));
        // Names in quotes, or that stand within something, are longer or shorter than their places.
        if place.len() == written.len() {
            problem.fix = Some(Fix { edits: vec![Edit::new(place, meant)], is_certain });
        }
        problem
    }

    /// Where it is, to put problems in the order of the file.
    pub fn start(&self) -> usize {
        self.labels.first().map_or(0, |label| label.range.start)
    }
}

/// A catalogue of rules, each in one place with its code and words: `K0101 error name(what, …) "message"`, then what stands at the
/// place (`at`), what to do (`help`) and what else there is to know (`note`). Texts name what the rule is given as `{what}`; the first
/// of them is the subject.
#[macro_export]
macro_rules! rules {
    ($($code:ident $severity:ident $name:ident($($what:ident),*) $message:literal
        $(at $label:literal)? $(help $help:literal)? $(note $note:literal)?;)*) => {
        /// All rules, in the order of their codes.
        pub const RULES: &[$crate::Rule] =
            &[$($crate::Rule { code: stringify!($code), severity: $crate::rules!(@ $severity) }),*];

        $(
            #[doc = concat!("Rule ", stringify!($code), ".")]
            pub fn $name($($what: impl ::std::fmt::Display),*) -> $crate::Problem {
                let rule = $crate::Rule { code: stringify!($code), severity: $crate::rules!(@ $severity) };
                let subject = String::new();
                $(let subject = if subject.is_empty() { $what.to_string() } else { subject };)*
                let problem = $crate::Problem::new(rule, format!($message), subject);
                $(let problem = problem.label(format!($label));)?
                $(let problem = problem.help(format!($help));)?
                $(let problem = problem.note(format!($note));)?
                problem
            }
        )*
    };
    (@ error) => { $crate::Severity::Error };
    (@ warning) => { $crate::Severity::Warning };
}
