//! Credentials: what OpenAPI calls security schemes, and which of them a call needs.

use serde_json::{Map, Value, json};

use super::{Writer, map, object};
use crate::model::{AuthPart, AuthScheme, Carrier, Endpoint, OAuth2, PARAGRAPH_END};

impl Writer<'_> {
    /// A credential as the schemes that carry it: one for each of its parts.
    pub(super) fn security_schemes(&self, scheme: &AuthScheme) -> Vec<(String, Value)> {
        let schemes = names(scheme).into_iter().zip(&scheme.parts).map(|(name, part)| {
            let kind = if scheme.basic { json!({"type": "http", "scheme": "basic"}) } else { kind(part) };
            let prefix = match &part.carrier {
                Carrier::Header(_, Some(prefix)) if kind.get("scheme").is_none() => Some(prefix.as_str().into()),
                _ => None,
            };
            let described = self.prose.described([Some(&scheme.description), Some(&scheme.obtain)], &scheme.notes);
            let said = map([
                ("description", Some([described, carried(scheme, part)].join(PARAGRAPH_END).into())),
                ("x-title", Some(self.prose.text(&scheme.title).into())),
                ("x-prefix", prefix),
                ("x-oauth2", scheme.oauth2.as_ref().map(oauth2)),
                ("x-notes", self.prose.notes(&scheme.notes)),
            ]);
            (name, merged(kind, said))
        });
        schemes.collect()
    }

    /// The alternatives of which a call needs one; of each, all parts.
    pub(super) fn security(&self, endpoints: &[&Endpoint]) -> Vec<Value> {
        let mut alternatives: Vec<Value> = Vec::new();
        for form in endpoints.iter().flat_map(|endpoint| &endpoint.forms) {
            let scheme = form.auth.map(|auth| self.api.scheme(auth));
            let alternative: Map<String, Value> = scheme.into_iter().flat_map(names).map(|name| (name, json!([]))).collect();
            if !alternatives.contains(&Value::Object(alternative.clone())) {
                alternatives.push(alternative.into());
            }
        }
        // To need nothing is the same as to have nothing to choose from.
        if alternatives == [json!({})] { Vec::new() } else { alternatives }
    }
}

/// What the schemes of a credential are called. A point is in no credential's name.
fn names(scheme: &AuthScheme) -> Vec<String> {
    let own = super::schemas::component(&scheme.name);
    if scheme.basic || scheme.parts.len() == 1 {
        return vec![own];
    }
    scheme.parts.iter().map(|part| super::schemas::component(&format!("{own}.{}", part.rust))).collect()
}

fn kind(part: &AuthPart) -> Value {
    match &part.carrier {
        Carrier::Header(name, Some(prefix)) if name.eq_ignore_ascii_case("Authorization") && prefix == "Bearer" => {
            json!({"type": "http", "scheme": "bearer"})
        }
        Carrier::Header(name, _) => json!({"type": "apiKey", "in": "header", "name": name}),
        Carrier::Query(name) => json!({"type": "apiKey", "in": "query", "name": name}),
    }
}

/// What is really sent, a word before it included, with variables for what is secret.
fn carried(scheme: &AuthScheme, part: &AuthPart) -> String {
    let variable = |part: &AuthPart| format!("${{{}}}", part.variable);
    if scheme.basic {
        let variables: Vec<String> = scheme.parts.iter().map(variable).collect();
        return format!("`Authorization: Basic base64({}{})`", variables.join(":"), if variables.len() == 1 { ":" } else { "" });
    }
    match &part.carrier {
        Carrier::Header(name, None) => format!("`{name}: {}`", variable(part)),
        Carrier::Header(name, Some(prefix)) => format!("`{name}: {prefix} {}`", variable(part)),
        Carrier::Query(name) => format!("`?{name}={}`", variable(part)),
    }
}

/// How users get a token. It is no scheme of type `oauth2`, whose scopes are all needed, where those of an API may each do.
fn oauth2(oauth2: &OAuth2) -> Value {
    object([
        ("authorize_url", Some(oauth2.authorize_url.as_str().into())),
        ("token_url", Some(oauth2.token_url.as_str().into())),
        ("client_id", Some(oauth2.client_id.as_str().into())),
        ("client_secret", oauth2.client_secret.as_deref().map(Into::into)),
        ("scope_separator", Some(oauth2.scope_separator.as_str().into())),
    ])
}

fn merged(mut one: Value, other: Map<String, Value>) -> Value {
    super::schemas::extend(&mut one, other);
    one
}
