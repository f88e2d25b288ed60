//! `hashiya check`: every fault of a project file with its place; exit 0 if it is sound.
//!
//! What is harmless (an annotation that lost its place and is kept, a category of an unknown codebook)
//! is told and leaves the project sound, and so is what a journal holds. With `--delivery` also what a translator looks at before
//! delivery, a line each; exit 1 if there is any.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Outcome, answer_lines, find, open_to_read, shown};
use crate::locale::Locale;
use crate::messages::{Describe as _, place, review};
use crate::model::TextId;
use crate::review::checks;
use crate::store::journal::{self, Access};
use crate::store::{self, OpenNotice};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE.ron")]
    project: PathBuf,
    #[arg(long)]
    delivery: bool,
    #[arg(long, value_name = "TEXT", requires = "delivery")]
    translation: Option<String>,
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
    lines.extend(journal_lines(locale, path)?);
    let harmful = faults.iter().filter(|(fault, _)| !fault.is_harmless()).count();
    if harmful == 0 && arguments.delivery {
        for line in lines {
            super::complain(&line);
        }
        return deliver(arguments, locale);
    }
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

/// What the journal beside the project holds that the file does not.
fn journal_lines(locale: &Locale, path: &Path) -> Result<Vec<String>, String> {
    let mut opened = store::open(path).map_err(|error| error.describe(locale))?;
    opened.notices.clear();
    let changes = journal::recover(path, &mut opened, Access::Theirs).changes;
    let mut lines = Vec::new();
    if changes > 0 {
        lines.push(locale.format("cli-check-journal", &[("count", changes.into())]));
    }
    let faults = opened.notices.iter().filter(|notice| !matches!(notice, OpenNotice::Recovered { .. }));
    lines.extend(faults.map(|notice| notice.describe(locale)));
    Ok(lines)
}

/// What to look at in every translation, or in the one that was named.
fn deliver(arguments: &Arguments, locale: &Locale) -> Outcome {
    let path = &arguments.project;
    let project = open_to_read(locale, path)?.project;
    let translations: Vec<TextId> = match &arguments.translation {
        Some(name) => vec![find::text(locale, &project, name)?.id],
        None => project.translations().map(|text| text.id).collect(),
    };
    let mut lines = Vec::new();
    for translation in &translations {
        let Some(findings) = checks::delivery(&project, *translation) else {
            return Err(locale.format("cli-check-no-translation", &[("path", shown(path))]).into());
        };
        lines.extend(findings.iter().map(|finding| review::finding(locale, &project, finding)));
    }
    if translations.is_empty() {
        return Err(locale.format("cli-check-no-translation", &[("path", shown(path))]).into());
    }
    if lines.is_empty() {
        answer_lines(locale, &[locale.format("cli-check-ready", &[("path", shown(path))])])?;
        return Ok(ExitCode::SUCCESS);
    }
    answer_lines(locale, &lines)?;
    let count = lines.len();
    Err(locale.format("cli-check-findings", &[("path", shown(path)), ("count", count.into())]).into())
}
