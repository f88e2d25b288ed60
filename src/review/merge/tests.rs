use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::edit::annotate::{self, Hand};
use crate::edit::{Edit, beads, segment, words};
use crate::model::*;

const SOURCE: TextId = TextId(Uuid::from_u128(2));
const TRANSLATION: TextId = TextId(Uuid::from_u128(3));
const LAYLA: AuthorId = AuthorId(Uuid::from_u128(4));

fn hand(second: i64) -> Hand {
    Hand::new(LAYLA, Timestamp::from_second(second).unwrap())
}

fn annotation_id(n: u128) -> AnnotationId {
    AnnotationId(Uuid::from_u128(100 + n))
}

/// A paragraph a line; `|` marks a break between sentences.
fn text(id: TextId, role: Role, marked: &str) -> Text {
    let rows = marked.split('\n').zip(1..).map(|(line, number)| {
        let mut row = ParagraphRow::body(ParagraphId(number), "");
        for piece in line.split('|') {
            if !row.text.is_empty() {
                row.breaks.push(Break { at: row.text.len(), made_by: BreakMaker::Rule });
            }
            row.text.push_str(piece);
        }
        row
    });
    let rows = rows.collect();
    Text::new(id, role, Language::new("en"), Direction::LeftToRight, Origin::default(), rows)
}

/// Two short texts, their sentences aligned one to one, and two annotations.
fn base() -> Project {
    let mut project = Project::new(ProjectId(Uuid::from_u128(1)), "Friends");
    project.texts = vec![
        text(SOURCE, Role::Source, "the sea is blue. |a ship sails. \nnight falls. |the lamp burns. |sleep."),
        text(TRANSLATION, Role::Translation, "la mer est bleue. |un navire. \nla nuit. |la lampe. |dors."),
    ];
    let beads = vec![Bead::proposed(1, 1); 5];
    project.alignments.push(Alignment { translation: TRANSLATION, beads });
    project.authors.push(Author { id: LAYLA, name: "ليلى".into() });
    for (number, range) in [(0, TextRange::new(4, 7)), (1, TextRange::new(36, 40))] {
        let note = format!("note {number}");
        let id = annotation_id(number);
        let edit = annotate::create(&project, id, SOURCE, range, vec![], note, hand(0)).unwrap();
        edit.apply(&mut project).unwrap();
    }
    project
}

fn with(change: impl FnOnce(&mut Project)) -> Project {
    let mut project = base();
    change(&mut project);
    project
}

fn apply(project: &mut Project, edits: Vec<Edit>) {
    for edit in edits {
        edit.apply(project).unwrap();
    }
}

/// Puts `new` in the place of the first `old` of a text.
fn reword(project: &mut Project, id: TextId, old: &str, new: &str) {
    let at = project.text(id).unwrap().as_str().find(old).unwrap();
    let mut free = 1000 + at as u64;
    let fresh = || {
        free += 1;
        ParagraphId(free)
    };
    let edits = words::replace(project, id, TextRange::new(at, at + old.len()), new, fresh).unwrap();
    apply(project, edits);
}

fn note(project: &mut Project, number: u128, words: &str) {
    project.annotations.get_mut(&annotation_id(number)).unwrap().note = words.into();
}

fn harmful(project: &Project) -> Vec<Fault> {
    project.faults(|_, _| true).into_iter().filter(|fault| !fault.is_harmless()).collect()
}

fn merged(ours: &Project, theirs: &Project) -> Project {
    let one = merge(&base(), ours, theirs).unwrap();
    let other = merge(&base(), theirs, ours).unwrap();
    assert_eq!(one, other, "whichever is called ours");
    assert_eq!(harmful(&one), []);
    one
}

#[test]
fn words_changed_in_two_places_are_both_there_and_passages_follow() {
    let ours = with(|p| reword(p, SOURCE, "blue", "dark blue"));
    let theirs = with(|p| reword(p, SOURCE, "the ", "the old "));
    let both = merged(&ours, &theirs);
    assert!(both.texts[0].as_str().starts_with("the old sea is dark blue. a ship"));
    let passage = both.annotations[&annotation_id(0)].range_in(SOURCE).unwrap();
    assert_eq!(both.texts[0].slice(passage), Some("sea"));
    assert_eq!(both.conflicts, []);
}

#[test]
fn words_changed_in_two_ways_are_a_conflict_that_holds_both() {
    let ours = with(|p| reword(p, SOURCE, "blue", "green"));
    let theirs = with(|p| reword(p, SOURCE, "blue", "grey and wide"));
    let both = merged(&ours, &theirs);
    assert_eq!(both.conflicts.len(), 1);
    assert_eq!(both.conflicts[0].about, Dispute::Paragraph(SOURCE, ParagraphId(1)));
    for value in ["green", "grey and wide"] {
        let holds = |shown: &Option<String>| shown.as_ref().is_some_and(|shown| shown.contains(value));
        assert!(both.conflicts[0].values.iter().any(holds), "{value}");
    }
}

