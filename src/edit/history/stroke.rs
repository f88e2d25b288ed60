//! What one key typed, and whether the next goes on with the same word.
//!
//! Main type: [`Stroke`]. It must not know how transactions are joined.

use crate::edit::{Edit, Label, Op, Transaction};
use crate::model::TextId;

/// Words of a step, in bytes, beyond which no further key joins it: some scripts write no spaces.
const LONGEST_WORD: usize = 256;

/// A change at one place of one paragraph that lies in one word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Stroke {
    text: TextId,
    /// First byte of what went and of what came.
    at: usize,
    deleted: String,
    inserted: String,
}

impl Stroke {
    /// What a transaction typed; `None` when it did anything else, parted or joined paragraphs, or put or
    /// took more than a word.
    pub(super) fn of(transaction: &Transaction) -> Option<Self> {
        if transaction.label != Label::Typing {
            return None;
        }
        let mut words = None;
        for edit in &transaction.edits {
            match edit {
                Edit::Words { text, changes, before, after, .. } => {
                    if words.is_some() || before.len() != 1 || after.len() != 1 {
                        return None;
                    }
                    words = Some((*text, changes));
                }
                Edit::Annotation { .. } | Edit::Beads { .. } => {}
                _ => return None,
            }
        }
        let (text, changes) = words?;
        let (at, rest) = match changes.ops() {
            [Op::Keep(count), rest @ ..] => (*count, rest),
            rest => (0, rest),
        };
        let rest = if let [rest @ .., Op::Keep(_)] = rest { rest } else { rest };
        let (deleted, inserted) = match rest {
            [Op::Delete(gone)] => (gone.clone(), String::new()),
            [Op::Insert(put)] => (String::new(), put.clone()),
            [Op::Delete(gone), Op::Insert(put)] => (gone.clone(), put.clone()),
            _ => return None,
        };
        // What was selected and typed over may be as long as it likes: it is one key.
        let words = if inserted.is_empty() { &deleted } else { &inserted };
        is_one_word(words).then_some(Self { text, at, deleted, inserted })
    }

    /// Both as one, when `next` goes on with the word of this one.
    pub(super) fn joined(&self, next: &Self) -> Option<Self> {
        if self.text != next.text {
            return None;
        }
        let mut both = self.clone();
        let words = if !next.inserted.is_empty() {
            let goes_on = next.at == self.at + self.inserted.len();
            if !next.deleted.is_empty() || self.inserted.is_empty() || !goes_on {
                return None;
            }
            both.inserted.push_str(&next.inserted);
            &both.inserted
        } else if !self.inserted.is_empty() {
            return None;
        } else if next.at + next.deleted.len() == self.at {
            // Backwards a word begins where its end is taken.
            if self.deleted.starts_with(|c: char| !c.is_whitespace())
                && next.deleted.ends_with(char::is_whitespace)
            {
                return None;
            }
            both.at = next.at;
            both.deleted.insert_str(0, &next.deleted);
            return (both.deleted.len() <= LONGEST_WORD).then_some(both);
        } else if next.at == self.at {
            both.deleted.push_str(&next.deleted);
            &both.deleted
        } else {
            return None;
        };
        (is_one_word(words) && words.len() <= LONGEST_WORD).then_some(both)
    }
}

/// Whether no word begins inside; the space behind a word belongs to it.
fn is_one_word(words: &str) -> bool {
    let mut after_space = false;
    for (at, c) in words.char_indices() {
        if at > 0 && after_space && !c.is_whitespace() {
            return false;
        }
        after_space = c.is_whitespace();
    }
    true
}
