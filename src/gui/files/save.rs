//! Saving the project.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::shell::dialogs::{AskPath, Dialog, Kind, Purpose};
use crate::jobs::Job;
use crate::messages::{Describe as _, io_error};
use crate::session::{Saved, Session, SessionSaveError};
use crate::store::SaveError;

/// A project on its way to disk.
pub(super) struct Saving {
    path: PathBuf,
    /// Whether a person named the path just now.
    is_new_path: bool,
    /// What waits for the save.
    pub then: Option<Command>,
    job: Job<Result<Saved, SessionSaveError>>,
}

impl App {
    /// Saves where the project lives, then performs `then`; asks where when it lives nowhere yet or may
    /// not be written there.
    pub(super) fn save(&mut self, then: Option<Command>) {
        let Some(session) = &self.session else { return };
        if let Some(reason) = session.read_only() {
            let reason = reason.describe(&self.locale);
            return self.ask_where_to_save(then, Some(reason));
        }
        match session.path().map(Path::to_owned) {
            None => self.ask_where_to_save(then, None),
            // A save is under way; this one follows it.
            Some(_) if self.files.saving.is_some() => {
                if let Some(saving) = &mut self.files.saving
                    && saving.then.is_none()
                {
                    saving.then = Some(then.unwrap_or(Command::Save));
                }
            }
            Some(_) if !session.is_modified() => {}
            Some(path) => self.start_saving(path, false, false, then),
        }
    }

    /// Asks where to save, for a reason if there is one.
    pub(super) fn ask_where_to_save(&mut self, then: Option<Command>, reason: Option<String>) {
        if self.session.is_none() {
            return;
        }
        let ask = AskPath::new(Purpose::Save(then), &self.suggested_path(".hashiya.ron"));
        let ask = match reason {
            Some(reason) => ask.because(reason),
            None => ask,
        };
        self.dialog = Some(Kind::Path(ask).into());
    }

    /// Saves to the path that a person named.
    pub(super) fn save_to(&mut self, path: PathBuf, replace: bool, then: Option<Command>) {
        let own =
            self.session.as_ref().and_then(Session::path).is_some_and(|own| super::open::is_same(own, &path));
        self.start_saving(path, !own, replace, then);
    }

    fn start_saving(&mut self, path: PathBuf, is_new_path: bool, replace: bool, then: Option<Command>) {
        let Some(session) = &mut self.session else { return };
        let target = is_new_path.then_some(path.as_path());
        let Some(request) = session.save_request(target, replace) else {
            let reason = session.read_only().map(|reason| reason.describe(&self.locale)).unwrap_or_default();
            return self.tell_save_failed(reason);
        };
        let holder = self.holder.clone();
        match self.files.jobs.run("save", move |_| request.run(&holder)) {
            Ok(job) => self.files.saving = Some(Saving { path, is_new_path, then, job }),
            Err(error) => self.tell_save_failed(io_error(&self.locale, &path, &error)),
        }
    }

    pub(super) fn poll_saving(&mut self, ctx: &Context) {
        let Some(saving) = &mut self.files.saving else { return };
        let Some(outcome) = saving.job.poll() else { return };
        let Some(saving) = self.files.saving.take() else { return };
        match outcome {
            Ok(Ok(saved)) => self.saved(ctx, saved, saving),
            Ok(Err(error)) => self.save_failed(&error, &saving),
            Err(panicked) => self.tell_save_failed(panicked.describe(&self.locale)),
        }
    }

    fn saved(&mut self, ctx: &Context, saved: Saved, saving: Saving) {
        let Some(session) = &mut self.session else { return };
        session.saved(saved);
        self.settings.remember(&saving.path);
        if matches!(&self.dialog, Some(Dialog { kind: Kind::Path(ask), .. }) if matches!(ask.purpose, Purpose::Save(_)))
        {
            self.dialog = None;
        }
        if saving.is_new_path {
            let path = saving.path.display().to_string();
            self.notices.tell(self.locale.format("notice-saved", &[("path", path.into())]));
        } else {
            self.announce(self.locale.text("announce-saved"));
        }
        if let Some(then) = saving.then {
            self.perform(ctx, then);
        }
    }

    fn save_failed(&mut self, error: &SessionSaveError, saving: &Saving) {
        if let Some(session) = &mut self.session {
            session.save_failed(error);
        }
        let is_changed = matches!(error, SessionSaveError::Save(SaveError::ChangedOnDisk { .. }));
        match (&mut self.dialog, is_changed) {
            // Nothing was expected there, but something is.
            (Some(Dialog { kind: Kind::Path(ask), .. }), true) if saving.is_new_path => {
                ask.there_already = Some(saving.path.clone());
            }
            (None, true) => {
                let reason = error.describe(&self.locale);
                self.ask_where_to_save(saving.then.clone(), Some(reason));
            }
            _ => {
                let words = error.describe(&self.locale);
                self.tell_save_failed(words);
            }
        }
    }

    pub(super) fn tell_save_failed(&mut self, words: String) {
        let words = match &mut self.dialog {
            Some(dialog) => dialog.fail(words),
            None => Some(words),
        };
        if let Some(words) = words {
            self.dialog = Some(Dialog::message(self.locale.text("dialog-save-failed-title"), words));
        }
    }
}
