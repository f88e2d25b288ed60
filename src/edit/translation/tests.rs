//! Translating bead by bead, in tables and against a plain list of what each bead says.

use proptest::prelude::*;

use super::*;
use crate::edit::annotate::{self, Hand};
use crate::edit::bitext::{apply, harmful, project, text_id};
use crate::edit::{Label, Transaction};
use crate::model::{Annotation, AnnotationId, AuthorId, Place};

const TRANSLATION: u128 = 3;

/// The translation, a paragraph a line with `|` between segments, and its beads.
fn shown(project: &Project) -> (String, String) {
    let text = project.text(text_id(TRANSLATION)).unwrap();
    let line = |index| {
        let words = text.segments_in(index).map(|range| text.slice(range).unwrap_or_default());
        words.collect::<Vec<_>>().join("|")
    };
    let lines: Vec<String> = (0..text.paragraph_count()).map(line).collect();
    let beads = project.alignments[0].beads.iter().map(|bead| format!("{}-{}", bead.source, bead.target));
    (lines.join("\n"), beads.collect::<Vec<_>>().join(" "))
}

/// A source with an empty translation of it.
fn begun(source: &str) -> Project {
    let mut bitext = project(source, "", &[]);
    bitext.texts.truncate(1);
    bitext.alignments.clear();
    let edits = start(&bitext, text_id(TRANSLATION), Language::new("en"), Direction::LeftToRight).unwrap();
    let transaction = Transaction::new(Label::AddText, edits);
    let before = bitext.clone();
    apply(&mut bitext, &transaction);
    assert_eq!(harmful(&bitext), []);
    let mut back = bitext.clone();
    apply(&mut back, &transaction.invert());
    assert_eq!(back, before);
    bitext
}

/// A bitext whose beads are these.
fn bitext(source: &str, translation: &str, beads: &[(usize, usize)]) -> Project {
    let mut bitext = project(source, translation, &[]);
    bitext.alignments[0].beads = beads.iter().map(|(a, b)| Bead::proposed(*a, *b)).collect();
    assert_eq!(harmful(&bitext), [], "the test's own beads");
    bitext
}

/// Sets the words of a bead, looks that undo is exact, and tells what the translation is then.
fn set(project: &mut Project, bead: usize, words: &str) -> (String, String) {
    let edits = set_segment(project, text_id(TRANSLATION), bead, words).unwrap();
    let before = project.clone();
    let transaction = Transaction::new(Label::Typing, edits);
    apply(project, &transaction);
    assert_eq!(harmful(project), [], "{words}");
    let after = project.clone();
    apply(project, &transaction.invert());
    assert_eq!(*project, before, "{words}");
    apply(project, &transaction);
    assert_eq!(*project, after, "{words}");
    shown(project)
}

fn pair(words: &str, beads: &str) -> (String, String) {
    (words.to_owned(), beads.to_owned())
}

#[test]
fn a_translation_starts_as_empty_paragraphs_with_a_row_a_sentence() {
    let mut bitext = begun("ا|ب\n\nج");
    assert_eq!(shown(&bitext), pair("\n\n", "1-0 1-0 1-0"));
    let again = start(&bitext, text_id(TRANSLATION), Language::new("en"), Direction::LeftToRight);
    assert_eq!(again, Err(EditError::Stale { part: "text" }));
    bitext.texts.remove(0);
    let source = start(&bitext, text_id(9), Language::new("en"), Direction::LeftToRight);
    assert_eq!(source, Err(EditError::Missing { part: "source" }));
}

#[test]
fn the_first_words_for_a_sentence_go_to_its_place() {
    let mut bitext = begun("ا|ب|ج\n\nد|ه");
    assert_eq!(set(&mut bitext, 3, " four \n"), pair("\n\nfour", "1-0 1-0 1-0 1-1 1-0"));
    assert_eq!(set(&mut bitext, 1, "two"), pair("two\n\nfour", "1-0 1-1 1-0 1-1 1-0"));
    assert_eq!(set(&mut bitext, 0, "one"), pair("one |two\n\nfour", "1-1 1-1 1-0 1-1 1-0"));
    assert_eq!(set(&mut bitext, 2, "three"), pair("one |two |three\n\nfour", "1-1 1-1 1-1 1-1 1-0"));
    assert_eq!(set(&mut bitext, 4, "fi\nve"), pair("one |two |three\n\nfour |fi ve", "1-1 1-1 1-1 1-1 1-1"));
    assert_eq!(segment_words(&bitext, text_id(TRANSLATION), 4), Some("fi ve"));
}

#[test]
fn clearing_goes_back_to_where_it_began() {
    let mut bitext = begun("ا|ب|ج\nد");
    let empty = bitext.clone();
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]] {
        for bead in order {
            set(&mut bitext, bead, "words");
        }
        assert_eq!(shown(&bitext), pair("words |words |words\nwords", "1-1 1-1 1-1 1-1"));
        for bead in order {
            set(&mut bitext, bead, "  ");
        }
        assert_eq!(bitext, empty, "{order:?}");
    }
}

