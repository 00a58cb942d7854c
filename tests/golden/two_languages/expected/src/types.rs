// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The types of the 박물관 API.

use std::borrow::Cow;

use serde::Serialize;

use crate::runtime::aliases::aliases;
use crate::runtime::convert::convert;

/// 화풍입니다.
///
/// 안내서에는 수묵화가 없습니다.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Style {
    /// `oil`: 유화입니다.
    Oil,
    /// `수묵화`: 수묵화입니다.
    Ink,
    /// A value that this version of the crate has no name for.
    Unknown(String),
}

impl Style {
    /// The value as the API writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Oil => "oil",
            Self::Ink => "수묵화",
            Self::Unknown(value) => value,
        }
    }
}

impl From<Cow<'_, str>> for Style {
    fn from(value: Cow<'_, str>) -> Self {
        match &*value {
            "oil" => Self::Oil,
            "수묵화" => Self::Ink,
            _ => Self::Unknown(value.into_owned()),
        }
    }
}

convert!(enum Style);

/// 그림입니다.
///
/// 안내서에서는 회화라고 합니다.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Picture {
    /// 제목입니다.
    #[serde(rename = "제목")]
    pub title: String,
    /// 그림의 URL입니다.
    ///
    /// Size of the image: 640 × 480 px.
    ///
    /// Promised to be `https` only.
    ///
    /// 걸려 있을 때만 있습니다.
    ///
    /// Needs consent to `hall`.
    ///
    /// Also read as `photo`.
    ///
    /// 안내서에서는 `photo`입니다.
    #[deprecated(note = "와서 보세요.")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
}

impl Picture {
    /// One with all that is always there; the rest is to be filled field by field.
    #[expect(deprecated, reason = "the fields are there all the same")]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            image: None,
        }
    }
}

aliases!(Picture {
    title: always "제목",
    image: optional "image" or "photo" as image_2,
});
