//! `tests/samples.rs` of the emitted crate: every sample answer decodes into its type, encodes, and decodes to the same.

use quote::quote;

use super::rust::{answer_name, header, ident, raw_string};
use crate::format;
use crate::model::{Api, Endpoint};
use crate::output::FileSet;

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    let krate = ident(&api.crate_name);
    let mut types = Vec::new();
    let mut tests = Vec::new();
    for endpoint in &api.endpoints {
        let answers: Vec<&str> = endpoint.answers().collect();
        if !answers.is_empty() {
            types.extend(endpoint.answer.named().map(|index| api.types[index].name.as_str()));
            tests.push(format::item(test(endpoint, &answer_name(endpoint, api), &answers)));
        }
    }
    if tests.is_empty() {
        return;
    }
    types.sort_unstable();
    types.dedup();
    let types = types.into_iter().map(ident);
    files.add(
        "tests/samples.rs",
        format::source(
            &header(api),
            quote! {
                //! Every sample answer of the spec decodes into its type, encodes, and decodes to an equal value.
                use std::fmt::Debug;
                use #krate::{#(#types),*};
                use serde::Serialize;
                use serde::de::DeserializeOwned;

                fn round_trip<T: Debug + DeserializeOwned + PartialEq + Serialize>(sample: &str) {
                    let value: T = serde_json::from_str(sample).expect(sample);
                    let encoded = serde_json::to_string(&value).expect(sample);
                    let again: T = serde_json::from_str(&encoded).expect(&encoded);
                    assert_eq!(value, again);
                }

                #(#tests)*
            },
        ),
    );
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
