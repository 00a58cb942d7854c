//! What each rule wants and why: the sections of `spec/problems.md`, which is written for people and read here.

/// The page, each rule a section that begins with `## K0001: …`.
pub const PAGE: &str = include_str!("../../spec/problems.md");

/// The section of a rule, its heading without the signs before it.
pub fn section(code: &str) -> Option<&'static str> {
    sections().find(|section| section.starts_with(code) && section[code.len()..].starts_with(": "))
}

/// What a rule is about, in one line.
pub fn title(code: &str) -> Option<&'static str> {
    section(code)?.lines().next()?.split_once(": ").map(|(_, title)| title)
}

/// All sections, in the order of the page.
pub fn sections() -> impl Iterator<Item = &'static str> {
    PAGE.split("\n## ").skip(1).filter(|section| section.starts_with('K'))
}
