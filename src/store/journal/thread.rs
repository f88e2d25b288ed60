//! The journal's thread: what comes down the channel, brought to the disk.
//!
//! The main type is [`Writer`]. What has come is appended and synced in one go. The file is made with the
//! first change. After any failure the file is not trusted any more: it is written anew, whole, beside the
//! old one and renamed, again and again until that succeeds. Knows no session.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use super::super::ProjectLock;
use super::super::atomic::{self, Replace};
use super::super::lock::stands_at;
use super::writer::{Order, Shared, State};
use super::{Follows, JournalError, Tail, decode, encode, path_of, set_aside};
use crate::model::ProjectId;

/// How long after a failure the thread tries again by itself.
const RETRY: Duration = Duration::from_secs(2);

/// A line that is not durable yet.
struct Unwritten {
    sequence: u64,
    is_change: bool,
    line: String,
}

/// The thread's own.
pub(super) struct Writer {
    project: ProjectId,
    pub(super) project_path: PathBuf,
    /// What the header says.
    follows: Follows,
    after: u64,
    /// The number of the last change taken.
    sequence: u64,
    /// Bytes of the file that are durable; 0 when there is no file yet.
    byte_len: u64,
    /// The file, for reading what is durable even when it cannot be appended to.
    file: Option<File>,
    /// Whether the file may be appended to.
    is_trusted: bool,
    /// Whether what stands at the path is ours.
    is_ours: bool,
    unwritten: Vec<Unwritten>,
    asked: Vec<Sender<Result<(), JournalError>>>,
    /// The journal at an old path, to be removed once the new one stands, and the lock that guards it.
    left_behind: Option<(PathBuf, Option<ProjectLock>)>,
    shared: Arc<Shared>,
}

impl Writer {
    pub(super) fn new(project: ProjectId, tail: Tail, shared: Arc<Shared>) -> Self {
        let Tail { project_path, sequence, byte_len, follows } = tail;
        Self {
            project,
            project_path,
            follows,
            after: sequence,
            sequence,
            byte_len: byte_len.unwrap_or(0),
            file: None,
            is_trusted: false,
            is_ours: byte_len.is_some(),
            unwritten: Vec::new(),
            asked: Vec::new(),
            left_behind: None,
            shared,
        }
    }

    pub(super) fn follow(&mut self, project_path: &Path, follows: Follows) {
        project_path.clone_into(&mut self.project_path);
        self.follows = follows;
    }

