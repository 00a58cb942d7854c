//! The reference docs: every fact of the spec is in both languages, every link leads somewhere, every table is one.

use std::collections::{BTreeMap, BTreeSet};

use kakao_codegen::language::Language;
use kakao_codegen::output::FileSet;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_yaml::Value;
use tests::{Line, SPEC, files_of, golden_cases, lines, read};

fn pages(files: &FileSet) -> BTreeMap<String, String> {
    files.iter().filter(|(path, _)| path.ends_with("md")).map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

fn all() -> Vec<(String, FileSet)> {
    let golden = golden_cases().into_iter().map(|(name, spec)| (name, files_of("spec.yaml", &spec)));
    golden.chain([(SPEC.to_owned(), files_of(SPEC, &read(SPEC)))]).collect()
}

fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES)
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

/// What a reader sees of a piece of Markdown, block by block: its text, and beside it the facts in it, that is codes, numbers and
/// where links lead.
fn blocks(markdown: &str) -> Vec<(String, Vec<String>)> {
    let mut blocks = vec![(String::new(), Vec::new())];
    let mut is_code = false;
    for event in events(markdown) {
        let (text, facts) = blocks.last_mut().expect("there is one");
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Text(_) if is_code => {}
            Event::Text(part) => {
                text.push_str(&part);
                let numbers = part.replace(',', "");
                let numbers = numbers.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse::<u64>().ok());
                facts.extend(numbers.map(|number| number.to_string()));
            }
            Event::Code(code) => {
                text.push_str(&code);
                facts.push(code.into_string());
            }
            Event::InlineHtml(html) => {
                text.push_str(if html.starts_with("<br") { " " } else { "" });
                facts.extend(html.starts_with("<a ").then(|| html.into_string()));
            }
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::Link { dest_url, .. }) => facts.push(dest_url.into_string()),
            Event::FootnoteReference(name) => facts.push(format!("[^{name}]")),
            Event::Start(Tag::FootnoteDefinition(name)) => blocks.push((String::new(), vec![format!("[^{name}]")])),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell) => blocks.push((String::new(), Vec::new())),
            _ => {}
        }
    }
    blocks
}

fn text_of(markdown: &str) -> String {
    blocks(markdown).into_iter().map(|(text, _)| text).collect()
}

/// Prose of a spec as its readers see it, by paragraphs and items; code is left out, as [`blocks`] does.
fn plain(prose: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in lines(prose) {
        match line {
            Line::Words(words) if is_open => *pieces.last_mut().expect("an open one") += &format!(" {words}"),
            Line::Words(words) | Line::Item(_, words) => pieces.push(words.to_owned()),
            Line::Blank | Line::Fence(_) | Line::Code(_) => {}
        }
        is_open = matches!(line, Line::Words(_) | Line::Item(..));
    }
    pieces.iter().map(|piece| seen(piece)).collect()
}

fn seen(piece: &str) -> String {
    let mut seen = String::new();
    for (index, part) in piece.split('`').enumerate() {
        seen += &if index % 2 == 1 { part.to_owned() } else { without_marks(part) };
    }
    let shown = |c: char| match c {
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => format!("⟨U+{:04X}⟩", u32::from(c)),
        c if c.is_control() && !c.is_whitespace() => format!("⟨U+{:04X}⟩", u32::from(c)),
        c => c.to_string(),
    };
    seen.split_whitespace().collect::<Vec<_>>().join(" ").chars().map(shown).collect()
}

/// Words without stars, and links without where they lead.
fn without_marks(words: &str) -> String {
    let words = words.split_inclusive(' ').map(|word| if word.contains("://") { word.to_owned() } else { word.replace("**", "") });
    let mut parts = words.collect::<String>();
    while let Some((before, rest)) = parts.split_once("](https://") {
        let (before, label) = before.rsplit_once('[').expect("a link has words");
        let (_, after) = rest.split_once(')').expect("a link ends");
        parts = format!("{before}{label}{after}");
    }
    parts
}

/// The keys of texts, in a spec of one language.
const PROSE: [&str; 12] =
    ["asks", "cause", "choose", "deprecated", "description", "identifies", "obtain", "remedy", "says", "summary", "when", "without"];

