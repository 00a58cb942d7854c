// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the Forest API.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::runtime::check;
use crate::runtime::closed::closed;
use crate::runtime::convert::convert;
use crate::runtime::decode;
use crate::runtime::endpoint::Check;
use crate::runtime::numbers::numbers;
use crate::runtime::pattern::Pattern;
use crate::runtime::redact;
use crate::runtime::union::union;

/// A tree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Tree {
    /// Where it begins.
    pub root: Node,
    /// All nodes by their names.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub by_name: BTreeMap<String, Node>,
    /// The sizes of all levels.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub sizes: Vec<Vec<i64>>,
    /// How high it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// How good it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// A note on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
    /// Where it came from.
    pub origin: Option<Node>,
    /// Whether it lives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
}

impl Tree {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(root: Node, origin: Option<Node>) -> Self {
        Self {
            root,
            by_name: BTreeMap::new(),
            sizes: Vec::new(),
            level: None,
            rating: None,
            note: None,
            origin,
            state: None,
        }
    }
}

/// A node.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Node {
    /// Its name.
    pub name: String,
    /// What grows on it.
    ///
    /// Empty if the answer leaves it out or has null in its place.
    #[serde(default, deserialize_with = "decode::null_as_default")]
    pub children: Vec<Node>,
    /// The best that grows on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<Box<Node>>,
    /// Its type.
    #[serde(rename = "@type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The first of all.
    #[serde(rename = "1st", skip_serializing_if = "Option::is_none")]
    pub value_1st: Option<String>,
}

impl Node {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            children: Vec::new(),
            best: None,
            type_: None,
            value_1st: None,
        }
    }
}

/// How high something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// `1`: Low.
    Value1,
    /// `2`: High.
    Value2,
    /// `-1`: Below the ground.
    Minus1,
    /// A value that this version of the crate has no name for.
    Unknown(i64),
}

impl Level {
    /// The value as the API writes it.
    pub fn get(self) -> i64 {
        match self {
            Self::Value1 => 1,
            Self::Value2 => 2,
            Self::Minus1 => -1,
            Self::Unknown(value) => value,
        }
    }
}

impl From<i64> for Level {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Value1,
            2 => Self::Value2,
            -1 => Self::Minus1,
            _ => Self::Unknown(value),
        }
    }
}

numbers!(Level);

/// How good something is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rating {
    /// `+1`: Good.
    Plus1,
    /// `-1`: Bad.
    Minus1,
    /// `1~9`: Something between.
    Value1To9,
    /// ``: None.
    Empty,
    /// `한글`: In Korean.
    한글,
    /// `a`: Small.
    A,
    /// `A`: Large.
    LargeA,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl Rating {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Plus1 => "+1",
            Self::Minus1 => "-1",
            Self::Value1To9 => "1~9",
            Self::Empty => "",
            Self::한글 => "한글",
            Self::A => "a",
            Self::LargeA => "A",
            Self::Unknown(value) => value,
        }
    }
}

impl From<Cow<'_, str>> for Rating {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "+1" => Self::Plus1,
            "-1" => Self::Minus1,
            "1~9" => Self::Value1To9,
            "" => Self::Empty,
            "한글" => Self::한글,
            "a" => Self::A,
            "A" => Self::LargeA,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum Rating);

/// Whether something lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// `0`: Dead.
    Value0,
    /// `1`: Alive.
    Value1,
}

impl State {
    /// The value as the API writes it.
    pub fn get(self) -> i64 {
        match self {
            Self::Value0 => 0,
            Self::Value1 => 1,
        }
    }

    fn find(value: i64) -> Option<Self> {
        match value {
            0 => Some(Self::Value0),
            1 => Some(Self::Value1),
            _ => None,
        }
    }
}

closed!(State(i64));

/// A note.
#[derive(Clone, PartialEq)]
#[allow(
    clippy::large_enum_variant,
    reason = "its values are few, and mostly moved once"
)]
#[non_exhaustive]
pub enum Note {
    /// `text`: In words.
    Text(TextNote),
    /// `reply`: An answer to another.
    Reply(Box<ReplyNote>),
    /// One that this version of the crate does not know, as it is.
    Unknown(Value),
}

