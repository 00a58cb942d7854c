//! The OpenAPI document: valid for the official schemas, whatever the spec, and it says what the spec says.

use std::collections::{BTreeMap, BTreeSet};

use jsonschema::{Draft, Registry, Validator};
use kakao_codegen::model::Api;
use kakao_codegen::openapi::{self, Version};
use kakao_codegen::read_on;
use serde_json::{Map, Value, json};
use tests::agreed::{TODAY, differs};
use tests::{SPEC, apis, golden_cases, manual_examples, random, read, root};

/// What no other spec of the repository has.
const ODD: &str = "tests/openapi/odd.yaml";

/// Those of the specs drawn at random.
const RANDOM: u64 = 30;

const VERSIONS: [Version; 2] = [Version::V3_0, Version::V3_1];

fn api(name: &str, spec: &str) -> Api {
    let (api, problems, _) = read_on(name, spec.as_bytes(), Some(TODAY));
    api.unwrap_or_else(|| panic!("{name}: {problems:#?}"))
}

fn document(spec: &str, version: Version) -> Value {
    let api = api("spec.yaml", spec);
    openapi::document(&api, version, api.language())
}

fn own(version: Version) -> Value {
    document(&read(SPEC), version)
}

/// The specs that the repository has, by name.
fn specs() -> Vec<(String, String)> {
    let examples = manual_examples().into_iter().map(|example| (example.name, example.spec));
    let random = (0..RANDOM).map(|number| (format!("random {number}"), random::spec(number)));
    let own = [SPEC, "tests/specimen/spec.yaml", ODD].map(|path| (path.to_owned(), read(path)));
    own.into_iter().chain(golden_cases()).chain(apis()).chain(examples).chain(random).collect()
}

/// All documents: each spec in each version and language.
fn documents() -> impl Iterator<Item = (String, Version, Value)> {
    specs().into_iter().flat_map(|(name, spec)| {
        let api = api(&name, &spec);
        let languages = api.languages.clone();
        let all = VERSIONS.into_iter().flat_map(|version| languages.iter().map(move |language| (version, *language)).collect::<Vec<_>>());
        let documents: Vec<_> =
            all.map(|(version, language)| (name.clone(), version, openapi::document(&api, version, language))).collect();
        documents
    })
}

/// A part of a document that OpenAPI has a name for.
struct Part<'d> {
    kind: &'static str,
    pointer: String,
    value: &'d Value,
}

/// All parts of a document, by what OpenAPI says stands where.
fn parts(document: &Value) -> Vec<Part<'_>> {
    let mut parts = vec![Part { kind: "document", pointer: String::new(), value: document }];
    let mut next = 0;
    while next < parts.len() {
        let Part { kind, pointer, value } = &parts[next];
        let places: &[(&str, &str)] = match *kind {
            "document" => &[
                ("info", "info"),
                ("paths/*/*", "operation"),
                ("components/schemas/*", "schema"),
                ("components/securitySchemes/*", "security scheme"),
            ],
            "operation" => &[
                ("parameters/*", "parameter"),
                ("x-headers/*", "parameter"),
                ("x-endpoints/*", "operation"),
                ("requestBody", "body"),
                ("responses/*", "response"),
            ],
            "parameter" => &[("schema", "schema"), ("content/*", "media type"), ("examples/*", "example")],
            "body" | "response" => &[("content/*", "media type"), ("headers/*/schema", "schema")],
            "media type" => &[("schema", "schema"), ("examples/*", "example")],
            "schema" => &[
                ("properties/*", "schema"),
                ("items", "schema"),
                ("additionalProperties", "schema"),
                ("allOf/*", "schema"),
                ("anyOf/*", "schema"),
                ("oneOf/*", "schema"),
                ("not", "schema"),
                ("if", "schema"),
                ("then", "schema"),
                ("x-list", "schema"),
                ("x-json", "schema"),
            ],
            _ => &[],
        };
        let found: Vec<Part<'_>> = places
            .iter()
            .flat_map(|(way, kind)| at(value, pointer, way).into_iter().map(|(pointer, value)| Part { kind, pointer, value }))
            .collect();
        parts.extend(found);
        next += 1;
    }
    parts
}

