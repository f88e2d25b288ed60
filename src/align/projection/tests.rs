//! Passages and their counterparts in marked texts: `⟦ ⟧` around a passage, `|` between segments.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::model::{
    Alignment, Bead, Break, BreakMaker, Direction, Origin, ParagraphId, ParagraphRow, ProjectId, Role,
};

fn id(n: u128) -> TextId {
    TextId(Uuid::from_u128(n))
}

/// A paragraph a line; gives the text and the marked range.
fn text(n: u128, role: Role, language: &str, marked: &str) -> (Text, Option<TextRange>) {
    let mut rows = Vec::new();
    let plain = marked.replace(['⟦', '⟧'], "");
    for (index, line) in plain.split('\n').enumerate() {
        let mut row = ParagraphRow::body(ParagraphId(index as u64 + 1), "");
        for piece in line.split('|').filter(|piece| !piece.is_empty()) {
            if !row.text.is_empty() {
                row.breaks.push(Break { at: row.text.len(), made_by: BreakMaker::Rule });
            }
            row.text.push_str(piece);
        }
        rows.push(row);
    }
    let bare = marked.replace('|', "");
    let range = bare.find('⟦').zip(bare.find('⟧')).map(|(a, b)| TextRange::new(a, b - '⟦'.len_utf8()));
    let direction = if language == "ar" { Direction::RightToLeft } else { Direction::LeftToRight };
    (Text::new(id(n), role, Language::new(language), direction, Origin::default(), rows), range)
}

fn project(source: Text, target: Text, beads: &[(usize, usize)]) -> Project {
    let mut project = Project::new(ProjectId(Uuid::nil()), "");
    let beads = beads.iter().map(|(a, b)| Bead { score: Some(0.8), ..Bead::proposed(*a, *b) }).collect();
    project.alignments.push(Alignment { translation: target.id, beads });
    project.texts = vec![source, target];
    assert_eq!(project.faults(|_, _| true), [], "the test's own project");
    project
}

/// Expects the passage marked in one text to answer the one marked in the other; `ways` says in which
/// directions. The counterpart is narrowed when less than its segments is marked.
fn check(source: &str, target: (&str, &str), beads: &[(usize, usize)], ways: &[Role]) {
    let (ours, mine) = text(1, Role::Source, "ar", source);
    let (theirs, yours) = text(2, Role::Translation, target.0, target.1);
    let project = project(ours, theirs, beads);
    for way in ways {
        let (here, from, expected) = match way {
            Role::Source => (id(1), mine, yours),
            Role::Translation => (id(2), yours, mine),
        };
        let found = projection(&project, id(2), here, from.unwrap());
        let words = |found: Projection| project.text(found.text).unwrap().slice(found.range).unwrap();
        let there = if here == id(1) { id(2) } else { id(1) };
        let expected_words = expected.map(|range| project.text(there).unwrap().slice(range).unwrap());
        assert_eq!(found.map(words), expected_words, "{source} {} from {way:?}", target.1);
        assert_eq!(found.map(|found| found.range), expected, "{source} {} from {way:?}", target.1);
    }
}

const BOTH: [Role; 2] = [Role::Source, Role::Translation];

#[test]
fn numbers_names_and_words_of_the_lexicon_narrow_a_counterpart() {
    check(
        "اعتمدت الدول الأهداف عام ⟦٢٠١٥⟧ في نيويورك.",
        ("en", "States adopted the goals in ⟦2015⟧ in New York."),
        &[(1, 1)],
        &BOTH,
    );
    check(
        "زار ⟦محمد⟧ مدينة دمشق في الصيف.",
        ("en", "In summer ⟦Muhammad⟧ visited the city of Damascus."),
        &[(1, 1)],
        &BOTH,
    );
    check(
        "تحتاج القرى إلى ⟦الماء⟧ وإلى المدارس.",
        ("en", "Villages need ⟦water⟧ and schools."),
        &[(1, 1)],
        &BOTH,
    );
    check(
        "تقرير UNESCO عن ⟦التعليم⟧ والصحة.",
        ("fr", "Le rapport UNESCO sur ⟦l’éducation⟧ et la santé."),
        &[(1, 1)],
        &BOTH,
    );
    check("تقرير ⟦UNESCO⟧ عن الصحة.", ("fr", "Le rapport de ⟦l’UNESCO⟧ sur la santé."), &[(1, 1)], &BOTH);
    check(
        "تحقق الدول ⟦أهداف التنمية المستدامة⟧ عام 2030.",
        ("en", "States reach the ⟦sustainable development goals⟧ in 2030."),
        &[(1, 1)],
        &BOTH,
    );
}

