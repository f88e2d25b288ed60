//! `hashiya export`: the annotations for a reviewer, as CSV or Markdown.
//!
//! [`report`] is also what the window's menu writes.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Outcome, answer, category_name, open_to_read, paragraphs_words, text_name};
use crate::formats::{ReportWords, csv, markdown};
use crate::locale::Locale;
use crate::messages::Describe as _;
use crate::model::Project;
use crate::store::atomic::{self, Replace};

/// The forms a report may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum ReportFormat {
    /// For spreadsheets.
    Csv,
    /// For reading.
    Markdown,
}

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE.ron")]
    project: PathBuf,
    #[arg(long, value_enum)]
    format: ReportFormat,
    #[arg(long, value_name = "FILE", default_value = "-", hide_default_value = true)]
    output: PathBuf,
}

pub(super) fn run(arguments: &Arguments, locale: &Locale) -> Outcome {
    let project = open_to_read(locale, &arguments.project)?.project;
    let bytes = report(&project, arguments.format, locale)?;
    if arguments.output == Path::new("-") {
        answer(locale, &bytes)?;
    } else {
        atomic::write(&arguments.output, &bytes, Replace::Anything)
            .map_err(|error| error.describe(locale))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The annotations of `project` in the words of `locale`; the error is a sentence.
pub fn report(project: &Project, format: ReportFormat, locale: &Locale) -> Result<Vec<u8>, String> {
    let word = |id| locale.text(id);
    let words = ReportWords {
        direction: locale.direction(),
        annotation: word("report-annotation"),
        category: word("report-category"),
        category_name: word("report-category-name"),
        categories: word("report-categories"),
        quote: word("report-quote"),
        place: word("report-place"),
        note: word("report-note"),
        replies: word("report-replies"),
        author: word("report-author"),
        created: word("report-created"),
        modified: word("report-modified"),
        status: word("report-status"),
        open: word("report-open"),
        resolved: word("report-resolved"),
        place_lost: word("report-place-lost"),
        orphans: word("report-orphans"),
        nothing: word("report-nothing"),
        text_name: &|text| text_name(locale, text),
        category_name_of: &|code| category_name(project, locale.language(), code),
        paragraphs: &|first, last| paragraphs_words(locale, first, last),
        time: &|time| time.strftime("%Y-%m-%d %H:%M UTC").to_string(),
    };
    match format {
        ReportFormat::Markdown => Ok(markdown::annotations(project, &words).into_bytes()),
        ReportFormat::Csv => csv::annotations(project, &words)
            .map_err(|error| locale.format("cli-export-failed", &[("reason", error.to_string().into())])),
    }
}
