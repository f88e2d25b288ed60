//! Reading texts and codebooks, and making them part of a project.

use std::fs;
use std::path::{Path, PathBuf};

use crate::edit::{Edit, Label, Transaction};
use crate::formats::{self, TextEncoding, decode};
use crate::gui::app::App;
use crate::gui::shell::dialogs::{ReadText, Slot, TextDraft};
use crate::jobs::Job;
use crate::language::{guess_language, word_count};
use crate::locale::Locale;
use crate::messages::{Describe as _, codebook_error, io_error};
use crate::model::{Alignment, Codebook, CodebookUse, ParagraphKind, Project, Role, Text};
use crate::session::{Session, fresh};
use crate::store::codebooks;

/// A text file that a form asked for.
pub(super) struct Reading {
    slot: Slot,
    path: PathBuf,
    job: Job<Result<ReadText, String>>,
}

/// A codebook on its way in.
pub(super) struct ReadingCodebook {
    job: Job<Result<Codebook, String>>,
}

impl App {
    /// Reads a text file for a form.
    pub(super) fn read_text(&mut self, slot: Slot, path: PathBuf, encoding: Option<TextEncoding>) {
        let (file, locale) = (path.clone(), self.locale.clone());
        match self.files.jobs.run("read text", move |_| read(&file, encoding, &locale)) {
            Ok(job) => {
                self.files.reading.retain(|reading| reading.slot != slot);
                self.files.reading.push(Reading { slot, path, job });
            }
            Err(error) => {
                let words = io_error(&self.locale, &path, &error);
                self.take_read(slot, &path, Err(words));
            }
        }
    }

    pub(super) fn poll_reading(&mut self) {
        let mut done = Vec::new();
        self.files.reading.retain_mut(|reading| match reading.job.poll() {
            Some(outcome) => {
                done.push((reading.slot, reading.path.clone(), outcome));
                false
            }
            None => true,
        });
        for (slot, path, outcome) in done {
            let outcome = outcome.unwrap_or_else(|panicked| Err(panicked.describe(&self.locale)));
            self.take_read(slot, &path, outcome);
        }
    }

    fn take_read(&mut self, slot: Slot, path: &Path, outcome: Result<ReadText, String>) {
        if let Some(form) = self.dialog.as_mut().and_then(|dialog| dialog.text_form(slot)) {
            form.take_read(path, outcome);
        }
    }

    /// Begins a project of these texts; it is in no file yet.
    pub(super) fn create(&mut self, title: String, source: &TextDraft, translation: Option<&TextDraft>) {
        let texts = [(Role::Source, Some(source)), (Role::Translation, translation)];
        let mut texts = texts.into_iter().filter_map(|(role, draft)| Some(text_of(role, draft?)));
        let Some(source) = texts.next() else { return };
        let title = if title.is_empty() { title_of(&source) } else { title };
        let mut project = Project::new(fresh::project_id(), title);
        project.codebooks.extend(
            codebooks::built_in("sdg")
                .map(|goals| CodebookUse::BuiltIn { id: goals.id.clone(), version: goals.version.clone() }),
        );
        for translation in texts {
            project.alignments.push(Alignment::by_paragraph(&source, &translation));
            project.texts.push(translation);
        }
        project.texts.insert(0, source);
        self.install(Session::draft(project));
        self.align_new();
    }

    /// Adds a translation to the open project.
    pub(super) fn add_translation(&mut self, draft: &TextDraft) {
        let Some(session) = &self.session else { return };
        let project = session.project();
        let text = text_of(Role::Translation, draft);
        let id = text.id;
        let mut edits = Vec::new();
        if let Some(source) = project.source() {
            let alignment = Alignment::by_paragraph(source, &text);
            edits.push(Edit::Alignment {
                index: project.alignments.len(),
                before: None,
                after: Some(alignment),
            });
        }
        edits.insert(0, Edit::Text { index: project.texts.len(), before: None, after: Some(Box::new(text)) });
        self.dialog = None;
        if self.commit(Transaction::new(Label::AddText, edits)) {
            self.reader.show_translation(id);
            self.align_new();
        }
    }