#[test]
fn paragraphs_of_two_people_with_one_number_are_two_paragraphs() {
    let add = |words: &str| {
        let mut project = base();
        let row = ParagraphRow::body(ParagraphId(7), words);
        project.texts[1].splice(2, 0, vec![row]);
        project.alignments[0].beads.push(Bead::proposed(0, 1));
        project
    };
    let both = merged(&add("une fin"), &add("une autre fin"));
    let tail: Vec<&str> = (2..4).map(|index| both.texts[1].paragraph_text(index)).collect();
    assert_eq!(tail, ["une autre fin", "une fin"]);
    assert_eq!(merged(&add("une fin"), &add("une fin")).texts[1].paragraph_count(), 3, "alike is one");
}

#[test]
fn a_deleted_annotation_stays_deleted_unless_the_other_worked_on_it() {
    let gone = with(|p| drop(p.annotations.remove(&annotation_id(0))));
    let both = merged(&gone, &with(|p| note(p, 1, "else")));
    assert!(!both.annotations.contains_key(&annotation_id(0)));
    let both = merged(&gone, &with(|p| note(p, 0, "kept")));
    assert_eq!(both.annotations[&annotation_id(0)].note, "kept");
    let about = Dispute::Annotation(annotation_id(0));
    assert_eq!(both.conflicts, [Conflict::new(about, None, Some("kept".into()))]);
}

#[test]
fn tags_add_up_and_notes_dispute() {
    let tag = |p: &mut Project, code| {
        let annotation = p.annotations.get_mut(&annotation_id(0)).unwrap();
        annotation.categories.push(CategoryCode::new("sdg", code));
    };
    let ours = with(|p| {
        tag(p, "14");
        note(p, 0, "mine");
    });
    let theirs = with(|p| {
        tag(p, "13");
        note(p, 0, "theirs");
    });
    let both = merged(&ours, &theirs);
    let codes: Vec<&str> =
        both.annotations[&annotation_id(0)].categories.iter().map(CategoryCode::as_str).collect();
    assert_eq!(codes, ["sdg/13", "sdg/14"]);
    let about = Dispute::Note(annotation_id(0));
    assert_eq!(both.conflicts, [Conflict::new(about, Some("mine".into()), Some("theirs".into()))]);
}

#[test]
fn beads_joined_by_one_and_confirmed_elsewhere_by_the_other_are_both_so() {
    let ours = with(|p| {
        let edits = beads::merge(p, TRANSLATION, 0).unwrap();
        apply(p, edits);
    });
    let theirs = with(|p| {
        let edits = beads::confirm(p, TRANSLATION, 3, hand(5)).unwrap();
        apply(p, edits);
    });
    let both = merged(&ours, &theirs);
    let shape: Vec<(u32, u32, bool)> =
        both.alignments[0].beads.iter().map(|b| (b.source, b.target, b.is_confirmed())).collect();
    assert_eq!(shape, [(2, 2, false), (1, 1, false), (1, 1, true), (1, 1, false)]);
    let confirmed = with(|p| {
        let edits = beads::confirm(p, TRANSLATION, 0, hand(5)).unwrap();
        apply(p, edits);
    });
    let disputed = merged(&ours, &confirmed);
    assert_eq!(disputed.conflicts[0].about, Dispute::Beads(TRANSLATION));
}

#[test]
fn copies_of_two_projects_are_not_merged() {
    let other = Project::new(ProjectId(Uuid::from_u128(9)), "");
    assert_eq!(merge(&base(), &base(), &other), Err(MergeError::OtherProject));
}

