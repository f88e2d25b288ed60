//! Writing reports of the annotations.

use std::path::PathBuf;

use crate::gui::app::App;
use crate::gui::command::Report;
use crate::gui::shell::dialogs::{self, Dialog, Kind};
use crate::jobs::Job;
use crate::messages::report::{ReportFormat, report};
use crate::messages::{Describe as _, io_error};
use crate::store::atomic::{self, Replace};

/// A report on its way to disk.
pub(super) struct Exporting {
    path: PathBuf,
    job: Job<Result<(), ExportError>>,
}

enum ExportError {
    /// Something is there already.
    Exists,
    /// In words.
    Failed(String),
}

impl App {
    pub(super) fn ask_where_to_export(&mut self, report: Report) {
        if self.session.is_some() {
            let ending = if report == Report::Csv { ".csv" } else { ".md" };
            self.dialog = Some(dialogs::export(report, &self.suggested_path(ending)));
        }
    }

    /// Writes a report to the path that a person named.
    pub(super) fn export_to(&mut self, asked: Report, path: PathBuf, replace: bool) {
        let Some(session) = &self.session else { return };
        let format = match asked {
            Report::Csv => ReportFormat::Csv,
            Report::Markdown => ReportFormat::Markdown,
        };
        let (project, locale, file) = (session.snapshot(), self.locale.clone(), path.clone());
        let replace = if replace { Replace::Anything } else { Replace::Nothing };
        let job = self.files.jobs.run("export", move |_| {
            let bytes = report(&project, format, &locale).map_err(ExportError::Failed)?;
            atomic::write(&file, &bytes, replace).map_err(|error| match error.source.kind() {
                std::io::ErrorKind::AlreadyExists => ExportError::Exists,
                _ => ExportError::Failed(error.describe(&locale)),
            })
        });
        match job {
            Ok(job) => self.files.exporting = Some(Exporting { path, job }),
            Err(error) => self.tell_save_failed(io_error(&self.locale, &path, &error)),
        }
    }

    pub(super) fn poll_exporting(&mut self) {
        let Some(exporting) = &mut self.files.exporting else { return };
        let Some(outcome) = exporting.job.poll() else { return };
        let Some(Exporting { path, .. }) = self.files.exporting.take() else { return };
        match outcome {
            Ok(Ok(())) => {
                self.dialog = None;
                let path = path.display().to_string();
                self.notices.tell(self.locale.format("notice-exported", &[("path", path.into())]));
            }
            Ok(Err(ExportError::Exists)) => {
                if let Some(Dialog { kind: Kind::Path(ask), .. }) = &mut self.dialog {
                    ask.there_already = Some(path);
                }
            }
            Ok(Err(ExportError::Failed(words))) => self.tell_save_failed(words),
            Err(panicked) => self.tell_save_failed(panicked.describe(&self.locale)),
        }
    }
}
