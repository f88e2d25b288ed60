//! Sentences split, joined and found again against plain models: a list of words for the sentences, pairs
//! of bytes at which beads end for an alignment.

use proptest::prelude::*;

use super::*;
use crate::edit::bitext::{apply, harmful, project, text_id};
use crate::edit::{Label, Transaction};
use crate::model::{AuthorId, BeadStatus, Fault};

/// A paragraph a line with `|` where segments part and `+` where a hand joined them.
fn shown(text: &Text) -> String {
    let mut lines = Vec::new();
    for index in 0..text.paragraph_count() {
        let mut line = text.paragraph_text(index).to_owned();
        for b in breaks_of(text, index).iter().rev() {
            line.insert(b.at, if b.made_by == BreakMaker::Join { '+' } else { '|' });
        }
        lines.push(line);
    }
    lines.join("\n")
}

fn beads(project: &Project) -> Vec<(u32, u32)> {
    project.alignments[0].beads.iter().map(|bead| (bead.source, bead.target)).collect()
}

fn align(project: &mut Project, beads: &[(usize, usize)]) {
    project.alignments[0].beads = beads.iter().map(|(a, b)| Bead::proposed(*a, *b)).collect();
    assert_eq!(harmful(project), [], "the test's own beads");
}

fn at(project: &Project, text: u128, words: &str) -> TextPos {
    TextPos(project.text(text_id(text)).unwrap().as_str().find(words).unwrap())
}

/// Applies the edits, looks that undo is exact, and applies them again.
fn commit(project: &mut Project, edits: Vec<Edit>) {
    let before = project.clone();
    let transaction = Transaction::new(Label::SplitSentence, edits);
    apply(project, &transaction);
    let after = project.clone();
    apply(project, &transaction.invert());
    assert_eq!(*project, before);
    apply(project, &transaction);
    assert_eq!(*project, after);
}

/// Every `.` with the spaces after it.
fn points(words: &str) -> Vec<usize> {
    let ends = words.match_indices('.').map(|(at, _)| at + 1);
    let spaced = |at: usize| words.len() - words[at..].trim_start_matches(' ').len();
    ends.map(spaced).filter(|at| *at < words.len()).collect()
}

#[test]
fn a_split_widens_the_bead_and_takes_the_space_to_the_left() {
    let mut bitext = project("نعم. |لا. ربما. \nختام", "Yes. |No. Maybe.\nEnd", &[]);
    align(&mut bitext, &[(1, 1), (1, 1), (1, 1)]);
    let place = at(&bitext, 2, " ربما");
    let edits = split(&bitext, text_id(2), place).unwrap();
    commit(&mut bitext, edits);
    assert_eq!(shown(&bitext.texts[0]), "نعم. |لا. |ربما. \nختام");
    assert_eq!(beads(&bitext), [(1, 1), (2, 1), (1, 1)]);
    let edits = split(&bitext, text_id(3), at(&bitext, 3, "Maybe")).unwrap();
    commit(&mut bitext, edits);
    assert_eq!(beads(&bitext), [(1, 1), (2, 2), (1, 1)]);
    let again = split(&bitext, text_id(2), place);
    assert_eq!(again, Err(SegmentError::AlreadyParted));
    let edge = split(&bitext, text_id(2), TextPos(at(&bitext, 2, "ختام").0 - 2));
    assert_eq!(edge, Err(SegmentError::AtEdge), "the space at the end of a paragraph is no sentence");
    assert_eq!(split(&bitext, text_id(2), at(&bitext, 2, "ختام")), Err(SegmentError::AtEdge));
    assert_eq!(split(&bitext, text_id(2), TextPos(9999)), Err(SegmentError::AtEdge));
    let cut = split(&bitext, text_id(2), TextPos(1));
    assert!(matches!(cut, Err(SegmentError::Edit(EditError::RangeUnsound { .. }))));
}

#[test]
fn a_split_never_parts_a_letter_from_its_tashkeel() {
    let mut bitext = project("قَرَأَ", "read", &[]);
    let edits = split(&bitext, text_id(2), TextPos(2)).unwrap();
    commit(&mut bitext, edits);
    assert_eq!(shown(&bitext.texts[0]), "قَ|رَأَ");
    let mut bitext = project("قَ رَأَ", "read", &[]);
    let edits = split(&bitext, text_id(2), TextPos(2)).unwrap();
    commit(&mut bitext, edits);
    assert_eq!(shown(&bitext.texts[0]), "قَ |رَأَ");
}

