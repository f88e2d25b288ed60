//! The bytes of a journal over the project that they follow.
//!
//! The main function is [`replay`]. What a crash leaves at the end is dropped; a fault with sound lines
//! behind it stops the replay there. Every edit is refused unless it finds what it was made for. Touches no
//! file.

use std::ops::Range;

use super::decode::{self, Head, Line};
use super::{Follows, Kind};
use crate::edit::History;
use crate::model::{Fault, Project};

/// What came of a journal.
pub(super) struct Replayed {
    /// The project with all changes that could be applied.
    pub project: Project,
    /// What can be undone and redone.
    pub history: History,
    /// How many changes were applied: those that the file did not hold.
    pub changes: usize,
    /// The number of the last change.
    pub sequence: u64,
    /// Bytes from the start that are sound.
    pub byte_len: usize,
    /// The file that the first change of the journal follows.
    pub follows: Follows,
    /// Where the replay stopped before the end, if it did.
    pub damage: Option<Damage>,
}

/// A fault with more behind it than a crash can leave.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Damage {
    /// The line of the journal, from 1.
    pub line: usize,
    /// How many lines were not applied.
    pub not_applied: usize,
}

/// Why nothing of a journal was applied.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refused {
    /// It is empty.
    Empty,
    /// It follows another file, or is of another format.
    Foreign,
    /// Its first line, or all that would fit this file, is damaged.
    Damaged(Damage),
}

/// Applies the journal `bytes` to `project`, as it was read from the file that is in the state `here`.
pub(super) fn replay(bytes: &[u8], project: &Project, here: Follows) -> Result<Replayed, Refused> {
    let mut lines = Lines { bytes, at: 0 };
    let Some(first) = lines.next() else { return Err(Refused::Empty) };
    let Some(head) = text(bytes, &first).and_then(decode::header) else {
        let not_applied = lines.filter(|line| is_sound(bytes, line)).count();
        return Err(if not_applied == 0 {
            Refused::Foreign
        } else {
            Refused::Damaged(Damage { line: 1, not_applied })
        });
    };
    if head.project != project.id {
        return Err(Refused::Foreign);
    }
    let (sound, damage) = sound_lines(bytes, &mut lines, &head);
    let Some(through) = held_by(&head, &sound, here) else {
        return Err(damage.map_or(Refused::Foreign, Refused::Damaged));
    };
    let mut replayed = Replayed {
        project: project.clone(),
        history: History::default(),
        changes: 0,
        sequence: head.after,
        byte_len: first.end + 1,
        follows: head.follows,
        damage,
    };
    let unsound = unsound_places(project);
    for (index, (line, end)) in sound.iter().enumerate() {
        if let Line::Change { sequence, kind, transaction } = line {
            let is_held = *sequence <= through;
            if !is_held && transaction.apply(&mut replayed.project).is_err() {
                let rest = sound.len() - index + damage.map_or(0, |damage| damage.not_applied);
                replayed.damage = Some(Damage { line: index + 2, not_applied: rest });
                break;
            }
            replayed.changes += usize::from(!is_held);
            replayed.sequence = *sequence;
            match kind {
                Kind::Commit { begins } => {
                    if *begins {
                        replayed.history.part();
                    }
                    replayed.history.push(transaction.clone());
                }
                Kind::Undo => replayed.history.undone_by(transaction),
                Kind::Redo => replayed.history.redone(transaction),
            }
        }
        replayed.byte_len = *end;
    }
    // Edits that fit one by one and yet leave places outside their text were never ours.
    if replayed.changes > 0 && unsound_places(&replayed.project) > unsound {
        return Err(Refused::Damaged(Damage { line: 2, not_applied: sound.len() }));
    }
    Ok(replayed)
}

/// How many places lie outside their text or cut a character.
fn unsound_places(project: &Project) -> usize {
    let is_unsound = |fault: &&Fault| matches!(fault, Fault::RangeUnsound(..) | Fault::BreakMisplaced(..));
    project.faults(|_, _| true).iter().filter(is_unsound).count()
}

/// The lines up to the first fault, each with the byte behind its line end, and what is wrong with the
/// rest if it is more than a torn end.
fn sound_lines(bytes: &[u8], lines: &mut Lines<'_>, head: &Head) -> (Vec<(Line, usize)>, Option<Damage>) {
    let mut sound: Vec<(Line, usize)> = Vec::new();
    let mut last = head.after;
    while let Some(range) = lines.next() {
        let is_ended = range.end < bytes.len();
        let line = text(bytes, &range).filter(|_| is_ended).and_then(decode::line);
        let fits = line.as_ref().is_some_and(|line| match line {
            Line::Change { sequence, .. } => *sequence == last + 1,
            Line::Checkpoint { sequence, through, .. } => *sequence == last && *through <= last,
        });
        let Some(line) = line.filter(|_| fits) else {
            // What a crash tears has no line end.
            let behind = lines.by_ref().filter(|line| is_sound(bytes, line)).count();
            let damage = Damage { line: sound.len() + 2, not_applied: behind + 1 };
            return (sound, is_ended.then_some(damage));
        };
        if let Line::Change { sequence, .. } = &line {
            last = *sequence;
        }
        sound.push((line, range.end + 1));
    }
    (sound, None)
}

/// The number of the last change that the file in the state `here` holds; `None` when the journal knows no
/// such file.
fn held_by(head: &Head, lines: &[(Line, usize)], here: Follows) -> Option<u64> {
    let checkpoint = lines.iter().rev().find_map(|(line, _)| match line {
        Line::Checkpoint { follows, through, .. } if *follows == here => Some(*through),
        _ => None,
    });
    checkpoint.or_else(|| (head.follows == here).then_some(head.after))
}

fn text<'a>(bytes: &'a [u8], line: &Range<usize>) -> Option<&'a str> {
    std::str::from_utf8(bytes.get(line.clone())?).ok()
}

fn is_sound(bytes: &[u8], line: &Range<usize>) -> bool {
    text(bytes, line).and_then(decode::framed).is_some()
}

/// The lines of a journal without their line ends; the last may have none.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let len = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let start = self.at;
        self.at = start + len + 1;
        Some(start..start + len)
    }
}
