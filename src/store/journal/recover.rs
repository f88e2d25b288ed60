//! Opening: what the journal beside a project holds that the project does not.
//!
//! The main function is [`recover`]. Whoever holds the project's lock may give a journal another name;
//! anyone else only reads.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::super::atomic::{self, Replace};
use super::super::{OpenNotice, Opened, ReadOnly};
use super::replay::{Damage, Refused, Replayed, replay};
use super::{Follows, Tail, free_name, path_of, set_aside};
use crate::edit::History;

/// Whether the project's lock is ours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// It is.
    Ours,
    /// Someone else may be writing: nothing is touched.
    Theirs,
}

/// What was found.
#[derive(Debug)]
pub struct Recovery {
    /// What can be undone and redone.
    pub history: History,
    /// How many changes were brought back.
    pub changes: usize,
    /// Where to go on.
    pub tail: Tail,
}

/// Brings back into `opened`, read from `path`, what its journal holds, and adds what a person should know
/// to its notices. Where a damaged journal can neither be copied nor cut, the project may only be looked at.
pub fn recover(path: &Path, opened: &mut Opened, access: Access) -> Recovery {
    let here = Follows { save_id: opened.save_id, fingerprint: opened.fingerprint };
    let mut recovery = Recovery { history: History::default(), changes: 0, tail: Tail::none(path, here) };
    let Ok(journal) = path_of(path) else { return recovery };
    let bytes = match fs::read(&journal) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return recovery,
        Err(error) => {
            log::warn!("{}: {error}", journal.display());
            opened.notices.push(OpenNotice::JournalForeign { kept: keep_whole(&journal, access) });
            return recovery;
        }
    };
    let Replayed { project, history, changes, sequence, byte_len, follows, damage } =
        match replay(&bytes, &opened.project, here) {
            Ok(replayed) => replayed,
            Err(Refused::Empty) => return recovery,
            Err(Refused::Foreign) => {
                opened.notices.push(OpenNotice::JournalForeign { kept: keep_whole(&journal, access) });
                return recovery;
            }
            Err(Refused::Damaged(Damage { line, not_applied })) => {
                let kept = keep_whole(&journal, access);
                opened.notices.push(OpenNotice::JournalDamaged { kept, line, not_applied });
                return recovery;
            }
        };
    if changes > 0 {
        opened.notices.push(OpenNotice::Recovered { changes });
    }
    if let Some(Damage { line, not_applied }) = damage {
        let kept = match access {
            Access::Theirs => journal,
            Access::Ours => keep_rest(&journal, &bytes, byte_len).unwrap_or_else(|error| {
                // Writing on would cut off what is kept nowhere else.
                opened.read_only = Some(ReadOnly::Folder { reason: error.to_string() });
                journal
            }),
        };
        opened.notices.push(OpenNotice::JournalDamaged { kept, line, not_applied });
    }
    opened.project = project;
    recovery.history = history;
    recovery.changes = changes;
    recovery.tail.sequence = sequence;
    recovery.tail.byte_len = Some(byte_len as u64);
    recovery.tail.follows = follows;
    recovery
}

/// Gives a journal that cannot be used another name; where that may not be, it stays.
fn keep_whole(journal: &Path, access: Access) -> PathBuf {
    if access == Access::Theirs {
        return journal.to_owned();
    }
    set_aside(journal).unwrap_or_else(|error| {
        log::warn!("{} keeps its name: {error}", journal.display());
        journal.to_owned()
    })
}

/// Keeps a copy of a journal that is damaged behind byte `byte_len`, then cuts it there, in this order.
fn keep_rest(journal: &Path, bytes: &[u8], byte_len: usize) -> io::Result<PathBuf> {
    let sound = bytes.get(..byte_len).unwrap_or_default();
    let permissions = fs::metadata(journal).ok().map(|metadata| metadata.permissions());
    let kept = free_name(journal)?;
    atomic::write_with(&kept, bytes, Replace::Nothing, permissions)
        .and_then(|()| atomic::write(journal, sound, Replace::Anything))
        .map_err(|error| error.source)?;
    Ok(kept)
}
