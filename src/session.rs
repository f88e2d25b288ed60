//! One open project: the only door through which it is changed, undone and saved.
//!
//! The main type is [`Session`]. Changing is [`Session::commit`], whoever asks: mouse, key, menu or
//! command line. Saving is cut in two, so that a job can do the slow half: [`Session::save_request`]
//! takes a snapshot, [`SaveRequest::run`] writes it on any thread, [`Session::saved`] notes what was
//! written. Between saves each change goes to the journal; [`Session::durability`] says how far that is.
//! Knows no window.

pub mod changes;
mod saving;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use thiserror::Error;
use uuid::Uuid;

use crate::edit::{EditError, History, Label, Selection, Transaction};
use crate::model::{AnnotationId, AuthorId, Project, ProjectId, TextId};
use crate::store::journal::{self, Access, Follows, Journal, JournalError, Kind, Recovery, Tail};
use crate::store::{
    self, Expected, Fingerprint, Holder, OpenError, OpenNotice, ProjectLock, ReadOnly, SaveError,
};
pub use saving::{SaveRequest, Saved, SessionSaveError};

use changes::Changes;
use saving::is_same_file;

/// Why a transaction was refused; the project is as it was.
#[derive(Debug, Error)]
pub enum CommitError {
    /// The project may only be looked at.
    #[error("the project is open read-only")]
    ReadOnly,
    /// One of its edits does not fit.
    #[error(transparent)]
    Edit(#[from] EditError),
}

/// Where the project lives on disk.
#[derive(Debug)]
struct FileState {
    path: PathBuf,
    fingerprint: Fingerprint,
    /// Held for as long as the project may be written there.
    lock: Option<ProjectLock>,
}

/// How safe the work is.
#[derive(Clone, Debug)]
pub enum Durability {
    /// The file holds all of it.
    Saved,
    /// The file and its journal hold all of it: a crash or a power cut loses nothing.
    Journalled,
    /// So many changes are on their way to the journal.
    Pending(u64),
    /// The journal cannot be written; it is tried again, and a save is needed.
    Failed(JournalError),
    /// The project is in no file, so nothing but the memory holds it.
    Nowhere,
}

/// Called when the journal has moved on.
#[derive(Clone)]
struct Wake(Arc<dyn Fn() + Send + Sync>);

impl std::fmt::Debug for Wake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wake")
    }
}

/// Whether each change is journalled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keeping {
    /// It is, at once.
    EachChange,
    /// Only a save keeps anything, for callers that save at once and say so.
    OnSave,
}

/// One open project.
#[derive(Debug)]
pub struct Session {
    project: Arc<Project>,
    history: History,
    revision: u64,
    saved_revision: Option<u64>,
    journal: Option<Journal>,
    wake: Option<Wake>,
    /// What is done while the first file is written, each with the revision that it made.
    meanwhile: Option<Vec<(u64, Kind, Transaction)>>,
    keeping: Keeping,
    /// Whether the person let go of what no save holds.
    is_discarded: bool,
    file: Option<FileState>,
    read_only: Option<ReadOnly>,
    notices: Vec<OpenNotice>,
    changes: Changes,
}

impl Session {
    /// A project that is in no file yet.
    pub fn new(project: Project) -> Self {
        Self {
            project: Arc::new(project),
            history: History::default(),
            revision: 0,
            saved_revision: None,
            journal: None,
            wake: None,
            meanwhile: None,
            keeping: Keeping::EachChange,
            is_discarded: false,
            file: None,
            read_only: None,
            notices: Vec::new(),
            changes: Changes::default(),
        }
    }

    /// A new project that holds work already, such as pasted text: closing it unsaved asks.
    pub fn draft(project: Project) -> Self {
        let mut session = Self::new(project);
        session.revision = 1;
        session
    }

    /// Opens the project file `path` with what its journal holds: with its lock, or read-only when the lock
    /// is not to be had.
    pub fn open(path: &Path, holder: &Holder) -> Result<Self, OpenError> {
        Self::open_keeping(path, holder, Keeping::EachChange)
    }

