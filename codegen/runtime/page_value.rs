//! Pages that the value of a parameter leads to.

use serde::Serialize;

use super::endpoint::text;
use super::page::{Next, Turn};

/// The page that begins behind the items of this one; none behind a page without items.
#[allow(dead_code, reason = "of an API without pages by offset")]
pub(crate) fn offset(turn: &Turn<'_>, name: &'static str) -> Option<Next> {
    (turn.count > 0).then(|| Next::Value(name, reached(turn, name).to_string()))
}

/// Where the items of a page end, counted from the very first one.
#[allow(dead_code, reason = "of an API without pages by offset")]
pub(crate) fn reached(turn: &Turn<'_>, name: &'static str) -> i64 {
    let count = i64::try_from(turn.count).unwrap_or(i64::MAX);
    turn.call.number(name).unwrap_or(0).saturating_add(count)
}

/// The page with the next number; none behind a page without items.
#[allow(dead_code, reason = "of an API without pages by number")]
pub(crate) fn number(turn: &Turn<'_>, name: &'static str) -> Option<Next> {
    (turn.count > 0).then(|| Next::Value(name, current(turn, name).saturating_add(1).to_string()))
}

/// The number of a page.
#[allow(dead_code, reason = "of an API without pages by number")]
pub(crate) fn current(turn: &Turn<'_>, name: &'static str) -> i64 {
    turn.call.number(name).unwrap_or(1)
}

/// The page that a value from this one leads to; none if there is none, or an empty one.
#[allow(dead_code, reason = "of an API without pages by cursor")]
pub(crate) fn cursor<T: Serialize>(name: &'static str, value: Option<T>) -> Option<Next> {
    let value = serde_json::to_value(value?).ok().filter(|value| !value.is_null())?;
    Some(text(&value)).filter(|text| !text.is_empty()).map(|text| Next::Value(name, text))
}
