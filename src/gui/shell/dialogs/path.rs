//! Asks for one path: where to save, where to write a report, which codebook to add.

use std::path::{Path, PathBuf};

use egui::Ui;

use crate::gui::command::{Command, Report};
use crate::gui::files::documents_folder;

use super::form::{Ending, Line};
use super::{Answer, Around, Browse, form, path_typed};

/// What the path is for.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::gui) enum Purpose {
    /// To save the project there; then do what waits for it.
    Save(Option<Command>),
    /// To write a report there.
    Export(Report),
    /// To read a codebook from there.
    Codebook,
}

impl Purpose {
    pub(super) fn title(&self) -> &'static str {
        match self {
            Self::Save(_) => "dialog-save-title",
            Self::Export(Report::Csv) => "dialog-export-csv-title",
            Self::Export(Report::Markdown) => "dialog-export-markdown-title",
            Self::Codebook => "dialog-codebook-title",
        }
    }

    /// The ending that a name gets which has none.
    fn ending(&self) -> &'static str {
        match self {
            Self::Save(_) => ".hashiya.ron",
            Self::Export(Report::Csv) => ".csv",
            Self::Export(Report::Markdown) => ".md",
            Self::Codebook => "",
        }
    }

    fn accept(&self) -> &'static str {
        match self {
            Self::Save(_) => "dialog-save",
            Self::Export(_) => "dialog-export-accept",
            Self::Codebook => "dialog-codebook-accept",
        }
    }
}

/// The question.
#[derive(Debug)]
pub(in crate::gui) struct AskPath {
    /// What for.
    pub purpose: Purpose,
    path: String,
    folder: PathBuf,
    /// Why there is a question at all.
    pub reason: Option<String>,
    /// Why the last answer came to nothing.
    pub error: Option<String>,
    /// What is there already, and would be replaced.
    pub there_already: Option<PathBuf>,
    goes_on: bool,
}

impl AskPath {
    /// Asks with a path to begin with.
    pub fn new(purpose: Purpose, suggested: &Path) -> Self {
        // A folder is where to look, no answer.
        let is_file = suggested.extension().is_some();
        Self {
            purpose,
            path: if is_file { suggested.display().to_string() } else { String::new() },
            folder: suggested.parent().map_or_else(documents_folder, Path::to_owned),
            reason: None,
            error: None,
            there_already: None,
            goes_on: false,
        }
    }

    /// The same, with the reason for asking.
    pub fn because(mut self, reason: String) -> Self {
        self.reason = Some(reason);
        self
    }

    pub(super) fn take_path(&mut self, path: &Path) {
        self.path = path.display().to_string();
        (self.error, self.there_already) = (None, None);
        self.goes_on = self.purpose == Purpose::Codebook;
    }

    /// The file that is meant, with its ending.
    fn wanted(&self) -> Option<PathBuf> {
        let mut path = path_typed(&self.path, &self.folder)?;
        if path.file_name().is_some_and(|_| path.extension().is_none()) {
            path.as_mut_os_string().push(self.purpose.ending());
        }
        Some(path)
    }

    pub(super) fn show(&mut self, ui: &mut Ui, around: &Around<'_>, answers: &mut Vec<Answer>) {
        if let Some(reason) = &self.reason {
            form::hint(ui, around, reason.as_str());
        }
        form::label(ui, around, "dialog-path");
        let hint = around.locale.text("dialog-path-hint");
        let line = Line::path("path", "dialog-path", &hint);
        let (typed, browses) = form::path_line(ui, around, &line, &mut self.path, around.is_new);
        if typed.changed {
            (self.error, self.there_already) = (None, None);
        }
        let wanted = self.wanted();
        if browses {
            answers.push(Answer::Browse(match self.purpose {
                Purpose::Codebook => Browse::Codebook,
                _ => Browse::Place(wanted.clone().unwrap_or_else(|| self.folder.clone())),
            }));
        }
        if let Some(words) = &self.error {
            form::error(ui, around, words);
        }
        let replace = self.there_already.is_some() && self.there_already == wanted;
        if replace && let Some(path) = &wanted {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            form::error(ui, around, &around.locale.format("dialog-replace-what", &[("name", name.into())]));
        }
        let mut accepts = typed.entered || std::mem::take(&mut self.goes_on);
        let id = match (around.is_busy, replace) {
            (true, _) => "dialog-busy",
            (false, true) => "dialog-replace",
            (false, false) => self.purpose.accept(),
        };
        let is_enabled = wanted.is_some() && !around.is_busy;
        let [cancels, goes_on] = form::footer(
            ui,
            around,
            [
                Ending::secondary(around.locale.text("dialog-cancel")),
                Ending::primary(around.locale.text(id), is_enabled),
            ],
        );
        accepts |= goes_on;
        if cancels {
            answers.push(Answer::Cancel);
        }
        if let Some(path) = wanted.filter(|_| accepts && !around.is_busy) {
            self.error = None;
            answers.push(Answer::Write { path, replace });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_name_gets_folder_and_ending() {
        let mut ask = AskPath::new(Purpose::Save(None), Path::new("/docs/مقال.hashiya.ron"));
        assert_eq!(ask.wanted(), Some(PathBuf::from("/docs/مقال.hashiya.ron")));
        for (typed, expected) in
            [("اسم", "/docs/اسم.hashiya.ron"), ("b.ron", "/docs/b.ron"), ("/tmp/c", "/tmp/c.hashiya.ron")]
        {
            ask.path = typed.to_owned();
            assert_eq!(ask.wanted(), Some(PathBuf::from(expected)));
        }
        ask.path = " ".to_owned();
        assert_eq!(ask.wanted(), None);
    }
}
