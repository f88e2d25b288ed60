//! One open project: the only door through which it is changed, undone and saved.
//!
//! The main type is [`Session`]. Changing is [`Session::commit`], whoever asks: mouse, key, menu or
//! command line. Saving is cut in two, so that a job can do the slow half: [`Session::save_request`]
//! takes a snapshot, [`SaveRequest::run`] writes it on any thread, [`Session::saved`] notes what was
//! written. Knows no window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use thiserror::Error;
use uuid::Uuid;

use crate::edit::{EditError, History, Label, Selection, Transaction};
use crate::model::{AnnotationId, AuthorId, Project, ProjectId, TextId};
use crate::store::{
    self, Expected, Fingerprint, Holder, LockError, OpenError, OpenNotice, ProjectLock, ReadOnly, SaveError,
};

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

/// Why a project was not saved.
#[derive(Debug, Error)]
pub enum SessionSaveError {
    /// Someone else has the file open, or it cannot be locked.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// Writing failed.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Where the project lives on disk.
#[derive(Debug)]
struct FileState {
    path: PathBuf,
    fingerprint: Fingerprint,
    /// Held for as long as the project may be written there.
    lock: Option<ProjectLock>,
}

/// One open project.
#[derive(Debug)]
pub struct Session {
    project: Arc<Project>,
    history: History,
    revision: u64,
    saved_revision: Option<u64>,
    file: Option<FileState>,
    read_only: Option<ReadOnly>,
    notices: Vec<OpenNotice>,
}

impl Session {
    /// A project that is in no file yet.
    pub fn new(project: Project) -> Self {
        Self {
            project: Arc::new(project),
            history: History::default(),
            revision: 0,
            saved_revision: None,
            file: None,
            read_only: None,
            notices: Vec::new(),
        }
    }

    /// A new project that holds work already, such as pasted text: closing it unsaved asks.
    pub fn draft(project: Project) -> Self {
        Self { revision: 1, ..Self::new(project) }
    }

