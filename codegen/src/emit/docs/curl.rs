//! A request as a command line.

use crate::model::{
    Api, AuthPart, AuthScheme, Body, Carrier, Encoding, Endpoint, Location, Method, OAuth2, Parameter, Role, ScalarType, Value,
    is_invisible, visible_json,
};

/// A call with the given values of its parameters.
pub(crate) fn call(endpoint: &Endpoint, method: Method, request: &[(usize, Value)], api: &Api) -> String {
    let form = endpoint.form_of(&request.iter().map(|(index, _)| *index).collect::<Vec<_>>());
    let auth = form.auth;
    // The URL stands in double quotes, in which a shell reads variables.
    let mut path = endpoint.path.replace('$', "\\$");
    let (mut query, mut headers, mut body) = (Vec::new(), Vec::new(), Vec::new());
    for (parameter, value) in sent(endpoint, request, api).into_iter().filter(|(parameter, _)| parameter.is_of(form)) {
        let texts = texts(parameter, &value);
        match endpoint.location(parameter, method) {
            Location::Path => path = path.replace(&format!("{{{}}}", parameter.name), &escaped(&texts.join(","))),
            Location::Query => query.extend(texts.into_iter().map(|text| (parameter, text))),
            Location::Header => headers.push(format!("-H {}", quoted(&format!("{}: {}", parameter.name, texts.join(","))))),
            Location::Body => body.push((parameter, value)),
        }
    }
    let has_body = !body.is_empty();
    let in_query = auth.iter().flat_map(|auth| &api.scheme(*auth).parts).filter_map(|part| match &part.carrier {
        Carrier::Query(name) => Some(format!("{name}=${{{}}}", part.variable)),
        Carrier::Header(..) => None,
    });
    let in_query: Vec<String> = in_query.collect();
    let pairs = query.iter().map(|(parameter, text)| format!("{}={}", escaped(&parameter.name), escaped(text)));
    let pairs: Vec<String> = pairs.filter(|_| has_body).chain(in_query).collect();
    if !pairs.is_empty() {
        path += &format!("?{}", pairs.join("&"));
    }
    query.retain(|_| !has_body);
    let verb = match (method, has_body) {
        (Method::Get, _) => "curl -G".to_owned(),
        (Method::Head, _) => "curl -G -I".to_owned(),
        (_, false) if !query.is_empty() => format!("curl -G -X {method}"),
        _ => format!("curl -X {method}"),
    };
    let mut lines = vec![format!("{verb} \"{}{path}\"", api.host(endpoint.host))];
    lines.extend(auth.iter().flat_map(|auth| credential(api.scheme(*auth))));
    let json = matches!(endpoint.body, Some(Body::Json | Body::WholeJson(_))) && has_body;
    let content_type = endpoint.content_type.as_deref().or(json.then_some("application/json"));
    let content_type = content_type.filter(|_| endpoint.body != Some(Body::Multipart));
    lines.extend(content_type.map(|content_type| format!("-H \"Content-Type: {content_type}\"")));
    lines.extend(headers);
    lines.extend(query.iter().map(|(parameter, text)| data(&parameter.name, text)));
    lines.extend(body_lines(endpoint.body, &body));
    lines.join(" \\\n  ")
}

/// What is sent, in the order of the endpoint: what was given, and what is fixed beside it and in it.
fn sent<'e>(endpoint: &'e Endpoint, request: &[(usize, Value)], api: &Api) -> Vec<(&'e Parameter, Value)> {
    let given = |index: usize| {
        let (own, value) = request.iter().find(|(own, _)| *own == index)?;
        Some(api.completed(value, &endpoint.parameter(*own).ty))
    };
    let parameters = endpoint.parameters.iter().enumerate();
    parameters
        .filter_map(|(index, parameter)| {
            let value = match &parameter.role {
                Role::Fixed(value, with) => with.is_none_or(|with| given(with).is_some()).then(|| api.fixed_value(value, &parameter.ty)),
                Role::Argument | Role::Setter => given(index),
            };
            Some((parameter, value?))
        })
        .collect()
}