    /// [`open`](Self::open), saying whether each change is to be journalled.
    pub fn open_keeping(path: &Path, holder: &Holder, keeping: Keeping) -> Result<Self, OpenError> {
        // The lock comes first, so that nobody writes between reading and locking; but no lock file is
        // left beside a path that holds no project.
        if !path.is_file() {
            store::open(path)?;
        }
        let lock = ProjectLock::acquire(path, holder);
        let mut opened = store::open(path)?;
        let (lock, not_locked) = match lock {
            Ok(lock) => (Some(lock), None),
            Err(error) => (None, Some(ReadOnly::from(error))),
        };
        if lock.is_some() {
            store::atomic::sweep(path);
            if let Ok(journal) = journal::path_of(path) {
                store::atomic::sweep(&journal);
            }
        }
        let read_only = opened.read_only.take().or(not_locked);
        let moved = !opened.notices.is_empty();
        let access = if lock.is_some() && read_only.is_none() { Access::Ours } else { Access::Theirs };
        let Recovery { history, changes, tail } = journal::recover(path, &mut opened, access);
        let read_only = read_only.or(opened.read_only);
        if matches!(read_only, Some(ReadOnly::HeldBy { .. })) {
            // They are at work: what their journal holds is no news to anybody.
            opened.notices.retain(|notice| !matches!(notice, OpenNotice::Recovered { .. }));
        }
        let journal =
            (access == Access::Ours && read_only.is_none()).then(|| Journal::new(opened.project.id, tail));
        Ok(Self {
            project: Arc::new(opened.project),
            history,
            revision: 0,
            // What was found again elsewhere, and what the journal held, is news that a save would keep.
            saved_revision: (!moved && changes == 0).then_some(0),
            journal,
            wake: None,
            meanwhile: None,
            keeping,
            is_discarded: false,
            file: Some(FileState { path: path.to_owned(), fingerprint: opened.fingerprint, lock }),
            read_only,
            notices: opened.notices,
            changes: Changes::default(),
        })
    }

    /// The project as it is now.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// A copy of the project as it is now, which costs nothing until the next change.
    pub fn snapshot(&self) -> Arc<Project> {
        Arc::clone(&self.project)
    }

    /// Counts every change, undo and redo; equal numbers, equal projects.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Which words changed lately.
    pub fn changes(&self) -> &Changes {
        &self.changes
    }

    /// Why the project may only be looked at, if so.
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// What was no longer in its place when the file was opened.
    pub fn notices(&self) -> &[OpenNotice] {
        &self.notices
    }

