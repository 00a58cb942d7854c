// Generated from `kakaotalk-social.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! The codes of an API, from one table: constants of a type, and what an error knows of each.

macro_rules! codes {
    (
        $type:ident = $make:path;
        $($(#[$docs:meta])* $name:ident = $code:literal {
            remedy: $remedy:literal, retry: $retry:literal, invalid_token: $invalid_token:literal
        })*
    ) => {
        impl $type {
            $(
                $(#[$docs])*
                #[doc = ""]
                #[doc = concat!("What to do: ", $remedy)]
                #[allow(rustdoc::bare_urls, rustdoc::broken_intra_doc_links, reason = "a remedy is plain text, no Markdown")]
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
