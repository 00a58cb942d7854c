//! Credentials: the header that carries each, and the Rust names that follow from its name.

use std::collections::HashMap;
use std::ops::Range;

use spec_reader::At;

use super::{Field, Lowering};
use crate::model::{AuthPart, AuthScheme, Carrier, OAuth2};
use crate::names::{self, Case, Namespace};
use crate::{rules, spec};

/// Headers that mean something else than who is calling.
pub(super) const OWNED_BY_HTTP: &[&str] =
    &["connection", "content-length", "content-type", "expect", "host", "te", "transfer-encoding", "upgrade"];

impl<'a> Lowering<'a> {
    pub(super) fn auth(&mut self, schemes: &'a [spec::AuthScheme]) -> Vec<AuthScheme> {
        let at = At::top("auth");
        let mut names = Namespace::rust("credentials");
        let mut lowered = Vec::new();
        let mut variables: HashMap<&str, Range<usize>> = HashMap::new();
        for (index, scheme) in schemes.iter().enumerate() {
            let at = at.item(index);
            let parts = self.auth_parts(scheme, &at);
            if let Some(variable) = &scheme.variable {
                let place = self.place(&at.key("variable"));
                if let Some(first) = variables.insert(variable, place.clone()) {
                    self.report(rules::same_variable(variable).at(place).also(first, "and this one"));
                }
            }
            let (Some(rust), Some(credential), Some(constructor)) = (
                names::identifier(&scheme.name, Case::Snake),
                names::identifier(&scheme.name, Case::Pascal),
                names::identifier(&format!("with_{}", scheme.name), Case::Snake),
            ) else {
                self.fault(&at.key("name"), rules::no_rust_name(&scheme.name).help("write a word of letters, digits and `_`"));
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
                self.fault(&at.key(key), rules::url_of_secrets(url));
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
            self.fault(&at.key(key), rules::carried_twice(&scheme.name));
        }
        if let Some(prefix) = scheme.prefix.as_ref().filter(|prefix| !is_token(prefix)) {
            self.fault(&at.key("prefix"), rules::no_token(prefix));
        }
        if scheme.prefix.is_some() && (scheme.basic || scheme.query.is_some()) {
            self.misplaced(&at.key("prefix"), rules::prefix_elsewhere(&scheme.name));
        }
        let rust = |name: &str| names::identifier(name, Case::Snake).unwrap_or_default();
        let Some(variable) = &scheme.variable else {
            let parts_at = at.key("parts");
            let mut names = Namespace::rust("parts");
            let mut parts = Vec::new();
            for (index, part) in scheme.parts.iter().enumerate() {
                let at = parts_at.item(index);
                if rust(&part.name).is_empty() {
                    self.fault(&at.key("name"), rules::no_rust_name(&part.name).help("write a word of letters, digits and `_`"));
                }
                self.unique(&mut names, &rust(&part.name), &at.key("name"));
                self.variable(&part.variable, &at.key("variable"));
                if scheme.basic && (part.header.is_some() || part.query.is_some()) {
                    let key = if part.header.is_some() { "header" } else { "query" };
                    self.misplaced(&at.key(key), rules::parts_of_basic(&scheme.name));
                }
                let carrier = self.carrier(part.header.as_deref(), part.query.as_deref(), None, &at);
                if !scheme.basic && parts.iter().any(|other: &AuthPart| other.carrier == carrier) {
                    self.fault(&at.key("name"), rules::same_carrier(&scheme.name));
                }
                parts.push(AuthPart { rust: rust(&part.name), variable: part.variable.clone(), carrier });
            }
            if parts.len() < 2 || scheme.basic && parts.len() > 2 {
                self.fault(&at.key("name"), rules::made_of_nothing(&scheme.name));
            }
            if scheme.header.is_some() || scheme.query.is_some() {
                let key = if scheme.header.is_some() { "header" } else { "query" };
                self.misplaced(&at.key(key), rules::parts_and_carrier(&scheme.name));
            }
            return parts;
        };
        self.variable(variable, &at.key("variable"));
        if !scheme.parts.is_empty() {
            self.misplaced(&at.key("variable"), rules::parts_and_variable(&scheme.name));
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
            self.fault(at, rules::no_variable(variable));
        }
    }
}

/// Whether HTTP takes it for a word.
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c))
}
