//! Random edits of random bitexts against what must always hold.

use proptest::prelude::*;
use uuid::Uuid;

use super::replace;
use crate::edit::{Label, Transaction, annotate};
use crate::model::*;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn text_id(n: u128) -> TextId {
    TextId(id(n))
}

/// A paragraph a line; `|` marks a break between segments.
fn text(n: u128, role: Role, marked: &str) -> Text {
    let rows = marked.split('\n').enumerate().map(|(index, line)| {
        let mut breaks = Vec::new();
        let mut words = String::new();
        for piece in line.split('|') {
            if !words.is_empty() && !piece.is_empty() {
                breaks.push(Break { at: words.len(), made_by: BreakMaker::Rule });
            }
            words.push_str(piece);
        }
        ParagraphRow { id: ParagraphId(index as u64 + 1), kind: ParagraphKind::Body, text: words, breaks }
    });
    let rows = rows.collect();
    Text::new(text_id(n), role, Language::new("ar"), Direction::RightToLeft, Origin::default(), rows)
}

fn project(source: &str, translation: &str, annotated: &[(usize, usize)]) -> Project {
    let mut project = Project::new(ProjectId(id(1)), "");
    project.texts = vec![text(2, Role::Source, source), text(3, Role::Translation, translation)];
    let alignment = Alignment::by_paragraph(&project.texts[0], &project.texts[1]);
    project.alignments.push(alignment);
    let author = AuthorId(id(4));
    project.authors.push(Author { id: author, name: "ليلى".into() });
    let hand = annotate::Hand::new(author, jiff::Timestamp::UNIX_EPOCH);
    for (n, (a, b)) in annotated.iter().enumerate() {
        let source = &project.texts[0];
        let at =
            |n: usize| source.as_str().char_indices().map(|(i, _)| i).nth(n).unwrap_or(source.byte_len());
        let annotation_id = AnnotationId(id(100 + n as u128));
        let range = TextRange::new(at(*a), at(*b));
        if let Ok(edit) =
            annotate::create(&project, annotation_id, text_id(2), range, vec![], String::new(), hand)
        {
            edit.apply(&mut project).unwrap();
        }
    }
    project
}

fn apply(project: &mut Project, transaction: &Transaction) {
    for edit in &transaction.edits {
        edit.apply(project).unwrap();
    }
}

fn harmful(project: &Project) -> Vec<Fault> {
    project.faults(|_, _| true).into_iter().filter(|fault| !fault.is_harmless()).collect()
}

#[test]
fn a_passage_whose_words_go_becomes_an_orphan_and_comes_back() {
    let mut project = project("قرأ المقال أمس", "He read it", &[(4, 10)]);
    let range = TextRange::new(6, 19);
    let edits = replace(&project, text_id(2), range, "", || ParagraphId(99)).unwrap();
    let transaction = Transaction::new(Label::Typing, edits);
    let before = project.clone();
    apply(&mut project, &transaction);
    assert!(project.annotations.values().all(Annotation::is_orphan));
    apply(&mut project, &transaction.invert());
    assert_eq!(project, before);
}

#[test]
fn a_new_segment_goes_to_the_bead_where_it_appears() {
    let mut project = project("ا|ب\nج", "a|b\nc", &[]);
    let edits = replace(&project, text_id(2), TextRange::new(4, 4), "\nد", || ParagraphId(99)).unwrap();
    apply(&mut project, &Transaction::new(Label::Typing, edits));
    assert_eq!(project.alignments[0].segment_counts(), (4, 3));
    assert_eq!(harmful(&project), []);
}

proptest! {
    #[test]
    fn any_replacement_keeps_the_project_sound_and_can_be_taken_back(
        source in "[اب \n|]{0,20}",
        translation in "[ab \n|]{0,20}",
        annotated in prop::collection::vec((0usize..20, 0usize..20), 0..4),
        on_source in any::<bool>(),
        a in 0usize..22, b in 0usize..22,
        inserted in "[جد\n]{0,5}",
    ) {
        let mut project = project(&source, &translation, &annotated);
        prop_assert_eq!(harmful(&project), vec![]);
        let id = text_id(if on_source { 2 } else { 3 });
        let content = project.text(id).unwrap().as_str().to_owned();
        let at = |n: usize| content.char_indices().map(|(i, _)| i).nth(n).unwrap_or(content.len());
        let range = TextRange::new(at(a), at(b));
        let mut fresh = 1000;
        let edits = replace(&project, id, range, &inserted, || { fresh += 1; ParagraphId(fresh) }).unwrap();
        let transaction = Transaction::new(Label::Typing, edits);
        let before = project.clone();
        apply(&mut project, &transaction);
        let mut plain = content.clone();
        plain.replace_range(range.bytes(), &inserted);
        prop_assert_eq!(project.text(id).unwrap().as_str(), plain);
        prop_assert_eq!(harmful(&project), vec![]);
        apply(&mut project, &transaction.invert());
        prop_assert_eq!(project, before);
    }
}
