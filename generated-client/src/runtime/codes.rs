// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The codes of an API, from one table: constants of a type, and what an error knows of each.

macro_rules! codes {
    (@markdown $plain:literal) => { $plain };
    (@markdown $plain:literal as $markdown:literal) => { $markdown };
    (
        $type:ident = $make:path;
        $($(#[$docs:meta])* $name:ident = $code:literal {
            remedy: $remedy:literal $(as $markdown:literal)?, retry: $retry:literal, invalid_token: $invalid_token:literal
        })*
    ) => {
        impl $type {
            $(
                $(#[$docs])*
                #[doc = ""]
                #[doc = concat!("What to do: ", $crate::runtime::codes::codes!(@markdown $remedy $(as $markdown)?))]
                pub const $name: Self = $make($code);
            )*
        }

        static CODES: &[$crate::runtime::error::KnownCode] = &[
            $($crate::runtime::error::KnownCode {
                code: concat!($code),
                name: stringify!($name),
                remedy: $remedy,
                retry: $retry,
                invalid_token: $invalid_token,
            },)*
        ];
    };
}
pub(crate) use codes;
