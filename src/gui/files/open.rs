//! Opening projects.

use std::path::{Path, PathBuf};

use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::shell::dialogs::{Dialog, Kind, NewProject};
use crate::jobs::Job;
use crate::messages::{Describe as _, io_error};
use crate::model::Project;
use crate::session::{Session, fresh};
use crate::store::{OpenError, OpenNotice, sample};

/// Who asked for a file to be opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::gui) enum Asker {
    /// The person, just now.
    Person,
    /// The program, because it was open the last time.
    LastTime,
}

/// A project on its way in.
pub(super) struct Opening {
    path: PathBuf,
    asker: Asker,
    job: Job<Result<Session, OpenError>>,
}

/// Whether a file is a text to make a project of, by its ending.
pub(super) fn is_text(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    matches!(ending.as_str(), "txt" | "text" | "md" | "markdown")
}

impl App {
    /// Opens a project, or asks about a text to make one of.
    pub(super) fn open_path(&mut self, path: &Path, asker: Asker) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let is_open = self.session.as_ref().and_then(Session::path).is_some_and(|open| is_same(open, &path));
        if is_open {
            self.dialog = None;
            self.notices.tell(self.locale.text("notice-open-already"));
            return;
        }
        if !self.may_leave(&Command::OpenPath(path.clone())) {
            return;
        }
        if is_text(&path) {
            let mut new = NewProject::new(false);
            new.take_path(None, &path);
            self.dialog = Some(Kind::New(Box::new(new)).into());
            return;
        }
        let (file, holder) = (path.clone(), self.holder.clone());
        match self.files.jobs.run("open", move |_| Session::open(&file, &holder)) {
            Ok(job) => self.files.opening = Some(Opening { path, asker, job }),
            Err(error) => self.tell_open_failed(io_error(&self.locale, &path, &error)),
        }
    }

    pub(super) fn poll_opening(&mut self) {
        // What is being saved is not replaced meanwhile.
        if self.files.saving.is_some() {
            return;
        }
        let Some(opening) = &mut self.files.opening else { return };
        let Some(outcome) = opening.job.poll() else { return };
        let Some(Opening { path, asker, .. }) = self.files.opening.take() else { return };
        match outcome {
            // Something may have been changed while the file was read.
            Ok(Ok(_)) if !self.may_leave(&Command::OpenPath(path.clone())) => {}
            Ok(outcome) => self.opened(&path, asker, outcome),
            Err(panicked) => self.tell_open_failed(panicked.describe(&self.locale)),
        }
    }

    /// Takes up a project that was read, or tells why it could not be.
    pub(super) fn opened(&mut self, path: &Path, asker: Asker, outcome: Result<Session, OpenError>) {
        match outcome {
            Ok(session) => {
                self.settings.remember(path);
                self.install(session);
            }
            Err(error) => {
                let is_gone = matches!(&error, OpenError::Io { source, .. }
                    if source.kind() == std::io::ErrorKind::NotFound);
                if asker == Asker::LastTime && is_gone {
                    self.settings.last = None;
                    let path = path.display().to_string();
                    self.notices.warn(self.locale.format("notice-last-gone", &[("path", path.into())]));
                } else {
                    self.tell_open_failed(error.describe(&self.locale));
                }
            }
        }
    }

    /// Makes `session` the open project; what was open is let go of, its lock with it.
    pub(super) fn install(&mut self, mut session: Session) {
        self.dialog = None;
        self.let_go();
        self.author_agreed = false;
        self.reader.opened(session.project());
        for notice in session.notices() {
            let words = notice.describe(&self.locale);
            match notice {
                OpenNotice::JournalForeign { .. } | OpenNotice::JournalDamaged { .. } => {
                    self.notices.warn(words);
                }
                _ => self.notices.tell(words),
            }
        }
        if let Some(reason) = session.read_only() {
            self.notices.warn(reason.describe(&self.locale));
        }
        self.files.wakes(&mut session);
        self.session = Some(session);
    }

    /// Opens an unsaved copy of the sample.
    pub(super) fn open_sample(&mut self) {
        if !self.may_leave(&Command::OpenSample) {
            return;
        }
        match sample() {
            // Its id is the same each time; a copy is a project of its own.
            Ok(project) => {
                self.install(Session::new(Project { id: fresh::project_id(), ..project }));
            }
            Err(error) => {
                log::error!("the sample: {error}");
                self.notices.warn(self.locale.text("notice-no-sample"));
            }
        }
    }

    fn tell_open_failed(&mut self, words: String) {
        self.files.agreed_to_lose = None;
        let words = match &mut self.dialog {
            Some(dialog) => dialog.fail(words),
            None => Some(words),
        };
        if let Some(words) = words {
            self.dialog = Some(Dialog::message(self.locale.text("dialog-open-failed-title"), words));
        }
    }
}

/// Whether two paths are one file, whatever links lead there.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    match (real(one), real(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}
