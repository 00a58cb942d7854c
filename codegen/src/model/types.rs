//! Types.

use super::{Note, Scalar, Text};

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    Scalar(ScalarType),
    /// One of the API's own, as an index into [`Api::types`](super::Api::types).
    Named(usize),
    List(Box<Type>),
    Map(Box<Type>),
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

    /// The scalar that it is made of, if it is one that the language brings along.
    pub fn scalar(&self) -> Option<ScalarType> {
        match self {
            Self::Scalar(scalar) => Some(*scalar),
            Self::Named(_) => None,
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.scalar(),
        }
    }

    /// The same without what says that it may be null.
    pub fn present(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner,
            Self::Scalar(_) | Self::Named(_) | Self::List(_) | Self::Map(_) => self,
        }
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

macro_rules! scalars {
    ($($(#[$docs:meta])* $name:ident: $wire:ident, $copy:literal, $module:expr;)*) => {
        /// A type that the language brings along.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum ScalarType {
            $($(#[$docs])* $name,)*
        }

        impl ScalarType {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its name in a spec, and in Rust for all that Rust itself has not.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name)),* }
            }

            /// What it is in JSON, and where only texts are.
            pub fn wire(self) -> Wire {
                match self { $(Self::$name => Wire::$wire),* }
            }

            /// Whether Rust copies it.
            pub fn is_copy(self) -> bool {
                match self { $(Self::$name => $copy),* }
            }

            /// Whether it has a form of its own, for which the client has a type: the module of the runtime that holds it.
            pub fn module(self) -> Option<&'static str> {
                match self { $(Self::$name => $module),* }
            }
        }
    };
}

// Each with what it is in JSON, whether Rust copies it, and the module of the runtime that has a type for it.
scalars! {
    String: Text, false, None;
    /// A whole number of 32 bits.
    Integer: Integer, true, None;
    /// A whole number of 64 bits.
    Long: Integer, true, None;
    /// A floating point number of 64 bits.
    Double: Number, true, None;
    Boolean: Boolean, true, None;
    /// A date and a time, as RFC 3339 writes it.
    DateTime: Text, false, Some("date_time");
    Date: Text, false, Some("date");
    /// A point in time, in seconds since 1970.
    Timestamp: Integer, true, Some("timestamp");
    Decimal: Text, false, Some("decimal");
    Url: Text, false, Some("web_address");
    /// A whole number of 64 bits that travels as a text.
    LongText: Text, true, Some("long_text");
    /// A truth value that travels as `Y` or `N`.
    YesNo: Text, true, Some("yes_no");
    /// Bytes that travel as a text, in Base64.
    Base64: Text, false, Some("base64");
    Json: Any, false, None;
    /// Bytes as they are: a whole body.
    Bytes: Bytes, false, None;
    /// Bytes with a name and a type: a part of a body.
    File: Bytes, false, Some("multipart");
    ErrorCode: Any, false, None;
}

/// What a scalar is in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    Text,
    Integer,
    Number,
    Boolean,
    Any,
    /// Nothing that JSON has.
    Bytes,
}

/// A type of the API.
#[derive(Debug)]
pub struct TypeDef {
    pub name: String,
    pub description: Text,
    pub identifies: Option<Text>,
    pub kind: TypeKind,
    pub rules: Vec<Rule>,
    /// Whether it is sent, and so made by callers.
    pub sent: bool,
    pub notes: Vec<Note>,
}

/// What a type is made of.
#[derive(Debug)]
pub enum TypeKind {
    Newtype(ScalarType),
    Enum(Enumeration),
    Object(Vec<Field>),
    Union(Union),
}

/// One of some values.
#[derive(Debug)]
pub struct Enumeration {
    pub values: Vec<EnumValue>,
    /// Whether they are whole numbers, and not texts.
    pub is_numeric: bool,
    pub closed: bool,
}

impl Enumeration {
    /// Whether Rust copies it: what it holds is no text.
    pub fn is_copy(&self) -> bool {
        self.is_numeric || self.closed
    }
}

/// A value of an enumeration.
#[derive(Debug)]
pub struct EnumValue {
    pub name: String,
    pub rust: String,
    pub description: Text,
}

/// One of several objects.
#[derive(Debug)]
pub struct Union {
    pub tag: String,
    pub variants: Vec<Variant>,
}

