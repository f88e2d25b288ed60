//! Beads changed by hand, in tables and against a plain list of which segment goes where.

use proptest::prelude::*;

use super::*;
use crate::edit::bitext::{apply, harmful, project, text_id};
use crate::edit::{Label, Transaction};
use crate::model::{AuthorId, DOUBTFUL, Fault};

const TRANSLATION: u128 = 3;

fn hand() -> Hand {
    Hand::new(AuthorId(text_id(4).0), jiff::Timestamp::UNIX_EPOCH)
}

/// Beads as `2-1 1-0* 1-1?`: `*` confirmed, `?` doubtful.
fn parse(marked: &str) -> Vec<Bead> {
    let bead = |word: &str| {
        let (source, target) = word.trim_end_matches(['*', '?']).split_once('-').unwrap();
        let mut bead = Bead::proposed(source.parse().unwrap(), target.parse().unwrap());
        if word.ends_with('*') {
            bead.status = BeadStatus::Confirmed { by: hand().author, at: hand().at };
        }
        bead.score = word.ends_with('?').then_some(DOUBTFUL / 2.0);
        bead
    };
    marked.split_whitespace().map(bead).collect()
}

fn shown(project: &Project) -> String {
    let sign = |bead: &Bead| match (bead.is_confirmed(), bead.is_doubtful()) {
        (true, _) => "*",
        (_, true) => "?",
        _ => "",
    };
    let beads = project.alignments[0].beads.iter();
    beads.map(|bead| format!("{}-{}{}", bead.source, bead.target, sign(bead))).collect::<Vec<_>>().join(" ")
}

/// A bitext with as many one-letter sentences as the beads take, all in one paragraph.
fn bitext(beads: &str) -> Project {
    let beads = parse(beads);
    let letters = |count: u32, letter: &str| vec![format!("{letter} "); count as usize].join("|");
    let source = letters(beads.iter().map(|bead| bead.source).sum(), "ا");
    let target = letters(beads.iter().map(|bead| bead.target).sum(), "a");
    let mut project = project(&source, &target, &[]);
    project.alignments[0].beads = beads;
    assert_eq!(harmful(&project), [], "the test's own beads");
    project
}

/// Does `change` to a bitext with the beads `before` and expects `after`, or the error's name; looks that
/// undo is exact.
fn check(
    before: &str,
    change: impl FnOnce(&Project, TextId) -> Result<Vec<Edit>, BeadError>,
    after: Result<&str, BeadError>,
) {
    let mut project = bitext(before);
    match change(&project, text_id(TRANSLATION)) {
        Ok(edits) => {
            let start = project.clone();
            let transaction = Transaction::new(Label::MergeBeads, edits);
            apply(&mut project, &transaction);
            assert_eq!(Ok(shown(&project).as_str()), after, "{before}");
            assert_eq!(harmful(&project), [], "{before}");
            apply(&mut project, &transaction.invert());
            assert_eq!(project, start, "{before}");
        }
        Err(error) => assert_eq!(Err(error), after, "{before}"),
    }
}

#[test]
fn two_beads_become_one() {
    check("1-1* 1-2 1-1*", |p, t| merge(p, t, 0), Ok("2-3 1-1*"));
    // What was said of both holds of both together, but for what was said to answer nothing.
    check("1-1* 1-2* 1-1", |p, t| merge(p, t, 0), Ok("2-3* 1-1"));
    check("1-0* 1-1* 0-1*", |p, t| merge(p, t, 0), Ok("2-1* 0-1*"));
    check("1-0* 0-1* 1-1", |p, t| merge(p, t, 0), Ok("1-1 1-1"));
    check("1-1? 1-1?", |p, t| merge(p, t, 0), Ok("2-2"));
    check("1-0? 0-1? 1-1*", |p, t| merge(p, t, 0), Ok("1-1 1-1*"));
    check("1-1 1-1", |p, t| merge(p, t, 1), Err(BeadError::LastBead { bead: 1 }));
    let missing = Err(BeadError::Edit(EditError::Missing { part: "bead" }));
    check("1-1", |p, t| merge(p, t, 7), missing);
}

#[test]
fn a_bead_parts_at_segments_of_both_sides() {
    check("1-1* 3-2* 1-1*", |p, t| split(p, t, 1, 1, 1), Ok("1-1* 1-1 2-1 1-1*"));
    check("3-2", |p, t| split(p, t, 0, 3, 0), Ok("3-0 0-2"));
    for counts in [(0, 0), (3, 2), (4, 0), (0, 3)] {
        check("3-2", |p, t| split(p, t, 0, counts.0, counts.1), Err(BeadError::AtEdge { bead: 0 }));
    }
}

