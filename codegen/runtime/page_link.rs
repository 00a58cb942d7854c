//! Pages that the header `Link` leads to (RFC 8288).

use reqwest::header::{HeaderMap, LINK};

use super::call::Call;
use super::page::{Next, Turn};

/// The page that the answer's header calls the next one.
pub(crate) fn next(turn: &Turn<'_>) -> Option<Next> {
    target(turn.headers).map(|url| Next::Url { url, turn: Call::turn_to })
}

fn target(headers: &HeaderMap) -> Option<String> {
    headers.get_all(LINK).iter().filter_map(|value| value.to_str().ok()).find_map(|text| {
        // What stands between `<` and `>` may hold commas.
        text.split('<').skip(1).find_map(|link| {
            let (target, parameters) = link.split_once('>')?;
            parameters.split([';', ',']).any(is_next).then(|| target.to_owned())
        })
    })
}

fn is_next(parameter: &str) -> bool {
    let Some((name, value)) = parameter.split_once('=') else { return false };
    let mut relations = value.trim().trim_matches('"').split_ascii_whitespace();
    name.trim().eq_ignore_ascii_case("rel") && relations.any(|relation| relation.eq_ignore_ascii_case("next"))
}
