//! Credentials: the header that carries each, and the Rust names that follow from its name.

use super::{Field, Lowering};
use crate::diagnostic::Problem;
use crate::model::{AuthScheme, OAuth2};
use crate::names::{self, Case, Namespace};
use crate::spec::{self, At};

/// Headers that mean something else than who is calling.
pub(super) const OWNED_BY_HTTP: &[&str] =
    &["connection", "content-length", "content-type", "expect", "host", "te", "transfer-encoding", "upgrade"];

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
                oauth2: scheme.oauth2.as_ref().map(|oauth2| self.oauth2(oauth2, &at.key("oauth2"))),
                notes: self.notes(&scheme.notes, &at.key("notes"), Field::No),
            });
        }
        lowered
    }

    fn oauth2(&mut self, oauth2: &spec::OAuth2, at: &At<'_>) -> OAuth2 {
        for (key, url) in [("authorize_url", &oauth2.authorize_url), ("token_url", &oauth2.token_url)] {
            self.url(url, &at.key(key));
            if !url.starts_with("https://") || url.contains(['?', '#']) {
                self.error(&at.key(key), "an address of https without a query: a secret is sent there, and parameters are added");
            }
        }
        let variables = [("client_id", Some(&oauth2.client_id)), ("client_secret", oauth2.client_secret.as_ref())];
        for (key, variable) in variables {
            if let Some(variable) = variable {
                self.variable(variable, &at.key(key));
            }
        }
        OAuth2 {
            authorize_url: oauth2.authorize_url.clone(),
            token_url: oauth2.token_url.clone(),
            client_id: oauth2.client_id.clone(),
            client_secret: oauth2.client_secret.clone(),
            scope_separator: oauth2.scope_separator.clone().unwrap_or_else(|| " ".to_owned()),
        }
    }

    fn header(&mut self, scheme: &spec::AuthScheme, at: &At<'_>) {
        for (key, value) in [("header", &scheme.header), ("prefix", &scheme.prefix)] {
            if value.as_deref().is_some_and(|value| !is_token(value)) {
                self.error(&at.key(key), "HTTP allows letters, digits and a few signs here, and no blank");
            }
        }
        if scheme.header.as_deref().is_some_and(|header| OWNED_BY_HTTP.contains(&header.to_ascii_lowercase().as_str())) {
            self.error(&at.key("header"), "HTTP itself needs this header");
        }
        self.variable(&scheme.variable, &at.key("variable"));
    }

    fn variable(&mut self, variable: &str, at: &At<'_>) {
        let mut characters = variable.chars();
        let starts_well = characters.next().is_some_and(|c| c.is_ascii_uppercase() || c == '_');
        if !starts_well || !characters.all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_') {
            self.report(
                Problem::error("not the name of an environment variable")
                    .label(self.place(at), "")
                    .help("capital letters, digits and `_`, such as `ACCESS_TOKEN`"),
            );
        }
    }
}

/// Whether HTTP takes it for a word.
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c))
}
