//! Whatever the input, there is an answer: files, or problems with a place inside it, and never a panic or a hang.
#![no_main]

use kakao_codegen::{Outcome, generate};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use spec_reader::Renderer;

fuzz_target!(|bytes: &[u8]| {
    let Outcome { files, problems, source } = generate("fuzz.yaml", bytes);
    assert!(files.is_some() || !problems.is_empty(), "neither files nor a problem");
    for problem in &problems {
        assert!(source.text.is_char_boundary(problem.start()), "a problem without a place: {problem:?}");
    }
    // A place that is none shows when it is drawn. The first few are enough, for drawing takes its time.
    for problem in problems.iter().take(8) {
        problem.draw(&source, &Renderer::plain());
    }
});

// Changed bytes seldom get past the reader: every other time, lines are moved about or take the values of others.
fuzz_mutator!(|bytes: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let changed = if seed % 2 == 0 { None } else { std::str::from_utf8(&bytes[..size]).ok().and_then(|text| change_lines(text, seed / 2)) };
    match changed {
        Some(text) if text.len() <= max_size => {
            bytes[..text.len()].copy_from_slice(text.as_bytes());
            text.len()
        }
        _ => fuzzer_mutate(bytes, size, max_size),
    }
});

fn change_lines(text: &str, seed: u32) -> Option<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let (mut choice, count) = (seed as usize, lines.len());
    let mut choose = |count: usize| {
        let chosen = choice % count;
        // As a linear congruential generator does it, so that one seed gives several choices.
        choice = (choice / count.max(2)).wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) >> 16;
        chosen
    };
    if count == 0 {
        return None;
    }
    let (kind, one, other) = (choose(5), choose(count), choose(count));
    match kind {
        0 => drop(lines.remove(one)),
        1 => lines.swap(one, other),
        2 => lines.insert(one, lines[other].clone()),
        // What is nested goes along.
        3 => {
            let depth = |line: &str| line.len() - line.trim_start().len();
            let end = (other + 1..count).find(|line| depth(&lines[*line]) <= depth(&lines[other])).unwrap_or(count);
            let block = lines[other..end].to_vec();
            lines.splice(one..one, block);
        }
        _ => {
            let value = lines[other].split_once(": ")?.1.to_owned();
            let key = lines[one].split_once(": ")?.0.to_owned();
            lines[one] = format!("{key}: {value}");
        }
    }
    Some(lines.join("\n") + "\n")
}
