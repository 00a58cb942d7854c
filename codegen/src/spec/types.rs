//! Types: what parameters and answers are made of.

use spec_reader::mappings;

use super::{Note, Number, Parameter, Scalar, Text};

mappings! {
    /// `types:`: a scalar of its own (`type:`), an enumeration (`values:`), an object (`fields:`) or one of several objects
    /// (`variants:`).
    TypeDef {
        name: String,
        description: Text,
        identifies: Option<Text>,
        "type" ty: Option<String>,
        values: Option<Vec<EnumValue>>,
        closed: bool = default,
        fields: Option<Vec<Field>>,
        rules: Vec<Rule> = default,
        variants: Option<Vec<Variant>>,
        tag: Option<String>,
        notes: Vec<Note> = default,
    }

    /// `values:` of an enumeration.
    EnumValue {
        name: Scalar,
        rust: Option<String>,
        description: Text,
    }

    /// `variants:` of a type that is one of several objects.
    Variant {
        name: String,
        rust: Option<String>,
        "type" ty: String,
        description: Text,
    }

    /// `fields:` of an object.
    Field {
        name: String,
        rust: Option<String>,
        "type" ty: String,
        required: bool = default,
        default: Option<Scalar>,
        fixed: Option<Scalar>,
        min: Option<Number>,
        max: Option<Number>,
        min_items: Option<u32>,
        max_items: Option<u32>,
        min_length: Option<u32>,
        max_length: Option<u32>,
        pattern: Option<String>,
        advisory: bool = default,
        sensitive: bool = default,
        description: Text,
        when: Option<Text>,
        scopes: Vec<String> = default,
        size: Option<Size>,
        scheme: Option<String>,
        deprecated: Option<Text>,
        notes: Vec<Note> = default,
    }
}

/// What the values of a parameter or a field may be.
#[derive(Debug, Clone, Copy)]
pub struct Limits<'a> {
    pub range: (Option<&'a Scalar>, Option<&'a Scalar>),
    pub items: (Option<u32>, Option<u32>),
    pub length: (Option<u32>, Option<u32>),
    pub pattern: Option<&'a str>,
    pub advisory: bool,
}

macro_rules! limited {
    ($($ty:ident),*) => {$(
        impl $ty {
            /// What its values may be.
            pub fn limits(&self) -> Limits<'_> {
                let Self { min, max, min_items, max_items, min_length, max_length, pattern, advisory, .. } = self;
                Limits {
                    range: (min.as_ref().map(|min| &min.0), max.as_ref().map(|max| &max.0)),
                    items: (*min_items, *max_items),
                    length: (*min_length, *max_length),
                    pattern: pattern.as_deref(),
                    advisory: *advisory,
                }
            }
        }
    )*};
}

limited!(Parameter, Field);

mappings! {
    /// `rules:` of an endpoint or an object: which of its optional parameters or fields go together. One of the keys says how.
    Rule {
        exactly_one_of: Vec<String> = default,
        at_least_one_of: Vec<String> = default,
        at_most_one_of: Vec<String> = default,
        all_or_none_of: Vec<String> = default,
        required: Option<String>,
        when: Option<String>,
        is: Option<Scalar>,
        advisory: bool = default,
    }

    /// `size:` of an image.
    Size {
        width: u32,
        height: u32,
        unit: String,
    }
}