/// What stands at a way, in which a star is any name.
fn at<'d>(value: &'d Value, pointer: &str, way: &str) -> Vec<(String, &'d Value)> {
    let (name, rest) = way.split_once('/').map_or((way, None), |(name, rest)| (name, Some(rest)));
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(keys) => {
            keys.iter().filter(|(key, _)| name == "*" || *key == name).map(|(key, value)| (key.clone(), value)).collect()
        }
        Value::Array(items) if name == "*" => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        _ => Vec::new(),
    };
    let inner = inner.into_iter().map(|(key, value)| (format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")), value));
    inner.flat_map(|(pointer, value)| rest.map_or_else(|| vec![(pointer.clone(), value)], |rest| at(value, &pointer, rest))).collect()
}

fn official(name: &str) -> Value {
    serde_json::from_str(&read(&format!("tests/openapi/schemas/{name}.json"))).expect("JSON")
}

fn errors(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn any_document_fits_the_official_schema() {
    let parts = ["3.1", "3.1-dialect", "3.1-meta"].map(official);
    let registry =
        parts.iter().fold(Registry::new(), |registry, part| registry.add(part["$id"].as_str().expect("an id"), part).expect("a schema"));
    let registry = registry.prepare().expect("schemas");
    let newer =
        jsonschema::options().with_draft(Draft::Draft202012).with_registry(&registry).build(&official("3.1-base")).expect("a schema");
    let older = jsonschema::draft4::new(&official("3.0")).expect("a schema");
    for (name, version, document) in documents() {
        let errors = errors(if version == Version::V3_1 { &newer } else { &older }, &document);
        assert!(errors.is_empty(), "{name}, {version:?}: {errors:#?}");
    }
}

#[test]
fn what_a_document_names_is_there_and_there_once() {
    for (name, version, document) in documents() {
        let of = |kind: &'static str| parts(&document).into_iter().filter(move |part| part.kind == kind).map(|part| part.value);
        for reference in references(&document) {
            assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{name}, {version:?}: {reference}");
        }
        let ids: Vec<&str> = of("operation").filter_map(|operation| operation["operationId"].as_str()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}, {version:?}: {ids:?}");
        let schemes = document["components"]["securitySchemes"].as_object().cloned().unwrap_or_default();
        for needed in of("operation").filter_map(|operation| operation["security"].as_array()).flatten() {
            assert!(needed.as_object().expect("schemes").keys().all(|scheme| schemes.contains_key(scheme)), "{name}: {needed}");
        }
        for (path, methods) in document["paths"].as_object().expect("paths") {
            for operation in methods.as_object().expect("methods").values() {
                let of_path: BTreeSet<&str> = path.split('{').skip(1).filter_map(|part| part.split('}').next()).collect();
                let list = operation["parameters"].as_array().map_or(&[][..], Vec::as_slice);
                let named: BTreeSet<&str> = list
                    .iter()
                    .filter(|one| one["in"] == "path" && one["required"] == true)
                    .filter_map(|one| one["name"].as_str())
                    .collect();
                assert_eq!(of_path, named, "{name}, {version:?}: {path}");
            }
        }
    }
}

/// All references in a document, those of discriminators included.
fn references(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(items) => items.iter().flat_map(references).collect(),
        Value::Object(keys) => {
            let own = keys.get("$ref").and_then(Value::as_str);
            let mapped = keys.get("discriminator").and_then(|one| one["mapping"].as_object()).into_iter().flat_map(Map::values);
            own.into_iter().chain(mapped.filter_map(Value::as_str)).chain(keys.values().flat_map(references)).collect()
        }
        _ => Vec::new(),
    }
}

/// What JSON Schema says instead of `nullable`.
fn without_nullable(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_nullable),
        Value::Object(keys) => {
            keys.values_mut().for_each(without_nullable);
            if keys.get("nullable").is_some_and(|nullable| *nullable == true) {
                let ty = keys["type"].take();
                keys["type"] = json!([ty, "null"]);
            }
        }
        _ => {}
    }
}

