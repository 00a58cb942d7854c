//! Types.

use super::{Note, Text};

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// One that the language brings along.
    Scalar(ScalarType),
    /// One of the API's own, as an index into [`Api::types`](super::Api::types).
    Named(usize),
    /// A list.
    List(Box<Type>),
    /// An object with free names.
    Map(Box<Type>),
    /// Something that may be null.
    Nullable(Box<Type>),
}

impl Type {
    /// Of a list what it lists, else the type itself.
    pub fn item(&self) -> &Self {
        match self {
            Self::List(item) => item,
            Self::Scalar(_) | Self::Named(_) | Self::Map(_) | Self::Nullable(_) => self,
        }
    }

    /// Whether it is a list.
    pub fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    /// Whether it may be empty: a list or a map.
    pub fn is_collection(&self) -> bool {
        matches!(self, Self::List(_) | Self::Map(_))
    }

    /// The type of the API's own that it is made of.
    pub fn named(&self) -> Option<usize> {
        match self {
            Self::Scalar(_) => None,
            Self::Named(index) => Some(*index),
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.named(),
        }
    }
}

/// A type that the language brings along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScalarType {
    /// A text.
    String,
    /// A whole number of 32 bits.
    Integer,
    /// A whole number of 64 bits.
    Long,
    /// A floating point number of 64 bits.
    Double,
    /// A truth value.
    Boolean,
}

impl ScalarType {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::String, Self::Integer, Self::Long, Self::Double, Self::Boolean];

    /// Its name in a spec.
    pub fn name(self) -> &'static str {
        match self {
            Self::String => "String",
            Self::Integer => "Integer",
            Self::Long => "Long",
            Self::Double => "Double",
            Self::Boolean => "Boolean",
        }
    }
}

/// A type of the API.
#[derive(Debug)]
pub struct TypeDef {
    /// Its name, in the docs and in Rust.
    pub name: String,
    /// What it is.
    pub description: Text,
    /// Of an id: what it stands for.
    pub identifies: Option<Text>,
    /// What it is made of.
    pub kind: TypeKind,
    /// What else is to be known of it.
    pub notes: Vec<Note>,
}

impl Field {
    /// Whether it is an option in Rust: what may be missing and cannot be empty instead.
    pub fn is_option(&self) -> bool {
        !self.always && !self.ty.is_collection()
    }
}

/// What a type is made of.
#[derive(Debug)]
pub enum TypeKind {
    /// A scalar with a meaning of its own.
    Newtype(ScalarType),
    /// One of some texts.
    Enum(Vec<EnumValue>),
    /// Fields.
    Object(Vec<Field>),
}

/// A value of an enumeration.
#[derive(Debug)]
pub struct EnumValue {
    /// On the wire.
    pub name: String,
    /// In Rust.
    pub rust: String,
    /// What it means.
    pub description: Text,
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its name on the wire.
    pub name: String,
    /// Other names under which it is read.
    pub aliases: Vec<String>,
    /// Its name in Rust.
    pub rust: String,
    /// Its type.
    pub ty: Type,
    /// Whether the source marks it as always there.
    pub required: bool,
    /// Whether the client counts on it.
    pub always: bool,
    /// Whether its value is kept out of what the object shows of itself.
    pub sensitive: bool,
    /// What it holds.
    pub description: Text,
    /// When it is there.
    pub when: Option<Text>,
    /// Indices into [`Api::scopes`](super::Api::scopes); the user needs one of them for it to be there.
    pub scopes: Vec<usize>,
    /// The size of the image behind it, such as `640 × 640 px`.
    pub size: Option<String>,
    /// The URL scheme that the source promises.
    pub scheme: Option<String>,
    /// That it should not be used any more, and why.
    pub deprecated: Option<Text>,
    /// What else is to be known of it.
    pub notes: Vec<Note>,
}

impl TypeDef {
    /// The scalar that its values are on the wire; an enumeration is a text. None for an object.
    pub fn scalar(&self) -> Option<ScalarType> {
        match self.kind {
            TypeKind::Newtype(scalar) => Some(scalar),
            TypeKind::Enum(_) => Some(ScalarType::String),
            TypeKind::Object(_) => None,
        }
    }
}
