//! Keys typed into small bitexts against the steps that undo takes.

use proptest::prelude::*;

use super::History;
use crate::edit::bitext::{apply, harmful, project, text_id};
use crate::edit::{Edit, Label, Transaction, translation, words};
use crate::model::*;

/// A project with its history, changed as the session does it.
struct Desk {
    project: Project,
    history: History,
    fresh: u64,
}

impl Desk {
    fn new(source: &str, target: &str, annotated: &[(usize, usize)]) -> Self {
        Self { project: project(source, target, annotated), history: History::default(), fresh: 1000 }
    }

    fn commit(&mut self, label: Label, edits: Vec<Edit>) {
        let transaction = Transaction::new(label, edits);
        apply(&mut self.project, &transaction);
        self.history.push(transaction);
    }

    /// Bytes `from..to` of the source replaced.
    fn replace(&mut self, from: usize, to: usize, inserted: &str) {
        let fresh = &mut self.fresh;
        let edits = words::replace(&self.project, text_id(2), TextRange::new(from, to), inserted, || {
            *fresh += 1;
            ParagraphId(*fresh)
        });
        self.commit(Label::Typing, edits.unwrap());
    }

    /// Each letter a key of its own, from byte `at` on.
    fn type_keys(&mut self, mut at: usize, keys: &str) {
        for key in keys.chars() {
            self.replace(at, at, key.encode_utf8(&mut [0; 4]));
            at += key.len_utf8();
        }
    }

    fn undo(&mut self) -> bool {
        let Some(inverse) = self.history.undoable().map(Transaction::invert) else { return false };
        apply(&mut self.project, &inverse);
        self.history.mark_undone();
        true
    }

    fn redo(&mut self) -> bool {
        let Some(transaction) = self.history.redoable().cloned() else { return false };
        apply(&mut self.project, &transaction);
        self.history.mark_redone();
        true
    }

    fn source(&self) -> &str {
        self.project.texts[0].as_str()
    }

    /// What the source says after each undo, until none is left.
    fn undone(&mut self) -> Vec<String> {
        let mut said = Vec::new();
        while self.undo() {
            said.push(self.source().to_owned());
        }
        said
    }
}

#[test]
fn keys_of_one_word_are_one_step() {
    let mut desk = Desk::new("", "", &[]);
    desk.type_keys(0, "قرأ المقال أمس");
    assert_eq!(desk.undone(), ["قرأ المقال ", "قرأ ", ""]);
}

#[test]
fn a_word_is_one_edit_however_many_keys_type_it() {
    let mut desk = Desk::new("a", "", &[]);
    desk.type_keys(1, &"b".repeat(200));
    assert_eq!((desk.history.done.len(), desk.history.done[0].edits.len()), (1, 1));
    let Edit::Words { before, after, changes, .. } = &desk.history.done[0].edits[0] else { panic!() };
    assert_eq!((before.len(), after.len(), changes.ops().len()), (1, 1, 2));
}

#[test]
fn a_word_without_end_is_parted_in_steps() {
    let mut desk = Desk::new("", "", &[]);
    desk.type_keys(0, &"b".repeat(1000));
    assert_eq!(desk.history.done.len(), 4);
}

#[test]
fn what_shrinks_a_passage_joins_too_but_not_without_bound() {
    let words = "ا".repeat(100);
    let mut desk = Desk::new(&words, "", &[(0, 100)]);
    let start = desk.project.clone();
    for left in (0..100).rev() {
        desk.replace(2 * left, 2 * left + 2, "");
    }
    assert!(desk.history.done.iter().all(|step| step.edits.len() <= super::MOST_EDITS));
    assert!(desk.history.done.len() < 10, "{}", desk.history.done.len());
    desk.undone();
    assert_eq!(desk.project, start);
}

#[test]
fn a_jump_a_pause_a_turn_and_another_change_part_steps() {
    let mut desk = Desk::new("one two", "", &[]);
    desk.type_keys(3, "xy");
    desk.type_keys(0, "z");
    assert_eq!(desk.undone(), ["onexy two", "one two"]);

    desk.type_keys(3, "x");
    desk.history.part();
    desk.type_keys(4, "y");
    assert_eq!(desk.undone(), ["onex two", "one two"]);

    desk.type_keys(3, "xy");
    desk.replace(4, 5, "");
    assert_eq!(desk.undone(), ["onexy two", "one two"]);

    desk.type_keys(3, "x");
    let title = Edit::Title { before: String::new(), after: "أ".into() };
    desk.commit(Label::Retitle, vec![title]);
    desk.type_keys(4, "y");
    assert_eq!(desk.undone(), ["onex two", "onex two", "one two"]);
}

