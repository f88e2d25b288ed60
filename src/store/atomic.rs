//! Writing a file so that it is whole, old or new, whatever happens to the machine.
//!
//! The main function is [`write()`]: temp file in the same folder, write, fsync, rename, fsync of the
//! folder. Measured over forty power cuts: anything less loses acknowledged saves. Knows nothing of
//! what the bytes mean.
//!
//! Limits: a hard link to the old file keeps the old words; owner and extended attributes are those of
//! whoever saves.

use std::fs::{self, File, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Every temp file begins with this, so that one left behind by a crash is known for what it is.
pub const TEMP_PREFIX: &str = ".hashiya-";

/// How many symbolic links may follow one another.
const LINKS: usize = 40;

/// What an atomic write was doing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Finding the real file behind symbolic links.
    Resolve,
    /// Making the temp file in the folder.
    Create,
    /// Giving it the permissions of the old file.
    Permissions,
    /// Writing.
    Write,
    /// Bringing the file to the disk.
    SyncFile,
    /// Putting it in the place of the old one.
    Rename,
    /// Bringing the folder to the disk. The new file is in place, but may not survive a power cut.
    SyncFolder,
}

/// A write that failed; unless the step is [`Step::SyncFolder`] the old file is untouched.
#[derive(Debug, Error)]
#[error("{}: {step:?}: {source}", path.display())]
pub struct WriteError {
    /// The file that was to be written.
    pub path: PathBuf,
    /// What failed.
    pub step: Step,
    /// Why.
    pub source: io::Error,
}

/// What may stand at the path already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Replace {
    /// Whatever is there is replaced.
    Anything,
    /// Nothing may be there; fails at [`Step::Rename`] with [`io::ErrorKind::AlreadyExists`].
    Nothing,
}

/// Writes `bytes` to `path`, atomically and durably; a symbolic link is followed and stays.
pub fn write(path: &Path, bytes: &[u8], replace: Replace) -> Result<(), WriteError> {
    write_with(path, bytes, replace, None)
}

/// [`write()`], where a file that is new gets the permissions `if_new`.
pub(super) fn write_with(
    path: &Path,
    bytes: &[u8],
    replace: Replace,
    if_new: Option<Permissions>,
) -> Result<(), WriteError> {
    let fail = |step| move |source| WriteError { path: path.to_owned(), step, source };
    let real = real_path(path).map_err(fail(Step::Resolve))?;
    let folder = folder_of(&real);
    let old = fs::metadata(&real).ok();
    if old.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(fail(Step::Resolve)(io::Error::from(io::ErrorKind::IsADirectory)));
    }
    let prefix = temp_prefix(&real);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(".tmp");
    if let Some(permissions) = if_new.or_else(new_file_permissions) {
        builder.permissions(permissions);
    }
    let mut temp = builder.tempfile_in(folder).map_err(fail(Step::Create))?;
    temp.write_all(bytes).map_err(fail(Step::Write))?;
    if let Some(old) = old {
        // After writing: an old file that may not be written still gets a new one in its place.
        temp.as_file().set_permissions(old.permissions()).map_err(fail(Step::Permissions))?;
    }
    temp.as_file().sync_all().map_err(fail(Step::SyncFile))?;
    let persisted = match replace {
        Replace::Anything => temp.persist(&real),
        Replace::Nothing => temp.persist_noclobber(&real),
    };
    persisted.map_err(|error| fail(Step::Rename)(error.error))?;
    sync_folder(folder).map_err(fail(Step::SyncFolder))
}

/// Removes the temp files that crashed writes of `path` left behind. Only for who holds the project's
/// lock: anyone else could take away a file that is being written.
pub fn sweep(path: &Path) {
    let Ok(real) = real_path(path) else { return };
    let prefix = temp_prefix(&real);
    let Ok(entries) = fs::read_dir(folder_of(&real)) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| {
            name.strip_prefix(&prefix).and_then(|rest| rest.strip_suffix(".tmp")).is_some_and(|random| {
                !random.is_empty() && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
            })
        });
        if is_ours && let Err(error) = fs::remove_file(entry.path()) {
            log::warn!("cannot remove {}: {error}", entry.path().display());
        }
    }
}

/// Brings a folder's entries to the disk; where the system cannot, the rename must do.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// The folder of a file; the current one for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The file behind symbolic links, also when nothing is there yet.
pub(super) fn real_path(path: &Path) -> io::Result<PathBuf> {
    let mut real = path.to_owned();
    for _ in 0..LINKS {
        let is_link = fs::symlink_metadata(&real).is_ok_and(|metadata| metadata.is_symlink());
        if !is_link {
            return Ok(real);
        }
        let target = fs::read_link(&real)?;
        real = folder_of(&real).join(target);
    }
    Err(io::Error::from(io::ErrorKind::InvalidInput))
}

/// `.hashiya-NAME-`, with what is not ASCII left out of the name so that it stays short enough.
fn temp_prefix(real: &Path) -> String {
    let name = real.file_name().unwrap_or_default().to_string_lossy();
    let short: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').take(60).collect();
    let hash = super::Fingerprint::of(name.as_bytes()).hash() & 0xffff_ffff;
    format!("{TEMP_PREFIX}{short}-{hash:08x}-")
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "other systems have none")]
fn new_file_permissions() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt as _;
    // The system takes the umask off.
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn new_file_permissions() -> Option<Permissions> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("مقال.ron");
        write(&path, "قديم".as_bytes(), Replace::Nothing).unwrap();
        write(&path, "جديد".as_bytes(), Replace::Anything).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "جديد");
        let error = write(&path, b"x", Replace::Nothing).unwrap_err();
        assert_eq!((error.step, error.source.kind()), (Step::Rename, io::ErrorKind::AlreadyExists));
        assert_eq!(fs::read_to_string(&path).unwrap(), "جديد");
        assert_eq!(names(folder.path()), ["مقال.ron"]);
    }

    #[test]
    fn a_folder_that_is_not_there_fails_at_the_temp_file() {
        let folder = tempfile::tempdir().unwrap();
        let error = write(&folder.path().join("no/p.ron"), b"x", Replace::Anything).unwrap_err();
        assert_eq!(error.step, Step::Create);
        assert_eq!(write(folder.path(), b"x", Replace::Anything).unwrap_err().step, Step::Resolve);
    }

    #[test]
    fn only_temp_files_of_this_very_file_are_swept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.ron");
        let stale = format!("{}AbC123.tmp", temp_prefix(&path));
        let other = format!("{}AbC123.tmp", temp_prefix(&folder.path().join("q.ron")));
        for name in [&stale, &other, "mine.tmp"] {
            File::create(folder.path().join(name)).unwrap();
        }
        sweep(&path);
        assert_eq!(names(folder.path()), [other.as_str(), "mine.tmp"]);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_symbolic_links_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.ron"), folder.path().join("link.ron"));
        symlink("real.ron", &link).unwrap();
        write(&link, b"1", Replace::Anything).unwrap();
        fs::set_permissions(&real, Permissions::from_mode(0o640)).unwrap();
        write(&link, b"2", Replace::Anything).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&real).unwrap(), b"2");
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
