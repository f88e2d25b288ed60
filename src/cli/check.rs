//! `hashiya check`: every fault of a project file with its place; exit 0 if it is sound.
//!
//! What is harmless (an annotation that lost its place and is kept, a category of an unknown codebook)
//! is told and leaves the project sound.

use std::path::PathBuf;
use std::process::ExitCode;

use super::{Outcome, answer_lines, shown};
use crate::locale::Locale;
use crate::messages::{Describe as _, place};
use crate::store;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE.ron")]
    project: PathBuf,
}

pub(super) fn run(arguments: &Arguments, locale: &Locale) -> Outcome {
    let path = &arguments.project;
    let faults = store::check(path).map_err(|error| error.describe(locale))?;
    let mut lines: Vec<String> = faults
        .iter()
        .map(|(fault, spot)| {
            let values = [("place", place(path, *spot).into()), ("fault", fault.describe(locale).into())];
            locale.format("cli-check-fault", &values)
        })
        .collect();
    let harmful = faults.iter().filter(|(fault, _)| !fault.is_harmless()).count();
    if harmful == 0 {
        lines.push(locale.format("cli-check-sound", &[("path", shown(path))]));
        answer_lines(locale, &lines)?;
        return Ok(ExitCode::SUCCESS);
    }
    for line in lines {
        super::complain(&line);
    }
    Err(locale.format("cli-check-unsound", &[("path", shown(path)), ("count", harmful.into())]).into())
}