#[test]
fn a_join_inside_a_bead_narrows_it_and_one_across_beads_makes_them_one() {
    let mut bitext = project("ا|ب|ج|د", "a|b|c|d", &[]);
    align(&mut bitext, &[(2, 1), (1, 1), (0, 1), (1, 1)]);
    let edits = join(&bitext, text_id(2), at(&bitext, 2, "ا")).unwrap();
    commit(&mut bitext, edits);
    assert_eq!(
        (shown(&bitext.texts[0]).as_str(), beads(&bitext)),
        ("ا+ب|ج|د", vec![(1, 1), (1, 1), (0, 1), (1, 1)])
    );
    let edits = join(&bitext, text_id(2), at(&bitext, 2, "ج")).unwrap();
    commit(&mut bitext, edits);
    assert_eq!((shown(&bitext.texts[0]).as_str(), beads(&bitext)), ("ا+ب|ج+د", vec![(1, 1), (1, 3)]));
    let last = join(&bitext, text_id(2), at(&bitext, 2, "د"));
    assert_eq!(last, Err(SegmentError::LastInParagraph));
    let edits = split(&bitext, text_id(2), at(&bitext, 2, "ب")).unwrap();
    commit(&mut bitext, edits);
    assert_eq!((shown(&bitext.texts[0]).as_str(), beads(&bitext)), ("ا|ب|ج+د", vec![(2, 1), (1, 3)]));
}

#[test]
fn what_a_person_confirmed_stays_so_unless_it_is_made_one_with_a_proposal() {
    let confirmed = |n: u128, second: i64| BeadStatus::Confirmed {
        by: AuthorId(text_id(n).0),
        at: jiff::Timestamp::from_second(second).unwrap(),
    };
    let mut bitext = project("ا ب|ج|د", "a|b|c", &[]);
    align(&mut bitext, &[(1, 1), (1, 1), (1, 1)]);
    for (bead, status) in bitext.alignments[0].beads.iter_mut().zip([confirmed(7, 20), confirmed(8, 10)]) {
        bead.status = status;
    }
    let edits = split(&bitext, text_id(2), at(&bitext, 2, "ب")).unwrap();
    commit(&mut bitext, edits);
    assert_eq!(bitext.alignments[0].beads[0].status, confirmed(7, 20));
    let edits = join(&bitext, text_id(2), at(&bitext, 2, "ب")).unwrap();
    commit(&mut bitext, edits);
    assert_eq!(
        (beads(&bitext), bitext.alignments[0].beads[0].status),
        (vec![(2, 2), (1, 1)], confirmed(7, 20))
    );
    let edits = join(&bitext, text_id(2), at(&bitext, 2, "ب")).unwrap();
    commit(&mut bitext, edits);
    assert_eq!((beads(&bitext), bitext.alignments[0].beads[0].status), (vec![(2, 3)], BeadStatus::Proposed));
}

#[test]
fn the_rules_run_again_keep_what_a_hand_did_and_every_edge_of_a_bead() {
    let mut bitext = project("ا. ب. ج |د. ه", "a|b. c\nd", &[]);
    bitext.texts[1] = project("", "a|b. c", &[]).texts[1].clone();
    align(&mut bitext, &[(1, 1), (1, 1)]);
    for (marked, expected) in [("split", "ا. |ب. ج |د. ه"), ("join", "ا. |ب. ج |د. +ه")] {
        let edits = if marked == "split" {
            split(&bitext, text_id(2), at(&bitext, 2, "ب"))
        } else {
            let parted = split(&bitext, text_id(2), at(&bitext, 2, "ه")).unwrap();
            commit(&mut bitext, parted);
            join(&bitext, text_id(2), at(&bitext, 2, "د"))
        };
        commit(&mut bitext, edits.unwrap());
        assert_eq!(shown(&bitext.texts[0]), expected);
    }
    let edits = resegment(&bitext, text_id(2), 0..1, points).unwrap();
    commit(&mut bitext, edits);
    assert_eq!(
        shown(&bitext.texts[0]),
        "ا. |ب. |ج |د. +ه",
        "the edge before د is of a bead, the join is a hand's"
    );
    assert_eq!(beads(&bitext), [(3, 1), (1, 1)]);
    let edits = resegment(&bitext, text_id(3), 0..1, points).unwrap();
    commit(&mut bitext, edits);
    assert_eq!(beads(&bitext), [(3, 1), (1, 2)]);
    let edits = resegment(&bitext, text_id(2), 0..1, |_| Vec::new()).unwrap();
    commit(&mut bitext, edits);
    assert_eq!(shown(&bitext.texts[0]), "ا. |ب. ج |د. +ه");
    assert_eq!(resegment(&bitext, text_id(2), 0..1, |_| Vec::new()), Ok(Vec::new()), "nothing to do");
}

#[test]
fn rules_that_give_places_outside_the_words_are_refused() {
    let mut bitext = project("ا ب", "a", &[]);
    for places in [vec![1], vec![99], vec![0]] {
        let edits = resegment(&bitext, text_id(2), 0..1, |_| places.clone()).unwrap();
        assert!(matches!(edits[0].apply(&mut bitext), Err(EditError::RangeUnsound { .. })), "{places:?}");
    }
    let edits = split(&bitext, text_id(2), TextPos(3)).unwrap();
    edits[0].apply(&mut bitext).unwrap();
    assert_eq!(edits[0].apply(&mut bitext), Err(EditError::Stale { part: "sentences" }));
}

