//! `tests/samples.rs` of the emitted crate: every sample answer decodes into its type, encodes, and decodes to the same.

use quote::quote;

use super::rust::{header, ident};
use crate::format;
use crate::model::Api;
use crate::output::FileSet;

pub(super) fn emit(api: &Api, files: &mut FileSet) {
    let krate = ident(&api.crate_name);
    let mut types = Vec::new();
    let mut tests = Vec::new();
    for endpoint in &api.endpoints {
        let answers: Vec<&String> =
            endpoint.samples.iter().filter(|sample| sample.status < 300).filter_map(|sample| sample.answer.as_ref()).collect();
        if answers.is_empty() {
            continue;
        }
        let (name, response) = (ident(&endpoint.rust), &api.types[endpoint.response].name);
        types.push(response.as_str());
        let response = ident(response);
        tests.push(quote! {
            #[test]
            fn #name() {
                #(support::round_trip::<#response>(#answers);)*
            }
        });
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
                use #krate::{#(#types),*};

            mod support {
                use std::fmt::Debug;
                use serde::Serialize;
                use serde::de::DeserializeOwned;

                #[track_caller]
                pub(super) fn round_trip<T: Debug + DeserializeOwned + PartialEq + Serialize>(sample: &str) {
                    let value: T = serde_json::from_str(sample).expect("the sample decodes");
                    let encoded = serde_json::to_string(&value).expect("it encodes");
                    let again: T = serde_json::from_str(&encoded).expect("what was encoded decodes");
                    assert_eq!(value, again);
                }
            }

            #(#tests)*
            },
        ),
    );
}
