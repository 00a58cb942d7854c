//! Whatever stands in a spec, there is an answer: files, or problems with a place inside it, and never a panic.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use kakao_codegen::{emit, lower, spec};
use tests::{SPEC, golden_cases, read};

/// `is_emitted` also makes the files of a sound spec, which takes ten times as long as the rest.
fn assert_answers(what: &str, spec: &[u8], is_emitted: bool) {
    let loaded = spec::load("spec.yaml", spec);
    let (api, problems) = lower::lower(&loaded, None);
    assert!(api.is_some() || !problems.is_empty(), "{what}: neither an API nor a problem");
    for problem in problems {
        // The end of the file is inside: there, something may be missing.
        assert!(loaded.source.text.is_char_boundary(problem.start()), "{what}: a problem that is nowhere: {problem:?}");
    }
    if let Some(api) = api.filter(|_| is_emitted) {
        emit::emit(&api);
    }
}

/// Tries `count` wrong specs on all cores.
fn try_all(count: usize, wrong: impl Fn(usize) -> (String, Vec<u8>) + Sync) {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(index) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|index| *index < count) {
            let (what, spec) = wrong(index);
            assert_answers(&what, &spec, index % 32 == 0);
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
}

#[test]
fn a_spec_may_end_anywhere() {
    let spec = include_str!("golden/minimal/spec.yaml").as_bytes();
    try_all(spec.len(), |end| (format!("cut off at byte {end}"), spec[..end].to_owned()));
}

#[test]
fn any_line_may_be_missing() {
    // Each time the whole spec is read: all of its lines would take a minute.
    const STEP: usize = 5;
    let spec = read(SPEC);
    let lines: Vec<&str> = spec.split_inclusive('\n').collect();
    try_all(lines.len() / STEP, |index| {
        let missing = index * STEP;
        (format!("without line {}", missing + 1), [&lines[..missing], &lines[missing + 1..]].concat().concat().into_bytes())
    });
}

#[test]
fn any_bytes_may_be_wrong() {
    let cases = golden_cases();
    try_all(2000, |seed| {
        let mut random = Random(seed as u64);
        let (name, spec) = &cases[seed % cases.len()];
        let mut spec = spec.clone().into_bytes();
        for _ in 0..=random.below(3) {
            let place = random.below(spec.len());
            match random.below(3) {
                0 => drop(spec.remove(place)),
                1 => spec.insert(place, b" \n\t-:#'\"[]{}|>&*!%,?0\xc3\0"[random.below(23)]),
                _ => spec[place] ^= 1 << random.below(8),
            }
        }
        (format!("{name} with seed {seed}: {}", String::from_utf8_lossy(&spec)), spec)
    });
}

/// Numbers that are the same on every machine (`SplitMix64`).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).expect("it is below")
    }
}
