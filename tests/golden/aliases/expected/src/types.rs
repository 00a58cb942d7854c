// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Address Book API.

use serde::Serialize;

use crate::runtime::aliases::aliases;

/// An entry with a required field of two names.
#[derive(Clone, Debug, PartialEq, Serialize)]
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

aliases!(Entry {
    email: optional "email" or "e_mail" as email_2 or "mail" as email_3,
    id: one_of "id" or "id_number" as id_2_,
    id_2: optional "id_2",
    tags: empty "tags" or "tag_list" as tags_2,
    phone: always "phone",
    streets: empty "streets",
    street: optional "street",
    note: optional "note" or "remark" as note_2,
});

/// Has optional fields with other names only.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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

aliases!(Note {
    text: optional "text" or "body" as text_2,
    lines: empty "lines" or "rows" as lines_2,
});

/// Has a required list with another name.
#[derive(Clone, Debug, PartialEq, Serialize)]
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

aliases!(Card {
    colours: one_of "colours" or "colors" as colours_2,
    size: always "size",
});
