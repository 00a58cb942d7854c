//! A text with slips mended, and where each of its places stands in the text as it was written.

use std::ops::Range;

use crate::{Edit, Problem};

/// A text and what is changed in it.
#[derive(Clone)]
pub(crate) struct Draft<'t> {
    pub(crate) written: &'t str,
    /// In the order of the text; no two overlap.
    edits: Vec<Edit>,
}

impl<'t> Draft<'t> {
    pub(crate) fn new(written: &'t str) -> Self {
        Self { written, edits: Vec::new() }
    }

    /// The text as it is now.
    pub(crate) fn text(&self) -> String {
        apply(self.written, &self.edits)
    }

    /// The place in the written text of one in this.
    pub(crate) fn written(&self, place: usize) -> usize {
        let (mut own, mut written) = (0, 0);
        for edit in &self.edits {
            let start = own + edit.range.start - written;
            if place < start {
                break;
            }
            if place < start + edit.text.len() {
                return (edit.range.start + place - start).min(edit.range.end);
            }
            (own, written) = (start + edit.text.len(), edit.range.end);
        }
        written + place - own
    }

    /// Moves a problem with this text to the written one.
    pub(crate) fn problem(&self, mut problem: Problem) -> Problem {
        for label in &mut problem.labels {
            label.range = self.written(label.range.start)..self.written(label.range.end);
        }
        for edit in problem.fix.iter_mut().flat_map(|fix| &mut fix.edits) {
            edit.range = self.written(edit.range.start)..self.written(edit.range.end);
        }
        problem
    }

    /// Changes the text; false if it was changed there before.
    pub(crate) fn change(&mut self, edits: &[Edit]) -> bool {
        let moved = edits.iter().map(|edit| Edit::new(self.written(edit.range.start)..self.written(edit.range.end), edit.text.as_str()));
        let mut all: Vec<Edit> = self.edits.iter().cloned().chain(moved).collect();
        all.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let is_clear = all.iter().zip(all.iter().skip(1)).all(|(one, next)| one.range.end <= next.range.start && one != next);
        if is_clear && !edits.is_empty() {
            self.edits = all;
        }
        is_clear && !edits.is_empty()
    }

    /// Where text was taken out.
    pub(crate) fn cuts(&self) -> Vec<Range<usize>> {
        self.edits.iter().filter(|edit| edit.text.is_empty() && edit.range.len() > 1).map(|edit| edit.range.clone()).collect()
    }
}

/// A text with edits made, which stand in its order and do not overlap.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut changed = String::with_capacity(text.len());
    let mut end = 0;
    for edit in edits {
        changed.push_str(&text[end..edit.range.start]);
        changed.push_str(&edit.text);
        end = edit.range.end;
    }
    changed + &text[end..]
}