#[test]
fn an_edge_moves_by_one_segment_of_one_side() {
    use Role::{Source, Translation};
    use Way::{Earlier, Later};
    check("1-1* 2-1 1-1*", |p, t| move_boundary(p, t, 0, Source, Later), Ok("2-1 1-1 1-1*"));
    check("1-1* 2-1 1-1*", |p, t| move_boundary(p, t, 1, Source, Earlier), Ok("1-1* 1-1 2-1"));
    check("1-1 1-2", |p, t| move_boundary(p, t, 0, Translation, Later), Ok("1-2 1-1"));
    check("1-1 0-1", |p, t| move_boundary(p, t, 0, Translation, Later), Ok("1-2"));
    check("1-0 1-1", |p, t| move_boundary(p, t, 0, Source, Earlier), Ok("2-1"));
    let none = |bead| Err(BeadError::NothingToGive { bead });
    check("1-1 0-1", |p, t| move_boundary(p, t, 0, Source, Later), none(1));
    check("1-0 1-1", |p, t| move_boundary(p, t, 0, Translation, Earlier), none(0));
    check("1-1", |p, t| move_boundary(p, t, 0, Source, Later), Err(BeadError::LastBead { bead: 0 }));
}

#[test]
fn chosen_sentences_become_one_bead_with_what_stands_between() {
    check("1-0 0-1", |p, t| link(p, t, 0..1, 0..1), Ok("1-1"));
    check("1-1* 1-1 1-1 1-1*", |p, t| link(p, t, 1..2, 2..3), Ok("1-1* 2-2 1-1*"));
    check("1-1 1-1 1-1", |p, t| link(p, t, 2..3, 0..1), Ok("3-3"));
    check("1-1 1-1 1-1*", |p, t| link(p, t, 0..2, 1..2), Ok("2-2 1-1*"));
    // What the first and the last bead hold besides is parted off.
    check("3-3", |p, t| link(p, t, 1..2, 1..2), Ok("1-1 1-1 1-1"));
    check("2-0 0-2", |p, t| link(p, t, 1..2, 0..1), Ok("1-0 1-1 0-1"));
    check("2-2 1-1", |p, t| link(p, t, 1..2, 1..3), Ok("1-1 2-2"));
    check("1-1* 1-1* 1-1*", |p, t| link(p, t, 0..1, 1..2), Ok("2-2* 1-1*"));
    check("1-1* 1-1* 2-2*", |p, t| link(p, t, 1..3, 1..3), Ok("1-1* 2-2 1-1"));
    // Nothing of the other side is torn from its bead.
    check("2-1 1-1", |p, t| link(p, t, 1..2, 1..2), Ok("3-2"));
    check("1-1*", |p, t| link(p, t, 0..1, 0..1), Ok("1-1*"));
    check("1-1 1-1", |p, t| link(p, t, 1..1, 0..1), Err(BeadError::NothingChosen { side: Role::Source }));
    let side = Role::Translation;
    check("1-1 1-1", |p, t| link(p, t, 1..2, 0..0), Err(BeadError::NothingChosen { side }));
    let missing = Err(BeadError::Edit(EditError::Missing { part: "sentence" }));
    check("1-1", |p, t| link(p, t, 0..2, 0..1), missing);
}

#[test]
fn the_sides_of_a_bead_part() {
    check("1-1* 2-1*", |p, t| unlink(p, t, 1), Ok("1-1* 2-0 0-1"));
    check("1-1 2-0", |p, t| unlink(p, t, 1), Err(BeadError::OneSided { bead: 1 }));
}

#[test]
fn a_word_for_a_bead_is_given_and_taken_back() {
    check("1-1? 1-1?", |p, t| confirm(p, t, 1, hand()), Ok("1-1? 1-1*"));
    check("1-1*", |p, t| confirm(p, t, 0, hand()), Ok("1-1*"));
    let mut project = bitext("1-1?");
    for (confirms, expected) in [(true, "1-1*"), (false, "1-1?")] {
        let id = text_id(TRANSLATION);
        let edits = if confirms { confirm(&project, id, 0, hand()) } else { unconfirm(&project, id, 0) };
        apply(&mut project, &Transaction::new(Label::Confirm, edits.unwrap()));
        assert_eq!(shown(&project), expected, "the score stays");
    }
}

