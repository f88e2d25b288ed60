//! The journal `NAME.ron.journal` beside a project: each change since the file was written, durable before
//! anybody is told that it is.
//!
//! The main types are [`Journal`], which a session hands its changes to, and [`Recovery`], what [`recover`]
//! found when a project was opened. The first line says which file the changes follow, by the id of the
//! save and a fingerprint; every further line is a change with what was there before and after, or a
//! checkpoint. A save writes its checkpoint *before* it puts the new file in its place, so whichever of
//! the two files a crash leaves, the journal says from which change on to go.
//!
//! A journal that follows another file, or is damaged, is never applied by guess and never deleted: it is
//! kept under another name and told. Makes no ids and reads no clock; knows no session and no window.

mod decode;
mod encode;
mod recover;
mod replay;
mod schema;
#[cfg(test)]
mod tests;
mod thread;
mod writer;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;
use uuid::Uuid;

use super::{Fingerprint, atomic};

pub use recover::{Access, Recovery, recover};
pub use writer::{Checkpoint, Journal, State};

/// The state of a file that changes follow.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Follows {
    /// The id of the save that wrote it.
    pub save_id: Uuid,
    /// What its bytes were.
    pub fingerprint: Fingerprint,
}

/// How a change came about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Something new was done.
    Commit {
        /// Whether a new step of the history begins with it, though it typed what another could join.
        begins: bool,
    },
    /// The last change was taken back.
    Undo,
    /// What was taken back was done again.
    Redo,
}

/// The journal could not be written. It is tried again until the session ends.
#[derive(Clone, Debug, Error)]
#[error("{}: {source}", path.display())]
pub struct JournalError {
    /// The journal.
    pub path: PathBuf,
    /// What the system said.
    pub source: Arc<io::Error>,
}

/// Where a journal ends, so that it can be gone on with.
#[derive(Clone, Debug)]
pub struct Tail {
    /// The project file.
    project_path: PathBuf,
    /// The number of the last change in it.
    sequence: u64,
    /// Bytes that are sound, from the start; `None` when there is no journal yet.
    byte_len: Option<u64>,
    /// The file that the first change follows.
    follows: Follows,
}

impl Tail {
    /// No journal yet for the project file `path`, which is in the state `follows`.
    pub fn none(path: &Path, follows: Follows) -> Self {
        Self { project_path: path.to_owned(), sequence: 0, byte_len: None, follows }
    }
}

/// The journal of the project file `project`: beside the real file, so that a link and its target share it.
pub fn path_of(project: &Path) -> io::Result<PathBuf> {
    let mut path = atomic::real_path(project)?.into_os_string();
    path.push(".journal");
    Ok(path.into())
}

/// Names that may be taken before giving up.
const MOST_KEPT: u32 = 10_000;

/// Gives the journal at `path` another name, `….kept-1` or the next that is free, and returns it.
fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let kept = free_name(path)?;
    fs::rename(path, &kept)?;
    atomic::sync_folder(atomic::folder_of(path))?;
    Ok(kept)
}

fn free_name(path: &Path) -> io::Result<PathBuf> {
    let name = |number: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".kept-{number}"));
        PathBuf::from(name)
    };
    let free = (1..=MOST_KEPT).map(name).find(|name| fs::symlink_metadata(name).is_err());
    free.ok_or_else(|| io::Error::from(io::ErrorKind::AlreadyExists))
}
