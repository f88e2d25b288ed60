//! The part of a dialog that asks for one text: from a file or pasted, its language, its encoding.
//!
//! The main type is [`TextForm`]. It asks for files to be read by [`Answer::Read`] and is given what
//! came of it; it touches no file. What was assumed of a file is shown and can be changed.

use std::path::{Path, PathBuf};

use crate::formats::{DecodedText, TextEncoding};
use crate::gui::files::documents_folder;
use crate::model::{Language, Origin};

use super::{Answer, path_typed};

pub(super) mod view;

/// The languages that are offered by name.
pub(super) const OFFERED: [&str; 6] = ["ar", "en", "fr", "es", "he", "fa"];
/// How long a line of the text is shown, in characters.
const PREVIEW: usize = 90;

/// Which text of a dialog.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::gui) enum Slot {
    /// The source.
    Source,
    /// The translation.
    Translation,
}

/// What was read from a text file.
#[derive(Debug)]
pub(in crate::gui) struct ReadText {
    /// The file.
    pub path: PathBuf,
    /// The text.
    pub decoded: DecodedText,
    /// The language it looks like.
    pub language: Option<Language>,
    /// Its first line with words.
    pub first_line: String,
    /// How many words it has.
    pub word_count: usize,
    /// How many paragraphs with words it has.
    pub paragraph_count: usize,
}

/// A text that is complete enough to make one of.
#[derive(Debug)]
pub(in crate::gui) struct TextDraft {
    /// The text.
    pub decoded: DecodedText,
    /// Its language.
    pub language: Language,
    /// The name of its file; empty when it was pasted.
    pub file_name: String,
}

/// The form.
#[derive(Debug)]
pub(in crate::gui) struct TextForm {
    slot: Slot,
    is_pasted: bool,
    path: String,
    pasted: String,
    /// One of [`OFFERED`], or empty for another.
    language: String,
    other_language: String,
    is_language_chosen: bool,
    encoding: Option<TextEncoding>,
    read: Option<ReadText>,
    /// What is being read.
    reading: Option<PathBuf>,
    error: Option<String>,
    /// A file was put here and wants to be read.
    wants_read: bool,
}

impl TextForm {
    /// Whether words were pasted or typed into it.
    pub fn holds_pasted_text(&self) -> bool {
        self.is_pasted && !self.pasted.trim().is_empty()
    }

    /// An empty form, for a file or for text to paste.
    pub fn new(slot: Slot, is_pasted: bool) -> Self {
        let usual = if slot == Slot::Source { "ar" } else { "en" };
        Self {
            slot,
            is_pasted,
            path: String::new(),
            pasted: String::new(),
            language: usual.to_owned(),
            other_language: String::new(),
            is_language_chosen: false,
            encoding: None,
            read: None,
            reading: None,
            error: None,
            wants_read: false,
        }
    }

    /// Takes a file, which is then read.
    pub fn take_path(&mut self, path: &Path) {
        self.is_pasted = false;
        self.path = path.display().to_string();
        self.wants_read = true;
    }

    /// Takes what came of reading; a file that is no longer meant is passed over.
    pub fn take_read(&mut self, path: &Path, outcome: Result<ReadText, String>) {
        if self.reading.as_deref() != Some(path) {
            return;
        }
        self.reading = None;
        match outcome {
            Ok(read) => {
                self.assume(read.language.as_ref());
                self.encoding = TextEncoding::from_label(&read.decoded.origin.encoding);
                self.error = None;
                self.read = Some(read);
            }
            Err(words) => {
                self.read = None;
                self.error = Some(words);
            }
        }
    }

    fn assume(&mut self, language: Option<&Language>) {
        let Some(language) = language.filter(|_| !self.is_language_chosen) else { return };
        if OFFERED.contains(&language.as_str()) {
            self.language = language.as_str().to_owned();
        } else {
            self.language.clear();
            self.other_language = language.as_str().to_owned();
        }
    }

    /// Whether nothing was put in.
    pub fn is_empty(&self) -> bool {
        self.path.trim().is_empty() && self.pasted.trim().is_empty()
    }

    /// Whether a file is being read.
    pub fn is_reading(&self) -> bool {
        self.reading.is_some() || self.wants_read
    }

    /// Whether it looks complete; a file may still have to be read.
    pub fn may_be_ready(&self) -> bool {
        let has_text = if self.is_pasted { !self.pasted.trim().is_empty() } else { self.wanted().is_some() };
        has_text && self.tag().is_some()
    }

    /// The first line of the text, which is what the project is called without a title of its own.
    pub fn title(&self) -> Option<String> {
        let line = if self.is_pasted {
            self.pasted.lines().find(|line| !line.trim().is_empty())?.trim()
        } else {
            self.current()?.first_line.as_str()
        };
        Some(line.chars().take(PREVIEW).collect())
    }

    /// Asks for the file to be read if it was not yet.
    pub fn read_now(&mut self, answers: &mut Vec<Answer>) {
        if self.is_pasted || self.current().is_some() || self.reading.is_some() {
            return;
        }
        if let Some(path) = self.wanted() {
            self.ask(path, None, answers);
        }
    }

    /// The text, once it is complete.
    pub fn draft(&self) -> Option<TextDraft> {
        let language = self.tag()?;
        if self.is_pasted {
            let text = self.pasted.replace("\r\n", "\n").replace('\r', "\n");
            let origin = Origin { encoding: TextEncoding::Utf8.label().to_owned(), ..Origin::default() };
            let decoded = DecodedText { text, origin, warnings: Vec::new() };
            return Some(TextDraft { decoded, language, file_name: String::new() });
        }
        let read = self.current()?;
        let file_name = read.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Some(TextDraft { decoded: read.decoded.clone(), language, file_name })
    }

    /// The language, if one is named.
    fn tag(&self) -> Option<Language> {
        language_of(if self.language.is_empty() { &self.other_language } else { &self.language })
    }

    fn wanted(&self) -> Option<PathBuf> {
        path_typed(&self.path, &documents_folder())
    }

    /// What was read, if it is the file that stands in the form.
    fn current(&self) -> Option<&ReadText> {
        self.read.as_ref().filter(|read| Some(&read.path) == self.wanted().as_ref())
    }

    fn ask(&mut self, path: PathBuf, encoding: Option<TextEncoding>, answers: &mut Vec<Answer>) {
        self.wants_read = false;
        self.error = None;
        self.reading = Some(path.clone());
        answers.push(Answer::Read { slot: self.slot, path, encoding });
    }
}

/// The language that a tag names, if it can be one.
pub(super) fn language_of(tag: &str) -> Option<Language> {
    let tag = tag.trim();
    let is_tag = !tag.is_empty() && tag.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    is_tag.then(|| Language::new(tag))
}
