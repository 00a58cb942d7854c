//! `tests/samples.rs` of the emitted crate: every sample answer decodes into its type, encodes, and decodes to the same.

use quote::quote;

use super::Part;
use super::rust::{answer_name, answered, header, imports, paths_of, raw_string};
use crate::format;
use crate::model::{Api, Endpoint};

pub(super) fn part(api: &Api) -> Option<Part<'_, String>> {
    let has_samples = api.endpoints.iter().any(|endpoint| endpoint.answer.ty().is_some() && endpoint.answers().next().is_some());
    has_samples.then(|| Part::new("tests/samples.rs", || tests(api)))
}

fn tests(api: &Api) -> String {
    let mut types = Vec::new();
    let mut tests = Vec::new();
    for endpoint in &api.endpoints {
        let answers: Vec<&str> = endpoint.answers().collect();
        if !answers.is_empty() && endpoint.answer.ty().is_some() {
            types.extend(answered(endpoint).into_iter().flat_map(|ty| paths_of(ty, api)).map(|path| outside(&path, api)));
            tests.push(format::item(test(endpoint, &answer_name(endpoint, api), &answers)));
        }
    }
    types.extend(["std::fmt::Debug", "serde::Serialize", "serde::de::DeserializeOwned"].map(str::to_owned));
    let imports = imports(types);
    let code = quote! {
        //! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.
        #imports

        fn round_trip<T: Debug + DeserializeOwned + PartialEq + Serialize>(sample: &str) {
            let value: T = serde_json::from_str(sample).expect(sample);
            let encoded = serde_json::to_string(&value).expect(sample);
            let again: T = serde_json::from_str(&encoded).expect(&encoded);
            assert_eq!(value, again);
        }

        #(#tests)*
    };
    header(api) + &format::source(code)
}

/// One test for all samples of a call, whose JSON stays readable.
fn test(endpoint: &Endpoint, response: &str, answers: &[&str]) -> Vec<String> {
    let mut lines = vec!["#[test]".to_owned(), format!("fn {}() {{", endpoint.rust), "    let samples = [".to_owned()];
    for answer in answers {
        let literal = raw_string(answer) + ",";
        lines.extend(literal.lines().map(|line| format!("        {line}")));
    }
    lines.push("    ];".to_owned());
    lines.push(format!("    samples.into_iter().for_each(round_trip::<{response}>);"));
    lines.push("}".to_owned());
    lines
}

/// A path of the crate as others name it.
fn outside(path: &str, api: &Api) -> String {
    match path.rsplit_once("::") {
        Some((module, name)) if module.starts_with("crate::") => format!("{}::{name}", api.crate_name),
        _ => path.to_owned(),
    }
}
