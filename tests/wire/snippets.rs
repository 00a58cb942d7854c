//! What the docs show, run: each command and each function sends what its call takes, and gets what the page says.

use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::process::{Command, Output};

use kakao_codegen::model::{Api, Carrier, Endpoint, Method, Role, Value};
use kakao_codegen::{lower, spec};
use kakaotalk_social::{Client, Error};
use tests::{SPEC, read, scratch};

use crate::TOKEN;
use crate::server::{Request, Response, Server};

type Called<'c> = Pin<Box<dyn Future<Output = Result<(), Error>> + 'c>>;

include!(concat!(env!("OUT_DIR"), "/snippets.rs"));

const LANGUAGES: [&str; 2] = ["en", "ko"];

fn api() -> Api {
    lower::lower(&spec::load(SPEC, read(SPEC).as_bytes()), None).0.expect("the spec is sound")
}

fn commands(language: &str, page: &str) -> Vec<String> {
    let text = read(&format!("generated-client/docs/{language}/{page}.md"));
    text.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default().to_owned()).collect()
}

fn value(variable: &str) -> String {
    format!("the {variable}&=")
}

/// Runs a command as a reader would, with each variable set to a value of its own.
fn run(command: &str, folder: &Path) -> Output {
    let mut shell = Command::new("sh");
    shell.args(["-euc", command]).current_dir(folder);
    for variable in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
        shell.env_remove(variable);
    }
    for scheme in api().auth {
        for part in scheme.parts {
            shell.env(part.variable, TOKEN);
        }
        for variable in scheme.oauth2.into_iter().flat_map(|oauth2| [Some(oauth2.client_id), oauth2.client_secret]).flatten() {
            shell.env(&variable, value(&variable));
        }
    }
    for variable in ["CODE", "REFRESH_TOKEN", "REDIRECT_URI"] {
        shell.env(variable, value(variable));
    }
    let output = shell.output().expect("a shell and curl");
    assert!(output.status.success(), "{command}\n{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// Method, target, body and the headers of a request that say what it is.
fn said(request: &Request) -> (String, String, String, Vec<String>) {
    let headers = ["authorization", "content-type"].into_iter().flat_map(|name| request.header(name));
    let body = String::from_utf8(request.body.clone()).expect("a form");
    (request.method.clone(), request.target.clone(), body, headers.map(str::to_owned).collect())
}

/// What a call with these values sends by its first method, encoded by another library.
fn expected(endpoint: &Endpoint, given: &[(usize, Value)], api: &Api) -> (String, String, String, Vec<String>) {
    let mut form = form_urlencoded::Serializer::new(String::new());
    let value = |index: usize| given.iter().find(|(own, _)| *own == index).map(|(_, value)| value);
    for (index, parameter) in endpoint.parameters.iter().enumerate() {
        let text = match &parameter.role {
            Role::Fixed(fixed, with) => with.is_none_or(|with| value(with).is_some()).then(|| fixed.clone()),
            _ => value(index).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
        };
        if let Some(text) = text {
            form.append_pair(&parameter.name, &text);
        }
    }
    let form = form.finish();
    let credential = endpoint.auth().map(|auth| match &api.auth[auth].parts[0].carrier {
        Carrier::Header(_, prefix) => format!("{} {TOKEN}", prefix.as_deref().unwrap_or_default()).trim_start().to_owned(),
        Carrier::Query(_) => unreachable!("no call here takes a credential in the query"),
    });
    let headers = credential.into_iter().chain(endpoint.content_type.clone()).collect();
    match endpoint.methods[0] {
        Method::Get if form.is_empty() => ("GET".to_owned(), endpoint.path.clone(), form, headers),
        Method::Get => ("GET".to_owned(), format!("{}?{form}", endpoint.path), String::new(), headers),
        _ => ("POST".to_owned(), endpoint.path.clone(), form, headers),
    }
}

#[test]
fn every_command_of_a_call_sends_what_its_sample_says() {
    let (api, folder) = (api(), scratch("commands"));
    for language in LANGUAGES {
        for endpoint in &api.endpoints {
            let samples: Vec<_> = endpoint.samples.iter().filter(|sample| sample.request.is_some()).collect();
            let commands = commands(language, &endpoint.rust);
            assert_eq!(commands.len(), samples.len(), "a command for each request of {}", endpoint.name);
            for (command, sample) in commands.iter().zip(samples) {
                let answer = sample.answer.as_deref().unwrap_or("{}");
                let server = Server::always(Response::json(200, answer));
                let output = run(&command.replace(&api.hosts[0], &server.url()), &folder);
                assert_eq!(String::from_utf8_lossy(&output.stdout), answer, "{command}");
                let request = sample.request.as_deref().expect("a request");
                assert_eq!(said(&server.request()), expected(endpoint, request, &api), "{command}");
            }
        }
    }
}

#[tokio::test]
async fn every_function_sends_what_the_command_beside_it_sends() {
    let (api, folder) = (api(), scratch("functions"));
    let mut seen = Vec::new();
    for index in 0..api.endpoints.len() {
        // Its pages come one after the other.
        let endpoint = &api.endpoints[index];
        let answers: Vec<Response> = if endpoint.paging.is_some() {
            endpoint.answers().skip(1).map(|answer| Response::json(200, answer)).collect()
        } else {
            endpoint.answers().take(1).map(|answer| Response::json(200, answer)).collect()
        };
        let pages = answers.len();
        let server = Server::sequence(answers);
        let client = Client::builder().base_url(server.url()).build().expect("loopback is accepted");
        let functions = all(&client, TOKEN);
        let (page, called) = functions.into_iter().find(|(page, _)| *page == endpoint.rust).expect("a function");
        called.await.unwrap_or_else(|error| panic!("{page}: {error}"));
        seen.push(page);
        let requests = server.requests();
        assert_eq!(requests.len(), pages, "{page} asks for all pages");
        let curl = Server::always(Response::json(200, "{}"));
        run(&commands("en", page)[0].replace(&api.hosts[0], &curl.url()), &folder);
        assert_eq!(said(&requests[0]), said(&curl.request()), "{page}");
    }
    let server = Server::always(Response::none());
    let client = Client::builder().base_url(server.url()).build().expect("loopback is accepted");
    assert_eq!(all(&client, TOKEN).into_iter().map(|(page, _)| page).filter(|page| !seen.contains(page)).count(), 0, "of {seen:?}");
}

#[test]
fn the_commands_that_get_a_token_send_what_oauth_asks_for() {
    let api = api();
    let Some(oauth2) = api.auth.iter().find_map(|scheme| scheme.oauth2.as_ref()) else { return };
    for language in LANGUAGES {
        let grants = [
            vec![("grant_type", "authorization_code".to_owned()), ("code", value("CODE")), ("redirect_uri", value("REDIRECT_URI"))],
            vec![("grant_type", "refresh_token".to_owned()), ("refresh_token", value("REFRESH_TOKEN"))],
        ];
        let commands = commands(language, "tokens");
        assert_eq!(commands.len(), grants.len());
        for (command, mut grant) in commands.iter().zip(grants) {
            grant.push(("client_id", value(&oauth2.client_id)));
            grant.extend(oauth2.client_secret.as_ref().map(|secret| ("client_secret", value(secret))));
            let server = Server::always(Response::json(200, "{}"));
            run(&command.replace(&oauth2.token_url, &format!("{}/token", server.url())), &scratch("tokens"));
            let request = server.request();
            assert_eq!((request.method.as_str(), request.target.as_str()), ("POST", "/token"));
            assert_eq!(request.header("content-type"), ["application/x-www-form-urlencoded"]);
            let form: Vec<(String, String)> = form_urlencoded::parse(&request.body).into_owned().collect();
            let grant: Vec<(String, String)> = grant.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            assert_eq!(form, grant, "{command}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_call_works_and_so_does_the_one_without_an_account() {
    let api = api();
    let first = api.first_endpoint().expect("a call");
    for language in LANGUAGES {
        let folder = scratch("start");
        let mut commands = commands(language, "start").into_iter();
        let answer = first.answers().next().unwrap_or("{}");
        let server = Server::always(Response::json(200, answer));
        let output = run(&commands.next().expect("a call").replace('…', TOKEN).replace(&api.hosts[0], &server.url()), &folder);
        assert_eq!(String::from_utf8_lossy(&output.stdout), answer);

        assert_eq!(commands.next().as_deref(), Some("cargo run -- mock\n"));
        let server = kakaotalk_social::mock::Server::start().await.expect("a port");
        let output = run(&commands.next().expect("a call").replace("http://127.0.0.1:8080", &server.base_url()), &folder);
        let json = |text: &[u8]| serde_json::from_slice::<Value>(text).expect("JSON");
        assert_eq!(json(&output.stdout), json(answer.as_bytes()));
    }
}
