//! The slow half of a save, for any thread: a snapshot on its way to the disk.
//!
//! The main type is [`SaveRequest`]. Before the file is in its place the journal is told which file that
//! will be and what it holds. Knows no session.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;
use uuid::Uuid;

use crate::model::Project;
use crate::store::journal::{Checkpoint, Follows};
use crate::store::{self, Expected, Fingerprint, Holder, LockError, ProjectLock, SaveError};

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

/// Whether two paths name one file, however they are spelt.
pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    one == other || real(one).is_some_and(|one| real(other) == Some(one))
}

/// A snapshot on its way to disk.
#[derive(Debug)]
pub struct SaveRequest {
    pub(super) project: Arc<Project>,
    pub(super) path: PathBuf,
    pub(super) expected: Expected,
    pub(super) needs_lock: bool,
    pub(super) revision: u64,
    /// The number of the last change that the snapshot holds.
    pub(super) through: u64,
    /// What the journal has to say before the file is in its place.
    pub(super) checkpoint: Option<Checkpoint>,
}

impl SaveRequest {
    /// The file it will write.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the snapshot, atomically and durably.
    pub fn run(self, holder: &Holder) -> Result<Saved, SessionSaveError> {
        let lock = self.needs_lock.then(|| ProjectLock::acquire(&self.path, holder)).transpose()?;
        let save_id = Uuid::now_v7();
        let bytes = store::to_bytes(&self.project, save_id);
        let follows = Follows { save_id, fingerprint: Fingerprint::of(&bytes) };
        // Where the journal cannot be written the file is all the more needed; the journal is cut afterwards.
        let is_checkpointed = match self.checkpoint.map(|checkpoint| checkpoint.write(follows)) {
            None | Some(Ok(())) => true,
            Some(Err(error)) => {
                log::warn!("saving without the journal: {error}");
                false
            }
        };
        let fingerprint = store::save_bytes(&self.path, &bytes, self.expected)?;
        let Self { path, revision, through, .. } = self;
        Ok(Saved { path, save_id, fingerprint, revision, through, is_checkpointed, lock })
    }
}

/// What [`SaveRequest::run`] wrote.
#[derive(Debug)]
pub struct Saved {
    pub(super) path: PathBuf,
    pub(super) save_id: Uuid,
    pub(super) fingerprint: Fingerprint,
    pub(super) revision: u64,
    pub(super) through: u64,
    pub(super) is_checkpointed: bool,
    pub(super) lock: Option<ProjectLock>,
}

impl Saved {
    /// The file that was written.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
