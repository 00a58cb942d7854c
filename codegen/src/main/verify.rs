//! Comparing the spec with what is said elsewhere.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;
use fs_err as fs;
use kakao_codegen::model::Api;
use kakao_codegen::verify::answers::{File, answers, har};
use kakao_codegen::verify::page::{self, Page, Vocabulary};
use kakao_codegen::verify::{Finding, Is};
use serde_json::json;
use spec_reader::{Format, Report, Source};

use super::task::{self, MOST_BYTES, Task};
use super::{FAILED, NO, fail};

/// Compares the spec with a saved page, or with recorded answers.
pub(crate) fn run(arguments: &ArgMatches) -> io::Result<ExitCode> {
    let mut task = Task::new(Some(arguments));
    // What is wrong with the spec is for a person, whoever reads the findings.
    task.format = Format::Human;
    let Some((api, source)) = task.api()? else { return Ok(ExitCode::from(FAILED)) };
    let given = |name| arguments.get_many::<String>(name).into_iter().flatten().map(String::as_str).collect::<Vec<_>>();
    let found = match (arguments.get_one::<PathBuf>("PAGE"), given("answer").as_slice()) {
        (Some(path), _) => {
            let words = arguments.get_one::<PathBuf>("words").cloned().unwrap_or_else(|| task.spec.with_extension("page.yaml"));
            let Some(words) = vocabulary(&words, &api)? else { return Ok(ExitCode::from(FAILED)) };
            page(path, &api, &source, &words)
        }
        (None, [endpoint, files @ ..]) => answers(&api, &source, endpoint, &read(files)?),
        (None, []) => har(&api, &source, &read(&given("har"))?),
    };
    match found {
        Ok(findings) => tell(&findings, &task, arguments),
        Err(wrong) => {
            fail(&wrong);
            Ok(ExitCode::from(FAILED))
        }
    }
}

/// The words of the page, if they are sound. What is wrong with them is told.
fn vocabulary(path: &Path, api: &Api) -> io::Result<Option<Vocabulary>> {
    let loaded = page::load(&path.display().to_string(), &task::read(path)?);
    let report = Report { source: &loaded.source, problems: &loaded.problems, all: true };
    write!(io::stderr(), "{}", report.human(&task::renderer()))?;
    let Some(words) = loaded.document.filter(|_| report.count().0 == 0) else { return Ok(None) };
    Ok(Vocabulary::new(words, &loaded.source, api).map_err(|error| fail(&error)).ok())
}

fn page(path: &Path, api: &Api, source: &Source, words: &Vocabulary) -> Result<Vec<Finding>, String> {
    let name = path.display();
    let bytes = task::read(path).map_err(|error| error.to_string())?;
    if u64::try_from(bytes.len()).is_ok_and(|bytes| bytes >= MOST_BYTES) {
        return Err(format!("{name}: no page is as large"));
    }
    let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
    let text = text.ok_or_else(|| format!("{name}: this is no text in UTF-8; save the page as text, Markdown or HTML in UTF-8"))?;
    page::compare(api, source, words, &Page::read(&name.to_string(), &text))
}

fn read(files: &[&str]) -> io::Result<Vec<File>> {
    files.iter().map(|file| Ok(((*file).to_owned(), fs::read(file)?))).collect()
}

/// Tells what was found: what has to be done, and how much is as it should be.
pub(crate) fn tell(findings: &[Finding], task: &Task, arguments: &ArgMatches) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let is_fine = findings.iter().all(|finding| finding.is.is_fine());
    if arguments.get_one::<String>("format").is_some_and(|format| format == "json") {
        let all: Vec<_> = findings.iter().map(Finding::json).collect();
        writeln!(out, "{:#}", json!({"findings": all}))?;
        return Ok(ExitCode::from(if is_fine { 0 } else { NO }));
    }
    let spec = task.spec.display();
    for finding in findings.iter().filter(|finding| arguments.get_flag("all") || !finding.is.is_fine()) {
        let Finding { is, about, says, there, line, write } = finding;
        writeln!(out, "{}: `{about}`: {says}", title(*is))?;
        there.iter().try_for_each(|spot| writeln!(out, "  --> {spot}"))?;
        line.iter().try_for_each(|line| writeln!(out, "  --> {spec}:{line}"))?;
        if *is == Is::OnlyInSpec {
            writeln!(out, "  remove it, or say in a note where it was read")?;
        }
        for (number, line) in write.iter().flat_map(|text| text.lines()).enumerate() {
            writeln!(out, "  {} {line}", if number == 0 { "write:" } else { "      " })?;
        }
        writeln!(out)?;
    }
    let count = |is: Is| findings.iter().filter(|finding| finding.is == is).count();
    let counts = [
        (Is::Agrees, "agree"),
        (Is::Recorded, "differ as recorded"),
        (Is::Differs, "differ"),
        (Is::OnlyThere, "are not in the spec"),
        (Is::OnlyInSpec, "are only in the spec"),
        (Is::Removable, "can be removed"),
    ];
    let counts: Vec<_> = counts.iter().map(|(is, words)| format!("{} {words}", count(*is))).collect();
    writeln!(out, "{spec}: {}", counts.join(", "))?;
    Ok(ExitCode::from(if is_fine { 0 } else { NO }))
}

fn title(is: Is) -> &'static str {
    match is {
        Is::Agrees => "agrees",
        Is::Differs => "differs",
        Is::OnlyThere => "not in the spec",
        Is::OnlyInSpec => "only in the spec",
        Is::Recorded => "differs as recorded",
        Is::Removable => "can be removed",
    }
}
