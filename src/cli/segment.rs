//! `hashiya segment`: the sentences of a text, one a line.
//!
//! A line of the text is a paragraph; space around a sentence and lines without words are left out.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Outcome, answer, encoding_named, warn};
use crate::formats;
use crate::language::{guess_language, sentences};
use crate::locale::Locale;
use crate::messages::{io_error, text_warning};
use crate::model::Language;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
}

pub(super) fn run(arguments: &Arguments, locale: &Locale) -> Outcome {
    let path = &arguments.file;
    let forced = arguments.encoding.as_ref().map(|name| encoding_named(locale, name)).transpose()?;
    let bytes = read(path).map_err(|error| io_error(locale, path, &error))?;
    let decoded = formats::decode(&bytes, forced);
    for warning in &decoded.warnings {
        warn(locale, text_warning(locale, path, &decoded.origin.encoding, *warning));
    }
    let language = match &arguments.language {
        Some(tag) => Language::new(tag),
        None => guess_language(&decoded.text).unwrap_or_else(|| Language::new("ar")),
    };
    let mut lines = String::with_capacity(decoded.text.len());
    for paragraph in decoded.text.lines() {
        for sentence in sentences::sentences(paragraph, &language).map(str::trim) {
            if !sentence.is_empty() {
                lines.push_str(sentence);
                lines.push('\n');
            }
        }
    }
    answer(locale, lines.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    if path != Path::new("-") {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
