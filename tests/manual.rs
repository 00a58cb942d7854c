//! The manual of the spec language: it has every key that a spec can have, and no other. That its examples are sound and compile,
//! the golden tests show.

use std::collections::BTreeMap;

use kakao_codegen::schema;
use kakao_codegen::spec::Document;
use spec_reader::{Keys, Shape, Shaped};
use tests::read;

/// The keys of each type that reads a part of a spec, and whether they are required, by the name of the type.
fn keys_of_the_language() -> BTreeMap<&'static str, BTreeMap<&'static str, bool>> {
    fn walk(shape: Shape, found: &mut BTreeMap<&'static str, BTreeMap<&'static str, bool>>) {
        match shape {
            Shape::Several(one) | Shape::List(one) => walk(*one, found),
            Shape::Mapping(Keys { name, keys }) if !found.contains_key(name) => {
                found.insert(name, keys.iter().map(|key| (key.name, key.is_required)).collect());
                keys.iter().for_each(|key| walk(key.shape, found));
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    walk(Document::SHAPE, &mut found);
    found
}

/// The keys of each list of keys in the manual. Each item begins with the key and tells its default, or that it is required.
fn keys_of_the_manual() -> Vec<BTreeMap<&'static str, bool>> {
    let keys = |list: Vec<(&'static str, &'static str)>| {
        let count = list.len();
        let is_required = |(key, text): (&'static str, &'static str)| {
            assert!(text.contains("Required") != text.contains("Default:"), "what if this is left out? `{key}`: {text}");
            // Some are required together with others alone, which the text goes on to say.
            (key, text.contains("Required."))
        };
        let keys: BTreeMap<_, _> = list.into_iter().map(is_required).collect();
        assert_eq!(keys.len(), count, "a key is there twice: {keys:?}");
        keys
    };
    schema::lists().into_iter().map(keys).collect()
}

#[test]
fn every_key_is_documented_and_none_is_invented() {
    let (language, manual) = (keys_of_the_language(), keys_of_the_manual());
    assert!(language.len() > 20, "the types that read a spec were not found");
    for (name, keys) in &language {
        let near = manual.iter().max_by_key(|list| list.keys().filter(|key| keys.contains_key(*key)).count()).expect("a list");
        assert!(manual.contains(keys), "{name} has {keys:?}, and the manual {near:?}");
    }
    for list in &manual {
        assert!(language.values().any(|keys| keys == list), "these are no keys of one thing: {list:?}");
    }
}

/// A list of which one item is not written like the others would be none.
#[test]
fn every_list_of_keys_is_read() {
    let text = read("spec/README.md");
    let first =
        |paragraph: &&str| paragraph.strip_prefix("- `").is_some_and(|item| item.lines().next().is_some_and(|line| line.contains("`: ")));
    assert_eq!(text.split("\n\n").filter(first).count(), schema::lists().len());
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