/// One of the objects that a value may be.
#[derive(Debug)]
pub struct Variant {
    pub name: String,
    pub rust: String,
    /// The object, as an index into [`Api::types`](super::Api::types).
    pub object: usize,
    /// Whether it is kept behind a pointer, since it may hold the union itself.
    pub boxed: bool,
    pub description: Text,
}

/// What values may be.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Limits {
    /// Each the least and the greatest: value, number of items, number of characters.
    pub range: (Option<Scalar>, Option<Scalar>),
    pub items: (Option<u32>, Option<u32>),
    pub length: (Option<u32>, Option<u32>),
    pub pattern: Option<String>,
    /// Whether the docs alone tell of them.
    pub advisory: bool,
}

/// Which of several parameters or fields go together, by their names on the wire.
#[derive(Debug)]
pub struct Rule {
    pub kind: RuleKind,
    pub members: Vec<String>,
    /// Whether the docs alone tell of it.
    pub advisory: bool,
}

/// How several go together.
#[derive(Debug, Clone, PartialEq)]
pub enum RuleKind {
    ExactlyOne,
    AtLeastOne,
    AtMostOne,
    AllOrNone,
    /// The first is given if the second is, or if it has this value.
    Required(Option<Scalar>),
}

/// Whether a field is there, and what stands for it where it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    Always,
    /// It may be missing, or null.
    Optional,
    /// It may be missing or null, and then it is empty.
    Empty,
    /// It may be missing, which is not the same as null.
    Patch,
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    pub name: String,
    /// Other names under which it is read.
    pub aliases: Vec<String>,
    pub rust: String,
    pub ty: Type,
    /// Whether the source marks it as always there.
    pub required: bool,
    /// Whether the client counts on it, and what it does where the field is not there.
    pub presence: Presence,
    /// Whether it is kept behind a pointer, since it may hold the object itself.
    pub boxed: bool,
    pub default: Option<Scalar>,
    pub fixed: Option<Scalar>,
    pub limits: Limits,
    pub sensitive: bool,
    pub description: Text,
    pub when: Option<Text>,
    /// Indices into [`Api::scopes`](super::Api::scopes); the user needs one of them for it to be there.
    pub scopes: Vec<usize>,
    /// The size of the image behind it, such as `640 × 640 px`.
    pub size: Option<String>,
    pub scheme: Option<String>,
    pub deprecated: Option<Text>,
    pub notes: Vec<Note>,
}

/// The type that an index stands for.
#[expect(clippy::indexing_slicing, reason = "only `lower` makes an index, and only of what it has put there")]
pub fn def(index: usize, types: &[TypeDef]) -> &TypeDef {
    &types[index]
}

/// A type and all types that it is made of, each once, in the order in which they are met.
pub fn reachable(start: Option<usize>, types: &[TypeDef]) -> Vec<usize> {
    let mut met = Vec::from_iter(start);
    let mut next = 0;
    while let Some(index) = met.get(next).copied() {
        next += 1;
        for inner in def(index, types).parts() {
            if !met.contains(&inner) {
                met.push(inner);
            }
        }
    }
    met
}

impl Field {
    /// Whether the client counts on it.
    pub fn always(&self) -> bool {
        self.presence == Presence::Always
    }

    /// Whether it is an option in Rust.
    pub fn is_option(&self) -> bool {
        match self.presence {
            Presence::Always => matches!(self.ty, Type::Nullable(_)),
            Presence::Optional | Presence::Patch => true,
            Presence::Empty => false,
        }
    }
}

impl TypeDef {
    /// The fields of an object; empty for other types.
    pub fn fields(&self) -> &[Field] {
        match &self.kind {
            TypeKind::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The scalar that its values are on the wire. None for an object.
    pub fn scalar(&self) -> Option<ScalarType> {
        match &self.kind {
            TypeKind::Newtype(scalar) => Some(*scalar),
            TypeKind::Enum(values) => Some(if values.is_numeric { ScalarType::Long } else { ScalarType::String }),
            TypeKind::Object(_) | TypeKind::Union(_) => None,
        }
    }

    /// The types of the API's own that it is made of, each as an index into [`Api::types`](super::Api::types).
    pub fn parts(&self) -> Vec<usize> {
        match &self.kind {
            TypeKind::Newtype(_) | TypeKind::Enum(_) => Vec::new(),
            TypeKind::Object(fields) => fields.iter().filter_map(|field| field.ty.named()).collect(),
            TypeKind::Union(union) => union.variants.iter().map(|variant| variant.object).collect(),
        }
    }
}
