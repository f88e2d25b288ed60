//! What can be undone and redone.
//!
//! Unlimited; lives as long as the session. Typing is not merged into words yet, since no pane types.

use super::Transaction;

/// The transactions that were committed, and those that were taken back.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Transaction>,
    undone: Vec<Transaction>,
}

impl History {
    /// Remembers a transaction that was just applied; what was undone before can no longer be redone.
    pub fn push(&mut self, transaction: Transaction) {
        self.done.push(transaction);
        self.undone.clear();
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
        self.undone.extend(self.done.pop());
    }

    /// Moves the last undone transaction back; call after it was applied again.
    pub fn mark_redone(&mut self) {
        self.done.extend(self.undone.pop());
    }
}
