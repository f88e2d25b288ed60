//! Which words changed lately, for those who show them and would not look through a whole text for it.
//!
//! The main type is [`Changes`]. It must not know a project.

use std::collections::VecDeque;

use crate::edit::{ChangeSet, Edit, Transaction};
use crate::model::TextId;

/// How many changes are remembered.
const REMEMBERED: usize = 256;

/// What happened to the words of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Changed {
    /// Some consecutive paragraphs were replaced.
    Paragraphs {
        /// The first of them.
        first: usize,
        /// How many there were.
        before: usize,
        /// How many stand in their place.
        after: usize,
        /// Where each place of the text went.
        changes: ChangeSet,
    },
    /// The text came, went, or became another.
    Whole,
}

/// One change of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextChange {
    /// The revision that it led to.
    pub revision: u64,
    /// The text.
    pub text: TextId,
    /// What happened.
    pub changed: Changed,
}

/// The last changes, oldest first.
#[derive(Debug, Default)]
pub struct Changes {
    last: VecDeque<TextChange>,
    /// Changes up to this revision are no longer all remembered.
    forgotten: u64,
}

impl Changes {
    /// Remembers what a transaction that led to `revision` did to words.
    pub(super) fn note(&mut self, transaction: &Transaction, revision: u64) {
        for edit in &transaction.edits {
            let (text, changed) = match edit {
                Edit::Words { text, changes, first, before, after } => (
                    *text,
                    Changed::Paragraphs {
                        first: *first,
                        before: before.len(),
                        after: after.len(),
                        changes: changes.clone(),
                    },
                ),
                Edit::Text { before, after, .. } => {
                    let Some(text) = after.as_ref().or(before.as_ref()) else { continue };
                    (text.id, Changed::Whole)
                }
                _ => continue,
            };
            self.last.push_back(TextChange { revision, text, changed });
        }
        while self.last.len() > REMEMBERED {
            self.forgotten = self.last.pop_front().map_or(self.forgotten, |change| change.revision);
        }
    }

    /// The changes after `revision`, oldest first; `None` when they are no longer all remembered.
    pub fn since(&self, revision: u64) -> Option<impl Iterator<Item = &TextChange>> {
        let from = self.last.partition_point(|change| change.revision <= revision);
        (revision >= self.forgotten).then(|| self.last.range(from..))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Label;

    fn change(at: usize) -> Transaction {
        let words = Edit::Words {
            text: TextId(uuid::Uuid::nil()),
            changes: ChangeSet::replace(at, at, "", "x"),
            first: at,
            before: Vec::new(),
            after: Vec::new(),
        };
        Transaction::new(Label::Typing, vec![words])
    }

    #[test]
    fn changes_are_told_from_a_revision_on_or_not_at_all() {
        let mut changes = Changes::default();
        for revision in 1..=300 {
            changes.note(&change(revision), revision as u64);
        }
        let told = |since| changes.since(since).map(Iterator::count);
        assert_eq!((told(300), told(297), told(44)), (Some(0), Some(3), Some(256)));
        assert_eq!(told(43), None, "one is forgotten");
    }
}
