//! `hashiya align`: which sentences answer which, in a project or in two files of one sentence a line.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Failure, Outcome, answer, answer_lines, find, holder, open_to_write, shown, warn};
use crate::align::{self, Aligned, DOUBTFUL, Ingredients, Request, Seed};
use crate::edit::{Edit, Label, Transaction, segment};
use crate::formats;
use crate::language::{Lexicon, guess_language, sentences};
use crate::locale::Locale;
use crate::messages::{Describe as _, io_error, text_warning};
use crate::model::{Alignment, BeadStatus, Language, Text, TextId};
use crate::session::Session;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE", required = true, num_args = 1..=2)]
    files: Vec<PathBuf>,
    #[arg(long)]
    lines: bool,
    #[arg(long, value_name = "TAG", requires = "lines")]
    source_language: Option<String>,
    #[arg(long, value_name = "TAG", requires = "lines")]
    target_language: Option<String>,
    #[arg(long, value_name = "TEXT", conflicts_with = "lines")]
    translation: Option<String>,
}

pub(super) fn run(arguments: &Arguments, locale: &Locale) -> Outcome {
    match (arguments.lines, arguments.files.as_slice()) {
        (true, [source, target]) => align_lines(arguments, locale, source, target),
        (false, [project]) => align_project(arguments, locale, project),
        (true, _) => Err(locale.text("cli-align-two-files").into()),
        (false, _) => Err(locale.text("cli-align-one-project").into()),
    }
}

/// Two files with a sentence a line: a bead a line on standard output.
fn align_lines(arguments: &Arguments, locale: &Locale, source: &Path, target: &Path) -> Outcome {
    let (ours, theirs) = (read(locale, source)?, read(locale, target)?);
    let language = |named: Option<&String>, path: &Path, text: &str, usual: &str| {
        let guessed = guess_language(text);
        let Some(named) = named else { return guessed.unwrap_or_else(|| Language::new(usual)) };
        let named = Language::new(named);
        if let Some(guessed) = guessed.filter(|guessed| guessed.primary() != named.primary()) {
            let values = [
                ("path", shown(path)),
                ("language", named.as_str().to_owned().into()),
                ("guessed", guessed.as_str().to_owned().into()),
            ];
            warn(locale, locale.format("cli-align-other-language", &values));
        }
        named
    };
    let source_language = language(arguments.source_language.as_ref(), source, &ours, "ar");
    let target_language = language(arguments.target_language.as_ref(), target, &theirs, "en");
    let request = Request {
        source: &lines(&ours),
        target: &lines(&theirs),
        seed: Some(Seed { lexicon: Lexicon::seed(), source: &source_language, target: &target_language }),
        anchors: &[],
        ingredients: Ingredients::default(),
    };
    let beads = align::align(&request, &mut |_| true).unwrap_or_default();
    for warning in align::warnings(&request, &beads) {
        warn(locale, warning.describe(locale));
    }
    answer(locale, as_lines(&beads).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn read(locale: &Locale, path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| io_error(locale, path, &error))?;
    let decoded = formats::decode(&bytes, None);
    for warning in &decoded.warnings {
        warn(locale, text_warning(locale, path, &decoded.origin.encoding, *warning));
    }
    Ok(decoded.text)
}

/// The lines of a file; what stands after the last line end is none when it is empty.
fn lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.split('\n').collect();
    if lines.last().is_some_and(|last| last.is_empty()) {
        lines.pop();
    }
    lines
}

/// A bead a line: source numbers, tab, target numbers, from 0; nothing where a side has none.
fn as_lines(beads: &[Aligned]) -> String {
    let numbers = |from: usize, count: usize| {
        (from..from + count).map(|number| number.to_string()).collect::<Vec<_>>().join(",")
    };
    let mut text = String::new();
    let (mut i, mut j) = (0, 0);
    for bead in beads {
        let _ = writeln!(text, "{}\t{}", numbers(i, bead.source), numbers(j, bead.target));
        (i, j) = (i + bead.source, j + bead.target);
    }
    text
}

/// The translations of a project, or the one that was named: aligned anew and saved.
fn align_project(arguments: &Arguments, locale: &Locale, path: &Path) -> Outcome {
    let mut session = open_to_write(locale, path)?;
    let translations: Vec<TextId> = match &arguments.translation {
        Some(name) => vec![find::text(locale, session.project(), name)?.id],
        None => session.project().translations().map(|text| text.id).collect(),
    };
    if translations.is_empty() {
        return Err(locale.format("cli-align-no-translation", &[("path", shown(path))]).into());
    }
    let rules = |text: &Text, words: &str| sentences::breaks(words, &text.language);
    let parting = segment::part_unparted(session.project(), rules).map_err(|error| error.describe(locale))?;
    if !parting.is_empty() {
        let transaction = Transaction::new(Label::Resegment, parting);
        session.commit(transaction).map_err(|error| error.describe(locale))?;
    }
    let mut answers = Vec::new();
    for translation in translations {
        let proposal = align::propose(session.project(), translation, &mut |_| true);
        let Some((alignment, warnings)) = proposal else {
            return Err(locale.format("cli-align-no-translation", &[("path", shown(path))]).into());
        };
        for warning in warnings {
            warn(locale, warning.describe(locale));
        }
        answers.push(summary(locale, &session, &alignment));
        let edit = Edit::alignment(session.project(), alignment);
        session.commit(Transaction::new(Label::Align, vec![edit])).map_err(|error| error.describe(locale))?;
    }
    if let Some(request) = session.save_request(None, false) {
        session.save_now(request, &holder()).map_err(|error| error.describe(locale))?;
    }
    answer_lines(locale, &answers)?;
    Ok(ExitCode::SUCCESS)
}

/// How many beads there are, confirmed and doubtful ones counted.
fn summary(locale: &Locale, session: &Session, alignment: &Alignment) -> String {
    let language =
        session.project().text(alignment.translation).map(|text| text.language.as_str().to_owned());
    let confirmed = alignment.beads.iter().filter(|bead| bead.status != BeadStatus::Proposed).count();
    let doubtful =
        alignment.beads.iter().filter(|bead| bead.score.is_some_and(|score| score < DOUBTFUL)).count();
    let values = [
        ("language", language.unwrap_or_default().into()),
        ("count", alignment.beads.len().into()),
        ("confirmed", confirmed.into()),
        ("doubtful", doubtful.into()),
    ];
    locale.format("cli-align-done", &values)
}