/// Something a person does.
#[derive(Clone, Debug)]
enum Deed {
    Write { translation: bool, at: usize, len: usize, words: String },
    Annotate { number: u128, at: usize, len: usize },
    Delete(u128),
    Note(u128, String),
    Tag(u128, u8),
    Confirm(usize),
    Merge(usize),
    Split(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let words = || prop::sample::select(vec!["", " ", "wind", "le vent ", ". ", "\n", "قمر ", "a\nb"]);
    prop_oneof![
        4 => (any::<bool>(), 0usize..70, 0usize..12, words())
            .prop_map(|(translation, at, len, words)| Deed::Write { translation, at, len, words: words.into() }),
        // Two people never make the same id; the two halves of the numbers are theirs.
        2 => (2u128..6, 0usize..60, 1usize..9).prop_map(|(number, at, len)| Deed::Annotate { number, at, len }),
        1 => (0u128..6).prop_map(Deed::Delete),
        2 => (0u128..6, "[a-c]{1,3}").prop_map(|(number, words)| Deed::Note(number, words)),
        2 => (0u128..6, 1u8..18).prop_map(|(number, goal)| Deed::Tag(number, goal)),
        1 => (0usize..6).prop_map(Deed::Confirm),
        1 => (0usize..6).prop_map(Deed::Merge),
        1 => (0usize..70).prop_map(Deed::Split),
    ]
}

/// `person` is 1 or 2: ids and moments differ between people.
fn perform(project: &mut Project, deed: &Deed, person: u128, free: &mut u64) {
    let own = |number: u128| annotation_id(if number < 2 { number } else { number + 100 * person });
    let edits = match deed.clone() {
        Deed::Write { translation, at, len, words } => {
            let id = if translation { TRANSLATION } else { SOURCE };
            let text = project.text(id).unwrap();
            let start = text.as_str().floor_char_boundary(at.min(text.byte_len()));
            let end = text.as_str().floor_char_boundary((start + len).min(text.byte_len()));
            let fresh = || {
                *free += 1;
                ParagraphId(*free)
            };
            words::replace(project, id, TextRange::new(start, end), &words, fresh).unwrap_or_default()
        }
        Deed::Annotate { number, at, len } => {
            let range = TextRange::new(at, at + len);
            let made = annotate::create(
                project,
                own(number),
                SOURCE,
                range,
                vec![],
                String::new(),
                hand(person as i64),
            );
            if project.annotations.contains_key(&own(number)) { vec![] } else { made.into_iter().collect() }
        }
        Deed::Delete(number) => vec![Edit::annotation(project, own(number), None)],
        Deed::Note(number, words) => changed(project, own(number), |annotation| annotation.note = words),
        Deed::Tag(number, goal) => changed(project, own(number), |annotation| {
            let code = CategoryCode::new("sdg", &goal.to_string());
            if !annotation.categories.contains(&code) {
                annotation.categories.push(code);
            }
        }),
        Deed::Confirm(bead) => {
            beads::confirm(project, TRANSLATION, bead, hand(person as i64)).unwrap_or_default()
        }
        Deed::Merge(bead) => beads::merge(project, TRANSLATION, bead).unwrap_or_default(),
        Deed::Split(at) => segment::split(project, SOURCE, TextPos(at)).unwrap_or_default(),
    };
    apply(project, edits);
}

fn changed(project: &Project, id: AnnotationId, change: impl FnOnce(&mut Annotation)) -> Vec<Edit> {
    let Some(annotation) = project.annotations.get(&id) else { return Vec::new() };
    let mut annotation = annotation.clone();
    change(&mut annotation);
    vec![Edit::annotation(project, id, Some(annotation))]
}

fn copy(base: &Project, deeds: &[Deed], person: u128) -> Project {
    let mut project = base.clone();
    // Two windows rarely take one number; what comes of it then has a test of its own.
    let mut free = 1000 * person as u64;
    for deed in deeds {
        perform(&mut project, deed, person, &mut free);
    }
    project
}

/// How many random triples a run tries; the long run is in the README.
fn cases() -> u32 {
    std::env::var("HASHIYA_MERGES").ok().and_then(|count| count.parse().ok()).unwrap_or(400)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn the_laws_of_merging_hold(
        ours in prop::collection::vec(deed(), 0..7),
        theirs in prop::collection::vec(deed(), 0..7),
    ) {
        let base = base();
        let (ours, theirs) = (copy(&base, &ours, 1), copy(&base, &theirs, 2));
        prop_assert_eq!(harmful(&ours), vec![]);
        let both = merge(&base, &ours, &theirs).unwrap();
        // Identity.
        prop_assert_eq!(&merge(&base, &ours, &base).unwrap(), &ours);
        prop_assert_eq!(&merge(&base, &base, &theirs).unwrap(), &theirs);
        prop_assert_eq!(&merge(&base, &ours, &ours).unwrap(), &ours);
        // Symmetry.
        prop_assert_eq!(&merge(&base, &theirs, &ours).unwrap(), &both);
        // Soundness.
        prop_assert_eq!(harmful(&both), vec![]);
        // Idempotence: what was merged in is not merged in again.
        prop_assert_eq!(&merge(&ours, &both, &ours).unwrap(), &both);
        for (copy, other) in [(&ours, &theirs), (&theirs, &ours)] {
            for (id, annotation) in &copy.annotations {
                let was = base.annotations.get(id);
                // No silent loss: what one made or changed is there, or a conflict has it.
                let is_work = was.is_none_or(|was| was.note != annotation.note || was.categories != annotation.categories);
                if is_work {
                    let kept = both.annotations.get(id);
                    prop_assert!(kept.is_some(), "{:?} is lost", id);
                    let noted = kept.is_some_and(|kept| kept.note == annotation.note)
                        || was.is_some_and(|was| was.note == annotation.note)
                        || both.conflicts.iter().any(|conflict| conflict.values.contains(&Some(annotation.note.clone())));
                    prop_assert!(noted, "the note of {:?} is lost", id);
                } else if !other.annotations.contains_key(id) && was.is_some() {
                    // Words that went to another paragraph with a passage are work on it, to be on the safe side.
                    let ids = |project: &Project| -> Vec<ParagraphId> {
                        project.texts[0].paragraphs().iter().map(|paragraph| paragraph.id).collect()
                    };
                    let stays = ids(copy) != ids(&base) || !both.annotations.contains_key(id);
                    prop_assert!(stays, "{:?} was deleted", id);
                }
            }
        }
        // No invention.
        for id in both.annotations.keys() {
            prop_assert!(ours.annotations.contains_key(id) || theirs.annotations.contains_key(id));
        }
    }
}