    /// Reads a codebook to add.
    pub(super) fn read_codebook(&mut self, path: &Path) {
        let (file, locale) = (path.to_owned(), self.locale.clone());
        let job = self.files.jobs.run("read codebook", move |_| {
            let bytes = fs::read(&file).map_err(|error| io_error(&locale, &file, &error))?;
            codebooks::read_codebook(&bytes).map_err(|error| codebook_error(&locale, &file, &error))
        });
        match job {
            Ok(job) => self.files.codebook = Some(ReadingCodebook { job }),
            Err(error) => self.tell_codebook_failed(io_error(&self.locale, path, &error)),
        }
    }

    pub(super) fn poll_codebook(&mut self) {
        let Some(reading) = &mut self.files.codebook else { return };
        let Some(outcome) = reading.job.poll() else { return };
        self.files.codebook = None;
        match outcome {
            Ok(Ok(book)) => self.add_codebook(book),
            Ok(Err(words)) => self.tell_codebook_failed(words),
            Err(panicked) => self.tell_codebook_failed(panicked.describe(&self.locale)),
        }
    }

    fn add_codebook(&mut self, book: Codebook) {
        let Some(session) = &self.session else { return };
        let used = &session.project().codebooks;
        let id = book.id.clone();
        if used.iter().any(|used| used.id() == id) {
            let words = self.locale.format("dialog-codebook-there", &[("id", id.into())]);
            return self.tell_codebook_failed(words);
        }
        let edit = Edit::Codebook {
            index: used.len(),
            before: None,
            after: Some(Box::new(CodebookUse::Embedded(book))),
        };
        self.dialog = None;
        if self.commit(Transaction::new(Label::AddCodebook, vec![edit])) {
            self.notices.tell(self.locale.format("notice-codebook-added", &[("id", id.into())]));
        }
    }

    fn tell_codebook_failed(&mut self, words: String) {
        let words = match &mut self.dialog {
            Some(dialog) => dialog.fail(words),
            None => Some(words),
        };
        if let Some(words) = words {
            self.notices.warn(words);
        }
    }
}

/// Reads and decodes a text file; the error is a sentence.
fn read(path: &Path, encoding: Option<TextEncoding>, locale: &Locale) -> Result<ReadText, String> {
    let bytes = fs::read(path).map_err(|error| io_error(locale, path, &error))?;
    let decoded = decode(&bytes, encoding);
    let mut with_words = decoded.text.lines().filter(|line| !line.trim().is_empty());
    let Some(first_line) = with_words.next().map(|line| line.trim().to_owned()) else {
        let path = path.display().to_string();
        return Err(locale.format("dialog-text-no-words", &[("path", path.into())]));
    };
    let paragraph_count = 1 + with_words.count();
    Ok(ReadText {
        path: path.to_owned(),
        language: guess_language(&decoded.text),
        word_count: word_count(&decoded.text),
        first_line,
        paragraph_count,
        decoded,
    })
}

fn text_of(role: Role, draft: &TextDraft) -> Text {
    formats::text_of(fresh::text_id(), role, draft.language.clone(), &draft.decoded, &draft.file_name)
}

/// What a project is called whose person gave no name: the title of its source, else the file, else how
/// the text begins.
fn title_of(source: &Text) -> String {
    /// A name is not longer than this many characters.
    const MOST: usize = 60;
    let title = source.paragraphs().iter().position(|paragraph| paragraph.kind == ParagraphKind::Title);
    if let Some(index) = title {
        return source.paragraph_text(index).trim().to_owned();
    }
    let stem = Path::new(&source.origin.file_name).file_stem().unwrap_or_default();
    if !stem.is_empty() {
        return stem.to_string_lossy().into_owned();
    }
    let line = source.as_str().lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    match line.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
        None => line.to_owned(),
    }
}
