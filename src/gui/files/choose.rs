//! The system's file chooser, which may be slow or missing: the path in the dialog works without it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rfd::FileDialog;

use crate::gui::app::App;
use crate::gui::shell::dialogs::Browse;
use crate::jobs::Job;

/// Nobody cancels a chooser faster than this: there was none.
const TOO_FAST: Duration = Duration::from_millis(150);

/// A chooser that is open.
pub(super) struct Choosing {
    what: Browse,
    since: Instant,
    job: Job<Option<PathBuf>>,
}

impl App {
    /// Opens the system's chooser, unless one is open.
    pub(super) fn choose(&mut self, what: Browse) {
        if self.files.choosing.is_some() {
            return;
        }
        let chooser = self.chooser(&what);
        let is_place = matches!(what, Browse::Place(_));
        let job = self
            .files
            .jobs
            .run("file chooser", move |_| if is_place { chooser.save_file() } else { chooser.pick_file() });
        match job {
            Ok(job) => self.files.choosing = Some(Choosing { what, since: Instant::now(), job }),
            Err(error) => log::warn!("file chooser: {error}"),
        }
    }

    fn chooser(&self, what: &Browse) -> FileDialog {
        let chooser = FileDialog::new();
        let word = |id| self.locale.text(id);
        match what {
            Browse::Project => chooser
                .set_directory(super::documents_folder())
                .add_filter(word("dialog-kind-project"), &["ron"]),
            Browse::Codebook => chooser
                .set_directory(super::documents_folder())
                .add_filter(word("dialog-kind-codebook"), &["ron"]),
            Browse::Text(_) => chooser
                .set_directory(super::documents_folder())
                .add_filter(word("dialog-kind-text"), &["txt", "text", "md"])
                .add_filter(word("dialog-kind-any"), &["*"]),
            Browse::Place(path) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                chooser.set_directory(path.parent().unwrap_or(Path::new("."))).set_file_name(name)
            }
        }
    }

    pub(super) fn poll_choosing(&mut self) {
        let Some(choosing) = &mut self.files.choosing else { return };
        let Some(outcome) = choosing.job.poll() else { return };
        let Some(Choosing { what, since, .. }) = self.files.choosing.take() else { return };
        let slot = if let Browse::Text(slot) = what { Some(slot) } else { None };
        match (outcome, &mut self.dialog) {
            (Ok(Some(path)), Some(dialog)) => drop(dialog.take_path(slot, path)),
            (Ok(None), _) if since.elapsed() < TOO_FAST => {
                self.notices.tell(self.locale.text("notice-no-chooser"));
            }
            (Err(panicked), _) => {
                log::warn!("{panicked}");
                self.notices.tell(self.locale.text("notice-no-chooser"));
            }
            _ => {}
        }
    }
}
