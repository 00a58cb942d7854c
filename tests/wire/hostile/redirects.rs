//! Redirects: none is followed, so no credential goes where the server points.

use super::{Case, api, assert_outcomes, echoing};
use crate::check::Echo;
use crate::server::{Response, Server};

#[tokio::test]
async fn follows_no_redirect() {
    let other = Server::always(Response::json(200, super::BODY));
    let (url, port) = (other.url(), other.port());
    let cases = |echo: &Echo| -> Vec<Case> {
        let locations = [
            ("the same host", "/v1/api/talk/profile".to_owned()),
            ("another host", url.clone()),
            ("another host with the credential", format!("{url}/?access_token={}#{}", echo.plain, echo.percent)),
            ("another host without a scheme", format!("//127.0.0.1:{port}/")),
            ("another host with a user", format!("http://{}:{}@127.0.0.1:{port}/", echo.cut, echo.plain)),
            ("another scheme", format!("javascript:alert('{}')", echo.plain)),
            ("nowhere", "http://[".to_owned()),
            ("nothing", String::new()),
            ("10 kB", format!("{url}/{}", echo.percent.repeat(200))),
        ];
        let to = |status: u16| {
            let answer = move |(name, location): &(&'static str, String)| -> Case {
                (*name, Response::new(status, &[("location", location)], r#"{"Gildong":1}"#), api(status, false))
            };
            locations.iter().map(answer)
        };
        [300, 301, 302, 303, 307, 308].into_iter().flat_map(to).chain([("no location", echoing(302, "", echo), api(302, false))]).collect()
    };
    assert_outcomes(cases).await;
    assert_eq!(other.connections(), 0, "nobody goes there");
}