/// The words of each segment, and the pairs of bytes at which beads end.
fn plain(project: &Project, text: usize) -> Vec<String> {
    let text = &project.texts[text];
    let mut start = 0;
    let ends = segment_ends(text, |index| breaks_of(text, index));
    ends.into_iter()
        .map(|end| {
            let words = text.as_str()[start..end].trim_start_matches('\n').to_owned();
            start = end;
            words
        })
        .collect()
}

fn cuts(project: &Project) -> Vec<(usize, usize)> {
    let ends = |text: &Text| segment_ends(text, |index| breaks_of(text, index));
    let (ours, theirs) = (ends(&project.texts[0]), ends(&project.texts[1]));
    let reached = |ends: &[usize], count: usize| count.checked_sub(1).map_or(0, |last| ends[last]);
    let (mut source, mut target) = (0, 0);
    project.alignments[0]
        .beads
        .iter()
        .map(|bead| {
            source += bead.source as usize;
            target += bead.target as usize;
            (reached(&ours, source), reached(&theirs, target))
        })
        .collect()
}

/// Beads that take `source` and `target` segments, as the numbers say.
fn random_beads(mut source: usize, mut target: usize, numbers: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut beads = Vec::new();
    for (a, b) in numbers {
        let (a, b) = ((*a).min(source), (*b).min(target));
        if a + b > 0 {
            beads.push((a, b));
            (source, target) = (source - a, target - b);
        }
    }
    if source + target > 0 {
        beads.push((source, target));
    }
    beads
}

proptest! {
    #[test]
    fn random_splits_and_joins_agree_with_plain_lists(
        source in "[اب. \n|]{0,24}",
        translation in "[ab. \n|]{0,24}",
        numbers in prop::collection::vec((0usize..3, 0usize..3), 0..12),
        steps in prop::collection::vec((0u8..5, any::<bool>(), 0usize..60), 1..12),
    ) {
        let mut bitext = project(&source, &translation, &[]);
        let (ours, theirs) = (bitext.texts[0].segment_count(), bitext.texts[1].segment_count());
        align(&mut bitext, &random_beads(ours, theirs, &numbers));
        let start = bitext.clone();
        let mut done: Vec<Transaction> = Vec::new();
        for (kind, on_source, place) in steps {
            let (index, n) = if on_source { (0, 2) } else { (1, 3) };
            let text = &bitext.texts[index];
            let content = text.as_str().to_owned();
            let pos = TextPos(content.char_indices().map(|(at, _)| at).nth(place).unwrap_or(content.len()));
            let (words, ends) = (plain(&bitext, index), segment_ends(text, |at| breaks_of(text, at)));
            let mut expected_cuts = cuts(&bitext);
            let made = match kind {
                0 | 1 => split(&bitext, text_id(n), pos),
                2 | 3 => join(&bitext, text_id(n), pos),
                _ => resegment(&bitext, text_id(n), 0..text.paragraph_count(), points).map_err(SegmentError::from),
            };
            let Ok(edits) = made else { continue };
            let transaction = Transaction::new(Label::SplitSentence, edits);
            let before = bitext.clone();
            apply(&mut bitext, &transaction);
            let after = plain(&bitext, index);
            prop_assert_eq!(after.concat(), words.concat(), "no word is lost");
            prop_assert!(after.iter().all(|words| !words.is_empty()));
            prop_assert_eq!(harmful(&bitext), Vec::<Fault>::new());
            match kind {
                0 | 1 => prop_assert_eq!(after.len(), words.len() + 1),
                2 | 3 => {
                    prop_assert_eq!(after.len() + 1, words.len());
                    let joined = ends.iter().position(|end| *end > pos.0).unwrap();
                    let mut expected = words.clone();
                    let next = expected.remove(joined + 1);
                    expected[joined].push_str(&next);
                    prop_assert_eq!(&after, &expected);
                    let gone = ends[joined];
                    expected_cuts.retain(|(s, t)| if on_source { *s != gone } else { *t != gone });
                }
                _ => {}
            }
            prop_assert_eq!(cuts(&bitext), expected_cuts, "no edge of a bead moves");
            let mut undone = bitext.clone();
            apply(&mut undone, &transaction.invert());
            prop_assert_eq!(&undone, &before);
            done.push(transaction);
        }
        for transaction in done.iter().rev() {
            apply(&mut bitext, &transaction.invert());
        }
        prop_assert_eq!(&bitext, &start);
    }
}

#[test]
fn only_texts_without_any_break_are_parted() {
    let rules = |_: &Text, words: &str| words.match_indices(". ").map(|(at, _)| at + 2).collect();
    let parted = |source: &str, translation: &str| {
        let mut project = project(source, translation, &[]);
        for edit in part_unparted(&project, rules).unwrap() {
            edit.apply(&mut project).unwrap();
        }
        [project.texts[0].segment_count(), project.texts[1].segment_count()]
    };
    assert_eq!(parted("a. b. c.", "A. B."), [3, 2]);
    assert_eq!(parted("a. |b. c.", "A. B."), [2, 2], "what was parted once stays as it is");
}
