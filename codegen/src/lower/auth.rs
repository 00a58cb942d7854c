//! Credentials: the header that carries each, and the Rust names that follow from its name.

use super::Lowering;
use crate::diagnostic::Problem;
use crate::model::AuthScheme;
use crate::names::{self, Case, Namespace};
use crate::spec::{self, At};

/// Headers that mean something else than who is calling.
const OWNED_BY_HTTP: &[&str] = &["connection", "content-length", "content-type", "expect", "host", "te", "transfer-encoding", "upgrade"];

impl<'a> Lowering<'a> {
    pub(super) fn auth(&mut self, schemes: &'a [spec::AuthScheme]) -> Vec<AuthScheme> {
        let at = At::top("auth");
        let mut names = Namespace::rust("credentials", &["none"]);
        let mut lowered = Vec::new();
        for (index, scheme) in schemes.iter().enumerate() {
            let at = at.item(index);
            self.header(scheme, &at);
            let (Some(rust), Some(credential), Some(constructor)) = (
                names::identifier(&scheme.name, Case::Snake),
                names::identifier(&scheme.name, Case::Pascal),
                names::identifier(&format!("with_{}", scheme.name), Case::Snake),
            ) else {
                self.error(&at.key("name"), "no Rust name can be made of this");
                continue;
            };
            let view = format!("{credential}Client");
            self.unique(&mut names, &rust, &at.key("name"));
            self.public(&credential, &at.key("name"));
            self.public(&view, &at.key("name"));
            lowered.push(AuthScheme {
                name: scheme.name.clone(),
                rust,
                title: self.text(&scheme.title, &at.key("title")),
                description: self.text(&scheme.description, &at.key("description")),
                obtain: self.text(&scheme.obtain, &at.key("obtain")),
                header: scheme.header.clone().unwrap_or_else(|| "Authorization".to_owned()),
                prefix: scheme.prefix.clone(),
                variable: scheme.variable.clone(),
                credential,
                view,
                constructor,
            });
        }
        lowered
    }

    fn header(&mut self, scheme: &spec::AuthScheme, at: &At<'_>) {
        let is_token = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c));
        for (key, value) in [("header", &scheme.header), ("prefix", &scheme.prefix)] {
            if value.as_deref().is_some_and(|value| !is_token(value)) {
                self.error(&at.key(key), "HTTP allows letters, digits and a few signs here, and no blank");
            }
        }
        if scheme.header.as_deref().is_some_and(|header| OWNED_BY_HTTP.contains(&header.to_ascii_lowercase().as_str())) {
            self.error(&at.key("header"), "HTTP itself needs this header");
        }
        let mut characters = scheme.variable.chars();
        let starts_well = characters.next().is_some_and(|c| c.is_ascii_uppercase() || c == '_');
        if !starts_well || !characters.all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_') {
            self.report(
                Problem::error("not the name of an environment variable")
                    .label(self.place(&at.key("variable")), "")
                    .help("capital letters, digits and `_`, such as `ACCESS_TOKEN`"),
            );
        }
    }
}