#[test]
fn the_next_to_look_at_is_the_next_doubtful_one_and_then_any_unconfirmed() {
    for (beads, from, next) in [
        ("1-1 1-1 1-1 1-1?", 0, Some(3)),
        ("1-1? 1-1 1-1 1-1", 1, Some(0)),
        ("1-1? 1-1 1-1? 1-1", 0, Some(2)),
        ("1-1 1-1* 1-1 1-1", 0, Some(2)),
        ("1-1 1-1* 1-1* 1-1*", 2, Some(0)),
        ("1-1? 1-1*", 0, None),
        ("1-1* 1-1*", 0, None),
    ] {
        assert_eq!(next_unconfirmed(&bitext(beads).alignments[0], from), next, "{beads} {from}");
    }
    let project = bitext("1-1? 1-1 1-1?");
    let (edits, next) = confirm_and_next(&project, text_id(TRANSLATION), 2, hand()).unwrap();
    assert_eq!((edits.len(), next), (1, Some(0)));
}

/// Splits at the first `‸` of either side; texts as in [`project`], beads as in [`parse`].
fn check_here(source: &str, target: &str, before: &str, after: Result<(&str, &str), BeadError>) {
    let (marked, id) = if source.contains('‸') { (source, 2) } else { (target, 3) };
    let pos = TextPos(marked.replace('|', "").find('‸').unwrap());
    let mut project = project(&source.replace('‸', ""), &target.replace('‸', ""), &[]);
    project.alignments[0].beads = parse(before);
    assert_eq!(harmful(&project), [], "the test's own beads");
    let found = split_here(&project, text_id(TRANSLATION), text_id(id), pos).map(|edits| {
        let start = project.clone();
        let transaction = Transaction::new(Label::SplitBead, edits);
        apply(&mut project, &transaction);
        assert_eq!(harmful(&project), [], "{marked}");
        let segments = project.text(text_id(id)).unwrap();
        let words: Vec<&str> =
            segments.segments().map(|range| segments.slice(range).unwrap_or_default()).collect();
        let result = (words.join("|"), shown(&project));
        apply(&mut project, &transaction.invert());
        assert_eq!(project, start, "{marked}");
        result
    });
    let expected = after.map(|(words, beads)| (words.to_owned(), beads.to_owned()));
    assert_eq!(found, expected, "{source} {target}");
}

#[test]
fn a_caret_parts_the_sentence_and_the_bead() {
    check_here("ا ب ‸ج د", "a|b", "1-2*", Ok(("ا ب |ج د", "1-1 1-1")));
    check_here("ا‸ ب", "a b", "1-1", Ok(("ا |ب", "1-1 1-0")));
    check_here("ا ب ج ‸د", "a", "1-1", Ok(("ا ب ج |د", "1-1 1-0")));
    check_here("ا ‸ب ج د", "a", "1-1", Ok(("ا |ب ج د", "1-0 1-1")));
    check_here("ا|ب", "a ‸b", "2-1", Ok(("a |b", "1-1 1-1")));
    check_here("ا|ب", "a ‸b|c", "1-1 1-1*", Ok(("a |b|c", "1-1 0-1 1-1*")));
    // A boundary is there already.
    check_here("ا |‸ب", "a|b", "2-2", Ok(("ا |ب", "1-1 1-1")));
    check_here("ا‸ |ب", "a|b", "2-2", Ok(("ا |ب", "1-1 1-1")));
    check_here("ا‸\nب", "a|b", "2-2", Ok(("ا|ب", "1-1 1-1")));
    check_here("ا\n‸ب", "a|b", "2-2", Ok(("ا|ب", "1-1 1-1")));
    check_here("ا |‸ب", "a|b", "1-1 1-1", Err(BeadError::AlreadyParted));
    check_here("‸ا ب", "a|b", "1-2", Err(BeadError::AlreadyParted));
    check_here("ا ب‸", "a|b", "1-2", Err(BeadError::AlreadyParted));
}

#[test]
fn a_translation_without_beads_is_told() {
    let project = bitext("1-1");
    let missing = BeadError::Edit(EditError::Missing { part: "alignment" });
    assert_eq!(merge(&project, text_id(2), 0), Err(missing));
    let text = BeadError::Edit(EditError::Missing { part: "text" });
    assert_eq!(split_here(&project, text_id(TRANSLATION), text_id(9), TextPos(0)), Err(text));
}

/// What a random step asks for, and the beads that it may touch.
type Asked = (Result<Vec<Edit>, BeadError>, Range<usize>);