union!(Note by "kind" { "text" => Text from TextNote, "reply" => Reply from ReplyNote });

/// A note in words.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TextNote {
    /// The words.
    ///
    /// Kept out of `Debug`.
    pub words: String,
}

impl TextNote {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into() }
    }
}

impl fmt::Debug for TextNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TextNote").field("words", &redact::Redacted).finish()
    }
}

/// An answer to a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReplyNote {
    /// The note that it answers.
    pub to: Note,
}

impl ReplyNote {
    /// One with all that is always there; the rest is to be filled field by field.
    pub fn new(to: Note) -> Self {
        Self { to }
    }
}

/// What can be planted.
#[derive(Clone, PartialEq)]
#[allow(
    clippy::large_enum_variant,
    reason = "its values are few, and mostly moved once"
)]
#[non_exhaustive]
pub enum Template {
    /// `feed`: With a picture.
    Feed(FeedTemplate),
    /// `list`: With several.
    List(ListTemplate),
    /// One that this version of the crate does not know, as it is.
    Unknown(Value),
}

union!(
    Template by "object_type" { "feed" => Feed from FeedTemplate, "list" => List from
    ListTemplate }
);

/// What the API refuses of a [`Template`].
pub(crate) fn check_template(value: &Value) -> Check {
    match value.get("object_type").and_then(Value::as_str) {
        Some("feed") => check_feed_template(value),
        Some("list") => check_list_template(value),
        _ => Ok(()),
    }
}

/// A template with one content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FeedTemplate {
    /// The content.
    pub content: Content,
    /// The buttons.
    ///
    /// At most 2: the client refuses more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buttons: Option<Vec<Button>>,
}

impl FeedTemplate {
    /// One with all that must be given.
    pub fn new(content: impl Into<Content>) -> Self {
        Self {
            content: content.into(),
            buttons: None,
        }
    }

    /// The buttons.
    pub fn buttons(
        mut self,
        buttons: impl IntoIterator<Item = impl Into<Button>>,
    ) -> Self {
        self.buttons = Some(buttons.into_iter().map(Into::into).collect());
        self
    }
}

/// What the API refuses of a [`FeedTemplate`].
pub(crate) fn check_feed_template(value: &Value) -> Check {
    check::member(value, "content", check_content)?;
    check::member(
        value,
        "buttons",
        |value| {
            check::items(value, 0, 2)?;
            check::each(value, check_button)?;
            Ok(())
        },
    )?;
    Ok(())
}

/// A template with several contents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListTemplate {
    /// The contents.
    ///
    /// At least 2: the client refuses fewer. At most 3: the client refuses more.
    pub contents: Vec<Content>,
}

impl ListTemplate {
    /// One with all that must be given.
    pub fn new(contents: impl IntoIterator<Item = impl Into<Content>>) -> Self {
        Self {
            contents: contents.into_iter().map(Into::into).collect(),
        }
    }
}

/// What the API refuses of a [`ListTemplate`].
pub(crate) fn check_list_template(value: &Value) -> Check {
    check::member(
        value,
        "contents",
        |value| {
            check::items(value, 2, 3)?;
            check::each(value, check_content)?;
            Ok(())
        },
    )?;
    Ok(())
}

/// A content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Content {
    /// Its title.
    ///
    /// At most 200 characters: the client refuses more.
    pub title: String,
}

impl Content {
    /// One with all that must be given.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// What the API refuses of a [`Content`].
pub(crate) fn check_content(value: &Value) -> Check {
    check::member(value, "title", |value| check::length(value, 0, 200))?;
    Ok(())
}

/// A button.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Button {
    /// Its title.
    ///
    /// It matches `^\S+$`.
    pub title: String,
}

impl Button {
    /// One with all that must be given.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// What the API refuses of a [`Button`].
pub(crate) fn check_button(value: &Value) -> Check {
    check::member(
        value,
        "title",
        |value| {
            static PATTERN: Pattern = Pattern::new("^\\S+$");
            PATTERN.check(value)
        },
    )?;
    Ok(())
}
