//! The window's files: what is opened, saved, read and written, each in a job of its own.
//!
//! The main type is [`FileWork`], the work that is under way. Nothing here draws; a failed open leaves
//! what is open as it is, and nothing that is not saved is let go of unasked.

mod answers;
mod choose;
mod export;
mod import;
mod open;
mod save;
mod start;

use std::path::{Path, PathBuf};

use egui::{Context, ViewportCommand};

use crate::jobs::Jobs;
use crate::messages::{io_error, ron_fault};
use crate::session::Session;

use super::app::App;
use super::command::Command;
use super::settings::SettingsError;
use super::shell::dialogs::{self, AddTranslation, AskPath, Dialog, Kind, NewProject, Purpose, Unsaved};
use super::shell::name_of;

/// The work on files that is under way.
pub struct FileWork {
    jobs: Jobs,
    /// Of the window, to be woken.
    ctx: Context,
    opening: Option<open::Opening>,
    saving: Option<save::Saving>,
    exporting: Option<export::Exporting>,
    reading: Vec<import::Reading>,
    codebook: Option<import::ReadingCodebook>,
    choosing: Option<choose::Choosing>,
    /// The revision that the person agreed to lose.
    agreed_to_lose: Option<u64>,
    /// Whether the window may close without asking again.
    may_close: bool,
    /// The title that the window has.
    title: String,
}

impl FileWork {
    /// No work; jobs wake the window of `ctx`.
    pub fn new(ctx: &Context) -> Self {
        let wake = ctx.clone();
        Self {
            jobs: Jobs::new(move || wake.request_repaint()),
            ctx: ctx.clone(),
            opening: None,
            saving: None,
            exporting: None,
            reading: Vec::new(),
            codebook: None,
            choosing: None,
            agreed_to_lose: None,
            may_close: false,
            title: String::new(),
        }
    }

    /// What starts jobs.
    pub(super) fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// Has the window drawn anew when the journal of `session` has moved on.
    fn wakes(&self, session: &mut Session) {
        let ctx = self.ctx.clone();
        session.wake_with(move || ctx.request_repaint());
    }

    /// Whether the project is being written.
    pub fn is_saving(&self) -> bool {
        self.saving.is_some()
    }

    /// Whether something that a dialog asked for is being done.
    pub(super) fn is_busy(&self) -> bool {
        self.opening.is_some() || self.saving.is_some() || self.exporting.is_some() || self.codebook.is_some()
    }
}

#[cfg(test)]
impl FileWork {
    /// Whether a text is being read for a form.
    pub(super) fn is_reading(&self) -> bool {
        !self.reading.is_empty()
    }
}

