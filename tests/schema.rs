//! `spec/schema.json`, for editors: it takes what the generator takes, and refuses what breaks a rule that a schema can know.

use fs_err as fs;
use jsonschema::Validator;
use serde_json::Value;
use spec_reader::Severity;
use tests::agreed::outcome;
use tests::examples::examples;
use tests::{SPEC, apis, golden_cases, read, root};

/// The rules that a schema knows: which keys there are, which must be there, and what stands at each.
const KNOWN: [&str; 9] = ["K0002", "K0101", "K0102", "K0104", "K0105", "K0106", "K0107", "K0109", "K0112"];
/// Whether a word of another language is a key or stands in a text, this rule does not say.
const SOMETIMES_KNOWN: &str = "K0110";

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&kakao_codegen::schema::text()).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("it is a schema");
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).expect("a schema without holes")
}

fn sound() -> Vec<(String, String)> {
    let own = [(SPEC.to_owned(), read(SPEC))];
    let right = examples().into_iter().map(|example| (example.code.to_owned(), example.right));
    own.into_iter().chain(golden_cases()).chain(apis()).chain(right).collect()
}

fn wrong() -> Vec<(String, String)> {
    let paths = fs::read_dir(root().join("tests/diagnostics")).expect("the cases").map(|entry| entry.expect("a case").path());
    let case = |path: std::path::PathBuf| (path.display().to_string(), fs::read_to_string(&path).expect("a text"));
    let cases = paths.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).map(case);
    cases.chain(examples().into_iter().map(|example| (example.code.to_owned(), example.wrong))).collect()
}

#[test]
fn the_file_is_what_the_types_say() {
    assert!(read("spec/schema.json") == kakao_codegen::schema::text(), "`cargo run` writes it");
}

#[test]
fn what_is_sound_fits_it() {
    let validator = validator();
    for (name, spec) in sound() {
        let value: Value = serde_yaml::from_str(&spec).expect("YAML");
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

#[test]
fn it_refuses_what_breaks_a_rule_that_it_knows_and_nothing_else() {
    let validator = validator();
    let (mut failed, mut refused) = (Vec::new(), 0);
    for (name, spec) in wrong() {
        // What is no YAML, a schema never sees.
        let Ok(value) = serde_yaml::from_str::<Value>(&spec) else { continue };
        let problems = outcome("spec.yaml", &spec).problems;
        let codes: Vec<&str> = problems.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| problem.code).collect();
        let is_refused = !validator.is_valid(&value);
        let knows = codes.iter().any(|code| KNOWN.contains(code));
        if is_refused != knows && !codes.contains(&SOMETIMES_KNOWN) {
            failed.push(format!("{name}, which breaks {codes:?}, is {}", if is_refused { "refused" } else { "taken" }));
        }
        refused += usize::from(is_refused);
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(refused > 40, "hardly any is refused");
}

#[test]
fn every_key_says_what_it_is_for() {
    let schema: Value = serde_json::from_str(&kakao_codegen::schema::text()).expect("JSON");
    let definitions = schema["$defs"].as_object().expect("definitions");
    let mut silent = Vec::new();
    for (name, mapping) in definitions.iter().map(|(name, mapping)| (name.as_str(), mapping)).chain([("the file", &schema)]) {
        let keys = mapping["properties"].as_object().expect("keys");
        let is_silent = |key: &Value| key["description"].as_str().is_none_or(|text| text.trim().is_empty());
        silent.extend(keys.iter().filter(|(_, key)| is_silent(key)).map(|(key, _)| format!("`{key}` of {name}")));
    }
    assert!(silent.is_empty() && definitions.len() > 20, "{silent:?}");
}
