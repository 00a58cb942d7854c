//! The page of problems: a section for each rule, and examples that are what they are said to be.
//!
//! `UPDATE_GOLDEN=1 cargo test -p tests --test problems` writes what is told as the new agreement; read its diff.

use kakao_codegen::{Outcome, explain, rules};
use spec_reader::{Problem, Severity, apply};
use tests::agreed::{differs, outcome, told};
use tests::examples::{code, examples, with};
use tests::root;

/// Nothing breaks this rule as long as the generator has no bug.
const OF_A_BUG: &str = "K0111";
/// What breaks this rule is no spec, but two of them.
const OF_A_RELEASE: &str = "K0922";

/// What breaks a rule: that of the page, or, of the rules about files that nobody writes by hand, what a program wrote.
fn wrong() -> Vec<(&'static str, Vec<u8>)> {
    let sample = |lines: &str| {
        with(&format!("endpoints:\n  - name: books\n    summary: Gets all books\n    methods: [GET]\n    path: /v1/books\n    auth: none\n    samples:\n      - answer:\n{lines}")).into_bytes()
    };
    let keys: String = (0..10_001).map(|number| format!("          key{number}: 0\n")).collect();
    let made = [
        ("K0001", b"api:\n  name: libr\xE9ry\n".to_vec()),
        ("K0003", vec![b'a'; (16 << 20) + 1]),
        ("K0004", sample(&format!("          {}{}\n", "[".repeat(64), "]".repeat(64)))),
        ("K0005", sample(&keys)),
    ];
    let mut wrong: Vec<_> = examples().into_iter().map(|example| (example.code, example.wrong.into_bytes())).chain(made).collect();
    wrong.sort_unstable();
    wrong
}

fn codes(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn each_rule_has_a_section_and_a_code_of_its_own() {
    let rules: Vec<&str> = rules::all().map(|rule| rule.code).collect();
    assert_eq!(rules, explain::sections().map(code).collect::<Vec<_>>());
    assert!(rules.is_sorted_by(|one, next| one < next), "codes ascend, and none is there twice: {rules:?}");
    let mut broken: Vec<&str> = wrong().iter().map(|(code, _)| *code).collect();
    broken.extend([OF_A_BUG, OF_A_RELEASE]);
    broken.sort_unstable();
    assert_eq!(rules, broken, "each rule is broken by an example");
}

#[test]
fn a_wrong_example_breaks_its_rule_alone_and_that_is_told_as_agreed_on() {
    let mut failed = Vec::new();
    for (code, spec) in wrong() {
        let outcome = outcome("spec.yaml", &spec);
        if codes(&outcome.problems) != [code] {
            failed.push(format!("{code} gives {:?}", codes(&outcome.problems)));
        }
        failed.extend(differs(&told(&outcome), &root().join(format!("tests/problems/{code}.txt"))));
    }
    assert!(failed.is_empty(), "{}\nIf this is as it should be: UPDATE_GOLDEN=1 cargo test -p tests --test problems", failed.join("\n"));
}

#[test]
fn a_right_example_breaks_no_rule() {
    let told: String = examples().iter().map(|example| told(&outcome(example.code, &example.right))).collect();
    assert!(told.is_empty(), "{told}");
}

#[test]
fn the_text_that_is_advised_does_not_break_the_rule_any_more() {
    let mut fixes = 0;
    let mut failed = Vec::new();
    for (code, spec) in wrong() {
        let Outcome { problems, source, .. } = outcome("spec.yaml", &spec);
        for fix in problems.iter().filter_map(|problem| problem.fix.as_ref()) {
            fixes += 1;
            let mended = outcome("spec.yaml", apply(&source.text, &fix.edits)).problems;
            let is_worse = fix.is_certain && mended.iter().any(|problem| problem.severity == Severity::Error);
            if codes(&mended).contains(&code) || is_worse {
                failed.push(format!("{code}: after {fix:?} there is {:?}", codes(&mended)));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(fixes > 20, "hardly any problem has a fix");
}
