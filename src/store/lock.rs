//! One writer a project: the lock file `NAME.ron.lock` beside it.
//!
//! The main type is [`ProjectLock`]. The lock is the system's, held on the open file
//! ([`std::fs::File::try_lock`]) and gone with the process; the file only carries it and says who holds
//! it. A lock file without a lock on it is free, so nobody ever has to delete one to get in.
//!
//! On release the holder removes the file while it still holds the lock. Someone may have opened the
//! same file just before and will lock a file that is no longer there; hence after locking the path is
//! looked at again, and a lock on anything but the file that stands there is thrown away and tried
//! anew. Where that cannot be told (not Unix) the file stays.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::atomic::real_path;

/// How often a lock is tried anew when its file was removed meanwhile.
const TRIES: usize = 16;
/// How much of somebody else's lock file is read.
const HOLDER_BYTES: u64 = 1024;

/// Who holds a lock, as the lock file tells it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Holder {
    /// `user@host`; empty when the file does not tell.
    pub who: String,
    /// Their process; `None` when the file does not tell.
    pub process: Option<u32>,
    /// Since when, as they wrote it.
    pub since: String,
}

impl Holder {
    /// This process, which began at `since` (a time for people to read).
    pub fn this_process(since: &str) -> Self {
        let user = ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok());
        let host = fs::read_to_string("/proc/sys/kernel/hostname")
            .ok()
            .or_else(|| std::env::var("COMPUTERNAME").ok())
            .unwrap_or_default();
        let who = match (user.unwrap_or_default(), host.trim()) {
            (user, "") => user,
            (user, host) => format!("{user}@{host}"),
        };
        Self { who, process: Some(std::process::id()), since: since.to_owned() }
    }

    /// Reads a lock file; whatever it holds, the parts are short and without controls.
    fn parse(text: &str) -> Self {
        let clean = |line: &str| line.chars().filter(|c| !c.is_control()).take(200).collect::<String>();
        let mut lines = text.lines();
        let mut next = || clean(lines.next().unwrap_or_default());
        Self { who: next(), process: next().parse().ok(), since: next() }
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.who)?;
        writeln!(f, "{}", self.process.map(|id| id.to_string()).unwrap_or_default())?;
        writeln!(f, "{}", self.since)
    }
}

/// Why a project is not ours to write.
#[derive(Debug, Error)]
pub enum LockError {
    /// Someone else has it open.
    #[error("{} is held by {}", path.display(), holder.who)]
    HeldBy {
        /// The project.
        path: PathBuf,
        /// Who.
        holder: Holder,
    },
    /// Its folder takes no new files.
    #[error("the folder of {} is read-only: {source}", path.display())]
    ReadOnlyFolder {
        /// The project.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The lock could not be taken for another reason, such as a file system that has none.
    #[error("cannot lock {}: {source}", path.display())]
    Io {
        /// The project.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// The right to write one project, until it is dropped.
#[derive(Debug)]
pub struct ProjectLock {
    file: File,
    path: PathBuf,
}

impl ProjectLock {
    /// Takes the lock of the project file `project`, which need not exist yet, for `holder`.
    pub fn acquire(project: &Path, holder: &Holder) -> Result<Self, LockError> {
        let fail = |source: io::Error| {
            let path = project.to_owned();
            match source.kind() {
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    LockError::ReadOnlyFolder { path, source }
                }
                _ => LockError::Io { path, source },
            }
        };
        let path = lock_path(project).map_err(fail)?;
        for _ in 0..TRIES {
            let mut file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .map_err(fail)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let holder = read_holder(&mut file);
                    return Err(LockError::HeldBy { path: project.to_owned(), holder });
                }
                Err(TryLockError::Error(source)) => return Err(fail(source)),
            }
            if !stands_at(&file, &path) {
                continue;
            }
            let mut lock = Self { file, path };
            lock.tell(holder).map_err(fail)?;
            return Ok(lock);
        }
        Err(fail(io::Error::from(io::ErrorKind::Interrupted)))
    }

    /// The lock file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn tell(&mut self, holder: &Holder) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        self.file.write_all(holder.to_string().as_bytes())
    }
}

impl Drop for ProjectLock {
    fn drop(&mut self) {
        let removed = if cfg!(unix) && stands_at(&self.file, &self.path) {
            fs::remove_file(&self.path)
        } else {
            self.file.set_len(0)
        };
        if let Err(error) = removed.and_then(|()| self.file.unlock()) {
            log::warn!("cannot release {}: {error}", self.path.display());
        }
    }
}

/// `NAME.ron.lock` beside the real file, so that a link and its target share one lock.
fn lock_path(project: &Path) -> io::Result<PathBuf> {
    let mut path = real_path(project)?.into_os_string();
    path.push(".lock");
    Ok(path.into())
}

fn read_holder(file: &mut File) -> Holder {
    let mut bytes = Vec::new();
    // Some systems let nobody read a locked file; then the holder stays unknown.
    let _ = file.take(HOLDER_BYTES).read_to_end(&mut bytes);
    Holder::parse(&String::from_utf8_lossy(&bytes))
}

/// Whether `file` is what stands at `path`.
#[cfg(unix)]
pub(super) fn stands_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let id = |metadata: &fs::Metadata| (metadata.dev(), metadata.ino());
    matches!((file.metadata(), fs::symlink_metadata(path)), (Ok(ours), Ok(there)) if id(&ours) == id(&there))
}

#[cfg(not(unix))]
pub(super) fn stands_at(_: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(who: &str) -> Holder {
        Holder { who: who.into(), process: Some(7), since: "2026-01-31T12:00:00Z".into() }
    }

    #[test]
    fn the_second_is_told_who_the_first_is() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("p.ron");
        let lock = ProjectLock::acquire(&project, &holder("مريم@host")).unwrap();
        let error = ProjectLock::acquire(&project, &holder("b")).unwrap_err();
        let LockError::HeldBy { holder: told, .. } = error else { panic!("{error}") };
        assert_eq!(told, holder("مريم@host"));
        let lock_file = lock.path().to_owned();
        drop(lock);
        assert!(!lock_file.exists() || !cfg!(unix));
        ProjectLock::acquire(&project, &holder("b")).unwrap();
    }

    #[test]
    fn a_lock_file_left_by_a_crash_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("p.ron");
        File::create(folder.path().join("p.ron.lock")).unwrap().write_all(b"gone@host\n1\n\n").unwrap();
        ProjectLock::acquire(&project, &holder("a")).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_its_target_share_one_lock() {
        let folder = tempfile::tempdir().unwrap();
        let (project, link) = (folder.path().join("p.ron"), folder.path().join("link.ron"));
        File::create(&project).unwrap();
        std::os::unix::fs::symlink(&project, &link).unwrap();
        let _lock = ProjectLock::acquire(&project, &holder("a")).unwrap();
        assert!(matches!(ProjectLock::acquire(&link, &holder("b")), Err(LockError::HeldBy { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_on_a_removed_file_is_not_taken_for_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.ron.lock");
        let file = File::create(&path).unwrap();
        assert!(stands_at(&file, &path));
        fs::remove_file(&path).unwrap();
        assert!(!stands_at(&file, &path));
        File::create(&path).unwrap();
        assert!(!stands_at(&file, &path));
    }

    #[test]
    fn a_hostile_lock_file_is_cut_and_cleaned() {
        let holder = Holder::parse(&format!("{}\u{1b}[31m\nnot a number\n", "x".repeat(5000)));
        assert_eq!((holder.who.len(), holder.process, holder.since.as_str()), (200, None, ""));
    }
}
