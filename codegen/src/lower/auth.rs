//! Credentials: the header that carries each, and the Rust names that follow from its name.

use spec_reader::{At, Problem};

use super::{Field, Lowering};
use crate::model::{AuthPart, AuthScheme, Carrier, OAuth2};
use crate::names::{self, Case, Namespace};
use crate::spec;

/// Headers that mean something else than who is calling.
pub(super) const OWNED_BY_HTTP: &[&str] =
    &["connection", "content-length", "content-type", "expect", "host", "te", "transfer-encoding", "upgrade"];

impl<'a> Lowering<'a> {
    pub(super) fn auth(&mut self, schemes: &'a [spec::AuthScheme]) -> Vec<AuthScheme> {
        let at = At::top("auth");
        let mut names = Namespace::rust("credentials");
        let mut lowered = Vec::new();
        for (index, scheme) in schemes.iter().enumerate() {
            let at = at.item(index);
            let parts = self.auth_parts(scheme, &at);
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
                parts,
                basic: scheme.basic,
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

    /// What a credential is made of, and what carries it.
    fn auth_parts(&mut self, scheme: &spec::AuthScheme, at: &At<'_>) -> Vec<AuthPart> {
        let ways = [("header", scheme.header.is_some()), ("query", scheme.query.is_some()), ("basic", scheme.basic)];
        if let Some((key, _)) = ways.iter().filter(|(_, given)| *given).nth(1) {
            self.error(&at.key(key), "a credential is carried in one way");
        }
        if scheme.prefix.as_deref().is_some_and(|prefix| !is_token(prefix)) {
            self.error(&at.key("prefix"), "HTTP allows letters, digits and a few signs here, and no blank");
        }
        if scheme.prefix.is_some() && (scheme.basic || scheme.query.is_some()) {
            self.error(&at.key("prefix"), "a prefix stands in a header of its own");
        }
        let rust = |name: &str| names::identifier(name, Case::Snake).unwrap_or_default();
        let Some(variable) = &scheme.variable else {
            let parts_at = at.key("parts");
            let mut names = Namespace::rust("parts");
            let mut parts = Vec::new();
            for (index, part) in scheme.parts.iter().enumerate() {
                let at = parts_at.item(index);
                self.unique(&mut names, &rust(&part.name), &at.key("name"));
                self.variable(&part.variable, &at.key("variable"));
                if scheme.basic && (part.header.is_some() || part.query.is_some()) {
                    self.error(&at, "both parts of basic authentication are sent in one header");
                }
                let carrier = self.carrier(part.header.as_deref(), part.query.as_deref(), None, &at);
                parts.push(AuthPart { rust: rust(&part.name), variable: part.variable.clone(), carrier });
            }
            if parts.len() < 2 || scheme.basic && parts.len() > 2 {
                let problem = Problem::error("what is this credential made of?").label(self.place(&at.key("name")), "");
                self.report(problem.help("give it a `variable:`, or `parts:` with two or more texts: two for `basic: true`"));
            }
            if scheme.header.is_some() || scheme.query.is_some() {
                self.error(at, "each of the parts says what carries it");
            }
            return parts;
        };
        self.variable(variable, &at.key("variable"));
        if !scheme.parts.is_empty() {
            self.error(&at.key("parts"), "each part has a `variable:` of its own, and the whole has none");
        }
        let carrier = self.carrier(scheme.header.as_deref(), scheme.query.as_deref(), scheme.prefix.as_deref(), at);
        vec![AuthPart { rust: rust(&scheme.name), variable: variable.clone(), carrier }]
    }

    fn carrier(&mut self, header: Option<&str>, query: Option<&str>, prefix: Option<&str>, at: &At<'_>) -> Carrier {
        if let Some(header) = header {
            self.header_name(header, &at.key("header"));
        }
        match query {
            Some(name) => Carrier::Query(name.to_owned()),
            None => Carrier::Header(header.unwrap_or("Authorization").to_owned(), prefix.map(str::to_owned)),
        }
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
