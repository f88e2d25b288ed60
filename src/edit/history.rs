//! What can be undone and redone.
//!
//! The main type is [`History`]. Unlimited; lives as long as the session, and through a crash as long as
//! the journal does. Keys that type one word are one step: what is put right behind what was put last, or taken right beside what was taken last, joins it
//! until a new word begins. Whatever else is done parts them, as does [`History::part`], which is for those
//! who see the caret jump or a pause go by. Knows no clock.

mod stroke;

use super::{Edit, Label, Transaction};
use stroke::Stroke;

/// Edits of a step that no further key joins; keys that shrink a passage or change beads cannot be made
/// one edit with those before them.
const MOST_EDITS: usize = 32;

/// The transactions that were committed, and those that were taken back.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Transaction>,
    undone: Vec<Transaction>,
    /// What the last transaction typed, while a further key may join it.
    open: Option<Stroke>,
}

impl History {
    /// Remembers a transaction that was just applied; what was undone before can no longer be redone.
    ///
    /// One of [`Label::Typing`] joins the last one where both type the same word.
    pub fn push(&mut self, transaction: Transaction) {
        self.undone.clear();
        let stroke = Stroke::of(&transaction);
        let grown = self.open.as_ref().zip(stroke.as_ref()).and_then(|(open, stroke)| open.joined(stroke));
        if let (Some(grown), Some(last)) = (grown, self.done.last_mut()) {
            if let Some(transaction) = join(last, transaction) {
                self.done.push(transaction);
                self.open = stroke;
            } else {
                self.open = Some(grown);
            }
        } else {
            self.done.push(transaction);
            self.open = stroke;
        }
    }

    /// Ends the step: what is typed next begins another one.
    pub fn part(&mut self) {
        self.open = None;
    }

    /// Whether a new step begins with whatever comes next.
    pub fn is_parted(&self) -> bool {
        self.open.is_none()
    }

    /// What undo would take back.
    pub fn undoable(&self) -> Option<&Transaction> {
        self.done.last()
    }

    /// What redo would do again.
    pub fn redoable(&self) -> Option<&Transaction> {
        self.undone.last()
    }

    /// Moves the last transaction to the undone ones; call after its inverse was applied.
    pub fn mark_undone(&mut self) {
        self.part();
        self.undone.extend(self.done.pop());
    }

    /// Moves the last undone transaction back; call after it was applied again.
    pub fn mark_redone(&mut self) {
        self.part();
        self.done.extend(self.undone.pop());
    }

    /// Remembers that `inverse` took the last transaction back, also where that one is not remembered.
    pub fn undone_by(&mut self, inverse: &Transaction) {
        self.part();
        let taken_back = self.done.pop().unwrap_or_else(|| inverse.invert());
        self.undone.push(taken_back);
    }

    /// Remembers that `transaction` was done again, also where it is not remembered.
    pub fn redone(&mut self, transaction: &Transaction) {
        self.part();
        self.undone.pop();
        self.done.push(transaction.clone());
    }
}

/// Makes `next` a part of `last`, which was applied right before it; gives it back where it cannot be.
///
/// Where `next` changes words alone the two changes become one, so that a word is one edit however many
/// keys typed it.
fn join(last: &mut Transaction, mut next: Transaction) -> Option<Transaction> {
    if last.label != Label::Typing {
        return Some(next);
    }
    if let [Edit::Words { .. }] = next.edits.as_slice()
        // Beads know nothing of words, so that the two change places freely.
        && let Some(known) = last.edits.iter_mut().rev().find(|edit| !matches!(edit, Edit::Beads { .. }))
        && let Edit::Words { text, changes, first, after, .. } = known
        && let Some(Edit::Words { text: text_, changes: changes_, first: first_, before: before_, after: after_ }) =
            next.edits.first_mut()
        && (*text, *first) == (*text_, *first_)
        && after == before_
        && let Some(both) = changes.then(changes_)
    {
        *changes = both;
        *after = std::mem::take(after_);
    } else if last.edits.len() + next.edits.len() <= MOST_EDITS {
        last.edits.append(&mut next.edits);
    } else {
        return Some(next);
    }
    last.selection_after = next.selection_after;
    None
}

#[cfg(test)]
mod tests;