impl App {
    /// Performs a command about files, dialogs or the window.
    pub(super) fn perform_file(&mut self, ctx: &Context, command: Command) {
        let is_editable = self.session.as_ref().is_some_and(|session| session.read_only().is_none());
        match command {
            Command::New if self.may_leave(&Command::New) => {
                self.dialog = Some(Kind::New(Box::new(NewProject::new(false))).into());
            }
            Command::NewPasted if self.may_leave(&Command::NewPasted) => {
                self.dialog = Some(Kind::New(Box::new(NewProject::new(true))).into());
            }
            Command::Open => self.dialog = Some(Kind::Open(dialogs::OpenProject::default()).into()),
            Command::OpenPath(path) => self.open_path(&path, open::Asker::Person),
            Command::OpenSample => self.open_sample(),
            Command::Save => self.save(None),
            Command::SaveAs => self.ask_where_to_save(None, None),
            Command::AddTranslation if is_editable => {
                self.dialog = Some(Kind::AddTranslation(Box::<AddTranslation>::default()).into());
            }
            Command::AddCodebook if is_editable => {
                let folder = documents_folder().join("");
                self.dialog = Some(Kind::Path(AskPath::new(Purpose::Codebook, &folder)).into());
            }
            Command::Export(report) => self.ask_where_to_export(report),
            Command::Close if self.session.is_some() && self.may_leave(&Command::Close) => self.let_go(),
            Command::Quit if self.may_leave(&Command::Quit) => {
                self.files.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Command::AskAuthor => self.dialog = Some(Dialog::author(self.settings.me.as_ref(), None)),
            Command::ShowKeys => self.dialog = Some(Dialog::keys()),
            Command::ShowAbout => self.dialog = Some(Dialog::about()),
            command => log::debug!("nothing to do for {command:?}"),
        }
    }

    /// Takes up what jobs have done, files that were dropped, and the wish to close the window.
    pub(super) fn poll_files(&mut self, ctx: &Context) {
        self.poll_saving(ctx);
        self.poll_exporting();
        self.poll_opening();
        self.poll_reading();
        self.poll_codebook();
        self.poll_choosing();
        self.take_dropped(ctx);
        if ctx.input(|input| input.viewport().close_requested()) && !self.files.may_close {
            if self.may_leave(&Command::Quit) {
                self.files.may_close = true;
            } else {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
        }
        self.set_window_title(ctx);
    }

    /// Tells that the settings could not be read and were left alone.
    pub(super) fn tell_settings_error(&mut self, error: &SettingsError) {
        let fault = match error {
            SettingsError::Io { path, source } => io_error(&self.locale, path, source),
            SettingsError::Syntax { path, spot, cause } => ron_fault(&self.locale, path, *spot, cause),
        };
        self.notices.warn(self.locale.format("notice-settings", &[("fault", fault.into())]));
    }

    /// Whether the open project may be let go of now. If not, `then` is performed again once it may:
    /// after the save that is under way, or after the person said what to do with their work.
    fn may_leave(&mut self, then: &Command) -> bool {
        if let Some(saving) = &mut self.files.saving {
            saving.then = Some(then.clone());
            return false;
        }
        let Some(session) = &self.session else { return true };
        if !session.has_unsaved_work() || self.files.agreed_to_lose == Some(session.revision()) {
            return true;
        }
        let title = name_of(&session.project().title, session.path(), &self.locale);
        self.dialog = Some(Kind::Unsaved(Unsaved { title, then: then.clone() }).into());
        false
    }

    /// Lets go of the open project. What the person agreed to lose goes from its journal too; what nobody
    /// was asked about stays there.
    pub(super) fn let_go(&mut self) {
        let agreed = self.files.agreed_to_lose.take();
        if let Some(mut session) = self.session.take()
            && agreed == Some(session.revision())
        {
            session.discard();
        }
    }

    /// Files dropped on the window go where the dialog wants one, else they are opened.
    fn take_dropped(&mut self, ctx: &Context) {
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        for path in dropped.into_iter().take(2) {
            match &mut self.dialog {
                Some(dialog) => drop(dialog.take_path(None, path)),
                None => self.open_path(&path, open::Asker::Person),
            }
        }
    }

    /// The title of the window is the project's, with a mark while there is something to save.
    fn set_window_title(&mut self, ctx: &Context) {
        let title = match &self.session {
            None => self.locale.text("start-name"),
            Some(session) => {
                let name = name_of(&session.project().title, session.path(), &self.locale);
                let id = if session.has_unsaved_work() { "window-name-modified" } else { "window-name" };
                self.locale.format(id, &[("title", name.into())])
            }
        };
        if title != self.files.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.files.title = title;
        }
    }

    /// A path to offer for something made of the open project: beside its file, else among the
    /// person's documents, named like it.
    fn suggested_path(&self, ending: &str) -> PathBuf {
        let Some(session) = &self.session else { return documents_folder() };
        let name = name_of(&session.project().title, session.path(), &self.locale);
        let folder = session.path().and_then(Path::parent).map_or_else(documents_folder, Path::to_owned);
        folder.join(file_name(&name) + ending)
    }
}

/// Where a person keeps their documents; else their home, else where the program was started.
pub(super) fn documents_folder() -> PathBuf {
    let folders = directories::UserDirs::new();
    let documents = folders.as_ref().and_then(|folders| folders.document_dir().map(Path::to_owned));
    documents
        .filter(|folder| folder.is_dir())
        .or_else(|| folders.map(|folders| folders.home_dir().to_owned()))
        .or_else(|| std::env::current_dir().ok())
        .unwrap_or_default()
}

/// A title as the name of a file: without what parts folders, and not too long for any disk.
fn file_name(title: &str) -> String {
    /// File systems take 255 bytes; endings and temp files need some.
    const MOST_BYTES: usize = 120;
    let is_kept = |c: char| !c.is_control() && !"/\\:*?\"<>|".contains(c);
    let mut name: String = title.chars().map(|c| if is_kept(c) { c } else { ' ' }).collect();
    while name.len() > MOST_BYTES {
        name.pop();
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches('.').trim();
    if name.is_empty() { "project".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_file_name() {
        assert_eq!(file_name("المغرب: وأمريكا / 2024?"), "المغرب وأمريكا 2024");
        assert_eq!(file_name("  ../ "), "project");
        assert!(file_name(&"مقال ".repeat(100)).len() <= 120);
    }
}
