// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Calendar API.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::runtime::check;
use crate::runtime::convert::convert;
use crate::runtime::date_time::DateTime;
use crate::runtime::endpoint::Check;
use crate::runtime::patch;

/// The id of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventId {
    /// The id.
    pub event_id: String,
}

impl EventId {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(event_id: impl Into<String>) -> Self {
        Self { event_id: event_id.into() }
    }
}

/// An event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Event {
    /// Its title.
    ///
    /// At least 1 character: the client refuses fewer. At most 50 characters: the client refuses more.
    pub title: String,
    /// Who made it.
    ///
    /// Always `user`.
    pub kind: String,
    /// When it takes place.
    pub time: EventTime,
    /// How many minutes before to remind of it.
    ///
    /// At most 2: the client refuses more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reminders: Option<Vec<i32>>,
    /// Where it takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Its color.
    ///
    /// Default: `BLUE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// Further labels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
}

impl Event {
    /// One with all that must be given.
    pub fn new(title: impl Into<String>, time: impl Into<EventTime>) -> Self {
        Self {
            title: title.into(),
            kind: "user".into(),
            time: time.into(),
            reminders: None,
            location: None,
            color: None,
            labels: None,
        }
    }

    /// How many minutes before to remind of it.
    pub fn reminders(
        mut self,
        reminders: impl IntoIterator<Item = impl Into<i32>>,
    ) -> Self {
        self.reminders = Some(reminders.into_iter().map(Into::into).collect());
        self
    }

    /// Where it takes place.
    pub fn location(mut self, location: impl Into<Location>) -> Self {
        self.location = Some(location.into());
        self
    }

    /// Its color.
    pub fn color(mut self, color: impl Into<Color>) -> Self {
        self.color = Some(color.into());
        self
    }

    /// Further labels.
    pub fn labels(
        mut self,
        labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.labels = Some(
            labels.into_iter().map(|(name, value)| (name.into(), value.into())).collect(),
        );
        self
    }
}

/// What the API refuses of a [`Event`].
pub(crate) fn check_event(value: &Value) -> Check {
    check::member(value, "title", |value| check::length(value, 1, 50))?;
    check::member(value, "reminders", |value| check::items(value, 0, 2))?;
    check::member(value, "location", check_location)?;
    Ok(())
}

/// A time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventTime {
    /// When it begins.
    pub start_at: DateTime,
    /// When it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_at: Option<DateTime>,
    /// Whether it takes the whole day.
    ///
    /// Default: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all_day: Option<bool>,
}

impl EventTime {
    /// One with all that must be given.
    pub fn new(start_at: impl Into<DateTime>) -> Self {
        Self {
            start_at: start_at.into(),
            end_at: None,
            all_day: None,
        }
    }

    /// When it ends.
    pub fn end_at(mut self, end_at: impl Into<DateTime>) -> Self {
        self.end_at = Some(end_at.into());
        self
    }

    /// Whether it takes the whole day.
    pub fn all_day(mut self, all_day: bool) -> Self {
        self.all_day = Some(all_day);
        self
    }
}

/// A place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Location {
    /// Its name.
    pub name: String,
    /// How far north.
    ///
    /// At least -90: the client refuses less. At most 90: the client refuses more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
}

impl Location {
    /// One with all that must be given.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            latitude: None,
        }
    }

    /// How far north.
    pub fn latitude(mut self, latitude: f64) -> Self {
        self.latitude = Some(latitude);
        self
    }
}

/// What the API refuses of a [`Location`].
pub(crate) fn check_location(value: &Value) -> Check {
    check::member(
        value,
        "latitude",
        |value| check::number(value, Some(-90.0), Some(90.0)),
    )?;
    Ok(())
}

/// A color.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Color {
    /// `BLUE`: Blue.
    Blue,
    /// `RED`: Red.
    Red,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl Color {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Blue => "BLUE",
            Self::Red => "RED",
            Self::Unknown(value) => value,
        }
    }
}

impl From<Cow<'_, str>> for Color {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "BLUE" => Self::Blue,
            "RED" => Self::Red,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum Color);

/// What is different of an event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventChange {
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its description; null removes it.
    #[serde(
        default,
        deserialize_with = "patch::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub description: Option<Option<String>>,
    /// Who is asked to come; null removes them all.
    #[serde(
        default,
        deserialize_with = "patch::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub guests: Option<Option<Vec<String>>>,
}

impl EventChange {
    /// One with nothing in it yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Its title.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Its description; null removes it.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(Some(description.into()));
        self
    }

    /// Sends null as `description`, which is not the same as leaving it out.
    pub fn null_description(mut self) -> Self {
        self.description = Some(None);
        self
    }

    /// Who is asked to come; null removes them all.
    pub fn guests(
        mut self,
        guests: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.guests = Some(Some(guests.into_iter().map(Into::into).collect()));
        self
    }

    /// Sends null as `guests`, which is not the same as leaving it out.
    pub fn null_guests(mut self) -> Self {
        self.guests = Some(None);
        self
    }
}
