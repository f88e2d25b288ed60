//! What is typed into small bitexts against what must always hold.

use proptest::prelude::*;

use super::{caret_after, put};
use crate::edit::bitext::{apply, harmful, project, text_id};
use crate::edit::{Edit, Label, Transaction};
use crate::model::*;

/// A sentence ends behind each full stop and space.
fn rules(words: &str) -> Vec<usize> {
    words.match_indices(". ").map(|(at, _)| at + 2).filter(|at| *at < words.len()).collect()
}

fn typed(project: &mut Project, id: u128, range: (usize, usize), words: &str) -> TextPos {
    let range = TextRange::new(range.0, range.1);
    let mut fresh =
        project.texts.iter().flat_map(Text::paragraphs).map(|known| known.id.0).max().unwrap_or(0);
    let fresh_id = || {
        fresh += 1;
        ParagraphId(fresh)
    };
    let edits = put(project, text_id(id), range, words, rules, fresh_id).unwrap();
    let caret = caret_after(&edits, text_id(id), range.end);
    apply(project, &Transaction::new(Label::Typing, edits));
    caret
}

fn counts(project: &Project) -> Vec<(u32, u32)> {
    project.alignments[0].beads.iter().map(|bead| (bead.source, bead.target)).collect()
}

/// A source with an empty paragraph for each of its own, a bead a sentence.
fn begun(source: &str) -> Project {
    let empty = "\n".repeat(source.matches('\n').count());
    let mut project = project(source, &empty, &[]);
    let segments = project.texts[0].segment_count();
    project.alignments[0].beads = vec![Bead::proposed(1, 0); segments];
    project
}

#[test]
fn words_for_an_empty_paragraph_answer_its_first_sentence_and_go_without_a_trace() {
    let mut project = begun("ا|ب\nج|د");
    let start = project.clone();
    let caret = typed(&mut project, 3, (1, 1), "see");
    assert_eq!((project.texts[1].as_str(), caret.0), ("\nsee", 4));
    assert_eq!(counts(&project), [(1, 0), (1, 0), (1, 1), (1, 0)]);
    let caret = typed(&mut project, 3, (4, 4), "n");
    assert_eq!((project.texts[1].as_str(), caret.0), ("\nseen", 5));
    typed(&mut project, 3, (1, 5), "");
    assert_eq!(counts(&project), counts(&start));
    assert_eq!(project, start);
}

#[test]
fn a_sentence_begins_where_the_rules_say_and_in_the_bead_that_was_typed_in() {
    let mut project = project("ا|ب", "One|", &[]);
    project.alignments[0].beads = vec![Bead::proposed(1, 1), Bead::proposed(1, 0)];
    typed(&mut project, 3, (3, 3), ". ");
    assert_eq!(counts(&project), [(1, 1), (1, 0)]);
    typed(&mut project, 3, (5, 5), "T");
    assert_eq!(counts(&project), [(1, 2), (1, 0)]);
    typed(&mut project, 3, (5, 6), "");
    assert_eq!(counts(&project), [(1, 1), (1, 0)]);
}

#[test]
fn what_a_hand_parted_stays_and_what_nobody_parted_too() {
    let mut by_hand = project("ا", "one two", &[]);
    let split = crate::edit::segment::split(&by_hand, text_id(3), TextPos(4)).unwrap();
    apply(&mut by_hand, &Transaction::new(Label::SplitSentence, split));
    typed(&mut by_hand, 3, (7, 7), ". S");
    assert_eq!(by_hand.texts[1].paragraphs()[0].breaks.len(), 2, "the hand's and the rules'");

    let mut whole = project("ا", "One. Two", &[]);
    typed(&mut whole, 3, (8, 8), ". S");
    assert_eq!(whole.texts[1].segment_count(), 1, "it was not parted yet");
}

#[test]
fn only_the_paragraph_that_was_typed_in_is_parted_again() {
    let mut project = project("ا\nب", "One. Two\nOne", &[]);
    typed(&mut project, 3, (12, 12), ". T");
    let parted: Vec<usize> = (0..2).map(|index| project.texts[1].segment_count_in(index)).collect();
    assert_eq!(parted, [1, 2]);
}

#[test]
fn a_key_remembers_the_beads_that_it_changes_alone() {
    let source = vec!["ا"; 50].join("\n");
    let mut project = project(&source, &source, &[]);
    let at = project.texts[1].paragraph_range(20).end.0;
    let edits = put(&project, text_id(3), TextRange::new(at, at), "\nb", rules, || ParagraphId(900)).unwrap();
    let beads = edits.iter().find_map(|edit| match edit {
        Edit::Beads { before, after, .. } => Some((before.len(), after.len())),
        _ => None,
    });
    assert!(beads.is_some_and(|(before, after)| before <= 1 && after <= 1), "{beads:?}");
    apply(&mut project, &Transaction::new(Label::Typing, edits));
    assert_eq!(harmful(&project), []);
}

/// Where (in characters), how many go, what comes.
type Key = (bool, usize, usize, String);

fn key() -> impl Strategy<Value = Key> {
    let put = prop_oneof![
        5 => "[بd]",
        2 => Just(". ".to_owned()),
        2 => Just("\n".to_owned()),
        3 => Just(String::new()),
        1 => "[اe. \n]{2,8}",
    ];
    (prop::bool::weighted(0.2), 0usize..30, 0usize..4, put)
}

proptest! {
    #[test]
    fn typing_says_what_a_plain_string_says_and_keeps_everything_sound(
        source in "[اب. \n|]{0,20}",
        mirrored in any::<bool>(),
        translation in "[ab. \n|]{0,20}",
        annotated in prop::collection::vec((0usize..20, 0usize..20), 0..4),
        keys in prop::collection::vec(key(), 1..30),
    ) {
        let mut project = if mirrored { begun(&source) } else { project(&source, &translation, &annotated) };
        prop_assert_eq!(harmful(&project), vec![]);
        let mut done: Vec<(Project, Transaction)> = Vec::new();
        let mut fresh = 1000;
        for (on_source, at, gone, words) in keys {
            let id = text_id(if on_source { 2 } else { 3 });
            let said = project.text(id).unwrap().as_str().to_owned();
            let byte = |n: usize| said.char_indices().map(|(i, _)| i).nth(n).unwrap_or(said.len());
            let range = TextRange::new(byte(at), byte(at + gone));
            let edits = put(&project, id, range, &words, rules, || { fresh += 1; ParagraphId(fresh) }).unwrap();
            let caret = caret_after(&edits, id, range.end);
            let before = project.clone();
            let transaction = Transaction::new(Label::Typing, edits);
            apply(&mut project, &transaction);
            let mut plain = said.clone();
            let text = before.text(id).unwrap();
            let was_empty = text.paragraph_range(text.paragraph_at(range.start)).is_empty();
            // The first words of a sentence stand without space around them.
            let is_first = was_empty && range.is_empty() && project.text(id).unwrap().as_str().len() != said.len() + words.len();
            let words = if is_first { words.trim() } else { &words };
            plain.replace_range(range.bytes(), words);
            prop_assert_eq!(project.text(id).unwrap().as_str(), plain.as_str());
            prop_assert_eq!(caret.0, range.start.0 + words.len());
            prop_assert_eq!(harmful(&project), vec![]);
            prop_assert_eq!(project.annotations.len(), before.annotations.len());
            done.push((before, transaction));
        }
        for (before, transaction) in done.iter().rev() {
            apply(&mut project, &transaction.invert());
            prop_assert_eq!(&project, before);
        }
    }
}
