//! Prose of a spec: its lists and its code are shown as such, and nothing else that it holds is anything but words.

use kakao_codegen::output::FileSet;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use serde_yaml::Value;
use tests::{Line, files_of, golden_cases, lines};

/// The keys of texts.
const TEXTS: [&str; 13] = [
    "asks",
    "cause",
    "choose",
    "deprecated",
    "description",
    "identifies",
    "obtain",
    "remedy",
    "says",
    "summary",
    "title",
    "when",
    "without",
];

fn spec(case: &str) -> String {
    golden_cases().into_iter().find(|(name, _)| name == case).expect("a golden case").1
}

fn pages(files: &FileSet) -> impl Iterator<Item = (&str, &str)> {
    files.iter().filter(|(path, _)| path.ends_with("md"))
}

/// What Markdown makes of a text beside its words, its code and the addresses in it.
fn structure(markdown: &str) -> Vec<String> {
    let mut is_address = false;
    let event = |event| match event {
        Event::Text(_) | Event::Code(_) | Event::SoftBreak => None,
        Event::Start(Tag::Link { link_type: LinkType::Autolink, .. }) => {
            is_address = true;
            None
        }
        Event::End(TagEnd::Link) if std::mem::take(&mut is_address) => None,
        event => Some(format!("{event:?}")),
    };
    Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS,
    )
    .filter_map(event)
    .collect()
}

/// The pages of an API and the doc comments of its client.
fn markdown(files: &FileSet) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = pages(files).map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with("rs")) {
        let comment = |line: &str| line.trim_start().strip_prefix("//").and_then(|line| line.strip_prefix(['/', '!']).map(str::to_owned));
        let comments: Vec<Option<String>> = text.lines().map(comment).collect();
        let comments = comments.split(Option::is_none).filter(|lines| !lines.is_empty());
        texts.extend(comments.map(|lines| (path.to_owned(), lines.iter().flatten().map(|line| format!("{line}\n")).collect())));
    }
    texts
}

/// Puts a harmless word in place of all words of a spec.
fn tame(value: &mut Value) {
    match value {
        Value::Mapping(mapping) => {
            for (key, value) in mapping.iter_mut() {
                match (key.as_str(), value.as_str()) {
                    (Some(key), Some(text)) if TEXTS.contains(&key) => *value = harmless(text).into(),
                    _ => tame(value),
                }
            }
        }
        Value::Sequence(items) => items.iter_mut().for_each(tame),
        _ => {}
    }
}

fn harmless(prose: &str) -> String {
    let lines = lines(prose).into_iter().map(|line| match line {
        Line::Blank => "\n".to_owned(),
        Line::Fence(fence) => format!("{fence}\n"),
        Line::Code(_) | Line::Words(_) => "x\n".to_owned(),
        Line::Item(marker, _) => format!("{marker} x\n"),
    });
    lines.collect()
}

#[test]
fn no_text_is_more_than_its_words() {
    let spec = spec("torture");
    let mut harmless: Value = serde_yaml::from_str(&spec).expect("the spec is YAML");
    tame(&mut harmless);
    let harmless = files_of("spec.yaml", &serde_yaml::to_string(&harmless).expect("it can be written"));
    let (torture, harmless) = (markdown(&files_of("spec.yaml", &spec)), markdown(&harmless));
    assert_eq!(torture.len(), harmless.len());
    for ((path, torture), (_, harmless)) in torture.iter().zip(&harmless) {
        assert_eq!(structure(torture), structure(harmless), "{path}: a text is more than its words:\n{torture}");
    }
}

#[test]
fn code_of_a_text_is_on_the_pages_line_by_line() {
    for name in ["prose", "torture"] {
        let spec = spec(name);
        let files = files_of("spec.yaml", &spec);
        let page: String = pages(&files).map(|(_, text)| text).collect();
        let code: Vec<&str> =
            lines(&spec).into_iter().filter_map(|line| if let Line::Code(code) = line { Some(code.trim()) } else { None }).collect();
        assert!(!code.is_empty());
        for line in code.into_iter().filter(|line| !line.contains('\u{202e}')) {
            assert!(page.contains(&format!("{line}\n")), "{name}: {line} is on no page");
        }
    }
}
