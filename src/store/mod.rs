//! The project file on disk: read, checked, written whole, one writer at a time.
//!
//! The main functions are [`open`] and [`save`]. [`to_bytes`] is apart from [`save_bytes`], so that a
//! snapshot can be made into bytes and written on another thread. Knows no window and no history; who
//! may write is [`ProjectLock`]'s to say, and the caller takes it before opening.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;
use uuid::Uuid;

pub mod atomic;
mod build;
mod check;
pub mod codebooks;
pub mod journal;
mod lock;
mod read;
mod sample;
mod schema;
#[cfg(test)]
mod tests;
mod write;

pub use check::{FileFault, check};
pub use lock::{Holder, LockError, ProjectLock};
pub use read::{OpenNotice, Read, ReadError, Spot, Unknown, from_bytes};
pub use sample::sample;
pub use schema::FORMAT;
pub use write::to_bytes;

use crate::model::Project;

/// What a file was when it was read or written: equal fingerprints, equal bytes.
///
/// The length and the 64-bit FNV-1a hash of the bytes; no times, which copies and version control
/// change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fingerprint {
    /// Length in bytes.
    pub byte_len: u64,
    /// FNV-1a (64 bit) over them.
    pub hash: u64,
}

impl Fingerprint {
    /// The fingerprint of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self { byte_len: bytes.len() as u64, hash }
    }

    /// The fingerprint of the file at `path`; `None` when there is none.
    pub fn of_file(path: &Path) -> io::Result<Option<Self>> {
        match fs::read(path) {
            Ok(bytes) => Ok(Some(Self::of(&bytes))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The hash alone.
    pub fn hash(self) -> u64 {
        self.hash
    }
}

/// Why a project may be looked at but not saved over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReadOnly {
    /// The file was written by a newer version, in this format.
    NewerFormat {
        /// The format.
        format: u32,
    },
    /// The file has a field that a save would lose.
    UnknownField {
        /// Its name.
        name: String,
        /// Where it stands.
        spot: Spot,
    },
    /// Someone else has it open.
    HeldBy {
        /// Who.
        holder: Holder,
    },
    /// The folder takes no new files.
    Folder {
        /// What the system said.
        reason: String,
    },
    /// The file cannot be locked, as on a disk that has no locks.
    Unlockable {
        /// What the system said.
        reason: String,
    },
}

impl From<LockError> for ReadOnly {
    fn from(error: LockError) -> Self {
        match error {
            LockError::HeldBy { holder, .. } => Self::HeldBy { holder },
            LockError::ReadOnlyFolder { source, .. } => Self::Folder { reason: source.to_string() },
            LockError::Io { source, .. } => Self::Unlockable { reason: source.to_string() },
        }
    }
}

impl From<Unknown> for ReadOnly {
    fn from(unknown: Unknown) -> Self {
        match unknown {
            Unknown::Format(format) => Self::NewerFormat { format },
            Unknown::Field { name, line, column } => Self::UnknownField { name, spot: Spot { line, column } },
        }
    }
}

/// A project as it was opened.
#[derive(Debug)]
pub struct Opened {
    /// The project.
    pub project: Project,
    /// The id of the save that wrote the file.
    pub save_id: Uuid,
    /// What the file was, for [`Expected::Loaded`].
    pub fingerprint: Fingerprint,
    /// Why the file may not be written over, if so.
    pub read_only: Option<ReadOnly>,
    /// What is no longer as it was written.
    pub notices: Vec<OpenNotice>,
}

/// Why a file could not be opened; it is left as it is.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The system would not give it.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is not a sound project.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why, and where.
        source: ReadError,
    },
}

/// Reads the project file `path`. Takes no lock.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    let bytes = fs::read(path).map_err(|source| OpenError::Io { path: path.to_owned(), source })?;
    let Read { project, save_id, unknown, notices } =
        from_bytes(&bytes).map_err(|source| OpenError::Unreadable { path: path.to_owned(), source })?;
    let fingerprint = Fingerprint::of(&bytes);
    Ok(Opened { project, save_id, fingerprint, read_only: unknown.map(ReadOnly::from), notices })
}

/// What a save expects to find at its path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Expected {
    /// Nothing: the file is new.
    Absent,
    /// The very file that was loaded or saved last.
    Loaded(Fingerprint),
    /// Anything: the person agreed to replace it.
    Anything,
}

/// Why a project was not saved; unless it is [`Unsynced`](Self::Unsynced), what was there is untouched.
#[derive(Debug, Error)]
pub enum SaveError {
    /// The file is no longer the one that was loaded, or is there when it should not be.
    #[error("{} changed on disk", path.display())]
    ChangedOnDisk {
        /// The file.
        path: PathBuf,
    },
    /// The file that stands there could not be compared.
    #[error("{}: {source}", path.display())]
    Compare {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Writing failed.
    #[error(transparent)]
    Write(#[from] atomic::WriteError),
    /// The file stands in its place and is whole, but may not survive a power cut. The next save has to
    /// expect `fingerprint`, and is still needed.
    #[error("{source}")]
    Unsynced {
        /// What stands there now.
        fingerprint: Fingerprint,
        /// What failed.
        source: atomic::WriteError,
    },
}

/// Writes `project` to `path` as the save `save_id`, whole and durably, if what stands there is what is
/// expected.
pub fn save(
    path: &Path,
    project: &Project,
    expected: Expected,
    save_id: Uuid,
) -> Result<Fingerprint, SaveError> {
    save_bytes(path, &to_bytes(project, save_id), expected)
}

/// The second half of [`save`], for bytes made by [`to_bytes`].
pub fn save_bytes(path: &Path, bytes: &[u8], expected: Expected) -> Result<Fingerprint, SaveError> {
    let changed = || SaveError::ChangedOnDisk { path: path.to_owned() };
    if let Expected::Loaded(loaded) = expected {
        let there = Fingerprint::of_file(path)
            .map_err(|source| SaveError::Compare { path: path.to_owned(), source })?;
        if there != Some(loaded) {
            return Err(changed());
        }
    }
    let replace = match expected {
        Expected::Absent => atomic::Replace::Nothing,
        Expected::Loaded(_) | Expected::Anything => atomic::Replace::Anything,
    };
    match atomic::write(path, bytes, replace) {
        Ok(()) => Ok(Fingerprint::of(bytes)),
        Err(error)
            if error.step == atomic::Step::Rename && error.source.kind() == io::ErrorKind::AlreadyExists =>
        {
            Err(changed())
        }
        Err(source) if source.step == atomic::Step::SyncFolder => {
            Err(SaveError::Unsynced { fingerprint: Fingerprint::of(bytes), source })
        }
        Err(error) => Err(error.into()),
    }
}
