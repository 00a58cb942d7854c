//! `openapi`: prints the API as an OpenAPI document.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::ArgMatches;
use kakao_codegen::language::Language;
use kakao_codegen::openapi::{Version, document, json, yaml};

use super::task::Task;
use super::{FAILED, NO, fail};

pub(crate) fn print(arguments: &ArgMatches) -> io::Result<ExitCode> {
    let Some((api, _)) = Task::new(Some(arguments)).api()? else { return Ok(ExitCode::from(NO)) };
    let text = |name| arguments.get_one::<String>(name).map(String::as_str);
    let language = text("language").map_or(Some(api.language()), Language::find);
    let Some(language) = language.filter(|language| api.languages.contains(language)) else {
        let codes: Vec<&str> = api.languages.iter().map(|language| language.code()).collect();
        fail(&format_args!("the spec has no texts in `{}`, but in: {}", text("language").unwrap_or_default(), codes.join(", ")));
        return Ok(ExitCode::from(FAILED));
    };
    let version = text("openapi").and_then(Version::find).unwrap_or(Version::V3_1);
    let document = document(&api, version, language);
    let document = if arguments.get_flag("yaml") { yaml(&document) } else { json(&document) };
    io::stdout().write_all(document.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
