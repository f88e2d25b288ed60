//! `hashiya new`: a project from text files.
//!
//! What was assumed of each file (language, encoding) is shown. The output must not be there yet.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Failure, Outcome, answer_lines, encoding_named, holder, shown, warn};
use crate::formats::{self, DecodedText};
use crate::language::{guess_language, word_count};
use crate::locale::Locale;
use crate::messages::{Describe as _, io_error, text_warning};
use crate::model::{Alignment, CodebookUse, Language, ParagraphKind, Project, Role, Text};
use crate::session::{Session, fresh};
use crate::store::codebooks;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "FILE")]
    source: PathBuf,
    #[arg(long, value_name = "FILE")]
    translation: Vec<PathBuf>,
    #[arg(long, value_name = "TAG")]
    source_language: Option<String>,
    #[arg(long, value_name = "TAG")]
    translation_language: Vec<String>,
    #[arg(long, value_name = "NAME")]
    source_encoding: Option<String>,
    #[arg(long, value_name = "NAME")]
    translation_encoding: Option<String>,
    #[arg(long)]
    title: Option<String>,
    #[arg(long, value_name = "FILE.ron")]
    output: PathBuf,
}

pub(super) fn run(arguments: &Arguments, locale: &Locale) -> Outcome {
    if arguments.translation_language.len() > arguments.translation.len() {
        return Err(locale.text("cli-new-language-count").into());
    }
    let mut lines = Vec::new();
    let mut import = |role, path: &Path, language: Option<&String>, encoding: Option<&String>| {
        let (text, assumed) = import(locale, role, path, language, encoding)?;
        lines.push(assumed);
        Ok::<Text, Failure>(text)
    };
    let source = import(
        Role::Source,
        &arguments.source,
        arguments.source_language.as_ref(),
        arguments.source_encoding.as_ref(),
    )?;
    let title = arguments.title.clone().unwrap_or_else(|| title_of(&source, &arguments.source));
    let mut project = Project::new(fresh::project_id(), title);
    if let Some(goals) = codebooks::built_in("sdg") {
        project.codebooks.push(CodebookUse::BuiltIn { id: goals.id.clone(), version: goals.version.clone() });
    }
    let languages = arguments.translation_language.iter().map(Some).chain(std::iter::repeat(None));
    for (path, language) in arguments.translation.iter().zip(languages) {
        let encoding = arguments.translation_encoding.as_ref();
        let translation = import(Role::Translation, path, language, encoding)?;
        project.alignments.push(Alignment::by_paragraph(&source, &translation));
        project.texts.push(translation);
    }
    project.texts.insert(0, source);

    let mut session = Session::draft(project);
    if let Some(request) = session.save_request(Some(&arguments.output), false) {
        session.save_now(request, &holder()).map_err(|error| described(locale, &arguments.output, &error))?;
    }
    lines.push(locale.format("cli-new-made", &[("path", shown(&arguments.output))]));
    answer_lines(locale, &lines)?;
    Ok(ExitCode::SUCCESS)
}

/// A file that is there already is no file that changed: here it is told as what it is.
fn described(locale: &Locale, path: &Path, error: &crate::session::SessionSaveError) -> String {
    use crate::session::SessionSaveError::Save;
    use crate::store::SaveError::ChangedOnDisk;
    match error {
        Save(ChangedOnDisk { .. }) => locale.format("errors-exists-already", &[("path", shown(path))]),
        error => error.describe(locale),
    }
}

/// The text in the file `path`, and the line that says what was assumed.
fn import(
    locale: &Locale,
    role: Role,
    path: &Path,
    language: Option<&String>,
    encoding: Option<&String>,
) -> Result<(Text, String), Failure> {
    let forced = encoding.map(|name| encoding_named(locale, name)).transpose()?;
    let bytes = fs::read(path).map_err(|error| io_error(locale, path, &error))?;
    let decoded = formats::decode(&bytes, forced);
    for warning in &decoded.warnings {
        warn(locale, text_warning(locale, path, &decoded.origin.encoding, *warning));
    }
    if decoded.text.trim().is_empty() && role == Role::Source {
        return Err(locale.format("cli-new-no-words", &[("path", shown(path))]).into());
    }
    let language = language.map_or_else(|| assumed_language(role, &decoded), |tag| Language::new(tag));
    let file_name = path.file_name().unwrap_or_default().to_string_lossy();
    let text = formats::text_of(fresh::text_id(), role, language, &decoded, &file_name);
    let paragraphs =
        (0..text.paragraph_count()).filter(|at| !text.paragraph_text(*at).trim().is_empty()).count();
    let paragraphs = locale.format("report-paragraph-count", &[("count", paragraphs.into())]);
    let words = locale.format("report-word-count", &[("count", word_count(text.as_str()).into())]);
    let values = [
        ("path", shown(path)),
        ("language", text.language.as_str().into()),
        ("encoding", text.origin.encoding.as_str().into()),
        ("paragraphs", paragraphs.into()),
        ("words", words.into()),
    ];
    let assumed = locale.format("cli-new-assumed", &values);
    Ok((text, assumed))
}

/// The language a text looks like; where nothing speaks for one, what this program is made for.
fn assumed_language(role: Role, decoded: &DecodedText) -> Language {
    let usual = match role {
        Role::Source => "ar",
        Role::Translation => "en",
    };
    guess_language(&decoded.text).unwrap_or_else(|| Language::new(usual))
}

/// The title paragraph of the source, else the file's name without its ending.
fn title_of(source: &Text, path: &Path) -> String {
    let title = source.paragraphs().iter().position(|paragraph| paragraph.kind == ParagraphKind::Title);
    title.map_or_else(
        || path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        |index| source.paragraph_text(index).trim().to_owned(),
    )
}
