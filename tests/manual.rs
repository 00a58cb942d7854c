//! The manual of the spec language: it has every key that a spec can have, and no other. That its examples are sound and compile,
//! the golden tests show.

use std::collections::BTreeSet;

use tests::read;

type Keys = BTreeSet<String>;

/// The keys of each type that reads a part of a spec.
fn keys_of_the_language() -> Vec<(String, Keys)> {
    let mut structs = Vec::new();
    for file in ["spec.rs", "spec/endpoint.rs", "spec/types.rs"] {
        let text = read(&format!("codegen/src/{file}"));
        for part in text.split("#[serde(deny_unknown_fields)]\npub struct ").skip(1) {
            let (name, rest) = part.split_once(" {").expect("a struct");
            let body = rest.split("\n}").next().unwrap_or_default();
            let mut renamed = None;
            let mut keys = Keys::new();
            for line in body.lines().map(str::trim) {
                if let Some(name) = line.strip_prefix("#[serde(rename = \"") {
                    renamed = name.strip_suffix("\")]").map(str::to_owned);
                } else if let Some((name, _)) = line.strip_prefix("pub ").and_then(|line| line.split_once(':')) {
                    keys.insert(renamed.take().unwrap_or_else(|| name.to_owned()));
                }
            }
            structs.push((name.to_owned(), keys));
        }
    }
    structs
}

/// The keys of each list of keys in the manual. Each item begins with the key and tells its default, or that it is required.
fn keys_of_the_manual() -> Vec<Keys> {
    let text = read("spec/README.md");
    let mut lists = vec![Keys::new()];
    for paragraph in text.split("\n\n") {
        let items: Vec<&str> = paragraph.split("\n- ").map(|item| item.trim_start_matches("- ")).collect();
        let key = |item: &str| item.strip_prefix('`').and_then(|item| item.split_once("`: ")).map(|(key, _)| key.to_owned());
        if !paragraph.starts_with("- `") || key(items[0]).is_none() {
            continue;
        }
        for item in &items {
            assert!(item.contains("Required") || item.contains("Default: "), "what if this is left out? {item}");
        }
        lists.push(items.into_iter().map(|item| key(item).unwrap_or_else(|| panic!("no key: {item}"))).collect());
    }
    lists.split_off(1)
}

#[test]
fn every_key_is_documented_and_none_is_invented() {
    let (language, manual) = (keys_of_the_language(), keys_of_the_manual());
    assert!(language.len() > 20, "the types that read a spec were not found");
    for (name, keys) in &language {
        let near = manual.iter().max_by_key(|list| list.intersection(keys).count()).expect("a list");
        assert!(manual.contains(keys), "{name}: the manual lacks {:?}, and invents {:?}", keys - near, near - keys);
    }
    for list in &manual {
        assert!(language.iter().any(|(_, keys)| keys == list), "these are no keys of one thing: {list:?}");
    }
}

#[test]
fn every_name_of_a_type_is_documented() {
    let text = read("spec/README.md");
    let missing: Vec<&str> = kakao_codegen::model::ScalarType::ALL
        .iter()
        .map(|scalar| scalar.name())
        .filter(|name| !text.contains(&format!("| `{name}` |")))
        .collect();
    assert!(missing.is_empty(), "the manual lacks {missing:?}");
}
