//! All problems of a file, for whoever reads them: a person, a program, GitHub, or a reader of SARIF.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::Renderer;
use serde_json::{Value, json};

use crate::github::{in_message, in_property};
use crate::{Edit, Fix, Label, Problem, Rule, Severity, Source};

/// Enough to work on; the rest is counted.
const MOST: usize = 100;

/// Who reads the problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A person.
    Human,
    /// A program; `spec/problems.schema.json` says what it reads.
    Json,
    /// GitHub Actions, which shows them beside the lines of a change.
    Github,
    /// A reader of SARIF 2.1.0.
    Sarif,
}

/// What is told of a file.
#[derive(Debug)]
pub struct Report<'r> {
    /// The file.
    pub source: &'r Source,
    /// Its problems.
    pub problems: &'r [Problem],
    /// Whether all of them are shown, however many there are.
    pub all: bool,
}

impl Report<'_> {
    /// Those that are shown, and how many are not.
    fn shown(&self) -> (&[Problem], usize) {
        let (shown, rest) = self.problems.split_at_checked(MOST).filter(|_| !self.all).unwrap_or((self.problems, &[]));
        (shown, rest.len())
    }

    /// How many errors there are, and how many warnings.
    pub fn count(&self) -> (usize, usize) {
        let errors = self.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        (errors, self.problems.len() - errors)
    }

    /// For a person.
    pub fn human(&self, renderer: &Renderer) -> String {
        let (shown, rest) = self.shown();
        let mut text: String = shown.iter().map(|problem| problem.draw(self.source, renderer) + "\n\n").collect();
        if rest > 0 {
            let _ = writeln!(text, "and {rest} more; `--all` shows them\n");
        }
        text
    }

    /// For GitHub Actions.
    pub fn github(&self) -> String {
        let line = |problem: &Problem| {
            let level = severity(problem);
            let ((line, column), (end_line, end_column)) = self.lines(&range(problem));
            let help = problem.help.as_ref().map_or_else(String::new, |help| format!("\nhelp: {help}"));
            let file = in_property(&self.source.name);
            let message = in_message(&format!("{}{help}", problem.message));
            format!(
                "::{level} file={file},line={line},endLine={end_line},col={column},endColumn={end_column},title={}::{message}\n",
                problem.code
            )
        };
        let (shown, rest) = self.shown();
        let mut text: String = shown.iter().map(line).collect();
        if rest > 0 {
            let _ = writeln!(text, "::notice::and {rest} more problems");
        }
        text
    }

    /// For programs: the problems as an array, and how many more there are.
    pub fn json(&self) -> (Value, usize) {
        let (shown, rest) = self.shown();
        (shown.iter().map(|problem| self.problem(problem)).collect(), rest)
    }

    fn problem(&self, problem: &Problem) -> Value {
        let label =
            |(index, label): (usize, &Label)| self.placed(&label.range, [("message", json!(label.text)), ("primary", json!(index == 0))]);
        let edit = |edit: &Edit| self.placed(&edit.range, [("text", json!(edit.text))]);
        let fix = |fix: &Fix| json!({"certain": fix.is_certain, "edits": fix.edits.iter().map(edit).collect::<Value>()});
        let own = [
            ("code", json!(problem.code)),
            ("severity", json!(severity(problem))),
            ("message", json!(problem.message)),
            ("file", json!(self.source.name)),
            ("labels", problem.labels.iter().enumerate().map(label).collect()),
            ("help", json!(problem.help)),
            ("note", json!(problem.note)),
            ("fix", problem.fix.as_ref().map(fix).into()),
        ];
        self.placed(&range(problem), own)
    }

    /// What has a place, with the place beside what is its `own`.
    fn placed(&self, range: &Range<usize>, own: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
        let ((line, column), (end_line, end_column)) = self.lines(range);
        let place = [
            ("bytes", json!({"start": range.start, "end": range.end})),
            ("start", json!({"line": line, "column": column})),
            ("end", json!({"line": end_line, "column": end_column})),
        ];
        own.into_iter().chain(place).collect()
    }

    fn lines(&self, range: &Range<usize>) -> ((usize, usize), (usize, usize)) {
        (self.source.line_column(range.start), self.source.line_column(range.end.max(range.start)))
    }

    /// A whole log of SARIF, of a tool with these rules, each with what it is about.
    pub fn sarif(&self, tool: &str, rules: &[(Rule, String)]) -> Value {
        let region = |range: &Range<usize>| {
            let ((line, column), (end_line, end_column)) = self.lines(range);
            json!({"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column})
        };
        let file = json!({"uri": address(&self.source.name)});
        let place = |range: &Range<usize>| json!({"artifactLocation": file, "region": region(range)});
        let related = |label: &Label| json!({"physicalLocation": place(&label.range), "message": {"text": label.text}});
        let replacement = |edit: &Edit| json!({"deletedRegion": region(&edit.range), "insertedContent": {"text": edit.text}});
        let changes = |fix: &Fix| {
            let replacements: Value = fix.edits.iter().map(replacement).collect();
            json!([{"artifactChanges": [{"artifactLocation": file, "replacements": replacements}]}])
        };
        let result = |problem: &Problem| {
            let help = problem.help.as_ref().map_or_else(String::new, |help| format!("\n{help}"));
            let own = [
                ("ruleId", json!(problem.code)),
                ("level", json!(severity(problem))),
                ("message", json!({"text": format!("{}{help}", problem.message)})),
                ("locations", json!([{"physicalLocation": place(&range(problem))}])),
            ];
            let others = problem.labels.get(1..).filter(|others| !others.is_empty());
            let others = others.map(|others| ("relatedLocations", others.iter().map(related).collect()));
            let fixes = problem.fix.as_ref().filter(|fix| fix.is_certain).map(|fix| ("fixes", changes(fix)));
            own.into_iter().chain(others).chain(fixes).collect::<Value>()
        };
        let (shown, rest) = self.shown();
        let rule = |(rule, about): &(Rule, String)| json!({"id": rule.code, "shortDescription": {"text": about}});
        json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": {"driver": {"name": tool, "rules": rules.iter().map(rule).collect::<Value>()}},
                "columnKind": "unicodeCodePoints",
                "results": shown.iter().map(result).collect::<Value>(),
                "properties": {"notShown": rest},
            }],
        })
    }
}

fn range(problem: &Problem) -> Range<usize> {
    problem.labels.first().map_or(0..0, |label| label.range.clone())
}

/// The path of a file as an address.
fn address(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let byte = |byte: u8| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    path.replace('\\', "/").bytes().map(byte).collect()
}

fn severity(problem: &Problem) -> &'static str {
    match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