#[test]
fn every_example_fits_its_schema() {
    let mut count = 0;
    for (name, version, mut document) in documents() {
        without_nullable(&mut document);
        let registry = Registry::new().add("urn:document", &document).expect("a document").prepare().expect("references");
        let mut validators: BTreeMap<String, Validator> = BTreeMap::new();
        for Part { pointer, value, .. } in parts(&document).into_iter().filter(|part| part.kind == "example") {
            let owner = pointer.rsplit_once("/examples/").expect("among examples").0;
            let validator = validators.entry(owner.to_owned()).or_insert_with(|| {
                let schema = json!({"$ref": format!("urn:document#{}/schema", urlencoding::encode(owner).replace("%2F", "/"))});
                jsonschema::options().with_draft(Draft::Draft202012).with_registry(&registry).build(&schema).expect("a schema")
            });
            let errors = errors(validator, &value["value"]);
            assert!(errors.is_empty(), "{name}, {version:?}: {pointer}: {errors:#?}");
            count += 1;
        }
    }
    assert!(count > 400, "hardly any example was found: {count}");
}

/// The keys of `spec/openapi.md`, with the parts that each stands in.
fn documented() -> BTreeMap<String, BTreeSet<String>> {
    let rows = read("spec/openapi.md");
    let rows = rows.lines().filter_map(|line| line.strip_prefix("| `x-"));
    let row = |row: &str| {
        let [key, places, _] = row.splitn(3, " | ").collect::<Vec<_>>().try_into().expect("three cells");
        (format!("x-{}", key.trim_end_matches('`')), places.split(", ").map(str::to_owned).collect())
    };
    rows.map(row).collect()
}

#[test]
fn every_key_of_our_own_is_documented_and_used() {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, _, document) in documents() {
        for part in parts(&document) {
            for key in part.value.as_object().into_iter().flat_map(Map::keys).filter(|key| key.starts_with("x-")) {
                found.entry(key.clone()).or_default().insert(part.kind.to_owned());
            }
        }
    }
    assert_eq!(found, documented());
}

#[test]
fn the_document_of_this_project_is_as_agreed() {
    let wrong = differs(&openapi::json(&own(Version::V3_1)), &root().join("tests/openapi/kakaotalk-social.json"));
    assert!(
        wrong.is_none(),
        "{}\nIf this is as it should be: UPDATE_GOLDEN=1 cargo test -p tests --test openapi",
        wrong.unwrap_or_default()
    );
}

/// Asserts what stands at each of these pointers; of an object, the keys that are given.
fn says(document: &Value, facts: &[(&str, Value)]) {
    for (pointer, expected) in facts {
        let found = document.pointer(pointer).unwrap_or(&Value::Null);
        let is_as_expected = match (found, expected) {
            (Value::Object(found), Value::Object(expected)) if !expected.is_empty() => {
                expected.iter().all(|(key, value)| found.get(key) == Some(value))
            }
            _ => found == expected,
        };
        assert!(is_as_expected, "{pointer}: {found:#} instead of {expected:#}");
    }
}

const PROFILES: &str = "/paths/~1v2~1api~1talk~1profiles";
const FORM: &str = "application~1x-www-form-urlencoded";

