//! Undo and redo of one input.
//!
//! Main type: [`Undo`]. It must not know the keys, nor the project's own history: an input's undo
//! ends when the input is left by its owner.

use std::ops::Range;

/// Selection as byte offsets, the anchor first; both are char boundaries of the text.
pub(super) type Selection = (usize, usize);

/// How a change came about; only alike ones merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A key or an input method wrote something.
    Typing,
    /// Backspace.
    Erasing,
    /// Delete.
    Cutting,
    /// Anything else: a paste, a cut; never merges.
    Whole,
}

/// At `at`, `removed` became `inserted`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    at: usize,
    removed: String,
    inserted: String,
    before: Selection,
    after: Selection,
    kind: Kind,
}

/// The changes of one input, newest last.
#[derive(Clone, Debug, Default)]
pub(super) struct Undo {
    done: Vec<Change>,
    undone: Vec<Change>,
    /// The caret moved since the last change, so the next starts a step of its own.
    sealed: bool,
}

/// More steps than anybody takes back in one field.
const MOST_STEPS: usize = 500;

impl Undo {
    /// Replaces `range` of `text` by `with`, and remembers it. Returns the caret after it.
    /// A range that is not in the text changes nothing.
    pub fn replace(
        &mut self,
        text: &mut String,
        range: Range<usize>,
        with: &str,
        before: Selection,
        kind: Kind,
    ) -> usize {
        let Some(removed) = text.get(range.clone()).map(str::to_owned) else { return before.1 };
        if removed.is_empty() && with.is_empty() {
            return before.1;
        }
        text.replace_range(range.clone(), with);
        let caret = range.start + with.len();
        let change = Change {
            at: range.start,
            removed,
            inserted: with.to_owned(),
            before,
            after: (caret, caret),
            kind,
        };
        self.undone.clear();
        let sealed = std::mem::take(&mut self.sealed);
        if sealed || !self.done.last_mut().is_some_and(|last| last.absorb(&change)) {
            self.done.push(change);
            if self.done.len() > MOST_STEPS {
                self.done.remove(0);
            }
        }
        caret
    }

    /// The next change starts a step of its own.
    pub fn seal(&mut self) {
        self.sealed = true;
    }

    /// Takes the last step back; returns the selection before it.
    pub fn undo(&mut self, text: &mut String) -> Option<Selection> {
        let change = self.done.pop()?;
        let end = change.at + change.inserted.len();
        text.get(change.at..end)?;
        text.replace_range(change.at..end, &change.removed);
        let selection = change.before;
        self.undone.push(change);
        self.sealed = true;
        Some(selection)
    }

    /// Makes the last step taken back once more; returns the selection after it.
    pub fn redo(&mut self, text: &mut String) -> Option<Selection> {
        let change = self.undone.pop()?;
        let end = change.at + change.removed.len();
        text.get(change.at..end)?;
        text.replace_range(change.at..end, &change.inserted);
        let selection = change.after;
        self.done.push(change);
        self.sealed = true;
        Some(selection)
    }