    pub(super) fn run(mut self, orders: &Receiver<Order>) {
        self.open_old();
        loop {
            let is_failing = self.shared.state().failed.is_some();
            let order = match is_failing.then(|| orders.recv_timeout(RETRY)) {
                None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(order) => order,
            };
            let mut closing = match order {
                Ok(order) => self.take(order),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            while closing.is_none()
                && let Ok(order) = orders.try_recv()
            {
                closing = self.take(order);
            }
            if closing == Some(true) {
                self.remove();
                return;
            }
            self.flush();
            if closing.is_some() {
                return;
            }
        }
    }

    /// Takes an order; `Some` when it was the last: whether the file is to be removed.
    fn take(&mut self, order: Order) -> Option<bool> {
        match order {
            Order::Change { sequence, kind, transaction } => {
                self.sequence = sequence;
                let line = encode::change(sequence, kind, &transaction);
                self.unwritten.push(Unwritten { sequence, is_change: true, line });
            }
            Order::Checkpoint { follows, through, done } => {
                let sequence = self.sequence;
                let line = encode::checkpoint(sequence, follows, through);
                self.unwritten.push(Unwritten { sequence, is_change: false, line });
                self.asked.push(done);
            }
            Order::Follow { project_path, follows, through, old_lock } => {
                self.cut(&project_path, follows, through, old_lock);
            }
            Order::Close { removes } => return Some(removes),
        }
        None
    }

    /// Opens the journal that a recovery left, and cuts off what is not sound.
    fn open_old(&mut self) {
        if self.byte_len == 0 {
            return;
        }
        let opened = self.path().and_then(|path| OpenOptions::new().read(true).write(true).open(path));
        let cut = opened.and_then(|mut file| {
            file.set_len(self.byte_len)?;
            file.seek(SeekFrom::Start(self.byte_len))?;
            Ok(file)
        });
        match cut {
            Ok(file) => {
                self.file = Some(file);
                self.is_trusted = true;
            }
            Err(error) => log::warn!("the journal will be written anew: {error}"),
        }
    }

    fn path(&self) -> io::Result<PathBuf> {
        path_of(&self.project_path)
    }

    /// Brings to the disk what is not there yet.
    fn flush(&mut self) {
        let is_to_write = !self.unwritten.is_empty() || self.left_behind.is_some();
        if is_to_write {
            match self.write() {
                Ok(()) => {
                    self.unwritten.clear();
                    let mut state = self.shared.state();
                    *state = State { durable: self.sequence, byte_len: self.byte_len, failed: None };
                }
                Err(source) => {
                    self.is_trusted = false;
                    let path = self.path().unwrap_or_else(|_| self.project_path.clone());
                    log::warn!("{}: {source}", path.display());
                    let failed = JournalError { path, source: Arc::new(source) };
                    self.shared.state().failed = Some(failed);
                    // A checkpoint that nobody waits for any more would be a lie after the next save.
                    self.unwritten.retain(|line| line.is_change);
                }
            }
            self.shared.wake();
        }
        let failed = self.shared.state().failed.clone();
        for asked in self.asked.drain(..) {
            // The save may have been given up.
            let _ = asked.send(failed.clone().map_or(Ok(()), Err));
        }
    }

    fn write(&mut self) -> io::Result<()> {
        let path = self.path()?;
        let lines: String = self.unwritten.iter().map(|unwritten| unwritten.line.as_str()).collect();
        match &mut self.file {
            Some(file) if self.is_trusted && stands_at(file, &path) => {
                file.write_all(lines.as_bytes())?;
                file.sync_all()?;
                self.byte_len += lines.len() as u64;
            }
            _ if lines.is_empty() && self.byte_len == 0 => {}
            _ => self.write_anew(&path, &lines)?,
        }
        if let Some((old, lock)) = self.left_behind.take() {
            remove(&old);
            drop(lock);
        }
        Ok(())
    }

    /// Writes the whole journal beside the old one and puts it in its place.
    fn write_anew(&mut self, path: &Path, lines: &str) -> io::Result<()> {
        let mut bytes = if self.byte_len > 0 {
            self.durable_bytes()?
        } else {
            encode::header(self.project, self.follows, self.after).into_bytes()
        };
        bytes.extend_from_slice(lines.as_bytes());
        if !self.is_ours && fs::symlink_metadata(path).is_ok() {
            let kept = set_aside(path)?;
            log::warn!("{} was not expected; it is {} now", path.display(), kept.display());
        }
        self.is_ours = true;
        let permissions = permissions_like(&self.project_path);
        atomic::write_with(path, &bytes, Replace::Anything, permissions).map_err(|error| error.source)?;
        let mut file = OpenOptions::new().read(true).write(true).open(path)?;
        file.seek(SeekFrom::End(0))?;
        self.byte_len = bytes.len() as u64;
        self.file = Some(file);
        self.is_trusted = true;
        Ok(())
    }

    /// What is on the disk for certain, from the file that is open even when it stands nowhere any more.
    fn durable_bytes(&mut self) -> io::Result<Vec<u8>> {
        if self.file.is_none() {
            self.file = Some(File::open(self.path()?)?);
        }
        let Some(file) = &mut self.file else { return Err(io::Error::from(io::ErrorKind::NotFound)) };
        let mut bytes = Vec::with_capacity(self.byte_len as usize);
        file.seek(SeekFrom::Start(0))?;
        file.take(self.byte_len).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != self.byte_len {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        Ok(bytes)
    }

    /// Lets the journal follow the file at `project_path`, which holds all changes up to `through`; what is
    /// newer goes along.
    fn cut(&mut self, project_path: &Path, follows: Follows, through: u64, old_lock: Option<ProjectLock>) {
        let durable = self.shared.state().durable;
        let mut newer = Vec::new();
        if durable > through {
            let bytes = match self.durable_bytes() {
                Ok(bytes) => bytes,
                Err(error) => {
                    // Then it goes on following the old file, and stays beside it.
                    log::warn!("{}: the journal was not cut: {error}", self.project_path.display());
                    return;
                }
            };
            for line in String::from_utf8_lossy(&bytes).split_inclusive('\n').skip(1) {
                if let Some(decode::Line::Change { sequence, .. }) = decode::line(line.trim_end_matches('\n'))
                    && sequence > through
                {
                    newer.push(Unwritten { sequence, is_change: true, line: line.to_owned() });
                }
            }
        }
        newer.extend(self.unwritten.drain(..).filter(|line| line.is_change && line.sequence > through));
        self.unwritten = newer;
        let old_path = self.path();
        let is_elsewhere = old_lock.is_some();
        self.follow(project_path, follows);
        self.after = through;
        self.byte_len = 0;
        self.file = None;
        self.is_trusted = false;
        if let Ok(old_path) = old_path {
            if is_elsewhere {
                self.is_ours = false;
                self.left_behind = Some((old_path, old_lock));
            } else if self.unwritten.is_empty() {
                remove(&old_path);
            }
        }
        self.shared.state().byte_len = 0;
    }

    fn remove(&mut self) {
        self.file = None;
        if let Some((old, lock)) = self.left_behind.take() {
            remove(&old);
            drop(lock);
        }
        if self.is_ours
            && let Ok(path) = self.path()
        {
            remove(&path);
        }
    }
}

fn remove(path: &Path) {
    if let Err(error) = fs::remove_file(path)
        && error.kind() != io::ErrorKind::NotFound
    {
        log::warn!("cannot remove {}: {error}", path.display());
    }
}

/// Nobody may read the journal who may not read the project; its owner can always write it.
#[cfg(unix)]
fn permissions_like(project: &Path) -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(project).ok()?.permissions().mode();
    Some(Permissions::from_mode((mode & 0o777) | 0o600))
}

#[cfg(not(unix))]
fn permissions_like(_: &Path) -> Option<Permissions> {
    None
}
