// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! Objects of which a field has several names. serde's derive takes one of them in an answer, and servers may send two.

/// Reads such an object: of the values of a field counts that of the first of its names that is not null. What a field is:
///
/// - `always`: there under its one name, and not null.
/// - `one_of`: there under one of its names, and not null.
/// - `optional`: may be left out or null.
/// - `empty`: the same, and then it is empty.
/// - `patch`: may be left out, which is not the same as null.
///
/// A name after `as` is that of a variable for what comes under the name before it.
macro_rules! aliases {
    ($type:ident { $($field:ident: $kind:ident $name:literal $(or $alias:literal as $other:ident)*,)* }) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[derive(serde::Deserialize)]
                #[serde(field_identifier)]
                #[allow(non_camel_case_types, reason = "as the fields")]
                enum Name {
                    $(
                        #[serde(rename = $name)]
                        $field,
                        $(
                            #[serde(rename = $alias)]
                            $other,
                        )*
                    )*
                    #[serde(other)]
                    Unknown,
                }

                struct Fields;

                impl<'de> serde::de::Visitor<'de> for Fields {
                    type Value = $type;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("struct ", stringify!($type)))
                    }

                    #[allow(deprecated, reason = "the fields are there all the same")]
                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$type, A::Error> {
                        $(
                            let mut $field = None;
                            $(let mut $other = None;)*
                        )*
                        // A variable that held a name could be called as a field is.
                        while let next @ Some(_) = map.next_key()? {
                            match next {
                                $(
                                    Some(Name::$field) if $field.is_some() => return Err(serde::de::Error::duplicate_field($name)),
                                    Some(Name::$field) => $field = Some(map.next_value()?),
                                    $(
                                        Some(Name::$other) if $other.is_some() => return Err(serde::de::Error::duplicate_field($alias)),
                                        Some(Name::$other) => $other = Some(map.next_value()?),
                                    )*
                                )*
                                Some(Name::Unknown) | None => drop(map.next_value::<serde::de::IgnoredAny>()?),
                            }
                        }
                        Ok($type { $($field: $crate::runtime::aliases::aliases!(@$kind A $name $field $($other)*)),* })
                    }
                }

                deserializer.deserialize_struct(stringify!($type), &[$($name, $($alias,)*)*], Fields)
            }
        }
    };
    (@always $map:ident $name:literal $own:ident) => {
        $own.ok_or_else(|| <$map::Error as serde::de::Error>::missing_field($name))?
    };
    (@one_of $map:ident $name:literal $($own:ident)+) => {
        $crate::runtime::aliases::aliases!(@optional $map $name $($own)+)
            .ok_or_else(|| <$map::Error as serde::de::Error>::missing_field($name))?
    };
    (@optional $map:ident $name:literal $own:ident $($other:ident)*) => {
        $own.flatten()$(.or_else(|| $other.flatten()))*
    };
    (@empty $map:ident $name:literal $($own:ident)+) => {
        $crate::runtime::aliases::aliases!(@optional $map $name $($own)+).unwrap_or_default()
    };
    (@patch $map:ident $name:literal $own:ident $($other:ident)*) => {
        $own$(.or($other))*
    };
}
pub(crate) use aliases;