    /// The project's file, if it has one.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| file.path.as_path())
    }

    /// Whether a save would write anything new.
    pub fn is_modified(&self) -> bool {
        self.read_only.is_none() && self.saved_revision != Some(self.revision)
    }

    /// Whether there is work that closing now would lose: a new project that nobody touched has none.
    pub fn has_unsaved_work(&self) -> bool {
        self.is_modified() && (self.file.is_some() || self.revision > 0)
    }

    /// How safe the work is.
    pub fn durability(&self) -> Durability {
        if !self.is_modified() {
            return Durability::Saved;
        }
        let Some(journal) = self.journal.as_ref().filter(|_| self.keeping == Keeping::EachChange) else {
            return Durability::Nowhere;
        };
        let state = journal.state();
        match (state.failed, journal.sequence().saturating_sub(state.durable)) {
            (Some(error), _) => Durability::Failed(error),
            (None, 0) => Durability::Journalled,
            (None, pending) => Durability::Pending(pending),
        }
    }

    /// Has `wake` called, from another thread, whenever [`durability`](Self::durability) may have changed.
    pub fn wake_with(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        let wake = Wake(Arc::new(wake));
        if let Some(journal) = &self.journal {
            journal.wake_with(Arc::clone(&wake.0));
        }
        self.wake = Some(wake);
    }

    /// Lets go of all that no save holds: when the session ends, its journal goes too.
    pub fn discard(&mut self) {
        self.is_discarded = true;
    }

    /// Changes the project; all edits or none. Keys that type one word are undone as one. The change is safe
    /// when [`durability`](Self::durability) says so; nobody waits for that here.
    pub fn commit(&mut self, transaction: Transaction) -> Result<(), CommitError> {
        if self.read_only.is_some() {
            return Err(CommitError::ReadOnly);
        }
        self.apply(&transaction)?;
        // Only what is typed joins what was typed before.
        let begins = transaction.label == Label::Typing && self.history.is_parted();
        self.keep(Kind::Commit { begins }, &transaction);
        self.history.push(transaction);
        Ok(())
    }

    /// Ends a word that is being typed, as a pause or a jump of the caret does: what is typed next is undone
    /// by itself.
    pub fn end_typing(&mut self) {
        self.history.part();
    }

    fn keep(&mut self, kind: Kind, transaction: &Transaction) {
        match (&mut self.journal, &mut self.meanwhile) {
            _ if self.keeping == Keeping::OnSave => {}
            (Some(journal), _) => drop(journal.append(kind, transaction.clone())),
            (None, Some(meanwhile)) => meanwhile.push((self.revision, kind, transaction.clone())),
            (None, None) => {}
        }
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<Label> {
        self.history.undoable().map(|transaction| transaction.label)
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<Label> {
        self.history.redoable().map(|transaction| transaction.label)
    }

    /// Takes the last transaction back; gives the selection to show, or `None` when there is nothing to
    /// undo.
    pub fn undo(&mut self) -> Option<Option<Selection>> {
        let inverse = self.history.undoable()?.invert();
        match self.apply(&inverse) {
            Ok(()) => self.history.mark_undone(),
            Err(error) => {
                log::error!("undo does not fit: {error}");
                return None;
            }
        }
        self.keep(Kind::Undo, &inverse);
        Some(inverse.selection_after)
    }

    /// Does the last undone transaction again; gives the selection to show, or `None` when there is
    /// nothing to redo.
    pub fn redo(&mut self) -> Option<Option<Selection>> {
        let transaction = self.history.redoable()?.clone();
        match self.apply(&transaction) {
            Ok(()) => self.history.mark_redone(),
            Err(error) => {
                log::error!("redo does not fit: {error}");
                return None;
            }
        }
        self.keep(Kind::Redo, &transaction);
        Some(transaction.selection_after)
    }

    fn apply(&mut self, transaction: &Transaction) -> Result<(), EditError> {
        transaction.apply(Arc::make_mut(&mut self.project))?;
        self.revision += 1;
        self.changes.note(transaction, self.revision);
        Ok(())
    }

    /// A snapshot to write to `path`, or to the project's own file when it is `None`.
    ///
    /// Gives `None` when there is no file yet, or when it is the project's own and may not be written.
    /// `replace` says that the person agreed to replace what stands at another path.
    pub fn save_request(&mut self, path: Option<&Path>, replace: bool) -> Option<SaveRequest> {
        let own = self.file.as_ref().filter(|file| path.is_none_or(|path| is_same_file(path, &file.path)));
        let (path, expected, needs_lock) = match (own, path) {
            (Some(_), _) if self.read_only.is_some() => return None,
            (Some(file), _) => (file.path.clone(), Expected::Loaded(file.fingerprint), false),
            (None, Some(path)) => {
                (path.to_owned(), if replace { Expected::Anything } else { Expected::Absent }, true)
            }
            (None, None) => return None,
        };
        if self.journal.is_none() {
            self.meanwhile.get_or_insert_default();
        }
        let journal = self.journal.as_mut();
        // What is written elsewhere is no matter of this file's journal, which moves there afterwards.
        let checkpoint = journal.filter(|_| !needs_lock).and_then(Journal::checkpoint);
        Some(SaveRequest {
            project: self.snapshot(),
            path,
            expected,
            needs_lock,
            revision: self.revision,
            through: self.journal.as_ref().map_or(0, Journal::sequence),
            checkpoint,
        })
    }

    /// Notes what was written; the project now lives there, and may be changed.
    pub fn saved(&mut self, saved: Saved) {
        let follows = Follows { save_id: saved.save_id, fingerprint: saved.fingerprint };
        let held = self.file.take().and_then(|file| file.lock);
        let (lock, old_lock) = match saved.lock {
            Some(lock) => (Some(lock), held),
            None => (held, None),
        };
        if let Some(journal) = &mut self.journal {
            journal.saved(&saved.path, follows, (saved.through, saved.is_checkpointed), old_lock);
        } else {
            let mut journal = Journal::new(self.project.id, Tail::none(&saved.path, follows));
            if let Some(wake) = &self.wake {
                journal.wake_with(Arc::clone(&wake.0));
            }
            // What was done while the file was written.
            for (revision, kind, transaction) in self.meanwhile.take().unwrap_or_default() {
                if revision > saved.revision {
                    journal.append(kind, transaction);
                }
            }
            self.journal = Some(journal);
        }
        self.file = Some(FileState { path: saved.path, fingerprint: saved.fingerprint, lock });
        self.saved_revision = Some(saved.revision);
        self.read_only = None;
    }

    /// Notes a save that failed: a file that stands in its place, though not yet for certain, is the one
    /// that the next save must find there.
    pub fn save_failed(&mut self, error: &SessionSaveError) {
        self.meanwhile = None;
        if let SessionSaveError::Save(SaveError::Unsynced { fingerprint, source }) = error
            && let Some(file) = &mut self.file
            && is_same_file(&file.path, &source.path)
        {
            file.fingerprint = *fingerprint;
        }
    }

    /// Saves at once, for callers without a window.
    pub fn save_now(&mut self, request: SaveRequest, holder: &Holder) -> Result<(), SessionSaveError> {
        let saved = request.run(holder).inspect_err(|error| self.save_failed(error))?;
        self.saved(saved);
        Ok(())
    }
}

impl Drop for Session {
    /// The journal goes when there is nothing in it that a save does not hold; else it stays beside the
    /// project until the next opening. Either way the lock is held until that is done.
    fn drop(&mut self) {
        let removes = self.is_discarded || !self.is_modified();
        if let Some(journal) = self.journal.take() {
            journal.close(removes);
        }
    }
}

/// Fresh ids and the clock, for those above the model.
pub mod fresh {
    use super::{AnnotationId, AuthorId, ProjectId, TextId, Timestamp, Uuid};

    /// The id of a new project.
    pub fn project_id() -> ProjectId {
        ProjectId(Uuid::now_v7())
    }

    /// The id of a new text.
    pub fn text_id() -> TextId {
        TextId(Uuid::now_v7())
    }

    /// The id of a new annotation.
    pub fn annotation_id() -> AnnotationId {
        AnnotationId(Uuid::now_v7())
    }

    /// The id of a new author.
    pub fn author_id() -> AuthorId {
        AuthorId(Uuid::now_v7())
    }

    /// Now, in UTC.
    pub fn now() -> Timestamp {
        Timestamp::now()
    }
}

#[cfg(test)]
mod tests;
