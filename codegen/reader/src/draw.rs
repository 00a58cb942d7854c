//! A problem as a person reads it: with an excerpt, as compilers draw it. Only the lines around its places are looked at, since a
//! file may be long and have many problems.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Patch, Renderer, Snippet};

use crate::source::floor;
use crate::{Edit, Label, Problem, Severity, Source};

/// Places that are further apart than this stand in excerpts of their own.
const NEAR: usize = 4000;
/// What is longer than this is cut.
const LONG: usize = 200;

/// A part of the text with the labels in it, each with its number.
type Part<'s> = (Range<usize>, Vec<(usize, &'s Label)>);

/// Lines of the text, which may be cut at their ends.
struct Excerpt<'s> {
    text: &'s str,
    start: usize,
    line: usize,
    /// Whether it begins amid a line, so that columns in it are not those of the file.
    is_cut: bool,
}

impl Problem {
    /// Draws it with an excerpt of the spec.
    pub fn draw(&self, source: &Source, renderer: &Renderer) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let message = shorten(&self.message);
        let mut group = level.primary_title(message).id(self.code).elements(self.origin(source)).elements(self.snippets(source));
        group = group.elements(self.note.as_ref().map(|note| Level::NOTE.message(note)));
        let Some(fix) = self.fix.as_ref().filter(|fix| fix.edits.iter().all(|edit| edit.range.len() < LONG && edit.text.len() < LONG))
        else {
            group = group.elements(self.help.as_ref().map(|help| Level::HELP.message(help)));
            return renderer.render(&[group]);
        };
        let help = self.help.as_deref().unwrap_or("write");
        renderer.render(&[group, Level::HELP.secondary_title(help).elements(suggestion(source, &fix.edits))])
    }

    /// Where it is, if the excerpt cannot tell.
    fn origin<'s>(&self, source: &'s Source) -> Option<Origin<'s>> {
        let place = clip(source, &self.labels.first()?.range);
        let (line, column) = excerpt(source, &place).is_cut.then(|| source.line_column(place.start))?;
        Some(Origin::path(&source.name).line(line).char_column(column))
    }

    fn snippets<'s>(&'s self, source: &'s Source) -> Vec<Snippet<'s, annotate_snippets::Annotation<'s>>> {
        let mut parts: Vec<Part<'_>> = Vec::new();
        for (index, label) in self.labels.iter().enumerate() {
            let range = clip(source, &label.range);
            match parts.iter_mut().find(|(own, _)| own.start <= range.end + NEAR && range.start <= own.end + NEAR) {
                Some((own, labels)) => {
                    *own = own.start.min(range.start)..own.end.max(range.end);
                    labels.push((index, label));
                }
                None => parts.push((range, vec![(index, label)])),
            }
        }
        let draw = |(range, labels): Part<'s>| {
            let excerpt = excerpt(source, &range);
            let annotations = labels.into_iter().map(|(index, label)| {
                let range = clip(source, &label.range);
                let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
                let text = (!label.text.is_empty()).then_some(label.text.as_str());
                kind.span(range.start - excerpt.start..range.end - excerpt.start).label(text)
            });
            let path = (!excerpt.is_cut).then_some(source.name.as_str());
            Snippet::source(excerpt.text).path(path).line_start(excerpt.line).annotations(annotations)
        };
        parts.into_iter().map(draw).collect()
    }
}

fn suggestion<'s>(source: &'s Source, edits: &'s [Edit]) -> Option<Snippet<'s, Patch<'s>>> {
    let start = edits.iter().map(|edit| edit.range.start).min()?;
    let end = edits.iter().map(|edit| edit.range.end).max()?;
    if end - start > NEAR {
        return None;
    }
    let excerpt = excerpt(source, &(start..end));
    let patches = edits.iter().map(|edit| Patch::new(edit.range.start - excerpt.start..edit.range.end - excerpt.start, edit.text.as_str()));
    Some(Snippet::source(excerpt.text).line_start(excerpt.line).patches(patches))
}

/// A place that fits on a line.
fn clip(source: &Source, range: &Range<usize>) -> Range<usize> {
    let start = floor(&source.text, range.start);
    let end = floor(&source.text, range.end.min(start + LONG)).max(start);
    let line = source.slice(start..end).find(['\r', '\n']).map_or(end, |newline| start + newline);
    start..line
}

/// The lines around a place.
fn excerpt<'s>(source: &'s Source, range: &Range<usize>) -> Excerpt<'s> {
    let text = &source.text;
    let start = source.slice(..range.start).rfind('\n').map_or(0, |newline| newline + 1);
    let end = source.slice(range.end..).find('\n').map_or(text.len(), |newline| range.end + newline);
    let line = source.slice(..start).bytes().filter(|byte| *byte == b'\n').count() + 1;
    // What is far behind the place in a long line would be cut anyway.
    let end = floor(text, end.min(range.end + LONG));
    let is_cut = range.start - start > 10 * LONG;
    let start = if is_cut { floor(text, range.start - LONG) } else { start };
    Excerpt { text: source.slice(start..end), start, line, is_cut }
}

/// A message that fits on some lines.
fn shorten(message: &str) -> String {
    if message.len() <= 3 * LONG {
        return message.to_owned();
    }
    format!("{}…", &message[..floor(message, 3 * LONG)])
}
