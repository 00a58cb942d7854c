//! What the API would refuse, found before it is sent. What is not of the kind that a check is about passes it.

use serde_json::{Map, Value};

use super::endpoint::{Check, Given};

/// Holds a number within bounds.
#[allow(dead_code, reason = "of an API without checks by number")]
pub(crate) fn number(value: &Value, least: Option<f64>, most: Option<f64>) -> Check {
    let Some(number) = value.as_f64() else { return Ok(()) };
    match (least, most) {
        (Some(least), _) if number < least => Err(format!("must be at least {least}")),
        (_, Some(most)) if number > most => Err(format!("must be at most {most}")),
        _ => Ok(()),
    }
}

/// Counts the characters of a text.
#[allow(dead_code, reason = "of an API without checks by length")]
pub(crate) fn length(value: &Value, least: usize, most: usize) -> Check {
    value.as_str().map_or(Ok(()), |text| count(text.chars().count(), least, most, "character"))
}

/// Counts the items of a list, or the values of a map.
#[allow(dead_code, reason = "of an API without checks by items")]
pub(crate) fn items(value: &Value, least: usize, most: usize) -> Check {
    let number = value.as_array().map(Vec::len).or_else(|| value.as_object().map(Map::len));
    number.map_or(Ok(()), |number| count(number, least, most, "item"))
}

#[allow(dead_code, reason = "of an API without checks by length or items")]
fn count(number: usize, least: usize, most: usize, unit: &str) -> Check {
    let (bound, which) = match number {
        _ if number < least => (least, "least"),
        _ if number > most => (most, "most"),
        _ => return Ok(()),
    };
    Err(format!("must have at {which} {bound} {unit}{}", if bound == 1 { "" } else { "s" }))
}

/// Checks a member of an object, if it is there.
#[allow(dead_code, reason = "of an API without checks by member")]
pub(crate) fn member(value: &Value, name: &str, check: fn(&Value) -> Check) -> Check {
    value.get(name).map_or(Ok(()), check).map_err(|rule| format!("has a `{name}` that {rule}"))
}

/// Checks each item of a list, or each value of a map.
#[allow(dead_code, reason = "of an API without checks by each")]
pub(crate) fn each(value: &Value, check: fn(&Value) -> Check) -> Check {
    let mut items = value.as_array().into_iter().flatten().chain(value.as_object().into_iter().flat_map(Map::values));
    items.try_for_each(check).map_err(|rule| format!("has an item that {rule}"))
}

/// One of them is given, and no more.
#[allow(dead_code, reason = "of an API without checks by exactly_one")]
pub(crate) fn exactly_one(given: &Given<'_>, names: &[&str]) -> Check {
    at_least_one(given, names).and_then(|()| at_most_one(given, names))
}

/// One of them is given, or more.
#[allow(dead_code, reason = "of an API without checks by at_least_one or exactly_one")]
pub(crate) fn at_least_one(given: &Given<'_>, names: &[&str]) -> Check {
    if names.iter().any(|name| given(name).is_some()) { Ok(()) } else { Err(format!("needs one of {}", list(names))) }
}

/// No more than one of them is given.
#[allow(dead_code, reason = "of an API without checks by at_most_one or exactly_one")]
pub(crate) fn at_most_one(given: &Given<'_>, names: &[&str]) -> Check {
    let several = names.iter().filter(|name| given(name).is_some()).count() > 1;
    if several { Err(format!("takes no more than one of {}", list(names))) } else { Ok(()) }
}

/// All of them are given, or none.
#[allow(dead_code, reason = "of an API without checks by all_or_none")]
pub(crate) fn all_or_none(given: &Given<'_>, names: &[&str]) -> Check {
    let number = names.iter().filter(|name| given(name).is_some()).count();
    if number == 0 || number == names.len() { Ok(()) } else { Err(format!("takes all of {} or none", list(names))) }
}

/// The first is given if the second is.
#[allow(dead_code, reason = "of an API without checks by required")]
pub(crate) fn required(given: &Given<'_>, names: &[&str; 2]) -> Check {
    let [needed, when] = names;
    if given(when).is_none() || given(needed).is_some() { Ok(()) } else { Err(format!("needs `{needed}` beside `{when}`")) }
}

/// The first is given if the second has a value.
#[allow(dead_code, reason = "of an API without checks by required_if")]
pub(crate) fn required_if(given: &Given<'_>, needed: &str, when: &str, wanted: &str) -> Check {
    let has_it = given(when).is_some_and(|value| super::endpoint::text(value) == wanted);
    if !has_it || given(needed).is_some() { Ok(()) } else { Err(format!("needs `{needed}` where `{when}` is `{wanted}`")) }
}

#[allow(dead_code, reason = "of an API without checks by exactly_one or at_least_one or at_most_one or all_or_none")]
fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