fn step(project: &Project, kind: u8, a: usize, b: usize, flag: bool) -> Asked {
    let id = text_id(TRANSLATION);
    let (ours, theirs) = (project.texts[0].segment_count(), project.texts[1].segment_count());
    let bead = a % project.alignments[0].beads.len().max(1);
    let role = if flag { Role::Source } else { Role::Translation };
    let (text, n) = if flag { (0, 2) } else { (1, 3) };
    let content = project.texts[text].as_str();
    let pos = TextPos(content.char_indices().map(|(at, _)| at).nth(b).unwrap_or(content.len()));
    let everything = 0..usize::MAX;
    match kind {
        0 => (merge(project, id, bead), bead..bead + 2),
        1 => (split(project, id, bead, b % 3, b / 3 % 3), bead..bead + 1),
        2 => {
            let way = if b.is_multiple_of(2) { Way::Later } else { Way::Earlier };
            (move_boundary(project, id, bead, role, way), bead..bead + 2)
        }
        3 if ours > 0 && theirs > 0 => {
            let (first, other) = (a % ours, b % theirs);
            let (end, other_end) = (ours.min(first + 1 + b % 2), theirs.min(other + 1 + a % 2));
            let at = |role, segment| project.alignments[0].bead_at(role, segment).unwrap().index;
            let touched = [at(Role::Source, first), at(Role::Source, end - 1)];
            let touched = touched
                .into_iter()
                .chain([at(Role::Translation, other), at(Role::Translation, other_end - 1)]);
            let (low, high) = touched.fold((usize::MAX, 0), |(low, high), at| (low.min(at), high.max(at)));
            (link(project, id, first..end, other..other_end), low..high + 1)
        }
        4 => (unlink(project, id, bead), bead..bead + 1),
        5 => (confirm(project, id, bead, hand()), bead..bead + 1),
        6 => (unconfirm(project, id, bead), bead..bead + 1),
        7 => (split_here(project, id, text_id(n), pos), everything),
        8 => (segment::split(project, text_id(n), pos).map_err(BeadError::from), everything),
        _ => (segment::join(project, text_id(n), pos).map_err(BeadError::from), everything),
    }
}

proptest! {
    #[test]
    fn random_changes_keep_both_partitions_and_can_be_taken_back(
        source in "[اب. \n|]{0,24}",
        translation in "[ab. \n|]{0,24}",
        steps in prop::collection::vec((0u8..10, 0usize..24, 0usize..24, any::<bool>(), 0u8..4), 1..20),
    ) {
        let mut bitext = project(&source, &translation, &[]);
        bitext.alignments[0].beads.retain(|bead| bead.source + bead.target > 0);
        let start = bitext.clone();
        let mut done: Vec<Transaction> = Vec::new();
        let mut undone: Vec<Transaction> = Vec::new();
        for (kind, a, b, flag, history) in steps {
            if history == 0 && let Some(last) = done.pop() {
                apply(&mut bitext, &last.invert());
                undone.push(last);
            } else if history == 1 && let Some(next) = undone.pop() {
                apply(&mut bitext, &next);
                done.push(next);
            }
            let (asked, touched) = step(&bitext, kind, a, b, flag);
            let Ok(edits) = asked else { continue };
            let before = bitext.clone();
            let transaction = Transaction::new(Label::MergeBeads, edits);
            apply(&mut bitext, &transaction);
            prop_assert_eq!(harmful(&bitext), Vec::<Fault>::new());
            let beads = &bitext.alignments[0].beads;
            prop_assert!(beads.iter().all(|bead| bead.source + bead.target > 0));
            let stays: Vec<BeadPlace> = bitext.alignments[0].places().collect();
            for place in before.alignments[0].places().filter(|place| !touched.contains(&place.index)) {
                let is_there = |other: &BeadPlace| {
                    (&other.source, &other.target, other.bead) == (&place.source, &place.target, place.bead)
                };
                prop_assert!(stays.iter().any(is_there), "{:?} was touched", place);
            }
            let words = |project: &Project| project.texts.iter().map(|t| t.as_str().to_owned()).collect::<Vec<_>>();
            prop_assert_eq!(words(&bitext), words(&before));
            let mut back = bitext.clone();
            apply(&mut back, &transaction.invert());
            prop_assert_eq!(&back, &before);
            done.push(transaction);
            undone.clear();
        }
        for transaction in done.iter().rev() {
            apply(&mut bitext, &transaction.invert());
        }
        prop_assert_eq!(&bitext, &start);
    }
}