fn body_lines(format: Option<Body>, body: &[(&Parameter, Value)]) -> Vec<String> {
    match format {
        _ if body.is_empty() => Vec::new(),
        Some(Body::Json) => {
            let members = body.iter().map(|(parameter, value)| (parameter.name.clone(), value.clone())).collect();
            vec![format!("--data-raw {}", quoted(&visible_json(&Value::Object(members).to_string())))]
        }
        Some(Body::WholeJson(_)) => {
            body.iter().map(|(_, value)| format!("--data-raw {}", quoted(&visible_json(&value.to_string())))).collect()
        }
        Some(Body::Raw(_)) => body.iter().map(|(_, value)| format!("--data-binary {}", quoted(&wire_text(value)))).collect(),
        Some(Body::Multipart) => {
            let parts = body.iter().flat_map(|(parameter, value)| {
                let at = if parameter.ty.scalar() == Some(ScalarType::File) { "@" } else { "" };
                let texts = texts(parameter, value).into_iter();
                texts.map(move |text| format!("-F {}", quoted(&format!("{}={at}{text}", parameter.name))))
            });
            parts.collect()
        }
        Some(Body::Form) | None => {
            let pairs = body.iter().flat_map(|(parameter, value)| texts(parameter, value).into_iter().map(|text| (&parameter.name, text)));
            pairs.map(|(name, text)| data(name, &text)).collect()
        }
    }
}

/// A value where only texts are.
fn texts(parameter: &Parameter, value: &Value) -> Vec<String> {
    match (parameter.encoding, value) {
        (Some(Encoding::Repeat), Value::Array(items)) => items.iter().map(wire_text).collect(),
        (Some(Encoding::Comma), Value::Array(items)) => vec![items.iter().map(wire_text).collect::<Vec<_>>().join(&parameter.separator)],
        (None, Value::Array(items)) if parameter.ty.scalar() == Some(ScalarType::File) => items.iter().map(wire_text).collect(),
        _ => vec![wire_text(value)],
    }
}

/// A value as it is before percent-encoding.
fn wire_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A value for curl to encode; or one that is encoded, if a page cannot show it as it is.
fn data(name: &str, text: &str) -> String {
    if text.contains(is_invisible) || text.contains("\n```") {
        return format!("-d {}", quoted(&format!("{name}={}", escaped(text))));
    }
    // curl encodes what stands behind the sign, and takes what stands before it as it is.
    let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "-._~[]$@:".contains(c));
    let name = if is_plain { name.to_owned() } else { escaped(name) };
    format!("--data-urlencode {}", quoted(&format!("{name}={text}")))
}

/// A text as an argument of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// A text as part of a URL.
fn escaped(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes().map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// What sends a credential, but for what stands in the URL.
fn credential(scheme: &AuthScheme) -> Vec<String> {
    if scheme.basic {
        let variables: Vec<String> = scheme.parts.iter().map(|part| format!("${{{}}}", part.variable)).collect();
        let colon = if variables.len() == 1 { ":" } else { "" };
        return vec![format!("-u \"{}{colon}\"", variables.join(":"))];
    }
    let headers = scheme.parts.iter().filter(|part| matches!(part.carrier, Carrier::Header(..)));
    headers.map(|part| format!("-H \"{}\"", carrier(part))).collect()
}

/// What carries a credential, as a shell reads it.
pub(super) fn carriers(scheme: &AuthScheme) -> Vec<String> {
    if scheme.basic {
        let variables: Vec<String> = scheme.parts.iter().map(|part| format!("${{{}}}", part.variable)).collect();
        return vec![format!("Authorization: Basic base64({}{})", variables.join(":"), if variables.len() == 1 { ":" } else { "" })];
    }
    scheme.parts.iter().map(carrier).collect()
}

fn carrier(part: &AuthPart) -> String {
    match &part.carrier {
        Carrier::Header(name, None) => format!("{name}: ${{{}}}", part.variable),
        Carrier::Header(name, Some(prefix)) => format!("{name}: {prefix} ${{{}}}", part.variable),
        Carrier::Query(name) => format!("?{name}=${{{}}}", part.variable),
    }
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
