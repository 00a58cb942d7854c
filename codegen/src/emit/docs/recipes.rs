//! What to do around the calls, as programs with this API's names.

use minijinja::{Value, context};

use super::super::mock::{MockProgram, mock_program};
use super::super::rust::{answer_names, outside_answer, raw_string};
use super::super::sample::{SampleProgram, first_sample, print_answer, sample_program};
use crate::model::{Api, Endpoint};

/// What the page of recipes knows.
pub(super) fn recipes(first: &Endpoint, api: &Api) -> Value {
    let SampleProgram { import, body } = sample_program(&first_sample(first, api), first, api);
    let of = |endpoint: &Endpoint| {
        let names: Vec<String> =
            [endpoint.form().request.as_str()].into_iter().chain(answer_names(endpoint, api)).map(str::to_owned).collect();
        context! { request => &endpoint.form().request, answer => outside_answer(endpoint, api), names }
    };
    context! {
        crate_name => &api.crate_name,
        mock => { let MockProgram { import, body } = mock_program(first, api); context! { import, body } },
        import,
        body => body.trim_end(),
        print => print_answer(first, api),
        first => of(first),
        sample => sample(first, api),
        renewal => renewal(api),
        pages => api.endpoints.iter().find(|endpoint| endpoint.paging.is_some()).map(of),
        bulk => api.endpoints.iter().find(|endpoint| endpoint.bulk.is_some()).map(of),
    }
}

/// An answer as JSON.
fn sample(endpoint: &Endpoint, api: &Api) -> Option<Value> {
    let json = endpoint.answers().next()?;
    Some(
        context! { answer => outside_answer(endpoint, api), name => answer_names(endpoint, api).map(str::to_owned), json => raw_string(json) },
    )
}

/// The first call with a credential, and how one gets a view for it.
fn renewal(api: &Api) -> Option<Value> {
    let endpoint = api.first_endpoint().filter(|first| first.auth().is_some());
    renewed(endpoint.or_else(|| api.endpoints.iter().find(|endpoint| endpoint.auth().is_some()))?, api)
}

/// A call with a credential that may expire, as a template puts it together.
pub(super) fn renewed(endpoint: &Endpoint, api: &Api) -> Option<Value> {
    let sample = first_sample(endpoint, api);
    let scheme = api.scheme(sample.auth?);
    let (view, answer) = (&scheme.view, outside_answer(endpoint, api));
    let mut imports = sample.imports;
    imports.extend(["Client".to_owned(), view.clone()]);
    imports.extend(answer_names(endpoint, api).map(str::to_owned));
    imports.sort_unstable();
    imports.dedup();
    let call = sample.request.strip_prefix(&format!("client.{}({}).", scheme.constructor, scheme.rust))?;
    Some(context! { imports, view, answer, call, constructor => &scheme.constructor })
}