/// The texts of a spec in a language, and all its other values and keys.
fn walk(value: &Value, language: &str, texts: &mut Vec<String>, names: &mut BTreeSet<String>) {
    match value {
        Value::Mapping(mapping)
            if !mapping.is_empty() && mapping.keys().all(|key| key.as_str().is_some_and(|key| Language::CODES.contains(&key))) =>
        {
            let text = mapping.get(language).and_then(Value::as_str).expect("every text is in every language");
            texts.extend(plain(text));
        }
        Value::Mapping(mapping) => {
            for (key, value) in mapping {
                match (key.as_str(), value.as_str()) {
                    // What a stand-in knows is no business of a reader's.
                    (Some("stand_in"), _) => {}
                    (Some(key), Some(text)) if PROSE.contains(&key) => texts.extend(plain(text)),
                    _ => walk(value, language, texts, names),
                }
            }
        }
        Value::Sequence(items) => items.iter().for_each(|item| walk(item, language, texts, names)),
        Value::String(text) => drop(names.insert(text.clone())),
        Value::Number(number) => drop(names.insert(number.to_string())),
        _ => {}
    }
}

/// All pages of a language as readers see them.
fn shown(files: &FileSet, language: &str) -> String {
    let folder = format!("docs/{language}/");
    let pages = pages(files).into_iter().filter(|(page, _)| page.starts_with(&folder) && !page.ends_with("SUMMARY.md"));
    pages.flat_map(|(_, text)| blocks(&text)).map(|(text, _)| text + "\n").collect()
}

#[test]
fn every_language_states_the_same_facts_at_the_same_places() {
    for (name, files) in all() {
        let pages = pages(&files);
        for (page, text) in pages.iter().filter(|(page, _)| page.starts_with("docs/en/")) {
            let Some(other) = pages.get(&page.replace("docs/en/", "docs/ko/")) else { continue };
            // Links to the same page in the other language and to sources that are called otherwise are no facts.
            let facts = |text: &str| -> Vec<Vec<String>> {
                let blocks = blocks(text).into_iter();
                blocks
                    .map(|(_, mut facts)| {
                        facts.retain(|fact| !fact.starts_with("../"));
                        facts.sort_unstable();
                        facts
                    })
                    .collect()
            };
            let code = |text: &str| -> Vec<String> {
                let blocks = text.split("\n```").skip(1).step_by(2);
                blocks.map(str::to_owned).collect()
            };
            assert_eq!(code(text), code(other), "{name}: {page} has other code in Korean");
            let (english, korean) = (facts(text), facts(other));
            assert_eq!(english.len(), korean.len(), "{name}: {page} is built differently in Korean");
            for (index, (english, korean)) in english.iter().zip(&korean).enumerate() {
                assert_eq!(english, korean, "{name}: {page} states other facts in Korean: {}", blocks(text)[index].0);
            }
        }
    }
}

#[test]
fn every_text_of_the_spec_is_on_a_page() {
    for (name, spec) in golden_cases().into_iter().chain([(SPEC.to_owned(), read(SPEC))]) {
        let files = files_of(&name, &spec);
        let spec: Value = serde_yaml::from_str(&spec).expect("the spec is YAML");
        let has = |language: &str| files.iter().any(|(path, _)| path.starts_with(&format!("docs/{language}/")));
        for language in Language::CODES.iter().filter(|language| has(language)) {
            let (mut texts, shown) = (Vec::new(), shown(&files, language));
            walk(&spec, language, &mut texts, &mut BTreeSet::new());
            let missing: Vec<&String> = texts.iter().filter(|text| !shown.contains(text.as_str())).collect();
            assert!(!texts.is_empty() && missing.is_empty(), "{name}: on no page in {language}: {missing:#?}");
        }
    }
}

