//! What programs read of the problems: JSON, the commands of GitHub Actions and SARIF, and that their places are those of the text.

use fs_err as fs;
use serde_json::Value;
use tests::command::run;
use tests::{read, root};

/// A name that holds what GitHub Actions reads as its own.
const NAME: &str = "a,b%0A.yaml";

/// What `check` prints of a spec of this name.
fn check(name: &str, spec: &[u8], format: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(name), spec).expect("the spec can be written");
    run(folder.path(), &["check", name, "--out", "out", "--format", format]).out
}

fn json(spec: &[u8], format: &str) -> Value {
    serde_json::from_str(&check("spec.yaml", spec, format)).expect("JSON")
}

/// Specs with mistakes next to what is more than a byte, with all kinds of line ends.
fn odd_specs() -> Vec<String> {
    let spec = "api:\n  titel: 책 📚 빌리기 # 한글\n  name: \"도서관 📚\"\n  \u{1F4DA}: 1\n  tab:\t\"\t책\"\nsources: 책\n한글: {책: [\"📚\", 1], titel: a}\n";
    let broken = "api:\n  title: 책 📚: 빌리기\n\thost: 1\n";
    [spec, broken].iter().flat_map(|spec| [(*spec).to_owned(), spec.replace('\n', "\r\n"), format!("\u{FEFF}{spec}")]).collect()
}

/// Some specs with all that a problem can have.
fn wrong_specs() -> Vec<String> {
    let cases = ["many_mistakes", "many_mistakes_of_form", "slips_of_the_pen", "duplicate_key", "syntax_error", "openapi"];
    let paths = cases.iter().map(|case| root().join(format!("tests/diagnostics/{case}.yaml")));
    paths.map(|path| fs::read_to_string(path).expect("a case")).chain(odd_specs()).chain([read("tests/golden/minimal/spec.yaml")]).collect()
}

#[test]
fn json_is_what_its_schema_says() {
    let schema: Value = serde_json::from_str(&read("spec/problems.schema.json")).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("it is a schema");
    // Whoever reads it must bear further keys; here each is described.
    let closed =
        read("spec/problems.schema.json").replace("\"type\": \"object\",", "\"type\": \"object\", \"additionalProperties\": false,");
    let validator = jsonschema::validator_for(&serde_json::from_str(&closed).expect("JSON")).expect("a schema");
    let (mut fixes, mut stale) = (0, 0);
    for spec in wrong_specs() {
        let told = json(spec.as_bytes(), "json");
        let errors: Vec<String> = validator.iter_errors(&told).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        fixes += told["problems"].as_array().expect("problems").iter().filter(|problem| problem["fix"].is_object()).count();
        stale += told["stale"].as_array().map_or(0, Vec::len);
    }
    assert!(fixes > 0 && stale > 0, "not all was seen");
}