#[test]
fn credentials_are_security_schemes() {
    let schemes = "/components/securitySchemes";
    let own = own(Version::V3_1);
    says(
        &own,
        &[
            (&format!("{schemes}/access_token"), json!({"type": "http", "scheme": "bearer"})),
            (&format!("{schemes}/access_token/x-oauth2/token_url"), json!("https://kauth.kakao.com/oauth/token")),
            (&format!("{schemes}/admin_key"), json!({"type": "apiKey", "in": "header", "name": "Authorization", "x-prefix": "KakaoAK"})),
            ("/paths/~1v1~1api~1talk~1friends/get/security", json!([{"access_token": []}])),
            (&format!("{PROFILES}/get/security"), json!([{"admin_key": []}])),
        ],
    );
    let admin_key = own.pointer("/components/securitySchemes/admin_key/description").and_then(Value::as_str).unwrap_or_default();
    assert!(admin_key.ends_with("`Authorization: KakaoAK ${SERVICE_APP_ADMIN_KEY}`"), "{admin_key}");
    let golden = golden("credentials");
    let needs: Vec<&Value> =
        parts(&golden).into_iter().filter(|part| part.kind == "operation").map(|part| &part.value["security"]).collect();
    assert!(needs.contains(&&json!([])), "nothing is needed by none: {needs:?}");
    assert!(needs.iter().any(|needed| needed.as_array().is_some_and(|any| any.len() > 1)), "no alternatives: {needs:?}");
    let is_of_parts = |one: &Value| one.as_object().is_some_and(|parts| parts.len() > 1);
    assert!(needs.iter().any(|needed| needed.as_array().is_some_and(|any| any.iter().any(is_of_parts))), "no parts: {needs:?}");
    let kinds: BTreeSet<String> = golden
        .pointer(schemes)
        .and_then(Value::as_object)
        .expect("schemes")
        .values()
        .map(|one| format!("{} {} {}", one["type"], one["in"], one["scheme"]))
        .collect();
    let expected = [r#""apiKey" "header" null"#, r#""apiKey" "query" null"#, r#""http" null "basic""#, r#""http" null "bearer""#];
    assert_eq!(kinds, expected.map(str::to_owned).into());
}

fn golden(name: &str) -> Value {
    document(&read(&format!("tests/golden/{name}/spec.yaml")), Version::V3_1)
}

#[test]
fn lists_are_written_as_the_source_wants_them() {
    let ids = json!({"type": "array", "items": {"$ref": "#/components/schemas/UserId"}, "minItems": 1});
    let body = format!("{PROFILES}/post/requestBody/content/{FORM}");
    says(
        &own(Version::V3_1),
        &[
            (&format!("{PROFILES}/post/operationId"), json!("profiles")),
            (&format!("{PROFILES}/post/requestBody/required"), json!(true)),
            (&format!("{body}/encoding/target_ids"), json!({"contentType": "application/json"})),
            (&format!("{body}/schema/properties/target_ids"), ids.clone()),
            (&format!("{body}/schema/properties/target_id_type/const"), json!("user_id")),
            (&format!("{body}/schema/properties/viewer_id_type/x-with"), json!("viewer_id")),
            (&format!("{body}/schema/required"), json!(["target_ids", "target_id_type"])),
            (&format!("{body}/examples/profiles_1/value/target_ids"), json!([9876, 5432])),
            (&format!("{PROFILES}/get/operationId"), json!("profiles_via_get")),
            (&format!("{PROFILES}/get/requestBody"), Value::Null),
            (&format!("{PROFILES}/get/parameters/0"), json!({"name": "target_ids", "in": "query", "required": true})),
            (&format!("{PROFILES}/get/parameters/0/content/application~1json/schema"), ids),
        ],
    );
    // Older tools take neither: to them it is a text.
    says(
        &own(Version::V3_0),
        &[
            (&format!("{body}/encoding"), Value::Null),
            (&format!("{body}/schema/properties/target_ids"), json!({"type": "string"})),
            (&format!("{body}/examples/profiles_1/value/target_ids"), json!("[9876,5432]")),
            (&format!("{PROFILES}/get/parameters/0/schema"), json!({"type": "string"})),
        ],
    );
    let list = |style: &str, explode: bool| json!({"style": style, "explode": explode});
    let places = "/paths/~1v1~1parcels~1{parcelKey}.{format}/get/parameters";
    says(
        &golden("places"),
        &[
            (&format!("{places}/2"), list("form", true)),
            (&format!("{places}/3"), list("form", false)),
            (&format!("{places}/4"), list("pipeDelimited", false)),
            (&format!("{places}/5/content/application~1json/schema"), json!({"$ref": "#/components/schemas/Filter"})),
            (&format!("{places}/6"), json!({"name": "X-Request-Id", "in": "header"})),
            (&format!("{places}/7/schema"), json!({"type": "string", "const": "2026-01"})),
        ],
    );
}

#[test]
fn bodies_are_told_by_their_type() {
    let events = "/paths/~1events";
    says(
        &golden("json_bodies"),
        &[
            (&format!("{events}/post/requestBody/content/application~1json/schema/required"), json!(["event"])),
            // What is sent by itself is in the example, too.
            (&format!("{events}/post/requestBody/content/application~1json/examples/create_event_1/value/event/kind"), json!("user")),
            (
                "/paths/~1events~1{event_id}/patch/requestBody",
                json!({"required": true, "x-name": "change", "description": "What is different now"}),
            ),
            (
                "/paths/~1events~1{event_id}/patch/requestBody/content/application~1merge-patch+json/schema",
                json!({"$ref": "#/components/schemas/EventChange"}),
            ),
            ("/paths/~1import/put/requestBody/content/text~1calendar/schema/contentMediaType", json!("application/octet-stream")),
            ("/paths/~1import/put/responses", json!({"2XX": {"description": "Success"}})),
        ],
    );
    let files = "/paths/~1upload/post/requestBody/content/multipart~1form-data/schema/properties/file/items";
    let multipart = read("tests/golden/multipart/spec.yaml");
    says(&document(&multipart, Version::V3_1), &[(files, json!({"contentMediaType": "application/octet-stream"}))]);
    says(&document(&multipart, Version::V3_0), &[(files, json!({"type": "string", "format": "binary"}))]);
}

#[test]
fn values_have_their_bounds() {
    let friends = "/paths/~1v1~1api~1talk~1friends/get";
    says(
        &own(Version::V3_1),
        &[
            (&format!("{friends}/parameters/1"), json!({"name": "limit", "in": "query"})),
            (&format!("{friends}/parameters/1/schema"), json!({"type": "integer", "minimum": 0, "maximum": 100, "default": 10})),
            (&format!("{friends}/parameters/2/schema"), json!({"$ref": "#/components/schemas/Order", "default": "asc"})),
            (&format!("{friends}/parameters/1/examples/friends_2"), json!({"summary": "The first of several pages", "value": 3})),
            (&format!("{friends}/x-paging"), json!({"items": "elements", "next_url": "after_url", "page_size": "limit"})),
            (
                &format!("{PROFILES}/post/x-bulk"),
                json!({"list": "target_ids", "most": 100, "unknown": [-2, -101], "items": "targets", "key": "user_id"}),
            ),
            (&format!("{PROFILES}/post/x-repeat"), json!("safe")),
            ("/components/schemas/Order/enum", json!(["asc", "desc"])),
            ("/components/schemas/TalkProfile/properties/countryISO/deprecated", json!(true)),
            ("/components/schemas/Friends/properties/after_url/type", json!(["string", "null"])),
            ("/components/schemas/Friend/properties/id/anyOf", json!([{"$ref": "#/components/schemas/UserId"}, {"type": "null"}])),
        ],
    );
    says(
        &own(Version::V3_0),
        &[
            (&format!("{friends}/parameters/2/schema"), json!({"allOf": [{"$ref": "#/components/schemas/Order"}], "default": "asc"})),
            (&format!("{PROFILES}/post/requestBody/content/{FORM}/schema/properties/target_id_type/enum"), json!(["user_id"])),
            ("/components/schemas/Friends/properties/after_url", json!({"type": "string", "nullable": true})),
            ("/components/schemas/Friend/properties/id/anyOf", json!([{"$ref": "#/components/schemas/UserId"}, {"enum": [null]}])),
            ("/info/license", json!({"name": "MIT OR Apache-2.0"})),
        ],
    );
    let dish = format!("/paths/~1cook/post/requestBody/content/{FORM}/schema");
    let one_of = json!({"oneOf": [{"required": ["phone"]}, {"required": ["email"]}]});
    let limits = golden("limits");
    says(
        &limits,
        &[
            (&format!("{dish}/properties/dish"), json!({"minLength": 2, "maxLength": 20, "pattern": "^[a-z]+$"})),
            (&format!("{dish}/properties/heat"), json!({"minimum": 0.5, "maximum": 9.5})),
            (&format!("{dish}/properties/portions/x-advisory"), json!({"maximum": 12})),
            (&format!("{dish}/allOf/0"), one_of),
            (&format!("{dish}/x-advisory"), json!({"allOf": [{"anyOf": [{"required": ["from"]}, {"required": ["kind"]}]}]})),
        ],
    );
    // All that the rules say, they say.
    let schema = limits.pointer(&dish).expect("a body");
    let takes = |body: Value| jsonschema::is_valid(&json!({"allOf": schema["allOf"]}), &body);
    assert!(takes(json!({"phone": "1"})) && takes(json!({"email": "a", "kind": "pasta", "sauce": "red", "from": "1", "until": "2"})));
    for wrong in [
        json!({}),
        json!({"phone": "1", "from": "1"}),
        json!({"phone": "1", "kind": "pasta"}),
        json!({"phone": "1", "sauce": "s", "spices": {}}),
    ] {
        assert!(!takes(wrong.clone()), "{wrong}");
    }
}

#[test]
fn errors_are_answers_by_their_status() {
    let own_document = own(Version::V3_1);
    let api = api(SPEC, &read(SPEC));
    for part in parts(&own_document).into_iter().filter(|part| part.kind == "operation") {
        let id = part.value["operationId"].as_str().expect("an id");
        let name = id.trim_end_matches("_via_get");
        let endpoint = api.endpoints.iter().find(|endpoint| endpoint.name == name).expect("its call");
        let mut told = BTreeSet::new();
        for (status, response) in part.value["responses"].as_object().expect("answers").iter().filter(|(status, _)| *status != "200") {
            let media = &response["content"]["application/json"];
            assert_eq!(media["schema"]["allOf"][0], json!({"$ref": "#/components/schemas/Error"}));
            let codes = response["x-codes"].as_array().expect("codes");
            let numbers: Vec<&Value> = codes.iter().map(|code| &code["code"]).collect();
            assert_eq!(media["schema"]["allOf"][1]["properties"]["code"]["enum"], json!(numbers));
            for code in codes {
                let line = format!(
                    "`{}` `{}`: {}",
                    code["code"],
                    code["name"].as_str().expect("a name"),
                    code["cause"].as_str().expect("a cause")
                );
                assert!(response["description"].as_str().is_some_and(|text| text.contains(&line)), "{id}, {status}: {line}");
                told.insert((code["code"].to_string(), status.clone()));
            }
        }
        let known = endpoint.errors.iter().map(|own| api.code(own.code)).map(|code| (code.code.to_string(), code.status.to_string()));
        assert_eq!(told, known.collect::<BTreeSet<_>>(), "{id}");
    }
    let forbidden = "/paths/~1v1~1api~1talk~1friends/get/responses/403";
    says(
        &own_document,
        &[
            (&format!("{forbidden}/content/application~1json/examples/friends_4/value/required_scopes"), json!(["friends"])),
            (
                &format!("{forbidden}/x-codes/0"),
                json!({"code": -402, "name": "INSUFFICIENT_SCOPE", "cause": "The user has not consented to share the friends list."}),
            ),
            ("/components/schemas/Error", json!({"type": "object", "x-code": "code", "x-message": "msg"})),
        ],
    );
    // For older tools, all errors of a call have one type.
    says(&own(Version::V3_0), &[(&format!("{forbidden}/content/application~1json/schema"), json!({"$ref": "#/components/schemas/Error"}))]);
    let known = json!([{"$ref": "#/components/schemas/Error"}, {"properties": {"error": {"properties": {"code": {"enum": ["rate_limited"], "x-open-enum": true}}}}}]);
    says(
        &golden("error_shapes"),
        &[
            ("/paths/~1send/post/responses/429/content/application~1json/schema/allOf", known),
            ("/paths/~1token/post/responses/default/content/application~1json/schema", json!({"$ref": "#/components/schemas/OauthError"})),
            (
                "/paths/~1weather/get/responses/200/content/application~1json/schema/anyOf/0",
                json!({"$ref": "#/components/schemas/Envelope"}),
            ),
            ("/paths/~1unlink/post/responses/400/x-codes/0", json!({"code": "already_unlinked", "success": true})),
        ],
    );
}

#[test]
fn calls_that_share_a_method_and_a_path_are_one_operation() {
    let example = manual_examples().into_iter().find(|example| example.spec.contains("give_back")).expect("an example");
    let schema = "/paths/~1v1~1loans/post/requestBody/content/application~1x-www-form-urlencoded/schema/anyOf";
    says(
        &document(&example.spec, Version::V3_1),
        &[
            ("/paths/~1v1~1loans/post", json!({"operationId": "lend_or_give_back", "summary": "Lends a book / Gives all books back"})),
            ("/paths/~1v1~1loans/post/requestBody/required", Value::Null),
            (&format!("{schema}/0/properties/action/const"), json!("lend")),
            (&format!("{schema}/1/properties/action/const"), json!("give_back")),
            ("/paths/~1v1~1loans/post/x-endpoints/1/name", json!("give_back")),
        ],
    );
}

#[test]
fn yaml_says_the_same() {
    for (name, _, document) in documents() {
        let text = openapi::yaml(&document);
        let read: Value = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        assert!(read == document, "{name}: {text}");
    }
}

#[test]
fn texts_are_in_the_language_that_is_asked_for() {
    let api = api(SPEC, &read(SPEC));
    let [en, ko] = api.languages.as_slice() else { panic!("{:?}", api.languages) };
    let title = |language| openapi::document(&api, Version::V3_1, language)["info"]["title"].clone();
    assert_eq!((title(*en), title(*ko)), (json!("KakaoTalk Social API"), json!("카카오톡 소셜 API")));
}
