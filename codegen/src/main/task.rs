//! Reading a spec and writing or checking what is made of it.

use std::env;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::mem;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::ArgMatches;
use fs_err as fs;
use kakao_codegen::model::Api;
use kakao_codegen::output::{self, Difference, FileSet, not_ours};
use kakao_codegen::{Outcome, diff, emit, explain, generate_on, read_on, rules, schema};
use serde_json::json;
use spec_reader::github::{in_message, in_property};
use spec_reader::{Format, Problem, Renderer, Report, Rule, Source};

use super::cache::Cache;
use super::{NO, fix, git};

/// What `cargo run` reads and writes, below the root of the workspace.
pub(crate) const SPEC: &str = "spec/kakaotalk-social.yaml";
pub(crate) const OUT: &str = "generated-client";
/// The schema of the language, beside the project's own spec.
const SCHEMA: &str = "schema.json";
/// No spec is as large; the rest of a larger file is not read.
pub(crate) const MOST_BYTES: u64 = (16 << 20) + 1;

/// What to read, where to write, and how to tell of it.
pub(crate) struct Task {
    pub(crate) spec: PathBuf,
    out: PathBuf,
    pub(crate) format: Format,
    all: bool,
    denies_warnings: bool,
    fix: bool,
    diff: bool,
    is_default: bool,
}

impl Task {
    /// Paths that the user gave are relative to where they are; the defaults to the workspace, wherever `cargo run` is called.
    pub(crate) fn new(arguments: Option<&ArgMatches>) -> Self {
        // Not every command has all of them.
        let given = |name| arguments.and_then(|arguments| arguments.try_get_one::<PathBuf>(name).ok().flatten()).cloned();
        let text = |name| arguments.and_then(|arguments| arguments.try_get_one::<String>(name).ok().flatten()).map(String::as_str);
        let flag = |name| arguments.is_some_and(|arguments| arguments.try_get_one::<bool>(name).is_ok_and(|flag| flag == Some(&true)));
        let workspace = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).and_then(|folder| Some(folder.parent()?.to_owned()));
        let default = |path: &str| match (&workspace, env::current_dir()) {
            (Some(root), Ok(here)) if *root != here => root.join(path),
            _ => PathBuf::from(path),
        };
        Self {
            is_default: given("SPEC").is_none() && given("out").is_none(),
            spec: given("SPEC").or_else(|| given("spec")).unwrap_or_else(|| default(SPEC)),
            out: given("out").unwrap_or_else(|| default(OUT)),
            format: match text("format") {
                Some("json") => Format::Json,
                Some("github") => Format::Github,
                Some("sarif") => Format::Sarif,
                _ => Format::Human,
            },
            all: flag("all"),
            denies_warnings: text("deny").is_some(),
            fix: flag("fix"),
            diff: flag("diff"),
        }
    }

    /// The bytes of the spec.
    pub(crate) fn read(&self) -> io::Result<Vec<u8>> {
        read(&self.spec)
    }

    /// What is made of the spec, unless it is known to be there, and whether the version is that of what changed since the last
    /// release.
    fn judged(&self, bytes: &[u8], is_known: bool) -> Outcome {
        let (api, mut problems, source) = read_on(&self.spec.display().to_string(), bytes, Some(&today()));
        if let (Some(api), Some(release)) = (&api, git::release(&self.spec)) {
            let old = git::show(&release, &self.spec).ok().and_then(|bytes| read_on(&release, &bytes, None).0);
            problems.extend(old.and_then(|old| diff::lag(&release, &old, api, &source)));
            problems.sort_by_key(Problem::start);
        }
        Outcome { files: api.filter(|_| !is_known).map(|api| emit::emit(&api)), problems, source }
    }

    /// What is kept of the last run that was made of these bytes.
    fn cache(&self, bytes: &[u8]) -> Cache {
        Cache::new(&self.spec, &self.out, bytes, &today())
    }

    /// The API of a state of the spec, if it is sound. Else its problems are told; warnings are for `check`.
    pub(crate) fn sound(&self, name: &str, bytes: &[u8]) -> io::Result<Option<Api>> {
        let (api, problems, source) = read_on(name, bytes, Some(&today()));
        if api.is_none() {
            self.tell(&Outcome { files: None, problems, source }, None)?;
        }
        Ok(api)
    }

    /// The API that the spec describes, if it is sound, and its text. Its problems are told.
    pub(crate) fn api(&self) -> io::Result<Option<(Api, Source)>> {
        let (api, problems, source) = read_on(&self.spec.display().to_string(), &self.read()?, Some(&today()));
        let outcome = Outcome { files: None, problems, source };
        self.tell(&outcome, None)?;
        Ok(api.map(|api| (api, outcome.source)))
    }

    /// The schema of the language, beside the project's own spec, if it is not what it should be.
    fn stale_schema(&self) -> Option<PathBuf> {
        let path = self.is_default.then(|| self.spec.with_file_name(SCHEMA))?;
        fs::read_to_string(&path).map_or(true, |own| own != schema::text()).then_some(path)
    }

    /// What there is to tell of the spec.
    pub(crate) fn problems(&self, bytes: &[u8]) -> Outcome {
        let (_, problems, source) = read_on(&self.spec.display().to_string(), bytes, Some(&today()));
        Outcome { files: None, problems, source }
    }

    /// What is made of the spec, in memory.
    fn of(&self, bytes: &[u8]) -> Outcome {
        generate_on(&self.spec.display().to_string(), bytes, Some(&today()))
    }

    /// Whether the answer is "no" for the problems alone.
    fn is_refused(&self, outcome: &Outcome) -> bool {
        !outcome.is_sound() || self.denies_warnings && !outcome.problems.is_empty()
    }

    /// Tells the problems, to a person: what they read beside it, to a program: all that it reads.
    fn tell(&self, outcome: &Outcome, stale: Option<&[Stale]>) -> io::Result<()> {
        let report = Report { source: &outcome.source, problems: &outcome.problems, all: self.all };
        let (errors, warnings) = report.count();
        let mut out = io::stdout().lock();
        match self.format {
            Format::Human => {
                let mut out = io::stderr().lock();
                write!(out, "{}", report.human(&renderer()))?;
                if errors > 0 {
                    writeln!(out, "{}: {errors} error(s), {warnings} warning(s); nothing was written", outcome.source.name)?;
                } else if self.denies_warnings && warnings > 0 {
                    writeln!(out, "{}: {warnings} warning(s), which are denied; nothing was written", self.spec.display())?;
                }
            }
            Format::Github => {
                write!(out, "{}", report.github())?;
                for Stale { file, is } in stale.unwrap_or_default() {
                    let (file, cure) = (in_property(&file.display().to_string()), in_message(&cure(self)));
                    writeln!(out, "::error file={file}::{is}; `{cure}` cures it")?;
                }
            }
            Format::Json => {
                let (problems, more) = report.json();
                let stale = stale.map(|all| all.iter().map(|one| json!({"file": one.file, "is": one.is})).collect::<Vec<_>>());
                let text = json!({"problems": problems, "more": more, "errors": errors, "warnings": warnings, "stale": stale});
                writeln!(out, "{text:#}")?;
            }
            Format::Sarif => {
                let about = |rule: &Rule| (*rule, explain::title(rule.code).unwrap_or_default().to_owned());
                writeln!(out, "{:#}", report.sarif("kakao-codegen", &rules::all().map(about).collect::<Vec<_>>()))?;
            }
        }
        Ok(())
    }
}