    /// Opens the project file `path`: with its lock, or read-only when the lock is not to be had.
    pub fn open(path: &Path, holder: &Holder) -> Result<Self, OpenError> {
        // The lock comes first, so that nobody writes between reading and locking; but no lock file is
        // left beside a path that holds no project.
        if !path.is_file() {
            store::open(path)?;
        }
        let lock = ProjectLock::acquire(path, holder);
        let opened = store::open(path)?;
        let (lock, not_locked) = match lock {
            Ok(lock) => (Some(lock), None),
            Err(error) => (None, Some(ReadOnly::from(error))),
        };
        if lock.is_some() {
            store::atomic::sweep(path);
        }
        let moved = !opened.notices.is_empty();
        Ok(Self {
            project: Arc::new(opened.project),
            history: History::default(),
            revision: 0,
            // What was found again elsewhere is news that a save would keep.
            saved_revision: (!moved).then_some(0),
            file: Some(FileState { path: path.to_owned(), fingerprint: opened.fingerprint, lock }),
            read_only: opened.read_only.or(not_locked),
            notices: opened.notices,
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

    /// Changes the project; all edits or none. Keys that type one word are undone as one.
    pub fn commit(&mut self, transaction: Transaction) -> Result<(), CommitError> {
        if self.read_only.is_some() {
            return Err(CommitError::ReadOnly);
        }
        self.apply(&transaction)?;
        self.history.push(transaction);
        Ok(())
    }

    /// Ends a word that is being typed, as a pause or a jump of the caret does: what is typed next is undone
    /// by itself.
    pub fn end_typing(&mut self) {
        self.history.part();
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
        Some(transaction.selection_after)
    }

    fn apply(&mut self, transaction: &Transaction) -> Result<(), EditError> {
        let project = Arc::make_mut(&mut self.project);
        for (index, edit) in transaction.edits.iter().enumerate() {
            if let Err(error) = edit.apply(project) {
                // What was just applied can be taken back: nothing happened in between.
                for edit in transaction.edits.iter().take(index).rev() {
                    if let Err(error) = edit.invert().apply(project) {
                        log::error!("an edit could not be taken back: {error}");
                    }
                }
                return Err(error);
            }
        }
        self.revision += 1;
        Ok(())
    }

    /// A snapshot to write to `path`, or to the project's own file when it is `None`.
    ///
    /// Gives `None` when there is no file yet, or when it is the project's own and may not be written.
    /// `replace` says that the person agreed to replace what stands at another path.
    pub fn save_request(&self, path: Option<&Path>, replace: bool) -> Option<SaveRequest> {
        let own = self.file.as_ref().filter(|file| path.is_none_or(|path| is_same_file(path, &file.path)));
        let (path, expected, needs_lock) = match (own, path) {
            (Some(_), _) if self.read_only.is_some() => return None,
            (Some(file), _) => (file.path.clone(), Expected::Loaded(file.fingerprint), false),
            (None, Some(path)) => {
                (path.to_owned(), if replace { Expected::Anything } else { Expected::Absent }, true)
            }
            (None, None) => return None,
        };
        Some(SaveRequest { project: self.snapshot(), path, expected, needs_lock, revision: self.revision })
    }

    /// Notes what was written; the project now lives there, and may be changed.
    pub fn saved(&mut self, saved: Saved) {
        let lock = match saved.lock {
            Some(lock) => Some(lock),
            None => self.file.take().and_then(|file| file.lock),
        };
        self.file = Some(FileState { path: saved.path, fingerprint: saved.fingerprint, lock });
        self.saved_revision = Some(saved.revision);
        self.read_only = None;
    }

    /// Notes a save that failed: a file that stands in its place, though not yet for certain, is the one
    /// that the next save must find there.
    pub fn save_failed(&mut self, error: &SessionSaveError) {
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

/// Whether two paths name one file, however they are spelt.
fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    one == other || real(one).is_some_and(|one| real(other) == Some(one))
}

/// A snapshot on its way to disk.
#[derive(Debug)]
pub struct SaveRequest {
    project: Arc<Project>,
    path: PathBuf,
    expected: Expected,
    needs_lock: bool,
    revision: u64,
}

impl SaveRequest {
    /// The file it will write.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the snapshot, atomically and durably.
    pub fn run(self, holder: &Holder) -> Result<Saved, SessionSaveError> {
        let lock = self.needs_lock.then(|| ProjectLock::acquire(&self.path, holder)).transpose()?;
        let fingerprint = store::save(&self.path, &self.project, self.expected, Uuid::now_v7())?;
        Ok(Saved { path: self.path, fingerprint, revision: self.revision, lock })
    }
}

/// What [`SaveRequest::run`] wrote.
#[derive(Debug)]
pub struct Saved {
    path: PathBuf,
    fingerprint: Fingerprint,
    revision: u64,
    lock: Option<ProjectLock>,
}

impl Saved {
    /// The file that was written.
    pub fn path(&self) -> &Path {
        &self.path
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
mod tests {
    use super::*;
    use crate::edit::Edit;

    fn retitle(before: &str, after: &str) -> Transaction {
        Transaction::new(Label::Retitle, vec![Edit::Title { before: before.into(), after: after.into() }])
    }

    #[test]
    fn a_commit_can_be_undone_and_redone_and_a_stale_one_is_refused() {
        let mut session = Session::new(Project::new(fresh::project_id(), "أ"));
        session.commit(retitle("أ", "ب")).unwrap();
        assert!(matches!(session.commit(retitle("أ", "ج")), Err(CommitError::Edit(_))));
        assert_eq!(session.undo(), Some(None));
        assert_eq!(session.project().title, "أ");
        assert_eq!(session.redo(), Some(None));
        assert_eq!(session.project().title, "ب");
        assert_eq!(session.redo(), None, "nothing is left to redo");
    }

    #[test]
    fn a_transaction_that_fails_half_way_changes_nothing() {
        let mut session = Session::new(Project::new(fresh::project_id(), "أ"));
        let mut transaction = retitle("أ", "ب");
        transaction.edits.extend(retitle("غير ذلك", "ج").edits);
        let before = session.project().clone();
        assert!(session.commit(transaction).is_err());
        assert_eq!((session.project(), session.revision()), (&before, 0));
    }

    #[test]
    fn saving_opens_again_and_a_file_changed_by_others_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.ron");
        let holder = Holder::default();
        let mut session = Session::new(Project::new(fresh::project_id(), "أ"));
        session.commit(retitle("أ", "ب")).unwrap();
        assert!(session.has_unsaved_work() && session.save_request(None, false).is_none());
        let request = session.save_request(Some(&path), false).unwrap();
        session.save_now(request, &holder).unwrap();
        assert!(!session.is_modified());

        let second = Session::open(&path, &holder).unwrap();
        assert!(matches!(second.read_only(), Some(ReadOnly::HeldBy { .. })), "the first still holds it");
        assert_eq!(second.project(), session.project());
        drop(second);

        std::fs::OpenOptions::new()
            .append(true)
            .open(&path)
            .and_then(|mut file| std::io::Write::write_all(&mut file, b"\n"))
            .unwrap();
        session.commit(retitle("ب", "ج")).unwrap();
        let request = session.save_request(None, false).unwrap();
        let error = session.save_now(request, &holder).unwrap_err();
        assert!(matches!(error, SessionSaveError::Save(SaveError::ChangedOnDisk { .. })));
        assert!(session.is_modified());
    }
}
