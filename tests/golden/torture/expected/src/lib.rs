// Generated from `spec.yaml`: edits are lost.
// Change the spec and run `cargo run` instead.

//! A client of the x"\] \[dependencies\] API" # \[package\] \*/ {{ title }} {% raw %} \]\]\>
//! \<script\>alert(1)\</script\> \\ | \&amp;.
//!
//! Quotes "so" and 'so', `"#`, "# and "## and r#"raw"#; a backslash \\ and \\n and \\u{202e}; a bar |
//! and || and `a | b`. Comments /\* so \*/ and // so and /// so and //! so and #\[doc = "so"\]; \<!--
//! so --\> and `<!-- so -->` and \]\]\> and \<!\[CDATA\[. Templates {{ so }} and {% so %} and {# so #}
//! and `{{ so }}` and %s and {} and {0}.
//!
//! \[x\]: y \[x\] and \[x\]\[y\] and \[^x\] and \[ \] and \[x\](y) and !\[x\] and \[`Vec`\] and
//! \[Client\] and Client::new and `[x](https://torture.example.com)`.
//!
//! \<script\>alert("so")\</script\> \<b\>so\</b\> \<br\> \</a\> \<a id="errors"\>\</a\> \&amp; \&lt;
//! \&#35; &copy &; AT&T \<<https://torture.example.com/a>\>
//! <https://torture.example.com/?a=b&amp;c=d_e_f*g*> and <http://torture.example.com/**/x>,
//! www.example.com and a@example.com.
//!
//! \*so\* and \_so_ and \~so\~ and \~\~so\~\~ and * so * and snake_case and \_\_init__ and 2\*3\*4 and #hash
//! and \>=3 and 5 \> 4 \< 6 and a\*b\*c. עברית ו-`code` and العربية ،؛؟ and عربي "quoted" אבג (123).
//! Marks of direction: ⟨U+202E⟩ ⟨U+200F⟩ ⟨U+200E⟩ ⟨U+2066⟩so⟨U+2069⟩ and a zero⟨U+200B⟩width one; no
//! break and wide are blanks.
//!
//! ```no_run
//! use torture::{Client, Kind};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new()?;
//! let token = std::env::var("TORTURE_TOKEN")?;
//! let answer = client.with_token(token).torture("\"# */ ]]> {{ x }} | \\ <b> '\n```\n# x \u{202e}").kind(Kind::A).await?;
//! println!("{:?}", answer.kind);
//! # Ok(())
//! # }
//! ```
//!
//! Keep one [`Client`] for the whole program: it holds the connections, and making calls from it is
//! cheap.
//!
//! # Calls
//!
//! - [`TokenClient::torture`], by [`Client::with_token`]: Reads "so" | `|` \<b\> \[x\]: y \*/ \\ \&amp;
//!   {{ x }}.
//!
//! # Errors
//!
//! Every call fails with [`Error`]: [`Error::kind`] says what went wrong in broad terms,
//! [`Error::status`] and [`Error::message`] what the API answered, [`Error::is_retryable`] whether the
//! same call may succeed a little later.
//!
//! [`Error::code`] is the API's own code; each known one is a constant of [`ErrorCode`], with its cause
//! and remedy.
//!
//! # Notes
//!
//! Control characters: ⟨U+0001⟩ and ⟨U+0007⟩ and ⟨U+001B⟩\[31m and ⟨U+007F⟩ and and and and and
//! ⟨U+202E⟩ and ⟨U+FEFF⟩.
//!
//! Code that would end its block:
//!
//! ```text
//! /// */ "# {{ so }} {% so %} <script>
//! compile_error!("this is not compiled");
//!   # kept, and so is `this` and ⟨U+202E⟩ that
//! <!-- -->
//!
//! ~~~
//! ]]> | \ [x]: y
//!
//!
//! ```
//!
//! ````text
//! ```
//! [^page] &amp;
//! ```
//! ````

mod auth;
mod client;
mod endpoints;
mod errors;
#[cfg(feature = "mock")]
pub mod mock;
mod runtime;
mod types;

pub use crate::auth::{Token, TokenClient};
pub use crate::endpoints::TortureRequest;
pub use crate::errors::ErrorCode;
pub use crate::runtime::client::{Client, ClientBuilder};
pub use crate::runtime::error::{Error, ErrorKind};
pub use crate::runtime::response::Response;
pub use crate::types::{Answer, Kind};
/// The HTTP client underneath, for [`ClientBuilder::http_client`].
pub use reqwest;
pub use reqwest::StatusCode;

#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../docs/en/start.md")]
    mod start {}
    #[doc = include_str!("../docs/en/recipes.md")]
    mod recipes {}
    #[doc = include_str!("../docs/en/tokens.md")]
    mod tokens {}
    #[doc = include_str!("../docs/en/torture.md")]
    mod torture {}
}
