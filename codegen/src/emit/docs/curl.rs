//! A request as a command line.

use crate::model::{Api, AuthScheme, Endpoint, Method, OAuth2, Role, SampleValue, Scalar};

/// A call with the given values of its parameters.
pub(super) fn call(endpoint: &Endpoint, method: Method, request: &[(usize, SampleValue)], api: &Api) -> String {
    let mut lines = vec![match method {
        Method::Get => format!("curl -G \"{}{}\"", api.host, endpoint.path),
        Method::Post => format!("curl -X POST \"{}{}\"", api.host, endpoint.path),
    }];
    lines.extend(endpoint.auth.map(|auth| format!("-H \"{}\"", header(&api.auth[auth]))));
    lines.extend(endpoint.content_type.iter().map(|content_type| format!("-H \"Content-Type: {content_type}\"")));
    let given = |index: usize| request.iter().find(|(own, _)| *own == index).map(|(_, value)| value);
    for (index, parameter) in endpoint.parameters.iter().enumerate() {
        let value = match &parameter.role {
            Role::Fixed(value, with) => with.is_none_or(|with| given(with).is_some()).then(|| value.clone()),
            Role::Argument | Role::Setter => given(index).map(wire_text),
        };
        if let Some(value) = value {
            lines.push(format!("--data-urlencode '{}={}'", parameter.name, value.replace('\'', "'\\''")));
        }
    }
    lines.join(" \\\n  ")
}

/// The header that carries a credential, as a shell reads it.
pub(super) fn header(scheme: &AuthScheme) -> String {
    let prefix = scheme.prefix.as_ref().map_or_else(String::new, |prefix| format!("{prefix} "));
    format!("{}: {prefix}${{{}}}", scheme.header, scheme.variable)
}

/// What is exchanged for an access token: a code, or a refresh token.
pub(super) fn token(oauth2: &OAuth2, grant: &[(&str, &str)]) -> String {
    let mut lines = vec![format!("curl -X POST \"{}\"", oauth2.token_url)];
    let client = [("client_id", Some(&oauth2.client_id)), ("client_secret", oauth2.client_secret.as_ref())];
    let client = client.into_iter().filter_map(|(name, variable)| Some((name, format!("${{{}}}", variable?))));
    let grant = grant.iter().map(|(name, value)| (*name, (*value).to_owned()));
    lines.extend(grant.chain(client).map(|(name, value)| format!("--data-urlencode \"{name}={value}\"")));
    lines.join(" \\\n  ")
}

/// Where a user's browser is sent to log in and consent; with `scopes`, to these too.
pub(super) fn authorize(oauth2: &OAuth2, scopes: &[&str]) -> String {
    let mut url = format!("{}?response_type=code&client_id=${{{}}}", oauth2.authorize_url, oauth2.client_id);
    url += "&redirect_uri=${REDIRECT_URI}&state=${STATE}";
    if !scopes.is_empty() {
        url += &format!("&scope={}", scopes.join(&oauth2.scope_separator).replace(' ', "%20"));
    }
    url
}

/// A value as it is before percent-encoding.
fn wire_text(value: &SampleValue) -> String {
    let json = |scalar: &Scalar| match scalar {
        Scalar::Text(text) => serde_json::to_string(text).unwrap_or_default(),
        other => other.to_string(),
    };
    match value {
        SampleValue::One(scalar) => scalar.to_string(),
        SampleValue::Many(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(",")),
    }
}