    /// Forgets everything, as when the owner has put another text in the field.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Change {
    /// Takes `next` into this step if both belong to the same word.
    fn absorb(&mut self, next: &Self) -> bool {
        let writes = next.kind == Kind::Typing;
        if self.kind != next.kind || !writes && !next.inserted.is_empty() {
            return false;
        }
        match next.kind {
            Kind::Typing => {
                let adjoins = next.removed.is_empty() && next.at == self.at + self.inserted.len();
                let new_word = self.inserted.ends_with(char::is_whitespace)
                    && !next.inserted.starts_with(char::is_whitespace);
                if !adjoins || new_word || next.inserted.contains('\n') {
                    return false;
                }
                self.inserted.push_str(&next.inserted);
            }
            Kind::Erasing => {
                if next.at + next.removed.len() != self.at || !self.inserted.is_empty() {
                    return false;
                }
                self.at = next.at;
                self.removed.insert_str(0, &next.removed);
            }
            Kind::Cutting => {
                if next.at != self.at || !self.inserted.is_empty() {
                    return false;
                }
                self.removed.push_str(&next.removed);
            }
            Kind::Whole => return false,
        }
        self.after = next.after;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(undo: &mut Undo, text: &mut String, input: &str) {
        for letter in input.chars() {
            let end = text.len();
            undo.replace(text, end..end, &letter.to_string(), (end, end), Kind::Typing);
        }
    }

    #[test]
    fn typing_is_taken_back_word_by_word() {
        let (mut undo, mut text) = (Undo::default(), String::new());
        typed(&mut undo, &mut text, "سلام عليكم hi");
        assert_eq!(undo.undo(&mut text), Some(("سلام عليكم ".len(), "سلام عليكم ".len())));
        assert_eq!(text, "سلام عليكم ");
        undo.undo(&mut text);
        assert_eq!(text, "سلام ");
        undo.redo(&mut text);
        undo.redo(&mut text);
        assert_eq!(text, "سلام عليكم hi");
        assert_eq!(undo.redo(&mut text), None);
    }

    #[test]
    fn a_moved_caret_parts_the_steps() {
        let (mut undo, mut text) = (Undo::default(), String::new());
        typed(&mut undo, &mut text, "ab");
        undo.seal();
        typed(&mut undo, &mut text, "c");
        undo.undo(&mut text);
        assert_eq!(text, "ab");
    }

    #[test]
    fn erasing_merges_and_comes_back_whole() {
        let (mut undo, mut text) = (Undo::default(), "abcd".to_owned());
        for end in [4, 3, 2] {
            undo.replace(&mut text, end - 1..end, "", (end, end), Kind::Erasing);
        }
        assert_eq!(text, "a");
        assert_eq!(undo.undo(&mut text), Some((4, 4)));
        assert_eq!(text, "abcd");
    }

    #[test]
    fn a_selection_typed_over_comes_back_selected() {
        let (mut undo, mut text) = (Undo::default(), "one two".to_owned());
        undo.replace(&mut text, 4..7, "x", (4, 7), Kind::Typing);
        typed(&mut undo, &mut text, "y");
        assert_eq!(text, "one xy");
        assert_eq!(undo.undo(&mut text), Some((4, 7)));
        assert_eq!(text, "one two");
    }

    #[test]
    fn something_new_ends_redo() {
        let (mut undo, mut text) = (Undo::default(), String::new());
        typed(&mut undo, &mut text, "a");
        undo.undo(&mut text);
        typed(&mut undo, &mut text, "b");
        assert_eq!(undo.redo(&mut text), None);
        assert_eq!(text, "b");
    }

    #[test]
    fn a_range_outside_the_text_is_left_alone() {
        let (mut undo, mut text) = (Undo::default(), "ع".to_owned());
        assert_eq!(undo.replace(&mut text, 1..2, "x", (0, 0), Kind::Whole), 0);
        assert_eq!(text, "ع");
    }

    proptest::proptest! {
        #[test]
        fn taking_everything_back_and_again_is_identity(
            start in "[aب ]{0,6}",
            edits in proptest::collection::vec((0_usize..9, 0_usize..4, "[cد \n]{0,3}", 0_u8..4), 0..30),
        ) {
            let (mut undo, mut text) = (Undo::default(), start.clone());
            for (at, len, with, kind) in edits {
                let from = text.floor_char_boundary(at.min(text.len()));
                let to = text.ceil_char_boundary((from + len).min(text.len()));
                let kind = [Kind::Typing, Kind::Erasing, Kind::Cutting, Kind::Whole][usize::from(kind)];
                let mut model = text.clone();
                model.replace_range(from..to, &with);
                undo.replace(&mut text, from..to, &with, (from, to), kind);
                proptest::prop_assert_eq!(&text, &model);
            }
            let end = text.clone();
            while undo.undo(&mut text).is_some() {}
            proptest::prop_assert_eq!(&text, &start);
            while undo.redo(&mut text).is_some() {}
            proptest::prop_assert_eq!(&text, &end);
        }
    }
}