#[test]
fn without_a_sure_word_the_whole_segments_answer() {
    check("⟦واق⟧ واق بعيدة.", ("en", "⟦Nothing alike at all.⟧"), &[(1, 1)], &[Role::Source]);
    // One of two: which one cannot be told.
    check("⟦ماء⟧ وماء.", ("en", "⟦Water and water.⟧"), &[(1, 1)], &[Role::Source]);
    // What answers is torn apart by another word that is sure.
    check("⟦الماء والمدرسة⟧ عام 2015.", ("en", "⟦The water 2015 school.⟧"), &[(1, 1)], &[Role::Source]);
    check("⟦نعم. |لا.⟧", ("en", "⟦Yes. |No.⟧"), &[(1, 1), (1, 1)], &BOTH);
}

#[test]
fn it_stays_in_the_segments_of_its_beads() {
    let source = "عام ⟦٢٠١٥⟧ كان جيدا. |وعام آخر.";
    check(source, ("en", "⟦The year was good.⟧ |In 2015 another."), &[(1, 1), (1, 1)], &[Role::Source]);
    check(source, ("en", "A title.|⟦The year was good.⟧|2015."), &[(0, 1), (1, 1), (1, 1)], &[Role::Source]);
    check("جملة ⟦بلا⟧ مقابل. |نعم.", ("en", "Yes."), &[(1, 0), (1, 1)], &[Role::Source]);
    check(
        "نعم ⟦هنا. |لا⟧ هناك. \nختام",
        ("en", "⟦Yes here. |No\nthere.⟧ |End"),
        &[(1, 2), (1, 1), (1, 1)],
        &[Role::Source],
    );
}

#[test]
fn a_confirmed_bead_is_surer_than_one_that_is_not() {
    let (source, range) = text(1, Role::Source, "ar", "⟦واق⟧ واق.");
    let (target, _) = text(2, Role::Translation, "en", "Nothing.");
    let mut project = project(source, target, &[(1, 1)]);
    let confidence =
        |project: &Project| projection(project, id(2), id(1), range.unwrap()).unwrap().confidence;
    assert_eq!(confidence(&project), 0.8);
    project.alignments[0].beads[0].score = None;
    assert_eq!(confidence(&project), UNSCORED);
    let by = crate::model::AuthorId(Uuid::nil());
    let status = crate::model::BeadStatus::Confirmed { by, at: jiff::Timestamp::UNIX_EPOCH };
    project.alignments[0].beads[0].status = status;
    assert_eq!(confidence(&project), 1.0);
    assert_eq!(projection(&project, id(3), id(1), range.unwrap()), None);
    assert_eq!(projection(&project, id(2), id(3), range.unwrap()), None);
}

proptest! {
    #[test]
    fn any_counterpart_is_whole_words_inside_the_segments(
        source in "[ماءعم 15.َ|\n]{1,24}",
        target in "[waterWR 15.\u{301}|\n]{1,24}",
        numbers in prop::collection::vec((0usize..3, 0usize..3), 0..8),
        a in 0usize..24, b in 0usize..24, from_source in any::<bool>(),
    ) {
        let (ours, theirs) = (text(1, Role::Source, "ar", &source).0, text(2, Role::Translation, "en", &target).0);
        let (mut s, mut t) = (ours.segment_count(), theirs.segment_count());
        let mut beads = Vec::new();
        for (a, b) in numbers.into_iter().chain([(usize::MAX, usize::MAX)]) {
            let (a, b) = (a.min(s), b.min(t));
            (s, t) = (s - a, t - b);
            if a + b > 0 {
                beads.push((a, b));
            }
        }
        let project = project(ours, theirs, &beads);
        let here = &project.texts[usize::from(!from_source)];
        let at = |n: usize| here.as_str().char_indices().map(|(i, _)| i).nth(n).unwrap_or(here.byte_len());
        let range = TextRange::new(at(a), at(b));
        if let Some(found) = projection(&project, id(2), here.id, range) {
            let there = project.text(found.text).unwrap();
            prop_assert!(there.id != here.id && !found.range.is_empty());
            prop_assert!((0.0..=1.0).contains(&found.confidence));
            let first = project.alignments[0].bead_at(here.role, here.segment_at(range.start).unwrap()).unwrap();
            let last = range.end.0.max(range.start.0 + 1) - 1;
            let last = here.segment_at(TextPos(last)).unwrap();
            let last = project.alignments[0].bead_at(here.role, last).unwrap();
            let answers = first.side(there.role).start..last.side(there.role).end;
            let whole = there.range_of_segments(answers).unwrap();
            prop_assert!(whole.start <= found.range.start && found.range.end <= whole.end);
            // An edge of a segment may part a grapheme; nothing else here does.
            let snapped = snap(there.as_str(), found.range).unwrap();
            let inside = (snapped.start.max(whole.start), snapped.end.min(whole.end));
            prop_assert_eq!(inside, (found.range.start, found.range.end));
        }
    }
}