#[test]
fn no_page_says_what_neither_the_spec_nor_the_templates_say() {
    let spec = read(SPEC);
    let files = files_of(SPEC, &spec);
    let sources: String =
        files.iter().filter(|(path, _)| path.starts_with("src/") || *path == "Cargo.toml").map(|(_, text)| text).collect();
    let document: Value = serde_yaml::from_str(&spec).expect("the spec is YAML");
    for language in Language::CODES.iter().filter_map(|code| Language::find(code)) {
        let (mut phrases, mut names) = (Vec::new(), BTreeSet::new());
        walk(&document, language.code(), &mut phrases, &mut names);
        let words: Vec<String> = Language::CODES
            .iter()
            .filter_map(|code| Language::find(code))
            .flat_map(Language::words)
            .map(|(_, text)| text_of(text))
            .collect();
        phrases.extend(words.iter().flat_map(|text| text.split("%s")).map(|piece| piece.trim().to_owned()));
        phrases.sort_unstable_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        phrases.retain(|phrase| phrase.chars().any(char::is_alphanumeric));
        let folder = format!("docs/{}/", language.code());
        for (page, text) in pages(&files).iter().filter(|(page, _)| page.starts_with(&folder)) {
            for (block, facts) in blocks(text) {
                for fact in facts.iter().filter(|fact| !fact.starts_with(['[', '<', '.', '#']) && !fact.contains(".md")) {
                    let is_known = [spec.as_str(), &spec.replace(',', ""), &sources]
                        .into_iter()
                        .chain(words.iter().map(String::as_str))
                        .any(|known| known.contains(fact));
                    let parts = || fact.split(|c: char| !(c.is_alphanumeric() || "_-".contains(c))).filter(|part| !part.is_empty());
                    let is_made_of_known = parts().all(|part| spec.contains(part) || sources.contains(part));
                    assert!(is_known || is_made_of_known, "{page}: where does `{fact}` come from?\n{block}");
                }
                let rest =
                    phrases.iter().fold(block.clone(), |rest, phrase| if rest.contains(phrase) { rest.replace(phrase, " ") } else { rest });
                let strange = rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
                let strange: Vec<&str> =
                    strange.filter(|word| !names.iter().any(|name| name.contains(word)) && !sources.contains(word)).collect();
                assert!(strange.is_empty(), "{page}: where do {strange:?} come from?\n{block}");
            }
        }
    }
}

#[test]
fn a_fact_that_changes_changes_the_lines_that_state_it() {
    let (_, spec) = golden_cases().into_iter().find(|(name, _)| name == "guides").expect("a golden case");
    let changed = spec.replace("max: 50", "max: 60");
    assert_eq!(spec.lines().zip(changed.lines()).filter(|(before, after)| before != after).count(), 1);
    let (before, after) = (files_of("spec.yaml", &spec), files_of("spec.yaml", &changed));
    let mut lines = Vec::new();
    for ((path, before), (_, after)) in before.iter().zip(after.iter()).filter(|((path, _), _)| path.starts_with("docs/")) {
        assert_eq!(before.lines().count(), after.lines().count(), "{path} has got other lines");
        let changed = before.lines().zip(after.lines()).filter(|(before, after)| before != after);
        lines.extend(changed.map(|(_, after)| format!("{path}: {}", after.trim())));
    }
    let expected = [
        "docs/en/singers.md: .response(60)",
        "docs/en/singers.md: - <a id=\"response-\"></a>**`response`** `Integer` · optional · at most 60<br>How many singers a page holds.",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn every_page_of_a_call_comes_to_the_point_and_repeats_little() {
    let files = files_of(SPEC, &read(SPEC));
    for language in Language::CODES {
        let folder = format!("docs/{language}/");
        let pages: Vec<(String, String)> = pages(&files).into_iter().filter(|(page, _)| page.starts_with(&folder)).collect();
        let mut long: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (page, text) in &pages {
            let is_footnote = |line: &str| line.starts_with("[^") || line.starts_with("<!--") || line.starts_with('[');
            for line in text.lines().filter(|line| line.chars().count() > 60 && !is_footnote(line)) {
                long.entry(line).or_default().insert(page);
            }
            if text.contains("<a id=\"response\">") {
                let curl = text.lines().position(|line| line.starts_with("curl ")).expect("a curl");
                assert!(curl < 40, "{page} has its first curl in line {curl}");
            }
        }
        let repeated = long.values().filter(|pages| pages.len() > 1).count();
        assert!(repeated * 100 < long.len() * 15, "{repeated} of {} long lines in {language} stand on several pages", long.len());
    }
}

/// Every `answer:` below a value.
fn answers(value: &Value, found: &mut Vec<serde_json::Value>) {
    match value {
        Value::Mapping(mapping) => {
            found.extend(mapping.get("answer").map(|answer| serde_json::to_value(answer).expect("JSON")));
            mapping.values().for_each(|value| answers(value, found));
        }
        Value::Sequence(items) => items.iter().for_each(|item| answers(item, found)),
        _ => {}
    }
}

#[test]
fn every_json_on_a_page_is_a_sample_of_the_spec() {
    let spec = read(SPEC);
    let files = files_of(SPEC, &spec);
    let mut known = Vec::new();
    answers(&serde_yaml::from_str(&spec).expect("the spec is YAML"), &mut known);
    for (page, text) in pages(&files) {
        for block in text.split("```json\n").skip(1) {
            let json = block.split("```").next().unwrap_or_default();
            let json: serde_json::Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{page}: {error}\n{json}"));
            assert!(known.contains(&json), "{page}: no sample of the spec is {json}");
        }
    }
}
