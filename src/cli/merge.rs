//! `hashiya merge`: two copies of a project made one against what both began from.
//!
//! Exit 0 without conflicts, 1 with conflicts, which the written file keeps side by side; 129 when nothing
//! was written, so that git, which runs it as a merge driver, leaves its files alone (git's documentation,
//! gitattributes, "Defining a custom merge driver").

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use uuid::Uuid;

use super::{Failure, Outcome, answer, complain, open_to_read};
use crate::locale::Locale;
use crate::messages::{Describe as _, conflict_words, io_error};
use crate::model::Project;
use crate::review::merge;
use crate::store::atomic::{self, Replace};
use crate::store::{Fingerprint, to_bytes};

/// What git takes for "the merge as a whole failed".
const NOT_MERGED: u8 = 129;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "BASE.ron")]
    base: PathBuf,
    #[arg(value_name = "OURS.ron")]
    ours: PathBuf,
    #[arg(value_name = "THEIRS.ron")]
    theirs: PathBuf,
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
}

pub(super) fn run(arguments: &Arguments, locale: &Locale) -> Outcome {
    match merge_files(arguments, locale) {
        Err(Failure::Told(message)) => {
            complain(&locale.format("cli-error", &[("message", message.into())]));
            Ok(ExitCode::from(NOT_MERGED))
        }
        outcome => outcome,
    }
}

fn merge_files(arguments: &Arguments, locale: &Locale) -> Outcome {
    let ours = read(locale, &arguments.ours)?;
    let theirs = read(locale, &arguments.theirs)?;
    let base = if is_empty(locale, &arguments.base)? {
        // Git has no common state of a file that both sides added.
        Project::new(ours.id, "")
    } else {
        read(locale, &arguments.base)?
    };
    let merged = merge::merge(&base, &ours, &theirs).map_err(|error| error.describe(locale))?;
    // The same copies give the same bytes, so that two people who merge them agree.
    let Fingerprint { byte_len, hash } = Fingerprint::of(&to_bytes(&merged, Uuid::nil()));
    let bytes = to_bytes(&merged, Uuid::from_u64_pair(byte_len, hash));
    if arguments.output == Path::new("-") {
        answer(locale, &bytes)?;
    } else {
        atomic::write(&arguments.output, &bytes, Replace::Anything)
            .map_err(|error| error.describe(locale))?;
    }
    if merged.conflicts.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    for conflict in &merged.conflicts {
        complain(&conflict_words(locale, &merged, conflict));
    }
    complain(&locale.format("cli-merge-conflicts", &[("count", merged.conflicts.len().into())]));
    Ok(ExitCode::FAILURE)
}

/// A copy that may be merged: one of a newer version would lose what this one does not know.
fn read(locale: &Locale, path: &Path) -> Result<Project, Failure> {
    let opened = open_to_read(locale, path)?;
    match opened.read_only {
        Some(reason) => Err(reason.describe(locale).into()),
        None => Ok(opened.project),
    }
}

fn is_empty(locale: &Locale, path: &Path) -> Result<bool, Failure> {
    let there = fs::metadata(path).map_err(|error| io_error(locale, path, &error))?;
    Ok(there.is_file() && there.len() == 0)
}
