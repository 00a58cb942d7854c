// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Address Book API.

use serde::{Deserialize, Serialize};

use crate::runtime::decode;

/// An entry with a required field of two names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "EntryWire")]
#[non_exhaustive]
pub struct Entry {
    /// An address, under three names.
    ///
    /// Also read as `e_mail` or `mail`.
    ///
    /// The forum calls it `e_mail`.
    ///
    /// An old page calls it `mail`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A number.
    ///
    /// Also read as `id_number`.
    ///
    /// The forum calls it `id_number`.
    pub id: i64,
    /// Takes the name that the other name of `id` would get.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_2: Option<i64>,
    /// Some words.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    ///
    /// Also read as `tag_list`.
    ///
    /// The forum calls them `tag_list`.
    pub tags: Vec<String>,
    /// A number without other names.
    pub phone: String,
    /// A list without other names.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    pub streets: Vec<String>,
    /// Promised, but not always there.
    ///
    /// The forum has seen entries without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// An object.
    ///
    /// Also read as `remark`.
    ///
    /// The forum calls it `remark`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
}

impl Entry {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(id: i64, phone: impl Into<String>) -> Self {
        Self {
            email: None,
            id,
            id_2: None,
            tags: Vec::new(),
            phone: phone.into(),
            streets: Vec::new(),
            street: None,
            note: None,
        }
    }
}

/// [`Entry`] as it is read: some fields have several names.
#[derive(Deserialize)]
struct EntryWire {
    email: Option<String>,
    #[serde(rename = "e_mail")]
    email_2: Option<String>,
    #[serde(rename = "mail")]
    email_3: Option<String>,
    id: Option<i64>,
    #[serde(rename = "id_number")]
    id_2_: Option<i64>,
    id_2: Option<i64>,
    tags: Option<Vec<String>>,
    #[serde(rename = "tag_list")]
    tags_2: Option<Vec<String>>,
    phone: String,
    #[serde(default, deserialize_with = "decode::null_as_default")]
    streets: Vec<String>,
    street: Option<String>,
    note: Option<Note>,
    #[serde(rename = "remark")]
    note_2: Option<Note>,
}

impl TryFrom<EntryWire> for Entry {
    type Error = &'static str;

    fn try_from(wire: EntryWire) -> Result<Self, Self::Error> {
        Ok(Self {
            email: wire.email.or(wire.email_2).or(wire.email_3),
            id: wire.id.or(wire.id_2_).ok_or("missing field `id`")?,
            id_2: wire.id_2,
            tags: wire.tags.or(wire.tags_2).unwrap_or_default(),
            phone: wire.phone,
            streets: wire.streets,
            street: wire.street,
            note: wire.note.or(wire.note_2),
        })
    }
}

/// Has optional fields with other names only.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "NoteWire")]
#[non_exhaustive]
pub struct Note {
    /// Promised, but not always there, and under another name too.
    ///
    /// Also read as `body`.
    ///
    /// The forum calls it `body` and misses it at times.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The numbers of lines.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    ///
    /// Also read as `rows`.
    ///
    /// The forum calls them `rows`.
    pub lines: Vec<i32>,
}

impl Note {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

/// [`Note`] as it is read: some fields have several names.
#[derive(Deserialize)]
struct NoteWire {
    text: Option<String>,
    #[serde(rename = "body")]
    text_2: Option<String>,
    lines: Option<Vec<i32>>,
    #[serde(rename = "rows")]
    lines_2: Option<Vec<i32>>,
}

impl From<NoteWire> for Note {
    fn from(wire: NoteWire) -> Self {
        Self {
            text: wire.text.or(wire.text_2),
            lines: wire.lines.or(wire.lines_2).unwrap_or_default(),
        }
    }
}

/// Has a required list with another name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "CardWire")]
#[non_exhaustive]
pub struct Card {
    /// The colours.
    ///
    /// Also read as `colors`.
    ///
    /// The forum calls them `colors`.
    pub colours: Vec<String>,
    /// Not promised, but always there.
    ///
    /// The forum has never seen a card without.
    pub size: i32,
}

impl Card {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(colours: Vec<String>, size: i32) -> Self {
        Self { colours, size }
    }
}

/// [`Card`] as it is read: some fields have several names.
#[derive(Deserialize)]
struct CardWire {
    colours: Option<Vec<String>>,
    #[serde(rename = "colors")]
    colours_2: Option<Vec<String>>,
    size: i32,
}

impl TryFrom<CardWire> for Card {
    type Error = &'static str;

    fn try_from(wire: CardWire) -> Result<Self, Self::Error> {
        Ok(Self {
            colours: wire.colours.or(wire.colours_2).ok_or("missing field `colours`")?,
            size: wire.size,
        })
    }
}