/// Line and column of a byte, counted once more and otherwise.
fn position(text: &str, byte: u64) -> (u64, u64) {
    let (mut line, mut column) = (1, 1);
    for (at, c) in text.char_indices() {
        if at as u64 == byte {
            break;
        }
        (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    (line, column)
}

/// Every place in an object of JSON, and in what is in it.
fn places(value: &Value) -> Vec<&Value> {
    let own = value.get("bytes").map(|_| value);
    let within: Vec<&Value> = match value {
        Value::Object(object) => object.values().flat_map(places).collect(),
        Value::Array(list) => list.iter().flat_map(places).collect(),
        _ => Vec::new(),
    };
    own.into_iter().chain(within).collect()
}

#[test]
fn bytes_lines_and_columns_are_those_of_the_text() {
    for spec in odd_specs() {
        let told = json(spec.as_bytes(), "json");
        let text = spec.trim_start_matches('\u{FEFF}');
        let places = places(&told);
        assert!(!places.is_empty());
        for place in places {
            for end in ["start", "end"] {
                let byte = place["bytes"][end].as_u64().expect("a byte");
                assert!(text.is_char_boundary(usize::try_from(byte).expect("a place")), "{byte} is amid a character: {place}");
                let told = (place[end]["line"].as_u64().expect("a line"), place[end]["column"].as_u64().expect("a column"));
                assert_eq!(told, position(text, byte), "{place} in {text:?}");
            }
        }
    }
}

/// The places mean something: they hold the key that the message names.
#[test]
fn the_place_of_a_key_holds_the_key() {
    for spec in &odd_specs()[..3] {
        let told = json(spec.as_bytes(), "json");
        let text = spec.trim_start_matches('\u{FEFF}');
        let problems = told["problems"].as_array().expect("problems").iter().filter(|problem| problem["code"] == "K0101");
        let held: Vec<&str> = problems
            .map(|problem| {
                let byte = |end: &str| usize::try_from(problem["bytes"][end].as_u64().expect("a byte")).expect("a place");
                &text[byte("start")..byte("end")]
            })
            .collect();
        assert!(["titel", "📚", "tab", "한글"].iter().all(|key| held.contains(key)), "{held:?}");
    }
}

#[test]
fn github_reads_no_more_than_is_meant() {
    let wrong = read("tests/golden/minimal/spec.yaml").replace("methods: [GET]", "methods: [\"100%\\nGET\"]");
    let told = check(NAME, wrong.as_bytes(), "github");
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines.iter().all(|line| line.starts_with("::error ") || line.starts_with("::warning ")), "{told}");
    let line = lines.iter().find(|line| line.contains("K0106")).expect("the wrong method is told");
    let (properties, message) = line.trim_start_matches("::error ").split_once("::").expect("a message");
    assert!(properties.starts_with("file=a%2Cb%250A.yaml,line=") && properties.ends_with(",title=K0106"), "{properties}");
    assert!(message.contains("100%25") && message.contains("%0Ahelp: ") && !message.contains("100% "), "{message}");
    let stale = check(NAME, read("tests/golden/minimal/spec.yaml").as_bytes(), "github");
    assert!(stale.contains("::error file=out/Cargo.toml::missing; `cargo run -- generate a,b%250A.yaml --out out`"), "{stale}");
}

#[test]
fn sarif_has_all_that_its_readers_need() {
    let all = kakao_codegen::rules::all().count();
    for spec in wrong_specs() {
        let (log, told) = (json(spec.as_bytes(), "sarif"), json(spec.as_bytes(), "json"));
        let run = &log["runs"][0];
        assert_eq!((&log["version"], &run["columnKind"]), (&"2.1.0".into(), &"unicodeCodePoints".into()));
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        assert!(rules.len() == all && rules.iter().all(|rule| !rule["shortDescription"]["text"].as_str().unwrap_or_default().is_empty()));
        let (results, problems) = (run["results"].as_array().expect("results"), told["problems"].as_array().expect("problems"));
        assert_eq!(results.len(), problems.len());
        for (result, problem) in results.iter().zip(problems) {
            assert_eq!((&result["ruleId"], &result["level"]), (&problem["code"], &problem["severity"]));
            assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]));
            assert!(result["message"]["text"].as_str().expect("a text").starts_with(problem["message"].as_str().expect("a text")));
            let place = &result["locations"][0]["physicalLocation"];
            assert_eq!(place["artifactLocation"]["uri"], "spec.yaml");
            same_place(&place["region"], problem);
            sarif_fixes(result, problem);
        }
    }
}

fn sarif_fixes(result: &Value, problem: &Value) {
    if problem["fix"]["certain"] != true {
        return assert!(result["fixes"].is_null(), "a guess is no fix: {result}");
    }
    let replacements = result["fixes"][0]["artifactChanges"][0]["replacements"].as_array().expect("replacements");
    let edits = problem["fix"]["edits"].as_array().expect("edits");
    assert_eq!(replacements.len(), edits.len());
    for (replacement, edit) in replacements.iter().zip(edits) {
        assert_eq!(replacement["insertedContent"]["text"], edit["text"]);
        same_place(&replacement["deletedRegion"], edit);
    }
}

fn same_place(region: &Value, place: &Value) {
    let of_region = ["startLine", "startColumn", "endLine", "endColumn"].map(|key| &region[key]);
    let own = [&place["start"]["line"], &place["start"]["column"], &place["end"]["line"], &place["end"]["column"]];
    assert_eq!(of_region, own);
}