#[test]
fn between_two_that_are_there_a_sentence_comes_and_goes_without_a_trace() {
    let mut bitext = begun("ا|ب|ج");
    set(&mut bitext, 0, "one.");
    set(&mut bitext, 2, "three.");
    let before = bitext.clone();
    assert_eq!(set(&mut bitext, 1, "two."), pair("one. |two. |three.", "1-1 1-1 1-1"));
    assert_eq!(set(&mut bitext, 1, ""), pair("one. |three.", "1-1 1-0 1-1"));
    assert_eq!(bitext, before);
}

#[test]
fn a_translation_that_came_from_outside_takes_words_where_it_has_room() {
    // Beside the neighbour of the same paragraph.
    let mut inside = bitext("ا|ب|ج", "one|three", &[(1, 1), (1, 0), (1, 1)]);
    assert_eq!(set(&mut inside, 1, "two"), pair("one |two |three", "1-1 1-1 1-1"));
    // No paragraph for it: after what stands before it.
    let mut tight = bitext("ا\nب\nج", "one\nthree", &[(1, 1), (1, 0), (1, 1)]);
    assert_eq!(set(&mut tight, 1, "two"), pair("one |two\nthree", "1-1 1-1 1-1"));
    let mut first = bitext("ا\nب", "two", &[(1, 0), (1, 1)]);
    assert_eq!(set(&mut first, 0, "one"), pair("one |two", "1-1 1-1"));
    // An empty paragraph as far away as in the source.
    let mut far = bitext("ا\nب\nج\nد", "title\none\n\n\nfour", &[(0, 1), (1, 1), (1, 0), (1, 0), (1, 1)]);
    assert_eq!(set(&mut far, 3, "three"), pair("title\none\n\nthree\nfour", "0-1 1-1 1-0 1-1 1-1"));
}

#[test]
fn words_change_only_where_they_differ() {
    let mut several = bitext("ا|ب", "one. |two. |three.", &[(1, 2), (1, 1)]);
    assert_eq!(set(&mut several, 0, "one. 2."), pair("one. |2. |three.", "1-2 1-1"), "a break stays");
    assert_eq!(set(&mut several, 0, "one. 2. more"), pair("one. |2. more |three.", "1-2 1-1"));
    assert_eq!(set(&mut several, 0, "one."), pair("one. |three.", "1-1 1-1"));
    assert_eq!(set(&mut several, 1, "3"), pair("one. |3", "1-1 1-1"));
    assert_eq!(set_segment(&several, text_id(TRANSLATION), 1, " 3 ").unwrap(), [], "nothing to do");
    assert_eq!(set(&mut several, 0, "uno"), pair("uno |3", "1-1 1-1"));
}

#[test]
fn words_typed_at_the_end_of_a_sentence_stay_in_it() {
    let mut bitext = bitext("ا|ب", "one|two", &[(1, 1), (1, 1)]);
    assert_eq!(set(&mut bitext, 0, "ones"), pair("ones|two", "1-1 1-1"));
    assert_eq!(set(&mut bitext, 1, "to two"), pair("ones|to two", "1-1 1-1"));
    assert_eq!(set(&mut bitext, 1, "two"), pair("ones|two", "1-1 1-1"));
}

#[test]
fn a_bead_over_two_paragraphs_keeps_both() {
    let mut bitext = bitext("ا|ب", "one\ntwo|three", &[(1, 2), (1, 1)]);
    assert_eq!(segment_words(&bitext, text_id(TRANSLATION), 0), Some("one\ntwo"));
    assert_eq!(set(&mut bitext, 0, "one!\ntwo"), pair("one!\ntwo|three", "1-2 1-1"));
    let joined = set_segment(&bitext, text_id(TRANSLATION), 0, "one! two");
    assert_eq!(joined, Err(TranslationError::AcrossParagraphs { bead: 0 }));
    assert_eq!(set(&mut bitext, 0, ""), pair("\nthree", "1-0 1-1"));
}

#[test]
fn a_bead_of_the_translation_alone_goes_with_its_words() {
    let mut bitext = bitext("ا|ب", "one |extra |two", &[(1, 1), (0, 1), (1, 1)]);
    assert_eq!(set(&mut bitext, 1, ""), pair("one |two", "1-1 1-1"));
}

#[test]
fn a_confirmed_bead_stays_so_while_its_count_does() {
    let mut bitext = bitext("ا|ب", "one |two", &[(1, 1), (1, 1)]);
    let (by, at) = (AuthorId(text_id(4).0), jiff::Timestamp::UNIX_EPOCH);
    for bead in &mut bitext.alignments[0].beads {
        bead.status = crate::model::BeadStatus::Confirmed { by, at };
    }
    set(&mut bitext, 0, "uno");
    assert!(bitext.alignments[0].beads.iter().all(Bead::is_confirmed));
    set(&mut bitext, 0, "");
    let confirmed: Vec<bool> = bitext.alignments[0].beads.iter().map(Bead::is_confirmed).collect();
    assert_eq!(confirmed, [false, true]);
}

