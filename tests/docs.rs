//! The reference docs: every fact of the spec is in both languages, every link leads somewhere, every table is one.

use std::collections::{BTreeMap, BTreeSet};

use kakao_codegen::output::FileSet;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use tests::{SPEC, files_of, golden_cases, read};

fn pages(files: &FileSet) -> BTreeMap<String, String> {
    files.iter().filter(|(path, _)| path.ends_with("md")).map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

fn all() -> Vec<(String, FileSet)> {
    let golden = golden_cases().into_iter().map(|(name, spec)| (name, files_of("spec.yaml", &spec)));
    golden.chain([(SPEC.to_owned(), files_of(SPEC, &read(SPEC)))]).collect()
}

fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

/// The places that a link can lead to: explicit ones, and headings as Git hosts name them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut heading = None;
    for event in events(text) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                anchors.extend(html.split("id=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let title = heading.take().unwrap_or_default().to_lowercase().replace(' ', "-");
                anchors.insert(title.chars().filter(|c| c.is_alphanumeric() || "-_".contains(*c)).collect());
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    anchors
}

/// `link` as seen from `page`, as a path below the output folder.
fn resolve(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_somewhere() {
    for (name, files) in all() {
        let pages = pages(&files);
        for (page, text) in &pages {
            for event in events(text) {
                let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
                if dest_url.starts_with("https://") || dest_url.starts_with("http://") {
                    continue;
                }
                let (path, anchor) = dest_url.split_once('#').unwrap_or((&dest_url, ""));
                let target = if path.is_empty() { page.clone() } else { resolve(page, path) };
                let there = pages.get(&target).unwrap_or_else(|| panic!("{name}: {page} links to {dest_url}, which is not there"));
                assert!(
                    anchor.is_empty() || anchors(there).contains(anchor),
                    "{name}: {page} links to {dest_url}, which has no such place"
                );
            }
        }
    }
}

#[test]
fn every_table_has_as_many_cells_in_each_row() {
    for (name, files) in all() {
        for (page, text) in pages(&files) {
            let mut code = false;
            let mut width = None;
            for line in text.lines() {
                code ^= line.starts_with("```");
                let cells = line.replace("\\|", "").matches('|').count();
                width = if code || !line.starts_with('|') { None } else { Some(width.unwrap_or(cells)) };
                assert!(width.is_none_or(|width| width == cells), "{name}: {page} has a broken row: {line}");
            }
            let bars = events(&text).filter(|event| matches!(event, Event::Text(text) if text.starts_with("|---")));
            assert_eq!(bars.count(), 0, "{name}: {page} has lines of a table that is none");
        }
    }
}

/// Every name and value that the spec gives to something: what `key:` is followed by in its lines.
fn values<'s>(spec: &'s str, keys: &[&str]) -> BTreeSet<&'s str> {
    let value = |line: &'s str| keys.iter().find_map(|key| line.trim_start_matches([' ', '-']).strip_prefix(key));
    spec.lines().filter_map(value).map(|value| value.trim().trim_matches('"')).filter(|value| !value.is_empty()).collect()
}

#[test]
fn every_name_of_the_spec_is_in_the_client_and_in_both_languages() {
    let spec = read(SPEC);
    let files = files_of(SPEC, &spec);
    let text_of = |folder: &str| -> String { files.iter().filter(|(path, _)| path.starts_with(folder)).map(|(_, text)| text).collect() };
    let from = |heading: &str| spec.find(&format!("\n{heading}:\n")).expect("a part of the spec");
    let endpoints = from("endpoints");
    let names =
        values(&spec[endpoints..], &["name:", "alias:", "code:", "default:", "max:", "min_items:", "fixed:", "path:", "content_type:"]);
    let scopes = values(&spec[from("scopes")..from("auth")], &["name:"]);
    assert!(names.contains("code") && !scopes.is_empty(), "the spec is not read as it was meant: {names:?} {scopes:?}");
    for folder in ["src/", "docs/en/", "docs/ko/"] {
        let text = text_of(folder);
        // Defaults are the server's; the client names them in its docs only.
        let missing: Vec<&&str> = names.iter().chain(&scopes).filter(|name| !text.contains(**name)).collect();
        assert!(missing.is_empty(), "not in {folder}: {missing:?}");
    }
}

#[test]
fn every_english_text_has_its_korean_one_in_the_docs() {
    let files = files_of(SPEC, &read(SPEC));
    let pages = pages(&files);
    for (page, text) in pages.iter().filter(|(page, _)| page.starts_with("docs/en/")) {
        let other = pages.get(&page.replace("docs/en/", "docs/ko/")).expect("the same page in Korean");
        let shape = |text: &str| -> Vec<String> {
            let of = |event: Event<'_>| match event {
                Event::Start(Tag::Heading { level, .. }) => Some(level.to_string()),
                Event::Start(Tag::TableRow) => Some("row".to_owned()),
                Event::Start(Tag::CodeBlock(_)) => Some("code".to_owned()),
                Event::Start(Tag::Item) => Some("item".to_owned()),
                _ => None,
            };
            events(text).filter_map(of).collect()
        };
        assert_eq!(shape(text), shape(other), "{page} is built differently in Korean");
    }
}
