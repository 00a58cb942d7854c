use std::error::Error;

use {{ crate_name }}::{ {{- imports|join(", ") }}, reqwest};
use oauth2::basic::BasicClient;
use oauth2::http::Response;
use oauth2::{AuthType, ClientId, {{ "ClientSecret, " if client_secret }}HttpRequest, HttpResponse, RefreshToken, TokenResponse, TokenUrl};

/// A signed-in user.
struct User {
    calls: {{ view }},
    refresh_token: RefreshToken,
}

/// `http` follows no redirect (`reqwest::redirect::Policy::none()`): nothing is sent where one leads to.
async fn call(client: &Client, http: &reqwest::Client, user: &mut User) -> Result<{{ answer }}, Box<dyn Error>> {
    match user.calls.{{ call }}.await {
        Err(error) if error.is_invalid_token() => {}
        answer => return Ok(answer?),
    }
    refresh(client, http, user).await?;
    Ok(user.calls.{{ call }}.await?)
}

async fn refresh(client: &Client, http: &reqwest::Client, user: &mut User) -> Result<(), Box<dyn Error>> {
    let oauth = BasicClient::new(ClientId::new(std::env::var("{{ client_id }}")?))
{% if client_secret %}
        .set_client_secret(ClientSecret::new(std::env::var("{{ client_secret }}")?))
{% endif %}
        .set_auth_type(AuthType::RequestBody)
        .set_token_uri(TokenUrl::new("{{ token_url }}".to_owned())?);
    let tokens = oauth.exchange_refresh_token(&user.refresh_token).request_async(&|request| send(http, request)).await?;
    user.calls = client.{{ constructor }}(tokens.access_token().secret().as_str());
    if let Some(refresh_token) = tokens.refresh_token() {
        user.refresh_token = refresh_token.clone();
    }
    Ok(())
}

/// Sends what `oauth2` asks for.
async fn send(http: &reqwest::Client, request: HttpRequest) -> Result<HttpResponse, reqwest::Error> {
    let answer = http.execute(request.try_into()?).await?;
    let mut response = Response::new(Vec::new());
    *response.status_mut() = answer.status();
    *response.headers_mut() = answer.headers().clone();
    *response.body_mut() = answer.bytes().await?.to_vec();
    Ok(response)
}