#[test]
fn a_passage_stays_on_its_words_or_becomes_an_orphan() {
    let mut bitext = bitext("ا|ب", "a red fox |two", &[(1, 1), (1, 1)]);
    annotate_at(&mut bitext, 1, 2, 5);
    set(&mut bitext, 0, "such a red small fox");
    assert_eq!(passages(&bitext), ["red"]);
    let before = bitext.clone();
    set(&mut bitext, 0, "such a fox");
    assert_eq!(passages(&bitext), ["(red)"]);
    assert_eq!(before.annotations.len(), bitext.annotations.len());
}

fn annotate_at(project: &mut Project, number: u128, a: usize, b: usize) {
    let text = project.text(text_id(TRANSLATION)).unwrap();
    let at = |n: usize| text.as_str().char_indices().map(|(i, _)| i).nth(n).unwrap_or(text.byte_len());
    let hand = Hand::new(AuthorId(text_id(4).0), jiff::Timestamp::UNIX_EPOCH);
    let (id, range) = (AnnotationId(text_id(500 + number).0), TextRange::new(at(a), at(b)));
    let made = annotate::create(project, id, text_id(TRANSLATION), range, Vec::new(), String::new(), hand);
    if let Ok(edit) = made {
        edit.apply(project).unwrap();
    }
}

/// What each annotation is about, in brackets where it lost its place.
fn passages(project: &Project) -> Vec<String> {
    let told = |annotation: &Annotation| {
        let target = &annotation.targets[0];
        match target.place {
            Place::At(_) => target.quote.exact.display(),
            Place::Orphaned { .. } => format!("({})", target.quote.exact.display()),
        }
    };
    project.annotations.values().map(told).collect()
}

/// What each bead says.
fn says(project: &Project) -> Vec<String> {
    let count = project.alignments[0].beads.len();
    let words = |bead| segment_words(project, text_id(TRANSLATION), bead).unwrap().to_owned();
    (0..count).map(words).collect()
}

proptest! {
    #[test]
    fn beads_say_what_was_typed_and_all_can_be_taken_back(
        source in "[اب\n|]{1,16}",
        translation in "[ab. \n|]{0,20}",
        is_begun in any::<bool>(),
        counts in prop::collection::vec((0usize..3, 0usize..3), 0..10),
        steps in prop::collection::vec((0usize..12, "[ab .\n]{0,8}", (0usize..20, 0usize..20)), 1..16),
    ) {
        let mut bitext = if is_begun { begun(&source) } else {
            let mut bitext = project(&source, &translation, &[]);
            let (mut ours, mut theirs) = (bitext.texts[0].segment_count(), bitext.texts[1].segment_count());
            let mut beads = Vec::new();
            for (a, b) in counts.into_iter().chain([(usize::MAX, usize::MAX)]) {
                let (a, b) = (a.min(ours), b.min(theirs));
                (ours, theirs) = (ours - a, theirs - b);
                beads.push(Bead::proposed(a, b));
            }
            beads.retain(|bead| bead.source + bead.target > 0);
            bitext.alignments[0].beads = beads;
            bitext
        };
        prop_assert_eq!(harmful(&bitext), vec![]);
        let mut done: Vec<(Project, Transaction)> = Vec::new();
        for (number, (bead, words, passage)) in steps.into_iter().enumerate() {
            let count = bitext.alignments[0].beads.len();
            if count == 0 {
                break;
            }
            let bead = bead % count;
            annotate_at(&mut bitext, number as u128, passage.0, passage.1);
            let (before, said) = (bitext.clone(), says(&bitext));
            let edits = match set_segment(&bitext, text_id(TRANSLATION), bead, &words) {
                Err(TranslationError::AcrossParagraphs { .. }) => continue,
                edits => edits.unwrap(),
            };
            let transaction = Transaction::new(Label::Typing, edits);
            apply(&mut bitext, &transaction);
            prop_assert_eq!(harmful(&bitext), vec![]);
            let mut expected = said.clone();
            let across = said[bead].contains('\n');
            expected[bead] = if across { words.trim().to_owned() } else { one_line(&words) };
            if expected[bead].is_empty() && before.alignments[0].beads[bead].source == 0 {
                expected.remove(bead);
            }
            prop_assert_eq!(says(&bitext), expected);
            prop_assert_eq!(bitext.annotations.len(), before.annotations.len());
            let old = before.text(text_id(TRANSLATION)).unwrap().paragraph_count();
            prop_assert_eq!(bitext.text(text_id(TRANSLATION)).unwrap().paragraph_count(), old);
            done.push((before, transaction));
        }
        for (before, transaction) in done.iter().rev() {
            // Passages made between two steps are no part of them.
            bitext.annotations.retain(|id, _| before.annotations.contains_key(id));
            apply(&mut bitext, &transaction.invert());
            prop_assert_eq!(&bitext, before);
        }
    }
}
