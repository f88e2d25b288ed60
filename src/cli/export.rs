//! `hashiya export`: the annotations for a reviewer, as CSV or Markdown.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Outcome, answer, open_to_read};
use crate::locale::Locale;
use crate::messages::Describe as _;
use crate::messages::report::{ReportFormat, report};
use crate::store::atomic::{self, Replace};

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    Csv,
    Markdown,
}

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE.ron")]
    project: PathBuf,
    #[arg(long, value_enum)]
    format: Format,
    #[arg(long, value_name = "FILE", default_value = "-", hide_default_value = true)]
    output: PathBuf,
}

pub(super) fn run(arguments: &Arguments, locale: &Locale) -> Outcome {
    let project = open_to_read(locale, &arguments.project)?.project;
    let format = match arguments.format {
        Format::Csv => ReportFormat::Csv,
        Format::Markdown => ReportFormat::Markdown,
    };
    let bytes = report(&project, format, locale)?;
    if arguments.output == Path::new("-") {
        answer(locale, &bytes)?;
    } else {
        atomic::write(&arguments.output, &bytes, Replace::Anything)
            .map_err(|error| error.describe(locale))?;
    }
    Ok(ExitCode::SUCCESS)
}
