//! The journal as a session sees it: changes are handed over and nobody waits.
//!
//! The main type is [`Journal`]. Changes go down a channel to the journal's thread ([`super::thread`]),
//! which tells how far it is. Touches no file itself.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use super::super::ProjectLock;
use super::thread::Writer;
use super::{Follows, JournalError, Kind, Tail};
use crate::edit::Transaction;
use crate::model::ProjectId;

/// A journal longer than this, in bytes, is cut by the next save; what can be undone after a crash begins
/// there.
const LONG_BYTES: u64 = 16 * 1024 * 1024;

/// How far a journal is.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The number of the last change that is durable.
    pub durable: u64,
    /// Length of the file in bytes.
    pub byte_len: u64,
    /// Why the last attempt failed, if it did.
    pub failed: Option<JournalError>,
}

/// Called from the journal's thread when it has moved on.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What the thread tells.
#[derive(Default)]
pub(super) struct Shared {
    state: Mutex<State>,
    wake: Mutex<Option<Wake>>,
}

impl Shared {
    /// How far it is.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes whoever wants to know.
    pub(super) fn wake(&self) {
        let wake = self.wake.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(wake) = wake {
            wake();
        }
    }
}

/// What the thread is to do.
pub(super) enum Order {
    Change { sequence: u64, kind: Kind, transaction: Transaction },
    Checkpoint { follows: Follows, through: u64, done: Sender<Result<(), JournalError>> },
    Follow { project_path: PathBuf, follows: Follows, through: u64, old_lock: Option<ProjectLock> },
    Close { removes: bool },
}

/// The journal of one open project.
pub struct Journal {
    orders: Sender<Order>,
    /// What the thread will take, until it runs.
    waiting: Option<(Writer, Receiver<Order>)>,
    thread: Option<JoinHandle<()>>,
    shared: Arc<Shared>,
    sequence: u64,
    /// Whether there is, or will be, a file.
    has_file: bool,
}

impl Journal {
    /// The journal of `project` that goes on where `tail` ends. Touches no file until the first change.
    pub fn new(project: ProjectId, tail: Tail) -> Self {
        let (orders, receiver) = channel();
        let shared = Arc::new(Shared::default());
        let sequence = tail.sequence;
        *shared.state() = State { durable: sequence, byte_len: tail.byte_len.unwrap_or(0), failed: None };
        let has_file = tail.byte_len.is_some();
        let writer = Writer::new(project, tail, Arc::clone(&shared));
        Self { orders, waiting: Some((writer, receiver)), thread: None, shared, sequence, has_file }
    }

    /// Has `wake` called from the journal's thread whenever it has moved on.
    pub fn wake_with(&self, wake: Wake) {
        *self.shared.wake.lock().unwrap_or_else(PoisonError::into_inner) = Some(wake);
    }

    /// Takes a change, and gives its number: it is durable once [`State::durable`] has reached that.
    pub fn append(&mut self, kind: Kind, transaction: Transaction) -> u64 {
        self.sequence += 1;
        let sequence = self.sequence;
        self.order(Order::Change { sequence, kind, transaction });
        sequence
    }

    /// The number of the last change.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// How far it is.
    pub fn state(&self) -> State {
        self.shared.state().clone()
    }

    /// What a save of the project as it is now has to write before it puts the file in its place; `None`
    /// when there is no journal.
    pub fn checkpoint(&mut self) -> Option<Checkpoint> {
        if !self.has_file {
            return None;
        }
        self.start();
        Some(Checkpoint { orders: self.orders.clone(), through: self.sequence })
    }

    /// Notes that the file at `project_path`, in the state `follows`, holds all changes up to `through`.
    ///
    /// Where the file is another than before, the journal moves there, and `old_lock` is kept until it
    /// has; where its checkpoint failed, or it is long, it is cut.
    pub fn saved(
        &mut self,
        project_path: &Path,
        follows: Follows,
        (through, is_checkpointed): (u64, bool),
        old_lock: Option<ProjectLock>,
    ) {
        if let Some((writer, _)) = self.waiting.as_mut().filter(|_| !self.has_file) {
            writer.follow(project_path, follows);
            return;
        }
        let is_long = self.shared.state().byte_len > LONG_BYTES;
        if old_lock.is_some() || !is_checkpointed || is_long {
            let project_path = project_path.to_owned();
            self.order(Order::Follow { project_path, follows, through, old_lock });
        }
    }

    /// Writes what is still to be written, removes the file if `removes`, and waits for that.
    pub fn close(mut self, removes: bool) {
        if self.has_file {
            self.order(Order::Close { removes });
        }
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::error!("the journal's thread failed unexpectedly");
        }
    }

    fn order(&mut self, order: Order) {
        self.has_file = true;
        if self.orders.send(order).is_err() {
            let source = Arc::new(io::Error::from(io::ErrorKind::BrokenPipe));
            self.shared.state().failed.get_or_insert(JournalError { path: PathBuf::new(), source });
        }
        self.start();
    }

    /// Starts the thread; when the system gives none, orders wait for the next attempt.
    fn start(&mut self) {
        let Some((writer, receiver)) = self.waiting.take() else { return };
        let path = writer.project_path.clone();
        // The thread takes its work from here, so that nothing is lost when there is no thread.
        let (hand_over, taken) = channel::<(Writer, Receiver<Order>)>();
        let spawned = thread::Builder::new().name("journal".into()).spawn(move || {
            if let Ok((writer, receiver)) = taken.recv() {
                writer.run(&receiver);
            }
        });
        match spawned {
            Ok(thread) => {
                self.thread = Some(thread);
                if let Err(failed) = hand_over.send((writer, receiver)) {
                    self.waiting = Some(failed.0);
                }
            }
            Err(error) => {
                self.waiting = Some((writer, receiver));
                self.shared.state().failed = Some(JournalError { path, source: Arc::new(error) });
            }
        }
    }
}

/// What a save writes to the journal before it puts the file in its place.
#[derive(Clone)]
pub struct Checkpoint {
    orders: Sender<Order>,
    through: u64,
}

impl Checkpoint {
    /// The number of the last change that the file will hold.
    pub fn through(&self) -> u64 {
        self.through
    }

    /// Writes that the file that will be in the state `follows` holds all changes so far; waits until that
    /// is durable. For the thread that saves.
    pub fn write(&self, follows: Follows) -> Result<(), JournalError> {
        let (done, outcome) = channel();
        let gone = || JournalError {
            path: PathBuf::new(),
            source: Arc::new(io::Error::from(io::ErrorKind::BrokenPipe)),
        };
        let order = Order::Checkpoint { follows, through: self.through, done };
        self.orders.send(order).map_err(|_| gone())?;
        outcome.recv().map_err(|_| gone())?
    }
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal")
            .field("sequence", &self.sequence)
            .field("state", &self.state())
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Checkpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Checkpoint").field("through", &self.through).finish_non_exhaustive()
    }
}
