//! What a type reads, as data: which keys there are, which of them must be given, and what may stand at each. Serde stops at the
//! first mistake and knows no places; this finds all mistakes, and says to editors what may be written.

/// A type that reads a part of a file.
pub trait Shaped {
    /// What it reads.
    const SHAPE: Shape;
    /// Whether the key that it stands at must be there.
    const IS_REQUIRED: bool = true;
}

/// What may stand at a place.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text.
    Text,
    /// A text for people: one, or one for each of these languages.
    Prose(&'static [&'static str]),
    /// A day, as `2026-01-31`.
    Day,
    /// A version, as `0.1.0`.
    Version,
    /// One of some words.
    Words(&'static [&'static str]),
    /// `true` or `false`.
    Truth,
    /// A whole number from 0 up.
    Whole(u32),
    /// A number.
    Number,
    /// A number, text or truth value.
    Scalar,
    /// Anything, also nothing.
    Any,
    /// One, or a list of several.
    Several(&'static Shape),
    /// A list.
    List(&'static Shape),
    /// A mapping whose keys are known.
    Mapping(&'static Keys),
}

/// The keys of a mapping.
#[derive(Debug)]
pub struct Keys {
    /// What the type that reads it is called.
    pub name: &'static str,
    /// The keys, in the order in which one writes them.
    pub keys: &'static [Key],
}

/// A key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// The key as it is written.
    pub name: &'static str,
    /// Whether it must be there.
    pub is_required: bool,
    /// What stands at it.
    pub shape: Shape,
}

impl Shape {
    /// What may stand there, in words.
    pub fn in_words(self) -> String {
        match self {
            Self::Text => "a text".to_owned(),
            Self::Prose(languages) => {
                let texts: Vec<String> = languages.iter().map(|language| format!("{language}: …")).collect();
                format!("a text, or one for each language as `{{{}}}`", texts.join(", "))
            }
            Self::Day => "a day, such as `2026-01-31`".to_owned(),
            Self::Version => "a version, such as `0.1.0`".to_owned(),
            Self::Words(words) => format!("one of {}", quoted(words)),
            Self::Truth => "`true` or `false`".to_owned(),
            Self::Whole(most) => format!("a whole number from 0 to {most}"),
            Self::Number => "a number".to_owned(),
            Self::Scalar => "a number, a text or a truth value".to_owned(),
            Self::Any => "anything".to_owned(),
            Self::Several(one) => format!("{}, or a list of such", one.in_words()),
            Self::List(_) => "a list".to_owned(),
            Self::Mapping(_) => "a mapping".to_owned(),
        }
    }
}

/// Words as they are shown.
pub(crate) fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

macro_rules! shaped {
    ($($ty:ty: $shape:expr),*) => {$(
        impl Shaped for $ty {
            const SHAPE: Shape = $shape;
        }
    )*};
}

shaped!(String: Shape::Text, bool: Shape::Truth, u16: Shape::Whole(u16::MAX as u32), u32: Shape::Whole(u32::MAX), serde_yaml::Value: Shape::Any);

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
}

impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const IS_REQUIRED: bool = false;
}

/// Structs that read mappings, each key a field. A key whose name is a word of Rust stands before it, as `"type" ty`; what may be left
/// out without being an `Option` has its usual value, as `= default`.
#[macro_export]
macro_rules! mappings {
    ($($(#[$about:meta])* $name:ident {
        $($($key:literal)? $field:ident: $ty:ty $(= $default:ident)?,)*
    })*) => {$(
        $(#[$about])*
        #[derive(Debug, ::serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[serde(rename = $key)])?
                $(#[serde($default)])?
                pub $field: $ty,
            )*
        }

        impl $crate::Shaped for $name {
            const SHAPE: $crate::Shape = $crate::Shape::Mapping(&$crate::Keys {
                name: stringify!($name),
                keys: &[$($crate::Key {
                    name: $crate::mappings!(@name $($key)? $field),
                    is_required: <$ty as $crate::Shaped>::IS_REQUIRED && $crate::mappings!(@needed $($default)?),
                    shape: <$ty as $crate::Shaped>::SHAPE,
                }),*],
            });
        }
    )*};
    (@name $key:literal $field:ident) => { $key };
    (@name $field:ident) => { stringify!($field) };
    (@needed) => { true };
    (@needed default) => { false };
}

/// Enumerations that read words.
#[macro_export]
macro_rules! words {
    ($($(#[$about:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ::serde::Deserialize)]
        pub enum $name {
            $($(#[$of])* #[serde(rename = $word)] $variant,)*
        }

        impl $crate::Shaped for $name {
            const SHAPE: $crate::Shape = $crate::Shape::Words(&[$($word),*]);
        }
    )*};
}
