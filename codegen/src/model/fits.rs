//! Whether values are what a spec asks for.

use regex_lite::Regex;
use spec_reader::is_day;

use super::{Limits, Scalar, ScalarType};

/// The limit that a value is beyond: its key, and what it says.
pub fn broken(limits: &Limits, value: &Scalar) -> Option<(&'static str, String)> {
    let length = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let is_matched = |pattern: &String| match value {
        Scalar::Text(text) => Regex::new(pattern).is_ok_and(|pattern| !pattern.is_match(text)),
        _ => false,
    };
    let text = match value {
        Scalar::Text(text) => Some(length(text)),
        Scalar::Integer(_) | Scalar::Double(_) | Scalar::Boolean(_) => None,
    };
    let (least, most) = (&limits.range.0, &limits.range.1);
    let broken = [
        ("min", least.as_ref().filter(|least| !within(value, (Some(least), None))).map(ToString::to_string)),
        ("max", most.as_ref().filter(|most| !within(value, (None, Some(most)))).map(ToString::to_string)),
        ("min_length", limits.length.0.filter(|least| text.is_some_and(|text| text < *least)).map(|least| least.to_string())),
        ("max_length", limits.length.1.filter(|most| text.is_some_and(|text| text > *most)).map(|most| most.to_string())),
        ("pattern", limits.pattern.as_ref().filter(|pattern| !limits.advisory && is_matched(pattern)).cloned()),
    ];
    broken.into_iter().find_map(|(key, bound)| Some((key, format!("`{key}: {}`", bound?))))
}

/// Whether a number is within bounds; anything else has none.
pub fn within(value: &Scalar, range: (Option<&Scalar>, Option<&Scalar>)) -> bool {
    let is_in_order = |one: &Scalar, other: &Scalar| match (one, other) {
        (Scalar::Integer(one), Scalar::Integer(other)) => one <= other,
        _ => number(one).zip(number(other)).is_none_or(|(one, other)| one <= other),
    };
    range.0.is_none_or(|least| is_in_order(least, value)) && range.1.is_none_or(|most| is_in_order(value, most))
}

#[expect(clippy::cast_precision_loss, reason = "beside a number with a fraction, it is compared as one")]
fn number(value: &Scalar) -> Option<f64> {
    match value {
        Scalar::Integer(number) => Some(*number as f64),
        Scalar::Double(number) => Some(*number),
        Scalar::Boolean(_) | Scalar::Text(_) => None,
    }
}

/// What a text would be that is of a type with a form of its own, if it is none.
pub fn other_form(text: &str, scalar: ScalarType) -> Option<&'static str> {
    let (is_formed, wanted) = match scalar {
        ScalarType::YesNo => (matches!(text, "Y" | "N"), "`Y` or `N`"),
        ScalarType::Date => (is_day(text), "a day, such as `2026-01-31`"),
        ScalarType::DateTime => (is_moment(text), "a date and a time, such as `2026-01-31T12:00:00Z`"),
        ScalarType::LongText => (text.parse::<i64>().is_ok(), "a whole number in quotes"),
        ScalarType::Decimal => (text.parse::<f64>().is_ok_and(f64::is_finite), "a number in quotes"),
        _ => return None,
    };
    (!is_formed).then_some(wanted)
}

/// Whether a text is a date and a time as RFC 3339 writes them.
fn is_moment(text: &str) -> bool {
    let Some((day, time)) = text.split_once(['T', 't', ' ']) else { return false };
    let end = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at(end);
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let is_zone = matches!(zone, "Z" | "z") || digits(zone) == 4 && matches!(zone.as_bytes(), [_, _, _, b':', _, _]);
    let is_clock = clock.len() >= 8 && digits(clock) >= 6 && clock.split(':').count() == 3;
    is_day(day) && !text.contains(' ') && is_clock && is_zone
}