#[test]
fn what_was_undone_is_not_typed_on() {
    let mut desk = Desk::new("", "", &[]);
    desk.type_keys(0, "one two");
    desk.undo();
    desk.type_keys(4, "x");
    assert_eq!(desk.undone(), ["one ", ""]);
}

#[test]
fn deleting_takes_words_from_either_side() {
    let mut desk = Desk::new("one two six", "", &[]);
    for at in (4..11).rev() {
        desk.replace(at, at + 1, "");
    }
    assert_eq!(desk.undone(), ["one two ", "one two six"]);
    for _ in 0..8 {
        desk.replace(0, 1, "");
    }
    assert_eq!(desk.undone(), ["two six", "one two six"]);
}

#[test]
fn what_is_typed_over_a_selection_goes_on() {
    let mut desk = Desk::new("one two six", "", &[]);
    desk.replace(0, 7, "a");
    desk.type_keys(1, "b");
    assert_eq!(desk.source(), "ab six");
    assert_eq!(desk.undone(), ["one two six"]);
}

#[test]
fn paragraphs_and_pasted_words_are_steps_of_their_own() {
    let mut desk = Desk::new("", "", &[]);
    desk.type_keys(0, "a\nb");
    desk.replace(3, 3, "c d");
    desk.type_keys(6, "e");
    assert_eq!(desk.undone(), ["a\nbc d", "a\nb", "a\n", "a", ""]);
}

#[test]
fn the_first_words_of_a_sentence_without_translation_are_one_step() {
    let mut desk = Desk::new("ا|ب", "", &[]);
    let beads = vec![Bead::proposed(1, 0), Bead::proposed(1, 0)];
    desk.project.alignments[0].beads.clone_from(&beads);
    let start = desk.project.clone();
    for so_far in ["o", "on", "one"] {
        let edits = translation::set_segment(&desk.project, text_id(3), 0, so_far).unwrap();
        desk.commit(Label::Typing, edits);
    }
    assert_eq!(desk.project.texts[1].as_str(), "one");
    assert_eq!(desk.history.done.len(), 1);
    assert_eq!(desk.history.done[0].edits.len(), 2, "the words and the bead");
    desk.undo();
    assert_eq!(desk.project, start);
}

/// One key or other change: where (in characters), how many go, what comes.
type Key = (usize, usize, String, bool);

fn key() -> impl Strategy<Value = Key> {
    // Most go on where the last one was, as those of a hand do.
    let at = prop_oneof![4 => Just(usize::MAX), 1 => 0usize..24];
    let put = prop_oneof![6 => "[بd]", 2 => Just(" ".to_owned()), 1 => Just("\n".to_owned()), 3 => Just(String::new()), 1 => "[اe ]{2,5}"];
    (at, 0usize..3, put, prop::bool::weighted(0.1))
}

proptest! {
    #[test]
    fn undoing_all_is_the_start_and_redoing_all_the_end(
        source in "[اب c \n|]{0,20}",
        annotated in prop::collection::vec((0usize..20, 0usize..20), 0..4),
        keys in prop::collection::vec(key(), 0..60),
    ) {
        let mut desk = Desk::new(&source, "a|b\nc", &annotated);
        let start = desk.project.clone();
        let mut caret = 0;
        for (at, gone, put, retitles) in keys {
            let words = desk.source().to_owned();
            let byte = |n: usize| words.char_indices().map(|(i, _)| i).nth(n).unwrap_or(words.len());
            if at != usize::MAX {
                caret = at.min(words.chars().count());
            }
            // A key without words takes what stands before or behind the caret.
            let (from, to) = match (put.is_empty(), gone) {
                (true, 0) => (caret, caret + 1),
                (true, _) => (caret.saturating_sub(1), caret),
                (false, 2) => (caret, caret + 2),
                (false, _) => (caret, caret),
            };
            desk.replace(byte(from), byte(to), &put);
            caret = from + put.chars().count();
            if retitles {
                let before = desk.project.title.clone();
                let after = format!("{before}.");
                desk.commit(Label::Retitle, vec![Edit::Title { before, after }]);
            }
        }
        prop_assert_eq!(harmful(&desk.project), vec![]);
        let end = desk.project.clone();
        for _ in 0..2 {
            while desk.undo() {
                prop_assert_eq!(harmful(&desk.project), vec![]);
            }
            prop_assert_eq!(&desk.project, &start);
            while desk.redo() {}
            prop_assert_eq!(&desk.project, &end);
        }
    }
}