/// The bytes of a file, and no more than any spec has.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, format!("`{}` is no file", path.display())));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A file that is not what would be written, and how.
struct Stale {
    file: PathBuf,
    is: &'static str,
}

/// Colours are for terminals, unless the environment says otherwise.
pub(crate) fn renderer() -> Renderer {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_forced = env::var_os("CLICOLOR_FORCE").is_some_and(|value| !value.is_empty() && value != "0");
    let is_colourful = !is_set("NO_COLOR") && (is_forced || io::stderr().is_terminal());
    if is_colourful { Renderer::styled() } else { Renderer::plain() }
}

/// The day in UTC, as `2026-01-31`.
fn today() -> String {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400);
    // Years begin in March here, so that the day that comes and goes is their last.
    let (era, day) = ((days + 719_468) / 146_097, (days + 719_468) % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (year, day) = (era * 400 + year + u64::from(month >= 10), day - (153 * month + 2) / 5 + 1);
    format!("{year:04}-{:02}-{day:02}", if month < 10 { month + 3 } else { month - 9 })
}

pub(crate) fn write(task: &Task) -> io::Result<ExitCode> {
    let bytes = task.read()?;
    let cache = task.cache(&bytes);
    let made = cache.fresh(&task.out)?;
    let outcome = match &made {
        Some(made) if made.is_silent => Outcome { files: None, problems: Vec::new(), source: Source::default() },
        Some(_) => task.problems(&bytes),
        None => task.of(&bytes),
    };
    if task.is_refused(&outcome) {
        task.tell(&outcome, None)?;
        return Ok(ExitCode::from(NO));
    }
    let written = outcome.files.as_ref().map(|files| files.write(&task.out)).transpose()?.unwrap_or_default();
    if let Some(files) = &outcome.files {
        cache.keep(files, outcome.problems.is_empty());
    }
    let count = made.map_or_else(|| outcome.files.iter().flat_map(FileSet::iter).count(), |made| made.files.len());
    let schema = task.stale_schema();
    if let Some(path) = &schema {
        output::replace_file(path, schema::text().as_bytes())?;
    }
    // What is told comes last: who stops reading keeps nothing from being written.
    task.tell(&outcome, None)?;
    if task.format != Format::Human {
        return Ok(ExitCode::SUCCESS);
    }
    let mut out = BufWriter::new(io::stdout().lock());
    let lists = [("added", &written.added), ("changed", &written.changed), ("removed", &written.removed)];
    for (what, path) in lists.iter().flat_map(|(what, paths)| paths.iter().map(move |path| (what, path))) {
        writeln!(out, "{what:>7}  {}", task.out.join(path).display())?;
    }
    schema.iter().try_for_each(|path| writeln!(out, "changed  {}", path.display()))?;
    let fresh = if written.is_nothing() && schema.is_none() { "nothing changed; " } else { "" };
    writeln!(out, "{}: {fresh}{count} files are up to date", task.out.display())?;
    out.flush()?;
    // The process ends: giving back its memory piece by piece would only take time.
    mem::forget(outcome);
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn check(task: &Task) -> io::Result<ExitCode> {
    if task.fix || task.diff {
        fix::run(task, task.diff)?;
    }
    let bytes = task.read()?;
    let is_known = task.cache(&bytes).fresh(&task.out)?.is_some();
    let outcome = task.judged(&bytes, is_known);
    if !outcome.is_sound() {
        task.tell(&outcome, None)?;
        return Ok(ExitCode::from(NO));
    }
    let differences = outcome.files.as_ref().map(|files| files.compare(&task.out)).transpose()?.unwrap_or_default();
    let stale: Vec<Stale> = differences.iter().map(|one| Stale { file: task.out.join(one.path()), is: one.in_words() }).collect();
    let schema = task.stale_schema().map(|file| Stale { file, is: "changed" });
    let stale: Vec<Stale> = stale.into_iter().chain(schema).collect();
    task.tell(&outcome, Some(&stale))?;
    if task.format == Format::Human {
        tell_differences(task, &differences, &stale, outcome.problems.len())?;
    }
    let is_fine = stale.is_empty() && !task.is_refused(&outcome);
    Ok(if is_fine { ExitCode::SUCCESS } else { ExitCode::from(NO) })
}

fn tell_differences(task: &Task, differences: &[Difference], stale: &[Stale], problems: usize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for Stale { file, is } in stale {
        let diff = differences.iter().find_map(|difference| match difference {
            Difference::Changed(path, diff) if task.out.join(path) == *file => Some(diff),
            _ => None,
        });
        match diff {
            Some(diff) => writeln!(out, "{is}: {}\n{diff}", file.display()),
            None if *is == "in the way" => writeln!(out, "{is}: {}", not_ours(file)),
            None => writeln!(out, "{is}: {}", file.display()),
        }?;
    }
    let folder = task.out.display();
    if stale.is_empty() {
        let doubts = if problems == 0 { String::new() } else { format!("; the spec has {problems} warning(s)") };
        writeln!(out, "{folder}: fresh{doubts}")
    } else if stale.iter().any(|one| one.is == "in the way") {
        writeln!(out, "{folder}: stale, {} file(s) differ, and some are not ours to overwrite", stale.len())
    } else {
        writeln!(out, "{folder}: stale, {} file(s) differ; `{}` cures it", stale.len(), cure(task))
    }
}

/// The command that makes the output fresh.
fn cure(task: &Task) -> String {
    let defaults = Task::new(None);
    if task.spec == defaults.spec && task.out == defaults.out {
        return "cargo run".to_owned();
    }
    let show = |path: &Path| {
        let path = path.display().to_string();
        if path.contains(char::is_whitespace) { format!("'{path}'") } else { path }
    };
    format!("cargo run -- generate {} --out {}", show(&task.spec), show(&task.out))
}
