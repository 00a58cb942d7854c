//! Pages and words that are no good: each is told, by the command too, and nothing panics.

use fs_err as fs;
use tests::command::{Run, run};
use tests::{FROZEN, read, root};

use super::{KAKAO, Known, PAGE, forms};

/// The command, with a page of these bytes and words of this text.
fn verify(page: &[u8], words: &str, more: &[&str]) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("page"), page).expect("the page can be written");
    fs::write(folder.path().join("words.yaml"), words).expect("the words can be written");
    let spec = root().join(FROZEN).display().to_string();
    run(folder.path(), &[&["verify", "page", "--spec", &spec, "--words", "words.yaml"], more].concat())
}

fn words() -> String {
    read("tests/frozen/spec.page.yaml")
}

#[test]
fn the_command_says_how_it_stands() {
    let fine = verify(PAGE.as_bytes(), &words(), &[]);
    assert_eq!((fine.code, fine.out.lines().count()), (Some(0), 1), "{fine:?}");
    assert!(fine.out.contains("42 agree, 10 differ as recorded, 0 differ,"), "{}", fine.out);
    let all = verify(PAGE.as_bytes(), &words(), &["--all"]);
    assert!(all.code == Some(0) && all.out.contains("differs as recorded: `Friend.id`"), "{}", all.out);
    let changed = verify(PAGE.replace("최대: 100", "최대: 50").as_bytes(), &words(), &[]);
    let told = ["differs: `friends.limit`: the page says the maximum `50`, the spec `100`", "--> page:", "write: max: 50"];
    assert!(changed.code == Some(1) && told.iter().all(|text| changed.out.contains(text)), "{}", changed.out);
    let json = verify(PAGE.as_bytes(), &words(), &["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(52));
}

#[test]
fn a_page_that_is_none_cannot_be_compared() {
    let words = words();
    let none = "there is no table that says how a call is made, with a column `메서드` and a column `URL`";
    let cases: [(&[u8], &str); 7] = [
        (b"", none),
        (b"# Another page\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", none),
        (b"<!doctype html><p>Sign in</p><table><tr><td>", none),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text in UTF-8"),
        (b"\xFF\xFE|\0 \0", "no text in UTF-8"),
        (b"\xB8\xDE\xBC\xAD\xB5\xE5", "no text in UTF-8"),
        (b"| \xEB\xA9\x94\xEC\x84\x9C\xEB\x93\x9C | URL |\n", none),
    ];
    for (page, why) in cases {
        let run = verify(page, &words, &[]);
        assert!(run.code == Some(2) && run.out.is_empty() && run.err.contains(why), "{run:?}");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let spec = root().join(FROZEN).display().to_string();
    for page in ["nowhere.html", "."] {
        let run = run(folder.path(), &["verify", page, "--spec", &spec]);
        assert!(run.code == Some(2) && run.out.is_empty() && run.err.contains(page), "{run:?}");
    }
    assert_eq!(run(folder.path(), &["verify"]).code, Some(2));
    assert_eq!(run(folder.path(), &["verify", "page", "--spec", "nowhere.yaml"]).code, Some(2));
}

#[test]
fn a_mistake_in_the_words_is_told_at_its_line() {
    let words = words();
    let line = |text: &str| words.lines().position(|line| line.contains(text)).expect("a line") + 1;
    let cases = [
        ("marked: [O]", "markd: [O]", "error[K0101]: there is no key `markd` here", "marked"),
        ("needed: [필요]", "needed: 필요", "needed", "needed"),
        ("language: ko", "language: fr", "language", "language"),
        ("login: user_login", "login: nobody", "the spec has no prerequisite `nobody`", "user_login"),
        ("\"최대: …\"", "\"최대\"", "`최대` lacks `…`, which stands for the value", "최대"),
        ("[메서드]", "[메서드", "words.yaml", "메서드"),
    ];
    for (from, to, why, at) in cases {
        assert!(words.contains(from), "{from}");
        let run = verify(PAGE.as_bytes(), &words.replace(from, to), &[]);
        assert!(run.code == Some(2) && run.out.is_empty() && run.err.contains(why), "{from}: {run:?}");
        assert!(run.err.contains(&format!("words.yaml:{}", line(at))), "{from}: {}", run.err);
    }
    let none = verify(PAGE.as_bytes(), "", &[]);
    assert!(none.code == Some(2) && none.err.contains("words.yaml"), "{none:?}");
}

#[test]
fn a_language_without_titles_is_told() {
    let spec = read("tests/golden/minimal/spec.yaml");
    let error = Known::read(&spec, &words()).err().expect("the spec is in English");
    assert_eq!(error, "words.yaml:4: the spec has no titles in `ko`, but in: en");
}

/// Whatever is cut off, doubled or left open, something is told and nothing breaks.
#[test]
fn no_page_breaks_it() {
    for (form, page) in forms::all(&PAGE) {
        let places: Vec<usize> = page.char_indices().map(|(place, _)| place).collect();
        for place in places.iter().step_by(499) {
            let _ = KAKAO.found(&page[..*place]);
        }
        assert!(!KAKAO.to_do(&format!("{page}{page}")).is_empty(), "{form}: what stands there twice is told");
        for char in ['|', '"', '{', '<', '>', '`', ':', '}'] {
            let _ = KAKAO.found(&page.replace(char, ""));
            let _ = KAKAO.found(&page.replace(char, &String::from(char).repeat(3)));
        }
    }
    let row = "| `offset` |".to_owned() + &" a ".repeat(200) + "| b | c |\n";
    let huge = PAGE.replace("| `offset`", &format!("{}| `offset`", row.repeat(500)));
    assert!(!KAKAO.to_do(&huge).is_empty());
    let deep = PAGE.replace("{}\n", &format!("{}{}\n", "{\"a\":".repeat(2_000), "}".repeat(2_000)));
    assert!(!KAKAO.to_do(&deep).is_empty());
}
