// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Pager API.

use serde::{Deserialize, Serialize};

use crate::runtime::convert::convert;
use crate::runtime::decode;
use crate::runtime::web_address::Url;

/// An item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Item {
    /// Its id.
    pub id: ItemId,
}

impl Item {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(id: ItemId) -> Self {
        Self { id }
    }
}

/// The id of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub i64);

convert!(ItemId(i64));

/// Links.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Links {
    /// The next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Url>,
}

impl Links {
    /// One with nothing in it, to be filled field by field.
    pub fn new() -> Self {
        Self::default()
    }
}

/// A page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ByUrl {
    /// The items.
    pub items: Vec<Item>,
    /// Where to go on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<Links>,
}

impl ByUrl {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(items: Vec<Item>) -> Self {
        Self { items, links: None }
    }
}

/// A page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Counted {
    /// The items.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub items: Vec<Item>,
    /// How many there are.
    pub total: i32,
}

impl Counted {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(total: i32) -> Self {
        Self { items: Vec::new(), total }
    }
}

/// What else there is to say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Meta {
    /// Whether this is the last page.
    pub is_end: bool,
}

impl Meta {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(is_end: bool) -> Self {
        Self { is_end }
    }
}

/// A page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Flagged {
    /// The items.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub documents: Vec<Item>,
    /// What else there is to say.
    pub meta: Meta,
}

impl Flagged {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(meta: Meta) -> Self {
        Self {
            documents: Vec::new(),
            meta,
        }
    }
}

/// A page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cursored {
    /// The items.
    pub results: Vec<Item>,
    /// Where to go on.
    pub next_cursor: Option<String>,
    /// Whether there is more.
    pub has_more: bool,
}

impl Cursored {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(results: Vec<Item>, next_cursor: Option<String>, has_more: bool) -> Self {
        Self {
            results,
            next_cursor,
            has_more,
        }
    }
}

/// A page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Lasting {
    /// The items.
    #[serde(rename = "list.data")]
    pub list_data: Vec<Item>,
    /// Whether there is more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
}

impl Lasting {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(list_data: Vec<Item>) -> Self {
        Self { list_data, has_more: None }
    }
}
